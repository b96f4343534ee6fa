// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "city/places.h"
#include "table/feature_table.h"

#include <vector>

namespace yimi {

/// Gives facilities their entrances from a layer of points with of_id (or facility_id, park_id) and
/// source; many entrances stay one supply. A facility that the layer does not know keeps its own.
/// Entrances of nobody are listed (RowsLeftOut).
void attachEntrances(std::vector<Facility>& facilities,
                     const FeatureTable& entrances,
                     std::vector<Finding>& findings);

} // namespace yimi
