// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arterials.h"
#include "road.h"
#include "waters.h"

namespace yimi::sample {

/// Splits roads at shores and at railways on the ground: what lies over water becomes a bridge
/// (level 1), what lies under the rails an underpass (level −1), both ending on the ground pieces.
/// Small roads that would need too long a bridge, and lanes at the rails, end before them instead.
[[nodiscard]] Roads crossWaterAndRails(const Roads& roads,
                                       const Waters& waters,
                                       const WaterIndex& index,
                                       const std::vector<Railway>& railways,
                                       unsigned threads);

} // namespace yimi::sample
