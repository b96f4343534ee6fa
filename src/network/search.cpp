// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/search.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace yimi {

namespace {

/// Width of a bucket: 2^13 ms ≈ 8 s of walking (or 8 m). Exactness does not depend on it, speed
/// hardly.
constexpr unsigned kBucketShift = 13;

std::uint32_t millimetres(double metres)
{
    return static_cast<std::uint32_t>(std::llround(metres * 1000.0));
}

Label extended(const Label& label, Cost cost, std::uint32_t length)
{
    // Saturating: a way longer than the type is no way.
    const std::uint64_t sum = std::uint64_t{label.cost} + cost;
    return {
        sum >= kNoCost ? kNoCost : static_cast<Cost>(sum), label.owner, label.millimetres + length};
}

} // namespace

Seed seedAt(const ProfileGraph& graph,
            const NetworkLocation& location,
            std::uint32_t owner,
            bool connectorCosts)
{
    return {.edge = location.edge,
            .along = graph.costAlong(location.edge, location.along),
            .start = connectorCosts ? graph.connectorCost(location.connector) : 0,
            .alongMetres = location.along,
            .startMetres = connectorCosts ? location.connector : 0.0,
            .owner = owner};
}

SearchWorkspace::SearchWorkspace(const ProfileGraph& graph)
    : m_graph(&graph), m_labels(graph.network().nodeCount())
{
}

void SearchWorkspace::prepareBuckets(std::span<const Seed> seeds)
{
    for (const std::uint32_t node : m_touched)
        m_labels[node] = Label{};
    m_touched.clear();
    Cost reach = m_graph->largestArc();
    for (const Seed& seed : seeds)
        reach = std::max(reach, seed.start + m_graph->edgeCost(seed.edge));
    // All costs in flight lie within `reach` of the current bucket, so a ring of that many buckets
    // never wraps onto itself.
    const std::size_t wanted = std::bit_ceil((std::size_t{reach} >> kBucketShift) + 2);
    if (m_ring.size() < wanted)
        m_ring.resize(wanted);
}

void SearchWorkspace::improve(std::uint32_t node, const Label& label)
{
    if (label.cost > m_limit || !(label < m_labels[node]))
        return;
    if (m_labels[node].cost == kNoCost)
        m_touched.push_back(node);
    m_labels[node] = label;
    m_ring[(label.cost >> kBucketShift) & (m_ring.size() - 1)].push_back({node, label});
    ++m_pending;
}

void SearchWorkspace::relaxSeed(const Seed& seed)
{
    const StreetEdge& edge = m_graph->network().edge(seed.edge);
    const Label origin{seed.start, seed.owner, millimetres(seed.startMetres)};
    // A place at an end of its edge is at the junction, whatever the edge's direction.
    if (m_graph->searchesAgainst(seed.edge) || seed.along == 0)
        improve(edge.from.value, extended(origin, seed.along, millimetres(seed.alongMetres)));
    if (m_graph->searchesAlong(seed.edge) || seed.along == m_graph->edgeCost(seed.edge)) {
        improve(edge.to.value,
                extended(origin,
                         m_graph->edgeCost(seed.edge) - seed.along,
                         millimetres(edge.length - seed.alongMetres)));
    }
}

void SearchWorkspace::settle(const Entry& entry)
{
    if (m_labels[entry.node] != entry.label)
        return; // improved since: a newer entry carries it
    for (std::uint32_t a = m_graph->firstArc(entry.node); a < m_graph->firstArc(entry.node + 1);
         ++a) {
        const Arc& arc = m_graph->arc(a);
        const Label& head = m_labels[arc.head];
        // Cheap test first: the length is looked up only for arcs that can win.
        if (std::uint64_t{entry.label.cost} + arc.weight > head.cost)
            continue;
        const double metres = m_graph->network().edge(EdgeId(m_graph->edgeOfArc(a))).length;
        improve(arc.head, extended(entry.label, arc.weight, millimetres(metres)));
    }
}

void SearchWorkspace::run(std::span<const Seed> seeds, Cost limit)
{
    m_limit = limit;
    prepareBuckets(seeds);
    m_pending = 0;
    for (const Seed& seed : seeds)
        relaxSeed(seed);
    for (std::size_t bucket = 0; m_pending > 0; bucket = (bucket + 1) & (m_ring.size() - 1)) {
        // The bucket may grow while it is worked on.
        for (std::size_t i = 0; i < m_ring[bucket].size(); ++i) {
            const Entry entry = m_ring[bucket][i];
            settle(entry);
        }
        m_pending -= m_ring[bucket].size();
        m_ring[bucket].clear();
    }
}

SeedsByEdge::SeedsByEdge(std::span<const Seed> seeds) : m_seeds(seeds.begin(), seeds.end())
{
    std::ranges::stable_sort(m_seeds, {}, &Seed::edge);
}

std::span<const Seed> SeedsByEdge::on(EdgeId edge) const
{
    const auto range = std::ranges::equal_range(m_seeds, edge, {}, &Seed::edge);
    return {range.begin(), range.end()};
}

Label labelAt(const SearchWorkspace& search,
              const SeedsByEdge& seeds,
              const NetworkLocation& place,
              bool connectorCosts)
{
    const ProfileGraph& graph = search.graph();
    const StreetEdge& edge = graph.network().edge(place.edge);
    const Cost along = graph.costAlong(place.edge, place.along);
    Label best;
    const auto offer = [&](const Label& base, Cost cost, double metres) {
        if (base.cost != kNoCost)
            best = std::min(best, extended(base, cost, millimetres(metres)));
    };
    if (graph.searchesAlong(place.edge) || along == 0)
        offer(search.label(edge.from.value), along, place.along);
    if (graph.searchesAgainst(place.edge) || along == graph.edgeCost(place.edge))
        offer(search.label(edge.to.value),
              graph.edgeCost(place.edge) - along,
              edge.length - place.along);
    for (const Seed& seed : seeds.on(place.edge)) {
        const bool open = along == seed.along
                          || (along > seed.along ? graph.searchesAlong(place.edge)
                                                 : graph.searchesAgainst(place.edge));
        const Cost between = along > seed.along ? along - seed.along : seed.along - along;
        if (open)
            offer({seed.start, seed.owner, millimetres(seed.startMetres)},
                  between,
                  std::abs(place.along - seed.alongMetres));
    }
    if (best.cost == kNoCost || !connectorCosts)
        return best.cost > search.limit() ? Label{} : best;
    best = extended(best, graph.connectorCost(place.connector), millimetres(place.connector));
    return best.cost > search.limit() ? Label{} : best;
}

} // namespace yimi
