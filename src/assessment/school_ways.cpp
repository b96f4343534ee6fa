// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/school_ways.h"

#include "analysis/cutoff_cost.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

/// What a way costs by the rules of another graph of the same streets and corners: the safest way
/// is not dearer than the shortest one is to it.
Cost costBy(const SetWays& ways, const Trip& trip, const Route& route)
{
    const ProfileGraph& graph = ways.ground->travel.graph;
    const Seed& seed = ways.seeds[trip.facility][route.way.seed];
    double cost = seed.start;
    cost += graph.connectorCost(ways.ground->demand[trip.demand.value]->connector);
    for (const WayPiece& piece : route.way.pieces)
        cost += std::abs(static_cast<double>(graph.costAlong(piece.edge, piece.toAlong))
                         - graph.costAlong(piece.edge, piece.fromAlong));
    cost += static_cast<double>(route.way.crossings.size())
            * std::max(1.0, std::round(graph.profile().mainRoadSeconds * 1000.0));
    // A place in the middle of an edge may be rounded the other way.
    return static_cast<Cost>(std::min(cost + 2.0, static_cast<double>(kLargestCost)));
}

} // namespace

WayRules safestRules(const AnalysisContext& context, const SafetyRules& safety)
{
    TravelProfile profile = context.parameters.profile("profile");
    profile = mindingCrossings(profile, safety.crossing.value / profile.speed.value);
    profile.noPavementFactor = std::max(profile.noPavementFactor, safety.noPavementFactor);
    return {.profile = std::move(profile),
            .metric = Metric::Time,
            .snapLimit = Metres(context.parameters.number("snap"))};
}

WayFigures figuresOf(const StreetNetwork& network, const Route& route)
{
    WayFigures figures{.metres = route.length.value,
                       .metresNoPavement = 0,
                       .crossings = static_cast<std::int64_t>(route.way.crossings.size())};
    for (const WayPiece& piece : route.way.pieces) {
        if (!network.edge(piece.edge).road.pavement)
            figures.metresNoPavement += std::abs(piece.toAlong - piece.fromAlong);
    }
    return figures;
}

Result<SchoolWays> schoolWaysOf(const AnalysisContext& context,
                                const FacilitySet& set,
                                const SchoolChoice& choice,
                                const SafetyRules& safety,
                                Metres limit,
                                const TaskContext& task)
{
    const WayRules shortRules = shortestRules(context);
    const WayRules safeRules = safestRules(context, safety);
    const auto shortGround = schoolWays(context, set, shortRules, costOf(limit), task);
    if (!shortGround)
        return tl::unexpected(shortGround.error());
    const auto safeGround = schoolWays(context, set, safeRules, 0, task);
    if (!safeGround)
        return tl::unexpected(safeGround.error());
    PupilTrips trips = tripsOf(choice, **shortGround);
    auto shortest = context.book.routes(set.key, **shortGround, shortRules, trips.trips, task);
    if (!shortest)
        return tl::unexpected(shortest.error());
    std::vector<Trip> safeTrips = trips.trips;
    for (std::size_t t = 0; t < safeTrips.size(); ++t) {
        if ((**shortest)[t])
            safeTrips[t].atMost = costBy(**safeGround, safeTrips[t], *(**shortest)[t]);
    }
    auto safest = context.book.routes(set.key, **safeGround, safeRules, safeTrips, task);
    if (!safest)
        return tl::unexpected(safest.error());
    SchoolWays found{.ground = *safeGround, .shortest = *shortest, .safest = *safest, .ways = {}};
    for (std::size_t t = 0; t < trips.trips.size(); ++t) {
        const auto& shortWay = (**shortest)[t];
        const auto& safeWay = (**safest)[t];
        if (shortWay && safeWay && shortWay->length <= limit)
            found.ways.push_back({choice.pupils[trips.pupils[t]], &*shortWay, &*safeWay});
    }
    return found;
}

} // namespace yimi
