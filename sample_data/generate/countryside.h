// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "road.h"
#include "road_index.h"
#include "settlement.h"

namespace yimi::sample {

struct Village
{
    Coordinate at;
    double radius = 100.0; ///< metres
    double heading = 0.0;  ///< of its main lane
};

/// Natural villages on dry land outside the built-up areas, not nearer than about half a kilometre
/// to each other.
[[nodiscard]] std::vector<Village> scatterVillages(const TownGrid& towns,
                                                   const Settlement& settlement,
                                                   const Waters& waters,
                                                   const RoadIndex& roads,
                                                   std::uint64_t seed);

/// The main lane of a village: from end to end through its middle, a vertex wherever a side lane or
/// a link may leave it. The same whenever it is asked.
[[nodiscard]] LineString spineOf(const Village& village);

/// The lanes inside villages: the main lane, and lanes behind the rows of houses on either side of
/// it, joined to it like the rungs of a ladder. None in water, none across roads that are there.
void layOutVillageLanes(const std::vector<Village>& villages,
                        const Waters& waters,
                        Roads& roads,
                        RoadIndex& index,
                        std::uint64_t seed);

/// County roads with bridges to villages that no road (all of them noded) joins to the main net: by
/// the easiest way from village to village.
[[nodiscard]] Roads
roadsToIslands(const Roads& roads, const std::vector<Village>& villages, const Waters& waters);

/// Forgets villages that no road has reached.
void dropLonelyVillages(std::vector<Village>& villages, const RoadIndex& roads);

/// Country lanes from village to village and to the nearest larger road, and lanes inside each
/// village. Sets each village's heading.
[[nodiscard]] Roads layOutCountryLanes(std::vector<Village>& villages,
                                       const Waters& waters,
                                       const Settlement& settlement,
                                       RoadIndex& index,
                                       std::uint64_t seed);

} // namespace yimi::sample
