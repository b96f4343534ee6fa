// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_roads.h"

#include "geometry/measures.h"

#include <algorithm>
#include <numeric>

namespace yimi::sample {

namespace {

/// Nodes that hang together, joined pair by pair.
class Pieces
{
public:
    explicit Pieces(std::size_t nodes) : m_parents(nodes)
    {
        std::iota(m_parents.begin(), m_parents.end(), 0U);
    }

    std::uint32_t of(std::uint32_t node)
    {
        while (m_parents[node] != node) {
            m_parents[node] = m_parents[m_parents[node]];
            node = m_parents[node];
        }
        return node;
    }

    void join(std::uint32_t a, std::uint32_t b) { m_parents[of(a)] = of(b); }

private:
    std::vector<std::uint32_t> m_parents;
};

} // namespace

std::vector<std::uint8_t> roadsOnMainNetwork(const Roads& roads, const RoadEdges& edges)
{
    Pieces pieces(edges.nodes.size());
    std::vector<std::uint32_t> nodeOfRoad(roads.size(), 0);
    std::vector<double> metres(edges.nodes.size(), 0.0);
    for (const RoadEdge& edge : edges.edges) {
        nodeOfRoad[edge.road] = edge.from;
        if (walkable(roads[edge.road]))
            pieces.join(edge.from, edge.to);
    }
    for (std::size_t i = 0; i < roads.size(); ++i)
        if (walkable(roads[i]))
            metres[pieces.of(nodeOfRoad[i])] += length(roads[i].line);
    const auto main = static_cast<std::uint32_t>(std::ranges::max_element(metres) - metres.begin());
    std::vector<std::uint8_t> onMain(roads.size(), 0);
    for (std::size_t i = 0; i < roads.size(); ++i)
        onMain[i] = walkable(roads[i]) && pieces.of(nodeOfRoad[i]) == main ? 1 : 0;
    return onMain;
}

} // namespace yimi::sample
