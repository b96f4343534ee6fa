// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/study.h"
#include "app/cli_answer.h"

namespace yimi::cli {

/// The coverage command's fields, method sheet and text; without timings.
[[nodiscard]] Answer coverageAnswer(const Study& study, const Coverage& coverage);

} // namespace yimi::cli
