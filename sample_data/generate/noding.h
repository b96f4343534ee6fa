// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "road.h"

namespace yimi::sample {

/// Gives lines of the same level a shared vertex wherever they cross or one ends on another (within
/// half a metre). Lines stay whole. Same result for any thread count.
void nodeRoads(Roads& roads, unsigned threads);

/// A piece of a road between two junctions.
struct RoadEdge
{
    std::uint32_t road = 0;  ///< index into the roads
    std::uint32_t first = 0; ///< vertices [first, last] of the road's line
    std::uint32_t last = 0;
    std::uint32_t from = 0; ///< node numbers, dense from 0
    std::uint32_t to = 0;
};

struct RoadEdges
{
    std::vector<RoadEdge> edges;
    Points nodes; ///< by node number, in order of coordinates
};

/// The edges of roads that were noded: lines meet at shared vertices of the same level, and
/// wherever one of them ends on a vertex of the other.
[[nodiscard]] RoadEdges edgesOf(const Roads& roads);

[[nodiscard]] LineString lineOf(const Roads& roads, const RoadEdge& edge);

} // namespace yimi::sample
