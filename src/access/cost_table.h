// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to get from places of demand to places of supply, as somebody else found it: along
// streets, by bus, or in another program.
#pragma once

#include "base/quantity.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace yimi {

/// Whole milliseconds or whole millimetres, as the table's CostKind says. Integer, so that
/// «≤ cutoff» is not decided by rounding noise.
using AccessCost = Quantity<std::int64_t, struct AccessCostTag>;

enum class CostKind : std::uint8_t { Time, Distance };

/// How many of an AccessCost make one minute, or one metre: what people say cutoffs and the
/// parameters of decays in.
[[nodiscard]] constexpr double costsPerUnit(CostKind kind)
{
    return kind == CostKind::Time ? 60'000.0 : 1'000.0;
}

/// Of minutes or metres, rounded to the nearest AccessCost. Precondition: finite, below 10⁹.
[[nodiscard]] AccessCost accessCost(CostKind kind, double minutesOrMetres);
/// In minutes or metres.
[[nodiscard]] double minutesOrMetres(CostKind kind, AccessCost cost);

struct DemandPlace
{
    std::string id;
    double weight = 0; ///< children, finite, ≥ 0

    bool operator==(const DemandPlace&) const = default;
};

struct SupplyPlace
{
    std::string id;
    double amount = 0; ///< places offered, finite, ≥ 0

    bool operator==(const SupplyPlace&) const = default;
};

/// One way that exists. A pair that is not listed has none.
struct CostPair
{
    std::uint32_t demand = 0; ///< position in the demand
    std::uint32_t supply = 0; ///< position in the supply
    AccessCost cost;

    bool operator==(const CostPair&) const = default;
};

/// The sparse table, as rows (by demand) and once more as columns (by supply). Immutable once made.
/// All sums over it run in the order of its places, so whoever makes one gives the places in an
/// order that does not depend on the rows of a file: results are then the same to the bit.
struct CostTable
{
    CostKind kind = CostKind::Time;
    std::vector<DemandPlace> demand;
    std::vector<SupplyPlace> supply;
    /// Size demand + 1; pairs of demand place i are [firstOfDemand[i], firstOfDemand[i + 1]).
    std::vector<std::size_t> firstOfDemand;
    std::vector<std::uint32_t> demandOf; ///< by pair, ascending
    std::vector<std::uint32_t> supplyOf; ///< by pair; ascending within a demand place
    std::vector<AccessCost> cost;        ///< by pair; ≥ 0
    /// Size supply + 1; pairs of supply place j are pairsOfSupply[firstOfSupply[j] …
    /// firstOfSupply[j + 1]).
    std::vector<std::size_t> firstOfSupply;
    std::vector<std::size_t> pairsOfSupply; ///< positions of pairs; by demand within a supply place

    bool operator==(const CostTable&) const = default;

    [[nodiscard]] std::size_t pairCount() const { return cost.size(); }

    /// Positions of the pairs of a supply place, by demand.
    [[nodiscard]] std::span<const std::size_t> pairsOf(std::size_t supplyPlace) const
    {
        return {pairsOfSupply.data() + firstOfSupply[supplyPlace],
                firstOfSupply[supplyPlace + 1] - firstOfSupply[supplyPlace]};
    }
};

/// The order of `pairs` does not matter. Errors: NoDemand or NoFacilities (no place of that kind),
/// ValueUnusable (a weight, amount or cost that is negative or not finite; the place's id),
/// RowRepeated (a pair twice; the ids). Precondition: positions of pairs are those of places.
[[nodiscard]] Result<CostTable> makeCostTable(CostKind kind,
                                              std::vector<DemandPlace> demand,
                                              std::vector<SupplyPlace> supply,
                                              std::vector<CostPair> pairs);

/// Σ amounts.
[[nodiscard]] double supplyTotal(const CostTable& table);
/// Σ weights.
[[nodiscard]] double demandTotal(const CostTable& table);

} // namespace yimi
