// SPDX-License-Identifier: GPL-3.0-or-later
#include "one_way.h"

#include "geometry/measures.h"
#include "noding.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace yimi::sample {

namespace {

/// A street that may become one of a pair.
struct Candidate
{
    std::size_t road;
    Coordinate middle;
    double run;
    double way; ///< radians from east, from its start to its end
};

/// Places where the end of one road meets another: at least three edges.
std::set<Coordinate> crossings(const Roads& roads)
{
    const RoadEdges network = edgesOf(roads);
    std::vector<std::uint32_t> degrees(network.nodes.size(), 0);
    for (const RoadEdge& edge : network.edges) {
        ++degrees[edge.from];
        ++degrees[edge.to];
    }
    std::set<Coordinate> found;
    for (std::size_t node = 0; node < degrees.size(); ++node)
        if (degrees[node] >= 3)
            found.insert(network.nodes[node]);
    return found;
}

std::vector<Candidate> candidatesOf(const Roads& roads, const Settlement& settlement)
{
    const std::set<Coordinate> through = crossings(roads);
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < roads.size(); ++i) {
        const Road& road = roads[i];
        constexpr double kShortest = 260.0;
        constexpr float kOldTown = 0.93F;
        if (road.roadClass != RoadClass::Local || road.level != 0
            || !through.contains(road.line.front()) || !through.contains(road.line.back()))
            continue;
        const double run = length(road.line);
        const Coordinate middle = pointAlong(road.line, run / 2);
        if (run < kShortest || settlement.centrality.at(middle) < kOldTown
            || distance(road.line.front(), road.line.back()) < 0.8 * run)
            continue;
        candidates.push_back({i,
                              middle,
                              run,
                              std::atan2(road.line.back().y - road.line.front().y,
                                         road.line.back().x - road.line.front().x)});
    }
    return candidates;
}

/// Side by side, about equally long, one block apart.
bool paired(const Candidate& a, const Candidate& b)
{
    constexpr double kNearest = 110.0;
    constexpr double kFarthest = 480.0;
    const double turn = std::abs(std::remainder(a.way - b.way, 3.141592653589793));
    const Coordinate apart{b.middle.x - a.middle.x, b.middle.y - a.middle.y};
    const double sideways = std::abs(apart.y * std::cos(a.way) - apart.x * std::sin(a.way));
    const double along = std::abs(apart.x * std::cos(a.way) + apart.y * std::sin(a.way));
    return turn < 0.3 && sideways > kNearest && sideways < kFarthest
           && along < 0.5 * std::max(a.run, b.run);
}

} // namespace

void makeOneWayPairs(Roads& roads, const Settlement& settlement)
{
    const std::vector<Candidate> candidates = candidatesOf(roads, settlement);
    std::vector<std::uint8_t> used(candidates.size(), 0);
    for (std::size_t a = 0; a < candidates.size(); ++a)
        for (std::size_t b = a + 1; b < candidates.size() && used[a] == 0; ++b) {
            if (used[b] != 0 || !paired(candidates[a], candidates[b]))
                continue;
            used[a] = used[b] = 1;
            roads[candidates[a].road].oneway = 1;
            roads[candidates[b].road].oneway =
                std::cos(candidates[a].way - candidates[b].way) > 0 ? -1 : 1;
        }
}

} // namespace yimi::sample
