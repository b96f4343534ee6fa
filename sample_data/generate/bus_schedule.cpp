// SPDX-License-Identifier: GPL-3.0-or-later
#include "bus_schedule.h"

#include "geometry/measures.h"
#include "named_sites.h"

#include <algorithm>
#include <cmath>

namespace yimi::sample {

namespace {

/// Of the line, in the built-up land.
double urbanShare(const BusRoute& route, const Settlement& settlement)
{
    const double whole = length(route.line);
    int urban = 0;
    int all = 0;
    for (double along = 0.0; along <= whole; along += 250.0) {
        ++all;
        urban += settlement.urban.at(pointAlong(route.line, along)) != 0 ? 1 : 0;
    }
    return static_cast<double>(urban) / all;
}

} // namespace

void scheduleRoutes(std::vector<BusRoute>& routes, const BusInputs& inputs)
{
    std::size_t number = 0;
    for (std::size_t i = 0; i < routes.size(); ++i) {
        BusRoute& route = routes[i];
        Random random(seedFor(inputs.seed, 0xB052, i));
        const double urban = urbanShare(route, inputs.settlement);
        const bool fast = !route.name.empty();
        route.kind = fast ? "快速公交" : urban > 0.85 ? "城区" : urban > 0.5 ? "城郊" : "镇村";
        const double usual = fast ? 5.0 : urban > 0.85 ? 9.0 : urban > 0.5 ? 15.0 : 26.0;
        route.peakMinutes = std::clamp(
            static_cast<int>(std::lround(usual * std::exp(0.3 * random.normal()))), 4, 45);
        route.offPeakMinutes = std::min(
            60, static_cast<int>(std::lround(route.peakMinutes * random.between(1.25, 1.7))) + 1);
        route.firstMinute = 5 * static_cast<int>(random.index(13)) + (urban > 0.5 ? 330 : 360);
        route.lastMinute = 10 * static_cast<int>(random.index(10)) + (urban > 0.5 ? 1260 : 1080);
        if (route.name.empty())
            route.name = numberedName("示例公交", ++number) + " 路";
    }
}

} // namespace yimi::sample
