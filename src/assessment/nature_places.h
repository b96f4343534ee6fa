// SPDX-License-Identifier: GPL-3.0-or-later
// Parks, waters, hills and wetlands of 山水体验圈. Private to assessment.
#pragma once

#include "assessment/analyses.h"

namespace yimi {

struct NaturePlaces
{
    FacilitySet set; ///< of all kinds; its key names the choice; without a table of its own
    std::vector<std::string> kinds;           ///< per place: "park", "water", "hill", "wetland"
    std::vector<std::optional<double>> areas; ///< per place, m²; nothing: not known
};

/// Those of the parameters "kinds", "min_area" and "min_water_area" (m², of waters), by theme, then
/// natural order of id, entered at their entrances, never at a centroid where there is anything
/// better. A place whose size nobody knows counts and is listed. Kept in the book. Errors:
/// NoFacilities (nothing left), those of facilitySet and findEntrances.
[[nodiscard]] Result<std::shared_ptr<const NaturePlaces>>
naturePlaces(const AnalysisContext& context, const TaskContext& task);

} // namespace yimi
