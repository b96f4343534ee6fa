// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/noding.h"

#include "base/parallel.h"
#include "geometry/measures.h"
#include "network/junction_places.h"
#include "network/line_meetings.h"

#include <algorithm>
#include <tuple>

namespace yimi {

namespace {

/// Splits are numbered: the start and the end of line i are 2 i and 2 i + 1, then come the inner
/// ones.
class Noder
{
public:
    Noder(const LevelledLines& lines, const NodingOptions& options)
        : m_lines(lines), m_options(options)
    {
    }

    Result<Noding> run(const TaskContext& task)
    {
        if (const auto found = findInnerSplits(task); !found)
            return tl::unexpected(found.error());
        task.report(Stage::Build, 0.5);
        std::vector<SplitPlace> places = endPlaces();
        addInnerPlaces(places);
        const PlaceStripes stripes(extent(), m_options.tolerance, places.size());
        stripes.sort(places, m_options.threads);
        if (task.cancelled())
            return cancelledError();
        Junctions junctions = formJunctions(places, stripes, m_options.tolerance);
        m_noding.junctions = std::move(junctions.places);
        m_junctionOf = std::move(junctions.ofSplit);
        cutLines();
        task.report(Stage::Build, 0.8);
        return std::move(m_noding);
    }

private:
    /// One place on a line: where a piece of it begins or ends.
    struct Cut
    {
        std::uint32_t vertex = 0; ///< first one of the segment
        double t = 0;
        std::uint32_t junction = 0;
    };

    [[nodiscard]] Box extent() const
    {
        Box box;
        for (const Coordinate& vertex : m_lines.lines.vertices())
            box.include(vertex);
        return box;
    }

    [[nodiscard]] std::vector<SplitPlace> endPlaces() const
    {
        std::vector<SplitPlace> places;
        places.reserve(2 * m_lines.lines.size());
        for (std::uint32_t i = 0; i < m_lines.lines.size(); ++i) {
            const auto line = m_lines.lines[i];
            places.push_back({line.front(), 2 * i, m_lines.levels[i], true});
            places.push_back({line.back(), 2 * i + 1, m_lines.levels[i], true});
        }
        return places;
    }

    Result<void> findInnerSplits(const TaskContext& task)
    {
        m_inner = splitsAtSharedVertices(m_lines);
        const auto meetings = splitsWhereLinesMeet(m_lines, m_options, task);
        if (!meetings)
            return tl::unexpected(meetings.error());
        m_noding.crossingsNoded = meetings->crossings;
        m_inner.insert(m_inner.end(), meetings->splits.begin(), meetings->splits.end());
        // Vertices of one line follow one another, so this is also the order of the lines.
        std::ranges::sort(m_inner, [](const InnerSplit& a, const InnerSplit& b) {
            return std::tie(a.vertex, a.t, a.point) < std::tie(b.vertex, b.t, b.point);
        });
        return {};
    }

    void addInnerPlaces(std::vector<SplitPlace>& places) const
    {
        places.reserve(places.size() + m_inner.size());
        for (const InnerSplit& split : m_inner) {
            places.push_back({split.point,
                              static_cast<std::uint32_t>(places.size()),
                              m_lines.levels[split.line],
                              false});
        }
    }

    void cutLines()
    {
        m_noding.pieces.reserve(m_lines.lines.size() + m_inner.size());
        std::size_t next = 0;
        std::vector<Cut> cuts;
        for (std::uint32_t i = 0; i < m_lines.lines.size(); ++i) {
            cuts.assign(1, {m_lines.lines.begin(i), 0.0, m_junctionOf[2 * std::size_t{i}]});
            for (; next < m_inner.size() && m_inner[next].line == i; ++next) {
                cuts.push_back({m_inner[next].vertex,
                                m_inner[next].t,
                                m_junctionOf[2 * m_lines.lines.size() + next]});
            }
            cuts.push_back({m_lines.lines.end(i) - 2, 1.0, m_junctionOf[2 * std::size_t{i} + 1]});
            const std::size_t before = m_noding.pieces.size();
            for (std::size_t k = 0; k + 1 < cuts.size(); ++k)
                cutPiece(i, cuts[k], cuts[k + 1]);
            if (m_noding.pieces.size() == before)
                m_noding.vanished.push_back(i);
        }
    }

    void cutPiece(std::uint32_t line, const Cut& from, const Cut& to)
    {
        NodedPiece piece{.line = line,
                         .from = from.junction,
                         .to = to.junction,
                         .firstInner = from.vertex + (from.t >= 1.0 ? 2 : 1),
                         .endInner = to.vertex + (to.t <= 0.0 ? 0 : 1)};
        // Vertices at the very place of the junctions are there already.
        const auto vertices = m_lines.lines.vertices();
        const auto atJunction = [&](std::uint32_t vertex, std::uint32_t junction) {
            return vertices[vertex] == m_noding.junctions[junction];
        };
        while (piece.firstInner < piece.endInner && atJunction(piece.firstInner, piece.from))
            ++piece.firstInner;
        while (piece.firstInner < piece.endInner && atJunction(piece.endInner - 1, piece.to))
            --piece.endInner;
        piece.endInner = std::max(piece.firstInner, piece.endInner);
        if (!isNothing(piece))
            m_noding.pieces.push_back(piece);
    }

    [[nodiscard]] bool isNothing(const NodedPiece& piece) const
    {
        if (piece.firstInner == piece.endInner
            && m_noding.junctions[piece.from] == m_noding.junctions[piece.to])
            return true;
        return piece.from == piece.to
               && length(shapeOf(piece, m_noding.junctions, m_lines.lines))
                      <= 2 * m_options.tolerance;
    }

    const LevelledLines& m_lines;
    NodingOptions m_options;
    std::vector<InnerSplit> m_inner;         ///< sorted along the lines
    std::vector<std::uint32_t> m_junctionOf; ///< by split number
    Noding m_noding;
};

} // namespace

LineString
shapeOf(const NodedPiece& piece, std::span<const Coordinate> junctions, const PackedLines& lines)
{
    LineString shape;
    shape.reserve(piece.vertexCount());
    for (std::uint32_t i = 0; i < piece.vertexCount(); ++i)
        shape.push_back(vertexOf(piece, i, junctions, lines));
    return shape;
}

Result<Noding>
nodeLines(const LevelledLines& lines, const NodingOptions& options, const TaskContext& task)
{
    return Noder(lines, options).run(task);
}

} // namespace yimi
