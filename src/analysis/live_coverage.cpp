// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/live_coverage.h"

#include <algorithm>

namespace yimi {

LiveCoverage::LiveCoverage(const ProfileGraph& graph,
                           std::vector<std::optional<NetworkLocation>> demand,
                           std::vector<std::int64_t> weights,
                           std::vector<std::vector<Seed>> facilities,
                           Cost limit,
                           bool connectors)
    : m_graph(&graph)
    , m_demand(std::move(demand))
    , m_weights(std::move(weights))
    , m_facilities(std::move(facilities))
    , m_limit(limit)
    , m_connectors(connectors)
    , m_byEdge(std::make_unique<DemandByEdge>(graph.network().edgeCount(), m_demand))
    , m_search(std::make_unique<ReachSearch>(graph, *m_byEdge, m_demand, connectors))
    , m_reach(m_facilities.size())
    , m_nodes(m_facilities.size())
    , m_servers(m_demand.size())
{
    for (std::size_t f = 0; f < m_facilities.size(); ++f)
        search(FacilityId(f));
}

std::optional<LiveCoverage::Server> LiveCoverage::nearest(DemandId demand) const
{
    const std::vector<Server>& servers = m_servers[demand.value];
    return servers.empty() ? std::nullopt : std::optional(servers.front());
}

void LiveCoverage::search(FacilityId facility)
{
    const std::vector<Seed>& seeds = m_facilities[facility.value];
    std::vector<Reach>& reach = m_reach[facility.value];
    std::vector<std::uint32_t>& nodes = m_nodes[facility.value];
    reach.clear();
    nodes.clear();
    if (seeds.empty())
        return;
    reach = m_search->run(seeds, m_limit);
    nodes.assign(m_search->nodes().begin(), m_search->nodes().end());
    for (const Reach& one : reach) {
        std::vector<Server>& servers = m_servers[one.demand.value];
        if (servers.empty())
            m_covered += m_weights[one.demand.value];
        const Server server{one.cost, facility};
        servers.insert(std::ranges::lower_bound(servers, server), server);
    }
}

void LiveCoverage::forget(FacilityId facility)
{
    for (const Reach& one : m_reach[facility.value]) {
        std::vector<Server>& servers = m_servers[one.demand.value];
        servers.erase(std::ranges::lower_bound(servers, Server{one.cost, facility}));
        if (servers.empty())
            m_covered -= m_weights[one.demand.value];
    }
    m_reach[facility.value].clear();
}

void LiveCoverage::move(FacilityId facility, std::vector<Seed> seeds)
{
    forget(facility);
    m_facilities[facility.value] = std::move(seeds);
    search(facility);
}

FacilityId LiveCoverage::add(std::vector<Seed> seeds)
{
    const FacilityId facility(m_facilities.size());
    m_facilities.push_back(std::move(seeds));
    m_reach.emplace_back();
    m_nodes.emplace_back();
    search(facility);
    return facility;
}

/// A way over an edited edge passes one of its ends, or starts on it; and it passed that end before
/// the edit, too, unless it came over another edited edge.
std::vector<FacilityId> LiveCoverage::touchedBy(const NetworkEdit& edit) const
{
    std::vector<bool> isEnd(m_graph->nodeCount(), false);
    std::vector<bool> isEdited(m_graph->network().edgeCount(), false);
    for (const EdgeId edge : edit.edges) {
        isEdited[edge.value] = true;
        m_graph->forEachTrack(edge, Side::Both, [&](std::uint32_t from, std::uint32_t to) {
            isEnd[from] = isEnd[to] = true;
        });
    }
    std::vector<FacilityId> touched;
    for (std::size_t f = 0; f < m_facilities.size(); ++f) {
        const bool starts = !m_graph->keepsNodesInEdits()
                            || std::ranges::any_of(m_facilities[f], [&](const Seed& seed) {
                                   return isEdited[seed.edge.value];
                               });
        if (starts || std::ranges::any_of(m_nodes[f], [&](std::uint32_t n) { return isEnd[n]; }))
            touched.emplace_back(f);
    }
    return touched;
}

void LiveCoverage::networkEdited(const NetworkEdit& edit)
{
    const std::vector<FacilityId> touched = touchedBy(edit);
    for (const FacilityId facility : touched)
        forget(facility);
    for (const EdgeSplit& split : edit.splits) {
        for (const std::uint32_t i : m_byEdge->on(split.edge.value))
            m_demand[i] = afterSplits(*m_demand[i], {.edges = {}, .splits = {split}});
        m_byEdge->move(split.edge.value, m_demand);
    }
    m_search->placesMoved();
    for (std::vector<Seed>& seeds : m_facilities) {
        for (Seed& seed : seeds)
            seed = afterSplits(*m_graph, seed, edit);
    }
    for (const FacilityId facility : touched)
        search(facility);
}

NetworkLocation afterSplits(NetworkLocation place, const NetworkEdit& edit)
{
    for (const EdgeSplit& split : edit.splits) {
        if (place.edge == split.edge && place.along > split.at) {
            place.edge = split.rest;
            place.along -= split.at;
        }
    }
    return place;
}

Seed afterSplits(const ProfileGraph& graph, Seed seed, const NetworkEdit& edit)
{
    const NetworkLocation place = afterSplits(
        NetworkLocation{.edge = seed.edge, .along = seed.alongMetres, .connector = 0, .point = {}},
        edit);
    const bool edited = std::ranges::find(edit.edges, seed.edge) != edit.edges.end();
    if (!edited)
        return seed;
    seed.edge = place.edge;
    seed.alongMetres = place.along;
    seed.along = graph.costAlong(seed.edge, seed.alongMetres);
    return seed;
}

} // namespace yimi
