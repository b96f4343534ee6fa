// SPDX-License-Identifier: GPL-3.0-or-later
// What was decided about layers once, for the next time the same office sends the same tables.
#pragma once

#include "intake/plan_import.h"

#include <string>

namespace yimi {

/// By which a template knows a layer, as JSON: to be asked before anything is corrected.
[[nodiscard]] std::string templateKey(const PlannedLayer& layer);

/// How many layers of a plan a template knows; 0 for what is no template.
[[nodiscard]] std::size_t layersKnown(const ImportPlan& plan, const std::string& json);

/// The choices of all layers as JSON. Layers are known by their columns, their kind of geometry and
/// their name without digits (托育机构2023 is 托育机构2024).
[[nodiscard]] std::string importTemplate(const ImportPlan& plan);

/// How many layers a template was applied to, and the plan with its choices.
struct TemplateApplied
{
    ImportPlan plan;
    std::size_t layers = 0;
};

/// Takes what was chosen for the layers that the template knows: name, theme, encoding, header row,
/// coordinate columns, system, offset, axes, names of fields, «take» and whether a table stays
/// alone. Errors: ParameterInvalid (no template, or one with
/// unknown words), as lookAgain.
[[nodiscard]] Result<TemplateApplied> withTemplate(ImportPlan plan,
                                                   const std::string& json,
                                                   const PlanOptions& options = {},
                                                   const TaskContext& task = {});

} // namespace yimi
