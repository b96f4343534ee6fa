// SPDX-License-Identifier: GPL-3.0-or-later
#include "defects.h"

#include "geometry/measures.h"
#include "noding.h"
#include "road_index.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi::sample {

namespace {

constexpr double kQuarter = 1.5707963267948966;

Coordinate moved(Coordinate at, double heading, double metres)
{
    return {at.x + metres * std::cos(heading), at.y + metres * std::sin(heading)};
}

class Spoiler
{
public:
    Spoiler(Roads& roads, const DefectSite& site)
        : m_roads(roads), m_site(site), m_index(boxOf(roads))
    {
        const RoadEdges network = edgesOf(roads);
        std::vector<std::uint32_t> degrees(network.nodes.size(), 0);
        std::vector<std::uint32_t> lastRoad(network.nodes.size(), 0);
        std::vector<std::uint32_t> edgesOfRoad(roads.size(), 0);
        for (const RoadEdge& edge : network.edges) {
            ++edgesOfRoad[edge.road];
            for (const std::uint32_t node : {edge.from, edge.to}) {
                ++degrees[node];
                lastRoad[node] = edge.road;
            }
        }
        for (std::uint32_t node = 0; node < degrees.size(); ++node) {
            if (degrees[node] != 1)
                continue;
            m_allEnds.push_back(network.nodes[node]);
            if (isLane(lastRoad[node]))
                m_ends.push_back(network.nodes[node]);
        }
        for (std::uint32_t i = 0; i < roads.size(); ++i) {
            m_index.add(roads[i].line, i);
            if (edgesOfRoad[i] == 1 && isLane(i) && roads[i].line.size() == 2)
                m_singles.push_back(i);
        }
    }

    /// Dead ends led on towards the next street, but not quite to it.
    void addNearMisses()
    {
        constexpr std::array kGaps{0.3, 0.4, 0.5, 0.6, 0.7, 0.8};
        std::size_t made = 0;
        for (std::size_t i = 0; i < m_ends.size() && made < kGaps.size(); ++i) {
            const Coordinate from = spread(m_ends, i, kGaps.size());
            const auto to = streetAcross(from);
            if (!to)
                continue;
            const double way = std::atan2(to->y - from.y, to->x - from.x);
            add({from, moved(*to, way, -kGaps[made])}, kNearMiss);
            ++made;
        }
    }

    void addDuplicates()
    {
        constexpr std::size_t kCount = 5;
        for (std::size_t i = 0; i < std::min(kCount, m_singles.size()); ++i) {
            LineString line = m_roads[spread(m_singles, i, kCount)].line;
            if (i % 2 == 1)
                std::reverse(line.begin(), line.end());
            add(std::move(line), kDuplicate);
        }
    }

    /// Four streets about a field, away from everything.
    void addIsland()
    {
        for (const Village& village : m_site.villages)
            for (const double turn : {0.0, kQuarter, 2 * kQuarter, 3 * kQuarter}) {
                const Coordinate middle = moved(village.at, village.heading + turn, 320.0);
                constexpr double kRoom = 130.0;
                if (!clear(middle, kRoom))
                    continue;
                std::array<Coordinate, 4> corners{};
                for (std::size_t k = 0; k < corners.size(); ++k)
                    corners[k] = moved(
                        middle, village.heading + kQuarter * (static_cast<double>(k) + 0.4), 55.0);
                for (std::size_t k = 0; k < corners.size(); ++k)
                    add({corners[k], corners[(k + 1) % corners.size()]}, kIsland);
                return;
            }
    }

    void addZeroLengths()
    {
        constexpr std::size_t kCount = 2;
        for (std::size_t i = 0; i < std::min(kCount, m_singles.size()); ++i) {
            const Coordinate at = m_roads[spread(m_singles, i + 1, 7)].line.front();
            add({at, {at.x + 0.02, at.y}}, kZeroLength);
        }
    }

    /// A round for turning at a dead end.
    void addLoop()
    {
        constexpr double kRadius = 9.0;
        for (const Coordinate& end : m_ends)
            for (const double way : {0.0, kQuarter, 2 * kQuarter, 3 * kQuarter}) {
                const Coordinate middle = moved(end, way, kRadius + 0.5);
                if (!clear(middle, kRadius))
                    continue;
                LineString round{end};
                for (const double turn : {-2.2, -1.1, 0.0, 1.1, 2.2})
                    round.push_back(moved(middle, way + turn, kRadius));
                round.push_back(end);
                add(std::move(round), kLoop);
                return;
            }
    }

private:
    static Box boxOf(const Roads& roads)
    {
        Box box;
        for (const Road& road : roads)
            box.include(yimi::boxOf(road.line));
        return box;
    }

    [[nodiscard]] bool isLane(std::uint32_t road) const
    {
        return m_roads[road].roadClass == RoadClass::Lane && m_roads[road].level == 0;
    }

    /// The i-th of a list when it is gone through in `parts` steps from end to end, again and
    /// again.
    template <typename T>
    static T spread(const std::vector<T>& list, std::size_t i, std::size_t parts)
    {
        const std::size_t step = std::max<std::size_t>(1, list.size() / parts);
        return list[((i % parts) * step + i / parts) % list.size()];
    }

    [[nodiscard]] bool forLanes(Coordinate at) const
    {
        return !m_site.water.wet(at)
               && std::none_of(m_site.keepOut.begin(),
                               m_site.keepOut.end(),
                               [&](const Polygon& park) { return contains(park, at); });
    }

    /// Dry land without parks and roads for some metres around.
    [[nodiscard]] bool clear(Coordinate at, double room) const
    {
        if (m_index.nearest(at, room, RoadIndex::kNobody))
            return false;
        for (int k = 0; k < 8; ++k)
            if (!forLanes(moved(at, k * kQuarter / 2, room)))
                return false;
        return forLanes(at);
    }

    /// The place on another street that a dead end looks at over free land.
    [[nodiscard]] std::optional<Coordinate> streetAcross(Coordinate from) const
    {
        const auto own = m_index.nearest(from, 1.0, RoadIndex::kNobody);
        if (!own)
            return std::nullopt;
        const auto near = m_index.nearest(from, 70.0, own->owner);
        constexpr double kShortest = 20.0;
        if (!near || near->distance < kShortest || m_roads[near->owner].level != 0
            || m_roads[near->owner].roadClass > RoadClass::Lane)
            return std::nullopt;
        // Two dead ends that look at each other would be two findings.
        constexpr double kOtherEnd = 3.0;
        if (std::any_of(m_allEnds.begin(), m_allEnds.end(), [&](Coordinate end) {
                return distance(end, near->at) < kOtherEnd;
            }))
            return std::nullopt;
        const double way = std::atan2(near->at.y - from.y, near->at.x - from.x);
        for (double along = 4.0; along < near->distance; along += 4.0)
            if (!forLanes(moved(from, way, along)))
                return std::nullopt;
        // Not back over its own lane, and nothing else beside the end that would be nearer.
        const Coordinate before = moved(near->at, way, -2.0);
        if (m_index.firstMet(moved(from, way, 1.0), before, RoadIndex::kNobody)
            || m_index.nearest(moved(near->at, way, -12.0), 8.0, RoadIndex::kNobody))
            return std::nullopt;
        return near->at;
    }

    void add(LineString line, const char* defect)
    {
        m_index.add(line, static_cast<std::uint32_t>(m_roads.size()));
        m_roads.push_back(
            {.line = std::move(line), .roadClass = RoadClass::Lane, .defect = defect});
    }

    Roads& m_roads;
    const DefectSite& m_site;
    RoadIndex m_index;
    Points m_allEnds;                     ///< dead ends
    Points m_ends;                        ///< dead ends of lanes
    std::vector<std::uint32_t> m_singles; ///< straight lanes from junction to junction
};

} // namespace

void spoil(Roads& roads, const DefectSite& site)
{
    Spoiler spoiler(roads, site);
    spoiler.addNearMisses();
    spoiler.addDuplicates();
    spoiler.addIsland();
    spoiler.addZeroLengths();
    spoiler.addLoop();
}

} // namespace yimi::sample
