// SPDX-License-Identifier: GPL-3.0-or-later
// Stages of school, and who goes to which school. Private to assessment.
#pragma once

#include "analysis/assignment.h"
#include "assessment/answer_parts.h"

namespace yimi {

/// 学段: a theme of schools and the ages that go there.
struct SchoolStage
{
    Theme theme = Theme::PrimarySchool;
    AgeGroup ages = AgeGroup::A6_11;
    std::string metresKey; ///< parameter: the standard's distance
    std::string standard;  ///< id
};

/// Kindergarten, primary, junior middle.
[[nodiscard]] std::span<const SchoolStage> schoolStages();

/// Precondition: one of schoolStages().
[[nodiscard]] const SchoolStage& schoolStage(std::string_view theme);

/// Distance along the streets for a stage's ages; parameter "snap".
[[nodiscard]] CoverageOptions stageOptions(const AnalysisContext& context,
                                           const SchoolStage& stage,
                                           const TravelProfile& profile,
                                           Metres cutoff);

/// The schools of a stage; with the parameter "districts" they respect 学区, whose schools are
/// looked for within `limit`.
[[nodiscard]] Result<FacilitySet>
stageSchools(const AnalysisContext& context, const SchoolStage& stage, Metres limit);

/// Who goes where. Seats are given by minimum-cost flow within a limit: as many children as
/// possible, then the least total distance. Children left without a seat count at the nearest
/// school that they may use. Facilities are positions in the set.
struct SchoolChoice
{
    std::vector<std::int64_t> children; ///< of the stage's ages, per demand point
    Assignment seats;                   ///< within the limit
    std::vector<FacilityWay> nearest; ///< per demand point, without limit (in a 学区: within it)
    std::vector<Placement> pupils;    ///< Σ = children who have a school; by demand, then school
};

/// Errors: NoDemand (no children of the stage's ages anywhere), those of the book.
[[nodiscard]] Result<SchoolChoice> chooseSchools(const AnalysisContext& context,
                                                 const SchoolStage& stage,
                                                 const FacilitySet& set,
                                                 const TravelProfile& profile,
                                                 Metres limit,
                                                 const TaskContext& task);

/// Those pupils who have a way among those found, as trips at most as far as it.
struct PupilTrips
{
    std::vector<Trip> trips;
    std::vector<std::size_t> pupils; ///< position in the choice's pupils, per trip
};

[[nodiscard]] PupilTrips tripsOf(const SchoolChoice& choice, const SetWays& ways);

/// Cost of their way; nothing when beyond what was searched.
[[nodiscard]] std::optional<Cost> costTo(const SetWays& ways, const Placement& pupils);

/// Ways of all demand points to the schools of a set.
[[nodiscard]] Result<std::shared_ptr<const SetWays>> schoolWays(const AnalysisContext& context,
                                                                const FacilitySet& set,
                                                                const WayRules& rules,
                                                                Cost limit,
                                                                const TaskContext& task);

} // namespace yimi
