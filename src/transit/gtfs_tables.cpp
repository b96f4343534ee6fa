// SPDX-License-Identifier: GPL-3.0-or-later
#include "transit/gtfs_tables.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace yimi {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || problem != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::optional<double> degrees(const std::string& text, double most)
{
    double number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || problem != std::errc{} || end != text.data() + text.size()
        || !(std::abs(number) <= most))
        return std::nullopt;
    return number;
}

/// Basic route types, and the hundreds of the extended ones.
TransitMode modeOf(const std::string& type)
{
    const std::int64_t number = wholeNumber(type).value_or(-1);
    if (number == 3 || number == 11 || (number >= 200 && number < 300)
        || (number >= 700 && number < 900))
        return TransitMode::Bus;
    return number == 1 || (number >= 400 && number < 500) ? TransitMode::Metro : TransitMode::Other;
}

Result<void> applyCalendar(const TableFolder& feed,
                           const std::string& path,
                           year_month_day date,
                           std::set<std::string>& services,
                           const TaskContext& task)
{
    static const std::array<std::string, 7> kDays = {
        "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
    const std::string& day = kDays[std::chrono::weekday(sys_days(date)).c_encoding()];
    const auto table = requiredTable(
        feed, path, "calendar.txt", {"service_id", day, "start_date", "end_date"}, {}, task);
    if (!table)
        return tl::unexpected(table.error());
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        const auto first = dateFromText(table->column("start_date")->text(row));
        const auto last = dateFromText(table->column("end_date")->text(row));
        if (table->column(day)->text(row) == "1" && first && last && *first <= date
            && date <= *last)
            services.insert(table->column("service_id")->text(row));
    }
    return {};
}

Result<void> applyExceptions(const TableFolder& feed,
                             const std::string& path,
                             year_month_day date,
                             std::set<std::string>& services,
                             const TaskContext& task)
{
    const auto table = requiredTable(
        feed, path, "calendar_dates.txt", {"service_id", "date", "exception_type"}, {}, task);
    if (!table)
        return tl::unexpected(table.error());
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        if (dateFromText(table->column("date")->text(row)) != date)
            continue;
        const std::string service = table->column("service_id")->text(row);
        if (table->column("exception_type")->text(row) == "1")
            services.insert(service);
        else
            services.erase(service);
    }
    return {};
}

} // namespace

std::optional<std::int64_t> gtfsSeconds(std::string_view text)
{
    std::array<std::int64_t, 3> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto colon = i < 2 ? text.find(':') : text.size();
        if (colon == std::string_view::npos)
            return std::nullopt;
        std::string_view part = text.substr(0, colon);
        while (part.starts_with(' '))
            part.remove_prefix(1);
        const auto number = wholeNumber(part);
        if (!number || *number < 0 || *number > (i == 0 ? 99 : 59))
            return std::nullopt;
        parts[i] = *number;
        text.remove_prefix(std::min(colon + 1, text.size()));
    }
    return parts[0] * 3600 + parts[1] * 60 + parts[2];
}

std::string gtfsText(const Column* column, std::size_t row)
{
    return column != nullptr ? column->text(row) : std::string{};
}

Result<FeatureTable> requiredTable(const TableFolder& feed,
                                   const std::string& path,
                                   const std::string& file,
                                   const std::vector<std::string>& required,
                                   const std::vector<std::string>& optional,
                                   const TaskContext& task)
{
    if (!feed.has(file))
        return failure({.code = ErrorCode::GtfsIncomplete, .file = path, .layer = file});
    std::vector<std::string> columns = required;
    columns.insert(columns.end(), optional.begin(), optional.end());
    auto table = feed.read(file, columns, task);
    if (!table)
        return table;
    for (const std::string& name : required) {
        if (table->column(name) == nullptr)
            return failure(
                {.code = ErrorCode::GtfsIncomplete, .file = path, .layer = file, .field = name});
    }
    return table;
}

Result<std::set<std::string>> servicesOn(const TableFolder& feed,
                                         const std::string& path,
                                         year_month_day date,
                                         const TaskContext& task)
{
    std::set<std::string> services;
    const bool regular = feed.has("calendar.txt");
    const bool exceptions = feed.has("calendar_dates.txt");
    if (!regular && !exceptions)
        return failure({.code = ErrorCode::GtfsIncomplete,
                        .file = path,
                        .layer = "calendar.txt, calendar_dates.txt"});
    if (regular) {
        if (const auto applied = applyCalendar(feed, path, date, services, task); !applied)
            return tl::unexpected(applied.error());
    }
    if (exceptions) {
        if (const auto applied = applyExceptions(feed, path, date, services, task); !applied)
            return tl::unexpected(applied.error());
    }
    return services;
}

Result<std::map<std::string, GtfsRoute>>
gtfsRoutes(const TableFolder& feed, const std::string& path, const TaskContext& task)
{
    const auto table = requiredTable(feed,
                                     path,
                                     "routes.txt",
                                     {"route_id"},
                                     {"route_short_name", "route_long_name", "route_type"},
                                     task);
    if (!table)
        return tl::unexpected(table.error());
    std::map<std::string, GtfsRoute> routes;
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        GtfsRoute route{gtfsText(table->column("route_short_name"), row),
                        modeOf(gtfsText(table->column("route_type"), row))};
        if (route.name.empty())
            route.name = gtfsText(table->column("route_long_name"), row);
        routes.emplace(table->column("route_id")->text(row), std::move(route));
    }
    return routes;
}

Result<std::vector<TransitStop>>
gtfsStops(const TableFolder& feed, const std::string& path, const Crs& crs, const TaskContext& task)
{
    const auto table = requiredTable(feed,
                                     path,
                                     "stops.txt",
                                     {"stop_id", "stop_lat", "stop_lon"},
                                     {"stop_name", "location_type"},
                                     task);
    if (!table)
        return tl::unexpected(table.error());
    const auto toCrs = Transformer::create(wgs84(), crs);
    if (!toCrs)
        return tl::unexpected(toCrs.error());
    std::vector<TransitStop> stops;
    std::set<std::string> seen;
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        const std::string type = gtfsText(table->column("location_type"), row);
        const auto latitude = degrees(table->column("stop_lat")->text(row), 90);
        const auto longitude = degrees(table->column("stop_lon")->text(row), 180);
        const bool platform = type.empty() || type == "0" || type == "4";
        // 0° N 0° E is what programs write that know no position.
        if (!platform || !latitude || !longitude || (*latitude == 0 && *longitude == 0))
            continue;
        const auto position = toCrs->apply({*longitude, *latitude});
        std::string id = table->column("stop_id")->text(row);
        if (position && isFinite(*position) && seen.insert(id).second)
            stops.push_back({std::move(id), gtfsText(table->column("stop_name"), row), *position});
    }
    return stops;
}

Result<std::map<std::string, std::vector<GtfsFrequency>>>
gtfsFrequencies(const TableFolder& feed, std::vector<Finding>& findings, const TaskContext& task)
{
    std::map<std::string, std::vector<GtfsFrequency>> frequencies;
    const std::string file = "frequencies.txt";
    if (!feed.has(file))
        return frequencies;
    const auto table = feed.read(file, {"trip_id", "start_time", "end_time", "headway_secs"}, task);
    if (!table)
        return tl::unexpected(table.error());
    const Column* const headways = table->column("headway_secs");
    for (std::size_t row = 0; row < table->rowCount(); ++row) {
        const std::string trip = gtfsText(table->column("trip_id"), row);
        const auto start = gtfsSeconds(gtfsText(table->column("start_time"), row));
        const auto end = gtfsSeconds(gtfsText(table->column("end_time"), row));
        const auto headway = wholeNumber(gtfsText(headways, row));
        if (start && end && headway && *headway > 0 && *start < *end)
            frequencies[trip].push_back({*start, *end, *headway});
        else
            addFinding(
                findings,
                {.code = FindingCode::TripUnusable, .layer = file, .count = 1, .ids = {trip}});
    }
    return frequencies;
}

} // namespace yimi
