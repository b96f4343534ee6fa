// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/analysis_page.h"

#include "project/page_legend.h"
#include "project/page_numbers.h"
#include "project/page_text.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr std::size_t kNumbers = 5;

Result<Page> pageWithoutAnswer(const std::string& id,
                               const ProjectContents& given,
                               const PageRequest& request,
                               DisplayCache& cache,
                               const TaskContext& task)
{
    auto page =
        basePage(onlyWithResults(given, {}), request, QStringLiteral("existing"), cache, task);
    if (!page)
        return page;
    page->name = QString::fromStdString(id);
    if (page->title.isEmpty())
        page->title = analysisName(id);
    page->subtitle = PageText::tr("这项分析还没有计算，图上只有现状");
    return page;
}

/// What of the parameters a reader must know: profile and cutoff as the method names them.
QString subtitleOf(const AnalysisAnswer& answer)
{
    return analysisQuestion(answer.analysis);
}

void putAnswer(Page& page, const AnalysisAnswer& answer)
{
    for (std::size_t i = 0; i < std::min(answer.headline.size(), kNumbers); ++i)
        page.indicators.push_back(pageIndicator(answer.headline[i]));
    page.tables = {gapPageTable(answer.gaps)};
    page.gapSentence = largestGapSentence(answer.gaps);
    page.method = methodText(answer.method);
    page.subtitle = subtitleOf(answer);
    if (!page.legend.empty()) {
        page.ringHeading = page.legend.front().heading;
        page.ring = ringOf(page.legend.front());
    }
}

} // namespace

std::vector<LayerId> shownResultLayers(const ProjectContents& contents,
                                       const AnalysisResult& result)
{
    std::vector<LayerId> shown;
    for (const LayerId& id : result.layers) {
        const DocumentLayer* layer = layerById(contents.layers, id);
        if (layer && layer->visible)
            shown.push_back(id);
    }
    if (!shown.empty())
        return shown;
    const auto chief = std::ranges::find_if(result.layers, [&](const LayerId& id) {
        return layerById(contents.layers, id) != nullptr;
    });
    if (chief != result.layers.end())
        shown.push_back(*chief);
    return shown;
}

Result<Page> analysisPage(const std::string& id,
                          const ProjectContents& given,
                          const PageRequest& request,
                          DisplayCache& cache,
                          const TaskContext& task)
{
    const auto found = given.analyses.find(id);
    if (found == given.analyses.end())
        return pageWithoutAnswer(id, given, request, cache, task);
    const AnalysisAnswer& answer = *found->second.answer;
    const ProjectContents contents =
        onlyWithResults(given, shownResultLayers(given, found->second));
    const QString layout =
        answer.gaps.empty() ? QStringLiteral("coverage") : QStringLiteral("gaps");
    auto page = basePage(contents, request, layout, cache, task);
    if (!page)
        return page;
    page->name = QString::fromStdString(id);
    if (page->title.isEmpty())
        page->title = analysisName(id);
    putAnswer(*page, answer);
    return page;
}

} // namespace yimi
