// SPDX-License-Identifier: GPL-3.0-or-later
// Stops and the bus routes that call at them. Private to assessment.
#pragma once

#include "assessment/analyses.h"

namespace yimi {

struct BusRoute
{
    std::string id;
    std::string name;
    std::optional<Milliseconds> headway; ///< the least of its directions; nothing: not known
};

/// Stops that at least one bus route calls at.
struct ServedStops
{
    std::vector<Facility> stops;
    std::vector<std::vector<std::uint32_t>> routesOf; ///< per stop: positions in routes, rising
    std::vector<BusRoute> routes;                     ///< natural order of id
    bool headways = false;                            ///< of the lines; else only who calls where
};

/// From the lines of the city where it has any (metro lines left out), else from the route field of
/// the stop layer, without headways. Empty: nobody says which routes call where.
[[nodiscard]] ServedStops servedStops(const CityBase& city);

/// Buses an hour in one direction.
[[nodiscard]] double departuresPerHour(const BusRoute& route);

} // namespace yimi
