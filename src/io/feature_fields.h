// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of tables as features of GDAL: the one home of what is what. Private to io.
#pragma once

#include "io/gdal_session.h"
#include "table/feature_table.h"

namespace yimi {

/// The multi type of a kind.
[[nodiscard]] OGRwkbGeometryType ogrType(GeometryKind kind);
[[nodiscard]] OGRFieldType ogrType(FieldType type);

/// A column for each field of a layer, in its order; what is no number is text.
void addFields(FeatureTable& table, OGRLayer& layer);

/// Geometry (unless `kind` is None) and values of a row; field i of the feature is column i. What
/// is NULL is set to NULL. The feature's id is left alone: not every format may choose it.
void fillFeature(OGRFeature& feature,
                 const FeatureTable& table,
                 std::size_t row,
                 GeometryKind kind);

} // namespace yimi
