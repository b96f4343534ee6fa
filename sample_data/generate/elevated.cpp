// SPDX-License-Identifier: GPL-3.0-or-later
#include "elevated.h"

#include "curve.h"
#include "geometry/measures.h"

#include <algorithm>

namespace yimi::sample {

namespace {

constexpr double kFrontage = 24.0;    ///< from an elevated road to the carriageways beside it
constexpr double kComingDown = 240.0; ///< metres of the ramp at an elevated road's end

bool endsOnAnother(Coordinate end, const LineString& line, const std::vector<LineString>& others)
{
    return std::any_of(others.begin(), others.end(), [&](const LineString& other) {
        return other != line && nearestOnLine(other, end).distance < 1.0;
    });
}

/// Shifted to one side; a free end is led back to the middle, one that ends on another elevated
/// road stops at that road's nearer carriageway.
LineString carriageway(const LineString& line, double side, bool freeFront, bool freeBack)
{
    const double whole = length(line);
    constexpr double kTaper = 110.0;
    const double from = freeFront ? kTaper : kFrontage;
    const double to = whole - (freeBack ? kTaper : kFrontage);
    LineString result = movedSideways(lineBetween(line, from, to), side);
    if (freeFront)
        result.insert(result.begin(), line.front());
    if (freeBack)
        result.push_back(line.back());
    return result;
}

void addSlope(Roads& roads, const std::string& name, const LineString& line)
{
    roads.push_back({.line = line,
                     .roadClass = RoadClass::Expressway,
                     .name = name,
                     .level = 1,
                     .bridge = true});
}

} // namespace

void addElevated(Roads& roads,
                 const std::string& name,
                 const LineString& line,
                 const std::vector<LineString>& others)
{
    const double whole = length(line);
    const bool freeFront = !endsOnAnother(line.front(), line, others);
    const bool freeBack = !endsOnAnother(line.back(), line, others);
    const double from = freeFront ? kComingDown : 0.0;
    const double to = whole - (freeBack ? kComingDown : 0.0);
    const std::string onGround = name.substr(0, name.find("高架"));
    roads.push_back({.line = lineBetween(line, from, to),
                     .roadClass = RoadClass::Expressway,
                     .name = name,
                     .level = 2});
    if (freeFront)
        addSlope(roads, onGround + "匝道", lineBetween(line, 0.0, from));
    if (freeBack)
        addSlope(roads, onGround + "匝道", lineBetween(line, to, whole));
    LineString back = carriageway(line, kFrontage, freeFront, freeBack);
    std::reverse(back.begin(), back.end());
    for (const LineString& side : {back, carriageway(line, -kFrontage, freeFront, freeBack)})
        roads.push_back(
            {.line = side, .roadClass = RoadClass::Main, .name = onGround, .oneway = 1});
}

} // namespace yimi::sample
