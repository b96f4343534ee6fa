// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/reach_sets.h"

#include "base/parallel.h"

#include <atomic>
#include <memory>

namespace yimi {

Result<std::vector<std::vector<Reach>>> reachSets(const ProfileGraph& graph,
                                                  const LocatedPoints& points,
                                                  Cost limit,
                                                  unsigned threads,
                                                  const TaskContext& task)
{
    const unsigned workers = threadCount(threads);
    const DemandByEdge byEdge(graph.network().edgeCount(), points.demand);
    std::vector<std::unique_ptr<ReachSearch>> searches(workers);
    std::vector<std::vector<Reach>> sets(points.facilities.size());
    std::atomic<std::size_t> done = 0;
    parallelFor(sets.size(), workers, [&](std::size_t i, unsigned worker) {
        if (task.cancelled() || points.facilities[i].empty())
            return;
        if (!searches[worker])
            searches[worker] =
                std::make_unique<ReachSearch>(graph, byEdge, points.demand, points.connectors);
        sets[i] = searches[worker]->run(points.facilities[i], limit);
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
