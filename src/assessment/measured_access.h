// SPDX-License-Identifier: GPL-3.0-or-later
// Access to one theme as «可达性» and «公平» measure it. Private to assessment.
#pragma once

#include "access/measure_access.h"
#include "analysis/study_costs.h"
#include "assessment/answer_parts.h"

namespace yimi {

/// Parameters of both analyses.
[[nodiscard]] std::vector<ParameterSpec> accessParameters();

/// Values of AccessResult are per child; people read shared or counted supply per thousand
/// children, and minutes or metres as they are.
struct MeasuredAccess
{
    FacilitySet set;
    Study study;
    StudyCosts costs;
    AccessResult result;
    double perChild = 1; ///< what a value is multiplied by for people
    std::string unit;    ///< "per-1000-children", "places", "min", "m"
};

/// Supply is a facility's own figure: capacity of childcare and schools, paediatric beds of
/// hospitals; of a theme without such a figure every facility counts one. Errors: NoFacilities (no
/// layer of the theme), ParameterInvalid (decay), Cancelled.
[[nodiscard]] Result<MeasuredAccess> measuredAccess(const AnalysisContext& context,
                                                    const TaskContext& task);

/// Children of a community who reach nothing at all within the limit.
[[nodiscard]] std::vector<std::int64_t> childrenWithout(const MeasuredAccess& measured);

/// What a value is for people; nothing stays nothing.
[[nodiscard]] std::optional<double> shown(const MeasuredAccess& measured,
                                          const std::optional<double>& value);

/// A community's row of a gap list, without what the analysis itself knows.
[[nodiscard]] Gap gapOfCommunity(const MeasuredAccess& measured, std::size_t community);

/// Communities with id, name, town, district, children, unreached and value, for people.
[[nodiscard]] FeatureTable valuesByCommunity(const AnalysisContext& context,
                                             const MeasuredAccess& measured);
/// Homes with children, value, state and what they reach, for people.
[[nodiscard]] FeatureTable valuesByHome(const AnalysisContext& context,
                                        const MeasuredAccess& measured);

/// Lines of the method sheet beside the parameters: decay, what supply is counted in, sum check.
void addAccessMethod(const MeasuredAccess& measured, std::vector<MethodLine>& lines);

} // namespace yimi
