// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that a project can make.
#pragma once

#include "project/page_base.h"

namespace yimi {

/// One page that this project can make.
struct PageOffer
{
    QString name;
    QString title;
    QSizeF sizeMillimetres;
};

/// The pages there are, whether or not their result was computed yet.
[[nodiscard]] std::vector<PageOffer> pageOffers();

/// `name`: of an offer. Errors: PageUnknown, and those of the page.
[[nodiscard]] Result<Page> projectPage(const QString& name,
                                       const ProjectContents& contents,
                                       const PageRequest& request,
                                       DisplayCache& cache,
                                       const TaskContext& task = {});

} // namespace yimi
