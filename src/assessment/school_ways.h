// SPDX-License-Identifier: GPL-3.0-or-later
// The safest and the shortest way of pupils to their school. Private to assessment.
#pragma once

#include "assessment/school_crossings.h"

namespace yimi {

/// What the safest way minimises: walking time (speed, slopes and steps of the profile), in which
/// every crossing of a main road on the ground counts as this many metres more, and a metre of
/// street known to have no pavement as this many metres. A profile for children closes main roads
/// to them; so that nobody is left without a way, they are only made dear.
struct SafetyRules
{
    Metres crossing{400};
    double noPavementFactor = 2; ///< the profile's own where that is larger
};

/// Time by the safety rules.
[[nodiscard]] WayRules safestRules(const AnalysisContext& context, const SafetyRules& safety);

struct SchoolWay
{
    Placement pupils;
    const Route* shortest = nullptr;
    const Route* safest = nullptr;
};

/// What a way is like.
struct WayFigures
{
    double metres = 0;           ///< connectors included
    double metresNoPavement = 0; ///< on streets known to have none
    std::int64_t crossings = 0;  ///< of main roads
};

[[nodiscard]] WayFigures figuresOf(const StreetNetwork& network, const Route& route);

/// Owns the routes that the ways point to.
struct SchoolWays
{
    std::shared_ptr<const SetWays> ground; ///< of the safest ways
    std::shared_ptr<const ReachBook::Routes> shortest;
    std::shared_ptr<const ReachBook::Routes> safest;
    std::vector<SchoolWay> ways; ///< by demand point, then school
};

/// Of those pupils whose shortest way is not longer than `limit`. Among equally long ways the one
/// with the fewest crossings is the shortest. Profiles on foot only (precondition).
[[nodiscard]] Result<SchoolWays> schoolWaysOf(const AnalysisContext& context,
                                              const FacilitySet& set,
                                              const SchoolChoice& choice,
                                              const SafetyRules& safety,
                                              Metres limit,
                                              const TaskContext& task);

} // namespace yimi
