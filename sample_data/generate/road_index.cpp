// SPDX-License-Identifier: GPL-3.0-or-later
#include "road_index.h"

#include <algorithm>
#include <numbers>

namespace yimi::sample {

namespace {

constexpr double kBucket = 120.0;
constexpr double kLongest =
    80.0; ///< longer segments are stored in pieces, so that a window needs little room

double cross(Coordinate a, Coordinate b)
{
    return a.x * b.y - a.y * b.x;
}

Coordinate minus(Coordinate a, Coordinate b)
{
    return {a.x - b.x, a.y - b.y};
}

/// Smallest angle between two undirected lines.
double between(double a, double b)
{
    const double turn = std::abs(std::remainder(a - b, std::numbers::pi));
    return turn;
}

Coordinate nearestOnSegment(Coordinate p, Coordinate a, Coordinate b)
{
    const Coordinate run = minus(b, a);
    const double square = run.x * run.x + run.y * run.y;
    const double t =
        square > 0 ? std::clamp(((p.x - a.x) * run.x + (p.y - a.y) * run.y) / square, 0.0, 1.0)
                   : 0.0;
    return {a.x + t * run.x, a.y + t * run.y};
}

} // namespace

RoadIndex::RoadIndex(const Box& area)
    : m_frame(frameOver(area.grownBy(2000.0), kBucket)), m_buckets(m_frame.size())
{
}

void RoadIndex::addPiece(Coordinate a, Coordinate b, std::uint32_t owner)
{
    const int column = m_frame.columnOf((a.x + b.x) / 2);
    const int row = m_frame.rowOf((a.y + b.y) / 2);
    if (m_frame.holds(column, row))
        m_buckets[m_frame.at(column, row)].push_back(
            {a, b, std::atan2(b.y - a.y, b.x - a.x), owner});
}

void RoadIndex::add(const LineString& line, std::uint32_t owner)
{
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Coordinate a = line[i - 1];
        const Coordinate b = line[i];
        const int pieces = std::max(1, static_cast<int>(std::ceil(distance(a, b) / kLongest)));
        Coordinate from = a;
        for (int k = 1; k <= pieces; ++k) {
            const double t = static_cast<double>(k) / pieces;
            const Coordinate to =
                k == pieces ? b : Coordinate{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
            addPiece(from, to, owner);
            from = to;
        }
    }
}

template <typename Visit>
void RoadIndex::visit(const Box& window, Visit&& visit) const
{
    const Box wide = window.grownBy(kLongest / 2);
    const int lastRow = std::min(m_frame.rows - 1, m_frame.rowOf(wide.max.y));
    const int lastColumn = std::min(m_frame.columns - 1, m_frame.columnOf(wide.max.x));
    for (int row = std::max(0, m_frame.rowOf(wide.min.y)); row <= lastRow; ++row)
        for (int column = std::max(0, m_frame.columnOf(wide.min.x)); column <= lastColumn; ++column)
            for (const Segment& segment : m_buckets[m_frame.at(column, row)])
                visit(segment);
}

bool RoadIndex::alongside(
    Coordinate at, double angle, double reach, double tolerance, std::uint32_t except) const
{
    bool found = false;
    visit(Box{at, at}.grownBy(reach), [&](const Segment& segment) {
        if (!found && segment.owner != except && between(segment.angle, angle) < tolerance)
            found = distance(at, nearestOnSegment(at, segment.a, segment.b)) < reach;
    });
    return found;
}

std::optional<RoadIndex::Hit>
RoadIndex::firstMet(Coordinate a, Coordinate b, std::uint32_t except) const
{
    Box window;
    window.include(a);
    window.include(b);
    const Coordinate run = minus(b, a);
    double first = 2.0;
    std::optional<Hit> hit;
    constexpr double kAtStart = 1e-6;
    visit(window, [&](const Segment& segment) {
        if (segment.owner == except)
            return;
        const Coordinate other = minus(segment.b, segment.a);
        const double turn = cross(run, other);
        if (turn == 0.0)
            return;
        const double t = cross(minus(segment.a, a), other) / turn;
        const double u = cross(minus(segment.a, a), run) / turn;
        if (t > kAtStart && t <= 1.0 && u >= 0.0 && u <= 1.0 && t < first) {
            first = t;
            hit = Hit{{segment.a.x + u * other.x, segment.a.y + u * other.y}, segment.angle};
        }
    });
    return hit;
}

std::optional<RoadIndex::Near>
RoadIndex::nearest(Coordinate at, double reach, std::uint32_t except) const
{
    std::optional<Near> best;
    visit(Box{at, at}.grownBy(reach), [&](const Segment& segment) {
        if (segment.owner == except)
            return;
        const Coordinate place = nearestOnSegment(at, segment.a, segment.b);
        const double off = distance(at, place);
        if (off <= reach && (!best || off < best->distance))
            best = Near{place, off, segment.owner};
    });
    return best;
}

} // namespace yimi::sample
