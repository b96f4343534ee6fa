// SPDX-License-Identifier: GPL-3.0-or-later
// 等时圈 as a document keeps it: what is asked, and an answer.
#pragma once

#include "analysis/service_area_summary.h"

#include <QString>

namespace yimi {

/// Parameters of 等时圈.
struct ServiceAreaSettings
{
    QString layer;                       ///< of facilities, by id; empty: the topmost there is
    std::optional<std::int64_t> feature; ///< only this one of its features
    std::optional<Coordinate> place;     ///< a place on the map instead of any layer
    TravelProfile profile;
    std::vector<Cutoff> cutoffs{minutes(5), minutes(10), minutes(15)};
    Direction direction = Direction::TowardFacilities;
    OverlapRule overlap = OverlapRule::Merge;
    bool rings = true;
    Metres offRoad{100.0};
    bool barriers = true; ///< water and railways stop the walk off the streets, too
    bool streets = true;  ///< a layer of the streets reached is made
    Metres snapLimit{200.0};
    bool connectors = true;

    bool operator==(const ServiceAreaSettings&) const = default;
};

/// What the settings ask of the search, without lines, and of the shapes, without barriers.
[[nodiscard]] ServiceAreaOptions searchOptions(const ServiceAreaSettings& settings);
[[nodiscard]] AreaOptions areaOptions(const ServiceAreaSettings& settings);

/// An answer and what it was made from.
struct ServiceAreaResult
{
    std::shared_ptr<const ServiceAreaSummary> summary;
    ServiceAreaSettings settings; ///< that it was made with
    QString areas;                ///< layer of areas
    QString streets;              ///< layer of streets; empty: none
    std::vector<QString> inputs;  ///< stamps of layers: roads, facilities, barriers, lines
    QString madeAt;               ///< ISO 8601, local time

    bool operator==(const ServiceAreaResult&) const = default;
};

} // namespace yimi
