// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/service_area_page.h"

#include "project/page_numbers.h"
#include "project/page_text.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <cassert>

namespace yimi {

namespace {

constexpr double kSurroundings = 0.06; ///< margin around the areas, as a share of their size

QString ownTitle(const ServiceAreaResult& result)
{
    const QString layer = QString::fromStdString(result.summary->method.facilityLayer);
    return layer.isEmpty() ? PageText::tr("等时圈图") : PageText::tr("%1等时圈图").arg(layer);
}

void putResult(Page& page, const ServiceAreaSummary& summary)
{
    double street = 0;
    double area = 0;
    for (const ServiceAreaBand& band : summary.bands) {
        // Rings add up to the disk that the largest cutoff is.
        street = summary.areas.rings ? street + band.streetMetres : band.streetMetres;
        area = summary.areas.rings ? area + band.squareMetres.value_or(0)
                                   : band.squareMetres.value_or(0);
    }
    assert(!summary.bands.empty()); // no question without a cutoff, and no file with such an answer
    const QString largest = cutoffName(summary.bands.back().cutoff);
    page.indicators = {
        plainFigure(PageText::tr("%1内的街道").arg(largest), kilometresText(street)),
        plainFigure(PageText::tr("%1内的面积").arg(largest), squareKilometresText(area)),
        plainFigure(PageText::tr("接入路网的设施"),
                    PageText::tr("%1 / %2 处")
                        .arg(countText(static_cast<std::int64_t>(summary.locatedCount())),
                             countText(static_cast<std::int64_t>(summary.facilities.size()))))};
    page.method = methodText(summary);
    page.subtitle = PageText::tr("%1 · %2").arg(profileName(summary.search.profile), largest);
    if (!summary.method.lines.empty())
        page.subtitle = PageText::tr("%1 · %2").arg(page.subtitle, waitName(summary.method.wait));
}

} // namespace

Result<Page> serviceAreaPage(const ProjectContents& given,
                             const PageRequest& request,
                             DisplayCache& cache,
                             const TaskContext& task)
{
    if (!given.serviceAreas) {
        auto plain = basePage(given, request, QStringLiteral("existing"), cache, task);
        if (plain && plain->title.isEmpty())
            plain->title = PageText::tr("儿童友好空间现状图");
        return plain;
    }
    const ServiceAreaResult& result = *given.serviceAreas;
    const ProjectContents contents = onlyWithResults(given, {result.areas, result.streets});
    PageRequest own = request;
    const DocumentLayer* areas = layerById(contents.layers, result.areas);
    if (const Box extent = areas ? areas->table->extent() : Box(); !own.extent && !extent.empty())
        own.extent = extent.grownBy(std::max(extent.width(), extent.height()) * kSurroundings);
    auto page = basePage(contents, own, QStringLiteral("coverage"), cache, task);
    if (!page)
        return page;
    page->name = QStringLiteral("service-areas");
    if (page->title.isEmpty())
        page->title = ownTitle(result);
    putResult(*page, *result.summary);
    return page;
}

} // namespace yimi
