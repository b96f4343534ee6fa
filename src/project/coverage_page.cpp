// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/coverage_page.h"

#include "project/page_legend.h"
#include "project/page_numbers.h"
#include "project/page_text.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

namespace {

QString pageName()
{
    return QStringLiteral("coverage");
}

QString ownTitle(const ProjectContents& contents)
{
    return contents.coverage ? PageText::tr("托育设施覆盖缺口图")
                             : PageText::tr("儿童友好空间现状图");
}

void putResult(Page& page, const Coverage& coverage)
{
    // The ones the window shows; the others are in the tables.
    for (const char* id :
         {"community-facility-coverage", "town-facility-coverage", "reachable-coverage"})
        page.indicators.push_back(pageIndicator(indicatorById(coverage.indicators, id)));
    page.barsHeading = PageText::tr("各辖区可达覆盖率");
    for (const AreaCoverage& district : coverage.districts) {
        if (const auto share = district.children.share())
            page.bars.push_back(
                {QString::fromStdString(district.name), percentText(*share), *share});
    }
    page.ringHeading = PageText::tr("社区构成");
    if (!page.legend.empty())
        page.ring = ringOf(page.legend.front());
    page.tables = {gapPageTable(coverage)};
    page.gapSentence = largestGapSentence(coverage);
    page.method = methodText(coverage.method);
    if (coverage.meanWay)
        page.method += meanWaySentence(*coverage.meanWay);
    page.subtitle = PageText::tr("%1 · %2 · %3")
                        .arg(profileName(coverage.options.profile),
                             cutoffName(coverage.options.cutoff),
                             ageGroupsName(coverage.options.ages));
    if (!coverage.method.lines.empty())
        page.subtitle = PageText::tr("%1 · %2").arg(page.subtitle, waitName(coverage.method.wait));
}

} // namespace

Result<Page> coveragePage(const ProjectContents& given,
                          const PageRequest& request,
                          DisplayCache& cache,
                          const TaskContext& task)
{
    PageSubject subject{.themes = {Theme::Childcare}};
    if (given.coverage)
        subject.results = {given.coverage->layer};
    auto page = basePage(given, subject, request, QStringLiteral("coverage"), cache, task);
    if (!page)
        return page;
    page->name = pageName();
    if (page->title.isEmpty())
        page->title = ownTitle(given);
    if (given.coverage)
        putResult(*page, *given.coverage->coverage);
    return page;
}

} // namespace yimi
