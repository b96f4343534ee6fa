// SPDX-License-Identifier: GPL-3.0-or-later
// Public transport from what bureaus have: route lines, stop points and headways, no timetable.
#pragma once

#include "base/result.h"
#include "table/feature_table.h"
#include "transit/transit_lines.h"

namespace yimi {

struct LineTableOptions
{
    Metres stopLimit{30.0};       ///< stops that name no route: not farther from a line than this
    Metres namedStopLimit{200.0}; ///< stops that name the route
    MetresPerSecond speed = kilometresPerHour(18.0); ///< bus where no field says; stops apart
    MetresPerSecond metroSpeed = kilometresPerHour(35.0);
    Milliseconds dwell{20'000}; ///< at each stop between the first and the last
};

/// Routes: lines. Fields: id (id, route_id, 线路编号, …; else feature id), name (name, 线路,
/// 线路名称, …), headway (headway_s, headway_sec in seconds; 发车间隔, headway_min, headway in
/// minutes; «8-10» counts as 9), speed in km/h (运营速度, speed_kmh), direction (direction, 方向,
/// 上下行), loop (loop, 环线), mode (mode, 类型: 地铁, metro, …). A line without direction runs
/// both ways; one with a direction runs as it is drawn, or as its stops are numbered. Stops:
/// points. Fields: id, name (name, 站名, 站点名称), routes by id or name (route_id, routes, 线路,
/// …; several separated by ; ； , ， 、 |), number along the route (seq, 序号, 站序). With a route
/// field the stops that name the route are its stops, without one all stops within the limit; in
/// the order of their numbers where there are any, else as the line passes them. Ride: distance
/// along the line / speed, and the dwell at stops passed. What cannot be used is listed. Errors:
/// GeometryWrongType, LayerEmpty, CrsNotProjected, FieldMissing (no headway field at all),
/// NoTransit. Precondition: both tables in one CRS.
[[nodiscard]] Result<TransitRead> transitLinesFromTables(const FeatureTable& routes,
                                                         const FeatureTable& stops,
                                                         const LineTableOptions& options = {});

} // namespace yimi
