// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countryside.h"
#include "road.h"
#include "settlement.h"

namespace yimi::sample {

/// A place where people may live: beside a street, on land.
struct Dwelling
{
    Coordinate at;
    double weight = 1.0;    ///< people, before scaling
    std::uint16_t town = 0; ///< index
    bool village = false;
};

/// Places beside walkable streets of the main network, in the built-up land and in villages; none
/// in water, parks, works or on hills, none farther than 45 m from its street. `share` thins them
/// out (1 = all).
[[nodiscard]] std::vector<Dwelling> placeDwellings(const Roads& roads,
                                                   const TownGrid& towns,
                                                   const Settlement& settlement,
                                                   const WaterIndex& water,
                                                   const Polygons& keepOut,
                                                   double share,
                                                   std::uint64_t seed,
                                                   unsigned threads);

} // namespace yimi::sample
