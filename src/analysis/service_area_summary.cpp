// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/service_area_summary.h"

#include "base/version.h"

#include <algorithm>

namespace yimi {

std::size_t ServiceAreaSummary::locatedCount() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(facilities, &ServiceAreaFacility::located));
}

ServiceAreaSummary summarise(const ServiceAreas& result,
                             std::span<const Facility> facilities,
                             const ServiceAreaOptions& search,
                             const AreaOptions& areas,
                             const ShapedAreas& shaped,
                             ServiceAreaMethod method)
{
    ServiceAreaSummary summary{.search = search,
                               .areas = areas,
                               .method = std::move(method),
                               .bands = bandsOf(result, shaped.merged, areas.rings),
                               .facilities = {},
                               .findings = {result.findings().begin(), result.findings().end()}};
    if (search.transit && search.profile.usesLines) {
        summary.method.lines = search.transit->lines.source;
        summary.method.wait = waitRuleId(search.transit->rules.wait);
        summary.method.transferSeconds = seconds(search.transit->rules.transfer);
    }
    summary.method.softwareVersion = softwareVersion();
    summary.search.transit.reset();
    summary.search.cutoffs = {result.cutoffs().begin(), result.cutoffs().end()};
    summary.areas.barriers = nullptr;
    for (std::size_t f = 0; f < facilities.size(); ++f)
        summary.facilities.push_back({facilities[f].id,
                                      facilities[f].name,
                                      facilities[f].position,
                                      result.located(FacilityId(f))});
    return summary;
}

} // namespace yimi
