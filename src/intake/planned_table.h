// SPDX-License-Identifier: GPL-3.0-or-later
// From a planned layer to its table.
#pragma once

#include "base/task_context.h"
#include "intake/import_plan.h"
#include "table/feature_table.h"

namespace yimi {

struct PlannedTable
{
    FeatureTable table;
    std::vector<Finding> findings;
};

/// Reads a layer as the plan says, in its own coordinates; points are made from columns. `maxRows`
/// 0: all. Errors: as readLayer, readSheetTable.
[[nodiscard]] Result<PlannedTable>
readPlanned(const PlannedLayer& layer, std::size_t maxRows, const TaskContext& task);

/// Axes changed over, web map's degrees turned, then into the project's CRS; all of it is said in
/// the findings. Errors: CrsMissing, CrsUnknown, TransformFailed.
[[nodiscard]] Result<void> bringIntoPlace(PlannedTable& read,
                                          const CrsChoice& choice,
                                          const Crs& projectCrs,
                                          const TaskContext& task);

} // namespace yimi
