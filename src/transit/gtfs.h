// SPDX-License-Identifier: GPL-3.0-or-later
// Public transport from a GTFS feed: one day and window of its timetable, as headways.
#pragma once

#include "base/result.h"
#include "base/task_context.h"
#include "crs/crs.h"
#include "transit/transit_lines.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace yimi {

/// Which part of a timetable counts. Departures at `from` count, those at `to` do not.
struct ServiceWindow
{
    std::chrono::year_month_day date{};
    std::chrono::seconds from = std::chrono::hours(7); ///< since midnight
    std::chrono::seconds to = std::chrono::hours(9);   ///< > from; may be past 24:00

    bool operator==(const ServiceWindow&) const = default;
};

/// "2026-05-06" or "20260506"; nothing when there is no such day.
[[nodiscard]] std::optional<std::chrono::year_month_day> dateFromText(std::string_view text);

/// "07:00-09:00" or with seconds, up to 48:00; nothing unless the end is later than the start.
[[nodiscard]] std::optional<std::pair<std::chrono::seconds, std::chrono::seconds>>
windowFromText(std::string_view text);

/// "2026-05-06 07:00-09:00"
[[nodiscard]] std::string windowText(const ServiceWindow& window);

/// Reads stops, routes, trips, stop_times, calendar and/or calendar_dates, frequencies of a folder
/// or a .zip. Stops are platforms (location_type 0 or 4), brought from WGS84 into `crs`. A pattern
/// is a route, direction and order of stops; its headway is the window divided by the departures
/// from its first stop, trips of the day before that run past midnight included; its rides and
/// dwells are medians over those trips. Times missing between two others are filled in by straight
/// distance. pickup_type and drop_off_type are not looked at. What cannot be used is listed.
/// Errors: FileNotFound, FileUnreadable, FileDamaged, NotAVectorFile, GtfsIncomplete (layer: the
/// file, field: the column), NoService, ParameterInvalid (window), CrsUnknown, Cancelled.
[[nodiscard]] Result<TransitRead> linesFromGtfs(const std::string& path,
                                                const Crs& crs,
                                                const ServiceWindow& window,
                                                const TaskContext& task = {});

} // namespace yimi
