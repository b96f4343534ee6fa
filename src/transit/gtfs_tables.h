// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a GTFS feed as they are needed to count departures.
#pragma once

#include "io/table_folder.h"
#include "transit/gtfs.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace yimi {

/// "7:05:30" or "25:10:00" as seconds since midnight.
[[nodiscard]] std::optional<std::int64_t> gtfsSeconds(std::string_view text);

/// Services that run on a day, by calendar.txt and calendar_dates.txt. Errors: GtfsIncomplete when
/// there is neither.
[[nodiscard]] Result<std::set<std::string>> servicesOn(const TableFolder& feed,
                                                       const std::string& path,
                                                       std::chrono::year_month_day date,
                                                       const TaskContext& task);

/// A table that must be there, with columns that must be there. Errors: GtfsIncomplete.
[[nodiscard]] Result<FeatureTable> requiredTable(const TableFolder& feed,
                                                 const std::string& path,
                                                 const std::string& file,
                                                 const std::vector<std::string>& required,
                                                 const std::vector<std::string>& optional,
                                                 const TaskContext& task);

/// Text of a cell; empty where the column is not there.
[[nodiscard]] std::string gtfsText(const Column* column, std::size_t row);

struct GtfsRoute
{
    std::string name;
    TransitMode mode = TransitMode::Other;
};

[[nodiscard]] Result<std::map<std::string, GtfsRoute>>
gtfsRoutes(const TableFolder& feed, const std::string& path, const TaskContext& task);

/// Platforms with a usable position, in `crs`.
[[nodiscard]] Result<std::vector<TransitStop>> gtfsStops(const TableFolder& feed,
                                                         const std::string& path,
                                                         const Crs& crs,
                                                         const TaskContext& task);

/// A trip repeated every `headway` seconds from `start`, as long as it is before `end`.
struct GtfsFrequency
{
    std::int64_t start = 0;
    std::int64_t end = 0;
    std::int64_t headway = 0;
};

/// By trip. Rows that make no sense are listed as unusable trips.
[[nodiscard]] Result<std::map<std::string, std::vector<GtfsFrequency>>>
gtfsFrequencies(const TableFolder& feed, std::vector<Finding>& findings, const TaskContext& task);

} // namespace yimi
