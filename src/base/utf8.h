// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace yimi {

/// The characters of UTF-8 text; bytes that are none become U+FFFD one by one.
[[nodiscard]] std::u32string codePoints(std::string_view utf8);
[[nodiscard]] std::string toUtf8(std::u32string_view text);

/// Full-width letters, digits and signs (１２Ａ（　) as the half-width ones people type elsewhere.
[[nodiscard]] std::u32string halfWidth(std::u32string text);
[[nodiscard]] std::string halfWidth(std::string_view utf8);

/// Without blanks around it, full-width and no-break ones too.
[[nodiscard]] std::string trimmed(std::string_view utf8);

} // namespace yimi
