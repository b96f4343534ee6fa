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

std::vector<FacilityWay> nearestFacilities(const ProfileGraph& graph, const LocatedPoints& points)
{
    // Owners of this search are seeds, not facilities: which entrance a way leads to is asked for.
    std::vector<Seed> seeds;
    std::vector<std::uint32_t> facilityOf;
    for (std::uint32_t f = 0; f < points.facilities.size(); ++f) {
        for (Seed seed : points.facilities[f]) {
            seed.owner = static_cast<std::uint32_t>(seeds.size());
            seeds.push_back(seed);
            facilityOf.push_back(f);
        }
    }
    SearchWorkspace search(graph);
    search.run(seeds);
    search.measure(seeds);
    const SeedsByEdge byEdge(seeds);
    std::vector<FacilityWay> ways(points.demand.size());
    for (std::size_t i = 0; i < ways.size(); ++i) {
        if (!points.demand[i])
            continue;
        FacilityWay& way = ways[i];
        way.label = labelAt(search, byEdge, *points.demand[i], points.connectors);
        if (way.label.cost == kNoCost)
            continue;
        way.connectorMetres = seeds[way.label.owner].startMetres;
        way.label.owner = facilityOf[way.label.owner];
    }
    return ways;
}

} // namespace yimi
