// SPDX-License-Identifier: GPL-3.0-or-later
// A city understood: layers by theme, the street network, who lives where. Made once, asked by
// every analysis.
#pragma once

#include "analysis/study.h"
#include "city/demand.h"
#include "city/theme.h"

#include <memory>
#include <string>
#include <vector>

namespace yimi {

struct TransitService;

struct CityLayer
{
    Theme theme = Theme::Backdrop;
    std::string title; ///< for people
    std::shared_ptr<const FeatureTable> table;

    bool operator==(const CityLayer&) const = default;
};

/// All in one projected CRS; of a theme the topmost comes first.
struct CityLayers
{
    std::vector<CityLayer> layers;

    bool operator==(const CityLayers&) const = default;

    /// The topmost of a theme; null when there is none.
    [[nodiscard]] const CityLayer* first(Theme theme) const;
};

/// Immutable once made; shared between threads.
struct CityBase
{
    CityLayers layers;
    std::shared_ptr<const StreetNetwork> network;
    std::vector<Community> communities;
    std::vector<DemandPoint> demand;
    DemandMethod demandMethod;
    Crs crs;
    std::string crsName;                           ///< authority code for method sheets
    std::string demandLayer;                       ///< title, for findings
    std::shared_ptr<const TransitService> transit; ///< null: nobody rides
    std::vector<Finding> findings;                 ///< of reading and building
};

/// `network`: taken instead of building one. Errors: as prepareStudy but for facilities.
[[nodiscard]] Result<std::shared_ptr<const CityBase>>
prepareCity(CityLayers layers,
            std::shared_ptr<const StreetNetwork> network = {},
            std::shared_ptr<const TransitService> transit = {},
            const TaskContext& task = {});

} // namespace yimi
