// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/gap.h"

#include "assessment/obstacles.h"
#include "base/natural_order.h"
#include "geometry/box_index.h"
#include "geometry/measures.h"

#include <algorithm>

namespace yimi {

namespace {

/// Entrances of a set, asked for the nearest one as the crow flies.
class EntranceIndex
{
public:
    explicit EntranceIndex(const FacilitySet& set)
    {
        std::vector<Box> boxes;
        for (const Facility& facility : set.facilities) {
            for (const Entrance& entrance : facility.entrances) {
                m_places.push_back(entrance.position);
                boxes.push_back({entrance.position, entrance.position});
            }
        }
        m_index = BoxIndex(boxes);
    }

    /// Nothing when there are none.
    [[nodiscard]] std::optional<Coordinate> nearest(Coordinate place) const
    {
        std::optional<Coordinate> found;
        m_index.nearest(place, [&](std::uint32_t position, double) {
            found = m_places[position];
            return false;
        });
        return found;
    }

private:
    std::vector<Coordinate> m_places;
    BoxIndex m_index;
};

/// The demand point whose way stands for the community: with most children unserved, of equals the
/// first.
std::optional<std::size_t> emptiestHome(const Coverage& coverage,
                                        std::span<const std::size_t> points)
{
    std::optional<std::size_t> best;
    for (const std::size_t i : points) {
        const DemandCoverage& demand = coverage.demand[i];
        if (demand.reach != ReachState::BeyondCutoff && demand.reach != ReachState::NoPath)
            continue;
        if (!best || demand.children > coverage.demand[*best].children)
            best = i;
    }
    return best;
}

std::vector<std::vector<std::size_t>> pointsByCommunity(const CityBase& city)
{
    std::vector<std::vector<std::size_t>> points(city.communities.size());
    for (std::size_t i = 0; i < city.demand.size(); ++i)
        points[city.demand[i].community.value].push_back(i);
    return points;
}

std::optional<Detour> detourOf(const EntranceIndex& entrances,
                               const Obstacles& obstacles,
                               Coordinate home,
                               const std::optional<NearestFacility>& nearest)
{
    const auto target = entrances.nearest(home);
    if (!target || !nearest)
        return std::nullopt;
    const double straight = distance(home, *target);
    if (!(straight > 0) || nearest->length.value < kDetourRatio * straight)
        return std::nullopt;
    return Detour{obstacles.between(home, *target), Metres(straight), nearest->length};
}

} // namespace

std::string_view obstacleId(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None:
        return "";
    case Obstacle::Railway:
        return "railway";
    case Obstacle::Expressway:
        return "expressway";
    case Obstacle::Water:
        return "water";
    case Obstacle::MainRoad:
        return "main_road";
    }
    return "";
}

std::string_view gapSubjectId(GapSubject subject)
{
    return subject == GapSubject::Community ? "community" : "facility";
}

Gap gapOf(const FacilitySet& set,
          const CommunityCoverage& community,
          const CoverageOptions& options)
{
    Gap gap{.id = community.id,
            .name = community.name,
            .town = community.town,
            .district = community.district,
            .theme = std::string(themeId(set.theme)),
            .children = community.children.children,
            .unserved = community.children.shortOfCapacity + community.children.outOfRange,
            .reason = community.reason,
            .excess = community.excess,
            .excessLength = community.excessLength,
            .facilitiesInReach = community.facilitiesInReach,
            .placesShort = community.placesShort,
            .cutoff = options.cutoff};
    if (community.nearest) {
        gap.time = community.nearest->time;
        gap.length = community.nearest->length;
    }
    return gap;
}

std::vector<Gap> gapsOf(const CityBase& city, const FacilitySet& set, const Coverage& coverage)
{
    const EntranceIndex entrances(set);
    const Obstacles obstacles(city, coverage.options.profile.mainRoads == MainRoadCrossing::Closed);
    const auto points = pointsByCommunity(city);
    std::vector<Gap> gaps;
    gaps.reserve(coverage.gaps.size());
    for (const std::size_t c : coverage.gaps) {
        const CommunityCoverage& community = coverage.communities[c];
        Gap gap = gapOf(set, community, coverage.options);
        if (!city.communities[c].area.empty())
            gap.place = pointInside(city.communities[c].area);
        if (community.nearest) {
            const Facility& nearest = set.facilities[community.nearest->facility.value];
            gap.nearestId = nearest.id;
            gap.nearestName = nearest.name;
        }
        if (const auto home = emptiestHome(coverage, points[c]))
            gap.detour = detourOf(
                entrances, obstacles, city.demand[*home].position, coverage.demand[*home].nearest);
        gaps.push_back(std::move(gap));
    }
    return gaps;
}

void rank(std::vector<Gap>& gaps)
{
    std::ranges::stable_sort(gaps, [](const Gap& a, const Gap& b) {
        if (a.unserved != b.unserved)
            return a.unserved > b.unserved;
        const auto excess = [](const Gap& gap) { return gap.excess.value_or(Milliseconds{0}); };
        if (excess(a) != excess(b))
            return excess(a) > excess(b);
        if (a.id != b.id)
            return naturallyLess(a.id, b.id);
        return a.theme < b.theme;
    });
}

} // namespace yimi
