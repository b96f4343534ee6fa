// SPDX-License-Identifier: GPL-3.0-or-later
// The city as other offices keep it: their names of fields, their words, their systems.
#pragma once

#include "city_sample.h"

namespace yimi::sample {

struct RawTables
{
    FeatureTable communities;  ///< polygons without a system and without children
    FeatureTable residences;   ///< points in EPSG:4528, by households
    FeatureTable roads;        ///< lines with Chinese fields
    FeatureTable childcare;    ///< rows with the longitude and latitude of BD-09
    FeatureTable nursingRooms; ///< rows with those of GCJ-02
    FeatureTable census;       ///< rows of people by age, under other names than the polygons'
};

/// The same places and numbers as in the layers of the city. Errors: LayerNotFound (of a layer
/// that these are made from), TransformFailed, CrsUnknown.
[[nodiscard]] Result<RawTables> rawTables(const std::vector<SampleLayer>& layers);

} // namespace yimi::sample
