// SPDX-License-Identifier: GPL-3.0-or-later
#include "county_roads.h"

#include "arterials.h"
#include "curve.h"
#include "geometry/measures.h"
#include "noise.h"
#include "random.h"
#include "road_index.h"

#include <queue>

#include <algorithm>
#include <limits>

namespace yimi::sample {

namespace {

constexpr double kCell = 250.0;
constexpr double kMerge = 380.0; ///< a new road this near an old one uses the old one

/// Cost of a metre, in tenths.
Grid<float> costsOf(const TownGrid& towns,
                    const Settlement& settlement,
                    const Waters& waters,
                    std::uint64_t seed)
{
    Grid<float> costs(frameOver(towns.frame.box(), kCell));
    for (std::size_t cell = 0; cell < costs.cells.size(); ++cell) {
        const Coordinate at = costs.frame.centre(cell);
        const Ground ground = groundAt(waters, at);
        double cost = 1.0 + 0.5 * noise(seedFor(seed, 0xC0), at, 1500.0);
        if (towns.at(at) == 0)
            cost = 60.0;
        else if (ground == Ground::Lake)
            cost = 90.0;
        else if (ground == Ground::River)
            cost += 4.0;
        if (settlement.wild.at(at) != 0)
            cost += 6.0;
        costs.cells[cell] = static_cast<float>(cost);
    }
    return costs;
}

void cheapen(Grid<float>& costs, const LineString& line)
{
    for (std::size_t i = 1; i < line.size(); ++i)
        for (const double t : {0.0, 0.25, 0.5, 0.75}) {
            const Coordinate at{line[i - 1].x + t * (line[i].x - line[i - 1].x),
                                line[i - 1].y + t * (line[i].y - line[i - 1].y)};
            const int column = costs.frame.columnOf(at.x);
            const int row = costs.frame.rowOf(at.y);
            if (costs.frame.holds(column, row))
                costs(column, row) = 0.38F;
        }
}

struct Open
{
    double guess;
    std::size_t cell;

    bool operator<(const Open& other) const
    {
        return guess != other.guess ? guess > other.guess : cell > other.cell;
    }
};

LineString pathBack(const std::vector<std::uint32_t>& before,
                    const Frame& frame,
                    std::size_t from,
                    std::size_t to)
{
    LineString path;
    for (std::size_t cell = to; cell != from; cell = before[cell])
        path.push_back(frame.centre(cell));
    path.push_back(frame.centre(from));
    std::reverse(path.begin(), path.end());
    return path;
}

/// Cheapest way over the cells (A* with the cheapest cost a metre can have).
LineString cheapestPath(const Grid<float>& costs, Coordinate start, Coordinate goal)
{
    const Frame& frame = costs.frame;
    const std::size_t from = frame.at(frame.columnOf(start.x), frame.rowOf(start.y));
    const std::size_t to = frame.at(frame.columnOf(goal.x), frame.rowOf(goal.y));
    std::vector<double> cost(frame.size(), std::numeric_limits<double>::infinity());
    std::vector<std::uint32_t> before(frame.size(), 0);
    std::priority_queue<Open> open;
    cost[from] = 0.0;
    open.push({0.0, from});
    while (!open.empty()) {
        const std::size_t cell = open.top().cell;
        open.pop();
        if (cell == to)
            return pathBack(before, frame, from, to);
        const int column = static_cast<int>(cell % static_cast<std::size_t>(frame.columns));
        const int row = static_cast<int>(cell / static_cast<std::size_t>(frame.columns));
        for (int dy = -1; dy <= 1; ++dy)
            for (int dx = -1; dx <= 1; ++dx) {
                if ((dx == 0 && dy == 0) || !frame.holds(column + dx, row + dy))
                    continue;
                const std::size_t next = frame.at(column + dx, row + dy);
                const double step = (dx != 0 && dy != 0) ? 1.41421356 : 1.0;
                const double reached =
                    cost[cell]
                    + step * static_cast<double>(costs.cells[cell] + costs.cells[next]) / 2;
                if (reached < cost[next]) {
                    cost[next] = reached;
                    before[next] = static_cast<std::uint32_t>(cell);
                    open.push({reached + 0.38 * distance(frame.centre(next), goal) / kCell, next});
                }
            }
    }
    return {};
}

/// Towns with no third town inside the circle over them are linked (Gabriel graph).
bool neighbours(const Facts& facts, std::size_t a, std::size_t b)
{
    const Coordinate p = facts.towns[a].seat;
    const Coordinate q = facts.towns[b].seat;
    const Coordinate middle{(p.x + q.x) / 2, (p.y + q.y) / 2};
    for (std::size_t i = 0; i < facts.towns.size(); ++i)
        if (i != a && i != b && distance(facts.towns[i].seat, middle) < 0.5 * distance(p, q))
            return false;
    return true;
}

/// The stretches of a path away from roads that are there, their ends led onto those roads.
Lines newStretches(const LineString& path, const RoadIndex& index)
{
    Lines stretches;
    LineString stretch;
    const auto close = [&](std::optional<RoadIndex::Near> end) {
        if (end && !stretch.empty())
            stretch.push_back(end->at);
        if (stretch.size() >= 5)
            stretches.push_back(stretch);
        stretch.clear();
    };
    std::optional<RoadIndex::Near> last;
    for (const Coordinate& at : path) {
        const auto near = index.nearest(at, kMerge, RoadIndex::kNobody);
        if (near) {
            close(near);
            last = near;
            continue;
        }
        if (stretch.empty() && last)
            stretch.push_back(last->at);
        stretch.push_back(at);
    }
    close(std::nullopt);
    return stretches;
}

} // namespace

Roads layOutCountyRoads(const Facts& facts,
                        const TownGrid& towns,
                        const Settlement& settlement,
                        const Waters& waters,
                        const Roads& arterials,
                        std::uint64_t seed)
{
    Grid<float> costs = costsOf(towns, settlement, waters, seed);
    RoadIndex index(towns.frame.box());
    for (const Road& road : arterials)
        if (road.level == 0) {
            cheapen(costs, road.line);
            index.add(road.line, 0);
        }
    Roads roads;
    const Warp warp{seedFor(seed, 0xC1), 60.0, 1300.0};
    for (std::size_t a = 0; a < facts.towns.size(); ++a)
        for (std::size_t b = a + 1; b < facts.towns.size(); ++b) {
            if (towns.at(facts.towns[a].seat) == 0 || towns.at(facts.towns[b].seat) == 0
                || !neighbours(facts, a, b))
                continue;
            const LineString path = cheapestPath(costs, facts.towns[a].seat, facts.towns[b].seat);
            for (const LineString& stretch : newStretches(path, index)) {
                LineString line = curveThrough(thinned(stretch, 210.0), 50.0);
                for (std::size_t i = 1; i + 1 < line.size(); ++i) {
                    const double fade = std::min({1.0,
                                                  static_cast<double>(i) / 8.0,
                                                  static_cast<double>(line.size() - 1 - i) / 8.0});
                    const Coordinate pushed = warped(line[i], warp);
                    line[i] = {line[i].x + fade * (pushed.x - line[i].x),
                               line[i].y + fade * (pushed.y - line[i].y)};
                }
                line = thinned(keptDry(line, waters), 0.8);
                index.add(line, 0);
                cheapen(costs, line);
                roads.push_back({.line = std::move(line), .roadClass = RoadClass::Secondary});
            }
        }
    return roads;
}

} // namespace yimi::sample
