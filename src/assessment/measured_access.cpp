// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/measured_access.h"

#include "analysis/access_summary.h"
#include "assessment/plain_number.h"
#include "geometry/measures.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

std::vector<std::string> supplyThemes()
{
    return {"childcare",
            "kindergarten",
            "primary_school",
            "middle_school",
            "hospital",
            "clinic",
            "library",
            "sports_venue",
            "activity_base",
            "park"};
}

CostKind kindOf(const Parameters& parameters)
{
    return std::holds_alternative<Metres>(cutoffOf(parameters)) ? CostKind::Distance
                                                                : CostKind::Time;
}

AccessCost limitOf(const Parameters& parameters)
{
    const Cutoff cutoff = cutoffOf(parameters);
    if (const auto* metres = std::get_if<Metres>(&cutoff))
        return accessCost(CostKind::Distance, metres->value);
    return AccessCost(std::get<Milliseconds>(cutoff).value);
}

/// The decay asked for, with the analysis's own limit.
Result<AccessOptions> optionsOf(const Parameters& parameters, unsigned threads)
{
    const auto method = accessMethodFromId(parameters.choice("method"));
    if (!method)
        return tl::unexpected(method.error());
    const AccessCost limit = limitOf(parameters);
    AccessOptions options{.method = *method,
                          .decay = {.kind = DecayKind::Binary, .limit = limit},
                          .nearestCount = static_cast<std::size_t>(parameters.number("nearest")),
                          .threads = threads};
    if (*method == AccessMethod::EnhancedTwoStep || *method == AccessMethod::ThreeStep)
        options.decay = luoQiZones(limit);
    if (*method == AccessMethod::Gravity) {
        const auto kind = decayKindFromId(parameters.choice("decay"));
        if (!kind)
            return tl::unexpected(kind.error());
        options.decay = {
            .kind = *kind, .limit = limit, .parameter = parameters.number("decay_parameter")};
    }
    return options;
}

/// What a facility offers, where that is not its capacity.
std::vector<std::optional<double>> amountsOf(const FacilitySet& set)
{
    std::vector<std::optional<double>> amounts;
    const bool beds = set.theme == Theme::Hospital && set.table->column("paed_beds") != nullptr;
    const bool counted = std::ranges::all_of(
        set.facilities, [](const Facility& facility) { return !facility.capacity.has_value(); });
    if (!beds && !counted)
        return amounts;
    for (std::size_t f = 0; f < set.facilities.size(); ++f)
        amounts.push_back(beds ? set.number(f, "paed_beds") : 1.0);
    return amounts;
}

StudyCostOptions costOptionsOf(const AnalysisContext& context, const FacilitySet& set)
{
    const CoverageOptions travel = coverageOptionsOf(context);
    return {.kind = kindOf(context.parameters),
            .limit = limitOf(context.parameters),
            .profile = travel.profile,
            .direction = travel.direction,
            .ages = travel.ages,
            .amounts = amountsOf(set),
            .amountsMatter = context.parameters.choice("method") != "nearest",
            .snapLimit = travel.snapLimit,
            .threads = context.threads,
            .transit = travel.transit};
}

void nameUnit(MeasuredAccess& measured, CostKind kind)
{
    switch (measured.result.options.method) {
    case AccessMethod::Nearest:
        measured.unit = kind == CostKind::Time ? "min" : "m";
        break;
    case AccessMethod::Cumulative:
    case AccessMethod::Gravity:
        measured.unit = "places";
        break;
    default:
        measured.perChild = 1000.0;
        measured.unit = "per-1000-children";
    }
}

/// Puts what people read in place of the measure's own values.
void showValues(const MeasuredAccess& measured, FeatureTable& table)
{
    Column& values = *table.column("value");
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (const auto value = shown(measured, values.number(row)))
            static_cast<void>(values.set(row, *value));
    }
}

} // namespace

std::vector<ParameterSpec> accessParameters()
{
    return {
        {.key = "theme",
         .kind = ParameterKind::Choice,
         .preset = "childcare",
         .choices = supplyThemes()},
        {.key = "method",
         .kind = ParameterKind::Choice,
         .preset = "e2sfca",
         .choices = {"nearest", "cumulative", "gravity", "2sfca", "e2sfca", "3sfca"}},
        minutesParameter("30"),
        metresParameter(""),
        agesParameter("A0_2"),
        profileParameter("caregiver"),
        {.key = "nearest", .preset = "1", .unit = "", .least = 1, .most = 20},
        {.key = "decay",
         .kind = ParameterKind::Choice,
         .preset = "exponential",
         .choices = {"binary", "exponential", "power", "gaussian", "gaussian-zero", "linear"}},
        {.key = "decay_parameter", .preset = "0.1", .unit = "", .least = 0.000001, .most = 100000},
        directionParameter(),
        snapParameter()};
}

Result<MeasuredAccess> measuredAccess(const AnalysisContext& context, const TaskContext& task)
{
    const auto options = optionsOf(context.parameters, context.threads);
    if (!options)
        return tl::unexpected(options.error());
    auto set = facilitySet(context.city, *themeFromId(context.parameters.choice("theme")));
    if (!set)
        return tl::unexpected(set.error());
    MeasuredAccess measured{.set = std::move(*set), .study = {}, .costs = {}, .result = {}};
    measured.study = studyOf(context.city, measured.set);
    auto costs = studyCostsFrom(
        measured.study, costOptionsOf(context, measured.set), context.book, measured.set.key, task);
    if (!costs)
        return tl::unexpected(costs.error());
    measured.costs = std::move(*costs);
    auto result = measureAccess(measured.costs.table, *options, task);
    if (!result)
        return tl::unexpected(result.error());
    measured.result = std::move(*result);
    nameUnit(measured, measured.costs.table.kind);
    return measured;
}

std::vector<std::int64_t> childrenWithout(const MeasuredAccess& measured)
{
    std::vector<std::int64_t> without(measured.study.communities.size(), 0);
    for (std::size_t i = 0; i < measured.study.demand.size(); ++i) {
        if (measured.result.inReach[i].places == 0)
            without[measured.study.demand[i].community.value] +=
                static_cast<std::int64_t>(measured.costs.table.demand[i].weight);
    }
    return without;
}

std::optional<double> shown(const MeasuredAccess& measured, const std::optional<double>& value)
{
    return value ? std::optional(*value * measured.perChild) : std::nullopt;
}

Gap gapOfCommunity(const MeasuredAccess& measured, std::size_t community)
{
    const Community& place = measured.study.communities[community];
    Gap gap{.id = place.id,
            .name = place.name,
            .town = place.town,
            .district = place.district,
            .theme = std::string(themeId(measured.set.theme))};
    if (!place.area.empty())
        gap.place = pointInside(place.area);
    return gap;
}

FeatureTable valuesByCommunity(const AnalysisContext& context, const MeasuredAccess& measured)
{
    FeatureTable table = communityAccessLayer(
        measured.study, measured.costs.table, measured.result, context.city.crs);
    showValues(measured, table);
    return table;
}

FeatureTable valuesByHome(const AnalysisContext& context, const MeasuredAccess& measured)
{
    FeatureTable table =
        demandAccessLayer(measured.study, measured.costs, measured.result, context.city.crs);
    showValues(measured, table);
    return table;
}

void addAccessMethod(const MeasuredAccess& measured, std::vector<MethodLine>& lines)
{
    const AccessOptions& options = measured.result.options;
    const CostKind kind = measured.costs.table.kind;
    const std::string unit = kind == CostKind::Time ? "min" : "m";
    lines.push_back({.key = "decay_used", .value = std::string(decayId(options.decay.kind))});
    for (const DecayZone& zone : options.decay.zones)
        lines.push_back({.key = "zone_" + plainNumber(minutesOrMetres(kind, zone.upTo)) + unit,
                         .value = plainNumber(zone.weight)});
    const bool beds = measured.set.theme == Theme::Hospital;
    const bool capacities = std::ranges::any_of(
        measured.set.facilities, [](const Facility& f) { return f.capacity.has_value(); });
    lines.push_back({.key = "supply_counted",
                     .value = beds         ? "beds"
                              : capacities ? "capacity"
                                           : "facilities"});
    if (measured.result.sum)
        lines.push_back(
            {.key = "sum_check", .value = measured.result.sum->holds() ? "holds" : "fails"});
}

} // namespace yimi
