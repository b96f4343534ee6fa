// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yimi {

/// True when the bytes are well-formed UTF-8 (plain ASCII included).
[[nodiscard]] bool isUtf8(std::string_view bytes);

/// Whether iconv can read an encoding of this name.
[[nodiscard]] bool isKnownEncoding(const std::string& encoding);

/// The bytes read in an encoding (a name that iconv knows) as UTF-8; nothing when they are not
/// valid in it or the encoding is not known.
[[nodiscard]] std::optional<std::string> toUtf8(std::string_view bytes,
                                                const std::string& encoding);

/// UTF-8 written in another encoding; nothing when it has no such characters.
[[nodiscard]] std::optional<std::string> fromUtf8(std::string_view text,
                                                  const std::string& encoding);

/// Judges texts one after the other, so that a large file needs no memory.
class EncodingTrial
{
public:
    void add(std::string_view text);

    /// As guessEncoding of all texts so far.
    [[nodiscard]] std::string verdict() const;

private:
    struct Score
    {
        double everyday = 0;
        double all = 0;

        [[nodiscard]] double share() const { return all > 0 ? everyday / all : 0.0; }
    };

    std::size_t m_texts = 0; ///< that are not plain ASCII
    std::size_t m_wholeUtf8 = 0;
    bool m_allUtf8 = true; ///< cut ones too
    Score m_gb;
    Score m_big5;
};

/// Best guess for all texts of a layer together: "UTF-8" when all are, else "GB18030" or "Big5",
/// whichever makes more of the bytes everyday characters. A name cut off in the middle of a
/// character spoils nothing.
[[nodiscard]] std::string guessEncoding(const std::vector<std::string>& samples);

/// A name that was cut in the middle of a character, ending before it; else as toUtf8Lossy.
[[nodiscard]] std::string toUtf8Cut(std::string_view bytes, const std::string& encoding);

/// Never fails and always gives UTF-8: what cannot be read becomes U+FFFD.
[[nodiscard]] std::string toUtf8Lossy(std::string_view bytes, const std::string& encoding);

} // namespace yimi
