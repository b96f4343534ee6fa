// SPDX-License-Identifier: GPL-3.0-or-later
// 托育覆盖: who has a site within reach and a place in it, and what the plan asks of the places.
#include "analysis/summary.h"
#include "assessment/answer_parts.h"
#include "assessment/ready_made.h"
#include "city/demand.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr const char* kNearestFirst = "nearest-first";

CoverageOptions optionsOf(const AnalysisContext& context)
{
    const Parameters& parameters = context.parameters;
    CoverageOptions options = coverageOptionsOf(context);
    options.assignment = parameters.choice("assignment") == kNearestFirst
                             ? AssignmentRule::NearestFirst
                             : AssignmentRule::MinimumCostFlow;
    options.inclusiveOnly = parameters.flag("inclusive_only");
    options.takeUp = parameters.number("take_up");
    return options;
}

bool inKindergarten(const Facility& site)
{
    return site.hostType.find("kindergarten") != std::string::npos
           || site.hostType.find("幼儿园") != std::string::npos;
}

/// Places by what the plan asks of them. As with 每千人口托位数 only of sites inside the
/// communities: those beyond the border are not this area's places.
struct Places
{
    double all = 0;
    double hosted = 0; ///< of sites that say where they are kept
    double inKindergartens = 0;
    double inclusive = 0; ///< of 普惠 sites that say how many are taken
    double inclusiveTaken = 0;
    std::vector<std::string> withoutEnrolled; ///< ids of 普惠 sites
    std::vector<std::string> withoutHost;
};

Places placesOf(const Study& study)
{
    const CommunityLocator locator(study.communities);
    Places places;
    for (const Facility& site : study.facilities) {
        if (!site.capacity || !locator.find(site.position))
            continue;
        const auto capacity = static_cast<double>(*site.capacity);
        places.all += capacity;
        if (site.hostType.empty())
            places.withoutHost.push_back(site.id);
        else
            places.hosted += capacity;
        if (inKindergarten(site))
            places.inKindergartens += capacity;
        if (!site.inclusive)
            continue;
        if (site.enrolled.value_or(-1) < 0) {
            places.withoutEnrolled.push_back(site.id);
            continue;
        }
        places.inclusive += capacity;
        places.inclusiveTaken += static_cast<double>(*site.enrolled);
    }
    return places;
}

void listMissing(const std::vector<std::string>& ids,
                 const char* field,
                 const Study& study,
                 std::vector<Finding>& findings)
{
    if (!ids.empty())
        findings.push_back({.code = FindingCode::ValueMissing,
                            .layer = study.facilityLayer,
                            .field = field,
                            .count = ids.size(),
                            .ids = ids});
}

/// Of all children, in percent; the three states add up to 100.
Indicator stateShare(const char* id, std::int64_t children, const Coverage& coverage)
{
    return indicator(id,
                     static_cast<double>(children),
                     static_cast<double>(coverage.children.children),
                     100.0,
                     "%");
}

Result<AnalysisAnswer> run(const AnalysisContext& context, const TaskContext& task)
{
    auto set = facilitySet(context.city, Theme::Childcare);
    if (!set)
        return tl::unexpected(set.error());
    const auto found = covered(context, std::move(*set), optionsOf(context), true, task);
    if (!found)
        return tl::unexpected(found.error());
    const Coverage& coverage = found->coverage;
    const Places places = placesOf(found->study);
    AnalysisAnswer answer;
    answer.headline = childcareIndicators(found->study, coverage);
    answer.headline.push_back(
        stateShare("short-of-capacity-share", coverage.children.shortOfCapacity, coverage));
    answer.headline.push_back(
        stateShare("out-of-range-share", coverage.children.outOfRange, coverage));
    answer.headline.push_back(withTarget(
        indicator("inclusive-use-rate", places.inclusiveTaken, places.inclusive, 100.0, "%"),
        context.standards,
        "plan-inclusive-use-rate"));
    answer.headline.push_back(withTarget(
        indicator("kindergarten-places-share", places.inKindergartens, places.hosted, 100.0, "%"),
        context.standards,
        "plan-kindergarten-places"));
    answer.gaps = gapsOf(context.city, found->set, coverage);
    rank(answer.gaps);
    addCoverageTables(context, *found, {}, answer);
    answer.method = methodLines(context);
    answer.findings = coverage.findings;
    listMissing(places.withoutEnrolled, "enrolled", found->study, answer.findings);
    listMissing(places.withoutHost, "host_type", found->study, answer.findings);
    return answer;
}

} // namespace

AnalysisSpec childcareAnalysis()
{
    return {.id = "childcare",
            .needs = {Theme::Road, Theme::Community, Theme::Childcare},
            .parameters = {minutesParameter("", "tdt1062-15-minutes"),
                           metresParameter(""),
                           agesParameter("A0_2"),
                           profileParameter("caregiver"),
                           {.key = "assignment",
                            .kind = ParameterKind::Choice,
                            .preset = "minimum-cost-flow",
                            .choices = {"minimum-cost-flow", kNearestFirst}},
                           {.key = "inclusive_only", .kind = ParameterKind::Flag, .preset = "no"},
                           {.key = "take_up", .preset = "1", .least = 0.01, .most = 1},
                           directionParameter(),
                           snapParameter(),
                           {.key = "connectors", .kind = ParameterKind::Flag, .preset = "yes"}},
            .run = run};
}

} // namespace yimi
