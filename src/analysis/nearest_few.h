// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/reach_sets.h"

#include <vector>

namespace yimi {

/// A facility that a demand point reaches.
struct NearFacility
{
    Cost cost = 0;
    std::uint32_t facility = 0; ///< position in the facilities asked about

    auto operator<=>(const NearFacility&) const = default;
};

/// For each demand point the nearest facilities within `limit`, at most `count` of them, by cost,
/// then facility: one search that lets `count` facilities pass each junction, in place of one
/// search a facility. Precondition: count ≥ 1. Errors: Cancelled.
[[nodiscard]] Result<std::vector<std::vector<NearFacility>>> nearestFew(const ProfileGraph& graph,
                                                                        const LocatedPoints& points,
                                                                        std::size_t count,
                                                                        Cost limit,
                                                                        const TaskContext& task);

} // namespace yimi
