// SPDX-License-Identifier: GPL-3.0-or-later
// The page that shows the answer of a ready-made analysis, from the same values as its card.
#pragma once

#include "project/page_base.h"

namespace yimi {

/// The shipped layout for an answer: with a list of gaps where it has any.
[[nodiscard]] QString answerLayout(const AnalysisAnswer& answer);

/// Map, headline, gap list and method of an answer; without an answer the map as it is, and the
/// subtitle says so. Precondition: there is an analysis of this id. Errors: NothingUsable when no
/// layer is visible; Cancelled.
[[nodiscard]] Result<Page> analysisPage(const std::string& id,
                                        const ProjectContents& contents,
                                        const PageRequest& request,
                                        DisplayCache& cache,
                                        const TaskContext& task = {});

} // namespace yimi
