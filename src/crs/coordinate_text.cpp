// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/coordinate_text.h"

#include "base/utf8.h"

#include <charconv>
#include <cmath>
#include <string>
#include <vector>

namespace yimi {

namespace {

/// One character of a coordinate, reduced to what it means.
char meaningOf(char32_t c)
{
    if ((c >= U'0' && c <= U'9') || c == U'.' || c == U'-' || c == U'+' || c == U',')
        return static_cast<char>(c);
    switch (c) {
    case U'°':
    case U'º':
    case U'度':
    case U'˚':
    case U'′':
    case U'\'':
    case U'’':
    case U'‘':
    case U'分':
    case U'″':
    case U'"':
    case U'”':
    case U'“':
    case U'秒':
    case U':':
    case U' ':
    case U'\t':
    case 0xA0:
        return ' ';
    case U'N':
    case U'n':
    case U'E':
    case U'e':
    case U'北':
    case U'东':
    case U'纬':
    case U'经':
        return 'P';
    case U'S':
    case U's':
    case U'W':
    case U'w':
    case U'南':
    case U'西':
        return 'M';
    case U'−':
    case U'－':
        return '-';
    default:
        return '?';
    }
}

std::optional<double> numberOf(std::string_view text)
{
    double number = 0;
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

/// «495,264.10»: commas between groups of three.
std::string withoutGroups(std::string text)
{
    const auto dot = std::min(text.find('.'), text.size());
    for (std::size_t at = text.rfind(',', dot); at != std::string::npos && at > 0;
         at = text.rfind(',', at - 1)) {
        const auto end = std::min(text.find_first_of(",.", at + 1), text.size());
        if (end - at != 4)
            return text;
    }
    std::erase(text, ',');
    return text;
}

struct Parts
{
    std::vector<double> numbers;
    bool negative = false;
};

std::optional<Parts> partsOf(std::string_view text)
{
    Parts parts;
    std::string plain;
    for (const char32_t c : halfWidth(codePoints(text))) {
        const char meaning = meaningOf(c);
        if (meaning == '?')
            return std::nullopt;
        parts.negative = parts.negative || meaning == 'M';
        plain += meaning == 'P' || meaning == 'M' ? ' ' : meaning;
    }
    for (std::size_t at = plain.find_first_not_of(' '); at < plain.size();) {
        const std::size_t end = std::min(plain.find(' ', at), plain.size());
        const auto number = numberOf(withoutGroups(plain.substr(at, end - at)));
        if (!number)
            return std::nullopt;
        parts.numbers.push_back(*number);
        at = plain.find_first_not_of(' ', end);
    }
    return parts;
}

} // namespace

std::optional<double> parseCoordinate(std::string_view text)
{
    const auto parts = partsOf(text);
    if (!parts || parts->numbers.empty() || parts->numbers.size() > 3)
        return std::nullopt;
    double value = 0;
    double unit = 1;
    for (std::size_t i = 0; i < parts->numbers.size(); ++i) {
        const double number = parts->numbers[i];
        const bool last = i + 1 == parts->numbers.size();
        if (i > 0 && (number < 0 || number >= 60))
            return std::nullopt;
        if (!last && number != std::trunc(number))
            return std::nullopt;
        value += std::abs(number) / unit;
        unit *= 60;
    }
    const bool below = parts->negative != std::signbit(parts->numbers.front());
    return below ? -value : value;
}

std::optional<Coordinate> parseCoordinatePair(std::string_view text)
{
    const std::string plain = halfWidth(text);
    for (const char separator : {',', ';', ' ', '\t', '/'}) {
        const auto at = plain.find(separator);
        if (at == std::string::npos || plain.find(separator, at + 1) != std::string::npos)
            continue;
        const auto x = parseCoordinate(plain.substr(0, at));
        const auto y = parseCoordinate(plain.substr(at + 1));
        if (x && y)
            return Coordinate{*x, *y};
    }
    return std::nullopt;
}

} // namespace yimi
