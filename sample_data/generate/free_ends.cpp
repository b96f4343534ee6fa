// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/measures.h"
#include "noding.h"
#include "random.h"
#include "streets.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace yimi::sample {

namespace {

/// How many edges meet at each node.
std::vector<std::uint32_t> degreesOf(const RoadEdges& network)
{
    std::vector<std::uint32_t> degrees(network.nodes.size(), 0);
    for (const RoadEdge& edge : network.edges) {
        ++degrees[edge.from];
        ++degrees[edge.to];
    }
    return degrees;
}

/// Straight on from an end to the first road met; nothing when the land ahead is not for streets.
std::optional<Coordinate>
roadAhead(Coordinate end, double heading, const RoadIndex& index, const StreetSite& site)
{
    constexpr double kStep = 30.0;
    constexpr double kReach = 660.0;
    Coordinate from = end;
    for (double along = kStep; along <= kReach; along += kStep) {
        const Coordinate to{end.x + along * std::cos(heading), end.y + along * std::sin(heading)};
        const auto hit = index.firstMet(from, to, RoadIndex::kNobody);
        if (hit && distance(hit->at, end) > 1.0)
            return hit->at;
        if (site.settlement.urban.at(to) == 0 || groundAt(site.waters, to) > Ground::Stream)
            return std::nullopt;
        from = to;
    }
    return std::nullopt;
}

} // namespace

void extendFreeEnds(Roads& roads, std::size_t first, const StreetSite& site)
{
    const RoadEdges network = edgesOf(roads);
    const std::vector<std::uint32_t> degrees = degreesOf(network);
    RoadIndex index(site.settlement.urban.frame.box());
    for (std::size_t i = 0; i < roads.size(); ++i)
        if (roads[i].level == 0 && walkable(roads[i]))
            index.add(roads[i].line, static_cast<std::uint32_t>(i));
    RoadIndex rails(site.settlement.urban.frame.box());
    for (const LineString& rail : site.barriers)
        rails.add(rail, 0);
    for (const RoadEdge& edge : network.edges)
        for (const bool front : {true, false}) {
            if (edge.road < first || degrees[front ? edge.from : edge.to] != 1)
                continue;
            LineString& line = roads[edge.road].line;
            const Coordinate end = network.nodes[front ? edge.from : edge.to];
            const LineString piece = lineOf(roads, edge);
            const Coordinate before = front ? piece[1] : piece[piece.size() - 2];
            const double heading = std::atan2(end.y - before.y, end.x - before.x);
            for (const double turn : {0.0, 0.22, -0.22, 0.45, -0.45}) {
                const auto ahead = roadAhead(end, heading + turn, index, site);
                if (!ahead || rails.firstMet(end, *ahead, RoadIndex::kNobody))
                    continue;
                index.add({end, *ahead}, edge.road);
                line.insert(front ? line.begin() : line.end(), *ahead);
                break;
            }
        }
}

void trimFreeEnds(Roads& roads, std::size_t first, double kept, std::uint64_t seed)
{
    const RoadEdges network = edgesOf(roads);
    const std::vector<std::uint32_t> degrees = degreesOf(network);
    Random random(seed);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> range(roads.size());
    for (std::size_t i = 0; i < roads.size(); ++i)
        range[i] = {0, static_cast<std::uint32_t>(roads[i].line.size() - 1)};
    for (const RoadEdge& edge : network.edges) {
        const bool freeStart = degrees[edge.from] == 1;
        const bool freeEnd = degrees[edge.to] == 1;
        if (edge.road < first || (!freeStart && !freeEnd))
            continue;
        // Short stubs look like slips of the pen; long ones are the streets that end where the town
        // does.
        constexpr double kStub = 520.0;
        const bool isolated = freeStart && freeEnd;
        if (!isolated && (length(lineOf(roads, edge)) > kStub || random.chance(kept)))
            continue;
        if (freeStart)
            range[edge.road].first = edge.last;
        if (freeEnd)
            range[edge.road].second = std::min(range[edge.road].second, edge.first);
    }
    for (std::size_t i = first; i < roads.size(); ++i) {
        const auto [from, to] = range[i];
        LineString& line = roads[i].line;
        if (from < to)
            line = LineString(line.begin() + from, line.begin() + to + 1);
        else
            line.clear();
    }
    std::erase_if(roads, [](const Road& road) { return road.line.size() < 2; });
}

} // namespace yimi::sample
