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
        LargeArray<SplitPlace> places = splitPlaces();
        const PlaceStripes stripes(extent(), m_options.tolerance, places.size());
        const auto stripeStarts = stripes.sort(places, m_options.threads);
        if (task.cancelled())
            return cancelledError();
        Junctions junctions =
            formJunctions(places, stripeStarts, m_options.tolerance, m_options.threads);
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

    struct Pieces
    {
        LargeArray<NodedPiece> pieces;
        std::vector<std::uint32_t> vanished; ///< lines
    };

    [[nodiscard]] Box extent() const
    {
        Box box;
        for (const Coordinate& vertex : m_lines.lines.vertices())
            box.include(vertex);
        return box;
    }

    [[nodiscard]] LargeArray<SplitPlace> splitPlaces() const
    {
        LargeArray<SplitPlace> places;
        places.reserve(2 * m_lines.lines.size() + m_inner.size());
        for (std::uint32_t i = 0; i < m_lines.lines.size(); ++i) {
            const auto line = m_lines.lines[i];
            places.push_back({line.front(), 2 * i, m_lines.levels[i], true});
            places.push_back({line.back(), 2 * i + 1, m_lines.levels[i], true});
        }
        for (const InnerSplit& split : m_inner) {
            places.push_back({split.point,
                              static_cast<std::uint32_t>(places.size()),
                              m_lines.levels[split.line],
                              false});
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

    /// Each part of the lines by itself, then one behind the other.
    void cutLines()
    {
        const std::size_t parts = threadCount(m_options.threads);
        std::vector<Pieces> cut(parts);
        parallelFor(
            parts,
            m_options.threads,
            [&](std::size_t part, unsigned) {
                const std::size_t lines = m_lines.lines.size();
                cut[part] = cutLinesFrom(static_cast<std::uint32_t>(lines * part / parts),
                                         static_cast<std::uint32_t>(lines * (part + 1) / parts));
            },
            1);
        m_noding.pieces = std::move(cut.front().pieces);
        for (std::size_t part = 1; part < parts; ++part)
            m_noding.pieces.insert(
                m_noding.pieces.end(), cut[part].pieces.begin(), cut[part].pieces.end());
        for (const Pieces& of : cut)
            m_noding.vanished.insert(
                m_noding.vanished.end(), of.vanished.begin(), of.vanished.end());
    }

    [[nodiscard]] Pieces cutLinesFrom(std::uint32_t first, std::uint32_t end) const
    {
        Pieces result;
        result.pieces.reserve(end - first);
        auto next = std::ranges::lower_bound(m_inner, first, {}, &InnerSplit::line);
        std::vector<Cut> cuts;
        for (std::uint32_t i = first; i < end; ++i) {
            cuts.assign(1, {m_lines.lines.begin(i), 0.0, m_junctionOf[2 * std::size_t{i}]});
            for (; next != m_inner.end() && next->line == i; ++next)
                cuts.push_back({next->vertex, next->t, junctionOf(next - m_inner.begin())});
            cuts.push_back({m_lines.lines.end(i) - 2, 1.0, m_junctionOf[2 * std::size_t{i} + 1]});
            const std::size_t before = result.pieces.size();
            for (std::size_t k = 0; k + 1 < cuts.size(); ++k) {
                if (const NodedPiece piece = pieceOf(i, cuts[k], cuts[k + 1]); !isNothing(piece))
                    result.pieces.push_back(piece);
            }
            if (result.pieces.size() == before)
                result.vanished.push_back(i);
        }
        return result;
    }

    /// Of an inner split.
    [[nodiscard]] std::uint32_t junctionOf(std::ptrdiff_t inner) const
    {
        return m_junctionOf[2 * m_lines.lines.size() + static_cast<std::size_t>(inner)];
    }

    [[nodiscard]] NodedPiece pieceOf(std::uint32_t line, const Cut& from, const Cut& to) const
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
        return piece;
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
    std::vector<InnerSplit> m_inner;        ///< sorted along the lines
    LargeArray<std::uint32_t> m_junctionOf; ///< by split number
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
