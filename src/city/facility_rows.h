// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/places.h"
#include "table/feature_table.h"

#include <span>
#include <vector>

namespace yimi {

/// For each facility the row of the table it was read from; facilities of one id are told apart by
/// where they stand.
[[nodiscard]] std::vector<std::size_t> facilityRows(const FeatureTable& table,
                                                    std::span<const Facility> facilities);

} // namespace yimi
