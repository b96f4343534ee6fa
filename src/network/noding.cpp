// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/noding.h"

#include "geometry/measures.h"
#include "network/disjoint_sets.h"
#include "network/segment_grid.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace yimi {

namespace {

/// A place on a line that may become a junction.
struct SplitPoint
{
    Coordinate point;
    std::uint32_t line = 0;
    std::uint32_t segment = 0;
    double t = 0;       ///< 0 … 1 within the segment
    bool isEnd = false; ///< start or end of its line
    std::int8_t level = 0;
    std::uint32_t junction = 0;
};

struct Crossing
{
    Coordinate point;
    double t = 0; ///< along the first segment
    double u = 0; ///< along the second
};

/// Where two segments meet, ends included. The result does not depend on the order of the
/// arguments' names because the caller passes them in a canonical order.
std::optional<Crossing> crossingOf(Coordinate a, Coordinate b, Coordinate c, Coordinate d)
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
    return Crossing{{a.x + t * rx, a.y + t * ry}, t, u};
}

bool boxTouches(const SegmentRef& segment, Coordinate point, double margin)
{
    return point.x >= std::min(segment.a.x, segment.b.x) - margin
           && point.x <= std::max(segment.a.x, segment.b.x) + margin
           && point.y >= std::min(segment.a.y, segment.b.y) - margin
           && point.y <= std::max(segment.a.y, segment.b.y) + margin;
}

bool boxesOverlap(const SegmentRef& s, const SegmentRef& t)
{
    return std::min(s.a.x, s.b.x) <= std::max(t.a.x, t.b.x)
           && std::min(t.a.x, t.b.x) <= std::max(s.a.x, s.b.x)
           && std::min(s.a.y, s.b.y) <= std::max(t.a.y, t.b.y)
           && std::min(t.a.y, t.b.y) <= std::max(s.a.y, s.b.y);
}

class Noder
{
public:
    Noder(std::span<const LevelledLine> lines, const NodingOptions& options)
        : m_lines(lines), m_options(options), m_grid(lines)
    {
    }

    Result<Noding> run(const TaskContext& task)
    {
        addEnds();
        addSharedVertices();
        addTouchingEnds();
        if (m_options.nodeCrossings)
            addCrossings();
        task.report(Stage::Build, 0.5);
        if (task.cancelled())
            return cancelledError();
        formJunctions();
        cutLines();
        task.report(Stage::Build, 0.8);
        return std::move(m_noding);
    }

private:
    [[nodiscard]] const LineString& line(std::uint32_t index) const { return m_lines[index].line; }

    void addSplit(std::uint32_t lineIndex,
                  std::uint32_t segment,
                  double t,
                  Coordinate point,
                  bool isEnd = false)
    {
        m_splits.push_back({.point = point,
                            .line = lineIndex,
                            .segment = segment,
                            .t = t,
                            .isEnd = isEnd,
                            .level = m_lines[lineIndex].level});
    }

    void addEnds()
    {
        for (std::uint32_t i = 0; i < m_lines.size(); ++i) {
            const LineString& shape = line(i);
            addSplit(i, 0, 0.0, shape.front(), true);
            addSplit(i, static_cast<std::uint32_t>(shape.size() - 2), 1.0, shape.back(), true);
        }
    }

    /// Inner vertices that lie exactly on another inner vertex of the same level (or twice on one
    /// line).
    void addSharedVertices()
    {
        struct Vertex
        {
            Coordinate point;
            std::int8_t level;
            std::uint32_t line;
            std::uint32_t index;
            auto operator<=>(const Vertex&) const = default;
        };

        std::vector<Vertex> vertices;
        for (std::uint32_t i = 0; i < m_lines.size(); ++i) {
            for (std::uint32_t v = 1; v + 1 < line(i).size(); ++v)
                vertices.push_back({line(i)[v], m_lines[i].level, i, v});
        }
        std::ranges::sort(vertices);
        const auto same = [](const Vertex& a, const Vertex& b) {
            return a.point == b.point && a.level == b.level;
        };
        for (std::size_t k = 0; k < vertices.size(); ++k) {
            const bool shared = (k > 0 && same(vertices[k - 1], vertices[k]))
                                || (k + 1 < vertices.size() && same(vertices[k], vertices[k + 1]));
            if (shared)
                addSplit(vertices[k].line, vertices[k].index, 0.0, vertices[k].point);
        }
    }

    /// Ends that lie on the run of another line (or of their own).
    void addTouchingEnds()
    {
        const double tolerance = m_options.tolerance;
        const std::size_t ends = m_splits.size();
        for (std::size_t k = 0; k < ends; ++k) {
            if (!m_splits[k].isEnd)
                continue;
            const SplitPoint end = m_splits[k];
            m_grid.around(end.point, tolerance, [&](const SegmentRef& ref) { touch(end, ref); });
        }
    }

    void touch(const SplitPoint& end, const SegmentRef& ref)
    {
        const double tolerance = m_options.tolerance;
        if (!boxTouches(ref, end.point, tolerance))
            return;
        if (ref.line == end.line && (ref.a == end.point || ref.b == end.point))
            return;
        if (meetsEndOf(ref, end.point))
            return; // two ends at one place: both are split points already
        const NearestOnLine near = nearestOnLine({ref.a, ref.b}, end.point);
        if (near.distance > tolerance)
            return;
        const bool atVertex =
            distance(near.point, ref.a) <= tolerance || distance(near.point, ref.b) <= tolerance;
        if (m_lines[ref.line].level != end.level && !atVertex)
            return;
        const double whole = distance(ref.a, ref.b);
        addSplit(ref.line, ref.segment, whole > 0 ? near.along / whole : 0.0, end.point);
    }

    [[nodiscard]] bool meetsEndOf(const SegmentRef& ref, Coordinate point) const
    {
        return (ref.a == point && ref.segment == 0)
               || (ref.b == point && ref.segment + 2 == line(ref.line).size());
    }

    void addCrossings()
    {
        for (std::size_t c = 0; c < m_grid.cellCount(); ++c) {
            const auto items = m_grid.cell(c);
            for (std::size_t i = 0; i < items.size(); ++i) {
                for (std::size_t j = i + 1; j < items.size(); ++j)
                    cross(items[i], items[j], c);
            }
        }
    }

    void cross(const SegmentRef& first, const SegmentRef& second, std::size_t cell)
    {
        if (!boxesOverlap(first, second))
            return;
        Coordinate a = first.a;
        Coordinate b = first.b;
        Coordinate c = second.a;
        Coordinate d = second.b;
        if (a == c || a == d || b == c || b == d)
            return; // meet at a vertex: found as an end or a shared vertex
        if (m_lines[first.line].level != m_lines[second.line].level)
            return;
        // One canonical order, so that rounding is the same whatever the order and direction of the
        // lines.
        const bool flipFirst = b < a;
        const bool flipSecond = d < c;
        if (flipFirst)
            std::swap(a, b);
        if (flipSecond)
            std::swap(c, d);
        const bool exchange = std::pair(c, d) < std::pair(a, b);
        const auto meeting = exchange ? crossingOf(c, d, a, b) : crossingOf(a, b, c, d);
        // A segment is listed in several cells; only the cell of the meeting point counts.
        if (!meeting || m_grid.cellOf(meeting->point) != cell)
            return;
        const double t = exchange ? meeting->u : meeting->t;
        const double u = exchange ? meeting->t : meeting->u;
        const Coordinate onFirst = atVertexWithin(meeting->point, a, b);
        const Coordinate onSecond = atVertexWithin(meeting->point, c, d);
        addSplit(first.line, first.segment, flipFirst ? 1 - t : t, onFirst);
        addSplit(second.line, second.segment, flipSecond ? 1 - u : u, onSecond);
        if (onFirst == meeting->point && onSecond == meeting->point)
            ++m_noding.crossingsNoded;
    }

    /// The segment's own end when the point is within the tolerance of it.
    [[nodiscard]] Coordinate atVertexWithin(Coordinate point, Coordinate a, Coordinate b) const
    {
        if (distance(point, a) <= m_options.tolerance)
            return a;
        return distance(point, b) <= m_options.tolerance ? b : point;
    }

    /// Split points within the tolerance of one another become one junction, at the least of their
    /// places.
    void formJunctions()
    {
        std::ranges::sort(m_splits, [](const SplitPoint& a, const SplitPoint& b) {
            if (a.point.x != b.point.x)
                return a.point.x < b.point.x;
            return std::tie(a.point.y, a.level, a.isEnd, a.line, a.segment, a.t)
                   < std::tie(b.point.y, b.level, b.isEnd, b.line, b.segment, b.t);
        });
        DisjointSets sets(m_splits.size());
        for (std::uint32_t i = 0; i < m_splits.size(); ++i) {
            for (std::uint32_t j = i + 1; j < m_splits.size(); ++j) {
                if (m_splits[j].point.x - m_splits[i].point.x > m_options.tolerance)
                    break;
                if (meet(m_splits[i], m_splits[j]))
                    sets.unite(i, j);
            }
        }
        std::vector<std::uint32_t> number(m_splits.size());
        for (std::uint32_t i = 0; i < m_splits.size(); ++i) {
            const std::uint32_t root = sets.find(i);
            if (root == i) {
                number[i] = static_cast<std::uint32_t>(m_noding.junctions.size());
                m_noding.junctions.push_back(m_splits[i].point);
            }
            m_splits[i].junction = number[root];
        }
    }

    [[nodiscard]] bool meet(const SplitPoint& a, const SplitPoint& b) const
    {
        return (a.level == b.level || a.isEnd || b.isEnd)
               && distance(a.point, b.point) <= m_options.tolerance;
    }

    void cutLines()
    {
        std::ranges::sort(m_splits, [](const SplitPoint& a, const SplitPoint& b) {
            if (a.line != b.line)
                return a.line < b.line;
            return std::tie(a.segment, a.t, a.junction) < std::tie(b.segment, b.t, b.junction);
        });
        for (std::size_t begin = 0; begin < m_splits.size();) {
            std::size_t end = begin;
            while (end < m_splits.size() && m_splits[end].line == m_splits[begin].line)
                ++end;
            const std::size_t before = m_noding.pieces.size();
            for (std::size_t k = begin; k + 1 < end; ++k)
                cutPiece(m_splits[k], m_splits[k + 1]);
            if (m_noding.pieces.size() == before)
                m_noding.vanished.push_back(m_splits[begin].line);
            begin = end;
        }
    }

    void cutPiece(const SplitPoint& from, const SplitPoint& to)
    {
        NodedPiece piece{.line = from.line, .from = from.junction, .to = to.junction};
        const LineString& shape = line(from.line);
        piece.shape.push_back(m_noding.junctions[from.junction]);
        for (std::uint32_t v = from.segment + 1; v <= to.segment; ++v) {
            const bool atFrom = v == from.segment + 1 && from.t >= 1.0;
            const bool atTo = v == to.segment && to.t <= 0.0;
            if (!atFrom && !atTo && shape[v] != piece.shape.back())
                piece.shape.push_back(shape[v]);
        }
        piece.shape.push_back(m_noding.junctions[to.junction]);
        const double size = length(piece.shape);
        const bool nothing =
            size <= 0.0 || (piece.from == piece.to && size <= 2 * m_options.tolerance);
        if (!nothing)
            m_noding.pieces.push_back(std::move(piece));
    }

    std::span<const LevelledLine> m_lines;
    NodingOptions m_options;
    SegmentGrid m_grid;
    std::vector<SplitPoint> m_splits;
    Noding m_noding;
};

} // namespace

Result<Noding> nodeLines(std::span<const LevelledLine> lines,
                         const NodingOptions& options,
                         const TaskContext& task)
{
    return Noder(lines, options).run(task);
}

} // namespace yimi
