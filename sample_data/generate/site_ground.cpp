// SPDX-License-Identifier: GPL-3.0-or-later
#include "site_ground.h"

#include "geometry/measures.h"
#include "main_roads.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace yimi::sample {

namespace {

constexpr double kTakenCell = 400.0; ///< no site is longer
constexpr double kStreetReach = 160.0;
constexpr int kTries = 60;
constexpr double kApart = 3.0; ///< metres between two sites
constexpr double kClear = 2.0; ///< metres between a corner and the middle of a road

/// From the middle of a street to the front of what stands beside it.
double setBack(RoadClass roadClass)
{
    switch (roadClass) {
    case RoadClass::Main:
        return 26.0;
    case RoadClass::Secondary:
        return 17.0;
    case RoadClass::Local:
        return 10.0;
    default:
        return 6.0;
    }
}

double halfDiagonal(const Ring& outline)
{
    return distance(outline[0], outline[2]) / 2.0;
}

Polygons shapesOf(const std::vector<Park>& parks)
{
    Polygons shapes;
    for (const Park& park : parks)
        shapes.insert(shapes.end(), park.shape.begin(), park.shape.end());
    return shapes;
}

std::vector<Box> boxesOf(const Polygons& shapes)
{
    std::vector<Box> boxes;
    for (const Polygon& shape : shapes)
        boxes.push_back(boxOf(shape));
    return boxes;
}

/// A rectangle whose front stands `back` metres from a place on a street.
Site rectangle(
    Coordinate foot, Coordinate along, double side, double back, double front, double depth)
{
    const Coordinate out{-along.y * side, along.x * side};
    const auto corner = [&](double sideways, double inwards) {
        return Coordinate{foot.x + along.x * sideways + out.x * (back + inwards),
                          foot.y + along.y * sideways + out.y * (back + inwards)};
    };
    Site site;
    site.at = corner(0.0, depth / 2);
    site.gate = corner(0.0, 0.0);
    site.outline = {corner(-front / 2, 0.0),
                    corner(front / 2, 0.0),
                    corner(front / 2, depth),
                    corner(-front / 2, depth),
                    corner(-front / 2, 0.0)};
    if (signedArea(site.outline) < 0.0)
        std::ranges::reverse(site.outline);
    return site;
}

} // namespace

SiteGround::SiteGround(const GroundParts& parts, const Box& area)
    : m_parts(parts)
    , m_streets(area)
    , m_obstacles(area)
    , m_parks(shapesOf(parts.parks))
    , m_parkIndex(boxesOf(m_parks))
    , m_frame(frameOver(area, kTakenCell))
    , m_taken(m_frame.size())
{
    const std::vector<std::uint8_t> onMain = roadsOnMainNetwork(parts.roads, parts.edges);
    for (std::uint32_t i = 0; i < parts.roads.size(); ++i) {
        const Road& road = parts.roads[i];
        m_obstacles.add(road.line, i);
        if (onMain[i] != 0 && road.level == 0 && road.roadClass != RoadClass::Footpath)
            m_streets.add(road.line, i);
    }
    for (const Railway& railway : parts.railways)
        m_obstacles.add(railway.line, RoadIndex::kNobody - 1);
}

std::optional<std::size_t> SiteGround::communityAt(Coordinate at) const
{
    return yimi::sample::communityAt(m_parts.land, m_parts.people.communities, at);
}

std::optional<RoadIndex::Near> SiteGround::street(Coordinate at, double reach) const
{
    return m_streets.nearest(at, reach, RoadIndex::kNobody);
}

bool SiteGround::dry(const Site& site) const
{
    if (m_parts.water.wet(site.at) || m_parts.water.wet(site.gate))
        return false;
    for (std::size_t i = 1; i < site.outline.size(); ++i)
        if (m_parts.water.wet(site.outline[i])
            || !m_parts.water.shoresBetween(site.outline[i - 1], site.outline[i]).empty())
            return false;
    return true;
}

bool SiteGround::inPark(const Site& site) const
{
    for (const std::uint32_t i : m_parkIndex.query(boxOf(LineString(site.outline)))) {
        if (contains(m_parks[i], site.at) || contains(m_parks[i], site.gate))
            return true;
        for (const Coordinate corner : site.outline)
            if (contains(m_parks[i], corner))
                return true;
    }
    return false;
}

bool SiteGround::isFree(const Site& site) const
{
    const double own = halfDiagonal(site.outline);
    const int column = m_frame.columnOf(site.at.x);
    const int row = m_frame.rowOf(site.at.y);
    for (int r = row - 1; r <= row + 1; ++r)
        for (int c = column - 1; c <= column + 1; ++c)
            if (m_frame.holds(c, r))
                for (const Site& other : m_taken[m_frame.at(c, r)])
                    if (distance(site.at, other.at) < own + halfDiagonal(other.outline) + kApart)
                        return false;
    for (std::size_t i = 1; i < site.outline.size(); ++i)
        if (m_obstacles.nearest(site.outline[i], kClear, RoadIndex::kNobody)
            || m_obstacles.firstMet(site.outline[i - 1], site.outline[i], RoadIndex::kNobody))
            return false;
    return !inPark(site) && dry(site);
}

std::optional<Site>
SiteGround::besideStreet(Coordinate near, const SiteWish& wish, double scale, Random& random) const
{
    const auto street = m_streets.nearest(near, kStreetReach, RoadIndex::kNobody);
    if (!street)
        return std::nullopt;
    const Road& road = m_parts.roads[street->owner];
    const std::size_t segment = nearestOnLine(road.line, street->at).segment;
    const Coordinate a = road.line[segment];
    const Coordinate b = road.line[segment + 1];
    const double run = distance(a, b);
    if (run < 1.0)
        return std::nullopt;
    const Coordinate along{(b.x - a.x) / run, (b.y - a.y) / run};
    Site site = rectangle(street->at,
                          along,
                          random.chance(0.5) ? 1.0 : -1.0,
                          setBack(road.roadClass),
                          wish.frontage * scale,
                          wish.depth * scale);
    const auto community = communityAt(site.at);
    if (!community || communityAt(site.gate) != community
        || (wish.allowed && !wish.allowed(*community)))
        return std::nullopt;
    site.community = *community;
    return isFree(site) ? std::optional(std::move(site)) : std::nullopt;
}

std::optional<Site> SiteGround::take(const SiteWish& wish, Random& random)
{
    for (int i = 0; i < kTries; ++i) {
        // The first tries keep close and are choosy about size; the last ones go far for little.
        const double share = static_cast<double>(i) / kTries;
        const double scale = 1.0 - (1.0 - wish.smallest) * share;
        const double off =
            wish.reach * (share < 0.7 ? share + 0.05 : 3.0 * share) * random.uniform();
        const double angle = random.between(0.0, 2.0 * std::numbers::pi);
        const Coordinate near{wish.near.x + off * std::cos(angle),
                              wish.near.y + off * std::sin(angle)};
        if (auto site = besideStreet(near, wish, scale, random)) {
            if (const int column = m_frame.columnOf(site->at.x), row = m_frame.rowOf(site->at.y);
                m_frame.holds(column, row))
                m_taken[m_frame.at(column, row)].push_back(*site);
            return site;
        }
    }
    return std::nullopt;
}

} // namespace yimi::sample
