// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/compare_page.h"

#include "project/analysis_layers.h"
#include "project/page_numbers.h"
#include "project/page_text.h"
#include "project/service_area_page.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

namespace {

/// The number that a result is known by.
std::optional<PageIndicator> chiefNumber(const ProjectContents& contents, const QString& name)
{
    if (name == QStringLiteral("coverage") && contents.coverage)
        return pageIndicator(
            indicatorById(contents.coverage->coverage->indicators, "reachable-coverage"));
    if (name == QStringLiteral("service-areas") && contents.serviceAreas)
        return areaFigure(*contents.serviceAreas->summary);
    const auto found = contents.analyses.find(name.toStdString());
    if (found == contents.analyses.end() || found->second.answer->headline.empty())
        return std::nullopt;
    return pageIndicator(found->second.answer->headline.front());
}

/// What its map speaks of.
PageSubject subjectOf(const ProjectContents& contents, const ComparableResult& result)
{
    if (result.name == QStringLiteral("coverage"))
        return {.results = result.layers, .themes = {Theme::Childcare}};
    if (result.name == QStringLiteral("service-areas"))
        return subjectOf(contents, *contents.serviceAreas);
    return subjectOf(contents, contents.analyses.at(result.name.toStdString()));
}

void putNumbers(Page& page,
                const ProjectContents& contents,
                const std::vector<ComparableResult>& results)
{
    for (const ComparableResult& result : results)
        page.indicators.push_back(chiefNumber(contents, result.name)
                                      .value_or(plainFigure(result.title, QStringLiteral("—"))));
}

} // namespace

std::vector<ComparableResult> comparableResults(const ProjectContents& contents)
{
    std::vector<ComparableResult> results;
    if (contents.coverage)
        results.push_back(
            {QStringLiteral("coverage"), PageText::tr("托育覆盖"), {contents.coverage->layer}});
    if (contents.serviceAreas)
        results.push_back({QStringLiteral("service-areas"),
                           PageText::tr("等时圈"),
                           {contents.serviceAreas->areas, contents.serviceAreas->streets}});
    for (const auto& [id, result] : contents.analyses) {
        const auto layers = shownResultLayers(contents, result);
        if (!layers.empty())
            results.push_back({QString::fromStdString(id), analysisName(id), layers});
    }
    return results;
}

std::vector<ComparableResult> comparedResults(const ProjectContents& contents,
                                              const std::vector<QString>& wanted)
{
    std::vector<ComparableResult> left = comparableResults(contents);
    std::vector<ComparableResult> taken;
    const auto take = [&](auto found) {
        if (found == left.end() || taken.size() == 2)
            return;
        taken.push_back(*found);
        left.erase(found);
    };
    for (const QString& name : wanted)
        take(std::ranges::find(left, name, &ComparableResult::name));
    while (taken.size() < 2 && !left.empty())
        take(left.begin());
    return taken;
}

Result<Page> comparePage(const ProjectContents& given,
                         const PageRequest& request,
                         DisplayCache& cache,
                         const TaskContext& task)
{
    const auto results = comparedResults(given, request.compared);
    const PageSubject first =
        results.empty() ? PageSubject{.themes = childrensThemes()} : subjectOf(given, results[0]);
    auto page = basePage(given, first, request, QStringLiteral("compare"), cache, task);
    if (!page)
        return page;
    page->name = QStringLiteral("compare");
    page->caption = results.empty() ? PageText::tr("现状") : results.front().title;
    page->words.noMap = PageText::tr("没有第二个结果可以对比：请先计算另一项分析");
    if (results.size() == 2) {
        auto beside = besideMap(given, subjectOf(given, results[1]), request, *page, cache, task);
        if (!beside)
            return failure(beside.error());
        beside->caption = results.back().title;
        page->maps.push_back(std::move(*beside));
        page->subtitle = PageText::tr("%1 与 %2").arg(results.front().title, results.back().title);
    }
    if (page->title.isEmpty())
        page->title = PageText::tr("方案对比图");
    putNumbers(*page, given, results);
    return page;
}

} // namespace yimi
