// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/atlas_page.h"

#include "project/compare_page.h"
#include "project/page_text.h"
#include "project/pages.h"
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

void putWords(Page& page,
              const ProjectContents& contents,
              const PageRequest& request,
              const AtlasUnit& unit)
{
    page.subtitle = page.subtitle.isEmpty()
                        ? page.title
                        : PageText::tr("%1 · %2").arg(page.title, page.subtitle);
    page.title = placeName(unit);
    if (page.name != QStringLiteral("service-areas")) // these are the unit's already
        page.indicators = unitIndicators(page.name, contents, unit);
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
    if (!hasPlace && !page.gapSentence.isEmpty())
        page.method = page.gapSentence + QLatin1Char('\n') + page.method;
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
    // A page about a community says all of it already.
    if (page && page->name != QStringLiteral("community"))
        putWords(*page, contents, own, unit);
    return page;
}

} // namespace yimi
