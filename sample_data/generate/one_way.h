// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "road.h"
#include "settlement.h"

namespace yimi::sample {

/// Makes pairs of neighbouring parallel streets (noded) of the old town one-way, each the other way
/// round. Only streets that lead from street to street: nobody is trapped.
void makeOneWayPairs(Roads& roads, const Settlement& settlement);

} // namespace yimi::sample
