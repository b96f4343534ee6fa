// SPDX-License-Identifier: GPL-3.0-or-later
// Service areas as figures and layers, for files, maps and cards. Field names are stable.
#pragma once

#include "analysis/service_areas.h"
#include "table/feature_table.h"

namespace yimi {

/// The areas of one choice of rings or disks, merged, overlapping or split.
struct ShapedAreas
{
    std::vector<ServiceArea> merged; ///< disks, one a cutoff: what the figures are taken from
    std::vector<ServiceArea> shown;  ///< as asked for
};

/// Cuts up what a search found; searches nothing. Errors: those of ServiceAreas::areas.
[[nodiscard]] Result<ShapedAreas>
shapeAreas(const ServiceAreas& result, const AreaOptions& options, const TaskContext& task = {});

/// The figures of one cutoff; of a ring, without what the next smaller cutoff holds.
struct ServiceAreaBand
{
    Cutoff cutoff;
    double streetMetres = 0;                 ///< every place once
    std::optional<double> squareMetres = {}; ///< nothing where no areas were shaped

    bool operator==(const ServiceAreaBand&) const = default;
};

/// One band a cutoff. `merged`: the disks of all facilities together, or none. Disks are nested, so
/// that a ring is as large as the difference of two.
[[nodiscard]] std::vector<ServiceAreaBand>
bandsOf(const ServiceAreas& result, const std::vector<ServiceArea>& merged, bool rings);

/// 5 for five minutes, 300 for 300 metres.
[[nodiscard]] double cutoffNumber(const Cutoff& cutoff);

/// "minutes" or "metres".
[[nodiscard]] std::string cutoffUnit(const Cutoff& cutoff);

/// Fields: facility_id (NULL for all together), from_minutes, minutes (or from_metres, metres),
/// area_m2, off_road_m.
[[nodiscard]] FeatureTable serviceAreaTable(const ServiceAreas& result,
                                            std::span<const Facility> facilities,
                                            const std::vector<ServiceArea>& areas,
                                            const AreaOptions& options,
                                            const Crs& crs);

/// Stretches of street cut at every cutoff. Fields: facility_id, road_id, band (the least cutoff it
/// lies within), from_minutes, to_minutes (or from_metres, to_metres), length_m.
[[nodiscard]] FeatureTable serviceStreetTable(const ServiceAreas& result,
                                              std::span<const Facility> facilities,
                                              const std::vector<ServiceStreet>& streets,
                                              const Crs& crs);

} // namespace yimi
