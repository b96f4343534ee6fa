// SPDX-License-Identifier: GPL-3.0-or-later
// Polygon operations that need a robust kernel. GEOS does the work behind this header and nowhere
// else.
#pragma once

#include "base/result.h"
#include "geometry/shapes.h"

namespace yimi {

[[nodiscard]] Result<Polygons> unionOf(const Polygons& polygons);
[[nodiscard]] Result<Polygons> intersection(const Polygons& a, const Polygons& b);
[[nodiscard]] Result<Polygons> difference(const Polygons& a, const Polygons& b);
[[nodiscard]] Result<bool> intersects(const Geometry& a, const Geometry& b);

/// Everything within `radius` of the geometry; negative radii shrink polygons.
/// `quadrantSegments` straight pieces approximate a quarter circle.
[[nodiscard]] Result<Polygons>
buffer(const Geometry& geometry, double radius, int quadrantSegments = 8);

/// Parts of lines inside / outside polygons.
[[nodiscard]] Result<Lines> clipInside(const Lines& lines, const Polygons& area);
[[nodiscard]] Result<Lines> clipOutside(const Lines& lines, const Polygons& area);

/// Points where lines meet the boundary of an area.
[[nodiscard]] Result<Points> crossings(const Lines& lines, const Polygons& area);

[[nodiscard]] bool isValid(const Polygons& polygons);

/// Why a geometry is not valid, in the kernel's words, with the place; empty when valid.
[[nodiscard]] std::string invalidReason(const Polygons& polygons);

/// The valid area meant by invalid polygons (GEOS makeValid, structure method); lines and points
/// that fall out of it are dropped. May be empty.
[[nodiscard]] Result<Polygons> makeValid(const Polygons& polygons);

/// Simplified within `tolerance`; topology of each polygon is kept (no self-crossing, no lost
/// rings).
[[nodiscard]] Result<Polygons> simplified(const Polygons& polygons, double tolerance);

/// Simplifies a whole tiling together so that shared boundaries stay shared (no gaps, no overlaps).
/// Same size and order as the input.
[[nodiscard]] Result<std::vector<Polygons>> simplifiedCoverage(const std::vector<Polygons>& tiles,
                                                               double tolerance);

/// Voronoi cells of distinct points, clipped to an area; cells[i] belongs to points[i].
[[nodiscard]] Result<std::vector<Polygons>> voronoiCells(const Points& points,
                                                         const Polygons& area);

/// Faces enclosed by a set of noded lines.
[[nodiscard]] Result<Polygons> polygonize(const Lines& lines);

} // namespace yimi
