// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bus_network.h"
#include "childcare.h"
#include "metro.h"
#include "school_districts.h"
#include "venues.h"

#include <memory>

namespace yimi::sample {

/// Facilities and transit: what stands on the finished ground.
struct Themes
{
    FacilityFacts facts;
    RoadEdges edges; ///< of the city's roads
    std::unique_ptr<SiteGround> ground;
    std::vector<School> schools;
    std::vector<SchoolDistrict> schoolDistricts;
    std::vector<ChildcareSite> childcare;
    std::vector<HealthSite> health;
    std::vector<Venue> venues;
    std::vector<PublicPlace> places;
    Metro metro;
    BusNetwork buses;
};

} // namespace yimi::sample
