// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/vertices.h"

#include "geometry/each_coordinate.h"
#include "geometry/measures.h"

#include <cassert>

namespace yimi {

namespace {

/// The line or ring a vertex is in; null for points.
template <typename Shape>
auto* pathOf(Shape& geometry, VertexPlace place)
{
    using Path = std::conditional_t<std::is_const_v<Shape>, const LineString, LineString>;
    Path* path = nullptr;
    if (auto* lines = std::get_if<Lines>(&geometry)) {
        path = &(*lines)[place.part];
    } else if (auto* polygons = std::get_if<Polygons>(&geometry)) {
        auto& polygon = (*polygons)[place.part];
        path = place.ring == 0 ? &polygon.outer : &polygon.holes[place.ring - 1];
    }
    return path;
}

bool isRing(const Geometry& geometry)
{
    return std::holds_alternative<Polygons>(geometry);
}

/// Vertices of a path, the closing one of a ring not counted.
std::size_t countOf(const LineString& path, bool ring)
{
    return ring && !path.empty() ? path.size() - 1 : path.size();
}

void addPath(std::vector<VertexPlace>& places,
             const LineString& path,
             bool ring,
             std::size_t part,
             std::size_t number)
{
    for (std::size_t v = 0; v < countOf(path, ring); ++v)
        places.push_back({part, number, v});
}

void offerEdge(std::optional<EdgePlace>& best,
               const LineString& path,
               VertexPlace start,
               Coordinate at)
{
    if (path.size() < 2)
        return;
    const NearestOnLine nearest = nearestOnLine(path, at);
    if (!best || nearest.distance < best->distance)
        best =
            EdgePlace{{start.part, start.ring, nearest.segment}, nearest.point, nearest.distance};
}

} // namespace

std::vector<VertexPlace> verticesOf(const Geometry& geometry)
{
    std::vector<VertexPlace> places;
    if (const auto* points = std::get_if<Points>(&geometry)) {
        for (std::size_t p = 0; p < points->size(); ++p)
            places.push_back({p, 0, 0});
    } else if (const auto* lines = std::get_if<Lines>(&geometry)) {
        for (std::size_t p = 0; p < lines->size(); ++p)
            addPath(places, (*lines)[p], false, p, 0);
    } else if (const auto* polygons = std::get_if<Polygons>(&geometry)) {
        for (std::size_t p = 0; p < polygons->size(); ++p) {
            addPath(places, (*polygons)[p].outer, true, p, 0);
            for (std::size_t h = 0; h < (*polygons)[p].holes.size(); ++h)
                addPath(places, (*polygons)[p].holes[h], true, p, h + 1);
        }
    }
    return places;
}

Coordinate vertexAt(const Geometry& geometry, VertexPlace place)
{
    if (const auto* points = std::get_if<Points>(&geometry))
        return (*points)[place.part];
    const LineString* const path = pathOf(geometry, place);
    assert(path != nullptr);
    return (*path)[place.vertex];
}

std::optional<VertexPlace> nextVertex(const Geometry& geometry, VertexPlace place)
{
    const LineString* const path = pathOf(geometry, place);
    if (path == nullptr)
        return std::nullopt;
    const bool ring = isRing(geometry);
    const std::size_t next = place.vertex + 1;
    if (next < countOf(*path, ring))
        return VertexPlace{place.part, place.ring, next};
    return ring ? std::optional(VertexPlace{place.part, place.ring, 0}) : std::nullopt;
}

std::optional<VertexPlace> previousVertex(const Geometry& geometry, VertexPlace place)
{
    const LineString* const path = pathOf(geometry, place);
    if (path == nullptr)
        return std::nullopt;
    if (place.vertex > 0)
        return VertexPlace{place.part, place.ring, place.vertex - 1};
    const bool ring = isRing(geometry);
    return ring ? std::optional(VertexPlace{place.part, place.ring, countOf(*path, ring) - 1})
                : std::nullopt;
}

Geometry withVertexAt(Geometry geometry, VertexPlace place, Coordinate at)
{
    if (auto* points = std::get_if<Points>(&geometry)) {
        (*points)[place.part] = at;
        return geometry;
    }
    LineString* const path = pathOf(geometry, place);
    assert(path != nullptr);
    (*path)[place.vertex] = at;
    if (place.vertex == 0 && isRing(geometry))
        path->back() = at;
    return geometry;
}

Geometry withVertexAfter(Geometry geometry, VertexPlace place, Coordinate at)
{
    LineString* const path = pathOf(geometry, place);
    assert(path != nullptr && place.vertex + 1 < path->size());
    path->insert(path->begin() + static_cast<std::ptrdiff_t>(place.vertex) + 1, at);
    return geometry;
}

std::optional<Geometry> withoutVertex(Geometry geometry, VertexPlace place)
{
    if (auto* points = std::get_if<Points>(&geometry)) {
        if (points->size() < 2)
            return std::nullopt;
        points->erase(points->begin() + static_cast<std::ptrdiff_t>(place.part));
        return geometry;
    }
    LineString* const path = pathOf(geometry, place);
    assert(path != nullptr);
    const bool ring = isRing(geometry);
    if (countOf(*path, ring) <= (ring ? 3U : 2U))
        return std::nullopt;
    path->erase(path->begin() + static_cast<std::ptrdiff_t>(place.vertex));
    if (ring && place.vertex == 0)
        path->back() = path->front();
    return geometry;
}

Geometry movedBy(Geometry geometry, double dx, double dy)
{
    eachCoordinate(geometry, [dx, dy](Coordinate& c) { c = {c.x + dx, c.y + dy}; });
    return geometry;
}

std::optional<EdgePlace> nearestEdge(const Geometry& geometry, Coordinate at)
{
    std::optional<EdgePlace> best;
    if (const auto* lines = std::get_if<Lines>(&geometry)) {
        for (std::size_t p = 0; p < lines->size(); ++p)
            offerEdge(best, (*lines)[p], {p, 0, 0}, at);
    } else if (const auto* polygons = std::get_if<Polygons>(&geometry)) {
        for (std::size_t p = 0; p < polygons->size(); ++p) {
            offerEdge(best, (*polygons)[p].outer, {p, 0, 0}, at);
            for (std::size_t h = 0; h < (*polygons)[p].holes.size(); ++h)
                offerEdge(best, (*polygons)[p].holes[h], {p, h + 1, 0}, at);
        }
    }
    return best;
}

std::optional<std::pair<LineString, LineString>>
splitLine(const LineString& line, Coordinate at, double least)
{
    const NearestOnLine cut = nearestOnLine(line, at);
    const double whole = length(line);
    if (cut.along < least || whole - cut.along < least)
        return std::nullopt;
    return std::pair(lineBetween(line, 0, cut.along), lineBetween(line, cut.along, whole));
}

} // namespace yimi
