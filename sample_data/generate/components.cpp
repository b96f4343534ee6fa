// SPDX-License-Identifier: GPL-3.0-or-later
#include "components.h"

#include "geometry/measures.h"

#include <algorithm>
#include <numeric>

namespace yimi::sample {

namespace {

std::uint32_t rootOf(std::vector<std::uint32_t>& parents, std::uint32_t node)
{
    while (parents[node] != node) {
        parents[node] = parents[parents[node]];
        node = parents[node];
    }
    return node;
}

} // namespace

double keepMainComponent(Roads& roads)
{
    const RoadEdges network = edgesOf(roads);
    std::vector<std::uint32_t> parents(network.nodes.size());
    std::iota(parents.begin(), parents.end(), 0U);
    std::vector<std::uint32_t> nodeOfRoad(roads.size(), 0);
    for (const RoadEdge& edge : network.edges) {
        nodeOfRoad[edge.road] = edge.from;
        if (walkable(roads[edge.road]))
            parents[rootOf(parents, edge.from)] = rootOf(parents, edge.to);
    }
    std::vector<double> metres(parents.size(), 0.0);
    for (std::size_t i = 0; i < roads.size(); ++i)
        if (walkable(roads[i]))
            metres[rootOf(parents, nodeOfRoad[i])] += length(roads[i].line);
    const auto main =
        static_cast<std::uint32_t>(std::max_element(metres.begin(), metres.end()) - metres.begin());
    Roads kept;
    double dropped = 0.0;
    for (std::size_t i = 0; i < roads.size(); ++i) {
        if (walkable(roads[i]) && rootOf(parents, nodeOfRoad[i]) != main)
            dropped += length(roads[i].line);
        else
            kept.push_back(std::move(roads[i]));
    }
    roads = std::move(kept);
    return dropped;
}

} // namespace yimi::sample
