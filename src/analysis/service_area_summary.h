// SPDX-License-Identifier: GPL-3.0-or-later
// What a run of service areas comes to, without its geometry: the one value that card, page, file
// and JSON answer read.
#pragma once

#include "analysis/service_area_layers.h"

namespace yimi {

/// A facility asked about.
struct ServiceAreaFacility
{
    std::string id;
    std::string name;
    Coordinate position; ///< analysis CRS
    bool located = false;

    bool operator==(const ServiceAreaFacility&) const = default;
};

/// What the figures were made from.
struct ServiceAreaMethod
{
    std::string crs;
    std::string facilityLayer;          ///< its name; empty: a place on the map
    std::vector<std::string> entrances; ///< layers that say where these facilities are entered
    std::vector<std::string> barriers;  ///< layers nobody walks across off the streets; expressways
                                        ///< on the ground stop people anyway
    std::string lines;                  ///< of public transport: their source; empty: no rides
    std::string wait;                   ///< "mean": half the headway, "pessimistic": the whole
    double transferSeconds = 0;
    std::string softwareVersion;

    bool operator==(const ServiceAreaMethod&) const = default;
};

struct ServiceAreaSummary
{
    ServiceAreaOptions search; ///< its cutoffs in rising order; its lines are not kept
    AreaOptions areas;         ///< without its barriers
    ServiceAreaMethod method;
    std::vector<ServiceAreaBand> bands;          ///< one a cutoff
    std::vector<ServiceAreaFacility> facilities; ///< input order
    std::vector<Finding> findings;

    [[nodiscard]] std::size_t locatedCount() const;
};

/// `search` and `areas`: what the result and the shapes were made with. The method's part on lines
/// and the software is filled in.
[[nodiscard]] ServiceAreaSummary summarise(const ServiceAreas& result,
                                           std::span<const Facility> facilities,
                                           const ServiceAreaOptions& search,
                                           const AreaOptions& areas,
                                           const ShapedAreas& shaped,
                                           ServiceAreaMethod method);

} // namespace yimi
