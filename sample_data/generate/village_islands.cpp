// SPDX-License-Identifier: GPL-3.0-or-later
#include "countryside.h"
#include "geometry/measures.h"
#include "noding.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

namespace yimi::sample {

namespace {

constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

std::uint32_t rootOf(std::vector<std::uint32_t>& parents, std::uint32_t node)
{
    while (parents[node] != node) {
        parents[node] = parents[parents[node]];
        node = parents[node];
    }
    return node;
}

/// The part of the net that each village is on; kNowhere for those without a lane.
std::vector<std::uint32_t> partsOf(const Roads& roads, const std::vector<Village>& villages)
{
    const RoadEdges network = edgesOf(roads);
    std::vector<std::uint32_t> parents(network.nodes.size());
    std::iota(parents.begin(), parents.end(), 0U);
    for (const RoadEdge& edge : network.edges)
        if (walkable(roads[edge.road]))
            parents[rootOf(parents, edge.from)] = rootOf(parents, edge.to);
    std::map<Coordinate, std::uint32_t> nodeAt;
    for (std::uint32_t node = 0; node < network.nodes.size(); ++node)
        nodeAt.emplace(network.nodes[node], node);
    std::vector<std::uint32_t> parts;
    for (const Village& village : villages) {
        std::uint32_t part = kNowhere;
        for (const Coordinate& at : spineOf(village))
            if (const auto found = nodeAt.find(at); part == kNowhere && found != nodeAt.end())
                part = rootOf(parents, found->second);
        parts.push_back(part);
    }
    return parts;
}

std::uint32_t mostFrequent(const std::vector<std::uint32_t>& parts)
{
    std::map<std::uint32_t, std::size_t> counts;
    for (const std::uint32_t part : parts)
        if (part != kNowhere)
            ++counts[part];
    const auto most =
        std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
            return a.second < b.second;
        });
    return most == counts.end() ? kNowhere : most->first;
}

/// How hard a straight road is to build; nothing over lakes or the widest rivers.
std::optional<double> effort(Coordinate a, Coordinate b, const Waters& waters)
{
    constexpr double kStep = 15.0;
    constexpr double kLongestBridge = 330.0;
    const double whole = distance(a, b);
    double wet = 0.0;
    for (double along = 0.0; along < whole; along += kStep) {
        const Ground ground = groundAt(
            waters, {a.x + along / whole * (b.x - a.x), a.y + along / whole * (b.y - a.y)});
        if (ground == Ground::Lake)
            return std::nullopt;
        if (ground == Ground::River)
            wet += kStep;
    }
    if (wet > kLongestBridge)
        return std::nullopt;
    return whole + 4.0 * wet;
}

/// The nearest places of two villages' main lanes.
LineString between(const Village& a, const Village& b)
{
    LineString best{a.at, b.at};
    for (const Coordinate& p : spineOf(a))
        for (const Coordinate& q : spineOf(b))
            if (distance(p, q) < distance(best[0], best[1]))
                best = {p, q};
    return best;
}

} // namespace

Roads roadsToIslands(const Roads& roads, const std::vector<Village>& villages, const Waters& waters)
{
    constexpr double kReach = 3600.0;
    std::vector<std::uint32_t> parts = partsOf(roads, villages);
    const std::uint32_t main = mostFrequent(parts);
    Roads built;
    while (true) {
        double least = 1e300;
        std::pair<std::size_t, std::size_t> best;
        for (std::size_t a = 0; a < villages.size(); ++a) {
            if (parts[a] == main || parts[a] == kNowhere)
                continue;
            for (std::size_t b = 0; b < villages.size(); ++b) {
                if (parts[b] != main || distance(villages[a].at, villages[b].at) > kReach)
                    continue;
                const auto cost = effort(villages[a].at, villages[b].at, waters);
                if (cost && *cost < least) {
                    least = *cost;
                    best = {a, b};
                }
            }
        }
        if (least > 1e299)
            return built;
        built.push_back({.line = between(villages[best.first], villages[best.second]),
                         .roadClass = RoadClass::Secondary});
        const std::uint32_t island = parts[best.first];
        std::replace(parts.begin(), parts.end(), island, main);
    }
}

void dropLonelyVillages(std::vector<Village>& villages, const RoadIndex& roads)
{
    std::erase_if(villages, [&](const Village& village) {
        return !roads.nearest(village.at, 0.6 * village.radius + 20.0, RoadIndex::kNobody);
    });
}

} // namespace yimi::sample
