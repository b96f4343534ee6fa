// SPDX-License-Identifier: GPL-3.0-or-later
#include "countryside.h"
#include "geometry/measures.h"
#include "noise.h"
#include "random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yimi::sample {

namespace {

constexpr double kRung = 42.0; ///< about the distance of places where rungs leave the main lane

Coordinate moved(Coordinate at, double heading, double metres)
{
    return {at.x + metres * std::cos(heading), at.y + metres * std::sin(heading)};
}

bool dry(const LineString& line, const Waters& waters)
{
    const double whole = length(line);
    for (double along = 0; along <= whole; along += 12.0)
        if (groundAt(waters, pointAlong(line, along)) != Ground::Land)
            return false;
    return groundAt(waters, line.back()) == Ground::Land;
}

class VillageBuilder
{
public:
    VillageBuilder(Roads& roads, RoadIndex& index, const Waters& waters)
        : m_roads(roads), m_index(index), m_waters(waters)
    {
    }

    void build(const Village& village, Random random)
    {
        const LineString spine = longestFreePart(spineOf(village));
        if (spine.size() < 2)
            return;
        lay(spine);
        leadOut(spine.front(), village.heading + std::numbers::pi, random);
        leadOut(spine.back(), village.heading, random);
        for (const double side : {1.0, -1.0})
            buildSide(village, spine, side, random);
    }

private:
    /// Rows of houses one behind the other: each back lane is joined to the one before it.
    void buildSide(const Village& village, const LineString& spine, double side, Random& random)
    {
        const double across = village.heading + side * std::numbers::pi / 2;
        const int rows = village.radius > 105.0 ? 2 : 1;
        LineString front = spine;
        for (int row = 0; row < rows && front.size() >= 2; ++row) {
            if (random.chance(row == 0 ? 0.12 : 0.4))
                return;
            const double depth = random.between(34.0, 52.0);
            LineString back;
            for (const Coordinate& at : front)
                back.push_back(moved(
                    at, across + random.between(-0.08, 0.08), depth * random.between(0.9, 1.1)));
            const std::size_t skipped = random.chance(0.4) ? 1 : 0;
            if (back.size() > 3 && skipped == 1)
                back.pop_back();
            if (!free(back))
                return stub(front, back, random);
            lay(back);
            joinRows(front, back, random);
            front = back;
        }
    }

    /// Rungs at both ends of the shorter row, and here and there between.
    void joinRows(const LineString& front, const LineString& back, Random& random)
    {
        for (std::size_t i = 0; i < back.size(); ++i) {
            const bool end = i == 0 || i + 1 == back.size();
            if ((end || random.chance(0.45)) && free({front[i], back[i]}))
                lay({front[i], back[i]});
        }
    }

    /// Past the last house to the fields, sometimes.
    void leadOut(Coordinate end, double heading, Random& random)
    {
        if (!random.chance(0.42))
            return;
        const LineString way{
            end, moved(end, heading + random.between(-0.5, 0.5), random.between(30.0, 85.0))};
        constexpr double kApart = 12.0;
        if (free(way) && !m_index.nearest(way.back(), kApart, RoadIndex::kNobody))
            lay(way);
    }

    /// Where there is no room for a row, a yard's way in.
    void stub(const LineString& front, const LineString& back, Random& random)
    {
        const std::size_t i = random.index(back.size());
        if (free({front[i], back[i]}))
            lay({front[i], back[i]});
    }

    /// The part of a lane that is dry and crosses nothing.
    [[nodiscard]] LineString longestFreePart(const LineString& line) const
    {
        LineString best;
        LineString part;
        for (const Coordinate& at : line) {
            if (!part.empty() && !free({part.back(), at}))
                part.clear();
            part.push_back(at);
            if (part.size() > best.size())
                best = part;
        }
        return best;
    }

    [[nodiscard]] bool free(const LineString& line) const
    {
        constexpr double kAtEnd = 1.0;
        if (!dry(line, m_waters))
            return false;
        for (std::size_t i = 1; i < line.size(); ++i)
            if (const auto hit = m_index.firstMet(line[i - 1], line[i], RoadIndex::kNobody);
                hit && distance(hit->at, line[i - 1]) > kAtEnd
                && distance(hit->at, line[i]) > kAtEnd)
                return false;
        return true;
    }

    void lay(const LineString& line)
    {
        m_index.add(line, static_cast<std::uint32_t>(m_roads.size()));
        m_roads.push_back({.line = line, .roadClass = RoadClass::Lane});
    }

    Roads& m_roads;
    RoadIndex& m_index;
    const Waters& m_waters;
};

} // namespace

LineString spineOf(const Village& village)
{
    const int steps = std::max(2, static_cast<int>(std::lround(2 * village.radius / kRung)));
    // Along a canal or an old path, so never quite straight.
    const double swing = 0.22 * village.radius * noise(0x5B1, village.at, 300.0);
    LineString spine;
    for (int i = 0; i <= steps; ++i) {
        const double along = 2.0 * static_cast<double>(i) / steps - 1.0;
        const Coordinate straight = moved(village.at, village.heading, village.radius * along);
        spine.push_back(
            moved(straight, village.heading + std::numbers::pi / 2, swing * (1.0 - along * along)));
    }
    return spine;
}

void layOutVillageLanes(const std::vector<Village>& villages,
                        const Waters& waters,
                        Roads& roads,
                        RoadIndex& index,
                        std::uint64_t seed)
{
    VillageBuilder builder(roads, index, waters);
    for (std::size_t i = 0; i < villages.size(); ++i)
        builder.build(villages[i], Random(seedFor(seed, 0x1A7F, i)));
}

} // namespace yimi::sample
