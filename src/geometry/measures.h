// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/shapes.h"

#include <span>

namespace yimi {

/// Length in CRS units (metres in a projected CRS).
[[nodiscard]] double length(const LineString& line);

/// Signed area of a ring by the shoelace formula, positive when counter-clockwise; CRS units
/// squared.
[[nodiscard]] double signedArea(const Ring& ring);

/// Area without holes, ≥ 0.
[[nodiscard]] double area(const Polygon& polygon);
[[nodiscard]] double area(const Polygons& polygons);

/// Area centroid; for zero-area input the mean of the vertices. Precondition: not empty.
[[nodiscard]] Coordinate centroid(const Polygons& polygons);

/// A point that is certainly inside (for labels and last-resort demand points). Precondition: not
/// empty.
[[nodiscard]] Coordinate pointInside(const Polygons& polygons);

/// Inside or on the boundary. Linear in the number of vertices.
[[nodiscard]] bool contains(const Polygon& polygon, Coordinate point);
[[nodiscard]] bool contains(const Polygons& polygons, Coordinate point);

/// The place on a line nearest to a point.
struct NearestOnLine
{
    Coordinate point;        ///< on the line
    double distance = 0.0;   ///< from the given point
    double along = 0.0;      ///< length from the line's start to `point`
    std::size_t segment = 0; ///< index of the segment's first vertex
};

/// Precondition: at least two coordinates. The first of equally near places wins.
[[nodiscard]] NearestOnLine nearestOnLine(std::span<const Coordinate> line, Coordinate point);

[[nodiscard]] inline NearestOnLine nearestOnLine(const LineString& line, Coordinate point)
{
    return nearestOnLine(std::span(line), point);
}

/// The piece of a line between two lengths from its start, 0 ≤ from ≤ to ≤ length.
[[nodiscard]] LineString lineBetween(const LineString& line, double from, double to);

/// The point at a length from the start; clamped to the line.
[[nodiscard]] Coordinate pointAlong(const LineString& line, double along);

} // namespace yimi
