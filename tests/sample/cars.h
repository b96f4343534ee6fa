// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/network_builder.h"

#include <cstdint>
#include <vector>

namespace yimi::sample {

/// Nodes that a car reaches from `start`, or that reach it.
inline std::vector<std::uint8_t>
reachedByCar(const StreetNetwork& network, NodeId start, bool backwards)
{
    std::vector<std::vector<std::uint32_t>> next(network.nodeCount());
    for (const StreetEdge& edge : network.edges()) {
        if (!edge.road.drive)
            continue;
        const OneWay way = edge.road.oneWay;
        if (way != (backwards ? OneWay::Along : OneWay::Against))
            next[edge.from.value].push_back(edge.to.value);
        if (way != (backwards ? OneWay::Against : OneWay::Along))
            next[edge.to.value].push_back(edge.from.value);
    }
    std::vector<std::uint8_t> reached(network.nodeCount(), 0);
    std::vector<std::uint32_t> open{start.value};
    reached[start.value] = 1;
    while (!open.empty()) {
        const std::uint32_t node = open.back();
        open.pop_back();
        for (const std::uint32_t other : next[node])
            if (reached[other] == 0) {
                reached[other] = 1;
                open.push_back(other);
            }
    }
    return reached;
}

/// Share of the streets open to cars, of the main part of the net and expressways among them, that
/// a car does not get to from a main road, or not back from.
inline double shareTrapped(const NetworkBuild& build)
{
    const StreetNetwork& network = build.network;
    NodeId start(0);
    for (const StreetEdge& edge : network.edges())
        if (edge.road.roadClass == yimi::RoadClass::Main)
            start = edge.from;
    const auto out = reachedByCar(network, start, false);
    const auto back = reachedByCar(network, start, true);
    std::size_t streets = 0;
    std::size_t trapped = 0;
    for (const StreetEdge& edge : network.edges()) {
        if (!edge.road.drive || build.components.ofNode[edge.from.value] != 0)
            continue;
        ++streets;
        for (const NodeId node : {edge.from, edge.to})
            if (out[node.value] == 0 || back[node.value] == 0) {
                ++trapped;
                break;
            }
    }
    return static_cast<double>(trapped) / static_cast<double>(streets);
}

} // namespace yimi::sample
