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

/// Drops the roads that count and are not joined to the longest net of them; metres dropped.
double keepLargest(Roads& roads, bool (*counts)(const Road& road))
{
    const RoadEdges network = edgesOf(roads);
    std::vector<std::uint32_t> parents(network.nodes.size());
    std::iota(parents.begin(), parents.end(), 0U);
    std::vector<std::uint32_t> nodeOfRoad(roads.size(), 0);
    for (const RoadEdge& edge : network.edges) {
        nodeOfRoad[edge.road] = edge.from;
        if (counts(roads[edge.road]))
            parents[rootOf(parents, edge.from)] = rootOf(parents, edge.to);
    }
    std::vector<double> metres(parents.size(), 0.0);
    for (std::size_t i = 0; i < roads.size(); ++i)
        if (counts(roads[i]))
            metres[rootOf(parents, nodeOfRoad[i])] += length(roads[i].line);
    const auto main =
        static_cast<std::uint32_t>(std::max_element(metres.begin(), metres.end()) - metres.begin());
    Roads kept;
    double dropped = 0.0;
    for (std::size_t i = 0; i < roads.size(); ++i) {
        if (counts(roads[i]) && rootOf(parents, nodeOfRoad[i]) != main)
            dropped += length(roads[i].line);
        else
            kept.push_back(std::move(roads[i]));
    }
    roads = std::move(kept);
    return dropped;
}

} // namespace

double keepMainComponent(Roads& roads)
{
    const double onFoot = keepLargest(roads, walkable);
    return onFoot + keepLargest(roads, [](const Road&) { return true; });
}

} // namespace yimi::sample
