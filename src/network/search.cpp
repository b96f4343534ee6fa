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
    : m_graph(&graph), m_keys(graph.nodeCount(), kUnreached)
{
}

void SearchWorkspace::prepareBuckets(std::span<const Seed> seeds)
{
    for (const std::uint32_t node : m_touched)
        m_keys[node] = kUnreached;
    m_touched.clear();
    m_keys.resize(m_graph->nodeCount(), kUnreached); // the graph may have been edited
    m_measured = false;
    // All costs in flight lie within one arc of the current bucket, and the seeds' own within
    // `reach` of the first, so a ring of that many buckets never wraps onto itself.
    Cost least = kNoCost;
    Cost most = 0;
    for (const Seed& seed : seeds) {
        least = std::min(least, seed.start);
        most = std::max(most, seed.start + m_graph->edgeCost(seed.edge));
    }
    most = std::min(most, m_limit);
    const Cost reach = std::max(m_graph->largestArc(), most > least ? most - least : 0);
    const std::size_t wanted = std::bit_ceil((std::size_t{reach} >> kBucketShift) + 2);
    if (m_ring.size() < wanted)
        m_ring.resize(wanted);
    m_firstBucket = seeds.empty() ? 0 : (least >> kBucketShift) & (m_ring.size() - 1);
}

void SearchWorkspace::improve(std::uint32_t node, Key key)
{
    Key& kept = m_keys[node];
    if (key >= kept || key >= m_firstTooFar)
        return;
    if (kept == kUnreached)
        m_touched.push_back(node);
    kept = key;
    m_ring[(costOf(key) >> kBucketShift) & (m_ring.size() - 1)].push_back({key, node});
    ++m_pending;
}

/// Calls offer(node, cost, metres) for the nodes a seed is next to.
template <typename Offer>
void SearchWorkspace::forEachStart(const Seed& seed, Offer&& offer) const
{
    const Cost whole = m_graph->edgeCost(seed.edge);
    const double length = m_graph->network().edge(seed.edge).length;
    const bool along = m_graph->searchesAlong(seed.edge);
    const bool against = m_graph->searchesAgainst(seed.edge);
    m_graph->forEachStartTrack(seed.edge, seed.side, [&](std::uint32_t atFrom, std::uint32_t atTo) {
        // A place at an end of its edge is at the junction, whatever the edge's direction.
        if (against || seed.along == 0)
            offer(atFrom, seed.along, seed.alongMetres);
        if (along || seed.along == whole)
            offer(atTo, whole - seed.along, length - seed.alongMetres);
    });
    m_graph->forEachPlace(
        seed.edge, seed.side, false, [&](std::uint32_t node, Cost at, double metres) {
            if (at == seed.along || (at > seed.along ? along : against))
                offer(node,
                      at > seed.along ? at - seed.along : seed.along - at,
                      std::abs(metres - seed.alongMetres));
        });
}

template <Carry carry>
void SearchWorkspace::settle(const Entry& entry)
{
    if (m_keys[entry.node] != entry.key)
        return; // improved since: a newer entry carries it
    const auto [begin, end] = m_graph->arcRange(entry.node);
    for (std::uint32_t a = begin; a < end; ++a) {
        const Arc& arc = m_graph->arc(a);
        Key key = entry.key + (Key{arc.weight} << 32U);
        if constexpr (carry == Carry::Length)
            key += m_graph->millimetresOfArc(a);
        improve(arc.head, key);
    }
}

template <Carry carry>
void SearchWorkspace::settleAll()
{
    for (std::size_t bucket = m_firstBucket; m_pending > 0;
         bucket = (bucket + 1) & (m_ring.size() - 1)) {
        // The bucket may grow while it is worked on.
        for (std::size_t i = 0; i < m_ring[bucket].size(); ++i) {
            const Entry entry = m_ring[bucket][i];
            settle<carry>(entry);
        }
        m_pending -= m_ring[bucket].size();
        m_ring[bucket].clear();
    }
}

void SearchWorkspace::run(std::span<const Seed> seeds, Cost limit, Carry carry)
{
    m_limit = std::min(limit, kLargestCost);
    m_firstTooFar = keyOf(m_limit + 1, 0);
    m_carry = carry;
    prepareBuckets(seeds);
    m_pending = 0;
    for (const Seed& seed : seeds) {
        if (seed.start > m_limit)
            continue;
        const std::uint32_t low =
            carry == Carry::Owner ? seed.owner : millimetres(seed.startMetres);
        forEachStart(seed, [&](std::uint32_t node, Cost cost, double metres) {
            improve(
                node,
                keyOf(seed.start + cost, carry == Carry::Owner ? low : low + millimetres(metres)));
        });
    }
    if (carry == Carry::Owner)
        settleAll<Carry::Owner>();
    else
        settleAll<Carry::Length>();
}

void SearchWorkspace::measure(std::span<const Seed> seeds)
{
    // In order of cost every node's length is final before it is passed on: arcs cost at least 1.
    m_millimetres.resize(m_keys.size());
    std::ranges::sort(m_touched, {}, [this](std::uint32_t node) { return m_keys[node]; });
    for (const std::uint32_t node : m_touched)
        m_millimetres[node] = ~0U;
    for (const Seed& seed : seeds) {
        forEachStart(seed, [&](std::uint32_t node, Cost cost, double metres) {
            if (m_keys[node] == keyOf(seed.start + cost, seed.owner))
                m_millimetres[node] = std::min(m_millimetres[node],
                                               millimetres(seed.startMetres) + millimetres(metres));
        });
    }
    for (const std::uint32_t node : m_touched) {
        const auto [begin, end] = m_graph->arcRange(node);
        for (std::uint32_t a = begin; a < end; ++a) {
            const Arc& arc = m_graph->arc(a);
            if (m_keys[arc.head] == m_keys[node] + (Key{arc.weight} << 32U))
                m_millimetres[arc.head] = std::min(
                    m_millimetres[arc.head], m_millimetres[node] + m_graph->millimetresOfArc(a));
        }
    }
    m_measured = true;
}

Label SearchWorkspace::label(std::uint32_t node) const
{
    const Key key = m_keys[node];
    if (key == kUnreached)
        return {};
    const auto low = static_cast<std::uint32_t>(key);
    if (m_carry == Carry::Length)
        return {costOf(key), 0, low};
    return {costOf(key), low, m_measured ? m_millimetres[node] : 0};
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

Label labelAt(const SearchWorkspace& search,
              const SeedsByEdge& seeds,
              const NetworkLocation& place,
              bool connectorCosts)
{
    const ProfileGraph& graph = search.graph();
    const Cost whole = graph.edgeCost(place.edge);
    const double length = graph.network().edge(place.edge).length;
    const Cost along = graph.costAlong(place.edge, place.along);
    const bool forward = graph.searchesAlong(place.edge);
    const bool backward = graph.searchesAgainst(place.edge);
    Label best;
    const auto offer = [&](const Label& base, Cost cost, double metres) {
        best = std::min(best, extended(base, cost, search.millimetresOf(metres)));
    };
    graph.forEachTrack(place.edge, place.side, [&](std::uint32_t atFrom, std::uint32_t atTo) {
        if (forward || along == 0)
            offer(search.label(atFrom), along, place.along);
        if (backward || along == whole)
            offer(search.label(atTo), whole - along, length - place.along);
    });
    // Straight along the edge, from another place on it.
    const auto offerFrom = [&](const Label& base, Cost at, double metres) {
        if (along == at || (along > at ? forward : backward))
            offer(base, along > at ? along - at : at - along, std::abs(place.along - metres));
    };
    graph.forEachPlace(
        place.edge, place.side, true, [&](std::uint32_t node, Cost at, double metres) {
            offerFrom(search.label(node), at, metres);
        });
    for (const Seed& seed : seeds.on(place.edge)) {
        if (sidesMeet(seed.side, place.side))
            offerFrom(search.labelOf(seed), seed.along, seed.alongMetres);
    }
    if (connectorCosts)
        best = extended(
            best, graph.connectorCost(place.connector), search.millimetresOf(place.connector));
    return best.cost > search.limit() ? Label{} : best;
}

} // namespace yimi
