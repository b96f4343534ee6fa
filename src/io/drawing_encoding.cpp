// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/drawing_encoding.h"

#include "base/utf8.h"
#include "io/encoding.h"
#include "io/file.h"
#include "io/write.h"

#include <algorithm>
#include <cstdio>

namespace yimi {

namespace {

constexpr const char* kPage = "CP936";
constexpr std::string_view kClaimed = "ANSI_1252";
constexpr std::string_view kTrue = "ANSI_936";

std::string escaped(char32_t c)
{
    std::string text(16, '\0');
    text.resize(static_cast<std::size_t>(
        std::snprintf(text.data(), text.size(), "\\U+%04X", static_cast<unsigned>(c))));
    return text;
}

std::string inPage(std::string_view line)
{
    if (auto whole = fromUtf8(line, kPage))
        return std::move(*whole);
    std::string text;
    for (const char32_t c : codePoints(line)) {
        const auto one = fromUtf8(toUtf8(std::u32string_view(&c, 1)), kPage);
        text += one ? *one : escaped(c);
    }
    return text;
}

} // namespace

Result<void> sayEncodingOfDrawing(const std::string& path)
{
    const auto drawing = readFile(path);
    if (!drawing)
        return tl::unexpected(drawing.error());
    const bool ascii =
        std::ranges::all_of(*drawing, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii)
        return {};
    std::string written;
    written.reserve(drawing->size());
    bool said = false;
    for (std::size_t at = 0; at < drawing->size();) {
        const std::size_t end = std::min(drawing->find('\n', at), drawing->size());
        std::string_view line = std::string_view(*drawing).substr(at, end - at);
        if (!said && line.starts_with(kClaimed)) {
            line = kTrue;
            said = true;
        }
        written += inPage(line);
        if (end < drawing->size())
            written += '\n';
        at = end + 1;
    }
    return writeFile(path, written);
}

} // namespace yimi
