// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bus_network.h"

namespace yimi::sample {

/// Kinds, headways and hours by how much of a route is in town; numbered names for those without.
void scheduleRoutes(std::vector<BusRoute>& routes, const BusInputs& inputs);

} // namespace yimi::sample
