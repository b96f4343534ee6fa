// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yimi {

/// True when the bytes are well-formed UTF-8 (plain ASCII included).
[[nodiscard]] bool isUtf8(std::string_view bytes);

/// The bytes read in an encoding (a name that iconv knows) as UTF-8; nothing when they are not valid in it or the encoding is not known.
[[nodiscard]] std::optional<std::string> toUtf8(std::string_view bytes, const std::string& encoding);

/// Best guess for a whole sample of texts: "UTF-8" when all are, else "GB18030" or "Big5" by how common the resulting characters are.
/// Nothing when none reads them all.
[[nodiscard]] std::optional<std::string> guessEncoding(const std::vector<std::string>& samples);

/// Never fails: what cannot be read becomes U+FFFD.
[[nodiscard]] std::string toUtf8Lossy(std::string_view bytes, const std::string& encoding);

} // namespace yimi
