// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/barriers.h"
#include "table/feature_table.h"

#include <span>

namespace yimi {

/// What nobody walks across off the streets: expressways on the ground, and the areas and lines of
/// the given layers. Errors: GeometryWrongType (a layer of points).
[[nodiscard]] Result<Barriers> barriersFrom(const StreetNetwork& network,
                                            std::span<const FeatureTable* const> layers);

} // namespace yimi
