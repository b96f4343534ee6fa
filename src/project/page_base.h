// SPDX-License-Identifier: GPL-3.0-or-later
// What every page of a project has: map, title block, source, mark.
#pragma once

#include "layout/page.h"
#include "project/document_scene.h"
#include "project/page_layers.h"

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
    std::optional<Box> extent = {};    ///< nothing: the page's own
    std::optional<Layout> layout = {}; ///< nothing: the one shipped for such a page
    QSizeF size = {};                  ///< mm; none: the layout's
    Polygons unit = {};     ///< what its numbers are about, pale around it; empty: all of the map
    QString community = {}; ///< as PageChoice
    std::vector<QString> compared = {};
    PageLayers layers = PageLayers::Own; ///< as PageChoice
};

/// The title block's texts as the settings have them.
[[nodiscard]] PageRequest pageRequest(const DocumentSettings& settings, const QDate& date);

/// What a kept page asks for.
[[nodiscard]] PageRequest
pageRequest(const SavedPage& page, const DocumentSettings& settings, const QDate& date);

/// A page with the map of its subject in light colours and everything around it, laid out as asked
/// or as the shipped layout of this name. Errors: NothingUsable when no layer is visible;
/// Cancelled.
[[nodiscard]] Result<Page> basePage(const ProjectContents& contents,
                                    const PageSubject& subject,
                                    const PageRequest& request,
                                    const QString& layout,
                                    DisplayCache& cache,
                                    const TaskContext& task = {});

/// Another map of the same extent to stand beside the page's own; its legend has what is not the
/// same on both. Errors: as basePage.
[[nodiscard]] Result<PageMap> besideMap(const ProjectContents& contents,
                                        const PageSubject& subject,
                                        const PageRequest& request,
                                        const Page& page,
                                        DisplayCache& cache,
                                        const TaskContext& task = {});

} // namespace yimi
