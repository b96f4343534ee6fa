// SPDX-License-Identifier: GPL-3.0-or-later
// Where a safe crossing of a main road would pay most. Private to assessment.
#pragma once

#include "assessment/school_ways.h"

namespace yimi {

/// A junction where children cross a main road, or would if it were safe.
struct CrossingGain
{
    NodeId junction;
    std::int64_t crossing = 0; ///< children whose safest way crosses here
    std::int64_t avoiding = 0; ///< children whose shortest way does, and whose safest goes around
    double detourMetres = 0; ///< Σ of those: children × (safest − shortest), shared equally by the
                             ///< crossings that a way goes around

    bool operator==(const CrossingGain&) const = default;
};

/// Most children (crossing + avoiding) first, then the longest detours, then by junction. A
/// junction counts once a way, over however many arms it crosses.
[[nodiscard]] std::vector<CrossingGain> crossingGains(std::span<const SchoolWay> ways);

/// Points: id, road, children (who would use it), crossing_children, avoiding_children,
/// detour_metres.
[[nodiscard]] FeatureTable crossingGainTable(const CityBase& city,
                                             std::span<const CrossingGain> gains);

} // namespace yimi
