// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/answer_page.h"

#include "project/analysis_layers.h"
#include "project/page_legend.h"
#include "project/page_numbers.h"
#include "project/page_text.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

namespace {

Result<Page> pageWithoutAnswer(const QString& title,
                               const ProjectContents& given,
                               const PageRequest& request,
                               DisplayCache& cache,
                               const TaskContext& task)
{
    auto page = basePage(
        given, {.themes = childrensThemes()}, request, QStringLiteral("existing"), cache, task);
    if (!page)
        return page;
    if (page->title.isEmpty())
        page->title = title;
    page->subtitle = PageText::tr("这项分析还没有计算，图上只有现状");
    return page;
}

void putAnswer(Page& page, const AnalysisAnswer& answer)
{
    constexpr std::size_t kNumbers = 5;
    for (std::size_t i = 0; i < std::min(answer.headline.size(), kNumbers); ++i)
        page.indicators.push_back(pageIndicator(answer.headline[i]));
    page.tables = {gapPageTable(answer.gaps)};
    page.gapSentence = largestGapSentence(answer.gaps);
    page.method = methodText(answer.method);
    page.subtitle = analysisQuestion(answer.analysis);
    if (!page.legend.empty()) {
        page.ringHeading = page.legend.front().heading;
        page.ring = ringOf(page.legend.front());
    }
}

Result<Page> pageOfAnswer(const AnalysisResult& result,
                          const ProjectContents& given,
                          const PageRequest& request,
                          DisplayCache& cache,
                          const TaskContext& task)
{
    const AnalysisAnswer& answer = *result.answer;
    auto page =
        basePage(given, subjectOf(given, result), request, answerLayout(answer), cache, task);
    if (!page)
        return page;
    if (page->title.isEmpty())
        page->title = analysisName(answer.analysis);
    putAnswer(*page, answer);
    return page;
}

} // namespace

QString answerLayout(const AnalysisAnswer& answer)
{
    return answer.gaps.empty() ? QStringLiteral("coverage") : QStringLiteral("gaps");
}

Result<Page> analysisPage(const std::string& id,
                          const ProjectContents& given,
                          const PageRequest& request,
                          DisplayCache& cache,
                          const TaskContext& task)
{
    const auto found = given.analyses.find(id);
    auto page = found == given.analyses.end()
                    ? pageWithoutAnswer(analysisName(id), given, request, cache, task)
                    : pageOfAnswer(found->second, given, request, cache, task);
    if (page)
        page->name = QString::fromStdString(id);
    return page;
}

} // namespace yimi
