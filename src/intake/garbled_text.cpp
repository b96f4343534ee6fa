// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/garbled_text.h"

#include "base/utf8.h"
#include "io/encoding.h"

#include <algorithm>

namespace yimi {

namespace {

bool isChinese(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FA5) || (c >= 0x3001 && c <= 0x303F);
}

bool isAscii(const std::string& text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// At least two Chinese characters, and nothing but everyday ones: those of GB 2312, whose bytes
/// are both above 0xA0.
bool readsAsChinese(const std::string& utf8)
{
    const std::u32string characters = codePoints(utf8);
    const auto chinese = std::ranges::count_if(characters, [](char32_t c) { return c >= 0x80; });
    const bool all =
        std::ranges::all_of(characters, [](char32_t c) { return c < 0x80 || isChinese(c); });
    const auto bytes = chinese >= 2 && all ? fromUtf8(utf8, "GB18030") : std::nullopt;
    for (std::size_t i = 0; bytes && i < bytes->size(); ++i) {
        if (static_cast<unsigned char>((*bytes)[i]) < 0x80)
            continue;
        ++i;
        const bool everyday = i < bytes->size()
                              && static_cast<unsigned char>((*bytes)[i - 1]) > 0xA0
                              && static_cast<unsigned char>((*bytes)[i]) > 0xA0;
        if (!everyday)
            return false;
    }
    return bytes.has_value();
}

/// The bytes of the text in `wrong` read as `right`.
std::optional<std::string>
turnedBack(const std::string& text, const std::string& wrong, const std::string& right)
{
    const auto bytes = fromUtf8(text, wrong);
    if (!bytes)
        return std::nullopt;
    auto back = toUtf8(*bytes, right);
    return back && readsAsChinese(*back) ? back : std::nullopt;
}

bool hasReplacement(const std::string& text)
{
    return text.find("\uFFFD") != std::string::npos || text.find("锟斤拷") != std::string::npos;
}

} // namespace

std::optional<std::string> ungarbled(const std::string& text)
{
    if (isAscii(text))
        return std::nullopt;
    const std::u32string characters = codePoints(text);
    const bool latin = std::ranges::all_of(characters, [](char32_t c) { return c < 0x3000; });
    if (latin) {
        for (const char* right : {"UTF-8", "GB18030"}) {
            for (const char* wrong : {"ISO-8859-1", "CP1252"}) {
                if (auto back = turnedBack(text, wrong, right))
                    return back;
            }
        }
        return std::nullopt;
    }
    // Ordinary names, read back, are hardly ever well-formed UTF-8; those that are have rare
    // characters in them that no name has.
    if (readsAsChinese(text))
        return std::nullopt;
    return turnedBack(text, "GB18030", "UTF-8");
}

namespace {

/// Whole columns are garbled, not cells: some hundred cells tell whether to look at all.
bool mayBeGarbled(const Column& column)
{
    constexpr std::size_t kSamples = 300;
    const std::size_t step = column.size() / kSamples + 1;
    for (std::size_t row = 0; row < column.size(); row += step) {
        if (ungarbled(column.text(row)))
            return true;
    }
    return false;
}

} // namespace

std::vector<Finding> garbledText(const FeatureTable& table)
{
    std::vector<Finding> findings;
    for (const Column& column : table.columns) {
        if (column.type() != FieldType::Text)
            continue;
        const bool garbled = mayBeGarbled(column);
        for (std::size_t row = 0; row < column.size(); ++row) {
            const std::string text = column.text(row);
            if (isAscii(text) || !(hasReplacement(text) || (garbled && ungarbled(text))))
                continue;
            addFinding(findings,
                       {.code = FindingCode::TextGarbled,
                        .layer = table.name,
                        .field = column.name(),
                        .count = 1,
                        .ids = {std::to_string(table.featureIds[row])}});
        }
    }
    return findings;
}

} // namespace yimi
