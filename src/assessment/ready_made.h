// SPDX-License-Identifier: GPL-3.0-or-later
// One function an analysis: what it is. Private to assessment.
#pragma once

#include "assessment/analyses.h"

namespace yimi {

[[nodiscard]] AnalysisSpec childcareAnalysis();
[[nodiscard]] AnalysisSpec natureRingAnalysis();
[[nodiscard]] AnalysisSpec nursingRoomsAnalysis();
[[nodiscard]] AnalysisSpec busAnalysis();
[[nodiscard]] AnalysisSpec servicesAnalysis();
[[nodiscard]] AnalysisSpec accessAnalysis();
[[nodiscard]] AnalysisSpec equityAnalysis();
[[nodiscard]] AnalysisSpec schoolsAnalysis();
[[nodiscard]] AnalysisSpec lifeCircleAnalysis();
[[nodiscard]] AnalysisSpec safeRoutesAnalysis();

} // namespace yimi
