// SPDX-License-Identifier: GPL-3.0-or-later
#include "countryside.h"
#include "curve.h"
#include "geometry/measures.h"
#include "random.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace yimi::sample {

namespace {

constexpr double kLongestLink = 1900.0;

/// Villages by cell, to find those near a place.
class VillageBuckets
{
public:
    VillageBuckets(const std::vector<Village>& villages, const Box& box)
        : m_villages(villages), m_frame(frameOver(box, 1000.0)), m_buckets(m_frame.size())
    {
        for (std::size_t i = 0; i < villages.size(); ++i)
            m_buckets[m_frame.at(m_frame.columnOf(villages[i].at.x),
                                 m_frame.rowOf(villages[i].at.y))]
                .push_back(i);
    }

    [[nodiscard]] std::vector<std::size_t> within(Coordinate at, double reach) const
    {
        std::vector<std::size_t> found;
        for (int row = m_frame.rowOf(at.y - reach); row <= m_frame.rowOf(at.y + reach); ++row)
            for (int column = m_frame.columnOf(at.x - reach);
                 column <= m_frame.columnOf(at.x + reach);
                 ++column)
                if (m_frame.holds(column, row))
                    for (const std::size_t i : m_buckets[m_frame.at(column, row)])
                        if (distance(m_villages[i].at, at) <= reach)
                            found.push_back(i);
        std::sort(found.begin(), found.end());
        return found;
    }

private:
    const std::vector<Village>& m_villages;
    Frame m_frame;
    std::vector<std::vector<std::size_t>> m_buckets;
};

/// Between a relative-neighbourhood graph (tree-like) and a Gabriel graph (meshed): `loose` picks
/// the latter.
bool linked(const std::vector<Village>& villages,
            const std::vector<std::size_t>& around,
            std::size_t a,
            std::size_t b,
            bool loose)
{
    const Coordinate p = villages[a].at;
    const Coordinate q = villages[b].at;
    const double apart = distance(p, q);
    const Coordinate middle{(p.x + q.x) / 2, (p.y + q.y) / 2};
    for (const std::size_t i : around) {
        if (i == a || i == b)
            continue;
        const Coordinate at = villages[i].at;
        if (loose ? distance(at, middle) < apart / 2
                  : std::max(distance(at, p), distance(at, q)) < apart)
            return false;
    }
    return true;
}

/// A lane that swings a little, thinned.
LineString bentLine(Coordinate a, Coordinate b, Random& random)
{
    const double apart = distance(a, b);
    const double swing = apart * random.between(-0.13, 0.13);
    const double place = random.between(0.35, 0.65);
    const Coordinate side{-(b.y - a.y) / apart, (b.x - a.x) / apart};
    const Coordinate bend{a.x + place * (b.x - a.x) + swing * side.x,
                          a.y + place * (b.y - a.y) + swing * side.y};
    return thinned(curveThrough({a, bend, b}, 40.0), 1.0);
}

/// Metres of the line on large water, or nothing when it touches a lake.
std::optional<double> wetLength(const LineString& line, const Waters& waters)
{
    double wet = 0.0;
    constexpr double kStep = 20.0;
    const double whole = length(line);
    for (double along = 0; along < whole; along += kStep) {
        const Ground ground = groundAt(waters, pointAlong(line, along));
        if (ground == Ground::Lake)
            return std::nullopt;
        if (ground == Ground::River)
            wet += kStep;
    }
    return wet;
}

/// Cuts the line where it first meets a road that is there; what lies beyond is reached over that
/// road.
LineString untilMet(const LineString& line, const RoadIndex& index)
{
    LineString result{line.front()};
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (const auto hit = index.firstMet(line[i - 1], line[i], RoadIndex::kNobody)) {
            if (distance(hit->at, result.back()) > 1.0)
                result.push_back(hit->at);
            return result;
        }
        result.push_back(line[i]);
    }
    return result;
}

/// A fork of the link: both ends lead to the first road met, when roads lie between.
Lines piecesBetweenRoads(const LineString& line, const RoadIndex& index)
{
    const LineString ahead = untilMet(line, index);
    if (ahead.back() == line.back())
        return {ahead};
    LineString back = untilMet({line.rbegin(), line.rend()}, index);
    return {ahead, back};
}

void addLane(Roads& roads, RoadIndex& index, LineString line, RoadClass roadClass)
{
    if (line.size() < 2 || length(line) < 12.0)
        return;
    index.add(line, static_cast<std::uint32_t>(roads.size()));
    roads.push_back({.line = std::move(line), .roadClass = roadClass});
}

/// Where links leave villages.
class Gates
{
public:
    explicit Gates(const std::vector<Village>& villages)
        : m_villages(villages), m_used(villages.size())
    {
    }

    /// The place on a village's main lane that looks at the neighbour; rather not one that another
    /// link leaves from.
    Coordinate open(std::size_t village, Coordinate neighbour)
    {
        const LineString spine = spineOf(m_villages[village]);
        std::vector<int>& used = m_used[village];
        used.resize(spine.size(), 0);
        constexpr double kAnother = 30.0;
        const auto cost = [&](std::size_t i) {
            return distance(spine[i], neighbour) + kAnother * used[i];
        };
        std::size_t best = 0;
        for (std::size_t i = 1; i < spine.size(); ++i)
            if (cost(i) < cost(best))
                best = i;
        ++used[best];
        return spine[best];
    }

private:
    const std::vector<Village>& m_villages;
    std::vector<std::vector<int>> m_used; ///< by village and vertex of its main lane
};

using Links = std::vector<std::pair<std::size_t, std::size_t>>;

/// Neighbours that are linked; the first link of a village sets the heading of its main lane.
Links linksBetween(std::vector<Village>& villages, const VillageBuckets& buckets, Random& random)
{
    Links links;
    std::vector<std::uint8_t> headed(villages.size(), 0);
    for (std::size_t a = 0; a < villages.size(); ++a) {
        const std::vector<std::size_t> around = buckets.within(villages[a].at, kLongestLink * 1.2);
        for (const std::size_t b : around) {
            if (b <= a || distance(villages[a].at, villages[b].at) > kLongestLink)
                continue;
            if (!linked(villages, around, a, b, random.chance(0.30)))
                continue;
            links.emplace_back(a, b);
            const double way = std::atan2(villages[b].at.y - villages[a].at.y,
                                          villages[b].at.x - villages[a].at.x);
            for (const std::size_t end : {a, b})
                if (headed[end] == 0) {
                    villages[end].heading = way;
                    headed[end] = 1;
                }
        }
    }
    return links;
}

void layLink(Coordinate from,
             Coordinate to,
             const Waters& waters,
             RoadIndex& index,
             Roads& roads,
             Random& random)
{
    const LineString line = bentLine(from, to, random);
    const std::optional<double> wet = wetLength(line, waters);
    constexpr double kBridge = 95.0;
    if (!wet || *wet > kBridge || (*wet > 45.0 && random.chance(0.55)))
        return;
    for (LineString& piece : piecesBetweenRoads(line, index))
        addLane(roads, index, std::move(piece), RoadClass::Local);
}

/// Villages near a larger road have their own way to it: links alone lead around towns, and leave
/// dead valleys behind rivers.
void layWaysToRoads(const std::vector<Village>& villages,
                    const RoadIndex& larger,
                    const Waters& waters,
                    Gates& gates,
                    RoadIndex& index,
                    Roads& roads,
                    Random& random)
{
    constexpr double kReach = 900.0;
    for (std::size_t i = 0; i < villages.size(); ++i) {
        const auto near = larger.nearest(villages[i].at, kReach, RoadIndex::kNobody);
        if (!near || near->distance < 1.2 * villages[i].radius
            || random.chance(near->distance / (1.6 * kReach)))
            continue;
        const Coordinate gate = gates.open(i, near->at);
        const LineString line = untilMet({gate, near->at}, index);
        if (wetLength(line, waters).value_or(1e9) <= 60.0)
            addLane(roads, index, line, RoadClass::Local);
    }
}

} // namespace

Roads layOutCountryLanes(std::vector<Village>& villages,
                         const Waters& waters,
                         const Settlement& settlement,
                         RoadIndex& index,
                         std::uint64_t seed)
{
    Roads roads;
    Random random(seedFor(seed, 0x1A7E));
    const RoadIndex larger = index;
    const VillageBuckets buckets(villages, settlement.urban.frame.box());
    for (Village& village : villages)
        village.heading = random.between(0, std::numbers::pi);
    const Links links = linksBetween(villages, buckets, random);
    Gates gates(villages);
    for (const auto& [a, b] : links) {
        const Coordinate from = gates.open(a, villages[b].at);
        layLink(from, gates.open(b, villages[a].at), waters, index, roads, random);
    }
    layWaysToRoads(villages, larger, waters, gates, index, roads, random);
    layOutVillageLanes(villages, waters, roads, index, seedFor(seed, 0x1A7F));
    return roads;
}

} // namespace yimi::sample
