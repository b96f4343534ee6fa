// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/street_network.h"

#include "network/disjoint_sets.h"

#include <algorithm>
#include <numeric>

namespace yimi {

namespace {

/// Edges follow one another along the Hilbert curve, so a run of them lies together: an index of
/// runs is a sixteenth of an index of edges to build and to keep, and finds about as quickly.
constexpr std::size_t kBlock = 16;

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

StreetNetwork::StreetNetwork(LargeArray<Coordinate> nodes,
                             LargeArray<StreetEdge> edges,
                             LargeArray<Coordinate> vertices)
    : m_nodes(std::move(nodes)), m_edges(std::move(edges)), m_vertices(std::move(vertices))
{
    std::vector<Box> blocks((m_edges.size() + kBlock - 1) / kBlock);
    for (std::size_t i = 0; i < m_edges.size(); ++i)
        blocks[i / kBlock].include(boxOf(i));
    for (const Box& block : blocks)
        m_extent.include(block);
    m_blocks = BoxIndex(blocks);
    m_indexed = m_edges.size();
}

Box StreetNetwork::boxOf(std::size_t edge) const
{
    Box box;
    for (const Coordinate& vertex : shape(EdgeId(edge)))
        box.include(vertex);
    return box;
}

std::vector<std::uint32_t> StreetNetwork::edgesNear(const Box& window) const
{
    std::vector<std::uint32_t> near;
    const auto look = [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            if (boxOf(i).intersects(window))
                near.push_back(static_cast<std::uint32_t>(i));
        }
    };
    // Edges only get shorter in edits, so their old blocks still find them; new ones are few.
    for (const std::uint32_t block : m_blocks.query(window))
        look(block * kBlock, std::min((block + 1) * kBlock, m_indexed));
    look(m_indexed, m_edges.size());
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
