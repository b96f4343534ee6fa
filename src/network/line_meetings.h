// SPDX-License-Identifier: GPL-3.0-or-later
// Where lines are to be cut between their ends. Private to network.
#pragma once

#include "network/noding.h"

namespace yimi {

/// A place between the ends of a line at which it may be cut.
struct InnerSplit
{
    Coordinate point; ///< where the junction would be; within the tolerance of the line
    std::uint32_t line = 0;
    std::uint32_t vertex = 0; ///< first one of the segment, in the lines' common array
    double t = 0;             ///< 0 … 1 within the segment
};

/// Inner vertices that lie exactly on another inner vertex of the same level (or twice on one
/// line).
[[nodiscard]] std::vector<InnerSplit> splitsAtSharedVertices(const LevelledLines& lines);

struct Meetings
{
    std::vector<InnerSplit> splits;
    std::size_t crossings = 0; ///< of those that are at no vertex
};

/// Where ends lie on the run of another line or of their own and, if so wished, where lines of one
/// level cross without a common vertex. Errors: Cancelled.
[[nodiscard]] Result<Meetings> splitsWhereLinesMeet(const LevelledLines& lines,
                                                    const NodingOptions& options,
                                                    const TaskContext& task);

} // namespace yimi
