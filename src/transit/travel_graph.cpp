// SPDX-License-Identifier: GPL-3.0-or-later
// Two layers of walked streets, before the first ride and after a ride, so that a transfer can cost
// more than the first boarding. Nodes beside them: one for each call of a pattern, «in the vehicle
// as it leaves this stop», and one for each stop, «at the stop after a ride». In the direction of
// travel:
//
//     foot of stop, before   ──connector + wait────────────▶ leaving
//     foot of stop, after    ──connector + wait + transfer─▶ leaving
//     stop after a ride      ──wait + transfer─────────────▶ leaving
//     leaving                ──hop + next dwell────────────▶ leaving the next stop
//     leaving                ──hop─────────────────────────▶ next stop after a ride
//     leaving                ──hop + connector─────────────▶ foot of next stop, after
//
// Getting off is part of the hop, so that no arc costs nothing. Against travel the same arcs are
// turned round and the layers change roles: the search comes in by getting off. The transfer is
// then paid at getting off, too: whoever rides n times pays it n − 1 times either way.
#include "transit/travel_graph.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace yimi {

namespace {

using Locations = std::vector<std::optional<NetworkLocation>>;

/// Stops on the streets: a foot at a junction is the junction, others are places; those at one
/// place of a street share a node. So no two nodes are nothing apart.
struct Feet
{
    std::vector<PlaceNode> places;
    /// By stop: numbers within a layer, of every pavement the foot is on; none: not located.
    std::vector<std::vector<std::uint32_t>> nodes;
    std::vector<Cost> connector; ///< by stop
};

Feet feetOf(const ProfileGraph& streets, const Locations& locations)
{
    Feet feet;
    feet.nodes.resize(locations.size());
    feet.connector.resize(locations.size());
    std::map<std::tuple<EdgeId, Cost, Side>, std::uint32_t> known;
    for (std::size_t i = 0; i < locations.size(); ++i) {
        if (!locations[i])
            continue;
        const NetworkLocation& at = *locations[i];
        feet.connector[i] = streets.connectorCost(at.connector);
        const Cost along = streets.costAlong(at.edge, at.along);
        const bool atFrom = along == 0;
        if (atFrom || along == streets.edgeCost(at.edge)) {
            streets.forEachStartTrack(at.edge, at.side, [&](std::uint32_t from, std::uint32_t to) {
                feet.nodes[i].push_back(atFrom ? from : to);
            });
            continue;
        }
        const auto next = streets.walkingNodes() + static_cast<std::uint32_t>(feet.places.size());
        const auto [found, isNew] = known.try_emplace({at.edge, along, at.side}, next);
        if (isNew)
            feet.places.push_back({at.edge, at.along, at.side});
        feet.nodes[i] = {found->second};
    }
    return feet;
}

/// Puts the arcs of the lines together.
class ExtensionMaker
{
public:
    ExtensionMaker(const TransitService& service,
                   Feet feet,
                   SearchDirection direction,
                   std::uint32_t streetNodes)
        : m_service(service)
        , m_feet(std::move(feet))
        , m_withTravel(direction == SearchDirection::WithTravel)
        , m_layer(streetNodes + static_cast<std::uint32_t>(m_feet.places.size()))
    {
    }

    GraphExtension run()
    {
        const auto stops = static_cast<std::uint32_t>(m_service.lines.stops.size());
        m_extension.layers = 2;
        m_extension.extraNodes = stops;
        for (const TransitPattern& pattern : m_service.lines.patterns)
            addPattern(pattern);
        m_extension.places = std::move(m_feet.places);
        return std::move(m_extension);
    }

private:
    [[nodiscard]] std::uint32_t stopAfterRide(StopId stop) const
    {
        return 2 * m_layer + stop.value;
    }

    void addPattern(const TransitPattern& pattern)
    {
        const std::uint32_t first = 2 * m_layer + m_extension.extraNodes;
        m_extension.extraNodes += static_cast<std::uint32_t>(pattern.calls.size() - 1);
        const Cost wait = costOf(waitFor(pattern, m_service.rules.wait));
        for (std::size_t i = 0; i + 1 < pattern.calls.size(); ++i) {
            const TransitCall& here = pattern.calls[i];
            const TransitCall& next = pattern.calls[i + 1];
            const std::uint32_t leaving = first + static_cast<std::uint32_t>(i);
            const Cost hop = costOf(here.hop);
            board(here.stop, leaving, wait);
            alight(next.stop, leaving, hop);
            if (i + 2 < pattern.calls.size())
                add(leaving, leaving + 1, hop + costOf(next.dwell));
        }
    }

    void board(StopId stop, std::uint32_t leaving, Cost wait)
    {
        const Cost transfer = costOf(m_service.rules.transfer);
        add(stopAfterRide(stop), leaving, wait + transfer);
        const Cost walkAndWait = m_feet.connector[stop.value] + wait;
        for (const std::uint32_t foot : m_feet.nodes[stop.value]) {
            add(m_withTravel ? foot : m_layer + foot, leaving, walkAndWait);
            if (m_withTravel)
                add(m_layer + foot, leaving, walkAndWait + transfer);
        }
    }

    void alight(StopId stop, std::uint32_t leaving, Cost hop)
    {
        const Cost transfer = costOf(m_service.rules.transfer);
        add(leaving, stopAfterRide(stop), hop);
        const Cost rideAndWalk = hop + m_feet.connector[stop.value];
        for (const std::uint32_t foot : m_feet.nodes[stop.value]) {
            add(leaving, m_withTravel ? m_layer + foot : foot, rideAndWalk);
            if (!m_withTravel)
                add(leaving, m_layer + foot, rideAndWalk + transfer);
        }
    }

    /// In the direction of travel.
    void add(std::uint32_t tail, std::uint32_t head, Cost weight)
    {
        if (!m_withTravel)
            std::swap(tail, head);
        m_extension.arcs.push_back({tail, head, weight});
    }

    static Cost costOf(Milliseconds time)
    {
        // A quarter of what a way may cost: the sum of an arc's parts stays in the type.
        return static_cast<Cost>(std::clamp<std::int64_t>(time.value, 0, kLargestCost / 4));
    }

    const TransitService& m_service;
    Feet m_feet;
    bool m_withTravel;
    std::uint32_t m_layer; ///< nodes of one layer
    GraphExtension m_extension;
};

std::vector<Finding> unlocatedStops(const TransitLines& lines, const Locations& locations)
{
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < locations.size(); ++i) {
        if (!locations[i])
            addFinding(findings,
                       {.code = FindingCode::StopUnlocated,
                        .layer = lines.source,
                        .count = 1,
                        .ids = {lines.stops[i].id}});
    }
    return findings;
}

Result<void> check(const TransitRules& rules, Metric metric)
{
    if (metric == Metric::Distance)
        return failure(
            {.code = ErrorCode::ParameterInvalid, .field = "metres", .detail = "--minutes"});
    if (rules.transfer.value < 0 || rules.transfer > minutes(120))
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "transfer-seconds",
                        .detail = "0 ≤ s ≤ 7200"});
    return {};
}

} // namespace

Result<TravelGraph> travelGraph(const StreetNetwork& network,
                                const TravelProfile& profile,
                                Metric metric,
                                SearchDirection direction,
                                const TransitService* service,
                                const LocateOptions& locating,
                                unsigned threads)
{
    ProfileGraph streets(network, profile, metric, direction);
    if (!profile.usesLines)
        return TravelGraph{std::move(streets), {}};
    if (service == nullptr)
        return failure({.code = ErrorCode::NoTransit});
    if (const auto usable = check(service->rules, metric); !usable)
        return tl::unexpected(usable.error());
    std::vector<Coordinate> positions;
    positions.reserve(service->lines.stops.size());
    for (const TransitStop& stop : service->lines.stops)
        positions.push_back(stop.position);
    const Locations locations = locateAll(streets, positions, locating, threads);
    Feet feet = feetOf(streets, locations);
    return TravelGraph{
        ProfileGraph(
            network,
            profile,
            metric,
            direction,
            [&](std::uint32_t streetNodes) {
                return ExtensionMaker(*service, std::move(feet), direction, streetNodes).run();
            }),
        unlocatedStops(service->lines, locations)};
}

} // namespace yimi
