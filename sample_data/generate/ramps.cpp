// SPDX-License-Identifier: GPL-3.0-or-later
#include "curve.h"
#include "elevated.h"
#include "geometry/measures.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace yimi::sample {

namespace {

/// Metres from the line's start to the place on it nearest to `at`.
double alongOf(const LineString& line, Coordinate at)
{
    double best = 1e300;
    double found = 0.0;
    double along = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const NearestOnLine near = nearestOnLine({line[i - 1], line[i]}, at);
        if (near.distance < best) {
            best = near.distance;
            found = along + distance(line[i - 1], near.point);
        }
        along += distance(line[i - 1], line[i]);
    }
    return found;
}

/// The place so many metres along the line, made a vertex of it, in whole millimetres.
Coordinate vertexAt(LineString& line, double metres)
{
    double along = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double run = distance(line[i - 1], line[i]);
        if (along + run < metres) {
            along += run;
            continue;
        }
        constexpr double kSame = 3.0;
        if (metres - along < kSame)
            return line[i - 1];
        if (along + run - metres < kSame)
            return line[i];
        const double t = (metres - along) / run;
        const Coordinate at{
            std::round((line[i - 1].x + t * (line[i].x - line[i - 1].x)) * 1000.0) / 1000.0,
            std::round((line[i - 1].y + t * (line[i].y - line[i - 1].y)) * 1000.0) / 1000.0};
        line.insert(line.begin() + static_cast<std::ptrdiff_t>(i), at);
        return at;
    }
    return line.back();
}

Road ramp(const std::string& name, LineString line)
{
    return {.line = std::move(line),
            .roadClass = RoadClass::Expressway,
            .name = name + "匝道",
            .level = 1,
            .bridge = true,
            .oneway = 1};
}

/// A carriageway (by number) on a side of an elevated road, near a place on it.
struct Beside
{
    std::size_t road;
    double along;
    Coordinate at;
};

std::optional<Beside> beside(const Roads& roads, const std::string& name, Coordinate at, double way)
{
    for (std::size_t i = 0; i < roads.size(); ++i) {
        const Road& road = roads[i];
        if (road.level != 0 || road.oneway != 1 || road.name != name)
            continue;
        const NearestOnLine near = nearestOnLine(road.line, at);
        const double along = alongOf(road.line, at);
        const Coordinate ahead = pointAlong(road.line, along + 5.0);
        const double heading = std::atan2(ahead.y - near.point.y, ahead.x - near.point.x);
        constexpr double kNear = 60.0;
        if (near.distance < kNear && std::cos(heading - way) > 0.5)
            return Beside{i, along, near.point};
    }
    return std::nullopt;
}

/// Down and, a little farther on, up again, for those who travel the way of `line` or against it.
void addPair(Roads& roads, std::size_t elevated, double down, double up, bool against)
{
    constexpr double kRun = 190.0;
    const std::string onGround = roads[elevated].name.substr(0, roads[elevated].name.find("高架"));
    const double sign = against ? -1.0 : 1.0;
    for (const bool leaves : {true, false}) {
        const double above = leaves ? down : up;
        const double below = above + (leaves ? sign : -sign) * kRun;
        const LineString& line = roads[elevated].line;
        const Coordinate here = pointAlong(line, below);
        const Coordinate there = pointAlong(line, below + 5.0);
        const double way = std::atan2(sign * (there.y - here.y), sign * (there.x - here.x));
        const auto ground = beside(roads, onGround, here, way);
        if (!ground)
            continue;
        const Coordinate top = vertexAt(roads[elevated].line, above);
        const Coordinate foot = vertexAt(roads[ground->road].line, ground->along);
        roads.push_back(ramp(onGround, leaves ? LineString{top, foot} : LineString{foot, top}));
    }
}

void addElevatedRamps(Roads& roads, std::size_t elevated)
{
    constexpr double kEvery = 2200.0;
    constexpr double kBetween = 710.0; ///< from the way down to the way up
    const double whole = length(roads[elevated].line);
    for (double at = 800.0; at + kBetween + 300.0 < whole; at += kEvery) {
        addPair(roads, elevated, at, at + kBetween, false);
        addPair(roads, elevated, at + kBetween, at, true);
    }
}

struct Crossing
{
    double onExpressway;
    std::size_t road;
    double onRoad;
    bool leftward; ///< the road runs on to the expressway's left
};

std::vector<Crossing> crossingsOf(const Roads& roads, const LineString& line)
{
    std::vector<Crossing> found;
    double along = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Coordinate a = line[i - 1];
        const Coordinate b = line[i];
        for (std::size_t r = 0; r < roads.size(); ++r) {
            const Road& road = roads[r];
            if (road.level != 0 || road.roadClass > RoadClass::Secondary || road.oneway != 0)
                continue;
            double before = 0.0;
            for (std::size_t k = 1; k < road.line.size(); ++k) {
                const Coordinate c = road.line[k - 1];
                const Coordinate d = road.line[k];
                const double turn = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
                const double t = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / turn;
                const double u = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / turn;
                const double sharp =
                    std::abs(turn) / std::max(1e-9, distance(a, b) * distance(c, d));
                constexpr double kSharp = 0.6;
                if (sharp > kSharp && t >= 0 && t < 1 && u >= 0 && u < 1)
                    found.push_back(
                        {along + t * distance(a, b), r, before + u * distance(c, d), turn > 0});
                before += distance(c, d);
            }
        }
        along += distance(a, b);
    }
    std::sort(found.begin(), found.end(), [](const Crossing& p, const Crossing& q) {
        return p.onExpressway < q.onExpressway;
    });
    return found;
}

/// Along the expressway first, then round to the road.
LineString quarter(Coordinate onExpressway, Coordinate middle, Coordinate onRoad)
{
    const Coordinate bend{
        onExpressway.x + 0.55 * (middle.x - onExpressway.x) + 0.30 * (onRoad.x - middle.x),
        onExpressway.y + 0.55 * (middle.y - onExpressway.y) + 0.30 * (onRoad.y - middle.y)};
    return thinned(curveThrough({onExpressway, bend, onRoad}, 30.0), 0.5);
}

void addInterchange(Roads& roads, std::size_t expressway, const Crossing& crossing)
{
    constexpr double kRun = 380.0;
    constexpr double kOff = 150.0;
    LineString& line = roads[expressway].line;
    LineString& road = roads[crossing.road].line;
    const Coordinate middle = pointAlong(line, crossing.onExpressway);
    const double left = crossing.leftward ? kOff : -kOff;
    // From the far end on, so that lengths before it stay true.
    const Coordinate after = vertexAt(line, crossing.onExpressway + kRun);
    const Coordinate before = vertexAt(line, crossing.onExpressway - kRun);
    const Coordinate onFar = vertexAt(road, crossing.onRoad + kOff);
    const Coordinate onNear = vertexAt(road, crossing.onRoad - kOff);
    const Coordinate onLeft = left > 0 ? onFar : onNear;
    const Coordinate onRight = left > 0 ? onNear : onFar;
    const std::string name = roads[expressway].name.substr(0, roads[expressway].name.find('('));
    const auto reversed = [](LineString way) {
        std::reverse(way.begin(), way.end());
        return way;
    };
    roads.push_back(ramp(name, quarter(before, middle, onRight)));
    roads.push_back(ramp(name, reversed(quarter(after, middle, onRight))));
    roads.push_back(ramp(name, quarter(after, middle, onLeft)));
    roads.push_back(ramp(name, reversed(quarter(before, middle, onLeft))));
}

void addInterchanges(Roads& roads, std::size_t expressway)
{
    constexpr double kApart = 5000.0;
    constexpr double kRoom = 500.0;
    double last = -kApart;
    for (const Crossing& crossing : crossingsOf(roads, roads[expressway].line)) {
        if (crossing.onExpressway - last < kApart || crossing.onExpressway < kRoom
            || crossing.onExpressway + kRoom > length(roads[expressway].line)
            || crossing.onRoad < kRoom
            || crossing.onRoad + kRoom > length(roads[crossing.road].line))
            continue;
        addInterchange(roads, expressway, crossing);
        last = crossing.onExpressway;
    }
}

} // namespace

void addRamps(Roads& roads)
{
    const std::size_t given = roads.size();
    for (std::size_t i = 0; i < given; ++i) {
        if (roads[i].level != 2)
            continue;
        if (roads[i].name.find("高架") != std::string::npos)
            addElevatedRamps(roads, i);
        else
            addInterchanges(roads, i);
    }
}

} // namespace yimi::sample
