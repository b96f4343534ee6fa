// SPDX-License-Identifier: GPL-3.0-or-later
#include "streets.h"

#include "curve.h"
#include "geometry/measures.h"
#include "random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yimi::sample {

namespace {

constexpr double kStep = 25.0;
constexpr double kParallel =
    0.70; ///< radians: streets closer in direction than this keep their distance

class Tracer
{
public:
    Tracer(Roads& roads,
           RoadIndex& index,
           const StreetSite& site,
           const StreetRound& round,
           std::uint64_t seed)
        : m_roads(roads)
        , m_index(index)
        , m_site(site)
        , m_round(round)
        , m_rails(site.settlement.urban.frame.box())
        , m_random(seed)
    {
        for (const LineString& rail : site.barriers)
            m_rails.add(rail, 0);
    }

    void run()
    {
        std::size_t next = 0;
        startFromAll(next);
        // Land that no road leads into gets a street of its own, and the others grow from it.
        const Frame tries = frameOver(m_site.settlement.urban.frame.box(), 300.0);
        for (std::size_t cell = 0; cell < tries.size(); ++cell) {
            const Coordinate at = tries.centre(cell);
            if (!buildable(at) || m_index.nearest(at, 1.05 * spacingAt(at), RoadIndex::kNobody))
                continue;
            startFree(at);
            startFromAll(next);
        }
    }

private:
    void startFromAll(std::size_t& next)
    {
        for (; next < m_roads.size(); ++next)
            if (m_roads[next].level == 0)
                startFrom(next);
    }

    void startFree(Coordinate at)
    {
        const double way = m_site.field.direction(at, 0.0);
        LineString line = traced(at, way + std::numbers::pi);
        std::reverse(line.begin(), line.end());
        const LineString ahead = traced(at, way);
        line.insert(line.end(), ahead.begin() + 1, ahead.end());
        addStreet(std::move(line));
    }

    void addStreet(LineString line)
    {
        if (line.size() < 2 || length(line) < m_round.shortest)
            return;
        line = thinned(line, 0.6);
        m_index.add(line, static_cast<std::uint32_t>(m_roads.size()));
        m_roads.push_back({.line = std::move(line), .roadClass = m_round.roadClass});
    }

    double spacingAt(Coordinate at) const
    {
        return m_round.spacingFactor
               * static_cast<double>(m_site.settlement.spacing.at(at, 420.0F));
    }

    bool buildable(Coordinate at) const
    {
        return m_site.settlement.urban.at(at) != 0 && groundAt(m_site.waters, at) != Ground::Lake;
    }

    /// Tries both sides of a road at about every spacing along it.
    void startFrom(std::size_t road)
    {
        const LineString line = m_roads[road].line;
        if (m_roads[road].roadClass == RoadClass::Main) {
            goOn(line[1], line[0], static_cast<std::uint32_t>(road));
            goOn(line[line.size() - 2], line.back(), static_cast<std::uint32_t>(road));
        }
        const double whole = length(line);
        double along = m_random.between(0.2, 0.8) * spacingAt(line.front());
        while (along < whole) {
            const Coordinate at = pointAlong(line, along);
            const Coordinate ahead = pointAlong(line, std::min(whole, along + 5.0));
            const Coordinate behind = pointAlong(line, std::max(0.0, along - 5.0));
            const double way = std::atan2(ahead.y - behind.y, ahead.x - behind.x);
            for (const double side : {1.0, -1.0})
                trySide(at, way + side * std::numbers::pi / 2);
            along += spacingAt(at) * m_random.between(0.28, 0.42);
        }
    }

    /// Main roads that stop in the built-up land lead on as streets.
    void goOn(Coordinate before, Coordinate end, std::uint32_t road)
    {
        const auto met = m_index.nearest(end, 5.0, road);
        if (buildable(end) && !met)
            addStreet(traced(end, std::atan2(end.y - before.y, end.x - before.x), road));
    }

    void trySide(Coordinate at, double heading)
    {
        const double way = m_site.field.direction(at, heading);
        if (std::abs(std::remainder(way - heading, 2 * std::numbers::pi)) > 0.75)
            return;
        const Coordinate probe{at.x + 45.0 * std::cos(way), at.y + 45.0 * std::sin(way)};
        if (!buildable(probe)
            || m_index.alongside(probe, way, 0.86 * spacingAt(at), kParallel, RoadIndex::kNobody)
            || besideRails(probe, way))
            return;
        addStreet(traced(at, way));
    }

    /// Streets cross the rails or stay away from them.
    [[nodiscard]] bool besideRails(Coordinate at, double heading) const
    {
        constexpr double kRoom = 48.0;
        return m_rails.alongside(at, heading, kRoom, kParallel, RoadIndex::kNobody);
    }

    /// May the street go on into this cell of water?
    bool mayCross(Coordinate from, Coordinate to, bool& crossing)
    {
        const bool river = groundAt(m_site.waters, to) == Ground::River;
        const bool rail = m_rails.firstMet(from, to, RoadIndex::kNobody).has_value();
        if (!river && !rail) {
            crossing = false;
            return true;
        }
        if (crossing)
            return true;
        crossing = m_random.chance(rail ? m_round.crossRiver * 0.8 : m_round.crossRiver);
        return crossing;
    }

    /// Goes on until another street, the rim or a gap too narrow; `except` is a road it may run on
    /// from.
    LineString traced(Coordinate start, double heading, std::uint32_t except = RoadIndex::kNobody)
    {
        LineString line{start};
        std::size_t joined = 0; ///< size of the line up to its last junction
        bool crossing = groundAt(m_site.waters, start) == Ground::River;
        constexpr int kMostSteps = 420;
        for (int step = 0; step < kMostSteps; ++step) {
            const Coordinate from = line.back();
            heading += std::clamp(m_site.field.direction(from, heading) - heading, -0.2, 0.2);
            const Coordinate to{from.x + kStep * std::cos(heading),
                                from.y + kStep * std::sin(heading)};
            if (!buildable(to) || !mayCross(from, to, crossing))
                break;
            if (const auto hit = m_index.firstMet(from, to, except)) {
                if (distance(hit->at, line.back()) > 0.5)
                    line.push_back(hit->at);
                joined = line.size();
                const double turn = std::abs(std::sin(hit->angle - heading));
                if (turn < 0.55 || m_random.chance(m_round.stopAtCrossing))
                    break;
                line.push_back({hit->at.x + 0.8 * kStep * std::cos(heading),
                                hit->at.y + 0.8 * kStep * std::sin(heading)});
                if (m_index.firstMet(hit->at, line.back(), RoadIndex::kNobody))
                    break;
                continue;
            }
            if (m_index.alongside(to, heading, 0.62 * spacingAt(to), kParallel, except)
                || besideRails(to, heading))
                break;
            line.push_back(to);
        }
        return trimmed(std::move(line), joined);
    }

    /// Leads a free end to a street nearby. Ends that stay free are there for later streets to
    /// meet, and trimmed after.
    LineString trimmed(LineString line, std::size_t joined)
    {
        const Coordinate end = line.back();
        if (joined == line.size())
            return line;
        if (const auto near = m_index.nearest(end, 0.45 * spacingAt(end), RoadIndex::kNobody);
            near && joined + 3 < line.size() && groundAt(m_site.waters, end) == Ground::Land
            && straightTo(line, near->at)) {
            line.push_back(near->at);
            return line;
        }
        while (line.size() > 1 && groundAt(m_site.waters, line.back()) != Ground::Land
               && line.size() > joined)
            line.pop_back();
        return line;
    }

    /// True when going on to `target` does not turn the street back.
    static bool straightTo(const LineString& line, Coordinate target)
    {
        const Coordinate a = line[line.size() - 2];
        const Coordinate b = line.back();
        const double ahead = (b.x - a.x) * (target.x - b.x) + (b.y - a.y) * (target.y - b.y);
        return ahead > 0.5 * distance(a, b) * distance(b, target);
    }

    Roads& m_roads;
    RoadIndex& m_index;
    const StreetSite& m_site;
    const StreetRound& m_round;
    RoadIndex m_rails;
    Random m_random;
};

} // namespace

void traceStreets(Roads& roads,
                  RoadIndex& index,
                  const StreetSite& site,
                  const StreetRound& round,
                  std::uint64_t seed)
{
    Tracer(roads, index, site, round, seed).run();
}

} // namespace yimi::sample
