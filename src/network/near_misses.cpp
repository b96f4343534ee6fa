// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/near_misses.h"

#include "geometry/measures.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace yimi {

std::vector<NearMissPlace> nearMissesOf(const StreetNetwork& network, double reach)
{
    std::vector<std::uint32_t> degree(network.nodeCount(), 0);
    std::vector<std::uint32_t> lastEdge(network.nodeCount(), 0);
    for (std::uint32_t e = 0; e < network.edgeCount(); ++e) {
        for (const NodeId end : {network.edge(EdgeId(e)).from, network.edge(EdgeId(e)).to}) {
            ++degree[end.value];
            lastEdge[end.value] = e;
        }
    }
    std::vector<NearMissPlace> places;
    for (std::uint32_t v = 0; v < network.nodeCount(); ++v) {
        if (degree[v] != 1)
            continue;
        const StreetEdge& own = network.edge(EdgeId(lastEdge[v]));
        const Coordinate place = network.node(NodeId(v));
        std::optional<NearestOnLine> nearest;
        for (const std::uint32_t e : network.edgesNear(Box{place, place}.grownBy(reach))) {
            const StreetEdge& other = network.edge(EdgeId(e));
            if (other.from.value == v || other.to.value == v || other.road.level != own.road.level)
                continue;
            const NearestOnLine near = nearestOnLine(network.shape(EdgeId(e)), place);
            if (near.distance <= reach && (!nearest || near.distance < nearest->distance))
                nearest = near;
        }
        if (nearest)
            places.push_back({place, nearest->point, EdgeId(lastEdge[v])});
    }
    return places;
}

std::size_t bridgeNearMisses(const StreetNetwork& network, double reach, RoadLines& lines)
{
    std::set<std::pair<Coordinate, Coordinate>> bridged;
    std::vector<Finding> fixed;
    for (const NearMissPlace& miss : nearMissesOf(network, reach)) {
        const StreetEdge& street = network.edge(miss.edge);
        addFinding(fixed,
                   {.code = FindingCode::NearMissFixed,
                    .severity = Severity::Warning,
                    .layer = lines.layer,
                    .count = 1,
                    .ids = {std::to_string(street.featureId)}});
        const auto [low, high] = std::minmax(miss.end, miss.onStreet);
        if (!bridged.emplace(low, high).second)
            continue; // two loose ends that look at each other
        RoadAttributes road = street.road;
        road.oneWay = road.bikeOneWay = OneWay::No;
        road.slopePercent = 0;
        lines.add(std::array{low, high}, road, street.featureId);
    }
    lines.findings.insert(lines.findings.end(), fixed.begin(), fixed.end());
    return bridged.size();
}

} // namespace yimi
