// SPDX-License-Identifier: GPL-3.0-or-later
// How a Chinese character is typed. The one door to ICU.
#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <vector>

namespace yimi {

/// Tells the pinyin of characters, from ICU's tables (CLDR's Han-Latin, and Han-Latin/Names for
/// the readings that surnames and names of places keep) and a short list of readings that neither
/// knows. Not thread-safe: one per thread.
class PinyinReader
{
public:
    /// Errors: LibraryFailed when ICU has no tables.
    [[nodiscard]] static Result<PinyinReader> create();
    ~PinyinReader();
    PinyinReader(PinyinReader&&) noexcept;
    PinyinReader& operator=(PinyinReader&&) noexcept;

    /// All syllables a character may be typed as, a–z without tones, the likeliest first: 长 →
    /// "zhang", "chang"; 绿 → "lu", "lv". Empty for what is no Chinese character.
    [[nodiscard]] std::vector<std::string> readings(char32_t character) const;

private:
    struct Tables;
    explicit PinyinReader(std::unique_ptr<Tables> tables);
    std::unique_ptr<Tables> m_tables;
};

} // namespace yimi
