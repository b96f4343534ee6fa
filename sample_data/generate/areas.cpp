// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/measures.h"
#include "tiling.h"

#include <algorithm>
#include <map>

namespace yimi::sample {

namespace {

/// A border walked so that the group lies on its left.
struct Walk
{
    const Border* border;
    bool forward;

    Coordinate start() const { return forward ? border->line.front() : border->line.back(); }

    Coordinate end() const { return forward ? border->line.back() : border->line.front(); }

    int leaving() const { return forward ? border->startWay : (border->endWay + 2) % 4; }

    int arriving() const { return forward ? border->endWay : (border->startWay + 2) % 4; }
};

using WalksByStart = std::map<Coordinate, std::vector<std::size_t>>;

/// The walk that goes on from the end of one, turning left first: the group's cells beside it stay
/// the same.
std::size_t
nextWalk(const std::vector<Walk>& walks, const WalksByStart& byStart, std::size_t current)
{
    const std::vector<std::size_t>& choices = byStart.at(walks[current].end());
    const int arriving = walks[current].arriving();
    for (const int turn : {1, 0, 3})
        for (const std::size_t choice : choices)
            if (walks[choice].leaving() == (arriving + turn) % 4)
                return choice;
    return choices.front();
}

void appendWalk(Ring& ring, const Walk& walk)
{
    const LineString& line = walk.border->line;
    if (walk.forward)
        ring.insert(ring.end(), line.begin() + (ring.empty() ? 0 : 1), line.end());
    else
        ring.insert(ring.end(), line.rbegin() + (ring.empty() ? 0 : 1), line.rend());
}

std::vector<Ring> ringsOf(const std::vector<Walk>& walks)
{
    WalksByStart byStart;
    for (std::size_t i = 0; i < walks.size(); ++i)
        byStart[walks[i].start()].push_back(i);
    std::vector<bool> used(walks.size(), false);
    std::vector<Ring> rings;
    for (std::size_t first = 0; first < walks.size(); ++first) {
        if (used[first])
            continue;
        Ring ring;
        for (std::size_t at = first; !used[at]; at = nextWalk(walks, byStart, at)) {
            used[at] = true;
            appendWalk(ring, walks[at]);
        }
        rings.push_back(std::move(ring));
    }
    return rings;
}

Polygons polygonsOf(std::vector<Ring> rings)
{
    Polygons polygons;
    std::vector<Ring> holes;
    for (Ring& ring : rings) {
        if (signedArea(ring) > 0)
            polygons.push_back({std::move(ring), {}});
        else
            holes.push_back(std::move(ring));
    }
    for (Ring& hole : holes)
        for (Polygon& polygon : polygons)
            if (polygons.size() == 1 || contains(polygon, hole[hole.size() / 2])) {
                polygon.holes.push_back(std::move(hole));
                break;
            }
    return polygons;
}

} // namespace

std::vector<Polygons> areasOf(const std::vector<Border>& borders,
                              const std::vector<std::uint16_t>& groupOf,
                              std::size_t groupCount)
{
    std::vector<std::vector<Walk>> walks(groupCount + 1);
    for (const Border& border : borders) {
        const std::uint16_t left = groupOf[border.left];
        const std::uint16_t right = groupOf[border.right];
        if (left == right)
            continue;
        walks[left].push_back({&border, true});
        walks[right].push_back({&border, false});
    }
    std::vector<Polygons> areas;
    for (std::size_t group = 1; group <= groupCount; ++group)
        areas.push_back(polygonsOf(ringsOf(walks[group])));
    return areas;
}

} // namespace yimi::sample
