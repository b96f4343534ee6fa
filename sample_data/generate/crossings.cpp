// SPDX-License-Identifier: GPL-3.0-or-later
#include "crossings.h"

#include "base/parallel.h"
#include "geometry/measures.h"
#include "road_index.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace yimi::sample {

namespace {

enum class Way { Ground, Bridge, Underpass, None };

/// A stretch of a road, by length from its start.
struct Stretch
{
    double from;
    double to;
    Way way;
};

double longestBridge(RoadClass roadClass)
{
    switch (roadClass) {
    case RoadClass::Expressway:
    case RoadClass::Main:
        return 5000.0;
    case RoadClass::Secondary:
        return 900.0;
    case RoadClass::Local:
        return 150.0;
    case RoadClass::Lane:
        return 34.0;
    case RoadClass::Footpath:
        return 60.0;
    }
    return 0.0;
}

/// The ground's cells are wet by their middles: a shore may lie up to a cell farther out.
bool wetAround(const Waters& waters, Coordinate at)
{
    const double cell = waters.ground.frame.cell;
    for (const Coordinate& probe : {at,
                                    Coordinate{at.x + cell, at.y},
                                    Coordinate{at.x - cell, at.y},
                                    Coordinate{at.x, at.y + cell},
                                    Coordinate{at.x, at.y - cell}})
        if (groundAt(waters, probe) != Ground::Land)
            return true;
    return false;
}

bool mayBeWet(const LineString& line, const Waters& waters)
{
    constexpr double kStep = 12.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const int steps = std::max(1, static_cast<int>(distance(line[i - 1], line[i]) / kStep));
        for (int k = 0; k <= steps; ++k) {
            const double t = static_cast<double>(k) / steps;
            if (wetAround(waters,
                          {line[i - 1].x + t * (line[i].x - line[i - 1].x),
                           line[i - 1].y + t * (line[i].y - line[i - 1].y)}))
                return true;
        }
    }
    return false;
}

/// The wet stretches, with a step of land at either end.
std::vector<Stretch> wetStretches(const LineString& line, const WaterIndex& index, double whole)
{
    std::vector<double> marks{0.0};
    double along = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double run = distance(line[i - 1], line[i]);
        for (const double t : index.shoresBetween(line[i - 1], line[i]))
            marks.push_back(along + t * run);
        along += run;
    }
    marks.push_back(whole);
    std::vector<Stretch> stretches;
    constexpr double kLand = 2.5;
    for (std::size_t i = 1; i < marks.size(); ++i) {
        if (marks[i] - marks[i - 1] < 1e-6
            || !index.wet(pointAlong(line, (marks[i] + marks[i - 1]) / 2)))
            continue;
        const Stretch next{
            std::max(0.0, marks[i - 1] - kLand), std::min(whole, marks[i] + kLand), Way::Bridge};
        if (!stretches.empty() && next.from <= stretches.back().to + 6.0)
            stretches.back().to = next.to;
        else
            stretches.push_back(next);
    }
    return stretches;
}

std::vector<Stretch> railStretches(const LineString& line, const RoadIndex& rails, double whole)
{
    constexpr double kHalf = 16.0;
    std::vector<Stretch> stretches;
    double along = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (const auto hit = rails.firstMet(line[i - 1], line[i], RoadIndex::kNobody)) {
            const double at = along + distance(line[i - 1], hit->at);
            const Stretch next{
                std::max(0.0, at - kHalf), std::min(whole, at + kHalf), Way::Underpass};
            if (!stretches.empty() && next.from <= stretches.back().to)
                stretches.back().to = next.to;
            else
                stretches.push_back(next);
        }
        along += distance(line[i - 1], line[i]);
    }
    return stretches;
}

/// What cannot be crossed is left out, with some room before it; what reaches the road's end is cut
/// off.
void decide(Stretch& stretch, const Road& road, double whole)
{
    const bool atEnd = stretch.from <= 0.5 || stretch.to >= whole - 0.5;
    const bool small = road.roadClass == RoadClass::Lane || road.roadClass == RoadClass::Footpath;
    const bool tooLong = stretch.to - stretch.from > longestBridge(road.roadClass);
    if (!atEnd && !tooLong && !(stretch.way == Way::Underpass && small))
        return;
    constexpr double kRoom = 2.0;
    stretch.way = Way::None;
    stretch.from = std::max(0.0, stretch.from - kRoom);
    stretch.to = std::min(whole, stretch.to + kRoom);
}

void addPiece(Roads& pieces, const Road& road, double from, double to, Way way)
{
    constexpr double kShortest = 1.0;
    if (way == Way::None || to - from < kShortest)
        return;
    Road piece = road;
    piece.line = lineBetween(road.line, from, to);
    // Bridge heads carry whole millimetres, the same on both pieces.
    for (Coordinate* end : {&piece.line.front(), &piece.line.back()})
        *end = {std::round(end->x * 1000.0) / 1000.0, std::round(end->y * 1000.0) / 1000.0};
    if (from <= 0.0)
        piece.line.front() = road.line.front();
    if (to >= length(road.line) - 1e-9)
        piece.line.back() = road.line.back();
    piece.level = way == Way::Bridge ? 1 : (way == Way::Underpass ? -1 : road.level);
    piece.bridge = way == Way::Bridge;
    piece.tunnel = way == Way::Underpass;
    pieces.push_back(std::move(piece));
}

/// In order; what overlaps, a stream beside the rails, is one bridge over both.
std::vector<Stretch> merged(std::vector<Stretch> special)
{
    std::sort(special.begin(), special.end(), [](const Stretch& a, const Stretch& b) {
        return a.from < b.from;
    });
    std::vector<Stretch> result;
    for (const Stretch& stretch : special) {
        if (result.empty() || stretch.from > result.back().to) {
            result.push_back(stretch);
        } else {
            result.back().to = std::max(result.back().to, stretch.to);
            result.back().way = Way::Bridge;
        }
    }
    return result;
}

Roads piecesOf(const Road& road, std::vector<Stretch> special)
{
    const double whole = length(road.line);
    special = merged(std::move(special));
    Roads pieces;
    double done = 0.0;
    for (Stretch& stretch : special) {
        decide(stretch, road, whole);
        const double from = std::max(done, stretch.from);
        addPiece(pieces, road, done, from, Way::Ground);
        addPiece(pieces, road, from, stretch.to, stretch.way);
        done = std::max(done, stretch.to);
    }
    addPiece(pieces, road, done, whole, Way::Ground);
    return pieces;
}

Roads crossed(const Road& road,
              const Waters& waters,
              const WaterIndex& index,
              const RoadIndex& rails)
{
    if (road.level != 0) {
        Road elevated = road;
        elevated.bridge = true;
        return {elevated};
    }
    const double whole = length(road.line);
    std::vector<Stretch> special = railStretches(road.line, rails, whole);
    if (mayBeWet(road.line, waters)) {
        const std::vector<Stretch> wet = wetStretches(road.line, index, whole);
        special.insert(special.end(), wet.begin(), wet.end());
    }
    return special.empty() ? Roads{road} : piecesOf(road, std::move(special));
}

} // namespace

Roads crossWaterAndRails(const Roads& roads,
                         const Waters& waters,
                         const WaterIndex& index,
                         const std::vector<Railway>& railways,
                         unsigned threads)
{
    RoadIndex rails(waters.ground.frame.box());
    for (const Railway& railway : railways)
        if (!railway.elevated)
            rails.add(railway.line, 0);
    std::vector<Roads> pieces(roads.size());
    parallelFor(roads.size(), threads, [&](std::size_t i, unsigned) {
        pieces[i] = crossed(roads[i], waters, index, rails);
    });
    Roads result;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        for (Road& piece : pieces[i]) {
            piece.origin = static_cast<std::uint32_t>(i);
            result.push_back(std::move(piece));
        }
    return result;
}

} // namespace yimi::sample
