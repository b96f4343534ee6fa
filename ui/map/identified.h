// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/place_gap.h"
#include "project/feature_gaps.h"
#include "ui/look/look.h"
#include "ui/map/identify_card.h"

namespace yimi {

/// A community of a result: its state, children by state and the reason of its gap.
[[nodiscard]] Identified identifiedCommunity(const Coverage& coverage,
                                             const CommunityCoverage& community,
                                             const UiColours& colours);

/// A bare place on the map, by its coordinates.
[[nodiscard]] Identified identifiedPlace(Coordinate place);

/// Adds why a place is served or not: the nearest facility, its distance and time, what is beyond
/// the standard, and what stands between.
void addReason(Identified& what, const PlaceGap& reason, const UiColours& colours);

/// The same for a community, which says all but the last by itself.
void addObstacle(Identified& what, const PlaceGap& reason);

/// Adds why a feature is left out: by the analysis whose result is looked at as its own sentence,
/// with the nearest facility and the standard that is not met; by others below, under their names.
/// Empty `shown`: no result is looked at.
void addGaps(Identified& what, const std::vector<FeatureGap>& gaps, const std::string& shown);

/// The same of 托育覆盖, where another result is looked at.
void addCoverageGap(Identified& what, const Coverage& coverage, const CommunityCoverage& community);

/// What addGaps says first, in one line for the pointer; empty where nobody is left out.
[[nodiscard]] QString gapLine(const std::vector<FeatureGap>& gaps, const std::string& shown);

/// Any feature: its name, its layer and its filled fields, the first dozen.
/// A result's state is told as such.
[[nodiscard]] Identified
identifiedFeature(const DocumentLayer& layer, std::size_t row, const UiColours& colours);

} // namespace yimi
