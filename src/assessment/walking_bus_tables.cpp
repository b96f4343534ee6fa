// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/road_names.h"
#include "assessment/walking_bus.h"

#include <algorithm>

namespace yimi {

namespace {

FeatureTable tableOf(const CityBase& city,
                     const char* name,
                     std::initializer_list<std::pair<const char*, FieldType>> fields)
{
    FeatureTable table;
    table.name = name;
    table.crs = city.crs;
    for (const auto& [field, type] : fields)
        table.addColumn(field, type);
    return table;
}

void add(FeatureTable& table, Geometry geometry, const std::vector<Value>& cells)
{
    appendRow(table, static_cast<std::int64_t>(table.rowCount()) + 1, std::move(geometry), cells);
}

/// Calls visit(line, its id): the school's id and a number within the school.
template <typename Visit>
void forEachLine(const FacilitySet& set, std::span<const BusLine> lines, Visit visit)
{
    std::size_t number = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        number = i > 0 && lines[i - 1].school == lines[i].school ? number + 1 : 1;
        visit(lines[i], set.facilities[lines[i].school.value].id + "-" + std::to_string(number));
    }
}

double minutesFor(const SchoolWays& ways, double metres)
{
    return metres / ways.ground->ground->travel.graph.profile().speed.value / 60.0;
}

} // namespace

FeatureTable busLineTable(const CityBase& city,
                          const FacilitySet& set,
                          const SchoolWays& ways,
                          std::span<const BusLine> lines)
{
    using enum FieldType;
    FeatureTable table = tableOf(city,
                                 "bus_lines",
                                 {{"id", Text},
                                  {"school_id", Text},
                                  {"school", Text},
                                  {"children", Integer},
                                  {"stops", Integer},
                                  {"metres", Real},
                                  {"minutes", Real},
                                  {"crossings", Integer},
                                  {"longest_ratio", Real}});
    forEachLine(set, lines, [&](const BusLine& line, const std::string& id) {
        const Facility& school = set.facilities[line.school.value];
        const Way& way = ways.ways[line.start].safest->way;
        LineString shape = lineOf(*city.network, way);
        std::ranges::reverse(shape);
        double ratio = 1;
        for (const BusPupils& pupils : line.pupils) {
            const double shortest = ways.ways[pupils.way].shortest->length.value;
            ratio = shortest > 0 ? std::max(ratio, pupils.metres / shortest) : ratio;
        }
        add(table,
            shape.size() > 1 ? Geometry{Lines{std::move(shape)}} : Geometry{},
            {id,
             school.id,
             school.name,
             line.children,
             static_cast<std::int64_t>(line.stops.size()),
             line.metres,
             minutesFor(ways, line.metres),
             static_cast<std::int64_t>(way.crossings.size()),
             ratio});
    });
    return table;
}

FeatureTable busStopTable(const CityBase& city,
                          const FacilitySet& set,
                          const SchoolWays& ways,
                          std::span<const BusLine> lines)
{
    using enum FieldType;
    FeatureTable table = tableOf(city,
                                 "bus_stops",
                                 {{"line", Text},
                                  {"number", Integer},
                                  {"road", Text},
                                  {"children", Integer},
                                  {"metres", Real},
                                  {"minutes", Real}});
    const RoadNames names(city);
    forEachLine(set, lines, [&](const BusLine& line, const std::string& id) {
        std::int64_t number = 0;
        for (const BusStop& stop : line.stops)
            add(table,
                Points{stop.place.point},
                {id,
                 ++number,
                 names.of(city.network->edge(stop.place.edge)),
                 stop.children,
                 stop.metresToSchool,
                 minutesFor(ways, stop.metresToSchool)});
    });
    return table;
}

FeatureTable busPupilTable(const CityBase& city,
                           const FacilitySet& set,
                           const SchoolWays& ways,
                           std::span<const BusLine> lines)
{
    using enum FieldType;
    FeatureTable table = tableOf(city,
                                 "bus_pupils",
                                 {{"line", Text},
                                  {"stop", Integer},
                                  {"home", Text},
                                  {"children", Integer},
                                  {"metres", Real},
                                  {"shortest_metres", Real}});
    forEachLine(set, lines, [&](const BusLine& line, const std::string& id) {
        for (const BusPupils& pupils : line.pupils) {
            const SchoolWay& way = ways.ways[pupils.way];
            const DemandPoint& home = city.demand[way.pupils.demand.value];
            add(table,
                Points{home.position},
                {id,
                 static_cast<std::int64_t>(pupils.stop) + 1,
                 home.id,
                 way.pupils.children,
                 pupils.metres,
                 way.shortest->length.value});
        }
    });
    return table;
}

} // namespace yimi
