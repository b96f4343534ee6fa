// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/facility_set.h"

namespace yimi {

/// What was found wrong with the places of a set, without what is said of their capacity and of
/// missing entrances: for questions in which these play no part.
[[nodiscard]] std::vector<Finding> placeFindings(const FacilitySet& set);

} // namespace yimi
