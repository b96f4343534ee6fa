// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/atlas_page.h"

#include "project/compare_page.h"
#include "project/page_numbers.h"
#include "project/page_text.h"
#include "project/pages.h"
#include "project/service_area_page.h"
#include "project/unit_figures.h"
#include "project/unit_on_map.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr double kSurroundings = 0.08; ///< margin around the unit, as a share of its size
constexpr double kLeastMargin = 150;   ///< metres: a small community still shows its streets

QString placeName(const AtlasUnit& unit)
{
    QStringList parts;
    if (unit.level != AtlasLevel::District)
        parts += QString::fromStdString(unit.district);
    if (unit.level == AtlasLevel::Community)
        parts += QString::fromStdString(unit.town);
    parts += QString::fromStdString(unit.name);
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

/// Names of the results that the map shows.
std::vector<QString>
shownResults(const Page& page, const ProjectContents& contents, const PageRequest& request)
{
    if (page.name != QStringLiteral("compare"))
        return {page.name};
    std::vector<QString> names;
    for (const ComparableResult& one : comparedResults(contents, request.compared))
        names.push_back(one.name);
    return names;
}

/// By what each of two results is known in the unit.
Result<std::vector<PageIndicator>> comparedFigures(const std::vector<QString>& results,
                                                   const ProjectContents& contents,
                                                   const AtlasUnit& unit)
{
    std::vector<PageIndicator> shown;
    for (const QString& result : results) {
        auto figures = result == QStringLiteral("service-areas")
                           ? areaFiguresIn(contents, unit.area)
                           : unitIndicators(result, contents, unit);
        if (!figures)
            return figures;
        shown.push_back(figures->empty() ? plainFigure(QString(), QStringLiteral("—"))
                                         : figures->front());
    }
    return shown;
}

/// Of what the page is about, in the unit.
Result<std::vector<PageIndicator>> figuresOf(const Page& page,
                                             const ProjectContents& contents,
                                             const PageRequest& request,
                                             const AtlasUnit& unit)
{
    if (page.name == QStringLiteral("compare"))
        return comparedFigures(shownResults(page, contents, request), contents, unit);
    if (page.name == QStringLiteral("service-areas"))
        return page.indicators; // these are the unit's already
    return unitIndicators(page.name, contents, unit);
}

void putWords(Page& page,
              const ProjectContents& contents,
              const PageRequest& request,
              const AtlasUnit& unit)
{
    page.subtitle = page.subtitle.isEmpty()
                        ? page.title
                        : PageText::tr("%1 · %2").arg(page.title, page.subtitle);
    page.title = placeName(unit);
    page.bars = unitBars(page.name, contents, unit);
    page.barsHeading = unit.level == AtlasLevel::District ? PageText::tr("各镇街可达覆盖率")
                                                          : PageText::tr("各社区可达覆盖率");
    page.ringHeading = PageText::tr("儿童构成");
    page.ring = unitRing(contents, unit);
    page.tables = unitTables(page.name, contents, unit);
    page.gapSentence =
        unitGaps(shownResults(page, contents, request), contents, unit).join(QLatin1Char('\n'));
    // Every page of an atlas says why: before the method where its layout has no place of its own.
    const bool hasPlace = std::ranges::any_of(page.layout.items, [](const LayoutItem& item) {
        return item.kind == ItemKind::GapSentence;
    });
    if (!hasPlace && !page.gapSentence.isEmpty()) {
        page.methodHeading = PageText::tr("缺口与方法");
        page.method = page.gapSentence + QLatin1Char('\n') + page.method;
    }
}

} // namespace

Result<Page> atlasPage(const QString& name,
                       const ProjectContents& contents,
                       const PageRequest& request,
                       const AtlasUnit& unit,
                       DisplayCache& cache,
                       const TaskContext& task)
{
    PageRequest own = request;
    own.extent = withSurroundings(boxOf(unit.area), kSurroundings, kLeastMargin);
    own.unit = unit.area;
    own.community = QString::fromStdString(unit.id);
    auto page = projectPage(name, contents, own, cache, task);
    if (!page || page->name == QStringLiteral("community"))
        return page; // a page about a community says all of it already
    auto figures = figuresOf(*page, contents, own, unit);
    if (!figures)
        return tl::unexpected(figures.error());
    page->indicators = std::move(*figures);
    putWords(*page, contents, own, unit);
    return page;
}

} // namespace yimi
