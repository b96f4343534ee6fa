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

StyleRule demandState(const char* id, Colour colour, int order)
{
    return {.value = id,
            .label = id,
            .marker = Marker{.colour = colour, .dotSize = 3},
            .markerFromMetresPerPixel = 0,
            .order = order};
}

} // namespace

LayerStyle demandStyle(Appearance appearance)
{
    const Palette& p = palette(appearance);
    return {.field = "state",
            .rules = {demandState("reached", p.served, 0),
                      demandState("beyond_cutoff", p.outOfRange, 1),
                      demandState("no_path", p.outOfRange, 1),
                      demandState("not_located", p.noData, 2)}};
}

LayerStyle connectorStyle(Appearance appearance)
{
    const Palette& p = palette(appearance);
    return {.rules = {{.label = "connector",
                       .stroke = Stroke{.colour = withAlpha(p.secondaryText, 160),
                                        .width = 0.8,
                                        .dashes = {3, 2}}}}};
}

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
