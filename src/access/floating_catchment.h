// SPDX-License-Identifier: GPL-3.0-or-later
// Floating catchments: supply is shared among all who reach it, and each place gets its share of
// every supply it reaches. With one function for the family, a member is a choice of weights:
//   2SFCA   binary decay                                  [luo2003]
//   E2SFCA  zones (or any other decay)                    [luo2009]
//   3SFCA   the same, with selection                      [wan2012]
#pragma once

#include "access/decay.h"
#include "base/task_context.h"

#include <optional>
#include <vector>

namespace yimi {

struct FloatingCatchmentOptions
{
    Decay decay; ///< W: how much a way of this cost counts
    /// T: nothing, or how likely a supply of this cost is chosen among those in the decay's limit;
    /// the shares of a demand place G = T / Σ T add up to 1.
    std::optional<Decay> selection = {};
    unsigned threads = 0; ///< 0: all cores; the result is the same to the bit
};

/// What was given out is what there was to give: Σ demand × access = Σ supply that somebody
/// reaches.
struct SumCheck
{
    double supplyTotal = 0;
    double supplyReached = 0;     ///< of supply whose weighted demand is above 0
    double demandTimesAccess = 0; ///< Σ demand × access

    /// Equal but for rounding: within 10⁻⁹ of the supply reached.
    [[nodiscard]] bool holds() const;

    bool operator==(const SumCheck&) const = default;
};

struct FloatingCatchment
{
    /// By demand place: supply per unit of demand. 0 for a place that reaches nothing, by
    /// definition: nothing is there for it.
    std::vector<double> access;
    /// By supply place: its amount over the weighted demand that reaches it. Nothing where that is
    /// 0: such supply is given to nobody.
    std::vector<std::optional<double>> ratio;
    SumCheck sum;

    bool operator==(const FloatingCatchment&) const = default;
};

/// R_j = S_j / Σ_k P_k G_kj W_kj, A_i = Σ_j R_j G_ij W_ij, with G = 1 without selection. Linear in
/// the pairs. Errors: as checkDecay, Cancelled.
[[nodiscard]] Result<FloatingCatchment> floatingCatchment(const CostTable& table,
                                                          const FloatingCatchmentOptions& options,
                                                          const TaskContext& task = {});

} // namespace yimi
