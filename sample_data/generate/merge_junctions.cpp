// SPDX-License-Identifier: GPL-3.0-or-later
#include "edge_ends.h"
#include "tidy_roads.h"

#include <map>
#include <set>
#include <tuple>

namespace yimi::sample {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

double turn(Coordinate a, Coordinate b, Coordinate c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// The only edge at a node that is on another road.
std::uint32_t sideStreet(const EdgeEnds& ends, std::uint32_t node, std::uint32_t through)
{
    std::uint32_t found = kNone;
    for (const std::uint32_t e : ends.at[node])
        if (ends.network.edges[e].road != through) {
            if (found != kNone)
                return kNone;
            found = e;
        }
    return found;
}

/// Side streets that come from the two sides of one through street.
bool facing(const EdgeEnds& ends, const RoadEdge& edge)
{
    if (ends.at[edge.from].size() != 3 || ends.at[edge.to].size() != 3)
        return false;
    const std::uint32_t a = sideStreet(ends, edge.from, edge.road);
    const std::uint32_t b = sideStreet(ends, edge.to, edge.road);
    if (a == kNone || b == kNone || a == b)
        return false;
    const Coordinate p = ends.network.nodes[edge.from];
    const Coordinate q = ends.network.nodes[edge.to];
    return turn(p, q, ends.nextTo(edge.from, a)) * turn(p, q, ends.nextTo(edge.to, b)) < 0;
}

/// Which edges vanish and where their lost nodes go.
struct Merge
{
    std::map<Coordinate, Coordinate> moves;
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>>
        gone; ///< road, first and last vertex
};

Merge chooseMerges(const EdgeEnds& ends, const MergeReach& reach)
{
    std::vector<std::pair<double, std::uint32_t>> shortEdges;
    for (std::uint32_t e = 0; e < ends.network.edges.size(); ++e) {
        const RoadEdge& edge = ends.network.edges[e];
        if (edge.from == edge.to || !ends.onGround(edge.from) || !ends.onGround(edge.to)
            || ends.at[edge.from].size() < 2 || ends.at[edge.to].size() < 2)
            continue;
        const double run = ends.lengthOf(e);
        if (run < reach.together || (run < reach.across && facing(ends, edge)))
            shortEdges.emplace_back(run, e);
    }
    std::sort(shortEdges.begin(), shortEdges.end());
    Merge merge;
    std::vector<std::uint8_t> used(ends.network.nodes.size(), 0);
    for (const auto& [run, e] : shortEdges) {
        const RoadEdge& edge = ends.network.edges[e];
        if (used[edge.from] != 0 || used[edge.to] != 0)
            continue;
        used[edge.from] = used[edge.to] = 1;
        const auto weight = [&](std::uint32_t node) {
            return std::tuple(ends.bestAt(node, edge.road),
                              -static_cast<int>(ends.at[node].size()));
        };
        const bool keepFrom = weight(edge.from) <= weight(edge.to);
        merge.moves[ends.network.nodes[keepFrom ? edge.to : edge.from]] =
            ends.network.nodes[keepFrom ? edge.from : edge.to];
        merge.gone.emplace(edge.road, edge.first, edge.last);
    }
    return merge;
}

/// The road without the vertices of its lost edges, the others moved.
LineString mergedLine(const LineString& line, std::uint32_t road, const Merge& merge)
{
    LineString result;
    auto lost = merge.gone.lower_bound({road, 0, 0});
    for (std::uint32_t i = 0; i < line.size(); ++i) {
        while (lost != merge.gone.end() && std::get<0>(*lost) == road && std::get<2>(*lost) <= i)
            ++lost;
        const bool between = lost != merge.gone.end() && std::get<0>(*lost) == road
                             && i > std::get<1>(*lost) && i < std::get<2>(*lost);
        if (between)
            continue;
        const auto move = merge.moves.find(line[i]);
        const Coordinate at = move == merge.moves.end() ? line[i] : move->second;
        if (result.empty() || result.back() != at)
            result.push_back(at);
    }
    return result;
}

} // namespace

void mergeJunctions(Roads& roads, const MergeReach& reach)
{
    const Merge merge = chooseMerges(EdgeEnds(roads), reach);
    for (std::uint32_t i = 0; i < roads.size(); ++i)
        roads[i].line = mergedLine(roads[i].line, i, merge);
    std::erase_if(roads, [](const Road& road) { return road.line.size() < 2; });
}

} // namespace yimi::sample
