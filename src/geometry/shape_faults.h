// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/shapes.h"

#include <optional>

namespace yimi {

/// Why something drawn by hand is refused.
enum class ShapeFault {
    NotFinite,      ///< a coordinate is no number
    TooFewVertices, ///< less than two different places of a line, three of a ring
    SelfCrossing,   ///< a boundary crosses or touches itself, or a hole lies outside
    Sliver,         ///< an area that is next to nothing
};

struct FaultyShape
{
    ShapeFault fault = ShapeFault::NotFinite;
    std::optional<Coordinate> at; ///< where, when that can be said

    bool operator==(const FaultyShape&) const = default;
};

struct ShapeLimits
{
    double area = 1.0;  ///< m², of an area; less is a sliver
    double width = 0.1; ///< metres, mean width of an area; less is a sliver
};

/// The first fault of a geometry in a projected CRS; nothing when it may stay. Lines may cross
/// themselves: streets do.
[[nodiscard]] std::optional<FaultyShape> shapeFault(const Geometry& geometry,
                                                    const ShapeLimits& limits = {});

/// Without vertices that repeat the one before, as a double click leaves them.
[[nodiscard]] Geometry withoutRepeats(Geometry geometry);

} // namespace yimi
