// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/nearest_few.h"

#include <queue>

#include <algorithm>

namespace yimi {

namespace {

/// Dijkstra's algorithm [dijkstra1959] in which the first `count` facilities to come by a junction
/// go on from it. Enough for the nearest few of every place: whoever is among them there is among
/// them at the junctions on the way.
class FewSearch
{
public:
    FewSearch(const ProfileGraph& graph, std::size_t count, Cost limit)
        : m_graph(graph)
        , m_count(count)
        , m_limit(limit)
        , m_found(graph.nodeCount() * count)
        , m_foundCount(graph.nodeCount(), 0)
    {
    }

    void start(const Seed& seed)
    {
        if (seed.start > m_limit)
            return;
        forEachStart(m_graph, seed, [&](std::uint32_t node, Cost cost, double) {
            offer(node, {seed.start + cost, seed.owner});
        });
    }

    /// Errors: Cancelled.
    Result<void> settle(const TaskContext& task)
    {
        for (std::size_t step = 0; !m_waiting.empty(); ++step) {
            if (step % 4096 == 0 && task.cancelled())
                return cancelledError();
            const Waiting next = m_waiting.top();
            m_waiting.pop();
            if (!take(next))
                continue;
            const auto [begin, end] = m_graph.arcRange(next.node);
            for (std::uint32_t a = begin; a < end; ++a) {
                const Arc& arc = m_graph.arcs().arc(a);
                offer(arc.head, {next.way.cost + arc.weight, next.way.facility});
            }
        }
        return {};
    }

    [[nodiscard]] std::span<const NearFacility> at(std::uint32_t node) const
    {
        return {m_found.data() + node * m_count, m_foundCount[node]};
    }

private:
    struct Waiting
    {
        NearFacility way;
        std::uint32_t node = 0;

        bool operator>(const Waiting& other) const
        {
            return way != other.way ? way > other.way : node > other.node;
        }
    };

    [[nodiscard]] bool closed(std::uint32_t node, std::uint32_t facility) const
    {
        return m_foundCount[node] == m_count
               || std::ranges::find(at(node), facility, &NearFacility::facility) != at(node).end();
    }

    void offer(std::uint32_t node, NearFacility way)
    {
        if (way.cost <= m_limit && !closed(node, way.facility))
            m_waiting.push({way, node});
    }

    bool take(const Waiting& next)
    {
        if (closed(next.node, next.way.facility))
            return false;
        m_found[next.node * m_count + m_foundCount[next.node]++] = next.way;
        return true;
    }

    const ProfileGraph& m_graph;
    std::size_t m_count;
    Cost m_limit;
    std::vector<NearFacility> m_found; ///< per node `m_count`, of which the first are there
    std::vector<std::uint8_t> m_foundCount;
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> m_waiting;
};

/// Each facility once, the nearest first.
void keepFew(std::vector<NearFacility>& ways, std::size_t count, Cost limit)
{
    std::ranges::sort(ways, [](const NearFacility& a, const NearFacility& b) {
        return std::tie(a.facility, a.cost) < std::tie(b.facility, b.cost);
    });
    const auto repeats = std::ranges::unique(ways, {}, &NearFacility::facility);
    ways.erase(repeats.begin(), repeats.end());
    std::erase_if(ways, [&](const NearFacility& way) { return way.cost > limit; });
    std::ranges::sort(ways);
    ways.resize(std::min(ways.size(), count));
}

} // namespace

Result<std::vector<std::vector<NearFacility>>> nearestFew(const ProfileGraph& graph,
                                                          const LocatedPoints& points,
                                                          std::size_t count,
                                                          Cost limit,
                                                          const TaskContext& task)
{
    FewSearch search(graph, count, limit);
    std::vector<Seed> seeds;
    for (const auto& ofFacility : points.facilities)
        seeds.insert(seeds.end(), ofFacility.begin(), ofFacility.end());
    for (const Seed& seed : seeds)
        search.start(seed);
    if (auto settled = search.settle(task); !settled)
        return tl::unexpected(settled.error());
    const SeedsByEdge byEdge(seeds);
    std::vector<std::vector<NearFacility>> few(points.demand.size());
    for (std::size_t i = 0; i < few.size(); ++i) {
        if (!points.demand[i])
            continue;
        const NetworkLocation& place = *points.demand[i];
        const Cost connector = points.connectors ? graph.connectorCost(place.connector) : Cost{0};
        forEachLanding(graph, place, [&](std::uint32_t node, Cost cost, double) {
            for (const NearFacility& way : search.at(node))
                few[i].push_back({way.cost + cost + connector, way.facility});
        });
        for (const Seed& seed : byEdge.on(place.edge)) {
            if (const auto direct = directWay(graph, seed, place))
                few[i].push_back({seed.start + direct->cost + connector, seed.owner});
        }
        keepFew(few[i], count, limit);
    }
    return few;
}

} // namespace yimi
