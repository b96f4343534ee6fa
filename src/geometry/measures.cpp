// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/measures.h"

#include "geometry/ring_side.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <optional>

namespace yimi {

namespace {

/// -1 outside, 0 on it, 1 inside.
int placeInRing(const Ring& ring, Coordinate p)
{
    RingSide side;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        side.pass(ring[i], ring[i + 1], p);
    if (side.onBoundary())
        return 0;
    return side.inside() ? 1 : -1;
}

Coordinate meanOf(const Polygons& polygons)
{
    Coordinate sum;
    double count = 0;
    for (const Polygon& polygon : polygons) {
        for (const Coordinate& c : polygon.outer) {
            sum.x += c.x;
            sum.y += c.y;
            ++count;
        }
    }
    return {sum.x / count, sum.y / count};
}

/// Adds a ring's share of area and first moments, relative to an origin; `sign` +1 for shells, -1
/// for holes.
struct Moments
{
    double area = 0;
    double x = 0;
    double y = 0;

    void add(const Ring& ring, Coordinate origin, double sign)
    {
        double ringArea = 0;
        double ringX = 0;
        double ringY = 0;
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const Coordinate a{ring[i].x - origin.x, ring[i].y - origin.y};
            const Coordinate b{ring[i + 1].x - origin.x, ring[i + 1].y - origin.y};
            const double cross = a.x * b.y - b.x * a.y;
            ringArea += cross / 2;
            ringX += (a.x + b.x) * cross / 6;
            ringY += (a.y + b.y) * cross / 6;
        }
        const double factor = ringArea < 0 ? -sign : sign;
        area += factor * ringArea;
        x += factor * ringX;
        y += factor * ringY;
    }
};

const Polygon& largest(const Polygons& polygons)
{
    return *std::ranges::max_element(polygons, {}, [](const Polygon& p) { return area(p); });
}

void addCrossings(const Ring& ring, double y, std::vector<double>& xs)
{
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const Coordinate a = ring[i];
        const Coordinate b = ring[i + 1];
        if ((a.y > y) != (b.y > y))
            xs.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
    }
}

/// The middle of the widest stretch inside at one height; nothing when the line misses the polygon.
std::optional<Coordinate> widestMiddle(const Polygon& polygon, double y)
{
    std::vector<double> xs;
    addCrossings(polygon.outer, y, xs);
    for (const Ring& hole : polygon.holes)
        addCrossings(hole, y, xs);
    std::ranges::sort(xs);
    std::optional<Coordinate> best;
    double width = 0;
    for (std::size_t i = 0; i + 1 < xs.size(); i += 2) {
        if (xs[i + 1] - xs[i] > width) {
            width = xs[i + 1] - xs[i];
            best = Coordinate{(xs[i] + xs[i + 1]) / 2, y};
        }
    }
    return best;
}

} // namespace

double length(const LineString& line)
{
    double sum = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i)
        sum += distance(line[i], line[i + 1]);
    return sum;
}

double signedArea(const Ring& ring)
{
    if (ring.empty())
        return 0;
    // Relative to the first vertex: projected coordinates are millions of metres from the origin.
    const Coordinate origin = ring.front();
    double twice = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        twice += (ring[i].x - origin.x) * (ring[i + 1].y - origin.y)
                 - (ring[i + 1].x - origin.x) * (ring[i].y - origin.y);
    }
    return twice / 2;
}

double area(const Polygon& polygon)
{
    double sum = std::abs(signedArea(polygon.outer));
    for (const Ring& hole : polygon.holes)
        sum -= std::abs(signedArea(hole));
    return std::max(0.0, sum);
}

double area(const Polygons& polygons)
{
    double sum = 0;
    for (const Polygon& polygon : polygons)
        sum += area(polygon);
    return sum;
}

Coordinate centroid(const Polygons& polygons)
{
    assert(!polygons.empty());
    const Coordinate origin = polygons.front().outer.front();
    Moments moments;
    for (const Polygon& polygon : polygons) {
        moments.add(polygon.outer, origin, 1.0);
        for (const Ring& hole : polygon.holes)
            moments.add(hole, origin, -1.0);
    }
    if (!(moments.area > 0))
        return meanOf(polygons);
    return {origin.x + moments.x / moments.area, origin.y + moments.y / moments.area};
}

Coordinate pointInside(const Polygons& polygons)
{
    assert(!polygons.empty());
    const Polygon& polygon = largest(polygons);
    const Coordinate middle = centroid({polygon});
    if (contains(polygon, middle))
        return middle;
    const Box box = boxOf(polygon);
    for (const double share : {0.5, 0.37, 0.63, 0.21, 0.79, 0.1, 0.9}) {
        if (const auto point = widestMiddle(polygon, box.min.y + share * box.height()))
            return *point;
    }
    return polygon.outer.front();
}

bool contains(const Polygon& polygon, Coordinate point)
{
    const int place = placeInRing(polygon.outer, point);
    if (place <= 0)
        return place == 0;
    return std::ranges::none_of(polygon.holes,
                                [&](const Ring& hole) { return placeInRing(hole, point) > 0; });
}

bool contains(const Polygons& polygons, Coordinate point)
{
    return std::ranges::any_of(polygons,
                               [&](const Polygon& polygon) { return contains(polygon, point); });
}

NearestOnLine nearestOnLine(std::span<const Coordinate> line, Coordinate point)
{
    assert(line.size() >= 2);
    NearestOnLine best;
    best.distance = std::numeric_limits<double>::infinity();
    double before = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Coordinate a = line[i];
        const double dx = line[i + 1].x - a.x;
        const double dy = line[i + 1].y - a.y;
        const double squared = dx * dx + dy * dy;
        const double t =
            squared > 0
                ? std::clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / squared, 0.0, 1.0)
                : 0.0;
        const Coordinate on{a.x + t * dx, a.y + t * dy};
        const double segment = std::sqrt(squared);
        if (const double away = distance(on, point); away < best.distance)
            best = {on, away, before + t * segment, i};
        before += segment;
    }
    return best;
}

LineString lineBetween(const LineString& line, double from, double to)
{
    LineString piece{pointAlong(line, from)};
    double before = 0;
    for (std::size_t i = 0; i + 1 < line.size() && before < to; ++i) {
        before += distance(line[i], line[i + 1]);
        if (before > from && before < to)
            piece.push_back(line[i + 1]);
    }
    piece.push_back(pointAlong(line, to));
    return piece;
}

Coordinate pointAlong(const LineString& line, double along)
{
    assert(!line.empty());
    double left = along;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const double segment = distance(line[i], line[i + 1]);
        if (left <= segment && segment > 0) {
            const double t = std::max(0.0, left) / segment;
            return {line[i].x + t * (line[i + 1].x - line[i].x),
                    line[i].y + t * (line[i + 1].y - line[i].y)};
        }
        left -= segment;
    }
    return line.back();
}

} // namespace yimi
