// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/class_style.h"

#include "style/band_style.h"
#include "style/class_label.h"
#include "style/palette.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

constexpr std::uint8_t kFillAlpha = 170; // over the base map, which stays readable
constexpr double kDot = 9;
constexpr double kThinnest = 1.2;
constexpr double kWidest = 7.0;

/// To two significant digits, away from zero only where that is upwards.
double roundedUp(double value)
{
    if (value == 0)
        return 0;
    const double step = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 1);
    // A value that is round already stays, whatever its binary digits are.
    return std::ceil(value / step - 1e-9) * step;
}

std::string text(double value)
{
    return numberText(std::round(value * 1e6) / 1e6);
}

std::string labelOf(const ClassLook& look, std::size_t i)
{
    const double times = look.percent ? 100 : 1;
    const std::string end = text(look.upTo[i] * times) + (look.percent ? " %" : "");
    return i == 0 ? "≤ " + end : text(look.upTo[i - 1] * times) + " – " + end;
}

StyleRule marked(ClassLook::Mark mark, Colour colour, double width, const Palette& p)
{
    StyleRule rule;
    switch (mark) {
    case ClassLook::Mark::Area:
        rule.stroke = Stroke{.colour = withAlpha(p.land, 200), .width = 0.5};
        rule.fill = Fill{.colour = withAlpha(colour, kFillAlpha)};
        break;
    case ClassLook::Mark::Point:
        rule.marker = Marker{.symbol = {}, .size = kDot, .colour = colour, .dotSize = kDot};
        break;
    case ClassLook::Mark::Line:
        rule.stroke = Stroke{.colour = colour, .width = width, .thin = colour};
        break;
    }
    return rule;
}

void addClasses(const ClassLook& look, const Palette& p, LayerStyle& style)
{
    std::vector<Colour> colours = bandColours(look.upTo.size());
    std::ranges::reverse(colours);
    for (std::size_t i = 0; i < look.upTo.size(); ++i) {
        const double share =
            look.upTo.size() == 1
                ? 1.0
                : static_cast<double>(i) / static_cast<double>(look.upTo.size() - 1);
        StyleRule rule =
            marked(look.mark, colours[i], kThinnest + share * (kWidest - kThinnest), p);
        rule.upTo = look.upTo[i];
        rule.label = labelOf(look, i);
        rule.order = static_cast<int>(i) + 1;
        style.rules.push_back(std::move(rule));
    }
    if (look.mark == ClassLook::Mark::Line)
        return;
    StyleRule rest = marked(look.mark, p.noData, kThinnest, p);
    rest.label = "no_data";
    style.rules.push_back(std::move(rest));
}

void addStates(const ClassLook& look, const Palette& p, LayerStyle& style)
{
    struct State
    {
        const char* id;
        Colour colour;
    };

    const State states[] = {{"no_data", p.noData},
                            {"served", p.served},
                            {"short_of_capacity", p.shortOfCapacity},
                            {"out_of_range", p.outOfRange}};
    int order = 1;
    for (const State& state : states) {
        StyleRule rule = marked(look.mark, state.colour, kThinnest, p);
        rule.value = state.id;
        rule.label = state.id;
        rule.order = order++;
        style.rules.push_back(std::move(rule));
    }
}

} // namespace

std::vector<double> classEnds(std::vector<double> values, std::size_t most)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    std::ranges::sort(values);
    std::vector<double> ends;
    for (std::size_t i = 1; i <= most && !values.empty(); ++i) {
        const std::size_t last = (values.size() * i + most - 1) / most - 1;
        const double end = roundedUp(values[last]);
        if (ends.empty() || end > ends.back())
            ends.push_back(end);
    }
    return ends;
}

LayerStyle classStyle(const ClassLook& look, Appearance appearance)
{
    const Palette& p = palette(appearance);
    LayerStyle style{.field = look.field, .rules = {}};
    if (!look.upTo.empty()) {
        addClasses(look, p, style);
    } else {
        if (!look.field.empty())
            addStates(look, p, style);
        style.rules.push_back(marked(look.mark, p.accent, (kThinnest + kWidest) / 2, p));
    }
    if (look.mark != ClassLook::Mark::Line) {
        style.labelField = "name";
        style.labelFieldAliases = {"名称"};
        style.labelMaxMetresPerPixel = look.mark == ClassLook::Mark::Area ? 11 : 4;
        style.label = {
            .size = 10.5, .colour = p.text, .halo = p.halo, .priority = 35, .minMetresPerPixel = 1};
    }
    return style;
}

} // namespace yimi
