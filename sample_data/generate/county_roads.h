// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"
#include "road.h"
#include "settlement.h"

namespace yimi::sample {

/// Roads from town to town where no named road runs: around lakes and hills, along what is there
/// already, with their ends and meetings on the roads they join.
[[nodiscard]] Roads layOutCountyRoads(const Facts& facts,
                                      const TownGrid& towns,
                                      const Settlement& settlement,
                                      const Waters& waters,
                                      const Roads& arterials,
                                      std::uint64_t seed);

} // namespace yimi::sample
