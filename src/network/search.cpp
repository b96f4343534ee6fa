// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/search.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

std::uint32_t millimetres(double metres)
{
    return static_cast<std::uint32_t>(std::llround(metres * 1000.0));
}

/// Saturating: a way longer than the largest cost is no way.
Label extended(const Label& label, Cost cost, std::uint32_t length)
{
    const std::uint64_t sum = std::uint64_t{label.cost} + cost;
    if (label.cost == kNoCost || sum > kLargestCost)
        return {};
    return {static_cast<Cost>(sum), label.owner, label.millimetres + length};
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
            .owner = owner,
            .side = location.side};
}

SearchWorkspace::SearchWorkspace(const ProfileGraph& graph)
    : m_graph(&graph), m_search(graph.arcs())
{
}

void SearchWorkspace::run(std::span<const Seed> seeds, Cost limit, Carry carry)
{
    m_carry = carry;
    m_measured = false;
    Cost least = seeds.empty() ? 0 : kLargestCost;
    Cost most = 0;
    for (const Seed& seed : seeds) {
        least = std::min(least, seed.start);
        most = std::max(most, seed.start + m_graph->edgeCost(seed.edge));
    }
    m_search.begin(limit, least, most);
    for (const Seed& seed : seeds) {
        if (seed.start > m_search.limit())
            continue;
        forEachStart(*m_graph, seed, [&](std::uint32_t node, Cost cost, double metres) {
            const std::uint32_t carried = carry == Carry::Owner
                                              ? seed.owner
                                              : millimetres(seed.startMetres) + millimetres(metres);
            m_search.offer(node, SearchKey(seed.start + cost, carried));
        });
    }
    m_search.settle(carry);
}

void SearchWorkspace::restore(std::span<const Kept> kept, Cost limit)
{
    m_carry = Carry::Owner;
    m_measured = false;
    m_search.begin(limit, 0, 0);
    for (const Kept& one : kept) {
        for (const auto& [node, cost] : one.costs)
            m_search.restore(node, SearchKey(cost, one.owner));
    }
}

void SearchWorkspace::measure(std::span<const Seed> seeds)
{
    struct Reached
    {
        SearchKey key;
        std::uint32_t node;
    };

    const ArcGraph& arcs = m_graph->arcs();
    m_millimetres.resize(arcs.nodeCount());
    std::vector<Reached> order;
    order.reserve(reached().size());
    for (const std::uint32_t node : reached()) {
        m_millimetres[node] = ~0U;
        order.push_back({m_search.key(node), node});
    }
    const auto shorten = [this](std::uint32_t node, SearchKey key, std::uint32_t length) {
        if (m_search.key(node) == key)
            m_millimetres[node] = std::min(m_millimetres[node], length);
    };
    for (const Seed& seed : seeds) {
        forEachStart(*m_graph, seed, [&](std::uint32_t node, Cost cost, double metres) {
            shorten(node,
                    SearchKey(seed.start + cost, seed.owner),
                    millimetres(seed.startMetres) + millimetres(metres));
        });
    }
    // In order of cost every node's length is final before it is passed on: arcs cost at least 1.
    std::ranges::sort(order, {}, [](const Reached& r) { return r.key.value; });
    for (const auto& [key, node] : order) {
        const auto [begin, end] = arcs.arcRange(node);
        for (std::uint32_t a = begin; a < end; ++a) {
            SearchKey next = key;
            next.value += std::uint64_t{arcs.arc(a).weight} << 32U;
            shorten(arcs.arc(a).head, next, m_millimetres[node] + arcs.millimetresOfArc(a));
        }
    }
    m_measured = true;
}

Label SearchWorkspace::label(std::uint32_t node) const
{
    const SearchKey key = m_search.key(node);
    if (!key.reached())
        return {};
    if (m_carry == Carry::Length)
        return {key.cost(), 0, key.carried()};
    return {key.cost(), key.carried(), m_measured ? m_millimetres[node] : 0};
}

Label SearchWorkspace::labelOf(const Seed& seed) const
{
    return {seed.start, m_carry == Carry::Length ? 0 : seed.owner, millimetresOf(seed.startMetres)};
}

std::uint32_t SearchWorkspace::millimetresOf(double metres) const
{
    return m_carry == Carry::Length || m_measured ? millimetres(metres) : 0;
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

std::optional<DirectWay>
directWay(const ProfileGraph& graph, const Seed& seed, const NetworkLocation& place)
{
    if (seed.edge != place.edge || !sidesMeet(seed.side, place.side))
        return std::nullopt;
    const Cost along = graph.costAlong(place.edge, place.along);
    const bool open = along == seed.along
                      || (along > seed.along ? graph.searchesAlong(place.edge)
                                             : graph.searchesAgainst(place.edge));
    if (!open)
        return std::nullopt;
    return DirectWay{along > seed.along ? along - seed.along : seed.along - along,
                     std::abs(place.along - seed.alongMetres)};
}

Label labelAt(const SearchWorkspace& search,
              const SeedsByEdge& seeds,
              const NetworkLocation& place,
              bool connectorCosts)
{
    const ProfileGraph& graph = search.graph();
    Label best;
    const auto offer = [&](const Label& base, Cost cost, double metres) {
        best = std::min(best, extended(base, cost, search.millimetresOf(metres)));
    };
    forEachLanding(graph, place, [&](std::uint32_t node, Cost cost, double metres) {
        offer(search.label(node), cost, metres);
    });
    for (const Seed& seed : seeds.on(place.edge)) {
        if (const auto direct = directWay(graph, seed, place))
            offer(search.labelOf(seed), direct->cost, direct->metres);
    }
    if (connectorCosts)
        best = extended(
            best, graph.connectorCost(place.connector), search.millimetresOf(place.connector));
    return best.cost > search.limit() ? Label{} : best;
}

} // namespace yimi
