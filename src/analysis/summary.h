// SPDX-License-Identifier: GPL-3.0-or-later
// From demand points to communities, towns, districts and facilities. No searching here.
#pragma once

#include "analysis/coverage.h"
#include "analysis/reach_sets.h"
#include "analysis/study.h"

namespace yimi {

/// What the searches found, before it is summed up.
struct CoverageParts
{
    const Study& study;
    const CoverageOptions& options;
    std::vector<FacilityId> supply;        ///< facilities that count, positions in study.facilities
    std::vector<std::vector<Reach>> reach; ///< per counted facility
    std::vector<DemandCoverage> demand;    ///< per demand point
    std::vector<std::int64_t> assigned;    ///< per counted facility
};

[[nodiscard]] std::vector<CommunityCoverage> summariseCommunities(const CoverageParts& parts);
/// Nothing when no child has a way, or ways have no time of their own beyond length.
[[nodiscard]] std::optional<MeanWay> meanWayOf(const std::vector<DemandCoverage>& demand);
[[nodiscard]] std::vector<FacilityCoverage>
summariseFacilities(const CoverageParts& parts,
                    const std::vector<std::optional<Coordinate>>& onStreet);
[[nodiscard]] std::vector<AreaCoverage>
summariseTowns(const std::vector<CommunityCoverage>& communities);
[[nodiscard]] std::vector<AreaCoverage>
summariseDistricts(const std::vector<CommunityCoverage>& communities);

/// Positions of communities with unserved children: most unserved first, then the larger excess,
/// then id.
[[nodiscard]] std::vector<std::size_t> rankGaps(const std::vector<CommunityCoverage>& communities);

/// The policy's numbers and, beside them, the reachable share.
[[nodiscard]] std::vector<Indicator> childcareIndicators(const Study& study,
                                                         const Coverage& coverage);

} // namespace yimi
