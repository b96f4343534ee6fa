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

struct Score
{
    double everyday = 0;
    double all = 0;

    [[nodiscard]] double share() const { return all > 0 ? everyday / all : 0.0; }
};

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

/// All are UTF-8, the cut ones too, and most are not cut: a lone character of GB18030 may look like
/// a cut one.
bool areUtf8(const std::vector<std::string>& texts)
{
    const auto whole =
        std::ranges::count_if(texts, [](const std::string& text) { return isUtf8(text); });
    return 2 * static_cast<std::size_t>(whole) >= texts.size()
           && std::ranges::all_of(texts, [](const std::string& text) {
                  return isUtf8(withoutCutTail(text)) || isUtf8(text);
              });
}

template <typename IsEveryday>
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

std::string guessEncoding(const std::vector<std::string>& samples)
{
    if (areUtf8(samples))
        return "UTF-8";
    Score gb;
    Score big5;
    for (const std::string& text : samples) {
        count(gb, text, isEverydayGb);
        count(big5, text, isEverydayBig5);
    }
    return big5.share() > gb.share() ? "Big5" : "GB18030";
}

} // namespace yimi
