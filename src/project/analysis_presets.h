// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/parameters.h"
#include "project/contents.h"

#include <string_view>

namespace yimi {

/// What a project's own settings say about a ready-made analysis, for AnalysisQuestion::project:
/// those of 托育覆盖 for "childcare"; empty for all others.
[[nodiscard]] ParameterTexts projectPresets(const DocumentSettings& settings,
                                            std::string_view analysis);

} // namespace yimi
