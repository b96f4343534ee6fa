// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_context.h"
#include "geometry/shapes.h"

#include <cstdint>
#include <span>
#include <vector>

namespace yimi {

/// A line to be connected with the others.
struct LevelledLine
{
    LineString line;
    std::int8_t level = 0;
};

struct NodingOptions
{
    double tolerance = 0.1;    ///< metres: ends and vertices nearer than this are one junction
    bool nodeCrossings = true; ///< lines of one level that cross without a shared vertex meet there
};

/// A piece of an input line between two junctions.
struct NodedPiece
{
    std::uint32_t line = 0; ///< position in the input
    std::uint32_t from = 0; ///< junctions
    std::uint32_t to = 0;
    LineString shape; ///< first = junction `from`, last = junction `to`
};

struct Noding
{
    std::vector<Coordinate> junctions;
    std::vector<NodedPiece> pieces;
    std::vector<std::uint32_t>
        vanished; ///< input lines of which nothing longer than the tolerance is left
    std::size_t crossingsNoded = 0;
};

/// Connects lines: at ends and shared vertices within the tolerance, where an end touches another
/// line of its level, and (option) where lines of one level cross. Lines of different levels meet
/// only at a shared vertex that is the end of one of them. The set of junctions and pieces does not
/// depend on the order or direction of the lines. Preconditions: finite coordinates, ≥ 2 per line.
/// About O(n log n) for street-like input.
[[nodiscard]] Result<Noding> nodeLines(std::span<const LevelledLine> lines,
                                       const NodingOptions& options,
                                       const TaskContext& task = {});

} // namespace yimi
