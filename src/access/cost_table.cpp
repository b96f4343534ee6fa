// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/cost_table.h"

#include "base/compensated_sum.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

bool usable(double number)
{
    return std::isfinite(number) && number >= 0;
}

Error unusable(const std::string& id, const char* field, double value)
{
    return {.code = ErrorCode::ValueUnusable,
            .feature = id,
            .field = field,
            .detail = std::to_string(value)};
}

Result<void> checkPlaces(const CostTable& table)
{
    if (table.demand.empty())
        return failure({.code = ErrorCode::NoDemand});
    if (table.supply.empty())
        return failure({.code = ErrorCode::NoFacilities});
    for (const DemandPlace& place : table.demand) {
        if (!usable(place.weight))
            return failure(unusable(place.id, "weight", place.weight));
    }
    for (const SupplyPlace& place : table.supply) {
        if (!usable(place.amount))
            return failure(unusable(place.id, "amount", place.amount));
    }
    return {};
}

/// Precondition: pairs by demand, then supply.
Result<void> checkPairs(const CostTable& table, std::span<const CostPair> pairs)
{
    const auto name = [&](const CostPair& pair) {
        return table.demand[pair.demand].id + " → " + table.supply[pair.supply].id;
    };
    for (std::size_t k = 0; k < pairs.size(); ++k) {
        if (pairs[k].cost.value < 0)
            return failure(
                unusable(name(pairs[k]), "cost", minutesOrMetres(table.kind, pairs[k].cost)));
        if (k > 0 && pairs[k - 1].demand == pairs[k].demand
            && pairs[k - 1].supply == pairs[k].supply)
            return failure({.code = ErrorCode::RowRepeated, .feature = name(pairs[k])});
    }
    return {};
}

void arrangePairs(CostTable& table, std::span<const CostPair> pairs)
{
    table.firstOfDemand.assign(table.demand.size() + 1, 0);
    table.firstOfSupply.assign(table.supply.size() + 1, 0);
    for (const CostPair& pair : pairs) {
        table.demandOf.push_back(pair.demand);
        table.supplyOf.push_back(pair.supply);
        table.cost.push_back(pair.cost);
        ++table.firstOfDemand[pair.demand + 1];
        ++table.firstOfSupply[pair.supply + 1];
    }
    for (std::size_t i = 0; i < table.demand.size(); ++i)
        table.firstOfDemand[i + 1] += table.firstOfDemand[i];
    for (std::size_t j = 0; j < table.supply.size(); ++j)
        table.firstOfSupply[j + 1] += table.firstOfSupply[j];
    std::vector<std::size_t> next(table.firstOfSupply.begin(), table.firstOfSupply.end() - 1);
    table.pairsOfSupply.resize(pairs.size());
    for (std::size_t k = 0; k < pairs.size(); ++k)
        table.pairsOfSupply[next[pairs[k].supply]++] = k;
}

} // namespace

AccessCost accessCost(CostKind kind, double minutesOrMetres)
{
    return AccessCost(std::llround(minutesOrMetres * costsPerUnit(kind)));
}

double minutesOrMetres(CostKind kind, AccessCost cost)
{
    return static_cast<double>(cost.value) / costsPerUnit(kind);
}

Result<CostTable> makeCostTable(CostKind kind,
                                std::vector<DemandPlace> demand,
                                std::vector<SupplyPlace> supply,
                                std::vector<CostPair> pairs)
{
    CostTable table{.kind = kind, .demand = std::move(demand), .supply = std::move(supply)};
    if (const auto valid = checkPlaces(table); !valid)
        return tl::unexpected(valid.error());
    std::ranges::sort(pairs, [](const CostPair& a, const CostPair& b) {
        return a.demand != b.demand ? a.demand < b.demand : a.supply < b.supply;
    });
    if (const auto valid = checkPairs(table, pairs); !valid)
        return tl::unexpected(valid.error());
    arrangePairs(table, pairs);
    return table;
}

double supplyTotal(const CostTable& table)
{
    CompensatedSum sum;
    for (const SupplyPlace& place : table.supply)
        sum.add(place.amount);
    return sum.value();
}

double demandTotal(const CostTable& table)
{
    CompensatedSum sum;
    for (const DemandPlace& place : table.demand)
        sum.add(place.weight);
    return sum.value();
}

} // namespace yimi
