// SPDX-License-Identifier: GPL-3.0-or-later
#include "arterials.h"
#include "curve.h"
#include "geometry/measures.h"
#include "streets.h"
#include "tiling.h"

#include <algorithm>
#include <cmath>

namespace yimi::sample {

namespace {

/// The settled land without its outermost cells.
Grid<std::uint16_t> inner(const Grid<std::uint8_t>& urban)
{
    Grid<float> soft(urban.frame);
    for (std::size_t cell = 0; cell < soft.cells.size(); ++cell)
        soft.cells[cell] = urban.cells[cell];
    soft = blurred(blurred(soft, 2), 2);
    Grid<std::uint16_t> labels(urban.frame);
    for (std::size_t cell = 0; cell < labels.cells.size(); ++cell)
        labels.cells[cell] = soft.cells[cell] > 0.62F ? 1 : 0;
    return labels;
}

bool fits(Coordinate at, double way, const RoadIndex& index, const Waters& waters)
{
    constexpr double kApart = 190.0;
    return groundAt(waters, at) != Ground::Lake
           && !index.alongside(at, way, kApart, 0.6, RoadIndex::kNobody);
}

/// The stretches of a rim that are not beside a road and not in a lake.
Lines stretchesOf(const LineString& rim, const RoadIndex& index, const Waters& waters)
{
    Lines stretches(1);
    for (std::size_t i = 0; i + 1 < rim.size(); ++i) {
        if (fits(rim[i],
                 std::atan2(rim[i + 1].y - rim[i].y, rim[i + 1].x - rim[i].x),
                 index,
                 waters))
            stretches.back().push_back(rim[i]);
        else if (!stretches.back().empty())
            stretches.emplace_back();
    }
    std::erase_if(stretches, [](const LineString& stretch) {
        return stretch.size() < 2 || length(stretch) < 350.0;
    });
    return stretches;
}

/// Leads both ends to roads nearby.
void joinEnds(LineString& line, const RoadIndex& index)
{
    constexpr double kReach = 330.0;
    if (const auto near = index.nearest(line.front(), kReach, RoadIndex::kNobody);
        near && near->distance > 1.0)
        line.insert(line.begin(), near->at);
    if (const auto near = index.nearest(line.back(), kReach, RoadIndex::kNobody);
        near && near->distance > 1.0)
        line.push_back(near->at);
}

} // namespace

void traceRims(Roads& roads, RoadIndex& index, const Settlement& settlement, const Waters& waters)
{
    Grid<std::uint16_t> labels = inner(settlement.urban);
    separateCorners(labels, {{0, 1}});
    for (const Border& border : bordersOf(labels)) {
        const LineString corners = thinned(border.line, 45.0);
        if (corners.size() < 4)
            continue;
        const LineString rim = keptDry(curveThrough(corners, 50.0), waters);
        for (LineString& stretch : stretchesOf(rim, index, waters)) {
            LineString line = thinned(stretch, 1.0);
            joinEnds(line, index);
            index.add(line, static_cast<std::uint32_t>(roads.size()));
            roads.push_back({.line = std::move(line), .roadClass = RoadClass::Local});
        }
    }
}

} // namespace yimi::sample
