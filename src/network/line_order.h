// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that are near on the ground, near in memory. Private to network.
#pragma once

#include "network/road_lines.h"

namespace yimi {

/// The same lines in an order in which neighbours mostly follow one another. Files hold streets in
/// any order, and whoever then goes from street to crossing street waits for memory at every step.
/// The same for every number of threads (0: all cores).
[[nodiscard]] RoadLines neighboursTogether(RoadLines roads, unsigned threads);

} // namespace yimi
