// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/coverage.h"
#include "network/profile_graph.h"

#include <algorithm>
#include <cmath>

namespace yimi {

/// What a cutoff is counted in.
[[nodiscard]] inline Metric metricOf(const Cutoff& cutoff)
{
    return std::holds_alternative<Metres>(cutoff) ? Metric::Distance : Metric::Time;
}

/// The cutoff in the search's unit: milliseconds or millimetres.
[[nodiscard]] inline Cost costOf(const Cutoff& cutoff)
{
    const double cost = std::holds_alternative<Metres>(cutoff)
                            ? std::get<Metres>(cutoff).value * 1000.0
                            : static_cast<double>(std::get<Milliseconds>(cutoff).value);
    return static_cast<Cost>(std::clamp(std::round(cost), 0.0, static_cast<double>(kLargestCost)));
}

} // namespace yimi
