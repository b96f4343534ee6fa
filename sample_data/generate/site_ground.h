// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arterials.h"
#include "geometry/box_index.h"
#include "noding.h"
#include "parks.h"
#include "people.h"
#include "random.h"
#include "road_index.h"

#include <functional>
#include <optional>

namespace yimi::sample {

/// The ground that a facility stands on: a rectangle beside a street.
struct Site
{
    Coordinate at;   ///< its middle
    Coordinate gate; ///< on its edge, toward the street
    Ring outline;    ///< closed
    std::size_t community = 0;
};

/// What is looked for.
struct SiteWish
{
    Coordinate near;
    double reach = 300.0;   ///< metres; gone beyond when nothing is free
    double frontage = 24.0; ///< metres along the street
    double depth = 18.0;
    double smallest = 0.5; ///< share of frontage and depth that will do where land is scarce
    std::function<bool(std::size_t community)> allowed = {}; ///< empty: any community
};

/// What earlier stages have put on the ground, for finding room for facilities.
struct GroundParts
{
    const Roads& roads;
    const RoadEdges& edges; ///< of the roads
    const std::vector<Railway>& railways;
    const std::vector<Park>& parks;
    const WaterIndex& water;
    const CommunityLand& land;
    const People& people;
};

/// Finds free ground and remembers what was given away. Everything in `GroundParts` must outlive
/// it. One thread only.
class SiteGround
{
public:
    SiteGround(const GroundParts& parts, const Box& area);

    /// Land beside a street of the main network that crosses no road, railway, park or other site.
    /// Nothing when nothing is free within some kilometres.
    [[nodiscard]] std::optional<Site> take(const SiteWish& wish, Random& random);

    [[nodiscard]] std::optional<std::size_t> communityAt(Coordinate at) const;

    /// The nearest walkable street of the main network on the ground, no footpath.
    [[nodiscard]] std::optional<RoadIndex::Near> street(Coordinate at, double reach) const;

private:
    [[nodiscard]] std::optional<Site>
    besideStreet(Coordinate near, const SiteWish& wish, double scale, Random& random) const;
    [[nodiscard]] bool isFree(const Site& site) const;
    [[nodiscard]] bool dry(const Site& site) const;
    [[nodiscard]] bool inPark(const Site& site) const;

    GroundParts m_parts;
    RoadIndex m_streets;
    RoadIndex m_obstacles; ///< every road and railway
    Polygons m_parks;
    BoxIndex m_parkIndex;
    Frame m_frame;
    std::vector<std::vector<Site>> m_taken; ///< size m_frame.size(), by the cell of the middle
};

} // namespace yimi::sample
