// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_context.h"
#include "network/packed_lines.h"

#include <cstdint>
#include <span>
#include <vector>

namespace yimi {

/// Lines to be connected with one another.
struct LevelledLines
{
    PackedLines lines;
    std::vector<std::int8_t> levels; ///< one a line

    void add(std::span<const Coordinate> line, std::int8_t level)
    {
        lines.add(line);
        levels.push_back(level);
    }
};

struct NodingOptions
{
    double tolerance = 0.1;    ///< metres: ends and vertices nearer than this are one junction
    bool nodeCrossings = true; ///< lines of one level that cross without a shared vertex meet there
    unsigned threads = 0;      ///< 0: all cores; the result is the same for every number
};

/// A piece of an input line between two junctions. Its shape is junction `from`, the vertices
/// [firstInner, endInner) of the lines' common array, and junction `to`.
struct NodedPiece
{
    std::uint32_t line = 0; ///< position in the input
    std::uint32_t from = 0; ///< junctions
    std::uint32_t to = 0;
    std::uint32_t firstInner = 0;
    std::uint32_t endInner = 0; ///< ≥ firstInner

    [[nodiscard]] std::uint32_t vertexCount() const { return endInner - firstInner + 2; }
};

struct Noding
{
    LargeArray<Coordinate> junctions;
    LargeArray<NodedPiece> pieces;
    std::vector<std::uint32_t>
        vanished; ///< input lines of which nothing longer than the tolerance is left
    std::size_t crossingsNoded = 0;
};

/// Vertex `index` of a piece, counted from junction `from`.
[[nodiscard]] inline Coordinate vertexOf(const NodedPiece& piece,
                                         std::uint32_t index,
                                         std::span<const Coordinate> junctions,
                                         const PackedLines& lines)
{
    if (index == 0)
        return junctions[piece.from];
    const std::uint32_t vertex = piece.firstInner + index - 1;
    return vertex < piece.endInner ? lines.vertices()[vertex] : junctions[piece.to];
}

/// The shape of a piece.
[[nodiscard]] LineString
shapeOf(const NodedPiece& piece, std::span<const Coordinate> junctions, const PackedLines& lines);

/// Connects lines: at ends and shared vertices within the tolerance, where an end touches another
/// line of its level, and (option) where lines of one level cross. Lines of different levels meet
/// only at a shared vertex that is the end of one of them. The set of junctions and pieces does not
/// depend on the order or direction of the lines. Preconditions: finite coordinates, ≥ 2 per line,
/// none twice in a row. About O(n log n) for street-like input. Errors: Cancelled.
[[nodiscard]] Result<Noding>
nodeLines(const LevelledLines& lines, const NodingOptions& options, const TaskContext& task = {});

} // namespace yimi
