// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/encoding.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>
#include <memory>

namespace yimi {

namespace {

/// Converts to UTF-8; `onBad` is called for each byte that cannot be read and says whether to go on.
template <typename OnBad>
std::optional<std::string> convert(std::string_view bytes, const std::string& encoding, OnBad onBad)
{
    iconv_t converter = iconv_open("UTF-8", encoding.c_str());
    if (converter == reinterpret_cast<iconv_t>(-1)) // NOLINT: iconv's own sentinel
        return std::nullopt;
    const std::unique_ptr<void, int (*)(iconv_t)> closer(converter, iconv_close);
    std::string result;
    std::string input(bytes);
    char* from = input.data();
    std::size_t left = input.size();
    std::array<char, 512> buffer{};
    while (left > 0) {
        char* to = buffer.data();
        std::size_t room = buffer.size();
        const std::size_t outcome = iconv(converter, &from, &left, &to, &room);
        result.append(buffer.data(), buffer.size() - room);
        const bool bad = outcome == static_cast<std::size_t>(-1) && errno != E2BIG;
        if (!bad)
            continue;
        if (!onBad(result))
            return std::nullopt;
        ++from;
        --left;
    }
    return result;
}

/// The first code point of well-formed UTF-8; advances `text`.
char32_t takeCodePoint(std::string_view& text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t value = size == 1 ? lead : lead & (0x7FU >> size);
    for (std::size_t i = 1; i < size && i < text.size(); ++i)
        value = (value << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    text.remove_prefix(std::min(size, text.size()));
    return value;
}

/// Level-1 characters of GB 2312 (the 3,755 most common ones) have lead bytes B0–D7: a text read rightly consists almost wholly of them.
bool isCommonHan(char32_t c)
{
    std::string utf8;
    utf8 += static_cast<char>(0xE0U | (c >> 12U));
    utf8 += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    utf8 += static_cast<char>(0x80U | (c & 0x3FU));
    iconv_t converter = iconv_open("GB2312", "UTF-8");
    if (converter == reinterpret_cast<iconv_t>(-1)) // NOLINT: iconv's own sentinel
        return false;
    const std::unique_ptr<void, int (*)(iconv_t)> closer(converter, iconv_close);
    std::array<char, 4> out{};
    char* from = utf8.data();
    char* to = out.data();
    std::size_t left = utf8.size();
    std::size_t room = out.size();
    if (iconv(converter, &from, &left, &to, &room) == static_cast<std::size_t>(-1))
        return false;
    const auto lead = static_cast<unsigned char>(out[0]);
    return lead >= 0xB0 && lead <= 0xD7;
}

/// Share of Han characters that are common ones, minus a penalty for strange characters.
double plausibility(const std::vector<std::string>& texts)
{
    double common = 0;
    double all = 0;
    for (const std::string& text : texts) {
        std::string_view rest = text;
        while (!rest.empty()) {
            const char32_t c = takeCodePoint(rest);
            if (c < 0x80)
                continue;
            ++all;
            const bool han = c >= 0x4E00 && c <= 0x9FFF;
            const bool punctuation = (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF) || c == 0xB7;
            common += (han && isCommonHan(c)) || punctuation ? 1.0 : 0.0;
        }
    }
    return all > 0 ? common / all : 1.0;
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    std::size_t i = 0;
    while (i < bytes.size()) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        const std::size_t size = lead < 0x80 ? 1 : (lead >= 0xC2 && lead < 0xE0) ? 2 : (lead >= 0xE0 && lead < 0xF0) ? 3 : (lead >= 0xF0 && lead < 0xF5) ? 4 : 0;
        if (size == 0 || i + size > bytes.size())
            return false;
        for (std::size_t k = 1; k < size; ++k) {
            if ((static_cast<unsigned char>(bytes[i + k]) & 0xC0U) != 0x80U)
                return false;
        }
        i += size;
    }
    return true;
}

std::optional<std::string> toUtf8(std::string_view bytes, const std::string& encoding)
{
    return convert(bytes, encoding, [](std::string&) { return false; });
}

std::string toUtf8Lossy(std::string_view bytes, const std::string& encoding)
{
    return convert(bytes, encoding, [](std::string& result) {
               result += "\uFFFD";
               return true;
           })
        .value_or(std::string(bytes));
}

std::optional<std::string> guessEncoding(const std::vector<std::string>& samples)
{
    if (std::ranges::all_of(samples, [](const std::string& s) { return isUtf8(s); }))
        return "UTF-8";
    std::optional<std::string> best;
    double bestScore = -1;
    for (const char* encoding : {"GB18030", "Big5"}) {
        std::vector<std::string> read;
        for (const std::string& sample : samples) {
            if (auto text = toUtf8(sample, encoding))
                read.push_back(std::move(*text));
        }
        if (read.size() != samples.size())
            continue;
        if (const double score = plausibility(read); score > bestScore) {
            bestScore = score;
            best = encoding;
        }
    }
    return best;
}

} // namespace yimi
