// SPDX-License-Identifier: GPL-3.0-or-later
// Who is not on the network: listed by analyses that ask for ways themselves. Private to
// assessment.
#pragma once

#include "analysis/reach_book.h"
#include "assessment/facility_set.h"

namespace yimi {

/// FacilityUnlocated and FacilityOnSmallComponent. `ways`: to the set's facilities.
void listUnlocatedFacilities(const FacilitySet& set,
                             const SetWays& ways,
                             std::vector<Finding>& findings);

/// DemandUnlocated and DemandOnSmallComponent.
void listUnlocatedHomes(const CityBase& city,
                        const TravelGround& ground,
                        std::vector<Finding>& findings);

} // namespace yimi
