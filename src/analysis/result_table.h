// SPDX-License-Identifier: GPL-3.0-or-later
// Private to analysis: how result layers are put together.
#pragma once

#include "table/feature_table.h"

#include <initializer_list>
#include <utility>

namespace yimi {

[[nodiscard]] FeatureTable
resultTable(const char* name,
            const Crs& crs,
            std::initializer_list<std::pair<const char*, FieldType>> fields);

/// A row with the next number as its feature id.
void addResultRow(FeatureTable& table, Geometry geometry, const std::vector<Value>& cells);

} // namespace yimi
