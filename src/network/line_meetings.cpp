// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/line_meetings.h"

#include "base/parallel.h"
#include "geometry/measures.h"
#include "network/segment_grid.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

namespace yimi {

namespace {

struct Meeting
{
    Coordinate point;
    double t = 0; ///< along the first segment
    double u = 0; ///< along the second
};

/// Where two segments meet, ends included. The result does not depend on the order of the
/// arguments' names because the caller passes them in a canonical order.
std::optional<Meeting> meetingOf(Coordinate a, Coordinate b, Coordinate c, Coordinate d)
{
    const double rx = b.x - a.x;
    const double ry = b.y - a.y;
    const double sx = d.x - c.x;
    const double sy = d.y - c.y;
    const double denominator = rx * sy - ry * sx;
    if (denominator == 0.0)
        return std::nullopt;
    const double t = ((c.x - a.x) * sy - (c.y - a.y) * sx) / denominator;
    const double u = ((c.x - a.x) * ry - (c.y - a.y) * rx) / denominator;
    if (t < 0 || t > 1 || u < 0 || u > 1)
        return std::nullopt;
    return Meeting{{a.x + t * rx, a.y + t * ry}, t, u};
}

/// Compares the segments of cells with one another. One a worker.
class MeetingFinder
{
public:
    MeetingFinder(const LevelledLines& lines, const SegmentGrid& grid, const NodingOptions& options)
        : m_lines(lines)
        , m_grid(grid)
        , m_tolerance(options.tolerance)
        , m_crossings(options.nodeCrossings)
    {
    }

    void search(std::size_t cell, const TaskContext& task)
    {
        const auto items = m_grid.cell(cell);
        if (items.size() > kCrowd) {
            searchCrowd({items.begin(), items.end()}, cell, task);
            return;
        }
        for (std::size_t i = 0; i < items.size(); ++i) {
            for (std::size_t j = i + 1; j < items.size(); ++j)
                compareNear(items[i], items[j], cell);
        }
    }

    Meetings found;

private:
    static constexpr std::size_t kCrowd = 64;

    /// One far outlier makes all cells so large that most streets are in one: from west to east,
    /// each with those that begin before it ends.
    void searchCrowd(std::vector<GridSegment> items, std::size_t cell, const TaskContext& task)
    {
        std::ranges::sort(items, {}, &GridSegment::minX);
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i % 256 == 0 && task.cancelled())
                return;
            for (std::size_t j = i + 1; j < items.size() && items[j].minX <= items[i].maxX; ++j)
                compareNear(items[i], items[j], cell);
        }
    }

    void compareNear(const GridSegment& one, const GridSegment& other, std::size_t cell)
    {
        if (one.meets(other) && !justFollow(one, other))
            compare(one, other, cell);
    }

    /// Neighbours in the middle of a line meet at their common vertex, and no end is near.
    static bool justFollow(const GridSegment& one, const GridSegment& other)
    {
        const bool ends = (one.beginsLine | one.endsLine | other.beginsLine | other.endsLine) != 0;
        return one.line == other.line && !ends
               && (one.vertex + 1 == other.vertex || other.vertex + 1 == one.vertex);
    }

    /// A segment with its ends in full.
    struct Straight
    {
        Straight(const GridSegment& segment, const PackedLines& lines)
            : line(segment.line)
            , vertex(segment.vertex)
            , a(lines.vertices()[vertex])
            , b(lines.vertices()[vertex + 1])
            , beginsLine(segment.beginsLine != 0)
            , endsLine(segment.endsLine != 0)
        {
        }

        std::uint32_t line;
        std::uint32_t vertex;
        Coordinate a;
        Coordinate b;
        bool beginsLine;
        bool endsLine;
    };

    void compare(const GridSegment& one, const GridSegment& other, std::size_t cell)
    {
        const Straight first(one, m_lines.lines);
        const Straight second(other, m_lines.lines);
        touchWithEnds(first, second, cell);
        touchWithEnds(second, first, cell);
        const bool share = first.a == second.a || first.a == second.b || first.b == second.a
                           || first.b == second.b; // found as an end or a shared vertex
        if (m_crossings && !share && m_lines.levels[first.line] == m_lines.levels[second.line])
            cross(first, second, cell);
    }

    void touchWithEnds(const Straight& ending, const Straight& other, std::size_t cell)
    {
        if (ending.beginsLine)
            touch(ending.a, m_lines.levels[ending.line], other, cell);
        if (ending.endsLine)
            touch(ending.b, m_lines.levels[ending.line], other, cell);
    }

    /// A line's end on the run of another, or at a vertex of it. Of the cells that list both, only
    /// the one of the end counts.
    void touch(Coordinate end, std::int8_t level, const Straight& other, std::size_t cell)
    {
        if ((other.beginsLine && other.a == end) || (other.endsLine && other.b == end))
            return; // two ends at one place: both are known
        if (m_grid.cellOf(end) != cell)
            return;
        const NearestOnLine near = nearestOnLine(std::array{other.a, other.b}, end);
        if (near.distance > m_tolerance)
            return;
        const bool atVertex = distance(near.point, other.a) <= m_tolerance
                              || distance(near.point, other.b) <= m_tolerance;
        if (m_lines.levels[other.line] != level && !atVertex)
            return;
        const double whole = distance(other.a, other.b);
        found.splits.push_back(
            {end, other.line, other.vertex, whole > 0 ? near.along / whole : 0.0});
    }

    void cross(const Straight& first, const Straight& second, std::size_t cell)
    {
        // One canonical order, so that rounding, and which of the two stays at its vertex, is the
        // same whatever the order and direction of the lines.
        const auto [a, b] = std::minmax(first.a, first.b);
        const auto [c, d] = std::minmax(second.a, second.b);
        if (std::pair(c, d) < std::pair(a, b)) {
            cross(second, first, cell);
            return;
        }
        const auto meeting = meetingOf(a, b, c, d);
        // A segment is listed in several cells; only the cell of the meeting point counts.
        if (!meeting || m_grid.cellOf(meeting->point) != cell)
            return;
        const auto [point, t, u] = *meeting;
        const Coordinate onFirst = atVertexWithin(point, a, b);
        Coordinate onSecond = atVertexWithin(point, c, d);
        // Each near a vertex of its own, and these too far apart to be one junction: the place
        // itself is near enough to the first.
        if (onFirst != point && onSecond != point && distance(onFirst, onSecond) > m_tolerance)
            onSecond = point;
        found.splits.push_back({onFirst, first.line, first.vertex, first.b < first.a ? 1 - t : t});
        found.splits.push_back(
            {onSecond, second.line, second.vertex, second.b < second.a ? 1 - u : u});
        if (onFirst == point && onSecond == point)
            ++found.crossings;
    }

    /// The segment's own end when the point is within the tolerance of it.
    [[nodiscard]] Coordinate atVertexWithin(Coordinate point, Coordinate a, Coordinate b) const
    {
        if (distance(point, a) <= m_tolerance)
            return a;
        return distance(point, b) <= m_tolerance ? b : point;
    }

    const LevelledLines& m_lines;
    const SegmentGrid& m_grid;
    double m_tolerance;
    bool m_crossings;
};

struct SharedVertex
{
    Coordinate point;
    std::int8_t level;
    std::uint32_t line;
    std::uint32_t vertex;
    auto operator<=>(const SharedVertex&) const = default;
};

/// Remembers places by two bits each: seen, and seen again. Two different places may look the same,
/// never the other way round.
class PlaceSieve
{
public:
    explicit PlaceSieve(std::size_t places)
        : m_slots(std::bit_ceil(places * 16 + 32)), m_words(m_slots / kSlotsAWord, 0)
    {
    }

    void add(Coordinate point)
    {
        const auto [word, shift] = slot(point);
        const std::uint64_t seen = m_words[word] >> shift & 1U;
        m_words[word] |= (seen << 1U | 1U) << shift;
    }

    [[nodiscard]] bool mayBeThereTwice(Coordinate point) const
    {
        const auto [word, shift] = slot(point);
        return (m_words[word] >> shift & 2U) != 0;
    }

private:
    static constexpr std::size_t kSlotsAWord = 32;

    [[nodiscard]] std::pair<std::size_t, unsigned> slot(Coordinate point) const
    {
        // + 0.0 makes one of the two zeros, which are equal.
        std::uint64_t hash = std::bit_cast<std::uint64_t>(point.x + 0.0) * 0x9E3779B97F4A7C15ULL;
        hash ^= std::rotl(std::bit_cast<std::uint64_t>(point.y + 0.0) * 0xC2B2AE3D27D4EB4FULL, 32);
        hash = (hash ^ (hash >> 29U)) * 0x165667B19E3779F9ULL;
        const std::size_t place = (hash >> 32U) & (m_slots - 1);
        return {place / kSlotsAWord, static_cast<unsigned>(2 * (place % kSlotsAWord))};
    }

    std::size_t m_slots;
    LargeArray<std::uint64_t> m_words;
};

template <typename Visit>
void forEachInnerVertex(const LevelledLines& lines, Visit visit)
{
    for (std::uint32_t i = 0; i < lines.lines.size(); ++i) {
        for (std::uint32_t v = lines.lines.begin(i) + 1; v + 1 < lines.lines.end(i); ++v)
            visit(i, v);
    }
}

} // namespace

std::vector<InnerSplit> splitsAtSharedVertices(const LevelledLines& lines)
{
    const auto vertices = lines.lines.vertices();
    PlaceSieve sieve(vertices.size() - 2 * lines.lines.size());
    forEachInnerVertex(lines, [&](std::uint32_t, std::uint32_t v) { sieve.add(vertices[v]); });
    std::vector<SharedVertex> candidates;
    forEachInnerVertex(lines, [&](std::uint32_t line, std::uint32_t v) {
        if (sieve.mayBeThereTwice(vertices[v]))
            candidates.push_back({vertices[v], lines.levels[line], line, v});
    });
    std::ranges::sort(candidates);
    const auto same = [](const SharedVertex& a, const SharedVertex& b) {
        return a.point == b.point && a.level == b.level;
    };
    std::vector<InnerSplit> splits;
    for (std::size_t k = 0; k < candidates.size(); ++k) {
        const SharedVertex& own = candidates[k];
        if ((k > 0 && same(candidates[k - 1], own))
            || (k + 1 < candidates.size() && same(own, candidates[k + 1])))
            splits.push_back({own.point, own.line, own.vertex, 0.0});
    }
    return splits;
}

Result<Meetings> splitsWhereLinesMeet(const LevelledLines& lines,
                                      const NodingOptions& options,
                                      const TaskContext& task)
{
    const unsigned threads = threadCount(options.threads);
    const SegmentGrid grid(lines.lines, options.tolerance, threads);
    std::vector<MeetingFinder> finders(threads, MeetingFinder(lines, grid, options));
    parallelFor(grid.cellCount(), threads, [&](std::size_t cell, unsigned worker) {
        if (!task.cancelled())
            finders[worker].search(cell, task);
    });
    if (task.cancelled())
        return cancelledError();
    Meetings all;
    for (const MeetingFinder& finder : finders) {
        all.splits.insert(all.splits.end(), finder.found.splits.begin(), finder.found.splits.end());
        all.crossings += finder.found.crossings;
    }
    return all;
}

} // namespace yimi
