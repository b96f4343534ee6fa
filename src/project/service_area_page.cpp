// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/service_area_page.h"

#include "project/page_numbers.h"
#include "project/page_text.h"
#include "project/unit_area.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <cassert>
#include <functional>
#include <numeric>

namespace yimi {

namespace {

constexpr double kSurroundings = 0.06; ///< margin around the areas, as a share of their size

QString ownTitle(const ServiceAreaResult& result)
{
    const QString layer = QString::fromStdString(result.summary->method.facilityLayer);
    return layer.isEmpty() ? PageText::tr("等时圈图") : PageText::tr("%1等时圈图").arg(layer);
}

/// Within the largest cutoff: rings add up to the disk that it is.
template <typename Number>
double withinLargest(const ServiceAreaSummary& summary, Number numberOf)
{
    double sum = 0;
    for (const ServiceAreaBand& band : summary.bands)
        sum = (summary.areas.rings ? sum : 0) + numberOf(band);
    return sum;
}

QString largestName(const ServiceAreaSummary& summary)
{
    assert(!summary.bands.empty()); // no question without a cutoff, and no file with such an answer
    return cutoffName(summary.bands.back().cutoff);
}

void putResult(Page& page, const ServiceAreaSummary& summary)
{
    const QString largest = largestName(summary);
    const double street = withinLargest(summary, std::mem_fn(&ServiceAreaBand::streetMetres));
    page.indicators = {
        areaFigure(summary),
        plainFigure(PageText::tr("%1内的街道").arg(largest), kilometresText(street)),
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

PageIndicator areaFigure(const ServiceAreaSummary& summary)
{
    const double area = withinLargest(
        summary, [](const ServiceAreaBand& band) { return band.squareMetres.value_or(0); });
    return plainFigure(PageText::tr("%1内的面积").arg(largestName(summary)),
                       squareKilometresText(area));
}

Result<std::vector<PageIndicator>> areaFiguresIn(const ProjectContents& contents,
                                                 const Polygons& unit)
{
    const ServiceAreaSummary& summary = *contents.serviceAreas->summary;
    const DocumentLayer* const areas = layerById(contents.layers, contents.serviceAreas->areas);
    if (areas == nullptr)
        return {};
    const auto ground = UnitArea::of(unit);
    if (!ground)
        return tl::unexpected(ground.error());
    const auto bands = ground->bandsIn(*areas->table, summary);
    if (!bands)
        return tl::unexpected(bands.error());
    const double within =
        summary.areas.rings ? std::reduce(bands->begin(), bands->end()) : bands->back();
    const QString largest = largestName(summary);
    PageIndicator share;
    share.label = PageText::tr("%1内的面积占比").arg(largest);
    share.fraction = ground->squareMetres() > 0 ? within / ground->squareMetres() : 0;
    share.value = percentText(share.fraction);
    return std::vector{
        share,
        plainFigure(PageText::tr("%1内的面积").arg(largest), squareKilometresText(within)),
        plainFigure(PageText::tr("本页范围的面积"), squareKilometresText(ground->squareMetres()))};
}

Result<Page> serviceAreaPage(const ProjectContents& given,
                             const PageRequest& request,
                             DisplayCache& cache,
                             const TaskContext& task)
{
    if (!given.serviceAreas) {
        auto plain = basePage(
            given, {.themes = childrensThemes()}, request, QStringLiteral("existing"), cache, task);
        if (plain && plain->title.isEmpty())
            plain->title = PageText::tr("儿童友好空间现状图");
        return plain;
    }
    const ServiceAreaResult& result = *given.serviceAreas;
    PageRequest own = request;
    const DocumentLayer* areas = layerById(given.layers, result.areas);
    if (const Box extent = areas ? areas->table->extent() : Box(); !own.extent && !extent.empty())
        own.extent = extent.grownBy(std::max(extent.width(), extent.height()) * kSurroundings);
    auto page =
        basePage(given, subjectOf(given, result), own, QStringLiteral("coverage"), cache, task);
    if (!page)
        return page;
    page->name = QStringLiteral("service-areas");
    if (page->title.isEmpty())
        page->title = ownTitle(result);
    putResult(*page, *result.summary);
    if (request.unit.empty())
        return page;
    auto figures = areaFiguresIn(given, request.unit);
    if (!figures)
        return tl::unexpected(figures.error());
    page->indicators = std::move(*figures);
    return page;
}

} // namespace yimi
