// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/feature_table.h"

namespace yimi {

/// Of a layer of parcels those that people live in, by a field of uses (用地性质, 地类, landuse,
/// DLBM, …) with words (居住, 住宅, residential) or codes (R…, 07…). Without such a field there are
/// none.
[[nodiscard]] FeatureTable residentialParcels(const FeatureTable& parcels);

} // namespace yimi
