// SPDX-License-Identifier: GPL-3.0-or-later
// What was decided about layers once, for the next time the same office sends the same tables.
#pragma once

#include "intake/plan_import.h"

#include <string>

namespace yimi {

/// The choices of all layers as JSON. Layers are known by their columns, their kind of geometry and
/// their name without digits (托育机构2023 is 托育机构2024).
[[nodiscard]] std::string importTemplate(const ImportPlan& plan);

/// How many layers a template was applied to, and the plan with its choices.
struct TemplateApplied
{
    ImportPlan plan;
    std::size_t layers = 0;
};

/// Takes theme, encoding, system, offset, axes, coordinate columns, names of fields and «take» from
/// the template for layers that it knows. Errors: ParameterInvalid (no template, or one with
/// unknown words), as lookAgain.
[[nodiscard]] Result<TemplateApplied> withTemplate(ImportPlan plan,
                                                   const std::string& json,
                                                   const PlanOptions& options = {},
                                                   const TaskContext& task = {});

} // namespace yimi
