// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/band_style.h"

#include "style/class_label.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

// Over the base map, which stays readable: on a dark one the light bands are held back more.
constexpr std::uint8_t kFillAlpha = 176;
constexpr std::uint8_t kFillAlphaOnDark = 112;
constexpr double kLineWidth = 2.4;

/// LOOK's one ramp for minutes.
std::array<Colour, 5> ramp()
{
    return {colour("#0B3C49"),
            colour("#17677A"),
            colour("#3E97A0"),
            colour("#83C3BD"),
            colour("#D3EBE2")};
}

} // namespace

std::vector<Colour> bandColours(std::size_t count)
{
    const auto stops = ramp();
    std::vector<Colour> colours;
    for (std::size_t i = 0; i < count; ++i) {
        // A few bands keep off the lightest end, which says little over a light ground.
        const double last = count < stops.size() ? static_cast<double>(stops.size()) - 1.6
                                                 : static_cast<double>(stops.size()) - 1.0;
        const double at =
            count == 1 ? 1.0 : last * static_cast<double>(i) / static_cast<double>(count - 1);
        const auto low = std::min(static_cast<std::size_t>(at), stops.size() - 2);
        colours.push_back(mixed(stops[low], stops[low + 1], at - static_cast<double>(low)));
    }
    return colours;
}

LayerStyle bandStyle(const BandLook& look, Appearance appearance)
{
    const std::uint8_t alpha = appearance == Appearance::Dark ? kFillAlphaOnDark : kFillAlpha;
    const Colour darkest = ramp().front();
    const std::vector<Colour> colours = bandColours(look.values.size());
    LayerStyle style{.field = look.field, .rules = {}};
    for (std::size_t i = 0; i < look.values.size(); ++i) {
        const Colour edge = mixed(colours[i], darkest, 0.15);
        style.rules.push_back({.value = numberText(look.values[i]),
                               .label = numberText(look.values[i]),
                               .stroke = Stroke{.colour = edge,
                                                .width = 0.8,
                                                .widths = {{40, 0.8}, {10, 1.4}, {2, kLineWidth}},
                                                .thin = edge},
                               .fill = Fill{.colour = withAlpha(colours[i], alpha)},
                               .order = static_cast<int>(look.values.size() - i)});
    }
    return style;
}

LayerStyle heatStyle(const BandLook& look, Appearance appearance)
{
    LayerStyle style = bandStyle(look, appearance);
    for (StyleRule& rule : style.rules)
        rule.stroke.reset();
    return style;
}

LayerStyle bandAreaStyle(const BandLook& look, Appearance appearance)
{
    return look.values.size() >= kHeatFrom ? heatStyle(look, appearance)
                                           : bandStyle(look, appearance);
}

} // namespace yimi
