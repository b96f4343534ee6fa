// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/measures.h"
#include "layers.h"
#include "theme_layers.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace yimi::sample {

namespace {

std::string clock(int minute)
{
    std::array<char, 16> text{};
    (void)std::snprintf(text.data(), text.size(), "%02d:%02d", minute / 60 % 24, minute % 60);
    return text.data();
}

/// The analyses count with one headway all day: the middle of the two.
Value meanHeadway(int peak, int offPeak)
{
    return (peak + offPeak) / 2.0;
}

std::string metroId(const MetroLine& line)
{
    return "M" + line.number;
}

void append(std::string& list, const std::string& item)
{
    list += (list.empty() ? "" : ";") + item;
}

} // namespace

SampleLayer metroLineLayer(const City& city)
{
    SampleLayer layer = emptyLayer("metro_line",
                                   "地铁线路",
                                   Theme::MetroLine,
                                   GeometryKind::Line,
                                   {{"id", FieldType::Text},
                                    {"name", FieldType::Text},
                                    {"mode", FieldType::Text},
                                    {"headway_min", FieldType::Real},
                                    {"headway_peak_min", FieldType::Integer},
                                    {"headway_off_peak_min", FieldType::Integer},
                                    {"first", FieldType::Text},
                                    {"last", FieldType::Text},
                                    {"speed_kmh", FieldType::Integer},
                                    {"opened", FieldType::Integer}});
    constexpr int kPeak = 6;
    constexpr int kOffPeak = 9;
    for (const MetroLine& line : city.themes.metro.lines)
        addRow(layer,
               Lines{line.line},
               {metroId(line),
                "地铁" + line.number + "号线",
                std::string("地铁"),
                meanHeadway(kPeak, kOffPeak),
                std::int64_t{kPeak},
                std::int64_t{kOffPeak},
                std::string("06:00"),
                std::string("22:30"),
                std::int64_t{35},
                std::int64_t{line.opened}});
    return layer;
}

SampleLayer metroStationLayer(const City& city)
{
    SampleLayer layer = emptyLayer("metro_station",
                                   "地铁站",
                                   Theme::MetroStation,
                                   GeometryKind::Point,
                                   {{"id", FieldType::Text},
                                    {"name", FieldType::Text},
                                    {"routes", FieldType::Text},
                                    {"seq", FieldType::Text},
                                    {"community_id", FieldType::Text}});
    const Metro& metro = city.themes.metro;
    for (std::size_t i = 0; i < metro.stations.size(); ++i) {
        const MetroStation& station = metro.stations[i];
        std::string routes;
        std::string numbers;
        for (std::size_t k = 0; k < station.lines.size(); ++k) {
            append(routes, metroId(metro.lines[station.lines[k]]));
            append(numbers, std::to_string(station.numbers[k]));
        }
        addRow(layer,
               Points{station.at},
               {numberedId("MT", i, 2),
                station.name,
                routes,
                numbers,
                numberedId("C", station.community, 4)});
    }
    return layer;
}

SampleLayer metroEntranceLayer(const City& city)
{
    SampleLayer layer = emptyLayer("metro_entrance",
                                   "地铁出入口",
                                   Theme::Entrance,
                                   GeometryKind::Point,
                                   {{"id", FieldType::Text},
                                    {"name", FieldType::Text},
                                    {"station_id", FieldType::Text},
                                    {"source", FieldType::Text}});
    for (const MetroEntrance& entrance : city.themes.metro.entrances)
        addRow(layer,
               Points{entrance.at},
               {numberedId("ME", layer.table.rowCount(), 3),
                city.themes.metro.stations[entrance.station].name + "站 "
                    + std::to_string(entrance.number) + " 号口",
                numberedId("MT", entrance.station, 2),
                std::string("surveyed")});
    return layer;
}

SampleLayer busRouteLayer(const City& city)
{
    SampleLayer layer = emptyLayer("bus_route",
                                   "公交线路",
                                   Theme::BusRoute,
                                   GeometryKind::Line,
                                   {{"id", FieldType::Text},
                                    {"name", FieldType::Text},
                                    {"mode", FieldType::Text},
                                    {"kind", FieldType::Text},
                                    {"from_stop", FieldType::Text},
                                    {"to_stop", FieldType::Text},
                                    {"stops", FieldType::Integer},
                                    {"length_m", FieldType::Real},
                                    {"headway_min", FieldType::Real},
                                    {"headway_peak_min", FieldType::Integer},
                                    {"headway_off_peak_min", FieldType::Integer},
                                    {"first", FieldType::Text},
                                    {"last", FieldType::Text},
                                    {"speed_kmh", FieldType::Integer}});
    const BusNetwork& buses = city.themes.buses;
    for (std::size_t i = 0; i < buses.routes.size(); ++i) {
        const BusRoute& route = buses.routes[i];
        addRow(layer,
               Lines{route.line},
               {numberedId("B", i, 3),
                route.name,
                std::string("公交"),
                route.kind,
                buses.stops[route.calls.front().stop].name,
                buses.stops[route.calls.back().stop].name,
                static_cast<std::int64_t>(route.calls.size()),
                std::round(length(route.line)),
                meanHeadway(route.peakMinutes, route.offPeakMinutes),
                std::int64_t{route.peakMinutes},
                std::int64_t{route.offPeakMinutes},
                clock(route.firstMinute),
                clock(route.lastMinute),
                std::int64_t{route.kind == "城区"   ? 18
                             : route.kind == "镇村" ? 26
                                                    : 22}});
    }
    return layer;
}

SampleLayer busStopLayer(const City& city)
{
    SampleLayer layer = emptyLayer("bus_stop",
                                   "公交站点",
                                   Theme::BusStop,
                                   GeometryKind::Point,
                                   {{"id", FieldType::Text},
                                    {"name", FieldType::Text},
                                    {"routes", FieldType::Text},
                                    {"seq", FieldType::Text},
                                    {"community_id", FieldType::Text},
                                    {"town", FieldType::Text},
                                    {"district", FieldType::Text}});
    const BusNetwork& buses = city.themes.buses;
    std::vector<std::string> routes(buses.stops.size());
    std::vector<std::string> numbers(buses.stops.size());
    for (std::size_t i = 0; i < buses.routes.size(); ++i)
        for (std::size_t call = 0; call < buses.routes[i].calls.size(); ++call) {
            const std::size_t stop = buses.routes[i].calls[call].stop;
            append(routes[stop], numberedId("B", i, 3));
            append(numbers[stop], std::to_string(call + 1));
        }
    for (std::size_t i = 0; i < buses.stops.size(); ++i) {
        const BusStop& stop = buses.stops[i];
        const TownFact& town = townOfCommunity(city, stop.community);
        addRow(layer,
               Points{stop.at},
               {numberedId("S", i, 4),
                stop.name,
                routes[i],
                numbers[i],
                numberedId("C", stop.community, 4),
                town.name,
                city.facts.districts[town.district].name});
    }
    return layer;
}

} // namespace yimi::sample
