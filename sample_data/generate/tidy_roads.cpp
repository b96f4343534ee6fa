// SPDX-License-Identifier: GPL-3.0-or-later
#include "tidy_roads.h"

#include "geometry/measures.h"
#include "noding.h"
#include "road_index.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace yimi::sample {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// Ends of edges by node.
struct Ends
{
    const Roads& roads;
    RoadEdges network;
    std::vector<std::vector<std::uint32_t>> at; ///< edges by node; loops twice

    explicit Ends(const Roads& given)
        : roads(given), network(edgesOf(given)), at(network.nodes.size())
    {
        for (std::uint32_t e = 0; e < network.edges.size(); ++e) {
            at[network.edges[e].from].push_back(e);
            at[network.edges[e].to].push_back(e);
        }
    }

    [[nodiscard]] double lengthOf(std::uint32_t edge) const
    {
        return length(lineOf(roads, network.edges[edge]));
    }

    [[nodiscard]] const Road& roadOf(std::uint32_t edge) const
    {
        return roads[network.edges[edge].road];
    }

    /// The most important road at a node that is not `except`.
    [[nodiscard]] RoadClass bestAt(std::uint32_t node, std::uint32_t except) const
    {
        RoadClass best = RoadClass::Footpath;
        for (const std::uint32_t e : at[node])
            if (network.edges[e].road != except)
                best = std::min(best, roadOf(e).roadClass);
        return best;
    }

    [[nodiscard]] bool onGround(std::uint32_t node) const
    {
        return std::all_of(at[node].begin(), at[node].end(), [&](std::uint32_t e) {
            return roadOf(e).level == 0 && walkable(roadOf(e));
        });
    }

    /// The vertex of an edge next to one of its nodes.
    [[nodiscard]] Coordinate nextTo(std::uint32_t node, std::uint32_t edge) const
    {
        const RoadEdge& piece = network.edges[edge];
        const LineString& line = roads[piece.road].line;
        return piece.from == node ? line[piece.first + 1] : line[piece.last - 1];
    }
};

double turn(Coordinate a, Coordinate b, Coordinate c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// The only edge at a node that is on another road.
std::uint32_t sideStreet(const Ends& ends, std::uint32_t node, std::uint32_t through)
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
bool facing(const Ends& ends, const RoadEdge& edge)
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

Merge chooseMerges(const Ends& ends, const MergeReach& reach)
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

void eraseEmpty(Roads& roads)
{
    std::erase_if(roads, [](const Road& road) { return road.line.size() < 2; });
}

/// An end of a road where no other road is.
struct FreeEnd
{
    std::uint32_t edge;
    std::uint32_t road;
    bool front;
    double run; ///< metres to the next junction
    Coordinate at;
};

std::vector<FreeEnd> freeEndsOf(const Ends& ends)
{
    std::vector<FreeEnd> found;
    for (std::uint32_t node = 0; node < ends.at.size(); ++node) {
        if (ends.at[node].size() != 1 || !ends.onGround(node))
            continue;
        const std::uint32_t e = ends.at[node].front();
        const RoadEdge& edge = ends.network.edges[e];
        found.push_back(
            {e, edge.road, edge.from == node, ends.lengthOf(e), ends.network.nodes[node]});
    }
    return found;
}

RoadIndex groundIndexOf(const Roads& roads)
{
    Box box;
    for (const Road& road : roads)
        box.include(boxOf(road.line));
    RoadIndex index(box);
    for (std::size_t i = 0; i < roads.size(); ++i)
        if (roads[i].level == 0 && walkable(roads[i]))
            index.add(roads[i].line, static_cast<std::uint32_t>(i));
    return index;
}

/// Back along the line from an end by some metres.
void shorten(LineString& line, bool front, double metres)
{
    const double whole = length(line);
    line = front ? lineBetween(line, metres, whole) : lineBetween(line, 0.0, whole - metres);
}

} // namespace

void mergeJunctions(Roads& roads, const MergeReach& reach)
{
    const Merge merge = chooseMerges(Ends(roads), reach);
    for (std::uint32_t i = 0; i < roads.size(); ++i)
        roads[i].line = mergedLine(roads[i].line, i, merge);
    eraseEmpty(roads);
}

void settleFreeEnds(Roads& roads, double reach, double shortest)
{
    const std::vector<FreeEnd> found = freeEndsOf(Ends(roads));
    const RoadIndex index = groundIndexOf(roads);
    for (const FreeEnd& end : found) {
        LineString& line = roads[end.road].line;
        if (end.run < shortest && roads[end.road].roadClass >= RoadClass::Local) {
            // Also what overshoots a street by a little.
            if (end.run >= length(line) - 0.01)
                line.clear();
            else
                shorten(line, end.front, end.run);
            continue;
        }
        if (const auto near = index.nearest(end.at, reach, end.road); near && near->distance > 0.0)
            line.insert(end.front ? line.begin() : line.end(), near->at);
    }
    eraseEmpty(roads);
}

void dropNearMisses(Roads& roads, double reach)
{
    for (bool again = true; again;) {
        again = false;
        const Ends ends(roads);
        Box box;
        for (const Road& road : roads)
            box.include(boxOf(road.line));
        RoadIndex index(box);
        for (std::uint32_t e = 0; e < ends.network.edges.size(); ++e)
            if (ends.roadOf(e).level == 0)
                index.add(lineOf(roads, ends.network.edges[e]), e);
        std::vector<FreeEnd> missing;
        for (const FreeEnd& end : freeEndsOf(ends))
            if (index.nearest(end.at, reach, end.edge))
                missing.push_back(end);
        for (const FreeEnd& end : missing) {
            LineString& line = roads[end.road].line;
            again = true;
            if (end.run >= length(line) - 0.01)
                line.clear();
            else
                shorten(line, end.front, end.run);
        }
        eraseEmpty(roads);
    }
}

void dropDeadBridges(Roads& roads)
{
    for (bool again = true; again;) {
        const Ends ends(roads);
        std::vector<std::uint8_t> dead(roads.size(), 0);
        for (const std::vector<std::uint32_t>& here : ends.at)
            if (here.size() == 1 && walkable(ends.roadOf(here.front()))
                && ends.roadOf(here.front()).level != 0)
                dead[ends.network.edges[here.front()].road] = 1;
        Roads kept;
        for (std::size_t i = 0; i < roads.size(); ++i)
            if (dead[i] == 0)
                kept.push_back(std::move(roads[i]));
        again = kept.size() < dead.size();
        roads = std::move(kept);
    }
}

void openLoops(Roads& roads)
{
    constexpr double kOpening = 12.0;
    constexpr double kSmall = 40.0;
    constexpr double kFlat = 0.02; ///< of the square of its length; a circle has 0.08
    const RoadEdges network = edgesOf(roads);
    std::map<std::uint32_t, std::vector<RoadEdge>> loops; ///< by road, in order along it
    for (const RoadEdge& edge : network.edges)
        if (edge.from == edge.to)
            loops[edge.road].push_back(edge);
    for (const auto& [number, edges] : loops) {
        const Road road = roads[number];
        roads[number].line.clear();
        std::uint32_t start = 0;
        const auto add = [&](LineString line) {
            Road piece = road;
            piece.line = std::move(line);
            roads.push_back(std::move(piece));
        };
        for (const RoadEdge& edge : edges) {
            LineString before(road.line.begin() + start, road.line.begin() + edge.first + 1);
            const LineString loop(road.line.begin() + edge.first,
                                  road.line.begin() + edge.last + 1);
            const double whole = length(loop);
            if (whole > kSmall && std::abs(signedArea(loop)) > kFlat * whole * whole) {
                const LineString open = lineBetween(loop, 0.0, whole - kOpening);
                before.insert(before.end(), open.begin() + 1, open.end());
            }
            add(std::move(before));
            start = edge.last;
        }
        add({road.line.begin() + start, road.line.end()});
    }
    eraseEmpty(roads);
}

void dropDoubles(Roads& roads)
{
    using Key = std::tuple<Coordinate, Coordinate, int>;
    std::map<Key, std::pair<RoadClass, std::uint32_t>> owner;
    const auto keyOf = [](const Road& road, std::size_t i) {
        const auto [low, high] = std::minmax(road.line[i - 1], road.line[i]);
        return Key{low, high, road.level};
    };
    for (std::uint32_t r = 0; r < roads.size(); ++r)
        for (std::size_t i = 1; i < roads[r].line.size(); ++i) {
            const std::pair claim{roads[r].roadClass, r};
            const auto [place, fresh] = owner.emplace(keyOf(roads[r], i), claim);
            if (!fresh)
                place->second = std::min(place->second, claim);
        }
    Roads kept;
    for (std::uint32_t r = 0; r < roads.size(); ++r) {
        Road& road = roads[r];
        Road piece = road;
        piece.line = {road.line.front()};
        std::set<Key> own;
        for (std::size_t i = 1; i < road.line.size(); ++i) {
            const Key key = keyOf(road, i);
            if (owner.at(key).second == r && own.insert(key).second) {
                piece.line.push_back(road.line[i]);
                continue;
            }
            if (piece.line.size() > 1)
                kept.push_back(piece);
            piece.line = {road.line[i]};
        }
        if (piece.line.size() > 1)
            kept.push_back(std::move(piece));
    }
    roads = std::move(kept);
}

} // namespace yimi::sample
