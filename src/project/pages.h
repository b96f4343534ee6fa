// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that a project can make.
#pragma once

#include "layout/layout_file.h"
#include "project/page_base.h"

namespace yimi {

/// One page that this project can make.
struct PageOffer
{
    QString name;
    QString title;
    QSizeF sizeMillimetres;
};

/// The pages there are, whether or not their result was computed yet: 现状, coverage, service
/// areas, each ready-made analysis (by its id), comparison, one community.
[[nodiscard]] std::vector<PageOffer> pageOffers();

/// The name of a layout for people: that of a shipped one in the reader's language.
[[nodiscard]] QString layoutTitle(const Layout& layout);

/// The layouts to choose from: shipped ones, the project's own, those of the user's folder.
[[nodiscard]] LayoutFolder knownLayouts(const ProjectContents& contents, const QString& folder);

/// The shipped layout that suits a page. `name`: of an offer; another one: a plain one.
[[nodiscard]] QString layoutFor(const QString& name, const ProjectContents& contents);

/// `name`: of an offer. Errors: PageUnknown, and those of the page.
[[nodiscard]] Result<Page> projectPage(const QString& name,
                                       const ProjectContents& contents,
                                       const PageRequest& request,
                                       DisplayCache& cache,
                                       const TaskContext& task = {});

/// A page that is kept in the project. Errors: those of projectPage.
[[nodiscard]] Result<Page> savedPage(const SavedPage& page,
                                     const ProjectContents& contents,
                                     const QDate& date,
                                     DisplayCache& cache,
                                     const TaskContext& task = {});

} // namespace yimi
