// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_context.h"
#include "project/project_file.h"
#include "project/project_state.h"

namespace yimi {

/// Reads the tables of a state from where it says they are, several at a time.
/// Errors: those of readLayer, the first in layer order.
[[nodiscard]] Result<OpenedProject> withTables(ProjectState state, const TaskContext& task);

} // namespace yimi
