// SPDX-License-Identifier: GPL-3.0-or-later
// Shortest-way searches between places on streets.
#pragma once

#include "network/bucket_search.h"
#include "network/locate.h"
#include "network/profile_graph.h"

#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace yimi {

/// Where a search starts: a place on an edge, with what it costs to get from the source's point to
/// it.
struct Seed
{
    EdgeId edge;
    Cost along = 0; ///< cost from the edge's `from` end
    Cost start = 0; ///< connector
    double alongMetres = 0;
    double startMetres = 0;
    std::uint32_t owner = 0;
    Side side = Side::Both; ///< of a main road, for profiles that mind crossing it
};

[[nodiscard]] Seed seedAt(const ProfileGraph& graph,
                          const NetworkLocation& location,
                          std::uint32_t owner,
                          bool connectorCosts);

/// Calls offer(node, cost, metres) for the nodes a seed is next to, its own start not counted.
template <typename Offer>
void forEachStart(const ProfileGraph& graph, const Seed& seed, Offer&& offer)
{
    const Cost whole = graph.edgeCost(seed.edge);
    const double length = graph.network().edge(seed.edge).length;
    const bool along = graph.searchesAlong(seed.edge);
    const bool against = graph.searchesAgainst(seed.edge);
    graph.forEachStartTrack(seed.edge, seed.side, [&](std::uint32_t atFrom, std::uint32_t atTo) {
        // A place at an end of its edge is at the junction, whatever the edge's direction.
        if (against || seed.along == 0)
            offer(atFrom, seed.along, seed.alongMetres);
        if (along || seed.along == whole)
            offer(atTo, whole - seed.along, length - seed.alongMetres);
    });
    graph.forEachPlace(
        seed.edge, seed.side, false, [&](std::uint32_t node, Cost at, double metres) {
            if (at == seed.along || (at > seed.along ? along : against))
                offer(node,
                      at > seed.along ? at - seed.along : seed.along - at,
                      std::abs(metres - seed.alongMetres));
        });
}

/// Calls visit(node, cost, metres) for the nodes from which a place is reached along its edge; the
/// connector of the place is not counted.
template <typename Visit>
void forEachLanding(const ProfileGraph& graph, const NetworkLocation& place, Visit&& visit)
{
    const Cost whole = graph.edgeCost(place.edge);
    const double length = graph.network().edge(place.edge).length;
    const Cost along = graph.costAlong(place.edge, place.along);
    const bool forward = graph.searchesAlong(place.edge);
    const bool backward = graph.searchesAgainst(place.edge);
    graph.forEachTrack(place.edge, place.side, [&](std::uint32_t atFrom, std::uint32_t atTo) {
        if (forward || along == 0)
            visit(atFrom, along, place.along);
        if (backward || along == whole)
            visit(atTo, whole - along, length - place.along);
    });
    graph.forEachPlace(
        place.edge, place.side, true, [&](std::uint32_t node, Cost at, double metres) {
            if (along == at || (along > at ? forward : backward))
                visit(node, along > at ? along - at : at - along, std::abs(place.along - metres));
        });
}

/// Best way found to a place: least cost, then lowest owner, then least length. The triple is
/// unique whatever the order of work.
struct Label
{
    Cost cost = kNoCost;
    std::uint32_t owner = ~0U;
    std::uint32_t millimetres = ~0U; ///< 0 where lengths were not asked for

    auto operator<=>(const Label&) const = default;
};

/// A search from places on streets. What it reuses from call to call makes it one per thread.
class SearchWorkspace
{
public:
    explicit SearchWorkspace(const ProfileGraph& graph);

    /// Finds the best way from any seed to every node within `limit` (inclusive; at most
    /// kLargestCost). Labels of the last run stay until the next. With Carry::Length all owners are
    /// 0.
    void run(std::span<const Seed> seeds, Cost limit = kLargestCost, Carry carry = Carry::Owner);

    /// What an earlier run from one owner's seeds found.
    struct Kept
    {
        std::uint32_t owner = 0;
        std::span<const std::pair<std::uint32_t, Cost>> costs; ///< by node
    };

    /// As if run from the seeds of all these, within a limit not above theirs; without searching.
    void restore(std::span<const Kept> kept, Cost limit);

    /// After a run that carried owners: the lengths of its ways, too.
    void measure(std::span<const Seed> seeds);

    [[nodiscard]] Label label(std::uint32_t node) const;

    /// The way to a seed's own place: its connector.
    [[nodiscard]] Label labelOf(const Seed& seed) const;

    /// Length of a piece as labels count it: 0 where lengths were not asked for.
    [[nodiscard]] std::uint32_t millimetresOf(double metres) const;

    [[nodiscard]] Cost cost(std::uint32_t node) const { return m_search.key(node).cost(); }

    /// Nodes reached within the limit, in no particular order.
    [[nodiscard]] std::span<const std::uint32_t> reached() const { return m_search.reached(); }

    [[nodiscard]] const ProfileGraph& graph() const { return *m_graph; }

    [[nodiscard]] Cost limit() const { return m_search.limit(); }

private:
    const ProfileGraph* m_graph;
    BucketSearch m_search;
    Carry m_carry = Carry::Owner;
    bool m_measured = false;
    std::vector<std::uint32_t> m_millimetres; ///< by node, after a measure()
};

/// Seeds by the edge they are on, for the direct way between two places on one edge.
class SeedsByEdge
{
public:
    explicit SeedsByEdge(std::span<const Seed> seeds);

    [[nodiscard]] std::span<const Seed> on(EdgeId edge) const;

    [[nodiscard]] std::span<const Seed> all() const { return m_seeds; }

private:
    std::vector<Seed> m_seeds; ///< sorted by edge
};

/// Cost and metres straight along the edge from a seed to a place on the same edge; nothing when
/// that way is not open.
struct DirectWay
{
    Cost cost = 0;
    double metres = 0;
};

[[nodiscard]] std::optional<DirectWay>
directWay(const ProfileGraph& graph, const Seed& seed, const NetworkLocation& place);

/// Best label of a located point, through either end of its edge or straight along it from a seed:
/// network cost plus (option) its own connector.
[[nodiscard]] Label labelAt(const SearchWorkspace& search,
                            const SeedsByEdge& seeds,
                            const NetworkLocation& place,
                            bool connectorCosts);

} // namespace yimi
