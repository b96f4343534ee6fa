// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/box_index.h"
#include "geometry/geos_kernel.h"
#include "geometry/measures.h"
#include "geometry/overlay.h"

namespace yimi {

namespace {

Polygon rectangle(const Box& box)
{
    return {.outer = {box.min, {box.max.x, box.min.y}, box.max, {box.min.x, box.max.y}, box.min},
            .holes = {}};
}

/// The cells of the whole plane around points and area, in GEOS's own order.
Result<Polygons> wholeCells(const Points& points, const Polygons& area)
{
    const GeosKernel geos;
    Box frame = boxOf(area);
    frame.include(boxOf(Geometry(points)));
    const GeosGeometry sites = geos.fromPoints(points);
    const GeosGeometry envelope =
        geos.fromPolygon(rectangle(frame.grownBy(1 + frame.width() + frame.height())));
    if (!sites || !envelope)
        return failure(geos.error());
    return geos.polygonsResult(
        geos.owned(GEOSVoronoiDiagram_r(geos.context(), sites.get(), envelope.get(), 0.0, 0)));
}

/// Position of the cell that holds a point. A site lies well inside its own cell and in no other.
std::optional<std::uint32_t> cellAt(const Polygons& cells, const BoxIndex& index, Coordinate point)
{
    for (const std::uint32_t position : index.query({point, point})) {
        if (contains(cells[position], point))
            return position;
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<Polygons>> voronoiCells(const Points& points, const Polygons& area)
{
    if (points.empty())
        return std::vector<Polygons>();
    if (points.size() == 1) // GEOS draws nothing for a lone point
        return std::vector<Polygons>{area};
    const Result<Polygons> cells = wholeCells(points, area);
    if (!cells)
        return failure(cells.error());
    std::vector<Box> boxes;
    boxes.reserve(cells->size());
    for (const Polygon& cell : *cells)
        boxes.push_back(boxOf(cell));
    const BoxIndex index(boxes);
    std::vector<Polygons> clipped;
    clipped.reserve(points.size());
    for (const Coordinate point : points) {
        const auto position = cellAt(*cells, index, point);
        if (!position)
            return failure({.code = ErrorCode::LibraryFailed, .detail = "voronoi"});
        Result<Polygons> inside = intersection({(*cells)[*position]}, area);
        if (!inside)
            return failure(inside.error());
        clipped.push_back(std::move(*inside));
    }
    return clipped;
}

} // namespace yimi
