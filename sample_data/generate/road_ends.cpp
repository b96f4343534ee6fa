// SPDX-License-Identifier: GPL-3.0-or-later
#include "road_ends.h"

#include "curve.h"
#include "geometry/measures.h"
#include "road_index.h"

#include <algorithm>
#include <cmath>

namespace yimi::sample {

namespace {

struct OpenEnd
{
    Coordinate at;
    double heading; ///< on from the end
    std::size_t road;
};

bool continues(const Road& road)
{
    return (road.level == 0 && road.roadClass <= RoadClass::Secondary)
           || (road.level == 2 && road.name.find("高架") == std::string::npos);
}

OpenEnd endOf(const Roads& roads, std::size_t i, bool front)
{
    const LineString& line = roads[i].line;
    const double whole = length(line);
    constexpr double kLookBack = 120.0;
    const Coordinate at = front ? line.front() : line.back();
    const Coordinate before =
        front ? pointAlong(line, kLookBack) : pointAlong(line, whole - kLookBack);
    return {at, std::atan2(at.y - before.y, at.x - before.x), i};
}

/// Another road of the level touches this end.
bool met(const Roads& roads, const OpenEnd& end)
{
    constexpr double kTouches = 2.0;
    for (std::size_t i = 0; i < roads.size(); ++i)
        if (i != end.road && roads[i].level == roads[end.road].level
            && nearestOnLine(roads[i].line, end.at).distance < kTouches
            && !(roads[i].oneway == 1 && roads[end.road].oneway == 1))
            return true;
    return false;
}

bool leavesTheCity(const OpenEnd& end, const TownGrid& towns)
{
    constexpr double kAhead = 900.0;
    return towns.at({end.at.x + kAhead * std::cos(end.heading),
                     end.at.y + kAhead * std::sin(end.heading)})
           == 0;
}

/// Places on roads of its kind ahead, best first: near ones with little turning.
Points goalsOf(const Roads& roads, const OpenEnd& end)
{
    const Road& own = roads[end.road];
    const double reach = own.roadClass == RoadClass::Secondary ? 3000.0 : 7000.0;
    constexpr double kWidest = 0.62; ///< radians to either side
    constexpr double kFullTurn = 6.283185307179586;
    std::vector<std::pair<double, Coordinate>> found;
    for (std::size_t i = 0; i < roads.size(); ++i) {
        const Road& other = roads[i];
        if (i == end.road || other.level != own.level || !continues(other)
            || other.name == own.name)
            continue;
        for (const Coordinate& at : other.line) {
            const double away = distance(at, end.at);
            const double turn = std::abs(std::remainder(
                std::atan2(at.y - end.at.y, at.x - end.at.x) - end.heading, kFullTurn));
            if (away > 60.0 && turn < kWidest && away * (1.0 + 2.0 * turn) < reach)
                found.emplace_back(away * (1.0 + 2.0 * turn), at);
        }
    }
    std::sort(found.begin(), found.end());
    Points goals;
    constexpr std::size_t kTries = 12;
    constexpr double kApart = 250.0;
    for (const auto& [cost, at] : found)
        if (goals.size() < kTries
            && std::none_of(goals.begin(), goals.end(), [&, place = at](Coordinate goal) {
                   return distance(goal, place) < kApart;
               }))
            goals.push_back(at);
    return goals;
}

/// Up to the first road of the level that is met on the way.
LineString untilMet(const LineString& line, const RoadIndex& index)
{
    LineString result{line.front()};
    constexpr double kAtStart = 15.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const auto hit = index.firstMet(line[i - 1], line[i], RoadIndex::kNobody);
        if (hit && distance(hit->at, line.front()) > kAtStart) {
            result.push_back(hit->at);
            return result;
        }
        result.push_back(line[i]);
    }
    return result;
}

/// Long enough beside another road to look like a mistake.
bool doubles(const LineString& line, const RoadIndex& index)
{
    constexpr double kBeside = 110.0;
    constexpr double kMost = 350.0;
    double run = 0.0;
    for (double along = 150.0; along + 150.0 < length(line); along += 50.0) {
        const Coordinate a = pointAlong(line, along);
        const Coordinate b = pointAlong(line, along + 10.0);
        if (index.alongside(a, std::atan2(b.y - a.y, b.x - a.x), kBeside, 0.35, RoadIndex::kNobody))
            run += 50.0;
    }
    return run > kMost;
}

/// The first way to a goal that does not run beside another road; empty when there is none.
LineString
wayOn(const Roads& roads, const OpenEnd& end, const RoadIndex& index, const Waters* waters)
{
    constexpr double kBesideIt = 150.0;
    for (const Road& other : roads) {
        const NearestOnLine near = nearestOnLine(other.line, end.at);
        if (other.level == roads[end.road].level && other.name != roads[end.road].name
            && other.roadClass <= RoadClass::Secondary && near.distance > 1.0
            && near.distance < kBesideIt)
            return {end.at, near.point};
    }
    for (const Coordinate& goal : goalsOf(roads, end)) {
        const double lead = std::min(900.0, 0.35 * distance(end.at, goal));
        const Coordinate bend{end.at.x + lead * std::cos(end.heading),
                              end.at.y + lead * std::sin(end.heading)};
        const LineString curve = curveThrough({end.at, bend, goal}, 50.0);
        LineString line =
            thinned(untilMet(waters == nullptr ? curve : keptDry(curve, *waters), index), 0.8);
        if (line.size() >= 2 && !doubles(line, index))
            return line;
    }
    return {};
}

} // namespace

Roads continuedRoads(const Roads& roads, const TownGrid& towns, const Waters& waters)
{
    RoadIndex ground(towns.frame.box());
    RoadIndex above(towns.frame.box());
    for (std::size_t i = 0; i < roads.size(); ++i)
        (roads[i].level == 0 ? ground : above).add(roads[i].line, static_cast<std::uint32_t>(i));
    Roads added;
    std::vector<Coordinate> done; ///< the two carriageways of a road share their end
    for (std::size_t i = 0; i < roads.size(); ++i)
        for (const bool front : {true, false}) {
            const OpenEnd end = endOf(roads, i, front);
            if (!continues(roads[i]) || met(roads, end) || leavesTheCity(end, towns)
                || std::find(done.begin(), done.end(), end.at) != done.end())
                continue;
            done.push_back(end.at);
            const bool onGround = roads[i].level == 0;
            RoadIndex& index = onGround ? ground : above;
            LineString line = wayOn(roads, end, index, onGround ? &waters : nullptr);
            if (line.empty())
                continue;
            index.add(line, RoadIndex::kNobody - 1);
            Road road = roads[i];
            road.line = std::move(line);
            road.oneway = 0;
            added.push_back(std::move(road));
        }
    return added;
}

} // namespace yimi::sample
