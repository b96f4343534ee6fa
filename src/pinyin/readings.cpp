// SPDX-License-Identifier: GPL-3.0-or-later
#include "pinyin/readings.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace yimi {

namespace {

struct Reading
{
    char32_t character;
    std::string_view syllable;
};

/// ICU gives one reading a character, and another one to surnames. These are the ones that streets,
/// towns and schools need beside them.
constexpr std::array kMoreReadings{
    Reading{U'都', "du"},   Reading{U'行', "hang"},  Reading{U'乐', "yue"},
    Reading{U'校', "xiao"}, Reading{U'厦', "xia"},   Reading{U'地', "di"},
    Reading{U'会', "kuai"}, Reading{U'浒', "xu"},    Reading{U'重', "zhong"},
    Reading{U'朝', "chao"}, Reading{U'朝', "zhao"},  Reading{U'六', "lu"},
    Reading{U'堡', "bu"},   Reading{U'堡', "pu"},    Reading{U'埔', "bu"},
    Reading{U'蚌', "beng"}, Reading{U'泊', "po"},    Reading{U'圩', "xu"},
    Reading{U'弄', "long"}, Reading{U'传', "chuan"}, Reading{U'藏', "zang"},
    Reading{U'藏', "cang"}, Reading{U'角', "jiao"},  Reading{U'降', "jiang"},
    Reading{U'曲', "qu"},   Reading{U'种', "zhong"}, Reading{U'转', "zhuan"},
};

using Transliterator = std::unique_ptr<icu::Transliterator>;

Transliterator transliterator(const char* id)
{
    UErrorCode status = U_ZERO_ERROR;
    Transliterator made(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
    return U_SUCCESS(status) != 0 ? std::move(made) : nullptr;
}

/// «lǜ» → "lu" and "lv": tones go, and ü is typed both ways. Nothing when it is no syllable.
void addSyllable(std::vector<std::string>& readings, icu::UnicodeString text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const apart = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status) != 0)
        return;
    text = apart->normalize(text, status);
    std::string plain;
    std::string dotted;
    for (std::int32_t i = 0; i < text.length(); ++i) {
        const char16_t c = text[i];
        if (c >= u'a' && c <= u'z') {
            plain += static_cast<char>(c);
            dotted += static_cast<char>(c);
        } else if (c == u'\u0308' && dotted.ends_with('u')) {
            dotted.back() = 'v';
        }
    }
    for (const std::string& syllable : {plain, dotted}) {
        if (!syllable.empty() && std::ranges::find(readings, syllable) == readings.end())
            readings.push_back(syllable);
    }
}

bool isHan(char32_t character)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(character), &status) == USCRIPT_HAN;
}

} // namespace

struct PinyinReader::Tables
{
    std::vector<Transliterator> all;
};

PinyinReader::PinyinReader(std::unique_ptr<Tables> tables) : m_tables(std::move(tables)) {}

PinyinReader::~PinyinReader() = default;
PinyinReader::PinyinReader(PinyinReader&&) noexcept = default;
PinyinReader& PinyinReader::operator=(PinyinReader&&) noexcept = default;

Result<PinyinReader> PinyinReader::create()
{
    auto tables = std::make_unique<Tables>();
    for (const char* id : {"Han-Latin", "Han-Latin/Names"}) {
        auto made = transliterator(id);
        if (!made)
            return failure({.code = ErrorCode::LibraryFailed, .detail = std::string("ICU ") + id});
        tables->all.push_back(std::move(made));
    }
    return PinyinReader(std::move(tables));
}

std::vector<std::string> PinyinReader::readings(char32_t character) const
{
    std::vector<std::string> found;
    if (!isHan(character))
        return found;
    for (const Transliterator& table : m_tables->all) {
        icu::UnicodeString text(static_cast<UChar32>(character));
        table->transliterate(text);
        addSyllable(found, std::move(text));
    }
    for (const Reading& more : kMoreReadings) {
        if (more.character == character)
            addSyllable(
                found,
                icu::UnicodeString::fromUTF8(
                    {more.syllable.data(), static_cast<std::int32_t>(more.syllable.size())}));
    }
    return found;
}

} // namespace yimi
