// SPDX-License-Identifier: GPL-3.0-or-later
// Corrections of a plan in words, as a batch writes them.
#pragma once

#include "intake/plan_import.h"

#include <string>

namespace yimi {

/// «LAYER:KEY=VALUE», LAYER by its name, or its number from 1. Keys: take (yes, no), name, theme,
/// encoding, crs, offset (wgs84, gcj02, bd09), swap (yes, no), seven (dx,dy,dz,rx,ry,rz,scale),
/// grid (file), header (row), x, y, rename (OLD>NEW), join (yes, no).
/// Errors: ParameterInvalid (no such layer, key or value), as lookAgain for what makes the layer be
/// read again.
[[nodiscard]] Result<ImportPlan> edited(ImportPlan plan,
                                        const std::string& words,
                                        const PlanOptions& options,
                                        const TaskContext& task = {});

/// One layer so corrected, by key and value. Errors: as edited.
[[nodiscard]] Result<PlannedLayer> editedLayer(PlannedLayer layer,
                                               const std::string& key,
                                               const std::string& value,
                                               const PlanOptions& options,
                                               const TaskContext& task = {});

/// A layer of a plan so corrected, with what follows: its offset is tested and tables are joined
/// again where that is in question. Precondition: the plan has the layer. Errors: as edited.
[[nodiscard]] Result<ImportPlan> editedPlan(ImportPlan plan,
                                            std::size_t layer,
                                            const std::string& key,
                                            const std::string& value,
                                            const PlanOptions& options,
                                            const TaskContext& task = {});

/// Keys whose values are in the file: the layer is looked at again.
[[nodiscard]] bool needsAnotherLook(const PlannedLayer& layer, const std::string& key);

/// Keys that decide which rows find which features.
[[nodiscard]] bool movesJoins(const PlannedLayer& layer, const std::string& key);

} // namespace yimi
