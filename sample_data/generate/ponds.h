// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parks.h"
#include "road_index.h"
#include "settlement.h"

namespace yimi::sample {

/// Fish ponds in rows near the large lakes and single ponds elsewhere in the country, clear of
/// roads, parks, hills and other water. Adds them to the bodies and to the ground.
void digPonds(Waters& waters,
              const TownGrid& towns,
              const Settlement& settlement,
              const std::vector<Park>& parks,
              const RoadIndex& roads,
              std::uint64_t seed);

} // namespace yimi::sample
