// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isBlank(char32_t c)
{
    return c <= 0x20 || c == 0xA0 || c == 0x3000 || c == 0xFEFF || (c >= 0x2000 && c <= 0x200B);
}

} // namespace

std::u32string codePoints(std::string_view utf8)
{
    std::u32string text;
    text.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t size = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        bool whole = lead < 0x80 || (lead >= 0xC2 && lead < 0xF5 && i + size <= utf8.size());
        char32_t c = size == 1 ? lead : lead & (0xFFU >> (size + 1));
        for (std::size_t k = 1; whole && k < size; ++k) {
            const auto next = static_cast<unsigned char>(utf8[i + k]);
            whole = (next & 0xC0U) == 0x80U;
            c = (c << 6U) | (next & 0x3FU);
        }
        text += whole ? c : kReplacement;
        i += whole ? size : 1;
    }
    return text;
}

std::string toUtf8(std::u32string_view text)
{
    std::string utf8;
    utf8.reserve(text.size() * 3);
    for (const char32_t c : text) {
        if (c < 0x80) {
            utf8 += static_cast<char>(c);
        } else if (c < 0x800) {
            utf8 += static_cast<char>(0xC0 | (c >> 6U));
            utf8 += static_cast<char>(0x80 | (c & 0x3FU));
        } else if (c < 0x10000) {
            utf8 += static_cast<char>(0xE0 | (c >> 12U));
            utf8 += static_cast<char>(0x80 | ((c >> 6U) & 0x3FU));
            utf8 += static_cast<char>(0x80 | (c & 0x3FU));
        } else {
            utf8 += static_cast<char>(0xF0 | (c >> 18U));
            utf8 += static_cast<char>(0x80 | ((c >> 12U) & 0x3FU));
            utf8 += static_cast<char>(0x80 | ((c >> 6U) & 0x3FU));
            utf8 += static_cast<char>(0x80 | (c & 0x3FU));
        }
    }
    return utf8;
}

std::u32string halfWidth(std::u32string text)
{
    for (char32_t& c : text) {
        if (c >= 0xFF01 && c <= 0xFF5E)
            c -= 0xFEE0;
        else if (c == 0x3000)
            c = U' ';
    }
    return text;
}

std::string halfWidth(std::string_view utf8)
{
    if (isAscii(utf8)) // nearly all cells of a large table
        return std::string(utf8);
    return toUtf8(halfWidth(codePoints(utf8)));
}

std::string trimmed(std::string_view utf8)
{
    if (isAscii(utf8)) {
        const auto solid = [](char c) { return c > 0x20; };
        const auto begin = std::ranges::find_if(utf8, solid);
        const auto end = std::find_if(utf8.rbegin(), std::make_reverse_iterator(begin), solid);
        return {begin, end.base()};
    }
    const std::u32string text = codePoints(utf8);
    const auto first = std::ranges::find_if_not(text, isBlank);
    auto last = text.end();
    while (last != first && isBlank(*(last - 1)))
        --last;
    return toUtf8(std::u32string(first, last));
}

} // namespace yimi
