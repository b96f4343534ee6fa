// SPDX-License-Identifier: GPL-3.0-or-later
// Single vertices of a geometry: found, moved, put in and taken out. Geometries are values: every
// edit gives another one.
#pragma once

#include "geometry/shapes.h"

#include <optional>
#include <utility>

namespace yimi {

/// Which vertex of a geometry.
struct VertexPlace
{
    std::size_t part = 0;   ///< point, line or polygon
    std::size_t ring = 0;   ///< of a polygon: 0 the outer one, then the holes; else 0
    std::size_t vertex = 0; ///< of a line or ring; the last of a ring is its first; of a point: 0

    auto operator<=>(const VertexPlace&) const = default;
};

/// All vertices in order, the closing one of a ring not a second time.
[[nodiscard]] std::vector<VertexPlace> verticesOf(const Geometry& geometry);

// Precondition of what follows: the place is one of verticesOf.

[[nodiscard]] Coordinate vertexAt(const Geometry& geometry, VertexPlace place);

/// The next vertex along a line or round a ring; nothing at a line's end and for points.
[[nodiscard]] std::optional<VertexPlace> nextVertex(const Geometry& geometry, VertexPlace place);
[[nodiscard]] std::optional<VertexPlace> previousVertex(const Geometry& geometry,
                                                        VertexPlace place);

[[nodiscard]] Geometry withVertexAt(Geometry geometry, VertexPlace place, Coordinate at);

/// Between a vertex and the next. Precondition: there is a next one.
[[nodiscard]] Geometry withVertexAfter(Geometry geometry, VertexPlace place, Coordinate at);

/// Nothing where less than a point, two ends of a line or three corners of a ring would be left.
[[nodiscard]] std::optional<Geometry> withoutVertex(Geometry geometry, VertexPlace place);

[[nodiscard]] Geometry movedBy(Geometry geometry, double dx, double dy);

/// A place on the edge from a vertex to the next.
struct EdgePlace
{
    VertexPlace from;
    Coordinate at;
    double distance = 0.0; ///< of `at` from the place that was asked for
};

/// The nearest place on any edge; nothing for points. Linear.
[[nodiscard]] std::optional<EdgePlace> nearestEdge(const Geometry& geometry, Coordinate at);

/// A line cut at its place nearest to `at`; nothing where a piece would be shorter than `least`
/// (metres). Precondition: at least two coordinates.
[[nodiscard]] std::optional<std::pair<LineString, LineString>>
splitLine(const LineString& line, Coordinate at, double least);

} // namespace yimi
