// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a table after its rows are in: text to UTF-8, one geometry kind, valid polygons,
// the wanted CRS.
#pragma once

#include "io/read.h"

namespace yimi {

/// Text columns and field names to UTF-8. `claimed` empty: guessed from all values.
void decodeText(LayerRead& read, const std::string& claimed, const std::string& claimSource);

/// Geometries of another kind than most rows have become NULL and are listed.
void keepDominantKind(LayerRead& read);

/// Invalid polygons are made valid or, when nothing is left, NULL; both are listed.
[[nodiscard]] Result<void> repairPolygons(LayerRead& read, const TaskContext& task);

/// Transforms into the wanted CRS and says so. Errors: CrsMissing, CrsUnknown, TransformFailed (no
/// transformation at all).
[[nodiscard]] Result<void> bringInto(const ReadOptions& options, LayerRead& read);

} // namespace yimi
