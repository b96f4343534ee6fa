// SPDX-License-Identifier: GPL-3.0-or-later
// 步行巴士: lines on which children walk to school together. Private to assessment.
#pragma once

#include "assessment/school_ways.h"

namespace yimi {

struct BusRules
{
    Metres within{1200};    ///< of the school, by the shortest way
    double detour = 1.3;    ///< each child's way ≤ detour × its shortest
    Metres toStop{300};     ///< at most this far to the stop
    std::int64_t least = 8; ///< children of a line
};

/// Where children join a line.
struct BusStop
{
    NetworkLocation place; ///< on the safe graph; its connector is 0
    double metresToSchool = 0;
    std::int64_t children = 0;
};

/// One who walks with a line.
struct BusPupils
{
    std::size_t way = 0;  ///< position in the ways
    std::size_t stop = 0; ///< position in the line's stops
    double metres = 0;    ///< from home by the stop to school; ≤ detour × the shortest way
};

struct BusLine
{
    FacilityId school;
    std::size_t start = 0; ///< the way it follows, position in the ways
    double metres = 0;     ///< from its first stop to school
    std::int64_t children = 0;
    std::vector<BusStop> stops; ///< from the start on; each with children
    std::vector<BusPupils> pupils;
};

/// Greedy, school by school: of the safest ways of those who walk alone yet, the one on which most
/// child-metres are walked (Σ over its streets of length × children who use the street) becomes a
/// line. Stops are its start and the junctions along it, at least 100 m apart, beside no main road.
/// Who reaches a stop within `toStop` on a safe way, and school from there within `detour` × the
/// shortest way, joins at the nearest stop. So on until the next line would have fewer than
/// `least` children. Of equals the first demand point. Same result for every thread count; by
/// school, then in the order in which they were made. Errors: Cancelled.
[[nodiscard]] Result<std::vector<BusLine>> walkingBuses(const SchoolWays& ways,
                                                        const BusRules& rules,
                                                        unsigned threads,
                                                        const TaskContext& task);

/// Lines: id, school_id, school, children, stops, metres, minutes, crossings, longest_ratio.
[[nodiscard]] FeatureTable busLineTable(const CityBase& city,
                                        const FacilitySet& set,
                                        const SchoolWays& ways,
                                        std::span<const BusLine> lines);

/// Points: line, number, road, children, metres, minutes (to school).
[[nodiscard]] FeatureTable busStopTable(const CityBase& city,
                                        const FacilitySet& set,
                                        const SchoolWays& ways,
                                        std::span<const BusLine> lines);

/// Who walks with which line: line, stop, home, children, metres, shortest_metres.
[[nodiscard]] FeatureTable busPupilTable(const CityBase& city,
                                         const FacilitySet& set,
                                         const SchoolWays& ways,
                                         std::span<const BusLine> lines);

} // namespace yimi
