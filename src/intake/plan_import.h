// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_context.h"
#include "intake/import_plan.h"
#include "table/feature_table.h"

#include <memory>

namespace yimi {

struct PlanOptions
{
    Crs crs = defaultAnalysisCrs();     ///< of the project
    std::optional<Box> cityLonLat = {}; ///< where the project lies, in degrees, if it has layers
    /// Streets that are trusted, in the project's CRS; without them those of the plan are.
    std::shared_ptr<const FeatureTable> streets = {};
    std::size_t previewRows = 10;
};

/// Looks at files, folders and zips and decides about every layer in them. Nothing is brought in.
/// Reads the first rows of each layer only, sheets for their types, and streets and community
/// polygons whole where points or tables are held against them. Errors: Cancelled; bad files are
/// in the plan's own list.
[[nodiscard]] Result<ImportPlan> planImport(const std::vector<std::string>& paths,
                                            const PlanOptions& options = {},
                                            const TaskContext& task = {});

/// The analysis CRS that fits where the plan's layers lie: that of the plan when they are in its
/// belt, or when nothing is known of their place; else the belt of their middle.
[[nodiscard]] Crs fittingCrs(const ImportPlan& plan);

/// A layer looked at again after its encoding, header row or coordinate columns were changed;
/// choices of theme and CRS made by hand (CrsReason::Chosen) stay. Errors: as the reader of its
/// kind, Cancelled.
[[nodiscard]] Result<PlannedLayer>
lookAgain(PlannedLayer layer, const PlanOptions& options = {}, const TaskContext& task = {});

/// The plan after a layer was looked at again: its own join, and those of tables that go onto it,
/// are proposed anew; what was confirmed in them is asked once more. Errors: Cancelled.
[[nodiscard]] Result<ImportPlan>
withJoinsAgain(ImportPlan plan, std::size_t layer, const TaskContext& task = {});

} // namespace yimi
