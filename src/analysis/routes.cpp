// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/routes.h"

#include "base/parallel.h"

#include <algorithm>
#include <memory>

namespace yimi {

namespace {

/// Positions of the trips to each facility.
std::vector<std::vector<std::size_t>> byFacility(std::span<const Trip> trips, std::size_t count)
{
    std::vector<std::vector<std::size_t>> to(count);
    for (std::size_t t = 0; t < trips.size(); ++t)
        to[trips[t].facility].push_back(t);
    return to;
}

/// The routes of one facility's trips.
void trace(SearchWorkspace& search,
           const LocatedPoints& points,
           std::span<const Trip> trips,
           std::span<const std::size_t> chosen,
           std::vector<std::optional<Route>>& routes)
{
    const std::vector<Seed>& seeds = points.facilities[trips[chosen.front()].facility];
    Cost limit = 0;
    for (const std::size_t t : chosen)
        limit = std::max(limit, trips[t].atMost);
    search.run(seeds, limit, Carry::Length);
    const WayTree tree(search, seeds);
    const SeedsByEdge byEdge(seeds);
    for (const std::size_t t : chosen) {
        const auto& place = points.demand[trips[t].demand.value];
        if (!place)
            continue;
        const Label label = labelAt(search, byEdge, *place, points.connectors);
        if (label.cost == kNoCost || label.cost > trips[t].atMost)
            continue;
        if (auto way = tree.wayTo(*place, points.connectors))
            routes[t] = Route{label.cost, Metres(label.millimetres / 1000.0), std::move(*way)};
    }
}

} // namespace

Result<std::vector<std::optional<Route>>> routesOf(const ProfileGraph& graph,
                                                   const LocatedPoints& points,
                                                   std::span<const Trip> trips,
                                                   unsigned threads,
                                                   const TaskContext& task)
{
    const unsigned workers = threadCount(threads);
    const auto to = byFacility(trips, points.facilities.size());
    std::vector<std::unique_ptr<SearchWorkspace>> searches(workers);
    std::vector<std::optional<Route>> routes(trips.size());
    const auto work = [&](std::size_t f, unsigned worker) {
        if (task.cancelled() || to[f].empty() || points.facilities[f].empty())
            return;
        if (!searches[worker])
            searches[worker] = std::make_unique<SearchWorkspace>(graph);
        trace(*searches[worker], points, trips, to[f], routes);
    };
    parallelFor(to.size(), workers, work, 1);
    if (task.cancelled())
        return cancelledError();
    return routes;
}

} // namespace yimi
