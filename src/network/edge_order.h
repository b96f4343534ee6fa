// SPDX-License-Identifier: GPL-3.0-or-later
// From noded lines to the arrays of a network, in their canonical order. Private to network.
#pragma once

#include "base/finding.h"
#include "network/noding.h"
#include "network/road_lines.h"
#include "network/street_network.h"

namespace yimi {

struct OrderedStreets
{
    LargeArray<Coordinate> nodes; ///< in Hilbert order, then by place
    LargeArray<StreetEdge> edges; ///< by (from, to, length, shape)
    LargeArray<Coordinate> vertices;
    std::vector<Finding> findings; ///< duplicates merged
};

/// Junctions without a piece are left out. Lines drawn over each other are one street on which
/// everything is allowed that either allows. The same for every order of lines and every number of
/// threads (0: all cores).
[[nodiscard]] OrderedStreets
orderStreets(const RoadLines& roads, const Noding& noding, unsigned threads);

} // namespace yimi
