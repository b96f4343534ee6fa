// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/encoding.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>
#include <memory>

namespace yimi {

namespace {

struct ConverterCloser
{
    void operator()(void* converter) const { iconv_close(converter); }
};

using Converter = std::unique_ptr<void, ConverterCloser>;

Converter converter(const char* to, const char* from)
{
    iconv_t opened = iconv_open(to, from);
    return Converter(
        opened == reinterpret_cast<iconv_t>(-1) ? nullptr : opened); // NOLINT: iconv's own sentinel
}

/// `onBad` is called with the text so far for each byte that cannot be read, and says whether to go
/// on without it.
template <typename OnBad>
std::optional<std::string>
convert(std::string_view bytes, const char* to, const char* from, OnBad onBad)
{
    const Converter open = converter(to, from);
    if (!open)
        return std::nullopt;
    std::string result;
    std::string input(bytes);
    char* next = input.data();
    std::size_t left = input.size();
    std::array<char, 512> buffer{};
    while (left > 0) {
        char* out = buffer.data();
        std::size_t room = buffer.size();
        const bool done =
            iconv(open.get(), &next, &left, &out, &room) != static_cast<std::size_t>(-1);
        const bool bad = !done && errno != E2BIG;
        result.append(buffer.data(), buffer.size() - room);
        if (!bad)
            continue;
        if (!onBad(result))
            return std::nullopt;
        ++next;
        --left;
    }
    return result;
}

bool never(const std::string&)
{
    return false;
}

unsigned byteAt(std::string_view text, std::size_t i)
{
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

/// Both encodings put their everyday characters (3,755 of GB 2312 level 1, 5,401 of Big5 level 1)
/// into one range of bytes.
bool isEverydayGb(unsigned lead, unsigned trail)
{
    return lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1;
}

bool isEverydayBig5(unsigned lead, unsigned trail)
{
    return lead >= 0xA4 && lead <= 0xC6 && ((trail >= 0x40 && trail <= 0x7E) || trail >= 0xA1);
}

/// Without a last character that is not all there: fields of fixed width cut texts anywhere.
std::string_view withoutCutTail(std::string_view text)
{
    std::size_t tail = 0;
    while (tail < 3 && tail < text.size()
           && (byteAt(text, text.size() - 1 - tail) & 0xC0U) == 0x80U)
        ++tail;
    if (tail >= text.size())
        return text;
    const unsigned lead = byteAt(text, text.size() - 1 - tail);
    const std::size_t wanted = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
    return tail < wanted ? text.substr(0, text.size() - 1 - tail) : text;
}

template <typename Score, typename IsEveryday>
void count(Score& score, std::string_view text, IsEveryday isEveryday)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned lead = byteAt(text, i);
        if (lead < 0x80)
            continue;
        ++i; // the trail byte, which may look like a letter
        ++score.all;
        score.everyday += isEveryday(lead, byteAt(text, i)) ? 1.0 : 0.0;
    }
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size();) {
        const unsigned lead = byteAt(bytes, i);
        const std::size_t size = lead < 0x80                    ? 1
                                 : lead >= 0xC2 && lead < 0xE0  ? 2
                                 : lead >= 0xE0 && lead < 0xF0  ? 3
                                 : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                                : 0;
        if (size == 0 || i + size > bytes.size())
            return false;
        // Too long a form, a half of a surrogate pair, or beyond U+10FFFF: the second byte tells.
        const unsigned second = byteAt(bytes, i + 1);
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)
            || (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F))
            return false;
        for (std::size_t k = 1; k < size; ++k) {
            if ((byteAt(bytes, i + k) & 0xC0U) != 0x80U)
                return false;
        }
        i += size;
    }
    return true;
}

bool isKnownEncoding(const std::string& encoding)
{
    return toUtf8("", encoding).has_value();
}

std::optional<std::string> toUtf8(std::string_view bytes, const std::string& encoding)
{
    return convert(bytes, "UTF-8", encoding.c_str(), never);
}

std::optional<std::string> fromUtf8(std::string_view text, const std::string& encoding)
{
    return convert(text, encoding.c_str(), "UTF-8", never);
}

std::string toUtf8Lossy(std::string_view bytes, const std::string& encoding)
{
    const auto replace = [](std::string& result) {
        result += "\uFFFD";
        return true;
    };
    if (auto text = convert(bytes, "UTF-8", encoding.c_str(), replace))
        return *text;
    return convert(bytes, "UTF-8", "UTF-8", replace).value_or("");
}

std::string toUtf8Cut(std::string_view bytes, const std::string& encoding)
{
    constexpr std::size_t kLongestRest = 3;
    for (std::size_t cut = 0; cut <= kLongestRest && cut < bytes.size(); ++cut) {
        if (auto text = toUtf8(bytes.substr(0, bytes.size() - cut), encoding))
            return *text;
    }
    return toUtf8Lossy(bytes, encoding);
}

void EncodingTrial::add(std::string_view text)
{
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return;
    ++m_texts;
    const bool whole = isUtf8(text);
    m_wholeUtf8 += whole ? 1U : 0U;
    m_allUtf8 = m_allUtf8 && (whole || isUtf8(withoutCutTail(text)));
    count(m_gb, text, isEverydayGb);
    count(m_big5, text, isEverydayBig5);
}

std::string EncodingTrial::verdict() const
{
    // Most are not cut: a lone character of GB18030 may look like a cut one of UTF-8.
    if (m_allUtf8 && 2 * m_wholeUtf8 >= m_texts)
        return "UTF-8";
    return m_big5.share() > m_gb.share() ? "Big5" : "GB18030";
}

std::string guessEncoding(const std::vector<std::string>& samples)
{
    EncodingTrial trial;
    for (const std::string& text : samples)
        trial.add(text);
    return trial.verdict();
}

} // namespace yimi
