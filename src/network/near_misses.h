// SPDX-License-Identifier: GPL-3.0-or-later
// Streets that end just short of another one. Private to network.
#pragma once

#include "network/road_lines.h"
#include "network/street_network.h"

namespace yimi {

/// A loose end near a street of its level that it does not touch.
struct NearMissPlace
{
    Coordinate end;
    Coordinate onStreet; ///< the nearest place on the nearest such street
    EdgeId edge;         ///< whose end it is
};

/// In order of the junctions, for every number of threads (0: all cores). `reach` in metres.
[[nodiscard]] std::vector<NearMissPlace>
nearMissesOf(const StreetNetwork& network, double reach, unsigned threads = 0);

/// Puts a short line between each loose end and the street near it, and lists it. The lines come
/// from the built network, so they are the same for every order of rows. Gives their number.
std::size_t bridgeNearMisses(const StreetNetwork& network, double reach, RoadLines& lines);

} // namespace yimi
