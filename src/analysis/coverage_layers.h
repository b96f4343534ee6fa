// SPDX-License-Identifier: GPL-3.0-or-later
// A result as layers, for files and maps. Field names are stable.
#pragma once

#include "analysis/study.h"

namespace yimi {

/// Counted facilities: id, name, inclusive, located, places, gross, net, assigned.
[[nodiscard]] FeatureTable
facilityLayer(const Study& study, const Coverage& coverage, const Crs& crs);

/// Where people enter the study's facilities, as far as more than their position is known: id,
/// of_id, of_name, source (surveyed, gate, road, boundary). Empty where nothing is.
[[nodiscard]] FeatureTable entranceLayer(const Study& study, const Crs& crs);

/// Demand points: id, community_id, children, served, state (reached, beyond_cutoff, no_path,
/// not_located), nearest_id, nearest_seconds, nearest_metres, source, nearest_beyond_length_s.
/// Precondition: the coverage was made from this study.
[[nodiscard]] FeatureTable
demandLayer(const Study& study, const Coverage& coverage, const Crs& crs);

/// The straight pieces between points and streets, as lines: kind (facility, demand), id, metres.
[[nodiscard]] FeatureTable
connectorLayer(const Study& study, const Coverage& coverage, const Crs& crs);

/// Towns or districts as a table without geometry: name, district, communities, with_facility,
/// with_inclusive_facility, children, …
[[nodiscard]] FeatureTable areaTable(const std::string& name,
                                     const std::vector<AreaCoverage>& areas);

} // namespace yimi
