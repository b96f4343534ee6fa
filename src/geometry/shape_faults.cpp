// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/shape_faults.h"

#include "geometry/each_coordinate.h"
#include "geometry/geos_kernel.h"
#include "geometry/measures.h"

#include <algorithm>

namespace yimi {

namespace {

std::optional<FaultyShape> lineFault(const Lines& lines)
{
    for (const LineString& line : lines) {
        if (line.size() < 2 || length(line) <= 0)
            return FaultyShape{ShapeFault::TooFewVertices,
                               line.empty() ? std::nullopt : std::optional(line.front())};
    }
    return std::nullopt;
}

bool hasThreeCorners(const Ring& ring)
{
    Ring corners = ring;
    std::ranges::sort(corners);
    const auto repeated = std::ranges::unique(corners);
    return ring.size() >= 4 && std::distance(corners.begin(), repeated.begin()) >= 3;
}

std::optional<FaultyShape> ringFault(const Polygon& polygon)
{
    if (!hasThreeCorners(polygon.outer))
        return FaultyShape{ShapeFault::TooFewVertices,
                           polygon.outer.empty() ? std::nullopt
                                                 : std::optional(polygon.outer.front())};
    for (const Ring& hole : polygon.holes) {
        if (!hasThreeCorners(hole))
            return FaultyShape{ShapeFault::TooFewVertices,
                               hole.empty() ? std::nullopt : std::optional(hole.front())};
    }
    return std::nullopt;
}

/// The kernel's verdict, with the place it names.
std::optional<FaultyShape> crossingFault(const Polygons& polygons)
{
    const GeosKernel geos;
    const GeosGeometry geometry = geos.fromPolygons(polygons);
    if (!geometry)
        return FaultyShape{ShapeFault::SelfCrossing, std::nullopt};
    GEOSGeometry* where = nullptr;
    char* reason = nullptr;
    const char valid = GEOSisValidDetail_r(geos.context(), geometry.get(), 0, &reason, &where);
    const GeosGeometry place = geos.owned(where);
    GEOSFree_r(geos.context(), reason);
    if (valid == 1)
        return std::nullopt;
    FaultyShape fault{ShapeFault::SelfCrossing, std::nullopt};
    double x = 0;
    double y = 0;
    if (place && GEOSGeomGetX_r(geos.context(), place.get(), &x) == 1
        && GEOSGeomGetY_r(geos.context(), place.get(), &y) == 1)
        fault.at = Coordinate{x, y};
    return fault;
}

double around(const Polygon& polygon)
{
    double sum = length(polygon.outer);
    for (const Ring& hole : polygon.holes)
        sum += length(hole);
    return sum;
}

std::optional<FaultyShape> areaFault(const Polygons& polygons, const ShapeLimits& limits)
{
    for (const Polygon& polygon : polygons) {
        if (auto fault = ringFault(polygon))
            return fault;
    }
    if (auto fault = crossingFault(polygons))
        return fault;
    for (const Polygon& polygon : polygons) {
        const double size = area(polygon);
        // A long strip of width w has the area w · half its way round.
        if (size < limits.area || 2 * size / around(polygon) < limits.width)
            return FaultyShape{ShapeFault::Sliver, polygon.outer.front()};
    }
    return std::nullopt;
}

void dropRepeats(LineString& path)
{
    path.erase(std::ranges::unique(path).begin(), path.end());
}

} // namespace

std::optional<FaultyShape> shapeFault(const Geometry& geometry, const ShapeLimits& limits)
{
    bool finite = true;
    eachCoordinate(geometry, [&finite](const Coordinate& c) { finite = finite && isFinite(c); });
    if (!finite)
        return FaultyShape{ShapeFault::NotFinite, std::nullopt};
    if (const auto* lines = std::get_if<Lines>(&geometry))
        return lineFault(*lines);
    if (const auto* polygons = std::get_if<Polygons>(&geometry))
        return areaFault(*polygons, limits);
    return std::nullopt;
}

Geometry withoutRepeats(Geometry geometry)
{
    if (auto* lines = std::get_if<Lines>(&geometry)) {
        for (LineString& line : *lines)
            dropRepeats(line);
    } else if (auto* polygons = std::get_if<Polygons>(&geometry)) {
        for (Polygon& polygon : *polygons) {
            dropRepeats(polygon.outer);
            for (Ring& hole : polygon.holes)
                dropRepeats(hole);
        }
    }
    return geometry;
}

} // namespace yimi
