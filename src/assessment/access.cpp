// SPDX-License-Identifier: GPL-3.0-or-later
// 可达性: how much of a supply each child has, shared with all who reach it too.
#include "analysis/access_summary.h"
#include "assessment/measured_access.h"
#include "assessment/ready_made.h"

namespace yimi {

namespace {

/// Communities with value, children and those who reach nothing.
FeatureTable communityTable(const AnalysisContext& context,
                            const MeasuredAccess& measured,
                            const std::vector<std::int64_t>& without)
{
    FeatureTable table = valuesByCommunity(context, measured);
    Column& nothing = table.addColumn("reach_nothing", FieldType::Integer);
    for (std::size_t c = 0; c < without.size(); ++c)
        nothing.set(c, without[c]); // the rows are there already
    return table;
}

std::vector<Gap> gapsOf(const MeasuredAccess& measured,
                        const std::vector<std::int64_t>& without,
                        const Cutoff& cutoff)
{
    std::vector<Gap> gaps;
    const auto communities =
        accessByCommunity(measured.study, measured.costs.table, measured.result);
    for (std::size_t c = 0; c < without.size(); ++c) {
        if (without[c] == 0)
            continue;
        Gap gap = gapOfCommunity(measured, c);
        gap.children = static_cast<std::int64_t>(communities[c].children);
        gap.unserved = without[c];
        gap.cutoff = cutoff;
        gap.note = "reaches_nothing";
        gaps.push_back(std::move(gap));
    }
    rank(gaps);
    return gaps;
}

void addHeadline(const MeasuredAccess& measured,
                 const EquityFigures& figures,
                 std::int64_t without,
                 AnalysisAnswer& answer)
{
    Indicator mean{.id =
                       "mean-access-" + std::string(accessMethodId(measured.result.options.method)),
                   .value = shown(measured, figures.mean),
                   .unit = measured.unit};
    mean.denominator = figures.children - figures.unreached;
    mean.numerator = mean.value.value_or(0) * mean.denominator;
    answer.headline.push_back(std::move(mean));
    answer.headline.push_back(indicator(
        "reach-nothing-share", static_cast<double>(without), figures.children, 100.0, "%"));
    if (measured.result.options.method != AccessMethod::Nearest)
        answer.headline.push_back(indicator("supply-reached-share",
                                            measured.result.supplyReached,
                                            measured.result.supplyTotal,
                                            100.0,
                                            "%"));
}

Result<AnalysisAnswer> run(const AnalysisContext& context, const TaskContext& task)
{
    auto measured = measuredAccess(context, task);
    if (!measured)
        return tl::unexpected(measured.error());
    const auto figures = equityFigures(equityUnits(measured->costs.table, measured->result),
                                       {.better = betterOf(measured->result.options.method)});
    if (!figures)
        return tl::unexpected(figures.error());
    const auto without = childrenWithout(*measured);
    std::int64_t nobody = 0;
    for (const std::int64_t count : without)
        nobody += count;
    AnalysisAnswer answer;
    addHeadline(*measured, *figures, nobody, answer);
    answer.gaps = gapsOf(*measured, without, cutoffOf(context.parameters));
    answer.tables.push_back({.id = "communities",
                             .table = communityTable(context, *measured, without),
                             .look = TableLook::Graduated,
                             .lookField = "value"});
    answer.tables.push_back({.id = "homes", .table = valuesByHome(context, *measured)});
    answer.tables.push_back(
        {.id = "facilities",
         .table = supplyLayer(measured->study, measured->costs, context.city.crs),
         .look = TableLook::PointMarks});
    answer.method = methodLines(context);
    addAccessMethod(*measured, answer.method);
    answer.findings = measured->costs.findings;
    return answer;
}

} // namespace

AnalysisSpec accessAnalysis()
{
    return {.id = "access",
            .needs = {Theme::Road, Theme::Community},
            .anyOf = {Theme::Childcare,
                      Theme::Kindergarten,
                      Theme::PrimarySchool,
                      Theme::MiddleSchool,
                      Theme::Hospital,
                      Theme::Clinic,
                      Theme::Library,
                      Theme::SportsVenue,
                      Theme::ActivityBase,
                      Theme::Park},
            .parameters = accessParameters(),
            .run = run};
}

} // namespace yimi
