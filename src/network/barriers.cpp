// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/barriers.h"

#include "network/line_of_sight.h"

#include <algorithm>

namespace yimi {

namespace {

void addSegments(std::vector<Barriers::Segment>& segments, const LineString& line)
{
    for (std::size_t i = 0; i + 1 < line.size(); ++i)
        segments.emplace_back(line[i], line[i + 1]);
}

BoxIndex indexOf(const std::vector<Barriers::Segment>& segments)
{
    std::vector<Box> boxes;
    boxes.reserve(segments.size());
    for (const auto& [a, b] : segments) {
        Box box{a, a};
        box.include(b);
        boxes.push_back(box);
    }
    return BoxIndex(boxes);
}

BoxIndex indexOf(const std::vector<StripedPolygon>& areas)
{
    std::vector<Box> boxes;
    for (const StripedPolygon& area : areas)
        boxes.push_back(area.box());
    return BoxIndex(boxes);
}

} // namespace

Barriers::Barriers(const Polygons& areas, const Lines& lines)
    : m_areas(areas.begin(), areas.end()), m_areaIndex(indexOf(m_areas))
{
    for (const LineString& line : lines)
        addSegments(m_segments, line);
    for (const Polygon& area : areas) {
        addSegments(m_segments, area.outer);
        for (const Ring& hole : area.holes)
            addSegments(m_segments, hole);
    }
    m_segmentIndex = indexOf(m_segments);
}

std::vector<Barriers::Segment> Barriers::near(const Box& window) const
{
    std::vector<Segment> segments;
    for (const std::uint32_t i : m_segmentIndex.query(window))
        segments.push_back(m_segments[i]);
    return segments;
}

bool Barriers::covers(Coordinate place) const
{
    const auto candidates = m_areaIndex.query({place, place});
    return std::ranges::any_of(candidates,
                               [&](std::uint32_t i) { return m_areas[i].contains(place); });
}

bool crossesAny(const std::vector<Barriers::Segment>& segments, Coordinate from, Coordinate to)
{
    return std::ranges::any_of(
        segments, [&](const Barriers::Segment& segment) { return crosses(segment, from, to); });
}

Lines expresswaysOf(const StreetNetwork& network)
{
    Lines lines;
    for (std::size_t i = 0; i < network.edgeCount(); ++i) {
        const RoadAttributes& road = network.edge(EdgeId(i)).road;
        if (road.roadClass != RoadClass::Expressway || road.level != 0 || road.walk)
            continue;
        const auto shape = network.shape(EdgeId(i));
        lines.emplace_back(shape.begin(), shape.end());
    }
    return lines;
}

} // namespace yimi
