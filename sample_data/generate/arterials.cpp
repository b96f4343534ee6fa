// SPDX-License-Identifier: GPL-3.0-or-later
#include "arterials.h"

#include "curve.h"
#include "elevated.h"
#include "geometry/measures.h"
#include "random.h"
#include "road_index.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace yimi::sample {

namespace {

constexpr double kVertex = 50.0;
constexpr double kLongestBridge = 420.0;

bool isA(const CourseFact& course, std::string_view word)
{
    return course.kind.find(word) != std::string::npos;
}

LineString courseLine(const CourseFact& course, std::uint64_t seed)
{
    return warpedLine(curveThrough(course.points, kVertex), {seedFor(seed, 0xA27), 85.0, 2600.0});
}

bool wetAt(const Waters& waters, Coordinate at)
{
    return groundAt(waters, at) >= Ground::River;
}

Coordinate sideways(const LineString& line, std::size_t i, double metres)
{
    const Coordinate before = line[i == 0 ? 0 : i - 1];
    const Coordinate after = line[std::min(i + 1, line.size() - 1)];
    const double run = std::max(1e-9, distance(before, after));
    return {line[i].x - metres * (after.y - before.y) / run,
            line[i].y + metres * (after.x - before.x) / run};
}

/// How far a vertex must go to one side to be dry with some room.
double dryOffset(const LineString& line, std::size_t i, const Waters& waters, double side)
{
    constexpr double kFarthest = 2600.0;
    for (double offset = 0; offset < kFarthest; offset += 25.0)
        if (!wetAt(waters, sideways(line, i, side * offset))
            && !wetAt(waters, sideways(line, i, side * (offset + 50.0))))
            return side * (offset + 40.0);
    return side * kFarthest;
}

/// The largest offset round about, then the mean of those: never less than asked for, and without
/// the bank's wiggles.
std::vector<double> easedOffsets(const std::vector<double>& offsets)
{
    constexpr std::ptrdiff_t kReach = 14;
    const auto count = static_cast<std::ptrdiff_t>(offsets.size());
    std::vector<double> largest(offsets.size(), 0.0);
    std::vector<double> eased(offsets.size(), 0.0);
    for (std::ptrdiff_t i = 0; i < count; ++i)
        for (std::ptrdiff_t j = std::max<std::ptrdiff_t>(0, i - kReach);
             j <= std::min(count - 1, i + kReach);
             ++j)
            if (std::abs(offsets[static_cast<std::size_t>(j)])
                > std::abs(largest[static_cast<std::size_t>(i)]))
                largest[static_cast<std::size_t>(i)] = offsets[static_cast<std::size_t>(j)];
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        double sum = 0.0;
        for (std::ptrdiff_t j = i - kReach; j <= i + kReach; ++j)
            sum += j < 0 || j >= count ? 0.0 : largest[static_cast<std::size_t>(j)];
        eased[static_cast<std::size_t>(i)] = sum / (2 * kReach + 1);
    }
    return eased;
}

/// Moves the vertices [first, last] to the nearer bank and eases the line towards it.
void moveToBank(LineString& line, std::size_t first, std::size_t last, const Waters& waters)
{
    std::array<double, 2> total{};
    for (std::size_t i = first; i <= last; ++i) {
        total[0] += std::abs(dryOffset(line, i, waters, 1.0));
        total[1] += std::abs(dryOffset(line, i, waters, -1.0));
    }
    const double side = total[0] <= total[1] ? 1.0 : -1.0;
    std::vector<double> offsets(line.size(), 0.0);
    for (std::size_t i = first; i <= last; ++i)
        offsets[i] = dryOffset(line, i, waters, side);
    const std::vector<double> eased = easedOffsets(offsets);
    LineString moved = line;
    for (std::size_t i = 0; i < line.size(); ++i)
        moved[i] = sideways(line, i, eased[i]);
    line = std::move(moved);
}

/// True when the line needs no sharp turn to reach the target from its end.
bool aheadOf(const LineString& line, bool atFront, Coordinate target)
{
    const Coordinate end = atFront ? line.front() : line.back();
    const Coordinate before =
        atFront ? line[std::min<std::size_t>(3, line.size() - 1)]
                : line[line.size() - 1 - std::min<std::size_t>(3, line.size() - 1)];
    const double ahead =
        (end.x - before.x) * (target.x - end.x) + (end.y - before.y) * (target.y - end.y);
    return ahead > 0.55 * distance(before, end) * distance(end, target);
}

/// Evens out folds and kinks; ends stay.
LineString relaxed(LineString line)
{
    constexpr int kRounds = 14;
    for (int round = 0; round < kRounds; ++round) {
        LineString next = line;
        for (std::size_t i = 1; i + 1 < line.size(); ++i)
            next[i] = {0.5 * line[i].x + 0.25 * (line[i - 1].x + line[i + 1].x),
                       0.5 * line[i].y + 0.25 * (line[i - 1].y + line[i + 1].y)};
        line = std::move(next);
    }
    return line;
}

/// Leads an end of the line to the nearest main road within reach.
void joinEnd(LineString& line, bool atFront, const Roads& roads, std::size_t self)
{
    constexpr double kReach = 420.0;
    const Coordinate end = atFront ? line.front() : line.back();
    std::optional<Coordinate> best;
    double nearest = kReach;
    for (std::size_t i = 0; i < roads.size(); ++i) {
        if (i == self || roads[i].roadClass != RoadClass::Main)
            continue;
        const NearestOnLine place = nearestOnLine(roads[i].line, end);
        if (place.distance < nearest && place.distance > 0.01
            && aheadOf(line, atFront, place.point)) {
            nearest = place.distance;
            best = place.point;
        }
    }
    if (best)
        line.insert(atFront ? line.begin() : line.end(), *best);
}

/// The stretches of a line that do not run along a road that is there.
Lines withoutDoubles(const LineString& line, const RoadIndex& index)
{
    constexpr double kApart = 170.0;
    Lines pieces(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Coordinate before = line[i == 0 ? 0 : i - 1];
        const Coordinate after = line[std::min(i + 1, line.size() - 1)];
        if (index.alongside(line[i],
                            std::atan2(after.y - before.y, after.x - before.x),
                            kApart,
                            0.5,
                            RoadIndex::kNobody)) {
            if (!pieces.back().empty())
                pieces.emplace_back();
        } else {
            pieces.back().push_back(line[i]);
        }
    }
    std::erase_if(pieces, [](const LineString& piece) { return piece.size() < 5; });
    return pieces;
}

/// An elevated road that ends on another one comes to its very line.
LineString endedOnOthers(LineString line, const std::vector<LineString>& elevated)
{
    constexpr double kMeets = 160.0;
    for (const LineString& other : elevated)
        for (const bool front : {true, false}) {
            const NearestOnLine near = nearestOnLine(other, front ? line.front() : line.back());
            if (near.distance < kMeets)
                (front ? line.front() : line.back()) = near.point;
        }
    return line;
}

void addCourse(Roads& roads, const CourseFact& course, const LineString& line)
{
    const bool expressway = isA(course, "高速");
    roads.push_back(
        {.line = line,
         .roadClass = expressway ? RoadClass::Expressway : RoadClass::Main,
         .name = expressway ? course.name : course.name.substr(0, course.name.find('(')),
         .level = expressway ? 2 : 0});
}

} // namespace

LineString keptDry(LineString line, const Waters& waters)
{
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (!wetAt(waters, line[i]))
            continue;
        std::size_t last = i;
        double run = 0.0;
        while (last + 1 < line.size() && wetAt(waters, line[last + 1])) {
            run += distance(line[last], line[last + 1]);
            ++last;
        }
        if (run > kLongestBridge)
            moveToBank(line, i, last, waters);
        i = last;
    }
    return line;
}

Lines insideCity(const LineString& line, const TownGrid& towns, double margin)
{
    const auto inside = [&](Coordinate at) {
        for (const Coordinate& probe : {at,
                                        Coordinate{at.x + margin, at.y},
                                        Coordinate{at.x - margin, at.y},
                                        Coordinate{at.x, at.y + margin},
                                        Coordinate{at.x, at.y - margin}})
            if (towns.at(probe) != 0)
                return true;
        return false;
    };
    Lines parts;
    bool open = false;
    for (const Coordinate& at : line) {
        if (!inside(at)) {
            open = false;
            continue;
        }
        if (!open)
            parts.emplace_back();
        parts.back().push_back(at);
        open = true;
    }
    std::erase_if(parts, [](const LineString& part) { return part.size() < 4; });
    return parts;
}

Arterials
layOutArterials(const Facts& facts, const TownGrid& towns, const Waters& waters, std::uint64_t seed)
{
    Arterials arterials;
    RoadIndex ground(towns.frame.box());
    std::vector<LineString> elevated;
    for (const CourseFact& course : facts.arterials) {
        const LineString line = courseLine(course, seed);
        if (isA(course, "铁路")) {
            for (const LineString& part : insideCity(line, towns, 900.0))
                arterials.railways.push_back(
                    {course.name, thinned(part, 1.0), course.name != "京沪铁路/沪宁城际"});
            continue;
        }
        const bool expressway = isA(course, "高速");
        const bool raised = isA(course, "高架");
        const LineString dry = expressway ? line : relaxed(keptDry(keptDry(line, waters), waters));
        for (const LineString& part : insideCity(dry, towns, expressway ? 900.0 : 0.0))
            for (const LineString& piece :
                 expressway || raised ? Lines{part} : withoutDoubles(part, ground)) {
                const std::size_t before = arterials.roads.size();
                if (raised) {
                    elevated.push_back(endedOnOthers(piece, elevated));
                    addElevated(arterials.roads, course.name, elevated.back(), elevated);
                } else {
                    addCourse(arterials.roads, course, piece);
                }
                for (std::size_t i = before; i < arterials.roads.size(); ++i)
                    if (arterials.roads[i].level == 0)
                        ground.add(arterials.roads[i].line, 0);
            }
    }
    for (std::size_t i = 0; i < arterials.roads.size(); ++i) {
        Road& road = arterials.roads[i];
        if (road.roadClass != RoadClass::Main || road.oneway != 0)
            continue;
        joinEnd(road.line, true, arterials.roads, i);
        joinEnd(road.line, false, arterials.roads, i);
    }
    for (Road& road : arterials.roads)
        road.line = thinned(road.line, 0.8);
    return arterials;
}

} // namespace yimi::sample
