// SPDX-License-Identifier: GPL-3.0-or-later
// What every page of a project has: map, title block, source, mark.
#pragma once

#include "layout/page.h"
#include "project/document_scene.h"

#include <QDate>

namespace yimi {

/// What a planner writes on the page. Empty texts are left out, an empty title becomes the page's
/// own.
struct PageRequest
{
    QString title;
    QString organisation; ///< 编制单位
    QString number;       ///< 图号
    QString reviewer;     ///< 审核
    QDate date;
    std::optional<Box> extent = {}; ///< nothing: the page's own
};

/// The title block's texts as the settings have them.
[[nodiscard]] PageRequest pageRequest(const DocumentSettings& settings, const QDate& date);

/// The contents with only these result layers, whatever is switched off on the screen: a page shows
/// the result that it is about and no other.
[[nodiscard]] ProjectContents onlyWithResults(ProjectContents contents,
                                              const std::vector<LayerId>& results);

/// A page with the map of the visible layers in light colours and everything around it. Errors:
/// NothingUsable when no layer is visible; Cancelled.
[[nodiscard]] Result<Page> basePage(const ProjectContents& contents,
                                    const PageRequest& request,
                                    DisplayCache& cache,
                                    const TaskContext& task = {});

} // namespace yimi
