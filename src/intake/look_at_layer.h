// SPDX-License-Identifier: GPL-3.0-or-later
// Steps of planImport for one layer. Private to intake.
#pragma once

#include "intake/plan_import.h"
#include "io/find_sources.h"
#include "io/read.h"

namespace yimi {

/// The layers of one file; those that cannot be read become errors.
void lookAtSource(const FoundSource& source,
                  const PlanOptions& options,
                  ImportPlan& plan,
                  const TaskContext& task);

/// Fills in fields, preview, geometry kind, theme and findings from the first rows. Errors: as
/// readLayer, readSheetTable.
[[nodiscard]] Result<void>
lookAtRows(PlannedLayer& layer, const PlanOptions& options, const TaskContext& task);

/// Chooses the system of a layer whose file names none, and doubts those that cannot be.
void chooseCrs(PlannedLayer& layer, const PlanOptions& options, const std::optional<Box>& city);

/// The extent in degrees; nothing when it has no place.
[[nodiscard]] std::optional<Box> lonLatExtent(const PlannedLayer& layer);

/// Holds layers in degrees against the streets: points, and vertices of lines and areas.
[[nodiscard]] Result<void>
testPlannedOffsets(ImportPlan& plan, const PlanOptions& options, const TaskContext& task);

/// One layer held against them again, after its points were read anew; what somebody said of its
/// offset stays.
[[nodiscard]] Result<void> testOffsetAgain(ImportPlan& plan,
                                           std::size_t layer,
                                           const PlanOptions& options,
                                           const TaskContext& task);

/// Whether a finding is of that test.
[[nodiscard]] bool isOffsetFinding(const Finding& finding);

/// Proposes where tables without coordinates belong.
[[nodiscard]] Result<void> proposeJoins(ImportPlan& plan, const TaskContext& task);

} // namespace yimi
