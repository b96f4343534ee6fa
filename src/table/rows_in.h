// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task_context.h"
#include "geometry/box_index.h"
#include "table/feature_table.h"

namespace yimi {

enum class AreaRule {
    Meets,  ///< a part of the feature is enough, its edge too
    Within, ///< the whole feature, which may touch the area's edge from inside
};

/// Boxes of all rows, for rowsIn; rows without geometry are in it and never found.
[[nodiscard]] BoxIndex boxIndexOf(const FeatureTable& table);

/// The rows whose geometry lies in an area, ascending. `index`: boxIndexOf the table. The area is
/// in the table's CRS and may cross itself, as drawn by hand: what its ring goes around is meant.
/// Errors: Cancelled; LibraryFailed for a geometry that the kernel refuses (with its feature id).
[[nodiscard]] Result<std::vector<std::uint32_t>> rowsIn(const FeatureTable& table,
                                                        const BoxIndex& index,
                                                        const Polygons& area,
                                                        AreaRule rule,
                                                        const TaskContext& task = {});

/// A box as an area.
[[nodiscard]] Polygons areaOf(const Box& box);

} // namespace yimi
