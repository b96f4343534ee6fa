// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blocks.h"
#include "facts.h"
#include "road_index.h"
#include "waters.h"

namespace yimi::sample {

struct Park
{
    std::string name;
    std::string kind;
    Polygons shape;
};

/// The gazetteer's parks at their place: in the built-up land whole blocks or parts of them,
/// elsewhere rough outlines; and `smallCount` small gardens between the streets. None in water, no
/// two overlapping. Blocks that became parks are marked so.
[[nodiscard]] Result<std::vector<Park>> layOutParks(const Facts& facts,
                                                    const TownGrid& towns,
                                                    const Waters& waters,
                                                    std::vector<Block>& blocks,
                                                    std::size_t smallCount,
                                                    std::uint64_t seed);

struct Entrance
{
    std::size_t park = 0;
    Coordinate at;     ///< on the park's edge
    Coordinate street; ///< the place on the nearest street that it is reached from
};

/// Two to six entrances a park, where streets come near its edge, spread around it; one on a way of
/// its own when no street is near.
[[nodiscard]] std::vector<Entrance>
placeEntrances(const std::vector<Park>& parks, const RoadIndex& streets, const Waters& waters);

/// Footpaths: from the street through each entrance to a round walk inside the park.
[[nodiscard]] Roads layOutFootpaths(const std::vector<Park>& parks,
                                    const std::vector<Entrance>& entrances,
                                    const Waters& waters);

} // namespace yimi::sample
