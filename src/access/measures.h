// SPDX-License-Identifier: GPL-3.0-or-later
// Measures of access in which those who live near do not share the supply: how near it is, how much
// there is, and how much when what is far counts for less. Results are by demand place, the same
// for every thread count.
#pragma once

#include "access/decay.h"
#include "base/finding.h"
#include "base/task_context.h"

#include <optional>
#include <vector>

namespace yimi {

struct NearestSupplyOptions
{
    std::size_t count = 1;                ///< n ≥ 1
    std::optional<AccessCost> limit = {}; ///< ≤ is inside; nothing: none
    bool emptyCounts = false;             ///< supply of amount 0, which offers nothing, counts too
    unsigned threads = 0;                 ///< 0: all cores
};

/// The n-th nearest supply. Where fewer than n are in reach there is no number: unreached is a
/// state.
struct NearestSupply
{
    std::size_t inReach = 0;           ///< how many there are, n at most
    std::optional<AccessCost> cost;    ///< of the n-th
    std::optional<double> mean;        ///< of the n nearest, in minutes or metres
    std::optional<std::size_t> supply; ///< position of the n-th; of equally near ones the later

    bool operator==(const NearestSupply&) const = default;
};

/// Errors: ParameterInvalid (count 0), Cancelled.
[[nodiscard]] Result<std::vector<NearestSupply>> nearestSupply(const CostTable& table,
                                                               const NearestSupplyOptions& options,
                                                               const TaskContext& task = {});

struct CumulativeOptions
{
    std::optional<AccessCost> limit = {}; ///< ≤ is inside; nothing: none
    unsigned threads = 0;
};

/// The supply within the limit; a place that reaches none has 0 of it, by definition.
struct SupplyInReach
{
    std::size_t count = 0; ///< supply places with an amount above 0
    double amount = 0;
    std::size_t places = 0; ///< supply places of any amount: 0 means «reaches nothing»

    bool operator==(const SupplyInReach&) const = default;
};

/// Errors: Cancelled.
[[nodiscard]] Result<std::vector<SupplyInReach>> cumulativeSupply(const CostTable& table,
                                                                  const CumulativeOptions& options,
                                                                  const TaskContext& task = {});

struct GravityOptions
{
    Decay decay;
    unsigned threads = 0;
};

/// Σ amount × decay(cost) [hansen1959]; 0 for a place that reaches nothing, by definition. Errors:
/// as checkDecay, Cancelled.
[[nodiscard]] Result<std::vector<double>>
gravityAccess(const CostTable& table, const GravityOptions& options, const TaskContext& task = {});

/// Lists what no measure shows: supply within whose limit nobody lives (SupplyUnreached), demand
/// places without supply within the limit (DemandUnreached), supply or demand that is all zero
/// (SupplyAllZero, DemandAllZero). The layers are names for the findings.
struct TableLayers
{
    std::string demand;
    std::string supply;
};

[[nodiscard]] std::vector<Finding> unreachedFindings(const CostTable& table,
                                                     std::optional<AccessCost> limit,
                                                     const TableLayers& layers);

} // namespace yimi
