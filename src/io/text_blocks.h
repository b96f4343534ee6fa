// SPDX-License-Identifier: GPL-3.0-or-later
// A text file as pieces of UTF-8, whatever it is written in. Only .cpp files of io include this;
// they hold the ZipNames.
#pragma once

#include "base/task_context.h"

#include <functional>
#include <string>
#include <string_view>

namespace yimi {

/// How a text file is encoded, told from all of it.
struct TextEncoding
{
    std::string encoding;
    std::string source;   ///< "bom", "guessed"
    std::size_t skip = 0; ///< bytes of a byte order mark
    std::string head;     ///< the first bytes as UTF-8
};

/// Errors: FileNotFound, FileUnreadable, FileEmpty, FormatUnsupported (bytes that are no text),
/// Cancelled.
[[nodiscard]] Result<TextEncoding> textEncodingOf(const std::string& path, const TaskContext& task);

/// One piece that ends with a line end (the last one, and lines of many megabytes, perhaps not).
struct TextBlock
{
    std::string text;    ///< UTF-8; U+FFFD for bytes that could not be read
    double fraction = 0; ///< of the file that has been read
};

/// Calls visit for each piece until it says false. Errors: FileUnreadable (the drive went away),
/// Cancelled.
[[nodiscard]] Result<void> eachTextBlock(const std::string& path,
                                         const TextEncoding& encoding,
                                         const std::function<bool(const TextBlock&)>& visit,
                                         const TaskContext& task);

} // namespace yimi
