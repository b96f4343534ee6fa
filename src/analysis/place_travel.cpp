// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/place_travel.h"

#include "analysis/beyond_length.h"
#include "analysis/cutoff_cost.h"
#include "base/parallel.h"
#include "network/way_tree.h"

#include <algorithm>
#include <array>

namespace yimi {

struct PlaceTravel::State
{
    State(std::shared_ptr<const StreetNetwork> streets,
          const PlaceTravelOptions& asked,
          ProfileGraph travel)
        : network(std::move(streets)), options(asked), graph(std::move(travel)), search(graph)
    {
    }

    [[nodiscard]] std::optional<NetworkLocation> locatedAt(Coordinate place) const
    {
        return locate(graph, place, {.limit = options.snapLimit});
    }

    /// Wider and wider: what is found within a limit is known exactly, and a hand measures short
    /// ways mostly. `straight`: metres between the two.
    [[nodiscard]] Label
    searchUntil(const NetworkLocation& place, std::span<const Seed> seeds, double straight)
    {
        const SeedsByEdge byEdge(seeds);
        const Cost first =
            std::clamp(graph.connectorCost(2 * straight + 500), Cost{60'000}, kLargestCost);
        for (Cost limit = first;;) {
            search.run(seeds, limit, Carry::Length);
            const Label label = labelAt(search, byEdge, place, options.connectors);
            if (limit == kLargestCost || (label.cost != kNoCost && label.cost <= limit))
                return label;
            limit = limit > kLargestCost / 4 ? kLargestCost : limit * 4;
        }
    }

    /// After a search from seeds in the box. Empty where nobody was given.
    [[nodiscard]] std::vector<std::int64_t>
    childrenWithin(const SeedsByEdge& seeds, Box box, std::span<const Cutoff> cutoffs) const
    {
        if (!counts)
            return {};
        // Whoever is reached lives on a street that is; rides lead to stops elsewhere.
        for (const ReachedPiece& piece : reachedStreets(search, seeds)) {
            for (const Coordinate& vertex : network->shape(piece.edge))
                box.include(vertex);
        }
        const bool rides = options.profile.usesLines;
        std::vector<std::int64_t> within(cutoffs.size(), 0);
        for (const LocatedChildren& home : children) {
            if (!rides && !box.contains(home.place.point))
                continue;
            const Label label = labelAt(search, seeds, home.place, options.connectors);
            for (std::size_t c = cutoffs.size(); c-- > 0 && label.cost <= costOf(cutoffs[c]);)
                within[c] += home.children;
        }
        return within;
    }

    std::shared_ptr<const StreetNetwork> network;
    PlaceTravelOptions options;
    ProfileGraph graph;
    SearchWorkspace search;
    std::vector<LocatedChildren> children; ///< by edge
    bool counts = false;                   ///< children were given
};

PlaceTravel::PlaceTravel(std::unique_ptr<State> state) : m_state(std::move(state)) {}

PlaceTravel::~PlaceTravel() = default;
PlaceTravel::PlaceTravel(PlaceTravel&&) noexcept = default;
PlaceTravel& PlaceTravel::operator=(PlaceTravel&&) noexcept = default;

Result<PlaceTravel> PlaceTravel::prepare(std::shared_ptr<const StreetNetwork> network,
                                         const PlaceTravelOptions& options)
{
    auto travel = travelGraph(*network,
                              options.profile,
                              options.metric,
                              options.direction == Direction::TowardFacilities
                                  ? SearchDirection::AgainstTravel
                                  : SearchDirection::WithTravel,
                              options.transit.get(),
                              {.limit = options.snapLimit},
                              options.threads);
    if (!travel)
        return tl::unexpected(travel.error());
    return PlaceTravel(
        std::make_unique<State>(std::move(network), options, std::move(travel->graph)));
}

const ProfileGraph& PlaceTravel::graph() const
{
    return m_state->graph;
}

void PlaceTravel::setChildren(std::span<const Coordinate> places,
                              std::span<const std::int64_t> children)
{
    const auto located = locateAll(
        m_state->graph, places, {.limit = m_state->options.snapLimit}, m_state->options.threads);
    m_state->children.clear();
    m_state->counts = true;
    for (std::size_t i = 0; i < located.size(); ++i) {
        if (located[i] && children[i] > 0)
            m_state->children.push_back({*located[i], children[i]});
    }
    // Edges that follow one another lie beside one another: so do the labels that are read.
    std::ranges::stable_sort(
        m_state->children, {}, [](const LocatedChildren& home) { return home.place.edge.value; });
}

PlaceWay PlaceTravel::way(Coordinate from, Coordinate to)
{
    State& state = *m_state;
    const bool connectors = state.options.connectors;
    PlaceWay way;
    const auto start = state.locatedAt(from);
    const auto end = state.locatedAt(to);
    way.fromLocated = start.has_value();
    way.toLocated = end.has_value();
    if (!start || !end)
        return way;
    // The search runs against the way people go, out of the place they go to.
    const std::array seeds{seedAt(state.graph, *end, 0, connectors)};
    const Label label = state.searchUntil(*start, seeds, distance(from, to));
    if (label.cost == kNoCost) {
        way.state = ReachState::NoPath;
        return way;
    }
    way.state = ReachState::Reached;
    way.length = Metres(label.millimetres / 1000.0);
    way.time = state.graph.metric() == Metric::Time
                   ? Milliseconds(label.cost)
                   : travelTime(way.length, state.options.profile.speed);
    const double beside = connectors ? start->connector + end->connector : 0.0;
    way.beyondLength = beyondLength(
        state.options.profile, state.graph.metric(), {label.cost, way.length, Metres(beside)});
    way.line.push_back(from);
    if (const auto found = WayTree(state.search, seeds).wayTo(*start, connectors)) {
        const LineString streets = lineOf(*state.network, *found);
        way.line.insert(way.line.end(), streets.rbegin(), streets.rend());
    }
    way.line.push_back(to);
    const auto repeats = std::ranges::unique(
        way.line, [](Coordinate a, Coordinate b) { return distance(a, b) < 1e-6; });
    way.line.erase(repeats.begin(), repeats.end());
    return way;
}

PlaceReach PlaceTravel::reach(std::span<const Coordinate> entrances,
                              std::span<const Cutoff> cutoffs,
                              const AreaOptions& options)
{
    State& state = *m_state;
    const bool connectors = state.options.connectors;
    PlaceReach reach;
    std::vector<Seed> seeds;
    Box around;
    for (const Coordinate entrance : entrances) {
        if (const auto located = state.locatedAt(entrance)) {
            seeds.push_back(seedAt(state.graph, *located, 0, connectors));
            around.include(located->point);
        }
    }
    if (seeds.empty() || cutoffs.empty())
        return reach;
    reach.located = true;
    const SeedsByEdge byEdge(seeds);
    state.search.run(seeds, costOf(cutoffs.back()));
    reach.areas.resize(cutoffs.size());
    // The largest area first: it takes as long as all the rest.
    parallelFor(
        cutoffs.size() + 1,
        threadCount(state.options.threads),
        [&](std::size_t task, unsigned) {
            if (task == cutoffs.size()) {
                reach.children = state.childrenWithin(byEdge, around, cutoffs);
                return;
            }
            const std::size_t band = cutoffs.size() - 1 - task;
            reach.areas[band] = isochroneArea(
                state.search,
                byEdge,
                costOf(cutoffs[band]),
                {.offRoad = options.offRoad, .cell = options.cell, .barriers = options.barriers});
        },
        1);
    return reach;
}

} // namespace yimi
