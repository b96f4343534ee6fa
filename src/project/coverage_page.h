// SPDX-License-Identifier: GPL-3.0-or-later
// The page that shows a coverage result, put together from the same values that the window shows.
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
    std::optional<Box> extent; ///< nothing: all communities
};

/// One page that this project can make.
struct PageOffer
{
    QString name;
    QString title;
    QSizeF sizeMillimetres;
};

/// The pages there are, whether or not their result was computed yet.
[[nodiscard]] std::vector<PageOffer> pageOffers();

/// The title block's texts as the settings have them.
[[nodiscard]] PageRequest pageRequest(const DocumentSettings& settings, const QDate& date);

/// A page with the map of the visible layers and, when there is a result, its legend, indicators,
/// bars by district and method. Always in light colours. `cache` may be the window's. Errors:
/// NothingUsable when no layer is visible; Cancelled.
[[nodiscard]] Result<Page> coveragePage(const ProjectContents& contents,
                                        const PageRequest& request,
                                        DisplayCache& cache,
                                        const TaskContext& task = {});

} // namespace yimi
