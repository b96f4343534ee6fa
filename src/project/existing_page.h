// SPDX-License-Identifier: GPL-3.0-or-later
// 现状分析图: what there is, without any result.
#pragma once

#include "project/page_base.h"

namespace yimi {

/// The map of the visible layers but results, how many facilities of which kind there are and how
/// many communities. Errors: NothingUsable when no layer is visible; Cancelled.
[[nodiscard]] Result<Page> existingPage(const ProjectContents& contents,
                                        const PageRequest& request,
                                        DisplayCache& cache,
                                        const TaskContext& task = {});

} // namespace yimi
