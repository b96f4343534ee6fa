// SPDX-License-Identifier: GPL-3.0-or-later
#include "transit/lines_from_tables.h"

#include "base/natural_order.h"
#include "city/places_from_tables.h"
#include "geometry/measures.h"
#include "transit/line_fields.h"
#include "transit/line_matching.h"
#include "transit/stop_rows.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace yimi {

namespace {

void list(std::vector<Finding>& findings,
          FindingCode code,
          const FeatureTable& table,
          const std::string& id,
          const std::string& field = {})
{
    addFinding(findings,
               {.code = code, .layer = table.name, .field = field, .count = 1, .ids = {id}});
}

Result<void> checkLayer(const FeatureTable& table, GeometryKind wanted)
{
    if (table.rowCount() == 0)
        return failure({.code = ErrorCode::LayerEmpty, .layer = table.name});
    const GeometryKind kind = table.geometryKind();
    if (kind != wanted) {
        return failure({.code = ErrorCode::GeometryWrongType,
                        .layer = table.name,
                        .detail = kind == GeometryKind::None    ? "none"
                                  : kind == GeometryKind::Point ? "point"
                                  : kind == GeometryKind::Line  ? "line"
                                                                : "polygon"});
    }
    if (!table.crs.known())
        return {};
    const auto described = describe(table.crs);
    if (!described)
        return tl::unexpected(described.error());
    if (described->geographic)
        return failure(
            {.code = ErrorCode::CrsNotProjected, .layer = table.name, .detail = described->name});
    return {};
}

/// A line of a route, as it is drawn.
struct RouteLine
{
    TransitPattern head; ///< without calls
    LineString line;
    bool loop = false;
    bool bothWays = false;
    MetresPerSecond speed;
};

/// One route line against the stops, into patterns.
class RouteMatcher
{
public:
    RouteMatcher(const StopRows& stops,
                 const FeatureTable& stopTable,
                 const FeatureTable& routeTable,
                 const LineTableOptions& options,
                 TransitRead& read)
        : m_stops(stops)
        , m_stopTable(stopTable)
        , m_routeTable(routeTable)
        , m_options(options)
        , m_read(read)
    {
    }

    /// `servings`: the stops that name the route, or all.
    void add(const RouteLine& route, const std::vector<Serving>& servings)
    {
        const std::size_t before = m_read.lines.patterns.size();
        const bool numbered =
            !servings.empty()
            && std::ranges::all_of(servings, [](const Serving& s) { return s.number.has_value(); });
        std::set<std::string> directions;
        for (const Serving& serving : servings) {
            if (!serving.direction.empty())
                directions.insert(serving.direction);
        }
        if (numbered && route.bothWays && directions.size() > 1) {
            // One line drawn for both directions, and stops numbered for each.
            for (const std::string& direction : directions) {
                RouteLine oneWay = route;
                oneWay.head.direction = direction;
                oneWay.bothWays = false;
                addNumbered(oneWay, ordered(servings, direction));
            }
        } else if (numbered) {
            addNumbered(route, ordered(servings, route.head.direction));
        } else {
            addByPlace(route, ordered(servings, route.head.direction));
        }
        if (m_read.lines.patterns.size() == before)
            list(m_read.findings, FindingCode::RouteWithoutStops, m_routeTable, route.head.routeId);
    }

private:
    /// Those of a direction (or of none), by number and then by what they are: the order of rows
    /// has no say.
    [[nodiscard]] std::vector<Serving> ordered(const std::vector<Serving>& servings,
                                               const std::string& direction) const
    {
        std::vector<Serving> wanted;
        for (const Serving& serving : servings) {
            if (direction.empty() || serving.direction.empty() || serving.direction == direction)
                wanted.push_back(serving);
        }
        const auto rank = [&](const Serving& s) {
            return std::tie(s.number, m_stops.stops[s.stop.value]);
        };
        std::ranges::sort(wanted,
                          [&](const Serving& a, const Serving& b) { return rank(a) < rank(b); });
        const auto twice = std::ranges::unique(wanted, [](const Serving& a, const Serving& b) {
            return a.stop == b.stop && a.number == b.number;
        });
        wanted.erase(twice.begin(), twice.end());
        return wanted;
    }

    [[nodiscard]] std::vector<StopOnLine> onLine(const std::vector<Serving>& servings) const
    {
        std::vector<StopOnLine> stops;
        stops.reserve(servings.size());
        for (const Serving& serving : servings) {
            const TransitStop& stop = m_stops.stops[serving.stop.value];
            stops.push_back({stop.name, stop.position});
        }
        return stops;
    }

    void addByPlace(const RouteLine& route, const std::vector<Serving>& servings)
    {
        const double limit =
            (m_stops.byRoute ? m_options.namedStopLimit : m_options.stopLimit).value;
        const std::vector<StopOnLine> stops = onLine(servings);
        const MatchedStops along = matchByPlace(route.line, stops, limit, route.loop);
        if (m_stops.byRoute)
            listStops(FindingCode::StopFarFromRoute, along.tooFar, servings);
        addPattern(route, length(route.line), along.visits, servings);
        if (route.bothWays) {
            const LineString back(route.line.rbegin(), route.line.rend());
            addPattern(
                route, length(back), matchByPlace(back, stops, limit, route.loop).visits, servings);
        }
    }

    /// Numbers give the direction, however the line was drawn.
    void addNumbered(const RouteLine& route, const std::vector<Serving>& servings)
    {
        if (servings.empty())
            return;
        const std::vector<StopOnLine> stops = onLine(servings);
        const double limit = m_options.namedStopLimit.value;
        LineString line = route.line;
        MatchedStops best = matchInOrder(line, stops, limit);
        const auto offer = [&](LineString other) {
            MatchedStops matched = matchInOrder(other, stops, limit);
            if (matched.visits.size() > best.visits.size()) {
                best = std::move(matched);
                line = std::move(other);
            }
        };
        offer({route.line.rbegin(), route.line.rend()});
        if (route.loop) {
            for (const LineString& way :
                 {route.line, LineString(route.line.rbegin(), route.line.rend())}) {
                for (const Passing& start : passings(way, stops.front().position, limit))
                    offer(begunAt(way, start.along));
            }
        }
        listStops(FindingCode::StopFarFromRoute, best.tooFar, servings);
        listStops(FindingCode::StopOutOfOrder, best.outOfOrder, servings);
        const double whole = length(line);
        addPattern(route, whole, best.visits, servings);
        if (route.bothWays) {
            std::vector<LineVisit> back(best.visits.rbegin(), best.visits.rend());
            for (LineVisit& visit : back)
                visit.along = whole - visit.along;
            addPattern(route, whole, back, servings);
        }
    }

    /// A loop's line begun elsewhere.
    static LineString begunAt(const LineString& loop, double along)
    {
        LineString line = lineBetween(loop, along, length(loop));
        const LineString rest = lineBetween(loop, 0, along);
        line.insert(line.end(), rest.begin(), rest.end());
        return joinedPieces({line});
    }

    void listStops(FindingCode code,
                   const std::vector<std::size_t>& which,
                   const std::vector<Serving>& servings)
    {
        for (const std::size_t i : which)
            list(m_read.findings, code, m_stopTable, m_stops.stops[servings[i].stop.value].id);
    }

    [[nodiscard]] Milliseconds rideTime(double metres, const RouteLine& route) const
    {
        return std::max(Milliseconds(1), travelTime(Metres(metres), route.speed));
    }

    void addPattern(const RouteLine& route,
                    double lineLength,
                    const std::vector<LineVisit>& visits,
                    const std::vector<Serving>& servings)
    {
        std::vector<LineVisit> kept;
        for (const LineVisit& visit : visits) {
            if (kept.empty() || servings[kept.back().stop].stop != servings[visit.stop].stop)
                kept.push_back(visit);
        }
        if (kept.size() < 2)
            return;
        const std::size_t once = kept.size();
        if (route.loop) { // a second lap, up to the stop before the first one's end
            for (std::size_t i = 0; i + 1 < once; ++i)
                kept.push_back({kept[i].stop, kept[i].along + lineLength});
        }
        TransitPattern pattern = route.head;
        for (std::size_t i = 0; i < kept.size(); ++i) {
            const bool inner = i > 0 && i + 1 < kept.size();
            pattern.calls.push_back({servings[kept[i].stop].stop,
                                     inner ? m_options.dwell : Milliseconds(0),
                                     i + 1 < kept.size()
                                         ? rideTime(kept[i + 1].along - kept[i].along, route)
                                         : Milliseconds(0)});
        }
        m_read.lines.patterns.push_back(std::move(pattern));
    }

    const StopRows& m_stops;
    const FeatureTable& m_stopTable;
    const FeatureTable& m_routeTable;
    const LineTableOptions& m_options;
    TransitRead& m_read;
};

/// The line of a row, or nothing, which is listed.
std::optional<RouteLine> routeLine(const FeatureTable& table,
                                   const RouteFields& fields,
                                   std::size_t row,
                                   const LineTableOptions& options,
                                   std::vector<Finding>& findings)
{
    RouteLine route;
    route.head.routeId = fields.id(row);
    const std::string& id = route.head.routeId;
    const auto* lines = std::get_if<Lines>(&table.geometries[row]);
    if (lines == nullptr || lines->empty()) {
        list(findings, FindingCode::GeometryNull, table, id);
        return std::nullopt;
    }
    const auto headway = fields.headway(row);
    if (!headway) {
        list(findings, FindingCode::RouteWithoutHeadway, table, id, fields.headwayField());
        return std::nullopt;
    }
    route.line = joinedPieces(*lines);
    if (route.line.empty()) {
        list(findings, FindingCode::RouteBroken, table, id);
        return std::nullopt;
    }
    route.head.routeName = fields.name(row);
    route.head.direction = fields.direction(row);
    route.head.mode = fields.mode(row);
    route.head.headway = *headway;
    route.loop = fields.loop(row);
    route.bothWays = route.head.direction.empty();
    route.speed = fields.speed(row).value_or(
        route.head.mode == TransitMode::Metro ? options.metroSpeed : options.speed);
    return route;
}

/// Which routes the stops' names mean.
class RouteNames
{
public:
    RouteNames(const FeatureTable& routes, const RouteFields& fields)
    {
        for (std::size_t row = 0; row < routes.rowCount(); ++row) {
            const std::string id = fields.id(row);
            m_byName[id].insert(id);
            m_byName[fields.name(row)].insert(id);
            m_byPlainName[plainRouteName(id)].insert(id);
            m_byPlainName[plainRouteName(fields.name(row))].insert(id);
        }
    }

    /// Ids; empty: no such route.
    [[nodiscard]] std::set<std::string> meantBy(const std::string& name) const
    {
        if (const auto exact = m_byName.find(name); exact != m_byName.end())
            return exact->second;
        const auto plain = m_byPlainName.find(plainRouteName(name));
        return plain != m_byPlainName.end() ? plain->second : std::set<std::string>{};
    }

private:
    std::map<std::string, std::set<std::string>> m_byName;
    std::map<std::string, std::set<std::string>> m_byPlainName;
};

/// The stops of each route by its id; names of no route are listed.
std::map<std::string, std::vector<Serving>> servingsByRoute(const StopRows& stops,
                                                            const RouteNames& names,
                                                            const FeatureTable& stopTable,
                                                            std::vector<Finding>& findings)
{
    std::map<std::string, std::vector<Serving>> byRoute;
    std::set<std::string> strangers;
    for (const auto& [name, servings] : stops.ofRoute) {
        const std::set<std::string> meant = names.meantBy(name);
        for (const Serving& serving : servings) {
            if (meant.empty())
                strangers.insert(stops.stops[serving.stop.value].id);
            for (const std::string& id : meant)
                byRoute[id].push_back(serving);
        }
    }
    std::vector<std::string> ids(strangers.begin(), strangers.end());
    std::ranges::sort(ids, [](const auto& a, const auto& b) { return naturallyLess(a, b); });
    for (const std::string& id : ids)
        list(findings, FindingCode::RouteUnknown, stopTable, id);
    return byRoute;
}

} // namespace

Result<TransitRead> transitLinesFromTables(const FeatureTable& routes,
                                           const FeatureTable& stops,
                                           const LineTableOptions& options)
{
    if (const auto usable = checkLayer(routes, GeometryKind::Line); !usable)
        return tl::unexpected(usable.error());
    if (const auto usable = checkLayer(stops, GeometryKind::Point); !usable)
        return tl::unexpected(usable.error());
    const RouteFields fields(routes);
    if (!fields.hasHeadway())
        return failure({.code = ErrorCode::FieldMissing,
                        .layer = routes.name,
                        .field = "headway_min, headway_s, 发车间隔"});
    TransitRead read;
    const StopRows stopsRead = stopRows(stops, read.findings);
    auto byRoute = servingsByRoute(stopsRead, RouteNames(routes, fields), stops, read.findings);
    std::vector<Serving> everyStop;
    for (std::size_t i = 0; i < stopsRead.stops.size() && !stopsRead.byRoute; ++i)
        everyStop.push_back({StopId(i), std::nullopt});
    RouteMatcher matcher(stopsRead, stops, routes, options, read);
    for (std::size_t row = 0; row < routes.rowCount(); ++row) {
        const auto route = routeLine(routes, fields, row, options, read.findings);
        if (route)
            matcher.add(*route, stopsRead.byRoute ? byRoute[route->head.routeId] : everyStop);
    }
    if (read.lines.patterns.empty())
        return failure({.code = ErrorCode::NoTransit, .layer = routes.name});
    read.lines.source = routes.name + " + " + stops.name;
    read.lines.stops = stopsRead.stops;
    for (const std::string& id : arrange(read.lines))
        list(read.findings, FindingCode::StopUnused, stops, id);
    return read;
}

} // namespace yimi
