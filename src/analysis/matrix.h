// SPDX-License-Identifier: GPL-3.0-or-later
// All pairs of two sets of points along the network.
#pragma once

#include "analysis/nearest.h"

#include <functional>
#include <span>
#include <vector>

namespace yimi {

struct MatrixOptions
{
    TravelProfile profile;
    std::optional<Cutoff> cutoff = {};                 ///< nothing: without limit, counted in time
    Direction direction = Direction::TowardFacilities; ///< toward: travelled from → to
    Metres snapLimit{200.0};
    bool connectors = true;
    unsigned threads = 0;
    std::shared_ptr<const TransitService> transit = {}; ///< for profiles that use lines
};

struct MatrixCell
{
    ReachState state = ReachState::NotLocated;
    Milliseconds time;      ///< when reached
    Metres length;          ///< when reached
    std::uint32_t rank = 0; ///< among the reached of its row, from 1; by cost, then position
};

struct MatrixSummary
{
    std::size_t pairs = 0;
    std::size_t reached = 0;
    std::size_t fromLocated = 0;
    std::size_t toLocated = 0;
    std::vector<Finding> findings;
};

/// Takes the row of one `from`: its cells in the order of `to`. An error ends the work.
using MatrixSink = std::function<Result<void>(std::size_t from, std::span<const MatrixCell> row)>;

/// Every pair; rows are handed out in the order of `from`, a block at a time, so that memory does
/// not grow with the number of pairs. Same result for every thread count. Errors: NoDemand (no
/// `from`), NoFacilities (no `to`), ParameterInvalid, Cancelled, and the sink's own.
[[nodiscard]] Result<MatrixSummary> matrix(const StreetNetwork& network,
                                           std::span<const NamedPoint> from,
                                           std::span<const NamedPoint> to,
                                           const MatrixOptions& options,
                                           const MatrixSink& sink,
                                           const TaskContext& task = {});

} // namespace yimi
