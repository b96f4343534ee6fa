// SPDX-License-Identifier: GPL-3.0-or-later
// A study's facilities and demand, put onto the network.
#pragma once

#include "analysis/reach_sets.h"
#include "analysis/study.h"

namespace yimi {

struct LocateStudyOptions
{
    bool inclusiveOnly = false; ///< only 普惠 facilities count as supply
    Metres snapLimit{200.0};
    bool connectors = true;
    unsigned threads = 0;
};

struct LocatedStudy
{
    std::vector<FacilityId> supply; ///< facilities that count, positions in study.facilities
    LocatedPoints points;           ///< of these, and of study.demand
    std::vector<std::optional<Coordinate>>
        facilityOnStreet; ///< per counted facility: of its first located entrance
};

/// What is not located, or on an isolated piece of streets, goes to the findings.
[[nodiscard]] LocatedStudy locateStudy(const Study& study,
                                       const ProfileGraph& graph,
                                       const LocateStudyOptions& options,
                                       std::vector<Finding>& findings);

} // namespace yimi
