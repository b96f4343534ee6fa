// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of a layer's features. A table is never changed: every edit gives another one, which
// becomes one undo command through Document::changeTables.
#pragma once

#include "geometry/shape_faults.h"
#include "table/feature_table.h"

#include <map>
#include <memory>
#include <optional>
#include <span>

namespace yimi {

using TablePointer = std::shared_ptr<const FeatureTable>;

/// The row of a feature; nothing when it is gone.
[[nodiscard]] std::optional<std::size_t> rowOfFeature(const FeatureTable& table, std::int64_t id);

/// A feature id that no row has.
[[nodiscard]] std::int64_t freshFeatureId(const FeatureTable& table);

/// What a new row writes into the id field: the ids there are, counted on («F12» → «F13», «007» →
/// «008»); NULL where the table has no such field. No row has it.
[[nodiscard]] Value freshId(const FeatureTable& table);

/// The values of a row in column order.
[[nodiscard]] std::vector<Value> valuesOf(const FeatureTable& table, std::size_t row);

/// With one more row. `values` in column order, made to fit the columns' types; the id field gets a
/// fresh id where nothing is given.
[[nodiscard]] TablePointer
withFeature(const FeatureTable& table, Geometry geometry, std::vector<Value> values);

/// With other geometries in some rows.
[[nodiscard]] TablePointer withGeometries(const FeatureTable& table,
                                          const std::map<std::size_t, Geometry>& changed);

/// With other values in one row, in column order.
[[nodiscard]] TablePointer
withValues(const FeatureTable& table, std::size_t row, const std::vector<Value>& values);

/// Ids that no row has are passed over.
[[nodiscard]] TablePointer withoutFeatures(const FeatureTable& table,
                                           std::span<const std::int64_t> featureIds);

/// A line cut in two at its place nearest to `at`; the second piece is a feature of its own with
/// the same values and a fresh id. Null where that place is within `least` metres of an end of it,
/// or the row is no line.
[[nodiscard]] TablePointer
withLineSplit(const FeatureTable& table, std::size_t row, Coordinate at, double least = 0.5);

/// Two lines that meet at an end (within 0.1 m) as one, in the place and with the values of the
/// first. Null where they do not meet or are no single lines.
[[nodiscard]] TablePointer
withLinesJoined(const FeatureTable& table, std::size_t first, std::size_t second);

} // namespace yimi
