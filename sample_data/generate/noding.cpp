// SPDX-License-Identifier: GPL-3.0-or-later
#include "noding.h"

#include "base/parallel.h"
#include "grid.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

namespace yimi::sample {

namespace {

constexpr double kTouch = 0.5;    ///< a vertex this near a segment is on it
constexpr double kMergeEnd = 1.5; ///< a crossing this near a vertex happens at the vertex
constexpr double kBucket = 110.0;

struct Segment
{
    std::uint32_t road;
    std::uint32_t start; ///< vertex it begins at
    Coordinate a;
    Coordinate b;
    int level;
};

/// A vertex to insert into a segment.
struct Cut
{
    std::uint32_t segment;
    double along;
    Coordinate at;

    auto key() const { return std::tie(segment, along, at); }
};

struct Buckets
{
    Frame frame;
    std::vector<std::vector<std::uint32_t>>
        segments; ///< size frame.size(); a segment lies in every cell its box meets
};

Box boxOfSegment(const Segment& segment)
{
    Box box;
    box.include(segment.a);
    box.include(segment.b);
    return box.grownBy(kTouch);
}

std::vector<Segment> segmentsOf(const Roads& roads)
{
    std::vector<Segment> segments;
    for (std::size_t r = 0; r < roads.size(); ++r)
        for (std::size_t i = 1; i < roads[r].line.size(); ++i)
            segments.push_back({static_cast<std::uint32_t>(r),
                                static_cast<std::uint32_t>(i - 1),
                                roads[r].line[i - 1],
                                roads[r].line[i],
                                roads[r].level});
    return segments;
}

Buckets bucketsOf(const std::vector<Segment>& segments)
{
    Box whole;
    for (const Segment& segment : segments)
        whole.include(boxOfSegment(segment));
    Buckets buckets{frameOver(whole.grownBy(1.0), kBucket), {}};
    buckets.segments.resize(buckets.frame.size());
    for (std::uint32_t i = 0; i < segments.size(); ++i) {
        const Box box = boxOfSegment(segments[i]);
        for (int row = buckets.frame.rowOf(box.min.y); row <= buckets.frame.rowOf(box.max.y); ++row)
            for (int column = buckets.frame.columnOf(box.min.x);
                 column <= buckets.frame.columnOf(box.max.x);
                 ++column)
                buckets.segments[buckets.frame.at(column, row)].push_back(i);
    }
    return buckets;
}

struct Foot
{
    double along;
    double off;
};

Foot footOn(const Segment& segment, Coordinate p)
{
    const double dx = segment.b.x - segment.a.x;
    const double dy = segment.b.y - segment.a.y;
    const double square = dx * dx + dy * dy;
    const double t =
        square > 0
            ? std::clamp(((p.x - segment.a.x) * dx + (p.y - segment.a.y) * dy) / square, 0.0, 1.0)
            : 0.0;
    return {t, distance(p, {segment.a.x + t * dx, segment.a.y + t * dy})};
}

/// Puts a vertex of one segment on the other when it lies there, away from the other's own ends.
bool touch(const Segment& segment, std::uint32_t number, Coordinate vertex, std::vector<Cut>& cuts)
{
    if (vertex == segment.a || vertex == segment.b)
        return true;
    const Foot foot = footOn(segment, vertex);
    if (foot.off > kTouch)
        return false;
    if (foot.along > 0.0 && foot.along < 1.0)
        cuts.push_back({number, foot.along, vertex});
    return true;
}

std::optional<Coordinate> crossing(const Segment& p, const Segment& q)
{
    const double px = p.b.x - p.a.x;
    const double py = p.b.y - p.a.y;
    const double qx = q.b.x - q.a.x;
    const double qy = q.b.y - q.a.y;
    const double turn = px * qy - py * qx;
    if (turn == 0.0)
        return std::nullopt;
    const double t = ((q.a.x - p.a.x) * qy - (q.a.y - p.a.y) * qx) / turn;
    const double u = ((q.a.x - p.a.x) * py - (q.a.y - p.a.y) * px) / turn;
    if (t <= 0.0 || t >= 1.0 || u <= 0.0 || u >= 1.0)
        return std::nullopt;
    // Whole millimetres, so that both lines and every file format agree on the place.
    return Coordinate{std::round((p.a.x + t * px) * 1000.0) / 1000.0,
                      std::round((p.a.y + t * py) * 1000.0) / 1000.0};
}

void cutPair(const std::vector<Segment>& segments,
             std::uint32_t i,
             std::uint32_t j,
             std::vector<Cut>& cuts)
{
    const Segment& p = segments[i];
    const Segment& q = segments[j];
    const bool touched = touch(p, i, q.a, cuts) | touch(p, i, q.b, cuts) | touch(q, j, p.a, cuts)
                         | touch(q, j, p.b, cuts);
    if (touched)
        return;
    auto at = crossing(p, q);
    if (!at)
        return;
    for (const Coordinate& vertex : {p.a, p.b, q.a, q.b})
        if (distance(vertex, *at) < kMergeEnd) {
            at = vertex;
            break;
        }
    for (const std::uint32_t number : {i, j})
        if (*at != segments[number].a && *at != segments[number].b)
            cuts.push_back({number, footOn(segments[number], *at).along, *at});
}

void cutBucket(const std::vector<Segment>& segments,
               const Buckets& buckets,
               std::size_t cell,
               std::vector<Cut>& cuts)
{
    const std::vector<std::uint32_t>& members = buckets.segments[cell];
    for (std::size_t x = 0; x < members.size(); ++x)
        for (std::size_t y = x + 1; y < members.size(); ++y) {
            const Segment& p = segments[members[x]];
            const Segment& q = segments[members[y]];
            if (p.level != q.level || (p.road == q.road && p.start + 1 == q.start))
                continue;
            const Box a = boxOfSegment(p);
            const Box b = boxOfSegment(q);
            if (!a.intersects(b))
                continue;
            // A pair meets in several cells; the one holding the low corner of the common box deals
            // with it.
            const Coordinate corner{std::max(a.min.x, b.min.x), std::max(a.min.y, b.min.y)};
            if (buckets.frame.at(buckets.frame.columnOf(corner.x), buckets.frame.rowOf(corner.y))
                == cell)
                cutPair(segments, members[x], members[y], cuts);
        }
}

void insertCuts(Roads& roads, const std::vector<Cut>& cuts)
{
    std::size_t next = 0;
    std::size_t segment = 0;
    for (Road& road : roads) {
        LineString line{road.line.front()};
        for (std::size_t i = 1; i < road.line.size(); ++i, ++segment) {
            for (; next < cuts.size() && cuts[next].segment == segment; ++next)
                if (cuts[next].at != line.back())
                    line.push_back(cuts[next].at);
            if (road.line[i] != line.back())
                line.push_back(road.line[i]);
        }
        road.line = std::move(line);
    }
    std::erase_if(roads, [](const Road& road) { return road.line.size() < 2; });
}

} // namespace

void nodeRoads(Roads& roads, unsigned threads)
{
    const std::vector<Segment> segments = segmentsOf(roads);
    const Buckets buckets = bucketsOf(segments);
    std::vector<std::vector<Cut>> byRow(static_cast<std::size_t>(buckets.frame.rows));
    parallelFor(byRow.size(), threads, [&](std::size_t row, unsigned) {
        const auto width = static_cast<std::size_t>(buckets.frame.columns);
        for (std::size_t column = 0; column < width; ++column)
            cutBucket(segments, buckets, row * width + column, byRow[row]);
    });
    std::vector<Cut> cuts;
    for (const std::vector<Cut>& row : byRow)
        cuts.insert(cuts.end(), row.begin(), row.end());
    std::sort(
        cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) { return a.key() < b.key(); });
    insertCuts(roads, cuts);
}

LineString lineOf(const Roads& roads, const RoadEdge& edge)
{
    const LineString& line = roads[edge.road].line;
    return {line.begin() + edge.first, line.begin() + edge.last + 1};
}

} // namespace yimi::sample
