// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/measures.h"
#include "noding.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace yimi::sample {

/// Ends of edges by node.
struct EdgeEnds
{
    const Roads& roads;
    RoadEdges network;
    std::vector<std::vector<std::uint32_t>> at; ///< edges by node; loops twice

    explicit EdgeEnds(const Roads& given)
        : roads(given), network(edgesOf(given)), at(network.nodes.size())
    {
        for (std::uint32_t e = 0; e < network.edges.size(); ++e) {
            at[network.edges[e].from].push_back(e);
            at[network.edges[e].to].push_back(e);
        }
    }

    [[nodiscard]] double lengthOf(std::uint32_t edge) const
    {
        return length(lineOf(roads, network.edges[edge]));
    }

    [[nodiscard]] const Road& roadOf(std::uint32_t edge) const
    {
        return roads[network.edges[edge].road];
    }

    /// The most important road at a node that is not `except`.
    [[nodiscard]] RoadClass bestAt(std::uint32_t node, std::uint32_t except) const
    {
        RoadClass best = RoadClass::Footpath;
        for (const std::uint32_t e : at[node])
            if (network.edges[e].road != except)
                best = std::min(best, roadOf(e).roadClass);
        return best;
    }

    [[nodiscard]] bool onGround(std::uint32_t node) const
    {
        return std::all_of(at[node].begin(), at[node].end(), [&](std::uint32_t e) {
            return roadOf(e).level == 0 && walkable(roadOf(e));
        });
    }

    /// The vertex of an edge next to one of its nodes.
    [[nodiscard]] Coordinate nextTo(std::uint32_t node, std::uint32_t edge) const
    {
        const RoadEdge& piece = network.edges[edge];
        const LineString& line = roads[piece.road].line;
        return piece.from == node ? line[piece.first + 1] : line[piece.last - 1];
    }
};

} // namespace yimi::sample
