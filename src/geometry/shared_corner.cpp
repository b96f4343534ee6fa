// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/shared_corner.h"

#include "geometry/measures.h"

#include <algorithm>
#include <array>
#include <set>

namespace yimi {

namespace {

constexpr double kSameCorner = 0.001; ///< metres: borders of areas are drawn to be the same
constexpr double kSameJunction = 0.1; ///< metres: streets nearer than this meet

double toleranceOf(const Geometry& geometry)
{
    return kindOf(geometry) == GeometryKind::Line ? kSameJunction : kSameCorner;
}

Box boxAround(Coordinate a, Coordinate b, double margin)
{
    Box box;
    box.include(a);
    box.include(b);
    return box.grownBy(margin);
}

/// Vertices of a geometry within a tolerance of a place.
std::vector<VertexPlace> verticesNear(const Geometry& geometry, Coordinate at, double tolerance)
{
    std::vector<VertexPlace> found;
    for (const VertexPlace place : verticesOf(geometry)) {
        if (distance(vertexAt(geometry, place), at) <= tolerance)
            found.push_back(place);
    }
    return found;
}

/// Puts a vertex at a place that lies on an edge. False where none does.
bool putOnEdge(Geometry& geometry, Coordinate at, double tolerance)
{
    const auto edge = nearestEdge(geometry, at);
    if (!edge || edge->distance > tolerance)
        return false;
    geometry = withVertexAfter(std::move(geometry), edge->from, at);
    return true;
}

/// Vertices that others have on an edge: of areas all, of lines their ends.
class EdgeGuests
{
public:
    explicit EdgeGuests(std::span<const Geometry> geometries) : m_geometries(geometries)
    {
        m_boxes.reserve(geometries.size());
        for (const Geometry& geometry : geometries)
            m_boxes.push_back(boxOf(geometry));
    }

    [[nodiscard]] bool isNear(std::size_t row, const Box& box) const
    {
        return m_boxes[row].intersects(box);
    }

    /// Strictly between the ends of an edge, in order along it.
    [[nodiscard]] Points on(Coordinate from, Coordinate to, std::size_t row) const
    {
        const double tolerance = toleranceOf(m_geometries[row]);
        const Box box = boxAround(from, to, tolerance);
        Points found;
        for (std::size_t other = 0; other < m_geometries.size(); ++other) {
            if (other != row && isNear(other, box))
                collect(m_geometries[other], {from, to}, tolerance, found);
        }
        std::ranges::sort(found, {}, [from](Coordinate c) { return distance(from, c); });
        found.erase(std::ranges::unique(found,
                                        [tolerance](Coordinate a, Coordinate b) {
                                            return distance(a, b) <= tolerance;
                                        })
                        .begin(),
                    found.end());
        return found;
    }

private:
    static void collect(const Geometry& geometry,
                        const std::array<Coordinate, 2>& edge,
                        double tolerance,
                        Points& found)
    {
        const bool line = kindOf(geometry) == GeometryKind::Line;
        for (const VertexPlace place : verticesOf(geometry)) {
            if (line && nextVertex(geometry, place) && previousVertex(geometry, place))
                continue;
            const Coordinate c = vertexAt(geometry, place);
            if (distance(c, edge[0]) > tolerance && distance(c, edge[1]) > tolerance
                && nearestOnLine(std::span(edge), c).distance <= tolerance)
                found.push_back(c);
        }
    }

    std::span<const Geometry> m_geometries;
    std::vector<Box> m_boxes; ///< same order
};

/// The geometry with the guests of the edge from `place` to the next vertex.
Geometry withGuests(Geometry geometry, VertexPlace place, const EdgeGuests& guests, std::size_t row)
{
    const auto next = nextVertex(geometry, place);
    if (!next)
        return geometry;
    Points on = guests.on(vertexAt(geometry, place), vertexAt(geometry, *next), row);
    for (auto guest = on.rbegin(); guest != on.rend(); ++guest)
        geometry = withVertexAfter(std::move(geometry), place, *guest);
    return geometry;
}

/// The geometry with a vertex at the corner itself, where it passes there.
std::optional<Geometry> passing(Geometry geometry, Coordinate at, bool mayInsert, double tolerance)
{
    const auto there = verticesNear(geometry, at, tolerance);
    for (const VertexPlace place : there)
        geometry = withVertexAt(std::move(geometry), place, at);
    if (!there.empty() || (mayInsert && putOnEdge(geometry, at, tolerance)))
        return geometry;
    return std::nullopt;
}

/// The edges beside the corner with their guests.
Geometry
withGuestsBeside(Geometry geometry, Coordinate at, const EdgeGuests& guests, std::size_t row)
{
    // From the last to the first, so that what is put in moves no place that is still to come.
    auto there = verticesNear(geometry, at, 0);
    std::ranges::sort(there, std::greater<>());
    for (const VertexPlace place : there) {
        geometry = withGuests(std::move(geometry), place, guests, row);
        if (const auto before = previousVertex(geometry, place))
            geometry = withGuests(std::move(geometry), *before, guests, row);
    }
    return geometry;
}

void listVertices(SharedCorner& corner)
{
    for (const auto& [row, geometry] : corner.geometries) {
        for (const VertexPlace place : verticesNear(geometry, corner.at, 0))
            corner.vertices.emplace_back(row, place);
    }
}

} // namespace

SharedCorner sharedCorner(std::span<const Geometry> geometries, std::size_t row, Coordinate at)
{
    const GeometryKind kind = kindOf(geometries[row]);
    if (kind != GeometryKind::Line && kind != GeometryKind::Polygon)
        return loneCorner(geometries, row, at);
    const double tolerance = toleranceOf(geometries[row]);
    SharedCorner corner{.at = at};
    const EdgeGuests guests(geometries);
    const Box box = boxAround(at, at, tolerance);
    for (std::size_t other = 0; other < geometries.size(); ++other) {
        if (kindOf(geometries[other]) != kind || !guests.isNear(other, box))
            continue;
        const bool mayInsert = other == row || kind == GeometryKind::Polygon;
        if (auto there = passing(geometries[other], at, mayInsert, tolerance))
            corner.geometries.emplace(other, std::move(*there));
    }
    for (auto& [other, geometry] : corner.geometries)
        geometry = withGuestsBeside(std::move(geometry), at, guests, other);
    listVertices(corner);
    return corner;
}

SharedCorner loneCorner(std::span<const Geometry> geometries, std::size_t row, Coordinate at)
{
    SharedCorner corner{.at = at};
    const Geometry& own = geometries[row];
    if (auto there = passing(own, at, kindOf(own) != GeometryKind::Point, toleranceOf(own)))
        corner.geometries.emplace(row, std::move(*there));
    listVertices(corner);
    return corner;
}

std::map<std::size_t, Geometry> cornerMovedTo(const SharedCorner& corner, Coordinate to)
{
    std::map<std::size_t, Geometry> moved = corner.geometries;
    for (const auto& [row, place] : corner.vertices)
        moved[row] = withVertexAt(std::move(moved[row]), place, to);
    return moved;
}

std::optional<CornerFault> cornerFault(const SharedCorner& corner)
{
    std::set<Coordinate> beside;
    bool tooFew = false;
    bool lines = false;
    for (const auto& [row, place] : corner.vertices) {
        const Geometry& geometry = corner.geometries.at(row);
        lines = lines || kindOf(geometry) == GeometryKind::Line;
        tooFew = tooFew || !withoutVertex(geometry, place);
        for (const auto& other : {nextVertex(geometry, place), previousVertex(geometry, place)}) {
            if (other)
                beside.insert(vertexAt(geometry, *other));
        }
    }
    if (beside.size() > 2 || (lines && corner.vertices.size() > 1))
        return CornerFault::MeetingPlace;
    return tooFew ? std::optional(CornerFault::TooFewVertices) : std::nullopt;
}

std::map<std::size_t, Geometry> withoutCorner(const SharedCorner& corner)
{
    std::map<std::size_t, Geometry> left = corner.geometries;
    for (const auto& [row, place] : corner.vertices) {
        if (auto without = withoutVertex(left[row], place))
            left[row] = std::move(*without);
    }
    return left;
}

std::map<std::size_t, Geometry> fittedIn(std::span<const Geometry> geometries, std::size_t row)
{
    std::map<std::size_t, Geometry> changed;
    if (kindOf(geometries[row]) != GeometryKind::Polygon)
        return changed;
    const EdgeGuests guests(geometries);
    Geometry own = geometries[row];
    auto places = verticesOf(own);
    for (auto place = places.rbegin(); place != places.rend(); ++place)
        own = withGuests(std::move(own), *place, guests, row);
    const Box around = boxOf(own).grownBy(kSameCorner);
    for (std::size_t other = 0; other < geometries.size(); ++other) {
        if (other == row || kindOf(geometries[other]) != GeometryKind::Polygon
            || !guests.isNear(other, around))
            continue;
        Geometry neighbour = geometries[other];
        for (const VertexPlace place : verticesOf(geometries[row])) {
            const Coordinate c = vertexAt(geometries[row], place);
            if (verticesNear(neighbour, c, kSameCorner).empty())
                putOnEdge(neighbour, c, kSameCorner);
        }
        if (neighbour != geometries[other])
            changed.emplace(other, std::move(neighbour));
    }
    if (own != geometries[row])
        changed.emplace(row, std::move(own));
    return changed;
}

} // namespace yimi
