// SPDX-License-Identifier: GPL-3.0-or-later
// GTFS feeds written by tests.
#pragma once

#include <cpl_vsi.h>

#include <map>
#include <string>

namespace yimi::test {

/// Tables by file name.
using Feed = std::map<std::string, std::string>;

/// One route of three stops on a meridian, on working days of 2026: departures 07:00, 07:20, 07:40
/// and 10:00; 5 minutes to B, half a minute there, 10 minutes on to C.
inline Feed smallFeed()
{
    std::string times = "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n";
    const auto call =
        [&](const char* trip, const char* arrival, const char* departure, const char* rest) {
            times += std::string(trip) + "," + arrival + "," + departure + "," + rest + "\n";
        };
    call("t1", "07:00:00", "07:00:00", "A,1");
    call("t1", "07:05:00", "07:05:30", "B,2");
    call("t1", "07:15:30", "07:15:30", "C,3");
    call("t2", "07:20:00", "07:20:00", "A,1");
    call("t2", "07:25:00", "07:25:30", "B,2");
    call("t2", "07:35:30", "07:35:30", "C,3");
    call("t3", "07:40:00", "07:40:00", "A,1");
    call("t3", "07:45:00", "07:45:30", "B,2");
    call("t3", "07:59:30", "07:59:30", "C,3"); // late: the median does not mind
    call("t4", "10:00:00", "10:00:00", "A,1");
    call("t4", "10:05:00", "10:05:30", "B,2");
    call("t4", "10:15:30", "10:15:30", "C,3");
    return {{"stops.txt",
             "stop_id,stop_name,stop_lat,stop_lon\nA,甲,31.80,119.95\nB,乙,31.81,119.95\n"
             "C,丙,31.84,119.95\n"},
            {"routes.txt", "route_id,route_short_name,route_type\nR1,1路,3\n"},
            {"trips.txt",
             "route_id,service_id,trip_id,direction_id\nR1,wk,t1,0\nR1,wk,t2,0\nR1,wk,t3,0\n"
             "R1,wk,t4,0\n"},
            {"calendar.txt",
             "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,"
             "end_date\nwk,1,1,1,1,1,0,0,20260101,20261231\n"},
            {"stop_times.txt", times}};
}

/// Writes all tables into a folder that exists, or into a zip: "/vsizip/" + path of the zip.
inline bool writeFeed(const std::string& folder, const Feed& feed)
{
    for (const auto& [name, text] : feed) {
        VSILFILE* const file = VSIFOpenL((folder + "/" + name).c_str(), "wb");
        if (file == nullptr)
            return false;
        const bool whole = VSIFWriteL(text.data(), 1, text.size(), file) == text.size();
        if (VSIFCloseL(file) != 0 || !whole)
            return false;
    }
    return true;
}

} // namespace yimi::test
