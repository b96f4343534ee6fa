// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "noding.h"

namespace yimi::sample {

/// By road: 1 where it can be walked and belongs to the largest piece of the network that can.
/// `edges` are those of `roads`.
[[nodiscard]] std::vector<std::uint8_t> roadsOnMainNetwork(const Roads& roads,
                                                           const RoadEdges& edges);

} // namespace yimi::sample
