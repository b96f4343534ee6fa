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

/// A name in the same folder under which a file can grow before it takes its final name.
[[nodiscard]] std::string temporaryPathFor(const std::string& path);

/// Renames a finished temporary file over its final name, after its bytes are on the disk. On failure the temporary file is removed.
[[nodiscard]] Result<void> finishFile(const std::string& temporaryPath, const std::string& path);

/// FileUnwritable or DiskFull, by what the system last said.
[[nodiscard]] Error writeError(const std::string& path, int systemError, const std::string& detail = {});

} // namespace yimi
