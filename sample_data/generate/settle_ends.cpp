// SPDX-License-Identifier: GPL-3.0-or-later
#include "edge_ends.h"
#include "road_index.h"
#include "tidy_roads.h"

namespace yimi::sample {

namespace {

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

std::vector<FreeEnd> freeEndsOf(const EdgeEnds& ends)
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

void settleFreeEnds(Roads& roads, double reach, double shortest)
{
    const std::vector<FreeEnd> found = freeEndsOf(EdgeEnds(roads));
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
        const EdgeEnds ends(roads);
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

} // namespace yimi::sample
