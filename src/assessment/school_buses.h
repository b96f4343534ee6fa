// SPDX-License-Identifier: GPL-3.0-or-later
// Which bus routes serve each school. Private to assessment.
#pragma once

#include "assessment/bus_stops.h"

namespace yimi {

struct SchoolBuses
{
    std::string id;
    std::string name;
    Theme theme = Theme::PrimarySchool;
    std::string town;
    std::string district;
    Coordinate position;
    std::int64_t pupils = 0; ///< enrolled; 0 where not known
    std::size_t gates = 0;   ///< 0: no gate is known, its position stands for them
    bool located = false;
    std::vector<std::uint32_t> routes; ///< with a stop within the limit of a gate; rising
    std::size_t stops = 0;             ///< within the limit
    std::optional<std::size_t> nearestStop;
    std::optional<Metres> nearest; ///< along the streets from the nearest gate; nothing: no way
};

/// Of the topmost layer of each of the themes; those without a layer are listed. Ways are walked
/// along the streets from gate to stop, `limit` inclusive. Errors: those of facilitySet, Cancelled.
[[nodiscard]] Result<std::vector<SchoolBuses>> schoolBuses(const AnalysisContext& context,
                                                           const ServedStops& served,
                                                           Metres limit,
                                                           std::vector<Finding>& findings,
                                                           const TaskContext& task);

/// One row a school.
[[nodiscard]] FeatureTable schoolTable(const AnalysisContext& context,
                                       const ServedStops& served,
                                       const std::vector<SchoolBuses>& schools);

/// Schools without a route within the limit.
[[nodiscard]] std::vector<Gap>
schoolGaps(const ServedStops& served, const std::vector<SchoolBuses>& schools, Metres limit);

} // namespace yimi
