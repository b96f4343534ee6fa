// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style.h"

namespace yimi {

/// A layer whose features belong to bands of rising cutoffs: 5, 10, 15 minutes.
struct BandLook
{
    std::string field;          ///< its number says which band a feature is of
    std::vector<double> values; ///< rising

    bool operator==(const BandLook&) const = default;
};

/// One colour of the ramp for each of `count` bands, from dark at the facility to light far away.
[[nodiscard]] std::vector<Colour> bandColours(std::size_t count);

/// Areas and lines by band; near bands are drawn above far ones. One ramp in light and dark, which
/// stands out from both grounds; over a dark one areas let more of it through, or the names on them
/// could not be read.
[[nodiscard]] LayerStyle bandStyle(const BandLook& look, Appearance appearance = Appearance::Light);

/// From how many bands on areas are shown as a heat surface.
inline constexpr std::size_t kHeatFrom = 9;

/// Areas of many narrow bands as one surface whose colour goes from dark at the facility to light
/// far away without a step: no outlines.
[[nodiscard]] LayerStyle heatStyle(const BandLook& look, Appearance appearance = Appearance::Light);

/// Areas as bands with outlines, many as a heat surface.
[[nodiscard]] LayerStyle bandAreaStyle(const BandLook& look,
                                       Appearance appearance = Appearance::Light);

} // namespace yimi
