// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace yimi {

/// The whole file. Errors: FileNotFound, FileUnreadable.
[[nodiscard]] Result<std::string> readFile(const std::string& path);

/// Its first bytes, at most `count`. Errors: as readFile.
[[nodiscard]] Result<std::string> readHead(const std::string& path, std::size_t count);

/// Where a file of this name really lies: links are followed, so that they stay links. Errors:
/// FileUnwritable for what is no plain file, is write-protected or has no folder.
[[nodiscard]] Result<std::string> writableFile(const std::string& path);

/// A terminal, a pipe, a device: nothing there to keep whole.
[[nodiscard]] bool isStream(const std::string& path);

/// A name in the same folder under which a file can grow before it takes its final name.
[[nodiscard]] std::string temporaryPathFor(const std::string& path);

/// Renames a finished temporary file over its final name, after its bytes are on the disk. On
/// failure the temporary file is removed.
[[nodiscard]] Result<void> finishFile(const std::string& temporaryPath, const std::string& path);

/// For a file that could not be written to the end, and is thrown away: the system's error number
/// when more is put there, 0 when it takes more.
[[nodiscard]] int whyNoMoreFits(const std::string& path);

/// FileUnwritable or DiskFull, by what the system last said.
[[nodiscard]] Error
writeError(const std::string& path, int systemError, const std::string& detail = {});

} // namespace yimi
