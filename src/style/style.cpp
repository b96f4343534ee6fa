// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/style.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstring>

namespace yimi {

namespace {

std::uint8_t hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return static_cast<std::uint8_t>(c - '0');
    const char lower = static_cast<char>(c | 0x20);
    assert(lower >= 'a' && lower <= 'f');
    return static_cast<std::uint8_t>(lower - 'a' + 10);
}

std::uint8_t hexByte(const char* two)
{
    return static_cast<std::uint8_t>(hexDigit(two[0]) * 16 + hexDigit(two[1]));
}

std::uint8_t between(std::uint8_t a, std::uint8_t b, double share)
{
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
}

/// Nothing for a text that is no number.
std::optional<double> numberOf(std::string_view text)
{
    double number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

bool selects(const StyleRule& rule, std::string_view text)
{
    if (rule.upTo) {
        const auto number = numberOf(text);
        return number && *number <= *rule.upTo;
    }
    return rule.value == text || std::ranges::find(rule.aliases, text) != rule.aliases.end();
}

} // namespace

Colour colour(const char* hex)
{
    const std::size_t length = std::strlen(hex);
    assert(hex[0] == '#' && (length == 7 || length == 9));
    return {hexByte(hex + 1),
            hexByte(hex + 3),
            hexByte(hex + 5),
            length == 9 ? hexByte(hex + 7) : std::uint8_t{255}};
}

Colour mixed(Colour a, Colour b, double share)
{
    return {between(a.r, b.r, share),
            between(a.g, b.g, share),
            between(a.b, b.b, share),
            between(a.a, b.a, share)};
}

Colour withAlpha(Colour c, std::uint8_t alpha)
{
    return {c.r, c.g, c.b, alpha};
}

Colour laidOn(Colour ground, Colour above)
{
    return mixed(withAlpha(ground, 255), withAlpha(above, 255), above.a / 255.0);
}

double lineWidth(const Stroke& stroke, double metresPerPixel)
{
    if (stroke.widths.empty())
        return stroke.width;
    const auto nearer = std::ranges::find_if(
        stroke.widths, [&](const WidthStop& stop) { return stop.metresPerPixel < metresPerPixel; });
    if (nearer == stroke.widths.begin())
        return nearer->width;
    const WidthStop& far = *std::prev(nearer);
    if (nearer == stroke.widths.end())
        return far.width;
    const double share = std::log(far.metresPerPixel / metresPerPixel)
                         / std::log(far.metresPerPixel / nearer->metresPerPixel);
    return far.width + (nearer->width - far.width) * share;
}

double markerSize(const SizeLook& sizes, std::optional<double> number)
{
    if (!number || !(*number > 0) || !(sizes.most > 0))
        return sizes.from;
    return std::max(sizes.from, sizes.to * std::sqrt(std::min(*number / sizes.most, 1.0)));
}

std::optional<std::size_t> ruleFor(const LayerStyle& style, std::string_view text)
{
    std::optional<std::size_t> rest;
    for (std::size_t i = 0; i < style.rules.size(); ++i) {
        if (style.rules[i].value.empty() && !style.rules[i].upTo)
            rest = rest.value_or(i);
        else if (selects(style.rules[i], text))
            return i;
    }
    return rest;
}

} // namespace yimi
