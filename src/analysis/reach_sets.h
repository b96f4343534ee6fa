// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/reach_search.h"
#include "base/task_context.h"

#include <optional>
#include <span>
#include <vector>

namespace yimi {

/// Points on the network and how their connectors count: what all searches of one question share.
/// A view: the arrays are the caller's.
struct LocatedPoints
{
    std::span<const std::vector<Seed>>
        facilities; ///< one list of seeds (entrances) a facility; empty: not located
    std::span<const std::optional<NetworkLocation>> demand; ///< same order as the demand
    bool connectors = true;
};

/// For each facility the demand points within `limit`, by demand id. Same result for every thread
/// count.
[[nodiscard]] Result<std::vector<std::vector<Reach>>> reachSets(const ProfileGraph& graph,
                                                                const LocatedPoints& points,
                                                                Cost limit,
                                                                unsigned threads,
                                                                const TaskContext& task);

/// A demand point's best way to any facility.
struct FacilityWay
{
    Label label;                ///< owner = facility position; kNoCost: no path or not located
    double connectorMetres = 0; ///< at the facility's end, where connectors count
};

/// For each demand point, without limit. Of equally good ways the one to the first facility, to its
/// first entrance.
[[nodiscard]] std::vector<FacilityWay> nearestFacilities(const ProfileGraph& graph,
                                                         const LocatedPoints& points);

} // namespace yimi
