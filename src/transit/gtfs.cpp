// SPDX-License-Identifier: GPL-3.0-or-later
#include "transit/gtfs.h"

#include "base/natural_order.h"
#include "transit/gtfs_tables.h"
#include "transit/gtfs_trip.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <set>
#include <unordered_map>

namespace yimi {

namespace {

constexpr std::int64_t kDay = 24 * 3600;

/// A trip that may run in the window.
struct Trip
{
    std::string route;
    std::string direction;
    bool today = false;
    bool dayBefore = false;
    std::vector<TripCall> calls;
};

/// What makes a pattern one pattern.
struct PatternKey
{
    std::string route;
    std::string direction;
    std::vector<StopId> stops;

    auto operator<=>(const PatternKey&) const = default;
};

/// Trips of one pattern.
struct PatternTrips
{
    std::int64_t departures = 0;
    std::vector<std::vector<std::int64_t>> hops;   ///< seconds, by call, then trip
    std::vector<std::vector<std::int64_t>> dwells; ///< likewise
};

/// Departures start + k × headway < end within [from, to).
std::int64_t departuresWithin(const GtfsFrequency& every, std::int64_t from, std::int64_t to)
{
    const std::int64_t last = std::min(every.end, to);
    std::int64_t first = every.start;
    if (first < from)
        first += (from - first + every.headway - 1) / every.headway * every.headway;
    return first < last ? (last - first + every.headway - 1) / every.headway : 0;
}

/// Reads one feed; each table once.
class GtfsReader
{
public:
    GtfsReader(const TableFolder& feed,
               std::string path,
               const ServiceWindow& window,
               const TaskContext& task)
        : m_feed(feed), m_path(std::move(path)), m_window(window), m_task(task)
    {
    }

    Result<TransitRead> run(const Crs& crs)
    {
        const auto steps = readAll(crs);
        if (!steps)
            return tl::unexpected(steps.error());
        countDepartures();
        makePatterns();
        if (m_read.lines.patterns.empty())
            return noService();
        m_read.lines.source = "GTFS " + std::filesystem::path(m_path).filename().string() + ", "
                              + windowText(m_window);
        // Platforms that nothing calls at in this window are no finding.
        [[maybe_unused]] const auto unused = arrange(m_read.lines);
        return std::move(m_read);
    }

private:
    [[nodiscard]] tl::unexpected<Error> noService() const
    {
        return failure(
            {.code = ErrorCode::NoService, .file = m_path, .detail = windowText(m_window)});
    }

    Result<void> readAll(const Crs& crs)
    {
        auto stops = gtfsStops(m_feed, m_path, crs, m_task);
        if (!stops)
            return tl::unexpected(stops.error());
        m_read.lines.stops = std::move(*stops);
        for (std::size_t i = 0; i < m_read.lines.stops.size(); ++i)
            m_stops.emplace(m_read.lines.stops[i].id, StopId(i));
        auto routes = gtfsRoutes(m_feed, m_path, m_task);
        if (!routes)
            return tl::unexpected(routes.error());
        m_routes = std::move(*routes);
        if (auto read = readTrips(); !read)
            return read;
        auto frequencies = gtfsFrequencies(m_feed, m_read.findings, m_task);
        if (!frequencies)
            return tl::unexpected(frequencies.error());
        m_frequencies = std::move(*frequencies);
        return readStopTimes();
    }

    Result<void> readTrips()
    {
        const std::chrono::sys_days day(m_window.date);
        const auto today = servicesOn(m_feed, m_path, m_window.date, m_task);
        if (!today)
            return tl::unexpected(today.error());
        const auto before = servicesOn(m_feed, m_path, day - std::chrono::days(1), m_task);
        if (!before)
            return tl::unexpected(before.error());
        const auto table = requiredTable(m_feed,
                                         m_path,
                                         "trips.txt",
                                         {"route_id", "service_id", "trip_id"},
                                         {"direction_id"},
                                         m_task);
        if (!table)
            return tl::unexpected(table.error());
        for (std::size_t row = 0; row < table->rowCount(); ++row) {
            const std::string service = table->column("service_id")->text(row);
            const std::string id = table->column("trip_id")->text(row);
            Trip trip{.route = table->column("route_id")->text(row),
                      .direction = gtfsText(table->column("direction_id"), row),
                      .today = today->contains(service),
                      .dayBefore = before->contains(service)};
            if (m_routes.contains(trip.route))
                m_trips.emplace(id, std::move(trip));
            else
                m_unknownTrips.insert(id);
        }
        return {};
    }

    Result<void> readStopTimes()
    {
        const auto table =
            requiredTable(m_feed,
                          m_path,
                          "stop_times.txt",
                          {"trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence"},
                          {},
                          m_task);
        if (!table)
            return tl::unexpected(table.error());
        const Column& trips = *table->column("trip_id");
        const Column& stops = *table->column("stop_id");
        const Column& numbers = *table->column("stop_sequence");
        for (std::size_t row = 0; row < table->rowCount(); ++row) {
            const auto trip = m_trips.find(trips.text(row));
            if (trip == m_trips.end()) {
                m_unknownTrips.insert(trips.text(row));
                continue;
            }
            if (!trip->second.today && !trip->second.dayBefore)
                continue;
            const auto stop = m_stops.find(stops.text(row));
            if (stop == m_stops.end()) {
                m_unknownStops.insert(stops.text(row));
                continue;
            }
            const auto number = numbers.number(row);
            const auto arrival = timeIn(*table->column("arrival_time"), row, trip->first);
            const auto departure = timeIn(*table->column("departure_time"), row, trip->first);
            if (!number || !std::isfinite(*number))
                m_badTrips.insert(trip->first);
            else
                trip->second.calls.push_back(
                    {std::llround(*number), stop->second, arrival, departure});
        }
        return {};
    }

    /// Nothing when empty; a text that is no time spoils the trip.
    std::optional<std::int64_t> timeIn(const Column& column, std::size_t row, const std::string& id)
    {
        const std::string text = column.text(row);
        const auto time = gtfsSeconds(text);
        if (!time && text.find_first_not_of(' ') != std::string::npos)
            m_badTrips.insert(id);
        return time;
    }

    [[nodiscard]] std::int64_t departuresOf(const std::string& id, const Trip& trip) const
    {
        std::int64_t count = 0;
        const auto every = m_frequencies.find(id);
        for (const std::int64_t shift : {std::int64_t{0}, kDay}) {
            if (!(shift == 0 ? trip.today : trip.dayBefore))
                continue;
            const std::int64_t from = m_window.from.count() + shift;
            const std::int64_t to = m_window.to.count() + shift;
            const std::int64_t first = *trip.calls.front().departure;
            if (every == m_frequencies.end()) {
                count += first >= from && first < to ? 1 : 0;
                continue;
            }
            for (const GtfsFrequency& frequency : every->second)
                count += departuresWithin(frequency, from, to);
        }
        return count;
    }

    void countDepartures()
    {
        for (auto& [id, trip] : m_trips) {
            if (!trip.today && !trip.dayBefore)
                continue;
            const TripTimes times = completeTimes(trip.calls, m_read.lines.stops);
            if (times == TripTimes::Unusable || m_badTrips.contains(id)) {
                m_badTrips.insert(id);
                continue;
            }
            const std::int64_t departures = departuresOf(id, trip);
            if (departures == 0)
                continue;
            if (times == TripTimes::Interpolated)
                m_filledTrips.insert(id);
            addTrip(trip, departures);
        }
        list(FindingCode::StopUnknown, "stop_times.txt", m_unknownStops);
        list(FindingCode::TripUnusable, "stop_times.txt", m_badTrips);
        list(FindingCode::TripUnknown, "trips.txt", m_unknownTrips);
        list(FindingCode::TripTimesInterpolated, "stop_times.txt", m_filledTrips, Severity::Info);
    }

    void addTrip(const Trip& trip, std::int64_t departures)
    {
        PatternKey key{trip.route, trip.direction, {}};
        for (const TripCall& call : trip.calls)
            key.stops.push_back(call.stop);
        PatternTrips& trips = m_patterns[std::move(key)];
        trips.departures += departures;
        trips.hops.resize(trip.calls.size());
        trips.dwells.resize(trip.calls.size());
        for (std::size_t i = 0; i < trip.calls.size(); ++i) {
            const TripCall& call = trip.calls[i];
            const bool last = i + 1 == trip.calls.size();
            trips.dwells[i].push_back(i == 0 || last ? 0 : *call.departure - *call.arrival);
            trips.hops[i].push_back(last ? 0 : *trip.calls[i + 1].arrival - *call.departure);
        }
    }

    void makePatterns()
    {
        const std::int64_t window = (m_window.to - m_window.from).count() * 1000;
        std::set<std::string> idle;
        for (const auto& [id, trip] : m_trips)
            idle.insert(trip.route);
        for (const auto& [key, trips] : m_patterns) {
            idle.erase(key.route);
            const GtfsRoute& route = m_routes.at(key.route);
            TransitPattern pattern{.routeId = key.route,
                                   .routeName = route.name.empty() ? key.route : route.name,
                                   .direction = key.direction,
                                   .mode = route.mode};
            // Rounded; a line that comes more often than each second is no line.
            pattern.headway = Milliseconds(
                std::max<std::int64_t>(1000, (window + trips.departures / 2) / trips.departures));
            for (std::size_t i = 0; i < key.stops.size(); ++i) {
                const bool last = i + 1 == key.stops.size();
                pattern.calls.push_back(
                    {key.stops[i],
                     medianOfSeconds(trips.dwells[i]),
                     last ? Milliseconds(0)
                          : std::max(Milliseconds(1), medianOfSeconds(trips.hops[i]))});
            }
            m_read.lines.patterns.push_back(std::move(pattern));
        }
        list(FindingCode::RouteNotRunning, "routes.txt", idle);
    }

    void list(FindingCode code,
              const char* layer,
              const std::set<std::string>& which,
              Severity severity = Severity::Warning)
    {
        if (which.empty())
            return;
        std::vector<std::string> ids(which.begin(), which.end());
        std::ranges::sort(ids, [](const auto& a, const auto& b) { return naturallyLess(a, b); });
        addFinding(m_read.findings,
                   {.code = code, .severity = severity, .layer = layer, .ids = std::move(ids)});
    }

    const TableFolder& m_feed;
    std::string m_path;
    ServiceWindow m_window;
    const TaskContext& m_task;
    TransitRead m_read;
    std::unordered_map<std::string, StopId> m_stops;
    std::map<std::string, GtfsRoute> m_routes;
    std::map<std::string, Trip> m_trips; ///< ordered, so that what is listed is, too
    std::map<std::string, std::vector<GtfsFrequency>> m_frequencies;
    std::map<PatternKey, PatternTrips> m_patterns;
    std::set<std::string> m_unknownTrips;
    std::set<std::string> m_unknownStops;
    std::set<std::string> m_badTrips;
    std::set<std::string> m_filledTrips;
};

} // namespace

Result<TransitRead> linesFromGtfs(const std::string& path,
                                  const Crs& crs,
                                  const ServiceWindow& window,
                                  const TaskContext& task)
{
    if (!window.date.ok() || window.from >= window.to)
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "gtfs-window",
                        .detail = windowText(window)});
    const auto feed = TableFolder::open(path, "stops.txt");
    if (!feed)
        return tl::unexpected(feed.error());
    return GtfsReader(*feed, path, window, task).run(crs);
}

} // namespace yimi
