// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "noding.h"
#include "road.h"

namespace yimi::sample {

/// Drops walkable roads that no path on foot joins to the largest connected part. Roads must be
/// noded. Returns how many metres were dropped.
double keepMainComponent(Roads& roads);

} // namespace yimi::sample
