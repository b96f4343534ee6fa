// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/reached_streets.h"

#include <algorithm>

namespace yimi {

namespace {

/// A place on an edge from which the cost rises by 1 per unit of cost coordinate.
struct Origin
{
    double position = 0; ///< cost coordinate: 0 at `from`, edgeCost at `to`
    double cost = 0;
    std::uint32_t owner = 0;
    bool along = true;   ///< may be left towards `to`
    bool against = true; ///< may be left towards `from`
};

constexpr double kUnreached = 1e18;

double costFrom(const Origin& origin, double x)
{
    if (x > origin.position && !origin.along)
        return kUnreached;
    if (x < origin.position && !origin.against)
        return kUnreached;
    return origin.cost + std::abs(x - origin.position);
}

/// The origin nearest to a place, of equally near ones the one of the lowest owner.
struct Lowest
{
    double cost = kUnreached;
    std::uint32_t owner = 0;
};

Lowest lowest(const std::vector<Origin>& origins, double x)
{
    Lowest best;
    for (const Origin& origin : origins) {
        const double cost = costFrom(origin, x);
        if (cost < best.cost || (cost == best.cost && origin.owner < best.owner))
            best = {cost, origin.owner};
    }
    return best;
}

std::vector<Origin>
originsOf(const SearchWorkspace& search, const SeedsByEdge& seeds, EdgeId id, Cost limit)
{
    const ProfileGraph& graph = search.graph();
    const bool along = graph.searchesAlong(id);
    const bool against = graph.searchesAgainst(id);
    std::vector<Origin> origins;
    // A place is as near as on its nearer pavement.
    const auto add =
        [&](const Label& label, double position, bool leavesAlong, bool leavesAgainst) {
            if (label.cost <= limit)
                origins.push_back({position,
                                   static_cast<double>(label.cost),
                                   label.owner,
                                   leavesAlong,
                                   leavesAgainst});
        };
    graph.forEachTrack(id, Side::Both, [&](std::uint32_t atFrom, std::uint32_t atTo) {
        if (along)
            add(search.label(atFrom), 0.0, true, false);
        if (against)
            add(search.label(atTo), graph.edgeCost(id), false, true);
    });
    graph.forEachPlace(id, Side::Both, true, [&](std::uint32_t node, Cost at, double) {
        add(search.label(node), at, along, against);
    });
    for (const Seed& seed : seeds.on(id))
        add(search.labelOf(seed), seed.along, along, against);
    return origins;
}

/// Places where the lowest cost may bend: ends, origins, and where two origins are equally far.
std::vector<double> bends(const std::vector<Origin>& origins, double whole)
{
    std::vector<double> places{0.0, whole};
    for (std::size_t i = 0; i < origins.size(); ++i) {
        places.push_back(origins[i].position);
        for (std::size_t j = i + 1; j < origins.size(); ++j) {
            const auto& [left, right] = origins[i].position <= origins[j].position
                                            ? std::tie(origins[i], origins[j])
                                            : std::tie(origins[j], origins[i]);
            places.push_back((left.position + right.position + right.cost - left.cost) / 2);
        }
    }
    std::erase_if(places, [whole](double x) { return x < 0 || x > whole; });
    std::ranges::sort(places);
    places.erase(std::ranges::unique(places).begin(), places.end());
    return places;
}

/// The part of an even stretch [x0, x1] within the limit, in metres along the edge.
void addWithinLimit(std::vector<ReachedPiece>& pieces,
                    EdgeId edge,
                    const std::vector<Origin>& origins,
                    double x0,
                    double x1,
                    double limit,
                    double metresPerCost)
{
    // The cost may jump at the ends of a stretch (one-way origins), never inside: probe inside and
    // extrapolate.
    const double quarter = (x1 - x0) / 4;
    const Lowest probe0 = lowest(origins, x0 + quarter);
    const Lowest probe1 = lowest(origins, x1 - quarter);
    if (probe0.cost >= kUnreached || probe1.cost >= kUnreached)
        return;
    const double slope = probe1.cost > probe0.cost ? 1.0 : -1.0;
    const double f0 = probe0.cost - slope * quarter;
    const double f1 = probe1.cost + slope * quarter;
    double from = x0;
    double to = x1;
    if (slope > 0)
        to = std::min(x1, x0 + (limit - f0));
    else
        from = std::max(x0, x1 - (limit - f1));
    if (to <= from)
        return;
    pieces.push_back({.edge = edge,
                      .fromAlong = from * metresPerCost,
                      .toAlong = to * metresPerCost,
                      .fromCost = f0 + slope * (from - x0),
                      .toCost = f0 + slope * (to - x0),
                      .owner = probe0.owner});
}

std::vector<std::uint32_t>
edgesToLookAt(const SearchWorkspace& search, const SeedsByEdge& seeds, Cost limit)
{
    const ProfileGraph& graph = search.graph();
    std::vector<std::uint32_t> edges;
    for (const std::uint32_t node : search.reached()) {
        if (search.cost(node) > limit)
            continue;
        const auto [begin, end] = graph.arcRange(node);
        for (std::uint32_t a = begin; a < end; ++a) {
            if (graph.edgeOfArc(a) != kNoEdge)
                edges.push_back(graph.edgeOfArc(a));
        }
    }
    for (const Seed& seed : seeds.all())
        edges.push_back(seed.edge.value);
    std::ranges::sort(edges);
    edges.erase(std::ranges::unique(edges).begin(), edges.end());
    return edges;
}

} // namespace

std::vector<ReachedPiece> reachedStreets(const SearchWorkspace& search, const SeedsByEdge& seeds)
{
    return reachedStreets(search, seeds, search.limit());
}

std::vector<ReachedPiece>
reachedStreets(const SearchWorkspace& search, const SeedsByEdge& seeds, Cost limit)
{
    std::vector<ReachedPiece> pieces;
    const ProfileGraph& graph = search.graph();
    for (const std::uint32_t id : edgesToLookAt(search, seeds, limit)) {
        const EdgeId edge(id);
        const std::vector<Origin> origins = originsOf(search, seeds, edge, limit);
        if (origins.empty())
            continue;
        const auto whole = static_cast<double>(graph.edgeCost(edge));
        const double metresPerCost = graph.network().edge(edge).length / whole;
        const std::vector<double> places = bends(origins, whole);
        for (std::size_t i = 0; i + 1 < places.size(); ++i)
            addWithinLimit(pieces,
                           edge,
                           origins,
                           places[i],
                           places[i + 1],
                           static_cast<double>(limit),
                           metresPerCost);
    }
    return pieces;
}

double totalLength(const std::vector<ReachedPiece>& pieces)
{
    double sum = 0;
    for (const ReachedPiece& piece : pieces)
        sum += piece.toAlong - piece.fromAlong;
    return sum;
}

} // namespace yimi
