// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces that answers are put together from. Private to assessment.
#pragma once

#include "assessment/analyses.h"

namespace yimi {

/// Coverage of a set, from the book.
struct Covered
{
    FacilitySet set;
    Study study;
    Coverage coverage;
};

/// Options as the parameters have them: "profile", "minutes" or "metres", and whichever of "ages",
/// "direction" (toward, from), "snap" (metres), "connectors" (flag) there are.
[[nodiscard]] CoverageOptions coverageOptionsOf(const AnalysisContext& context);

/// A facility without capacity counts as unlimited; `withCapacity` false: all do.
[[nodiscard]] Result<Covered> covered(const AnalysisContext& context,
                                      FacilitySet set,
                                      const CoverageOptions& options,
                                      bool withCapacity,
                                      const TaskContext& task);

/// Adds the tables "communities" (drawn by state), "towns", "districts" and "facilities" of a
/// coverage; `prefix` goes before their ids where an answer has several coverages.
void addCoverageTables(const AnalysisContext& context,
                       const Covered& covered,
                       const std::string& prefix,
                       AnalysisAnswer& answer);

/// value = factor × numerator / denominator; nothing when the denominator is not above 0.
[[nodiscard]] Indicator
indicator(std::string id, double numerator, double denominator, double factor, std::string unit);
/// Target, year and clause from a standard; without it as it was.
[[nodiscard]] Indicator
withTarget(Indicator indicator, std::span<const Standard> standards, std::string_view id);

/// Children within reach, in percent: «reachable-…».
[[nodiscard]] Indicator reachableShare(std::string id, const ChildrenByState& children);

/// Lines that all answers share: CRS, demand, snapping, connectors, software version, and every
/// parameter with its clause.
[[nodiscard]] std::vector<MethodLine> methodLines(const AnalysisContext& context);

// Parameters that many analyses have.
[[nodiscard]] ParameterSpec profileParameter(std::string preset);
[[nodiscard]] ParameterSpec agesParameter(std::string preset);
[[nodiscard]] ParameterSpec minutesParameter(std::string preset, std::string standard = {});
[[nodiscard]] ParameterSpec metresParameter(std::string preset, std::string standard = {});
[[nodiscard]] ParameterSpec directionParameter();
[[nodiscard]] ParameterSpec snapParameter();

void append(std::vector<Finding>& to, const std::vector<Finding>& from);

} // namespace yimi
