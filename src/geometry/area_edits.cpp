// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/area_edits.h"

#include "geometry/geos_kernel.h"
#include "geometry/measures.h"
#include "geometry/overlay.h"
#include "geometry/shape_faults.h"
#include "geometry/shared_corner.h"
#include "geometry/vertices.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace yimi {

namespace {

constexpr double kOnBoundary = 0.001; ///< metres, as borders are held to be the same

tl::unexpected<AreaFaultAt> faulty(AreaFault fault, std::optional<Coordinate> at = {})
{
    return tl::unexpected(AreaFaultAt{fault, at});
}

/// Vertices of the line that were put on the boundary become vertices of both: computed a hair
/// beside it, the line would end before it.
void tieToBoundary(Polygons& area, LineString& line)
{
    for (Coordinate& vertex : line) {
        Geometry geometry = std::move(area);
        const auto edge = nearestEdge(geometry, vertex);
        if (edge && edge->distance <= kOnBoundary) {
            const Coordinate from = vertexAt(geometry, edge->from);
            const Coordinate to = vertexAt(geometry, *nextVertex(geometry, edge->from));
            if (distance(from, vertex) <= kOnBoundary)
                vertex = from;
            else if (distance(to, vertex) <= kOnBoundary)
                vertex = to;
            else
                geometry = withVertexAfter(std::move(geometry), edge->from, vertex);
        }
        area = std::get<Polygons>(std::move(geometry));
    }
}

/// The faces of a polygon's rings and the line together, as far as they lie in the polygon.
Result<Polygons> facesOf(const Polygon& polygon, const LineString& line)
{
    const GeosKernel geos;
    Lines all{polygon.outer};
    all.insert(all.end(), polygon.holes.begin(), polygon.holes.end());
    all.push_back(line);
    const GeosGeometry lines = geos.fromLines(all);
    if (!lines)
        return failure(geos.error());
    const GeosGeometry noded = geos.owned(GEOSUnaryUnion_r(geos.context(), lines.get()));
    if (!noded)
        return failure(geos.error());
    const std::array<const GEOSGeometry*, 1> input{noded.get()};
    auto faces = geos.polygonsResult(geos.owned(GEOSPolygonize_r(geos.context(), input.data(), 1)));
    if (faces)
        std::erase_if(*faces, [&](const Polygon& face) {
            return !contains(polygon, pointInside(Polygons{face}));
        });
    return faces;
}

/// The largest first; among equals by place, so that the order is always the same.
void sortBySize(std::vector<Polygons>& parts)
{
    std::ranges::sort(parts, [](const Polygons& a, const Polygons& b) {
        const auto key = [](const Polygons& part) {
            return std::tuple(-area(part), boxOf(part).min.x, boxOf(part).min.y);
        };
        return key(a) < key(b);
    });
}

/// Takes holes out that are next to nothing: where two borders were drawn a hair apart.
std::size_t closeSeams(Polygons& area)
{
    std::size_t closed = 0;
    for (Polygon& polygon : area) {
        closed += std::erase_if(polygon.holes, [](const Ring& hole) {
            const auto fault = shapeFault(Polygons{{hole, {}}});
            return fault && fault->fault == ShapeFault::Sliver;
        });
    }
    return closed;
}

/// Each with the vertices that the others have on its edges: only then their borders are the same.
Result<Polygons> unionOfFitted(std::span<const Polygons> areas)
{
    std::vector<Geometry> fitted(areas.begin(), areas.end());
    for (std::size_t i = 0; i < fitted.size(); ++i) {
        for (auto& [row, geometry] : fittedIn(fitted, i))
            fitted[row] = std::move(geometry);
    }
    Polygons all;
    for (const Geometry& geometry : fitted) {
        const auto& polygons = std::get<Polygons>(geometry);
        all.insert(all.end(), polygons.begin(), polygons.end());
    }
    return unionOf(all);
}

/// By area: in which polygons of the union it lies.
std::vector<std::vector<std::size_t>> placesIn(const Polygons& whole,
                                               std::span<const Polygons> areas)
{
    std::vector<std::vector<std::size_t>> places(areas.size());
    for (std::size_t i = 0; i < areas.size(); ++i) {
        for (const Polygon& part : areas[i]) {
            const Coordinate inside = pointInside(Polygons{part});
            const auto found = std::ranges::find_if(
                whole, [inside](const Polygon& polygon) { return contains(polygon, inside); });
            if (found != whole.end())
                places[i].push_back(static_cast<std::size_t>(found - whole.begin()));
        }
    }
    return places;
}

/// An area that the first one does not reach from polygon to polygon of the union.
std::optional<std::size_t> unreached(const std::vector<std::vector<std::size_t>>& places,
                                     std::size_t polygons)
{
    std::vector<bool> reached(polygons, false);
    std::vector<bool> joined(places.size(), false);
    const auto join = [&](std::size_t one) {
        joined[one] = true;
        for (const std::size_t polygon : places[one])
            reached[polygon] = true;
    };
    join(0);
    bool more = true;
    while (std::exchange(more, false)) {
        for (std::size_t i = 1; i < places.size(); ++i) {
            const bool meets = std::ranges::any_of(
                places[i], [&](std::size_t polygon) { return reached[polygon]; });
            if (!joined[i] && meets) {
                join(i);
                more = true;
            }
        }
    }
    const auto left = std::ranges::find(joined, false);
    return left != joined.end() ? std::optional(static_cast<std::size_t>(left - joined.begin()))
                                : std::nullopt;
}

} // namespace

tl::expected<std::vector<Polygons>, AreaFaultAt> partedAlong(const Polygons& area,
                                                             const LineString& line)
{
    if (const auto fault = shapeFault(area, {.area = 0, .width = 0}))
        return faulty(AreaFault::Unsound, fault->at);
    Polygons tied = area;
    LineString cut = line;
    tieToBoundary(tied, cut);
    std::vector<Polygons> parts;
    Polygons untouched;
    for (const Polygon& polygon : tied) {
        auto faces = facesOf(polygon, cut);
        if (!faces)
            return faulty(AreaFault::Unsound);
        if (faces->size() < 2) {
            untouched.push_back(polygon);
            continue;
        }
        for (Polygon& face : *faces)
            parts.push_back({std::move(face)});
    }
    if (parts.empty())
        return faulty(AreaFault::NotCrossed);
    for (const Polygons& part : parts) {
        if (const auto fault = shapeFault(part))
            return faulty(AreaFault::Sliver, fault->at);
    }
    sortBySize(parts);
    parts.front().insert(parts.front().end(), untouched.begin(), untouched.end());
    return parts;
}

double lengthInside(const Polygons& area, const LineString& line)
{
    const auto inside = clipInside({line}, area);
    double sum = 0;
    if (inside) {
        for (const LineString& piece : *inside)
            sum += length(piece);
    }
    return sum;
}

tl::expected<JoinedAreas, AreaFaultAt> joinedAreas(std::span<const Polygons> areas)
{
    for (const Polygons& one : areas) {
        if (const auto fault = shapeFault(one, {.area = 0, .width = 0}))
            return faulty(AreaFault::Unsound, fault->at);
    }
    auto whole = unionOfFitted(areas);
    if (!whole || whole->empty())
        return faulty(AreaFault::Unsound);
    JoinedAreas joined{.area = std::move(*whole)};
    joined.seams = closeSeams(joined.area);
    if (const auto apart = unreached(placesIn(joined.area, areas), joined.area.size()))
        joined.apart = pointInside(areas[*apart]);
    return joined;
}

} // namespace yimi
