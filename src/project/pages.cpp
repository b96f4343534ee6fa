// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/pages.h"

#include "project/coverage_page.h"
#include "project/page_text.h"
#include "project/service_area_page.h"

namespace yimi {

std::vector<PageOffer> pageOffers()
{
    const QSizeF size = Page{}.sizeMillimetres;
    return {{QStringLiteral("coverage"), PageText::tr("托育设施覆盖缺口图"), size},
            {QStringLiteral("service-areas"), PageText::tr("等时圈图"), size}};
}

Result<Page> projectPage(const QString& name,
                         const ProjectContents& contents,
                         const PageRequest& request,
                         DisplayCache& cache,
                         const TaskContext& task)
{
    if (name == QStringLiteral("coverage"))
        return coveragePage(contents, request, cache, task);
    if (name == QStringLiteral("service-areas"))
        return serviceAreaPage(contents, request, cache, task);
    return failure({.code = ErrorCode::PageUnknown, .field = name.toStdString()});
}

} // namespace yimi
