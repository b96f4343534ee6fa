// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "road.h"
#include "road_index.h"
#include "settlement.h"
#include "street_field.h"

#include <cstddef>

namespace yimi::sample {

/// One round of street tracing.
struct StreetRound
{
    RoadClass roadClass = RoadClass::Local;
    double spacingFactor = 1.0;   ///< of the settlement's wished spacing
    double stopAtCrossing = 0.15; ///< chance to end at a street that is met
    double crossRiver = 0.5;      ///< chance to bridge a river
    double shortest = 180.0;      ///< metres; shorter ones are dropped
};

struct StreetSite
{
    const StreetField& field;
    const Settlement& settlement;
    const Waters& waters;
    const Lines& barriers; ///< railways on the ground
};

/// Shortens streets (noded, from number `first` on) to their last junction where they end at
/// nothing soon after it; `kept` is the share of such stubs that stays. Streets that meet nothing
/// at all vanish.
void trimFreeEnds(Roads& roads, std::size_t first, double kept, std::uint64_t seed);

/// Leads streets (noded, from number `first` on) that end at nothing straight on to the next street
/// ahead, over settled land, but not over rivers.
void extendFreeEnds(Roads& roads, std::size_t first, const StreetSite& site);

/// Streets along the rim of the built-up land, but where a road runs already: others end on them.
void traceRims(Roads& roads, RoadIndex& index, const Settlement& settlement, const Waters& waters);

/// Traces streets through the built-up land, starting at the roads that are there, until no gap
/// wider than the wished spacing is left. Adds them to `roads` and `index`. Some end free.
void traceStreets(Roads& roads,
                  RoadIndex& index,
                  const StreetSite& site,
                  const StreetRound& round,
                  std::uint64_t seed);

} // namespace yimi::sample
