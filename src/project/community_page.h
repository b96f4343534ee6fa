// SPDX-License-Identifier: GPL-3.0-or-later
// 社区一页: one community with its map, its numbers and what is missing there.
#pragma once

#include "project/page_base.h"

namespace yimi {

/// The community of the request; without one the largest gap of the coverage, else the first.
/// Errors: IdUnknown (no such community); NothingUsable when no layer is visible or there are no
/// communities; Cancelled.
[[nodiscard]] Result<Page> communityPage(const ProjectContents& contents,
                                         const PageRequest& request,
                                         DisplayCache& cache,
                                         const TaskContext& task = {});

} // namespace yimi
