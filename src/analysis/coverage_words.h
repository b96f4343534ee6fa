// SPDX-License-Identifier: GPL-3.0-or-later
// Stable names of results for tables and JSON. Words for people are in wording.
#pragma once

#include "analysis/coverage.h"

#include <string_view>

namespace yimi {

[[nodiscard]] std::string_view
stateId(CoverageState state); ///< "served", "short_of_capacity", "out_of_range", "no_data"
[[nodiscard]] std::string_view reasonId(GapReason reason); ///< "", "beyond_cutoff", "no_path", …
[[nodiscard]] std::string_view
reachId(ReachState state); ///< "reached", "beyond_cutoff", "no_path", "not_located"

} // namespace yimi
