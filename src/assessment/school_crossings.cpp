// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/school_crossings.h"

#include "analysis/cutoff_cost.h"
#include "assessment/road_names.h"

#include <algorithm>
#include <map>
#include <set>

namespace yimi {

namespace {

/// Adds pupils at the junctions of their way, at each once.
class PlaceSums
{
public:
    void add(const Placement& pupils, const Way& way, bool mustCross)
    {
        const std::set<NodeId> junctions(way.crossings.begin(), way.crossings.end());
        for (const NodeId junction : junctions) {
            Sum& sum = m_sums[junction];
            sum.pupils += pupils.children;
            sum.mustCross += mustCross ? pupils.children : 0;
            sum.to.insert(pupils.facility.value);
        }
    }

    [[nodiscard]] std::vector<CrossingPlace> ranked() const
    {
        std::vector<CrossingPlace> places;
        for (const auto& [junction, sum] : m_sums)
            places.push_back({junction,
                              sum.pupils,
                              sum.mustCross,
                              static_cast<std::int64_t>(sum.to.size()),
                              {sum.to.begin(), sum.to.end()}});
        std::ranges::stable_sort(places, [](const CrossingPlace& a, const CrossingPlace& b) {
            return a.mustCross != b.mustCross ? a.mustCross > b.mustCross : a.pupils > b.pupils;
        });
        return places;
    }

private:
    struct Sum
    {
        std::int64_t pupils = 0;
        std::int64_t mustCross = 0;
        std::set<std::size_t> to;
    };

    std::map<NodeId, Sum> m_sums;
};

} // namespace

TravelProfile mindingCrossings(TravelProfile profile, double secondsEach)
{
    profile.mainRoads = MainRoadCrossing::Costs;
    profile.mainRoadSeconds = secondsEach;
    return profile;
}

WayRules shortestRules(const AnalysisContext& context)
{
    return {.profile = mindingCrossings(context.parameters.profile("profile")),
            .metric = Metric::Distance,
            .snapLimit = Metres(context.parameters.number("snap"))};
}

Result<SchoolCrossings> schoolCrossings(const AnalysisContext& context,
                                        const FacilitySet& set,
                                        const SchoolChoice& choice,
                                        Metres limit,
                                        double detour,
                                        const TaskContext& task)
{
    const WayRules crossing = shortestRules(context);
    WayRules closed = crossing;
    closed.profile.mainRoads = MainRoadCrossing::Closed;
    const auto ways = schoolWays(context, set, crossing, costOf(limit), task);
    if (!ways)
        return tl::unexpected(ways.error());
    const auto without = schoolWays(context, set, closed, costOf(limit * detour), task);
    if (!without)
        return tl::unexpected(without.error());
    const PupilTrips trips = tripsOf(choice, **ways);
    const auto routes = context.book.routes(set.key, **ways, crossing, trips.trips, task);
    if (!routes)
        return tl::unexpected(routes.error());
    SchoolCrossings found;
    found.ways.resize(choice.pupils.size());
    PlaceSums sums;
    for (std::size_t t = 0; t < trips.trips.size(); ++t) {
        const auto& route = (**routes)[t];
        if (!route || route->length > limit)
            continue;
        const Placement& pupils = choice.pupils[trips.pupils[t]];
        const auto other = costTo(**without, pupils);
        const bool must = !route->way.crossings.empty()
                          && (!other || *other > detour * static_cast<double>(route->cost));
        found.ways[trips.pupils[t]] =
            SchoolCrossings::OnWay{static_cast<std::int64_t>(route->way.crossings.size()), must};
        sums.add(pupils, route->way, must);
    }
    found.places = sums.ranked();
    return found;
}

FeatureTable
crossingTable(const CityBase& city, const FacilitySet& set, std::span<const CrossingPlace> places)
{
    FeatureTable table;
    table.name = "crossings";
    table.crs = city.crs;
    table.addColumn("id", FieldType::Text);
    table.addColumn("road", FieldType::Text);
    for (const char* field : {"pupils", "must_cross", "schools"})
        table.addColumn(field, FieldType::Integer);
    table.addColumn("school_names", FieldType::Text);
    std::vector<NodeId> junctions;
    for (const CrossingPlace& place : places)
        junctions.push_back(place.junction);
    const auto roads = RoadNames(city).mainRoadsAt(*city.network, junctions);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const CrossingPlace& place = places[i];
        const auto number = static_cast<std::int64_t>(i) + 1;
        std::string schools;
        for (const std::size_t f : place.to)
            schools.append(schools.empty() ? "" : "、").append(set.facilities[f].name);
        appendRow(table,
                  number,
                  Points{city.network->node(place.junction)},
                  {std::to_string(number),
                   roads[i],
                   place.pupils,
                   place.mustCross,
                   place.schools,
                   schools});
    }
    return table;
}

} // namespace yimi
