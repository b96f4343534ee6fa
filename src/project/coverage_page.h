// SPDX-License-Identifier: GPL-3.0-or-later
// The page that shows a coverage result, put together from the same values that the window shows.
#pragma once

#include "project/page_base.h"

namespace yimi {

/// A page with the map of the visible layers and, when there is a result, its legend, indicators,
/// bars by district and method. Always in light colours. `cache` may be the window's. Errors:
/// NothingUsable when no layer is visible; Cancelled.
[[nodiscard]] Result<Page> coveragePage(const ProjectContents& contents,
                                        const PageRequest& request,
                                        DisplayCache& cache,
                                        const TaskContext& task = {});

} // namespace yimi
