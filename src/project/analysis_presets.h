// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/parameters.h"
#include "project/contents.h"

#include <string>
#include <string_view>

namespace yimi {

/// What a project's settings of 托育覆盖 say about the ready-made analysis of that name, for
/// AnalysisQuestion::project; empty for all others.
[[nodiscard]] ParameterTexts projectPresets(const DocumentSettings& settings,
                                            std::string_view analysis);

/// The same with what was set about the analysis itself, which goes before: where a batch starts.
[[nodiscard]] ParameterTexts projectParameters(const DocumentSettings& settings,
                                               const std::string& analysis);

} // namespace yimi
