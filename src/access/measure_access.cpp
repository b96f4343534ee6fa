// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/measure_access.h"

#include "base/compensated_sum.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yimi {

namespace {

constexpr auto kNames = std::to_array<std::pair<AccessMethod, std::string_view>>({
    {AccessMethod::Nearest, "nearest"},
    {AccessMethod::Cumulative, "cumulative"},
    {AccessMethod::Gravity, "gravity"},
    {AccessMethod::TwoStep, "2sfca"},
    {AccessMethod::EnhancedTwoStep, "e2sfca"},
    {AccessMethod::ThreeStep, "3sfca"},
});

Result<void> check(const AccessOptions& options)
{
    if (options.decay.limit && options.decay.limit->value <= 0)
        return failure(
            {.code = ErrorCode::ParameterInvalid, .field = "minutes/metres", .detail = "> 0"});
    if (options.method == AccessMethod::TwoStep && options.decay.kind != DecayKind::Binary)
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "decay",
                        .detail = std::string(decayId(options.decay.kind)) + " ∉ {binary}"});
    return {};
}

double reachedSupply(const CostTable& table, std::optional<AccessCost> limit)
{
    CompensatedSum sum;
    for (std::size_t j = 0; j < table.supply.size(); ++j) {
        const bool reached = std::ranges::any_of(table.pairsOf(j), [&](std::size_t k) {
            return (!limit || table.cost[k] <= *limit)
                   && table.demand[table.demandOf[k]].weight > 0;
        });
        sum.add(reached ? table.supply[j].amount : 0.0);
    }
    return sum.value();
}

Result<void> measureNearest(const CostTable& table, AccessResult& result, const TaskContext& task)
{
    const AccessOptions& options = result.options;
    const auto nearest = nearestSupply(
        table,
        {.count = options.nearestCount, .limit = options.decay.limit, .threads = options.threads},
        task);
    if (!nearest)
        return tl::unexpected(nearest.error());
    for (const NearestSupply& place : *nearest) {
        result.values.push_back(place.cost ? std::optional(minutesOrMetres(table.kind, *place.cost))
                                           : std::nullopt);
        result.means.push_back(place.mean);
    }
    return {};
}

Result<void> measureGravity(const CostTable& table, AccessResult& result, const TaskContext& task)
{
    const auto values = gravityAccess(
        table, {.decay = result.options.decay, .threads = result.options.threads}, task);
    if (!values)
        return tl::unexpected(values.error());
    result.values.assign(values->begin(), values->end());
    return {};
}

Result<void> measureShared(const CostTable& table, AccessResult& result, const TaskContext& task)
{
    FloatingCatchmentOptions options{.decay = result.options.decay,
                                     .threads = result.options.threads};
    if (result.options.method == AccessMethod::ThreeStep)
        options.selection = result.options.selection.value_or(options.decay);
    const auto shared = floatingCatchment(table, options, task);
    if (!shared)
        return tl::unexpected(shared.error());
    result.values.assign(shared->access.begin(), shared->access.end());
    result.sum = shared->sum;
    result.supplyReached = shared->sum.supplyReached;
    return {};
}

Result<void> measureValues(const CostTable& table, AccessResult& result, const TaskContext& task)
{
    switch (result.options.method) {
    case AccessMethod::Nearest:
        return measureNearest(table, result, task);
    case AccessMethod::Cumulative:
        for (const SupplyInReach& place : result.inReach)
            result.values.emplace_back(place.amount);
        return {};
    case AccessMethod::Gravity:
        return measureGravity(table, result, task);
    case AccessMethod::TwoStep:
    case AccessMethod::EnhancedTwoStep:
    case AccessMethod::ThreeStep:
        break;
    }
    return measureShared(table, result, task);
}

} // namespace

std::string_view accessMethodId(AccessMethod method)
{
    return std::ranges::find(kNames, method, &std::pair<AccessMethod, std::string_view>::first)
        ->second;
}

Result<AccessMethod> accessMethodFromId(std::string_view id)
{
    const auto found =
        std::ranges::find(kNames, id, &std::pair<AccessMethod, std::string_view>::second);
    if (found != kNames.end())
        return found->first;
    std::string allowed;
    for (const auto& [method, name] : kNames)
        allowed.append(allowed.empty() ? "" : ", ").append(name);
    return failure({.code = ErrorCode::ParameterInvalid,
                    .field = "method",
                    .detail = std::string(id) + " ∉ {" + allowed + "}"});
}

bool sharesSupply(AccessMethod method)
{
    return method == AccessMethod::TwoStep || method == AccessMethod::EnhancedTwoStep
           || method == AccessMethod::ThreeStep;
}

Result<AccessResult>
measureAccess(const CostTable& table, const AccessOptions& options, const TaskContext& task)
{
    if (const auto valid = check(options); !valid)
        return tl::unexpected(valid.error());
    AccessResult result{.options = options, .supplyTotal = supplyTotal(table)};
    result.supplyReached = reachedSupply(table, options.decay.limit);
    auto inReach =
        cumulativeSupply(table, {.limit = options.decay.limit, .threads = options.threads}, task);
    if (!inReach)
        return tl::unexpected(inReach.error());
    result.inReach = std::move(*inReach);
    if (const auto measured = measureValues(table, result, task); !measured)
        return tl::unexpected(measured.error());
    return result;
}

Better betterOf(AccessMethod method)
{
    return method == AccessMethod::Nearest ? Better::Less : Better::More;
}

std::vector<EquityUnit> equityUnits(const CostTable& table, const AccessResult& result)
{
    std::vector<EquityUnit> units;
    for (std::size_t i = 0; i < table.demand.size(); ++i)
        units.push_back({result.values[i], table.demand[i].weight});
    return units;
}

} // namespace yimi
