// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/place_gap.h"
#include "project/contents.h"
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

/// Any feature: its name, its layer and its filled fields, the first dozen.
[[nodiscard]] Identified identifiedFeature(const DocumentLayer& layer, std::size_t row);

} // namespace yimi
