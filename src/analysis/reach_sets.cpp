// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/reach_sets.h"

#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <memory>

namespace yimi {

namespace {

/// Demand points by the edge they are on.
class DemandByEdge
{
public:
    DemandByEdge(std::size_t edgeCount, std::span<const std::optional<NetworkLocation>> demand)
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

    [[nodiscard]] std::span<const std::uint32_t> on(std::uint32_t edge) const
    {
        return {m_items.data() + m_first[edge], m_first[edge + 1] - m_first[edge]};
    }

private:
    std::vector<std::uint32_t> m_first; ///< size edgeCount + 1
    std::vector<std::uint32_t> m_items;
};

/// What one worker keeps between facilities.
struct Worker
{
    explicit Worker(const ProfileGraph& graph)
        : search(graph), seenBy(graph.network().edgeCount(), 0)
    {
    }

    SearchWorkspace search;
    std::vector<std::uint32_t> seenBy; ///< per edge: the last facility + 1 that looked at it
};

std::vector<Reach> reachOf(Worker& worker,
                           std::uint32_t facility,
                           const ProfileGraph& graph,
                           const LocatedPoints& points,
                           const DemandByEdge& byEdge,
                           Cost limit)
{
    std::vector<Reach> reach;
    const std::vector<Seed>& seeds = points.facilities[facility];
    if (seeds.empty())
        return reach;
    worker.search.run(seeds, limit);
    const SeedsByEdge seedsByEdge(seeds);
    const auto look = [&](std::uint32_t edge) {
        if (worker.seenBy[edge] == facility + 1)
            return;
        worker.seenBy[edge] = facility + 1;
        for (const std::uint32_t i : byEdge.on(edge)) {
            const Label label =
                labelAt(worker.search, seedsByEdge, *points.demand[i], points.connectors);
            if (label.cost != kNoCost)
                reach.push_back({DemandId(i), label.cost});
        }
    };
    for (const std::uint32_t node : worker.search.reached()) {
        const auto [begin, end] = graph.arcRange(node);
        for (std::uint32_t a = begin; a < end; ++a) {
            if (graph.edgeOfArc(a) != kNoEdge)
                look(graph.edgeOfArc(a));
        }
    }
    for (const Seed& seed : seeds)
        look(seed.edge.value);
    std::ranges::sort(reach);
    return reach;
}

} // namespace

Result<std::vector<std::vector<Reach>>> reachSets(const ProfileGraph& graph,
                                                  const LocatedPoints& points,
                                                  Cost limit,
                                                  unsigned threads,
                                                  const TaskContext& task)
{
    const unsigned workers = threadCount(threads);
    const DemandByEdge byEdge(graph.network().edgeCount(), points.demand);
    std::vector<std::unique_ptr<Worker>> state(workers);
    std::vector<std::vector<Reach>> sets(points.facilities.size());
    std::atomic<std::size_t> done = 0;
    parallelFor(sets.size(), workers, [&](std::size_t i, unsigned worker) {
        if (task.cancelled())
            return;
        if (!state[worker])
            state[worker] = std::make_unique<Worker>(graph);
        sets[i] =
            reachOf(*state[worker], static_cast<std::uint32_t>(i), graph, points, byEdge, limit);
        if (++done % 64 == 0)
            task.report(Stage::Search,
                        static_cast<double>(done) / static_cast<double>(sets.size()));
    });
    if (task.cancelled())
        return cancelledError();
    return sets;
}

std::vector<Label> nearestFacilities(const ProfileGraph& graph, const LocatedPoints& points)
{
    std::vector<Seed> seeds;
    for (const auto& list : points.facilities)
        seeds.insert(seeds.end(), list.begin(), list.end());
    SearchWorkspace search(graph);
    search.run(seeds);
    search.measure(seeds);
    const SeedsByEdge byEdge(seeds);
    std::vector<Label> labels(points.demand.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (points.demand[i])
            labels[i] = labelAt(search, byEdge, *points.demand[i], points.connectors);
    }
    return labels;
}

} // namespace yimi
