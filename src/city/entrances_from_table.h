// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "city/places.h"
#include "city/theme.h"
#include "table/feature_table.h"

#include <optional>
#include <vector>

namespace yimi {

/// May entrances of this layer be those of a theme's facilities? A layer that says whose they are
/// by the name of its field, or of which theme in each row (of_theme), cannot meet an id of another
/// kind by chance.
[[nodiscard]] bool entrancesLeadTo(const FeatureTable& entrances, Theme theme);

/// May this one? Rows that do not say of which theme they are (of_theme) may be anybody's.
[[nodiscard]] bool entranceLeadsTo(const FeatureTable& entrances, std::size_t row, Theme theme);

/// Gives facilities their entrances from a layer of points with of_id (or facility_id, park_id,
/// school_id) and source; many entrances stay one supply. One that names nobody is the nearest
/// facility's, within 100 m of where it stands, and listed (EntranceByDistance). A facility has
/// the entrances of all layers that know it; a point inside only while none does. Entrances of
/// nobody are listed (RowsLeftOut); those that say they are another theme's than `theme` are no
/// business of these facilities. The same for every order of rows.
void attachEntrances(std::vector<Facility>& facilities,
                     const FeatureTable& entrances,
                     std::vector<Finding>& findings,
                     std::optional<Theme> theme = {});

} // namespace yimi
