// SPDX-License-Identifier: GPL-3.0-or-later
// Results of an opened project, made anew.
#pragma once

#include "app/cli_answer.h"
#include "project/document.h"

namespace yimi::cli {

enum class Recompute {
    Outdated, ///< what is missing or older than its layers and parameters
    All,
};

/// 托育覆盖; nothing is done where layers are missing. Findings and timings go to the answer.
[[nodiscard]] Result<void> recomputeCoverage(
    Document& document, Recompute which, unsigned threads, Answer& answer, const TaskContext& task);

/// 等时圈, the same.
[[nodiscard]] Result<void>
recomputeServiceAreas(Document& document, Recompute which, Answer& answer, const TaskContext& task);

/// A ready-made analysis, or all of them where `id` is empty. Those for which layers are missing
/// are named in the answer's field "left_out", with the themes that they lack.
[[nodiscard]] Result<void> recomputeAnalyses(Document& document,
                                             const std::string& id,
                                             Recompute which,
                                             unsigned threads,
                                             Answer& answer,
                                             const TaskContext& task);

} // namespace yimi::cli
