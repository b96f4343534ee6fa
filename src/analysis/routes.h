// SPDX-License-Identifier: GPL-3.0-or-later
// The ways themselves: from demand points to the facility that each of them goes to.
#pragma once

#include "analysis/reach_sets.h"
#include "network/way_tree.h"

#include <optional>
#include <span>
#include <vector>

namespace yimi {

/// One demand point's way to one facility, looked for as far as `atMost` (inclusive).
struct Trip
{
    DemandId demand;
    std::uint32_t facility = 0; ///< position in the facilities
    Cost atMost = kLargestCost;

    bool operator==(const Trip&) const = default;
};

/// Of least cost, of these the shortest.
struct Route
{
    Cost cost = 0; ///< connectors included where they count
    Metres length; ///< the same
    Way way;       ///< from the facility's entrance (`seed` of its seeds) to the demand point
};

/// Same order as the trips; nothing: not reached within `atMost`, or not located. One search a
/// facility, as far as the farthest of its trips asks for. Same result for every thread count.
/// Errors: Cancelled.
[[nodiscard]] Result<std::vector<std::optional<Route>>> routesOf(const ProfileGraph& graph,
                                                                 const LocatedPoints& points,
                                                                 std::span<const Trip> trips,
                                                                 unsigned threads,
                                                                 const TaskContext& task);

} // namespace yimi
