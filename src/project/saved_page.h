// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"

#include <QString>

#include <optional>
#include <vector>

namespace yimi {

/// Which facilities the map of a page shows.
enum class PageLayers {
    Own,    ///< those that the page speaks of
    Screen, ///< those that are seen in the window
};

/// What a page shows beside the result that it is named after.
struct PageChoice
{
    QString page;              ///< name of a page offer
    std::optional<Box> extent; ///< nothing: the page's own
    QString community; ///< id of the one that «社区一页» is about; empty: the largest gap
    std::vector<QString>
        compared; ///< names of the two results beside one another; empty: the first
    PageLayers layers = PageLayers::Own;

    bool operator==(const PageChoice&) const = default;
};

/// A page that is kept in the project.
struct SavedPage
{
    QString id;     ///< unique in the project
    QString title;  ///< 图名; empty: the page's own
    QString number; ///< 图号
    PageChoice choice;
    Layout layout; ///< as it was edited for this page

    bool operator==(const SavedPage&) const = default;
};

} // namespace yimi
