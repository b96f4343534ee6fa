// SPDX-License-Identifier: GPL-3.0-or-later
// Why a place on the map is served or not: the same words and numbers as a gap of a list.
#pragma once

#include "assessment/gap.h"
#include "assessment/gap_route.h"

namespace yimi {

struct PlaceGap
{
    Gap gap; ///< reason None: within the standard; its nearest facility is named all the same
    GapRoute route; ///< to the nearest facility, and straight across what it goes around
};

/// The facilities of a coverage: those that its options count. Errors: as facilitySet.
[[nodiscard]] Result<FacilitySet>
countedFacilities(const CityBase& city, Theme theme, const CoverageOptions& options);

/// How a place stands to the facilities of a set. Errors: those of nearest, Cancelled.
[[nodiscard]] Result<PlaceGap> placeGap(const CityBase& city,
                                        const FacilitySet& set,
                                        Coordinate place,
                                        const CoverageOptions& options,
                                        const TaskContext& task = {});

/// The gap of a community as its coverage has it, with what stands between its home that has most
/// children out of reach and the facility nearest to that. Errors: those of nearest, Cancelled.
[[nodiscard]] Result<PlaceGap> communityGap(const CityBase& city,
                                            const FacilitySet& set,
                                            const CommunityCoverage& community,
                                            const CoverageOptions& options,
                                            const TaskContext& task = {});

} // namespace yimi
