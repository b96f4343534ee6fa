// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/floating_catchment.h"

#include "access/each_place.h"
#include "base/compensated_sum.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

Result<void> check(const FloatingCatchmentOptions& options)
{
    if (auto valid = checkDecay(options.decay); !valid)
        return valid;
    return options.selection ? checkDecay(*options.selection) : Result<void>{};
}

/// Share of each pair of demand place i in its choice of a supply; all 0 when nothing draws it.
void weighBySelection(const CostTable& table,
                      const FloatingCatchmentOptions& options,
                      std::size_t i,
                      std::vector<double>& weights)
{
    const auto likely = [&](std::size_t k) {
        return withinLimit(options.decay, table.cost[k])
                   ? decayWeight(*options.selection, table.kind, table.cost[k])
                   : 0.0;
    };
    CompensatedSum sum;
    for (std::size_t k = table.firstOfDemand[i]; k < table.firstOfDemand[i + 1]; ++k)
        sum.add(likely(k));
    for (std::size_t k = table.firstOfDemand[i]; k < table.firstOfDemand[i + 1]; ++k)
        weights[k] = sum.value() > 0 ? weights[k] * (likely(k) / sum.value()) : 0.0;
}

/// W, or G × W, by pair.
Result<std::vector<double>>
weightsOf(const CostTable& table, const FloatingCatchmentOptions& options, const TaskContext& task)
{
    auto weights = eachPlace<double>(table.pairCount(), options.threads, task, [&](std::size_t k) {
        return decayWeight(options.decay, table.kind, table.cost[k]);
    });
    if (!weights || !options.selection)
        return weights;
    parallelFor(table.demand.size(), threadCount(options.threads), [&](std::size_t i, unsigned) {
        weighBySelection(table, options, i, *weights);
    });
    return weights;
}

std::optional<double>
ratioOf(const CostTable& table, const std::vector<double>& weights, std::size_t supply)
{
    CompensatedSum demand;
    for (const std::size_t k : table.pairsOf(supply))
        demand.add(table.demand[table.demandOf[k]].weight * weights[k]);
    if (!(demand.value() > 0))
        return std::nullopt;
    // Nobody shares with a demand that far decay has all but wiped out.
    const double ratio = table.supply[supply].amount / demand.value();
    return std::isfinite(ratio) ? std::optional(ratio) : std::nullopt;
}

double accessOf(const CostTable& table,
                const std::vector<double>& weights,
                const std::vector<std::optional<double>>& ratios,
                std::size_t demand)
{
    CompensatedSum access;
    for (std::size_t k = table.firstOfDemand[demand]; k < table.firstOfDemand[demand + 1]; ++k)
        access.add(ratios[table.supplyOf[k]].value_or(0.0) * weights[k]);
    return access.value();
}

SumCheck sumCheck(const CostTable& table, const FloatingCatchment& result)
{
    CompensatedSum reached;
    for (std::size_t j = 0; j < table.supply.size(); ++j)
        reached.add(result.ratio[j] ? table.supply[j].amount : 0.0);
    CompensatedSum given;
    for (std::size_t i = 0; i < table.demand.size(); ++i)
        given.add(table.demand[i].weight * result.access[i]);
    return {supplyTotal(table), reached.value(), given.value()};
}

} // namespace

bool SumCheck::holds() const
{
    return std::abs(demandTimesAccess - supplyReached) <= 1e-9 * supplyReached;
}

Result<FloatingCatchment> floatingCatchment(const CostTable& table,
                                            const FloatingCatchmentOptions& options,
                                            const TaskContext& task)
{
    if (const auto valid = check(options); !valid)
        return tl::unexpected(valid.error());
    const auto weights = weightsOf(table, options, task);
    if (!weights)
        return tl::unexpected(weights.error());
    auto ratios = eachPlace<std::optional<double>>(
        table.supply.size(), options.threads, task, [&](std::size_t j) {
            return ratioOf(table, *weights, j);
        });
    if (!ratios)
        return tl::unexpected(ratios.error());
    auto access = eachPlace<double>(table.demand.size(), options.threads, task, [&](std::size_t i) {
        return accessOf(table, *weights, *ratios, i);
    });
    if (!access)
        return tl::unexpected(access.error());
    FloatingCatchment result{.access = std::move(*access), .ratio = std::move(*ratios)};
    result.sum = sumCheck(table, result);
    return result;
}

} // namespace yimi
