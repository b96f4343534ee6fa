// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/street_network.h"

#include "network/disjoint_sets.h"

#include <algorithm>
#include <numeric>

namespace yimi {

namespace {

template <typename Accepts>
Components componentsWhere(const StreetNetwork& network, Accepts accepts)
{
    const auto count = static_cast<std::uint32_t>(network.nodeCount());
    DisjointSets sets(count);
    for (const StreetEdge& edge : network.edges()) {
        if (accepts(edge))
            sets.unite(edge.from.value, edge.to.value);
    }
    std::vector<std::uint32_t> size(count, 0);
    for (std::uint32_t v = 0; v < count; ++v)
        ++size[sets.find(v)];

    std::vector<std::uint32_t> roots;
    for (std::uint32_t v = 0; v < count; ++v) {
        if (size[v] > 0)
            roots.push_back(v);
    }
    std::ranges::stable_sort(roots, [&](auto a, auto b) { return size[a] > size[b]; });

    Components components;
    std::vector<std::uint32_t> number(count, 0);
    for (std::uint32_t i = 0; i < roots.size(); ++i) {
        number[roots[i]] = i;
        components.nodes.push_back(size[roots[i]]);
    }
    components.ofNode.resize(count);
    for (std::uint32_t v = 0; v < count; ++v)
        components.ofNode[v] = number[sets.find(v)];
    components.edges.assign(roots.size(), 0);
    for (const StreetEdge& edge : network.edges()) {
        if (accepts(edge))
            ++components.edges[components.ofNode[edge.from.value]];
    }
    return components;
}

} // namespace

StreetNetwork::StreetNetwork(std::vector<Coordinate> nodes,
                             std::vector<StreetEdge> edges,
                             std::vector<Coordinate> vertices)
    : m_nodes(std::move(nodes)), m_edges(std::move(edges)), m_vertices(std::move(vertices))
{
    std::vector<Box> boxes(m_edges.size());
    for (std::size_t i = 0; i < m_edges.size(); ++i) {
        for (const Coordinate& vertex : shape(EdgeId(i)))
            boxes[i].include(vertex);
        m_extent.include(boxes[i]);
    }
    m_edgeIndex = BoxIndex(boxes);
    m_indexed = m_edges.size();
}

std::vector<std::uint32_t> StreetNetwork::edgesNear(const Box& window) const
{
    // Edges only get shorter in edits, so their old boxes still find them; new ones are few.
    std::vector<std::uint32_t> near = m_edgeIndex.query(window);
    for (std::size_t i = m_indexed; i < m_edges.size(); ++i) {
        Box box;
        for (const Coordinate& vertex : shape(EdgeId(i)))
            box.include(vertex);
        if (box.intersects(window))
            near.push_back(static_cast<std::uint32_t>(i));
    }
    return near;
}

double StreetNetwork::totalLength() const
{
    return std::accumulate(m_edges.begin(),
                           m_edges.end(),
                           0.0,
                           [](double sum, const StreetEdge& edge) { return sum + edge.length; });
}

bool isOpenTo(const RoadAttributes& road, const TravelProfile& profile)
{
    if (profile.avoidsSteps && road.roadClass == RoadClass::Steps)
        return false;
    switch (profile.mode) {
    case TravelMode::Foot:
        return road.walk;
    case TravelMode::Bike:
        return road.bike;
    case TravelMode::Car:
        return road.drive;
    }
    return false;
}

Components componentsFor(const StreetNetwork& network, const TravelProfile& profile)
{
    return componentsWhere(network,
                           [&](const StreetEdge& edge) { return isOpenTo(edge.road, profile); });
}

Components componentsOfAll(const StreetNetwork& network)
{
    return componentsWhere(network, [](const StreetEdge&) { return true; });
}

} // namespace yimi
