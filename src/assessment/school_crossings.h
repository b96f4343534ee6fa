// SPDX-License-Identifier: GPL-3.0-or-later
// Where pupils cross main roads on their way to school. Private to assessment.
#pragma once

#include "assessment/school_choice.h"

namespace yimi {

/// The profile with waiting at main roads: its ways know where they cross one, on foot.
[[nodiscard]] TravelProfile mindingCrossings(TravelProfile profile, double secondsEach = 0);

/// Rules of the shortest ways that know where they cross main roads; among equally long ones those
/// with the fewest crossings.
[[nodiscard]] WayRules shortestRules(const AnalysisContext& context);

/// A junction at which pupils cross a main road.
struct CrossingPlace
{
    NodeId junction;
    std::int64_t pupils = 0;     ///< whose shortest way crosses here
    std::int64_t mustCross = 0;  ///< of them, without another way
    std::int64_t schools = 0;    ///< that they go to
    std::vector<std::size_t> to; ///< the schools, positions in the set

    bool operator==(const CrossingPlace&) const = default;
};

struct SchoolCrossings
{
    /// Per pupils' placement (same order as the choice's pupils): nothing where the way is longer
    /// than was looked for, or there is none.
    struct OnWay
    {
        std::int64_t crossings = 0; ///< of the shortest way
        bool mustCross = false;     ///< no way without, ≤ detour × the shortest, leads there
    };

    std::vector<std::optional<OnWay>> ways;
    std::vector<CrossingPlace> places; ///< most without another way first, then most pupils
};

/// Looks at ways up to `limit`; profiles on foot only (precondition).
[[nodiscard]] Result<SchoolCrossings> schoolCrossings(const AnalysisContext& context,
                                                      const FacilitySet& set,
                                                      const SchoolChoice& choice,
                                                      Metres limit,
                                                      double detour,
                                                      const TaskContext& task);

/// Points with id, road (names of the main roads there), pupils, must_cross, schools, school_names.
[[nodiscard]] FeatureTable
crossingTable(const CityBase& city, const FacilitySet& set, std::span<const CrossingPlace> places);

} // namespace yimi
