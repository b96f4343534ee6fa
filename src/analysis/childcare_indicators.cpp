// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/summary.h"
#include "city/demand.h"

#include <algorithm>

namespace yimi {

namespace {

/// Targets of the city's implementation plan 2023-2025, task 4 (indicators.csv of the project's
/// facts).
constexpr const char* kClause = "常州市儿童友好城市建设实施方案(2023-2025年) 任务4";

Indicator
ratio(const char* id, double numerator, double denominator, double factor, const char* unit)
{
    Indicator indicator{.id = id, .numerator = numerator, .denominator = denominator, .unit = unit};
    if (denominator > 0)
        indicator.value = factor * numerator / denominator;
    return indicator;
}

Indicator withTarget(Indicator indicator, double target)
{
    indicator.target = target;
    indicator.targetYear = 2025;
    indicator.clause = kClause;
    return indicator;
}

double count(const auto& range, auto predicate)
{
    return static_cast<double>(std::ranges::count_if(range, predicate));
}

/// All places inside the communities, 普惠 or not, for all people in them: sites beyond the border
/// serve children here, but they are not this area's places.
Indicator placesPerThousand(const Study& study)
{
    const CommunityLocator locator(study.communities);
    double places = 0;
    for (const Facility& facility : study.facilities) {
        if (facility.capacity && locator.find(facility.position))
            places += static_cast<double>(*facility.capacity);
    }
    double people = 0;
    for (const Community& community : study.communities)
        people += static_cast<double>(community.population.value_or(0));
    return withTarget(ratio("places-per-thousand", places, people, 1000.0, "per-1000"), 4.8);
}

} // namespace

std::vector<Indicator> childcareIndicators(const Study& study, const Coverage& coverage)
{
    const auto communities = static_cast<double>(coverage.communities.size());
    const auto towns = static_cast<double>(coverage.towns.size());
    const double withInclusive =
        count(coverage.communities, &CommunityCoverage::hasInclusiveFacility);
    const double townsWith = count(coverage.towns, [](const AreaCoverage& town) {
        return town.communitiesWithInclusiveFacility > 0;
    });
    const auto children = static_cast<double>(coverage.children.children);
    return {
        withTarget(ratio("community-facility-coverage", withInclusive, communities, 100.0, "%"),
                   60.0),
        withTarget(ratio("town-facility-coverage", townsWith, towns, 100.0, "%"), 100.0),
        ratio("reachable-coverage",
              static_cast<double>(coverage.children.withinReach()),
              children,
              100.0,
              "%"),
        ratio("served-share", static_cast<double>(coverage.children.served), children, 100.0, "%"),
        placesPerThousand(study),
    };
}

} // namespace yimi
