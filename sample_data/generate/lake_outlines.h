// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/coordinate.h"

#include <span>
#include <string_view>

namespace yimi::sample {

/// A lake as a schematic hand-drawn outline, WGS84 longitude and latitude, not closed.
struct LakeOutline
{
    std::string_view name;
    std::string_view kind;
    std::span<const Coordinate> lonLat;
    double roughness; ///< metres that its shore is pushed about
    double bays;      ///< width of its bays, metres
};

[[nodiscard]] std::span<const LakeOutline> lakeOutlines();

} // namespace yimi::sample
