// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/palette.h"

namespace yimi {

namespace {

constexpr std::uint8_t kFillAlpha = 150; // over the base map, which stays readable

StyleRule state(const char* id, Colour fill, Hatch hatch, const Palette& p, int order)
{
    return {.value = id,
            .label = id,
            .stroke = Stroke{.colour = withAlpha(p.land, 200), .width = 0.5},
            .fill = Fill{.colour = withAlpha(fill, kFillAlpha),
                         .hatch = hatch,
                         .hatchColour = withAlpha(mixed(fill, colour("#000000"), 0.45), 70)},
            .order = order};
}

} // namespace

LayerStyle coverageStyle(Appearance appearance)
{
    const Palette& p = palette(appearance);
    LayerStyle style{.field = "state",
                     .rules = {state("served", p.served, Hatch::None, p, 1),
                               state("short_of_capacity", p.shortOfCapacity, Hatch::Dots, p, 2),
                               state("out_of_range", p.outOfRange, Hatch::Diagonal, p, 3),
                               state("no_data", p.noData, Hatch::None, p, 0)},
                     .labelField = "name",
                     .labelMaxMetresPerPixel = 11,
                     .labelFieldAliases = {"名称"}};
    style.label = {
        .size = 10.5, .colour = p.text, .halo = p.halo, .priority = 35, .minMetresPerPixel = 1};
    return style;
}

} // namespace yimi
