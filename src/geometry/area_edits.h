// SPDX-License-Identifier: GPL-3.0-or-later
// Areas taken apart along a drawn line, and put together.
#pragma once

#include "geometry/shapes.h"

#include <optional>
#include <span>
#include <tl/expected.hpp>

namespace yimi {

/// Why an area is not cut, or several do not become one.
enum class AreaFault {
    Unsound,    ///< a boundary is not valid as it stands
    NotCrossed, ///< the line does not part any of it
    Sliver,     ///< a part would be next to nothing
    Apart,      ///< they have no piece of boundary in common
};

struct AreaFaultAt
{
    AreaFault fault = AreaFault::Unsound;
    std::optional<Coordinate> at; ///< where, when that can be said

    bool operator==(const AreaFaultAt&) const = default;
};

/// What a line parts an area into, the largest first, at least two. A line that closes in itself
/// cuts out what it goes round. Of several polygons those that the line does not part stay with the
/// largest part. Vertices of the line within 1 mm of the boundary lie on it; both sides of the cut
/// have the same vertices. Precondition: `line` has at least two coordinates.
[[nodiscard]] tl::expected<std::vector<Polygons>, AreaFaultAt> partedAlong(const Polygons& area,
                                                                           const LineString& line);

/// How much of a line lies in an area, metres; 0 for areas that are not valid.
[[nodiscard]] double lengthInside(const Polygons& area, const LineString& line);

/// Areas as one. `seams`: gaps of less than ShapeLimits between them that were closed. `whole`:
/// each reaches all others over pieces of boundary in common (a mere corner is none), or over an
/// area between; otherwise `apart` lies in one that does not reach the first.
struct JoinedAreas
{
    Polygons area;
    std::size_t seams = 0;
    std::optional<Coordinate> apart;

    [[nodiscard]] bool whole() const { return !apart.has_value(); }
};

/// Precondition: none of the areas is empty.
[[nodiscard]] tl::expected<JoinedAreas, AreaFaultAt> joinedAreas(std::span<const Polygons> areas);

} // namespace yimi
