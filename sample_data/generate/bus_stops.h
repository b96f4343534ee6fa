// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bus_network.h"

namespace yimi::sample {

/// Gives every route its stops, route by route: stops that are there already where they fit, new
/// ones between. None on bridges or in tunnels.
void placeStops(BusNetwork& network, const BusInputs& inputs, const SiteGround& ground);

/// Names after what is near: a landmark, else the community and the side of it; no two alike.
void nameStops(std::vector<BusStop>& stops, const BusInputs& inputs);

} // namespace yimi::sample
