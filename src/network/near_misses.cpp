// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/near_misses.h"

#include "base/parallel.h"
#include "geometry/measures.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace yimi {

namespace {

/// A junction at which one street ends and no other begins.
struct LooseEnd
{
    NodeId node;
    EdgeId edge;
};

std::vector<LooseEnd> looseEndsOf(const StreetNetwork& network)
{
    std::vector<std::uint32_t> degree(network.nodeCount(), 0);
    std::vector<std::uint32_t> lastEdge(network.nodeCount(), 0);
    for (std::uint32_t e = 0; e < network.edgeCount(); ++e) {
        for (const NodeId end : {network.edge(EdgeId(e)).from, network.edge(EdgeId(e)).to}) {
            ++degree[end.value];
            lastEdge[end.value] = e;
        }
    }
    std::vector<LooseEnd> ends;
    for (std::uint32_t v = 0; v < network.nodeCount(); ++v) {
        if (degree[v] == 1)
            ends.push_back({NodeId(v), EdgeId(lastEdge[v])});
    }
    return ends;
}

std::optional<NearMissPlace> missAt(const StreetNetwork& network, const LooseEnd& end, double reach)
{
    const StreetEdge& own = network.edge(end.edge);
    const Coordinate place = network.node(end.node);
    std::optional<NearestOnLine> nearest;
    for (const std::uint32_t e : network.edgesNear(Box{place, place}.grownBy(reach))) {
        const StreetEdge& other = network.edge(EdgeId(e));
        if (other.from == end.node || other.to == end.node || other.road.level != own.road.level)
            continue;
        const NearestOnLine near = nearestOnLine(network.shape(EdgeId(e)), place);
        if (near.distance <= reach && (!nearest || near.distance < nearest->distance))
            nearest = near;
    }
    if (!nearest)
        return std::nullopt;
    return NearMissPlace{place, nearest->point, end.edge};
}

} // namespace

std::vector<NearMissPlace>
nearMissesOf(const StreetNetwork& network, double reach, unsigned threads)
{
    const std::vector<LooseEnd> ends = looseEndsOf(network);
    std::vector<std::optional<NearMissPlace>> misses(ends.size());
    parallelFor(ends.size(), threads, [&](std::size_t i, unsigned) {
        misses[i] = missAt(network, ends[i], reach);
    });
    std::vector<NearMissPlace> places;
    for (const std::optional<NearMissPlace>& miss : misses) {
        if (miss)
            places.push_back(*miss);
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
