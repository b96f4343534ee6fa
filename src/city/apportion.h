// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace yimi {

/// Splits a whole number by weights so that the parts add up to `total` exactly (largest remainder,
/// Hamilton's method). Negative weights count as 0; when all weights are 0 every part weighs the
/// same. Equal remainders are taken in an order that is spread over the positions, so that ties do
/// not favour the first ones. Empty weights give an empty result. Precondition: total ≥ 0. O(n log
/// n).
[[nodiscard]] std::vector<std::int64_t> apportion(std::int64_t total,
                                                  std::span<const double> weights);

} // namespace yimi
