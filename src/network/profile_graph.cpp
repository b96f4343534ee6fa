// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/profile_graph.h"

#include "network/component_update.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

/// Driving speed where the data have none, by class.
double defaultDrivingKmh(RoadClass roadClass)
{
    switch (roadClass) {
    case RoadClass::Expressway:
        return 70;
    case RoadClass::Main:
        return 45;
    case RoadClass::Secondary:
        return 35;
    case RoadClass::Local:
        return 25;
    default:
        return 15;
    }
}

double speedOn(const RoadAttributes& road, const TravelProfile& profile)
{
    if (profile.mode != TravelMode::Car)
        return profile.speed.value;
    const double kmh = road.speedKmh > 0 ? road.speedKmh : defaultDrivingKmh(road.roadClass);
    return std::min(profile.speed.value, kmh / 3.6);
}

/// How many times slower than by length alone.
double slowness(const RoadAttributes& road, const TravelProfile& profile)
{
    double factor = profile.classFactors[static_cast<std::size_t>(road.roadClass)];
    if (road.roadClass == RoadClass::Steps)
        factor *= profile.stairsFactor;
    if (!road.pavement && profile.mode == TravelMode::Foot)
        factor *= profile.noPavementFactor;
    if (road.slopePercent != 0 && profile.mindsSlope && profile.mode != TravelMode::Car)
        factor *= slopeFactor(road.slopePercent);
    return factor;
}

/// Rounded, at least 1: an edge that costs nothing would make ways of equal cost and different
/// length.
Cost roundedCost(double value)
{
    return static_cast<Cost>(std::clamp(std::round(value), 1.0, double{kLargestCost}));
}

std::uint32_t millimetres(double metres)
{
    return static_cast<std::uint32_t>(std::llround(std::min(metres, 4.0e6) * 1000.0));
}

std::uint8_t
searchFlags(const RoadAttributes& road, const TravelProfile& profile, SearchDirection direction)
{
    if (!isOpenTo(road, profile))
        return 0;
    const OneWay oneWay = profile.mode == TravelMode::Car ? road.oneWay : road.bikeOneWay;
    if (profile.mode == TravelMode::Foot || oneWay == OneWay::No)
        return 3;
    const bool travelsAlong = oneWay == OneWay::Along;
    return travelsAlong == (direction == SearchDirection::WithTravel) ? 1 : 2;
}

} // namespace

ProfileGraph::ProfileGraph(const StreetNetwork& network,
                           const TravelProfile& profile,
                           Metric metric,
                           SearchDirection direction)
    : ProfileGraph(Streets{}, network, profile, metric, direction)
{
    arrange();
}

ProfileGraph::ProfileGraph(Streets,
                           const StreetNetwork& network,
                           const TravelProfile& profile,
                           Metric metric,
                           SearchDirection direction)
    : m_network(&network)
    , m_profile(profile)
    , m_metric(metric)
    , m_direction(direction)
    , m_sides(network, profile)
    , m_streetNodes(static_cast<std::uint32_t>(network.nodeCount()) + m_sides.cornerCount())
    , m_edgeCosts(network.edgeCount())
    , m_flags(network.edgeCount())
    , m_components(componentsFor(network, profile))
{
    for (std::size_t i = 0; i < network.edgeCount(); ++i)
        weighEdge(EdgeId(i));
}

void ProfileGraph::weighEdge(EdgeId edge)
{
    const StreetEdge& street = m_network->edge(edge);
    const double perMetre = m_metric == Metric::Distance ? 1000.0
                                                         : 1000.0 / speedOn(street.road, m_profile)
                                                               * slowness(street.road, m_profile);
    m_edgeCosts[edge.value] = roundedCost(street.length * perMetre);
    m_flags[edge.value] = searchFlags(street.road, m_profile, m_direction);
}

/// Calls visit(tail, head, weight, millimetres, edge) for the arcs of one edge on one layer: from
/// end to end on each track, and between ends and places.
template <typename Visit>
void ProfileGraph::forEachArcOfEdge(std::uint32_t layer, EdgeId edge, Visit&& visit) const
{
    const bool along = searchesAlong(edge);
    const bool against = searchesAgainst(edge);
    if (!along && !against)
        return;
    const Cost whole = edgeCost(edge);
    const double length = m_network->edge(edge).length;
    const auto both = [&](std::uint32_t a, std::uint32_t b, Cost weight, double metres) {
        if (along)
            visit(a, b, weight, millimetres(metres), edge.value);
        if (against)
            visit(b, a, weight, millimetres(metres), edge.value);
    };
    forEachTrackOfLayer(layer, edge, Side::Both, [&](std::uint32_t from, std::uint32_t to) {
        both(from, to, whole, length);
    });
    if (m_placesByEdge.empty())
        return;
    for (std::uint32_t k = m_firstPlace[edge.value]; k < m_firstPlace[edge.value + 1]; ++k) {
        const std::uint32_t p = m_placesByEdge[k];
        const PlaceNode& place = m_extension.places[p];
        const Cost at = costAlong(edge, place.along);
        const std::uint32_t node = placeNode(layer, p);
        forEachTrackOfLayer(layer, edge, place.side, [&](std::uint32_t from, std::uint32_t to) {
            both(from, node, at, place.along);
            both(node, to, whole - at, length - place.along);
        });
        for (std::uint32_t j = k + 1; j < m_firstPlace[edge.value + 1]; ++j) {
            const std::uint32_t q = m_placesByEdge[j];
            const PlaceNode& next = m_extension.places[q];
            if (sidesMeet(place.side, next.side))
                both(node,
                     placeNode(layer, q),
                     costAlong(edge, next.along) - at,
                     next.along - place.along);
        }
    }
}

template <typename Visit>
void ProfileGraph::forEachArc(Visit&& visit) const
{
    for (std::uint32_t layer = 0; layer < m_extension.layers; ++layer) {
        for (std::size_t i = 0; i < m_network->edgeCount(); ++i)
            forEachArcOfEdge(layer, EdgeId(i), visit);
        if (m_profile.mainRoads != MainRoadCrossing::Costs)
            continue;
        const Cost crossing =
            m_metric == Metric::Time ? roundedCost(m_profile.mainRoadSeconds * 1000.0) : 1;
        const std::uint32_t base = layer * walkingNodes();
        for (const auto& [first, second] : m_sides.crossings()) {
            visit(base + first, base + second, crossing, 0U, kNoEdge);
            visit(base + second, base + first, crossing, 0U, kNoEdge);
        }
    }
    for (const GraphExtension::ExtraArc& arc : m_extension.arcs)
        visit(arc.tail, arc.head, std::clamp<Cost>(arc.weight, 1, kLargestCost), 0U, kNoEdge);
}

void ProfileGraph::indexPlaces()
{
    m_firstPlace.clear();
    m_placesByEdge.clear();
    if (m_extension.places.empty())
        return;
    const std::vector<PlaceNode>& places = m_extension.places;
    m_placesByEdge.resize(places.size());
    for (std::uint32_t p = 0; p < places.size(); ++p)
        m_placesByEdge[p] = p;
    std::ranges::sort(m_placesByEdge, [&](std::uint32_t a, std::uint32_t b) {
        return std::tie(places[a].edge, places[a].along, a)
               < std::tie(places[b].edge, places[b].along, b);
    });
    m_firstPlace.assign(m_network->edgeCount() + 1, 0);
    for (const PlaceNode& place : places)
        ++m_firstPlace[place.edge.value + 1];
    for (std::size_t e = 0; e < m_network->edgeCount(); ++e)
        m_firstPlace[e + 1] += m_firstPlace[e];
}

void ProfileGraph::arrange()
{
    indexPlaces();
    m_arcEdges.clear();
    m_arcs.arrange(
        m_extension.layers * walkingNodes() + m_extension.extraNodes,
        [this](auto&& visit) { forEachArc(visit); },
        [this](std::uint32_t position, std::uint32_t edge) {
            if (m_arcEdges.size() <= position)
                m_arcEdges.resize(m_arcs.arcCount());
            m_arcEdges[position] = edge;
        });
}

/// Moves a junction's arcs to the end of the arrays: those it had but for the edges given, and
/// those edges' arcs as they are now.
void ProfileGraph::rewriteArcs(std::uint32_t node, std::span<const EdgeId> edges)
{
    const auto [begin, end] = arcRange(node);
    m_arcs.beginArcsOf(node);
    const auto append = [&](Arc arc, std::uint32_t walked, std::uint32_t edge) {
        m_arcs.appendArc(node, arc, walked);
        m_arcEdges.push_back(edge);
    };
    for (std::uint32_t a = begin; a < end; ++a) {
        if (std::ranges::find(edges, EdgeId(m_arcEdges[a])) == edges.end())
            append(m_arcs.arc(a), m_arcs.millimetresOfArc(a), m_arcEdges[a]);
    }
    for (const EdgeId edge : edges) {
        forEachArcOfEdge(0,
                         edge,
                         [&](std::uint32_t tail,
                             std::uint32_t head,
                             Cost weight,
                             std::uint32_t walked,
                             std::uint32_t id) {
                             if (tail == node)
                                 append({head, weight}, walked, id);
                         });
    }
}

void ProfileGraph::edit(const NetworkEdit& edit)
{
    if (m_sides.any()) {
        *this = ProfileGraph(*m_network, m_profile, m_metric, m_direction);
        return;
    }
    m_edgeCosts.resize(m_network->edgeCount());
    m_flags.resize(m_network->edgeCount(), 0);
    m_streetNodes = static_cast<std::uint32_t>(m_network->nodeCount());
    m_arcs.addNodes(m_streetNodes);
    std::vector<std::uint32_t> junctions;
    std::vector<EditedEdge> edited;
    for (const EdgeId edge : edit.edges) {
        const bool wasOpen = isOpen(edge);
        weighEdge(edge);
        edited.push_back({edge, wasOpen, isOpen(edge)});
        junctions.push_back(m_network->edge(edge).from.value);
        junctions.push_back(m_network->edge(edge).to.value);
    }
    std::ranges::sort(junctions);
    junctions.erase(std::ranges::unique(junctions).begin(), junctions.end());
    for (const std::uint32_t junction : junctions)
        rewriteArcs(junction, edit.edges);
    if (!updateComponents(m_components, *m_network, m_arcs, edited))
        m_components = componentsFor(*m_network, m_profile);
}

Cost ProfileGraph::costAlong(EdgeId edge, double along) const
{
    const double length = m_network->edge(edge).length;
    const double share = length > 0 ? std::clamp(along / length, 0.0, 1.0) : 0.0;
    return static_cast<Cost>(std::llround(share * static_cast<double>(edgeCost(edge))));
}

Cost ProfileGraph::connectorCost(double metres) const
{
    const double perMetre =
        m_metric == Metric::Distance ? 1000.0 : 1000.0 / m_profile.connectorSpeed.value;
    return static_cast<Cost>(std::llround(std::min(metres * perMetre, double{kLargestCost})));
}

bool ProfileGraph::symmetric() const
{
    return !m_sides.any() && m_extension.extraNodes == 0
           && std::ranges::all_of(m_flags, [](std::uint8_t f) { return f == 0 || f == 3; });
}

std::size_t ProfileGraph::memory() const
{
    const auto bytes = [](const auto& items) { return items.capacity() * sizeof(items[0]); };
    return m_arcs.memory() + bytes(m_arcEdges) + bytes(m_edgeCosts) + bytes(m_flags)
           + bytes(m_firstPlace) + bytes(m_placesByEdge) + bytes(m_components.ofNode)
           + bytes(m_components.nodes) + bytes(m_components.edges);
}

} // namespace yimi
