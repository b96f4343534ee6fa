// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/school_buses.h"

#include "analysis/reach_book.h"
#include "assessment/answer_parts.h"
#include "assessment/place_findings.h"
#include "city/demand.h"

#include <algorithm>
#include <set>

namespace yimi {

namespace {

/// Schools with their gates side by side.
struct Schools
{
    std::vector<SchoolBuses> schools;
    std::vector<Coordinate> gates;
    std::vector<std::size_t> schoolOf; ///< per gate
};

void addSchool(const CityBase& city,
               const CommunityLocator& locator,
               const FacilitySet& set,
               std::size_t f,
               Schools& all)
{
    const Facility& facility = set.facilities[f];
    SchoolBuses school{.id = facility.id,
                       .name = facility.name,
                       .theme = set.theme,
                       .town = set.text(f, "town"),
                       .district = set.text(f, "district"),
                       .position = facility.position,
                       .pupils = std::max<std::int64_t>(0, facility.enrolled.value_or(0))};
    if (const auto community = locator.find(facility.position)) {
        school.town = city.communities[community->value].town;
        school.district = city.communities[community->value].district;
    }
    for (const Entrance& gate : facility.entrances) {
        school.gates += gate.source != "position" ? 1 : 0;
        all.gates.push_back(gate.position);
        all.schoolOf.push_back(all.schools.size());
    }
    all.schools.push_back(std::move(school));
}

/// Schools of which no gate is known are listed: their position stands for it.
Result<Schools> schoolsOf(const AnalysisContext& context, std::vector<Finding>& findings)
{
    Schools all;
    const CommunityLocator locator(context.city.communities);
    for (const std::string& id : context.parameters.choices("schools")) {
        const auto set = facilitySet(context.city, *themeFromId(id));
        if (!set && set.error().code == ErrorCode::NoFacilities) {
            findings.push_back({.code = FindingCode::ThemeMissing, .detail = id, .count = 1});
            continue;
        }
        if (!set)
            return tl::unexpected(set.error());
        append(findings, placeFindings(*set));
        for (std::size_t f = 0; f < set->facilities.size(); ++f) {
            addSchool(context.city, locator, *set, f, all);
            if (all.schools.back().gates == 0)
                addFinding(findings,
                           {.code = FindingCode::FacilityWithoutEntrance,
                            .severity = Severity::Info,
                            .layer = set->layer,
                            .count = 1,
                            .ids = {set->facilities[f].id}});
        }
    }
    return all;
}

/// What is within the limit of each school's gates.
void takeReach(const ServedStops& served, const SetWays& ways, Cost limit, Schools& all)
{
    std::vector<std::set<std::uint32_t>> routes(all.schools.size());
    std::vector<std::set<std::size_t>> stops(all.schools.size());
    const auto reach = reachWithin(ways, limit);
    for (std::size_t s = 0; s < reach.size(); ++s) {
        for (const Reach& one : reach[s]) {
            const std::size_t school = all.schoolOf[one.demand.value];
            stops[school].insert(s);
            routes[school].insert(served.routesOf[s].begin(), served.routesOf[s].end());
        }
    }
    for (std::size_t i = 0; i < all.schools.size(); ++i) {
        all.schools[i].routes.assign(routes[i].begin(), routes[i].end());
        all.schools[i].stops = stops[i].size();
    }
    for (std::size_t g = 0; g < all.gates.size(); ++g) {
        SchoolBuses& school = all.schools[all.schoolOf[g]];
        school.located = school.located || ways.ground->demand[g].has_value();
        const Label& label = ways.nearest[g].label;
        const Metres length(label.cost / 1000.0);
        if (label.cost == kNoCost || (school.nearest && *school.nearest <= length))
            continue;
        school.nearest = length;
        school.nearestStop = label.owner;
    }
}

/// Natural, so that tables and sentences read the same: names joined with «、».
std::string routeNames(const ServedStops& served, const SchoolBuses& school)
{
    std::string names;
    for (const std::uint32_t route : school.routes)
        names.append(names.empty() ? "" : "、").append(served.routes[route].name);
    return names;
}

std::string stateOf(const SchoolBuses& school)
{
    return school.routes.empty() ? "out_of_range" : "served";
}

} // namespace

Result<std::vector<SchoolBuses>> schoolBuses(const AnalysisContext& context,
                                             const ServedStops& served,
                                             Metres limit,
                                             std::vector<Finding>& findings,
                                             const TaskContext& task)
{
    auto all = schoolsOf(context, findings);
    if (!all)
        return tl::unexpected(all.error());
    if (all->schools.empty() || served.stops.empty())
        return std::move(all->schools);
    const auto aside =
        context.book.aside("gates|" + context.parameters.text("schools"), all->gates);
    std::vector<const Facility*> stops;
    for (const Facility& stop : served.stops)
        stops.push_back(&stop);
    const WayRules rules{.profile = context.parameters.profile("profile"),
                         .metric = Metric::Distance,
                         .snapLimit = Metres(context.parameters.number("snap"))};
    const auto cost = static_cast<Cost>(std::llround(limit.value * 1000.0));
    const auto ways = aside->ways("served_stops", stops, rules, cost, task);
    if (!ways)
        return tl::unexpected(ways.error());
    takeReach(served, **ways, cost, *all);
    for (const SchoolBuses& school : all->schools) {
        if (!school.located)
            addFinding(findings,
                       {.code = FindingCode::FacilityUnlocated,
                        .layer = std::string(themeId(school.theme)),
                        .count = 1,
                        .ids = {school.id}});
    }
    return std::move(all->schools);
}

FeatureTable schoolTable(const AnalysisContext& context,
                         const ServedStops& served,
                         const std::vector<SchoolBuses>& schools)
{
    FeatureTable table;
    table.name = "schools";
    table.crs = context.city.crs;
    for (const char* field : {"id", "name", "theme", "town", "district"})
        table.addColumn(field, FieldType::Text);
    for (const char* field : {"pupils", "gates", "stops", "routes"})
        table.addColumn(field, FieldType::Integer);
    for (const char* field : {"route_names", "state", "nearest_id", "nearest_name"})
        table.addColumn(field, FieldType::Text);
    table.addColumn("nearest_metres", FieldType::Real);
    for (const SchoolBuses& school : schools) {
        const Facility* const stop =
            school.nearestStop ? &served.stops[*school.nearestStop] : nullptr;
        appendRow(table,
                  static_cast<std::int64_t>(table.rowCount()) + 1,
                  Points{school.position},
                  {school.id,
                   school.name,
                   std::string(themeId(school.theme)),
                   school.town,
                   school.district,
                   school.pupils,
                   static_cast<std::int64_t>(school.gates),
                   static_cast<std::int64_t>(school.stops),
                   static_cast<std::int64_t>(school.routes.size()),
                   routeNames(served, school),
                   stateOf(school),
                   stop != nullptr ? Value{stop->id} : Value{},
                   stop != nullptr ? Value{stop->name} : Value{},
                   school.nearest ? Value{school.nearest->value} : Value{}});
    }
    return table;
}

std::vector<Gap>
schoolGaps(const ServedStops& served, const std::vector<SchoolBuses>& schools, Metres limit)
{
    std::vector<Gap> gaps;
    for (const SchoolBuses& school : schools) {
        if (!school.routes.empty())
            continue;
        Gap gap{.subject = GapSubject::Facility,
                .id = school.id,
                .name = school.name,
                .town = school.town,
                .district = school.district,
                .place = school.position,
                .theme = std::string(themeId(Theme::BusStop)),
                .children = school.pupils,
                .unserved = school.pupils,
                .reason = GapReason::NoFacility,
                .cutoff = limit,
                .note = "school_without_bus"};
        if (!school.located) {
            gap.reason = GapReason::NotLocated;
            gap.note = "school_off_streets";
        } else if (!school.nearest && !served.stops.empty()) {
            gap.reason = GapReason::NoPath;
        } else if (school.nearest) {
            gap.reason = GapReason::BeyondCutoff;
            gap.nearestId = served.stops[*school.nearestStop].id;
            gap.nearestName = served.stops[*school.nearestStop].name;
            gap.length = school.nearest;
            gap.excessLength = *school.nearest - limit;
        }
        gaps.push_back(std::move(gap));
    }
    return gaps;
}

} // namespace yimi
