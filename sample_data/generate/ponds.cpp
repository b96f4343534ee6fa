// SPDX-License-Identifier: GPL-3.0-or-later
#include "ponds.h"

#include "curve.h"
#include "geometry/box_index.h"
#include "geometry/measures.h"
#include "random.h"

#include <cmath>

namespace yimi::sample {

namespace {

constexpr double kTries = 1400.0; ///< cell of the lattice of places that are tried, metres

/// A place in a row of ponds: along and across the row.
Coordinate placed(Coordinate at, double angle, double along, double across)
{
    return {at.x + along * std::cos(angle) - across * std::sin(angle),
            at.y + along * std::sin(angle) + across * std::cos(angle)};
}

class Digger
{
public:
    Digger(Waters& waters,
           const TownGrid& towns,
           const Settlement& settlement,
           const std::vector<Park>& parks,
           const RoadIndex& roads)
        : m_waters(waters), m_towns(towns), m_settlement(settlement), m_roads(roads)
    {
        std::vector<Box> boxes;
        for (const Park& park : parks)
            boxes.push_back(boxOf(park.shape).grownBy(15.0));
        m_parks = BoxIndex(boxes);
    }

    /// True when a lake lies within about two kilometres.
    bool nearLake(Coordinate at) const
    {
        constexpr double kReach = 1900.0;
        for (const auto& [dx, dy] :
             {std::pair{1, 0}, std::pair{-1, 0}, std::pair{0, 1}, std::pair{0, -1}})
            if (groundAt(m_waters, {at.x + dx * kReach, at.y + dy * kReach}) == Ground::Lake)
                return true;
        return false;
    }

    void digRow(Coordinate at, Random& random)
    {
        const double angle = random.between(0, 3.14159);
        const double width = random.between(55.0, 80.0);
        const double depth = random.between(90.0, 150.0);
        constexpr double kDyke = 14.0;
        for (int i = 0; i < 5; ++i)
            for (int j = 0; j < 2; ++j)
                if (!random.chance(0.12))
                    dig(placed(at, angle, i * (width + kDyke), j * (depth + kDyke)),
                        angle,
                        width * random.between(0.9, 1.0),
                        depth);
    }

    void dig(Coordinate at, double angle, double width, double depth)
    {
        const Ring ring{at,
                        placed(at, angle, width, 0),
                        placed(at, angle, width, depth),
                        placed(at, angle, 0, depth),
                        at};
        const Coordinate middle = placed(at, angle, width / 2, depth / 2);
        if (!free(ring, middle))
            return;
        m_waters.bodies.push_back({"", "pond", {{ring, {}}}});
        fillAlong(m_waters.ground, ring, 1.0, static_cast<std::uint8_t>(Ground::River));
        fillInside(m_waters.ground, {{ring, {}}}, static_cast<std::uint8_t>(Ground::River));
    }

private:
    bool free(const Ring& ring, Coordinate middle) const
    {
        const double reach = distance(ring[0], ring[2]) / 2 + 24.0;
        if (m_roads.nearest(middle, reach, RoadIndex::kNobody)
            || !m_parks.query({middle, middle}).empty())
            return false;
        Ring probes = ring;
        probes.back() = middle;
        for (const Coordinate& at : probes)
            for (const double t : {0.5, 1.0, 1.25}) {
                const Coordinate probe{middle.x + t * (at.x - middle.x),
                                       middle.y + t * (at.y - middle.y)};
                if (groundAt(m_waters, probe) != Ground::Land || m_settlement.urban.at(probe) != 0
                    || m_settlement.wild.at(probe) != 0 || m_towns.at(probe) == 0)
                    return false;
            }
        return true;
    }

    Waters& m_waters;
    const TownGrid& m_towns;
    const Settlement& m_settlement;
    const RoadIndex& m_roads;
    BoxIndex m_parks;
};

} // namespace

void digPonds(Waters& waters,
              const TownGrid& towns,
              const Settlement& settlement,
              const std::vector<Park>& parks,
              const RoadIndex& roads,
              std::uint64_t seed)
{
    Digger digger(waters, towns, settlement, parks, roads);
    const Frame tries = frameOver(towns.frame.box(), kTries);
    for (std::size_t cell = 0; cell < tries.size(); ++cell) {
        Random random(seedFor(seed, 0x90D5, cell));
        const Coordinate corner = tries.centre(cell);
        const Coordinate at{corner.x + random.between(-600, 600),
                            corner.y + random.between(-600, 600)};
        if (towns.at(at) == 0)
            continue;
        if (digger.nearLake(at))
            digger.digRow(at, random);
        else if (random.chance(0.5))
            digger.dig(at,
                       random.between(0, 3.14159),
                       random.between(30.0, 90.0),
                       random.between(30.0, 110.0));
    }
}

} // namespace yimi::sample
