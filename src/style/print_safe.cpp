// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/print_safe.h"

#include "style/colour_vision.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

constexpr double kLightest = 94;
constexpr double kDarkest = 34;
/// Greys that are nearer to one another than this are told apart by more than grey.
constexpr double kGreyStep = 14;
constexpr Colour kInk{0, 0, 0, 255};
constexpr Colour kPaper{255, 255, 255, 255};

Colour grey(Colour c)
{
    return withAlpha(greyOf(lightness(laidOn(kPaper, c))), 255);
}

void greyStroke(Stroke& stroke)
{
    stroke.colour = grey(stroke.colour);
    if (stroke.casing)
        stroke.casing = grey(*stroke.casing);
    if (stroke.thin)
        stroke.thin = grey(*stroke.thin);
}

bool isClass(const StyleRule& rule)
{
    return rule.upTo || !rule.value.empty();
}

/// Rules that are drawn as `Part`, from the lightest to the darkest.
template <typename ColourOf>
std::vector<std::size_t> byLightness(const LayerStyle& style, ColourOf colourOf)
{
    std::vector<std::size_t> rules;
    for (std::size_t i = 0; i < style.rules.size(); ++i) {
        if (isClass(style.rules[i]) && colourOf(style.rules[i]))
            rules.push_back(i);
    }
    std::ranges::stable_sort(rules, std::greater<>(), [&](std::size_t i) {
        return lightness(laidOn(kPaper, *colourOf(style.rules[i])));
    });
    return rules;
}

/// Evenly from light to dark.
Colour stepOf(std::size_t rank, std::size_t count)
{
    const double share =
        count < 2 ? 0.5 : static_cast<double>(rank) / static_cast<double>(count - 1);
    return greyOf(kLightest - share * (kLightest - kDarkest));
}

bool needsMoreThanGrey(std::size_t count)
{
    return count > 1 && (kLightest - kDarkest) / static_cast<double>(count - 1) < kGreyStep;
}

void partAreas(LayerStyle& style)
{
    const auto rules = byLightness(style, [](const StyleRule& rule) {
        return rule.fill ? std::optional(rule.fill->colour) : std::nullopt;
    });
    constexpr std::array kTurns{Hatch::None, Hatch::Diagonal, Hatch::Dots};
    for (std::size_t rank = 0; rank < rules.size(); ++rank) {
        Fill& fill = *style.rules[rules[rank]].fill;
        fill.colour = stepOf(rank, rules.size());
        if (needsMoreThanGrey(rules.size()) && fill.hatch == Hatch::None)
            fill.hatch = kTurns[rank % kTurns.size()];
        const bool dark = lightness(fill.colour) < 55;
        fill.hatchColour = withAlpha(dark ? kPaper : kInk, 190);
    }
}

void partPoints(LayerStyle& style)
{
    const auto rules = byLightness(style, [](const StyleRule& rule) {
        return rule.marker ? std::optional(rule.marker->colour) : std::nullopt;
    });
    constexpr std::array kSizes{1.0, 1.35, 0.75};
    for (std::size_t rank = 0; rank < rules.size(); ++rank) {
        Marker& marker = *style.rules[rules[rank]].marker;
        // A sign on a badge is white.
        const Colour step = stepOf(rank, rules.size());
        marker.colour = marker.symbol.empty() ? mixed(step, kInk, 0.15) : darkEnoughForWhite(step);
        if (needsMoreThanGrey(rules.size()))
            marker.dotSize *= kSizes[rank % kSizes.size()];
    }
}

void partLines(LayerStyle& style)
{
    const auto rules = byLightness(style, [](const StyleRule& rule) {
        return rule.stroke && !rule.fill && !rule.stroke->casing
                   ? std::optional(rule.stroke->colour)
                   : std::nullopt;
    });
    const std::array<std::vector<double>, 3> dashes{{{}, {6, 3}, {1.5, 2.5}}};
    for (std::size_t rank = 0; rank < rules.size(); ++rank) {
        Stroke& stroke = *style.rules[rules[rank]].stroke;
        // The lightest greys would be lost as lines.
        stroke.colour = mixed(stepOf(rank, rules.size()), kInk, 0.3);
        if (stroke.thin)
            stroke.thin = stroke.colour;
        if (rules.size() > 1 && !style.rules[rules[rank]].upTo && stroke.dashes.empty())
            stroke.dashes = dashes[rank % dashes.size()];
    }
}

} // namespace

LayerStyle printSafe(const LayerStyle& style)
{
    LayerStyle safe = style;
    partAreas(safe);
    partPoints(safe);
    partLines(safe);
    for (StyleRule& rule : safe.rules) {
        if (rule.fill)
            rule.fill->colour = grey(rule.fill->colour);
        if (rule.stroke)
            greyStroke(*rule.stroke);
        if (rule.marker)
            rule.marker->colour = grey(rule.marker->colour);
    }
    safe.label.colour = kInk;
    safe.label.halo = withAlpha(kPaper, 220);
    return safe;
}

} // namespace yimi
