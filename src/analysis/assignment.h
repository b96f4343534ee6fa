// SPDX-License-Identifier: GPL-3.0-or-later
// Children to places.
#pragma once

#include "analysis/coverage.h"
#include "analysis/reach_sets.h"

#include <span>
#include <vector>

namespace yimi {

struct AssignmentInput
{
    std::span<const std::int64_t> children;                ///< per demand point
    std::span<const std::optional<std::int64_t>> capacity; ///< per facility; nothing: unlimited
    std::span<const std::vector<Reach>> reach;             ///< per facility
};

/// Children of one demand point who go to one facility.
struct Placement
{
    DemandId demand;
    FacilityId facility; ///< position in the input
    std::int64_t children = 0;

    auto operator<=>(const Placement&) const = default;
};

struct Assignment
{
    std::vector<std::int64_t> served;   ///< per demand point, ≤ children
    std::vector<std::int64_t> assigned; ///< per facility, ≤ capacity
    double totalCost = 0;               ///< Σ children × cost
    std::vector<Placement> placements;  ///< children > 0; by demand point, then facility
};

/// As many children as possible get a place; among all ways to do so the one with the least total
/// cost (network simplex, LEMON [dezso2011]). With unlimited capacity everywhere everybody in reach
/// goes to the nearest facility.
[[nodiscard]] Result<Assignment> assignByMinimumCostFlow(const AssignmentInput& input);

/// Pairs in order of cost, then facility, then demand point, as long as there are places.
[[nodiscard]] Assignment assignNearestFirst(const AssignmentInput& input);

} // namespace yimi
