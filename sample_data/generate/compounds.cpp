// SPDX-License-Identifier: GPL-3.0-or-later
#include "compounds.h"

#include "curve.h"
#include "plots.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace yimi::sample {

namespace {

constexpr double kRows = 34.0; ///< from the street to the ring: a row of houses and a yard
constexpr double kHalfTurn = std::numbers::pi;

Coordinate between(Coordinate a, Coordinate b, double share)
{
    return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

class Compound
{
public:
    Compound(const Ring& plot, const LaneObstacles& obstacles, Random& random, Roads& lanes)
        : m_plot(plot)
        , m_obstacles(obstacles)
        , m_random(random)
        , m_lanes(lanes)
        , m_middle(centroid({{plot, {}}}))
        , m_long(longSide(plot))
    {
    }

    /// The plot's outline drawn in towards its middle, and ways from it to two or three sides.
    bool layRing(double width)
    {
        const double share = 1.0 - 2.0 * kRows / width;
        Ring ring;
        for (const Coordinate& at : thinned(m_plot, 7.0))
            ring.push_back(between(m_middle, at, share));
        if (share < 0.3 || ring.size() < 4 || !inside(ring) || !free(ring))
            return false;
        const std::size_t gates = 1 + (m_random.chance(0.85) ? 1 : 0) + m_random.index(2);
        const double first = m_long + kHalfTurn / 2 * static_cast<double>(m_random.index(4));
        std::size_t opened = 0;
        Roads ways;
        for (const double turn : {0.0, kHalfTurn, kHalfTurn / 2, -kHalfTurn / 2}) {
            const auto chord =
                chordThrough(m_plot, m_middle, first + turn + m_random.between(-0.2, 0.2));
            if (!chord || opened == gates)
                continue;
            const LineString way{chord->first, between(m_middle, chord->first, share)};
            if (!free(way))
                continue;
            ways.push_back({.line = way, .roadClass = RoadClass::Lane});
            ++opened;
        }
        if (opened == 0)
            return false;
        layBar(ring, width * share);
        m_lanes.push_back({.line = std::move(ring), .roadClass = RoadClass::Lane});
        m_lanes.insert(m_lanes.end(), ways.begin(), ways.end());
        return true;
    }

    /// A lane along the middle, shut or open at its far end, with dead-end yards off it.
    bool laySpine()
    {
        const auto chord = chordThrough(m_plot, m_middle, m_long + m_random.between(-0.04, 0.04));
        if (!chord)
            return false;
        const bool turned = m_random.chance(0.5);
        const Coordinate from = turned ? chord->second : chord->first;
        Coordinate to = turned ? chord->first : chord->second;
        if (m_random.chance(0.5))
            to = between(from, to, m_random.between(0.68, 0.82));
        const double run = distance(from, to);
        if (run < 60.0 || !free({from, to}))
            return false;
        lay({from, to});
        const int yards = static_cast<int>(run / m_random.between(56.0, 76.0));
        for (int i = 0; i < yards; ++i)
            for (const double side : {1.0, -1.0})
                if (m_random.chance(0.72))
                    layYard(between(from, to, (i + 0.6) / yards), side);
        return true;
    }

    /// Lanes from street to street.
    void layCuts()
    {
        constexpr double kSize = 88.0;
        for (const PlotCut& cut : cutIntoPlots(m_plot, kSize, m_random).cuts) {
            const double reach =
                cut.last && m_random.chance(0.4) ? m_random.between(0.5, 0.8) : 1.0;
            if (const LineString line{cut.from, between(cut.from, cut.to, reach)}; free(line))
                lay(line);
        }
    }

private:
    void layBar(const Ring& ring, double width)
    {
        constexpr double kWide = 85.0;
        if (width < kWide && !m_random.chance(0.25))
            return;
        const auto chord =
            chordThrough(ring, m_middle, m_long + (m_random.chance(0.7) ? kHalfTurn / 2 : 0.0));
        if (chord && free({chord->first, chord->second}))
            lay({chord->first, chord->second});
    }

    void layYard(Coordinate at, double side)
    {
        const auto chord = chordThrough(m_plot, at, m_long + side * kHalfTurn / 2);
        if (!chord)
            return;
        const LineString yard{at, between(at, chord->first, m_random.between(0.55, 0.78))};
        constexpr double kShortest = 24.0;
        if (length(yard) > kShortest && free(yard))
            lay(yard);
    }

    [[nodiscard]] bool inside(const Ring& ring) const
    {
        return std::all_of(ring.begin(), ring.end(), [&](Coordinate at) {
            return contains(Polygon{m_plot, {}}, at);
        });
    }

    [[nodiscard]] bool free(const LineString& line) const
    {
        constexpr double kStep = 9.0;
        const double whole = length(line);
        for (double along = 0; along < whole; along += kStep)
            if (m_obstacles.blocks(pointAlong(line, along), false))
                return false;
        for (std::size_t i = 1; i < line.size(); ++i)
            if (m_obstacles.rails.firstMet(line[i - 1], line[i], RoadIndex::kNobody))
                return false;
        return !m_obstacles.blocks(line.back(), false);
    }

    void lay(LineString line)
    {
        m_lanes.push_back({.line = std::move(line), .roadClass = RoadClass::Lane});
    }

    const Ring& m_plot;
    const LaneObstacles& m_obstacles;
    Random& m_random;
    Roads& m_lanes;
    Coordinate m_middle;
    double m_long;
};

} // namespace

void layCompound(const Ring& plot, const LaneObstacles& obstacles, Random& random, Roads& lanes)
{
    const double size = std::abs(signedArea(plot));
    constexpr double kSmallest = 7000.0;
    constexpr double kForRing = 17000.0;
    if (size < kSmallest)
        return;
    Compound compound(plot, obstacles, random, lanes);
    const double kind = random.uniform();
    if (size > kForRing && kind < 0.42 && compound.layRing(std::sqrt(size)))
        return;
    if (kind < 0.74 && compound.laySpine())
        return;
    compound.layCuts();
}

} // namespace yimi::sample
