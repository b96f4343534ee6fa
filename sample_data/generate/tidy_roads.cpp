// SPDX-License-Identifier: GPL-3.0-or-later
#include "tidy_roads.h"

#include "edge_ends.h"

#include <map>
#include <set>
#include <tuple>

namespace yimi::sample {

void dropDeadBridges(Roads& roads)
{
    for (bool again = true; again;) {
        const EdgeEnds ends(roads);
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

void splitAtTouches(Roads& roads)
{
    Roads pieces;
    for (Road& road : roads) {
        std::map<Coordinate, int> visits;
        for (const Coordinate& at : road.line)
            ++visits[at];
        Road piece = road;
        piece.line.clear();
        for (std::size_t i = 0; i < road.line.size(); ++i) {
            piece.line.push_back(road.line[i]);
            if (piece.line.size() < 2 || visits.at(road.line[i]) < 2)
                continue;
            pieces.push_back(piece);
            piece.line = {road.line[i]};
        }
        if (piece.line.size() > 1)
            pieces.push_back(std::move(piece));
    }
    roads = std::move(pieces);
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
    std::erase_if(roads, [](const Road& one) { return one.line.size() < 2; });
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
