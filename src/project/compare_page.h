// SPDX-License-Identifier: GPL-3.0-or-later
// 方案对比图: two results beside one another, same extent and scale.
#pragma once

#include "project/page_base.h"

namespace yimi {

/// A result that can be put on a map.
struct ComparableResult
{
    QString name; ///< "coverage", "service-areas", or an analysis's id
    QString title;
    std::vector<LayerId> layers;
};

/// In the order: coverage, service areas, analyses.
[[nodiscard]] std::vector<ComparableResult> comparableResults(const ProjectContents& contents);

/// Those of `wanted` that are there, filled up with the first of the others: two, where there are
/// so many.
[[nodiscard]] std::vector<ComparableResult> comparedResults(const ProjectContents& contents,
                                                            const std::vector<QString>& wanted);

/// The two results of the request, else the first two. Where there is only one, the second frame
/// says so; where there is none, the first shows what there is. Errors: NothingUsable when no layer
/// is visible; Cancelled.
[[nodiscard]] Result<Page> comparePage(const ProjectContents& contents,
                                       const PageRequest& request,
                                       DisplayCache& cache,
                                       const TaskContext& task = {});

} // namespace yimi
