// SPDX-License-Identifier: GPL-3.0-or-later
// Who is left out, and why: one row of a gap list.
#pragma once

#include "analysis/coverage.h"
#include "assessment/facility_set.h"

#include <optional>
#include <string>
#include <vector>

namespace yimi {

/// What stands between a place and the facility nearest to it as the crow flies.
enum class Obstacle : std::uint8_t { None, Railway, Expressway, Water, MainRoad };

/// "", "railway", "expressway", "water", "main_road".
[[nodiscard]] std::string_view obstacleId(Obstacle obstacle);

/// A facility near by that cannot be walked to straight.
struct Detour
{
    Obstacle obstacle = Obstacle::None;
    Metres straight; ///< to the facility nearest as the crow flies
    Metres walked;   ///< to the nearest one along the streets, ≥ kDetourRatio × straight
};

/// A way around something is named from twice the straight line on.
inline constexpr double kDetourRatio = 2.0;

enum class GapSubject : std::uint8_t { Community, Facility };

/// "community", "facility".
[[nodiscard]] std::string_view gapSubjectId(GapSubject subject);

/// Data for one sentence; `wording` says it.
struct Gap
{
    GapSubject subject = GapSubject::Community;
    std::string id; ///< of the community or facility
    std::string name;
    std::string town;
    std::string district;
    std::optional<Coordinate> place; ///< to zoom to; nothing for a community without an area
    std::string theme;               ///< id of what is missing: "childcare", "primary_school", …
    std::int64_t children = 0;       ///< of the group
    std::int64_t unserved = 0;       ///< of them; the list is ranked by this
    GapReason reason = GapReason::None;
    std::string nearestId; ///< of the nearest facility; empty: there is no way to any
    std::string nearestName;
    std::optional<Milliseconds> time; ///< to it
    std::optional<Metres> length;
    std::optional<Milliseconds> excess; ///< beyond the standard
    std::optional<Metres> excessLength;
    std::int64_t facilitiesInReach = 0;
    std::int64_t placesShort = 0;
    std::optional<Cutoff> cutoff; ///< the standard that is not met; nothing where there is none
    std::optional<Detour> detour;
    std::string note; ///< an analysis's own reason, a stable id that wording knows; may be empty
};

/// What a coverage alone says of a community; place, nearest facility's name and obstacles are to
/// be added.
[[nodiscard]] Gap
gapOf(const FacilitySet& set, const CommunityCoverage& community, const CoverageOptions& options);

/// The gaps of a coverage, ranked as it ranks them, with obstacles between.
[[nodiscard]] std::vector<Gap>
gapsOf(const CityBase& city, const FacilitySet& set, const Coverage& coverage);

/// More unserved first, then the larger excess, then id.
void rank(std::vector<Gap>& gaps);

} // namespace yimi
