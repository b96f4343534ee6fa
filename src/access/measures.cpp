// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/measures.h"

#include "access/each_place.h"
#include "base/compensated_sum.h"

#include <algorithm>

namespace yimi {

namespace {

bool inside(std::optional<AccessCost> limit, AccessCost cost)
{
    return !limit || cost <= *limit;
}

/// What is in reach of demand place i, nearest first; of equally near ones the earlier first.
std::vector<std::pair<AccessCost, std::uint32_t>>
inReach(const CostTable& table, std::size_t i, const NearestSupplyOptions& options)
{
    std::vector<std::pair<AccessCost, std::uint32_t>> ways;
    for (std::size_t k = table.firstOfDemand[i]; k < table.firstOfDemand[i + 1]; ++k) {
        const bool offers = options.emptyCounts || table.supply[table.supplyOf[k]].amount > 0;
        if (offers && inside(options.limit, table.cost[k]))
            ways.emplace_back(table.cost[k], table.supplyOf[k]);
    }
    const auto wanted = static_cast<std::ptrdiff_t>(std::min(options.count, ways.size()));
    std::partial_sort(ways.begin(), ways.begin() + wanted, ways.end());
    ways.resize(static_cast<std::size_t>(wanted));
    return ways;
}

NearestSupply nearestOf(const CostTable& table, std::size_t i, const NearestSupplyOptions& options)
{
    const auto ways = inReach(table, i, options);
    NearestSupply nearest{.inReach = ways.size()};
    if (ways.size() < options.count)
        return nearest;
    CompensatedSum sum;
    for (const auto& [cost, supply] : ways)
        sum.add(static_cast<double>(cost.value));
    nearest.cost = ways.back().first;
    nearest.mean = sum.value() / static_cast<double>(ways.size()) / costsPerUnit(table.kind);
    nearest.supply = ways.back().second;
    return nearest;
}

SupplyInReach supplyOf(const CostTable& table, std::size_t i, std::optional<AccessCost> limit)
{
    SupplyInReach reach;
    CompensatedSum amount;
    for (std::size_t k = table.firstOfDemand[i]; k < table.firstOfDemand[i + 1]; ++k) {
        if (!inside(limit, table.cost[k]))
            continue;
        const double offered = table.supply[table.supplyOf[k]].amount;
        amount.add(offered);
        ++reach.places;
        reach.count += offered > 0 ? 1 : 0;
    }
    reach.amount = amount.value();
    return reach;
}

bool livesNear(const CostTable& table, std::size_t supply, std::optional<AccessCost> limit)
{
    return std::ranges::any_of(table.pairsOf(supply), [&](std::size_t k) {
        return inside(limit, table.cost[k]) && table.demand[table.demandOf[k]].weight > 0;
    });
}

bool reachesAny(const CostTable& table, std::size_t demand, std::optional<AccessCost> limit)
{
    for (std::size_t k = table.firstOfDemand[demand]; k < table.firstOfDemand[demand + 1]; ++k) {
        if (inside(limit, table.cost[k]))
            return true;
    }
    return false;
}

} // namespace

Result<std::vector<NearestSupply>>
nearestSupply(const CostTable& table, const NearestSupplyOptions& options, const TaskContext& task)
{
    if (options.count < 1)
        return failure({.code = ErrorCode::ParameterInvalid, .field = "k", .detail = "≥ 1"});
    return eachPlace<NearestSupply>(table.demand.size(), options.threads, task, [&](std::size_t i) {
        return nearestOf(table, i, options);
    });
}

Result<std::vector<SupplyInReach>>
cumulativeSupply(const CostTable& table, const CumulativeOptions& options, const TaskContext& task)
{
    return eachPlace<SupplyInReach>(table.demand.size(), options.threads, task, [&](std::size_t i) {
        return supplyOf(table, i, options.limit);
    });
}

Result<std::vector<double>>
gravityAccess(const CostTable& table, const GravityOptions& options, const TaskContext& task)
{
    if (const auto valid = checkDecay(options.decay); !valid)
        return tl::unexpected(valid.error());
    return eachPlace<double>(table.demand.size(), options.threads, task, [&](std::size_t i) {
        CompensatedSum sum;
        for (std::size_t k = table.firstOfDemand[i]; k < table.firstOfDemand[i + 1]; ++k)
            sum.add(table.supply[table.supplyOf[k]].amount
                    * decayWeight(options.decay, table.kind, table.cost[k]));
        return sum.value();
    });
}

std::vector<Finding> unreachedFindings(const CostTable& table,
                                       std::optional<AccessCost> limit,
                                       const TableLayers& layers)
{
    std::vector<Finding> findings;
    if (!(supplyTotal(table) > 0))
        findings.push_back({.code = FindingCode::SupplyAllZero,
                            .severity = Severity::Problem,
                            .layer = layers.supply,
                            .count = table.supply.size()});
    if (!(demandTotal(table) > 0))
        findings.push_back({.code = FindingCode::DemandAllZero,
                            .severity = Severity::Problem,
                            .layer = layers.demand,
                            .count = table.demand.size()});
    for (std::size_t j = 0; j < table.supply.size(); ++j) {
        if (!livesNear(table, j, limit))
            addFinding(findings,
                       {.code = FindingCode::SupplyUnreached,
                        .layer = layers.supply,
                        .ids = {table.supply[j].id}});
    }
    for (std::size_t i = 0; i < table.demand.size(); ++i) {
        if (!reachesAny(table, i, limit))
            addFinding(findings,
                       {.code = FindingCode::DemandUnreached,
                        .layer = layers.demand,
                        .ids = {table.demand[i].id}});
    }
    return findings;
}

} // namespace yimi
