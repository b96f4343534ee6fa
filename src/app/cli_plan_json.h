// SPDX-License-Identifier: GPL-3.0-or-later
// An import plan as JSON and as lines, for `inspect` and `import`.
#pragma once

#include "app/cli_answer.h"
#include "intake/import_plan.h"

namespace yimi::cli {

/// One layer with the fields of CLI.md and everything else that was decided about it.
[[nodiscard]] Json plannedJson(const PlannedLayer& layer);

/// What was found, as `issues`: findings and errors.
[[nodiscard]] Json issueJson(const Finding& finding);
[[nodiscard]] Json issueJson(const Error& error);

/// «道路.shp  道路  1,204 个要素  Line  EPSG:4549  主题 道路»
[[nodiscard]] QString plannedLine(const PlannedLayer& layer);

} // namespace yimi::cli
