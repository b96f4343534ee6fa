// SPDX-License-Identifier: GPL-3.0-or-later
// Any of the measures by its name, with answers of one shape.
#pragma once

#include "access/equity.h"
#include "access/floating_catchment.h"
#include "access/measures.h"

#include <string_view>

namespace yimi {

enum class AccessMethod : std::uint8_t {
    Nearest,         ///< minutes or metres to the n-th nearest supply
    Cumulative,      ///< supply within the limit
    Gravity,         ///< supply, less what the way takes off it [hansen1959]
    TwoStep,         ///< 2SFCA [luo2003]: supply per child
    EnhancedTwoStep, ///< E2SFCA [luo2009]: supply per child
    ThreeStep,       ///< 3SFCA [wan2012]: supply per child
};

/// "nearest", "cumulative", "gravity", "2sfca", "e2sfca", "3sfca".
[[nodiscard]] std::string_view accessMethodId(AccessMethod method);
/// Errors: ParameterInvalid, naming those there are.
[[nodiscard]] Result<AccessMethod> accessMethodFromId(std::string_view id);
/// Is supply shared among all who reach it, so that the sum can be checked?
[[nodiscard]] bool sharesSupply(AccessMethod method);

struct AccessOptions
{
    AccessMethod method = AccessMethod::EnhancedTwoStep;
    /// Its limit is the catchment. Nearest and Cumulative take the limit only, and may have none;
    /// TwoStep wants a binary decay.
    Decay decay = luoQiZones(AccessCost(30 * 60'000));
    std::optional<Decay> selection = {}; ///< ThreeStep; nothing: the decay itself
    std::size_t nearestCount = 1;        ///< Nearest: n
    unsigned threads = 0;

    bool operator==(const AccessOptions&) const = default;
};

struct AccessResult
{
    AccessOptions options;
    /// By demand place. Nothing: unreached, which only Nearest has; with the others a place that
    /// reaches nothing has 0.
    std::vector<std::optional<double>> values;
    std::vector<SupplyInReach> inReach;       ///< by demand place: what lies within the limit
    std::vector<std::optional<double>> means; ///< Nearest: of the n nearest; else empty
    double supplyTotal = 0;
    /// Amounts of supply that somebody has within the limit (and, with shared supply, with a weight
    /// above 0).
    double supplyReached = 0;
    std::optional<SumCheck> sum; ///< with shared supply

    bool operator==(const AccessResult&) const = default;
};

/// Errors: ParameterInvalid (as the measures; TwoStep with another decay), Cancelled.
[[nodiscard]] Result<AccessResult>
measureAccess(const CostTable& table, const AccessOptions& options, const TaskContext& task = {});

/// Minutes to the nearest are better when less.
[[nodiscard]] Better betterOf(AccessMethod method);

/// Values with their weights, for equity.
[[nodiscard]] std::vector<EquityUnit> equityUnits(const CostTable& table,
                                                  const AccessResult& result);

} // namespace yimi
