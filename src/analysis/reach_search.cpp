// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/reach_search.h"

#include <algorithm>

namespace yimi {

DemandByEdge::DemandByEdge(std::size_t edgeCount,
                           std::span<const std::optional<NetworkLocation>> demand)
    : m_first(edgeCount + 1, 0)
{
    for (const auto& place : demand) {
        if (place)
            ++m_first[place->edge.value + 1];
    }
    for (std::size_t e = 0; e < edgeCount; ++e)
        m_first[e + 1] += m_first[e];
    m_items.resize(m_first.back());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    for (std::size_t i = 0; i < demand.size(); ++i) {
        if (demand[i])
            m_items[next[demand[i]->edge.value]++] = static_cast<std::uint32_t>(i);
    }
}

std::span<const std::uint32_t> DemandByEdge::on(std::uint32_t edge) const
{
    if (!m_moved.empty()) {
        if (const auto moved = m_moved.find(edge); moved != m_moved.end())
            return moved->second;
    }
    if (edge + 1 >= m_first.size())
        return {};
    return {m_items.data() + m_first[edge], m_first[edge + 1] - m_first[edge]};
}

void DemandByEdge::move(std::uint32_t edge, std::span<const std::optional<NetworkLocation>> demand)
{
    const auto there = on(edge);
    const std::vector<std::uint32_t> points(there.begin(), there.end());
    m_moved[edge].clear();
    for (const std::uint32_t i : points)
        m_moved[demand[i]->edge.value].push_back(i);
}

ReachSearch::ReachSearch(const ProfileGraph& graph,
                         const DemandByEdge& byEdge,
                         std::span<const std::optional<NetworkLocation>> demand,
                         bool connectors)
    : m_graph(&graph)
    , m_byEdge(&byEdge)
    , m_demand(demand)
    , m_connectors(connectors)
    , m_search(graph)
    , m_seen(graph.network().edgeCount(), 0)
{
    placesMoved();
}

void ReachSearch::placesMoved()
{
    m_endings.clear();
    for (const auto& place : m_demand) {
        if (!place
            || (m_graph->searchesAlong(place->edge) && m_graph->searchesAgainst(place->edge)))
            continue;
        forEachLanding(*m_graph, *place, [&](std::uint32_t node, Cost, double) {
            m_endings.emplace_back(node, place->edge.value);
        });
    }
    std::ranges::sort(m_endings);
    const auto repeats = std::ranges::unique(m_endings);
    m_endings.erase(repeats.begin(), repeats.end());
}

std::vector<Reach> ReachSearch::run(std::span<const Seed> seeds, Cost limit)
{
    std::vector<Reach> reach;
    m_search.run(seeds, limit);
    ++m_run;
    m_seen.resize(m_graph->network().edgeCount(), 0); // the network may have been edited
    const SeedsByEdge byEdge(seeds);
    const auto look = [&](std::uint32_t edge) {
        if (m_seen[edge] == m_run)
            return;
        m_seen[edge] = m_run;
        for (const std::uint32_t i : m_byEdge->on(edge)) {
            const Label label = labelAt(m_search, byEdge, *m_demand[i], m_connectors);
            if (label.cost != kNoCost)
                reach.push_back({DemandId(i), label.cost});
        }
    };
    for (const std::uint32_t node : m_search.reached()) {
        const auto [begin, end] = m_graph->arcRange(node);
        for (std::uint32_t a = begin; a < end; ++a) {
            if (m_graph->edgeOfArc(a) != kNoEdge)
                look(m_graph->edgeOfArc(a));
        }
        for (auto ending = std::ranges::lower_bound(m_endings, std::pair{node, 0U});
             ending != m_endings.end() && ending->first == node;
             ++ending)
            look(ending->second);
    }
    for (const Seed& seed : seeds)
        look(seed.edge.value);
    std::ranges::sort(reach);
    return reach;
}

} // namespace yimi
