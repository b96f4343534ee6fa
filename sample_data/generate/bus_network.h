// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "people.h"
#include "settlement.h"
#include "site_ground.h"
#include "venues.h"

namespace yimi::sample {

/// A stretch of a route on one road.
struct RideStretch
{
    double from = 0.0; ///< metres along the route
    double to = 0.0;
    std::uint32_t road = 0;
};

struct BusCall
{
    std::size_t stop = 0; ///< index into BusNetwork::stops
    double along = 0.0;   ///< metres along the route
};

struct BusRoute
{
    std::string name;
    std::string kind; ///< 快速公交, 城区, 城郊 or 镇村
    LineString line;  ///< along streets; buses run both ways
    std::vector<RideStretch> stretches;
    std::vector<BusCall> calls; ///< in order along the line
    int peakMinutes = 0;        ///< between two buses
    int offPeakMinutes = 0;
    int firstMinute = 0; ///< of the day
    int lastMinute = 0;
};

struct BusStop
{
    std::string name;
    Coordinate at; ///< on the line of every route that calls
    std::size_t community = 0;
};

struct BusNetwork
{
    std::vector<BusRoute> routes;
    std::vector<BusStop> stops;
};

/// A name that a stop near it may carry.
struct Landmark
{
    std::string name;
    Coordinate at;
};

struct BusInputs
{
    const Facts& facts;
    const People& people;
    const Roads& roads;
    const RoadEdges& edges; ///< of the roads
    const Settlement& settlement;
    const WaterIndex& water;
    const std::vector<PublicPlace>& places; ///< stations are termini
    const std::vector<Landmark>& landmarks;
    std::uint64_t seed = 1;
    unsigned threads = 0;
};

/// About 300 routes in the whole city along streets that buses can use, each from where many people
/// have none yet to another place or a town's middle; stops 250–500 m apart in town and 600–1,200 m
/// in the country, shared by the routes that pass; headways by how urban a route is. Same result
/// for any thread count.
[[nodiscard]] BusNetwork layOutBuses(const BusInputs& inputs, const SiteGround& ground);

} // namespace yimi::sample
