// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/place_findings.h"

#include "city/places_from_tables.h"

#include <algorithm>

namespace yimi {

std::vector<Finding> placeFindings(const FacilitySet& set)
{
    const Column* const capacity = capacityColumn(*set.table);
    std::vector<Finding> findings;
    std::ranges::copy_if(set.findings, std::back_inserter(findings), [&](const Finding& finding) {
        const bool ofCapacity = finding.code == FindingCode::FacilityCapacityMissing
                                || (capacity != nullptr && finding.field == capacity->name());
        return !ofCapacity && finding.code != FindingCode::FacilityWithoutEntrance;
    });
    return findings;
}

} // namespace yimi
