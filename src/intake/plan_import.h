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
    std::vector<ExistingLayer> existing = {}; ///< layers of the project that tables may be about
    std::size_t previewRows = 10;
};

/// Looks at files, folders and zips and decides about every layer in them. Nothing is brought in.
/// A drawing of streets is backdrop where other streets are in the plan.
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
/// choices of theme and CRS made by hand (CrsReason::Chosen) stay, and so does what is known of its
/// offset and its join; testing and joining again is for those who hold the plan. Errors: as the
/// reader of its kind, Cancelled.
[[nodiscard]] Result<PlannedLayer>
lookAgain(PlannedLayer layer, const PlanOptions& options = {}, const TaskContext& task = {});

/// Finds anew where the tables of a plan belong, after layers were looked at again, or what is
/// taken or what a layer is about was changed. What somebody confirmed stays where row and feature
/// still have the same names. Errors: Cancelled.
[[nodiscard]] Result<void> joinAgain(ImportPlan& plan, const TaskContext& task = {});

} // namespace yimi
