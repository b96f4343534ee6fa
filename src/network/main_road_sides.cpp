// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/main_road_sides.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

/// The end of an edge at a junction.
struct Arm
{
    std::uint32_t node = 0;
    double angle = 0; ///< of leaving the junction
    std::uint32_t edge = 0;
    bool atFrom = true;

    auto operator<=>(const Arm&) const = default;
};

double angleOf(Coordinate from, Coordinate to)
{
    return std::atan2(to.y - from.y, to.x - from.x);
}

bool isMainRoad(const StreetEdge& edge)
{
    return edge.road.roadClass == RoadClass::Main;
}

/// Open arms by junction, anticlockwise around each.
std::vector<Arm> armsOf(const StreetNetwork& network, const TravelProfile& profile)
{
    std::vector<Arm> arms;
    arms.reserve(2 * network.edgeCount());
    for (std::uint32_t i = 0; i < network.edgeCount(); ++i) {
        const StreetEdge& edge = network.edge(EdgeId(i));
        if (!isOpenTo(edge.road, profile))
            continue;
        const auto shape = network.shape(EdgeId(i));
        arms.push_back({edge.from.value, angleOf(shape[0], shape[1]), i, true});
        arms.push_back(
            {edge.to.value, angleOf(shape[shape.size() - 1], shape[shape.size() - 2]), i, false});
    }
    std::ranges::sort(arms);
    return arms;
}

/// The corners of an arm: ahead of it anticlockwise, and behind it. The same for other streets.
struct Corners
{
    std::uint32_t ahead = 0;
    std::uint32_t behind = 0;
};

} // namespace

MainRoadSides::MainRoadSides(const StreetNetwork& network, const TravelProfile& profile)
{
    if (profile.mode != TravelMode::Foot || profile.mainRoads == MainRoadCrossing::Free)
        return;
    const std::vector<Arm> arms = armsOf(network, profile);
    std::vector<Corners> atFrom(network.edgeCount());
    std::vector<Corners> atTo(network.edgeCount());
    for (std::uint32_t i = 0; i < network.edgeCount(); ++i) {
        const StreetEdge& edge = network.edge(EdgeId(i));
        atFrom[i] = {edge.from.value, edge.from.value};
        atTo[i] = {edge.to.value, edge.to.value};
    }
    const auto nodes = static_cast<std::uint32_t>(network.nodeCount());
    for (std::size_t begin = 0, end = 0; begin < arms.size(); begin = end) {
        while (end < arms.size() && arms[end].node == arms[begin].node)
            ++end;
        const std::span<const Arm> around{arms.data() + begin, end - begin};
        const auto main = std::ranges::count_if(
            around, [&](const Arm& arm) { return isMainRoad(network.edge(EdgeId(arm.edge))); });
        if (main < 2)
            continue;
        // The corner that holds the first arms is the junction's own node; each main arm passed
        // anticlockwise opens the next, the last one leads back to the first.
        std::uint32_t corner = arms[begin].node;
        std::uint32_t passed = 0;
        for (const Arm& arm : around) {
            Corners& corners = arm.atFrom ? atFrom[arm.edge] : atTo[arm.edge];
            corners.behind = corner;
            if (isMainRoad(network.edge(EdgeId(arm.edge)))) {
                ++passed;
                corner = passed == static_cast<std::uint32_t>(main) ? arms[begin].node
                                                                    : nodes + m_corners++;
                if (around.size() > 2) // not at a mere joint of one road
                    m_crossings.push_back({corners.behind, corner});
            }
            corners.ahead = corner;
        }
    }
    m_first.assign(1, 0);
    for (std::uint32_t i = 0; i < network.edgeCount(); ++i) {
        const bool split = atFrom[i].ahead != atFrom[i].behind || atTo[i].ahead != atTo[i].behind;
        // Leaving `from`, anticlockwise is left; leaving `to`, anticlockwise is the edge's right.
        if (split) {
            m_tracks.push_back({atFrom[i].ahead, atTo[i].behind, Side::Left});
            m_tracks.push_back({atFrom[i].behind, atTo[i].ahead, Side::Right});
        } else {
            m_tracks.push_back({atFrom[i].ahead, atTo[i].ahead, Side::Both});
        }
        m_first.push_back(static_cast<std::uint32_t>(m_tracks.size()));
    }
}

} // namespace yimi
