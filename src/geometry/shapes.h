// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/box.h"
#include "geometry/coordinate.h"

#include <variant>
#include <vector>

namespace yimi {

/// At least two coordinates.
using LineString = std::vector<Coordinate>;
/// Closed: first coordinate == last; at least four coordinates. Either orientation.
using Ring = std::vector<Coordinate>;

struct Polygon
{
    Ring outer;
    std::vector<Ring> holes;

    bool operator==(const Polygon&) const = default;
};

using Points = std::vector<Coordinate>;
using Lines = std::vector<LineString>;
using Polygons = std::vector<Polygon>;

/// One feature's geometry: nothing, or one or more points, lines or polygons. Single and multi are
/// not told apart in memory. Two-dimensional; heights are dropped by the reader, which says so.
using Geometry = std::variant<std::monostate, Points, Lines, Polygons>;

enum class GeometryKind { None, Point, Line, Polygon };

[[nodiscard]] inline GeometryKind kindOf(const Geometry& geometry)
{
    return static_cast<GeometryKind>(geometry.index());
}

[[nodiscard]] Box boxOf(const LineString& line);
[[nodiscard]] Box boxOf(const Polygon& polygon);
[[nodiscard]] Box boxOf(const Polygons& polygons);
[[nodiscard]] Box boxOf(const Geometry& geometry);

} // namespace yimi
