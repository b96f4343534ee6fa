// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/profile_graph.h"

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
    if (!profile.drives)
        return profile.speed.value;
    const double kmh = road.speedKmh > 0 ? road.speedKmh : defaultDrivingKmh(road.roadClass);
    return std::min(profile.speed.value, kmh / 3.6);
}

/// Rounded, at least 1: an edge that costs nothing would make ways of equal cost and different
/// length.
Cost roundedCost(double value)
{
    return static_cast<Cost>(std::clamp(std::round(value), 1.0, 4.0e9));
}

std::uint8_t
searchFlags(const RoadAttributes& road, const TravelProfile& profile, SearchDirection direction)
{
    if (!isOpenTo(road, profile))
        return 0;
    if (profile.onFoot || road.oneWay == OneWay::No)
        return 3;
    const bool travelsAlong = road.oneWay == OneWay::Along;
    return travelsAlong == (direction == SearchDirection::WithTravel) ? 1 : 2;
}

} // namespace

ProfileGraph::ProfileGraph(const StreetNetwork& network,
                           const TravelProfile& profile,
                           Metric metric,
                           SearchDirection direction)
    : m_network(&network)
    , m_profile(profile)
    , m_metric(metric)
    , m_firstArc(network.nodeCount() + 1, 0)
    , m_edgeCosts(network.edgeCount())
    , m_flags(network.edgeCount())
    , m_components(componentsFor(network, profile))
{
    for (std::size_t i = 0; i < network.edgeCount(); ++i) {
        const StreetEdge& edge = network.edge(EdgeId(i));
        const double perMetre =
            metric == Metric::Distance ? 1000.0 : 1000.0 / speedOn(edge.road, profile);
        m_edgeCosts[i] = roundedCost(edge.length * perMetre);
        m_flags[i] = searchFlags(edge.road, profile, direction);
        if (m_flags[i] != 0)
            m_largestArc = std::max(m_largestArc, m_edgeCosts[i]);
        m_firstArc[edge.from.value + 1] += m_flags[i] & 1U;
        m_firstArc[edge.to.value + 1] += (m_flags[i] >> 1U) & 1U;
    }
    for (std::size_t v = 0; v < network.nodeCount(); ++v)
        m_firstArc[v + 1] += m_firstArc[v];
    m_arcs.resize(m_firstArc.back());
    m_arcEdges.resize(m_firstArc.back());
    std::vector<std::uint32_t> next(m_firstArc.begin(), m_firstArc.end() - 1);
    const auto place = [&](std::uint32_t tail, std::uint32_t head, std::size_t edge) {
        m_arcs[next[tail]] = {head, m_edgeCosts[edge]};
        m_arcEdges[next[tail]++] = static_cast<std::uint32_t>(edge);
    };
    for (std::size_t i = 0; i < network.edgeCount(); ++i) {
        const StreetEdge& edge = network.edge(EdgeId(i));
        if ((m_flags[i] & 1U) != 0)
            place(edge.from.value, edge.to.value, i);
        if ((m_flags[i] & 2U) != 0)
            place(edge.to.value, edge.from.value, i);
    }
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
    return static_cast<Cost>(std::llround(metres * perMetre));
}

} // namespace yimi
