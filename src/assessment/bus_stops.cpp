// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/bus_stops.h"

#include "transit/stop_rows.h"
#include "transit/travel_graph.h"

#include <algorithm>
#include <map>
#include <set>

namespace yimi {

namespace {

Facility stopOf(const TransitStop& stop)
{
    return {.id = stop.id,
            .name = stop.name,
            .position = stop.position,
            .entrances = {{stop.position, "position"}}};
}

/// Leaves out stops without routes.
void addStops(ServedStops& served,
              const std::vector<TransitStop>& stops,
              const std::vector<std::set<std::uint32_t>>& routesOf)
{
    for (std::size_t s = 0; s < stops.size(); ++s) {
        if (routesOf[s].empty())
            continue;
        served.stops.push_back(stopOf(stops[s]));
        served.routesOf.emplace_back(routesOf[s].begin(), routesOf[s].end());
    }
}

ServedStops fromLines(const TransitLines& lines)
{
    ServedStops served{.headways = true};
    std::vector<std::set<std::uint32_t>> routesOf(lines.stops.size());
    std::map<std::string, std::uint32_t> position;
    for (const TransitPattern& pattern : lines.patterns) {
        if (pattern.mode == TransitMode::Metro)
            continue;
        const auto [place, isNew] =
            position.try_emplace(pattern.routeId, static_cast<std::uint32_t>(served.routes.size()));
        if (isNew)
            served.routes.push_back({pattern.routeId, pattern.routeName, pattern.headway});
        BusRoute& route = served.routes[place->second];
        route.headway = std::min(*route.headway, pattern.headway);
        for (const TransitCall& call : pattern.calls)
            routesOf[call.stop.value].insert(place->second);
    }
    addStops(served, lines.stops, routesOf);
    return served;
}

ServedStops fromStopRows(const FeatureTable& table)
{
    std::vector<Finding> listedElsewhere; ///< by the layer's own reading
    const StopRows rows = stopRows(table, listedElsewhere);
    ServedStops served;
    std::vector<std::set<std::uint32_t>> routesOf(rows.stops.size());
    for (const auto& [name, servings] : rows.ofRoute) {
        const auto route = static_cast<std::uint32_t>(served.routes.size());
        served.routes.push_back({.id = name, .name = name});
        for (const Serving& serving : servings)
            routesOf[serving.stop.value].insert(route);
    }
    addStops(served, rows.stops, routesOf);
    return served;
}

} // namespace

ServedStops servedStops(const CityBase& city)
{
    if (city.transit) {
        ServedStops served = fromLines(city.transit->lines);
        if (!served.stops.empty())
            return served;
    }
    const CityLayer* const layer = city.layers.first(Theme::BusStop);
    return layer != nullptr ? fromStopRows(*layer->table) : ServedStops{};
}

double departuresPerHour(const BusRoute& route)
{
    return route.headway ? 3'600'000.0 / static_cast<double>(route.headway->value) : 0.0;
}

} // namespace yimi
