// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli_answer.h"
#include "assessment/analyses.h"

namespace yimi::cli {

/// All analyses with their parameters, presets and clauses, and what is missing for each.
[[nodiscard]] Answer analysisListAnswer(const CityLayers& layers,
                                        std::span<const Standard> standards,
                                        std::span<const TravelProfile> profiles);

/// "analysis", "headline", "gaps", "table" (the chief one), "tables" (all, by id).
[[nodiscard]] Answer analysisAnswer(const AnalysisAnswer& answer);

/// "name" (as coverage has always said it) and "label" are the same.
[[nodiscard]] Json indicatorsJson(const std::vector<Indicator>& indicators);

/// A table's columns as objects, one a row; no geometry.
[[nodiscard]] Json rowsJson(const FeatureTable& table);

} // namespace yimi::cli
