// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/place_gap.h"

#include "analysis/cutoff_cost.h"
#include "analysis/excess.h"
#include "analysis/nearest.h"
#include "assessment/obstacles.h"

#include <algorithm>

namespace yimi {

namespace {

struct Doors
{
    std::vector<NamedPoint> points;
    std::vector<std::size_t> facility; ///< of each point, position in the set
};

Doors doorsOf(const FacilitySet& set)
{
    Doors doors;
    for (std::size_t f = 0; f < set.facilities.size(); ++f) {
        for (const Entrance& entrance : set.facilities[f].entrances) {
            doors.points.push_back({set.facilities[f].id, entrance.position});
            doors.facility.push_back(f);
        }
    }
    return doors;
}

/// Without a limit, so that what is too far has a distance; by length where the standard is one.
NearestOptions searchOf(const CoverageOptions& options)
{
    NearestOptions search{.profile = options.profile,
                          .direction = options.direction,
                          .snapLimit = options.snapLimit,
                          .connectors = options.connectors,
                          .lines = true,
                          .threads = options.threads,
                          .transit = options.transit};
    if (metricOf(options.cutoff) == Metric::Distance)
        search.cutoff = Metres(kLargestCost / 1000.0);
    return search;
}

std::optional<Excess> beyond(const NearestHit& hit, const CoverageOptions& options)
{
    return excessOf(hit.time, hit.length, options.cutoff, options.profile.speed);
}

bool mindsMainRoads(const CoverageOptions& options)
{
    return options.profile.mainRoads == MainRoadCrossing::Closed;
}

/// Across what the way is long, and from where to where straight.
void setDetour(PlaceGap& result,
               const CityBase& city,
               const Doors& doors,
               Coordinate home,
               Metres walked,
               const CoverageOptions& options)
{
    const auto nearest = std::ranges::min_element(
        doors.points, {}, [&](const NamedPoint& door) { return distance(door.position, home); });
    if (nearest == doors.points.end())
        return;
    const double straight = distance(nearest->position, home);
    if (!(straight > 0) || walked.value < kDetourRatio * straight)
        return;
    const Obstacles obstacles(city, mindsMainRoads(options));
    result.gap.detour =
        Detour{obstacles.between(home, nearest->position), Metres(straight), walked};
    result.route.straight.emplace(home, nearest->position);
}

PlaceGap gapOf(const NearestRow& row,
               const CityBase& city,
               const FacilitySet& set,
               const Doors& doors,
               Coordinate place,
               const CoverageOptions& options)
{
    PlaceGap result;
    Gap& gap = result.gap;
    gap.place = place;
    gap.theme = std::string(themeId(set.theme));
    gap.cutoff = options.cutoff;
    if (row.hits.empty()) {
        gap.reason =
            row.state == ReachState::NotLocated ? GapReason::NotLocated : GapReason::NoPath;
        return result;
    }
    const NearestHit& hit = row.hits.front();
    const Facility& facility = set.facilities[doors.facility[hit.to]];
    gap.nearestId = facility.id;
    gap.nearestName = facility.name;
    gap.time = hit.time;
    gap.length = hit.length;
    if (const auto excess = beyond(hit, options)) {
        gap.excess = excess->time;
        gap.excessLength = excess->length;
        gap.reason = GapReason::BeyondCutoff;
    }
    result.route.way = hit.line;
    result.route.length = hit.length;
    if (gap.reason == GapReason::BeyondCutoff)
        setDetour(result, city, doors, place, hit.length, options);
    return result;
}

std::vector<const DemandPoint*> homesOf(const CityBase& city, const std::string& community)
{
    std::vector<const DemandPoint*> homes;
    for (const DemandPoint& point : city.demand) {
        if (city.communities[point.community.value].id == community)
            homes.push_back(&point);
    }
    return homes;
}

} // namespace

Result<FacilitySet>
countedFacilities(const CityBase& city, Theme theme, const CoverageOptions& options)
{
    auto set = facilitySet(city, theme);
    if (!set)
        return set;
    if (!options.inclusiveOnly)
        return set;
    FacilitySet counted = *set;
    counted.facilities.clear();
    counted.rows.clear();
    for (std::size_t f = 0; f < set->facilities.size(); ++f) {
        if (!set->facilities[f].inclusive)
            continue;
        counted.facilities.push_back(set->facilities[f]);
        counted.rows.push_back(set->rows[f]);
    }
    return counted;
}

Result<PlaceGap> placeGap(const CityBase& city,
                          const FacilitySet& set,
                          Coordinate place,
                          const CoverageOptions& options,
                          const TaskContext& task)
{
    const Doors doors = doorsOf(set);
    if (doors.points.empty())
        return PlaceGap{.gap = {.theme = std::string(themeId(set.theme)),
                                .reason = GapReason::NoFacility,
                                .cutoff = options.cutoff},
                        .route = {}};
    const std::vector<NamedPoint> from{{"", place}};
    const auto found = nearest(*city.network, from, doors.points, searchOf(options), task);
    if (!found)
        return tl::unexpected(found.error());
    return gapOf(found->rows.front(), city, set, doors, place, options);
}

Result<PlaceGap> communityGap(const CityBase& city,
                              const FacilitySet& set,
                              const CommunityCoverage& community,
                              const CoverageOptions& options,
                              const TaskContext& task)
{
    PlaceGap result{.gap = gapOf(set, community, options), .route = {}};
    const auto homes = homesOf(city, community.id);
    const Doors doors = doorsOf(set);
    if (community.reason != GapReason::BeyondCutoff || homes.empty() || doors.points.empty())
        return result;
    std::vector<NamedPoint> from;
    for (const DemandPoint* home : homes)
        from.push_back({home->id, home->position});
    const auto found = nearest(*city.network, from, doors.points, searchOf(options), task);
    if (!found)
        return tl::unexpected(found.error());
    std::optional<std::size_t> home;
    std::int64_t most = -1;
    for (std::size_t i = 0; i < homes.size(); ++i) {
        const std::int64_t children = childrenIn(homes[i]->children, options.ages);
        const NearestRow& row = found->rows[i];
        if (children <= most || row.hits.empty() || !beyond(row.hits.front(), options))
            continue;
        most = children;
        home = i;
    }
    if (!home)
        return result;
    PlaceGap chosen = gapOf(found->rows[*home], city, set, doors, from[*home].position, options);
    result.gap.place = chosen.gap.place;
    result.gap.nearestId = chosen.gap.nearestId;
    result.gap.nearestName = chosen.gap.nearestName;
    result.gap.detour = chosen.gap.detour;
    result.route = std::move(chosen.route);
    return result;
}

} // namespace yimi
