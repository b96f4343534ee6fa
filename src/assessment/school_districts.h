// SPDX-License-Identifier: GPL-3.0-or-later
// 学区: areas whose children go to the schools that they name. Private to assessment.
#pragma once

#include "assessment/facility_set.h"

namespace yimi {

/// Any layer of areas with a field "school_ids" (ids joined by ; , 、 or blanks) is one of school
/// districts. Those that name schools of the set give it its admission; children in none of them
/// may use every school. Children in two go to the schools of both. Ids that no school layer knows
/// are listed in the set's findings (JoinUnmatched). Without such districts the set stays as it is.
void respectDistricts(const CityBase& city, Metres lookWithin, FacilitySet& set);

} // namespace yimi
