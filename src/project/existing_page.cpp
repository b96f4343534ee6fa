// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/existing_page.h"

#include "project/page_numbers.h"
#include "project/page_text.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

namespace {

std::int64_t rowsOf(const DocumentLayer& layer)
{
    return static_cast<std::int64_t>(layer.table->rowCount());
}

/// The kinds of facilities with their numbers, the most frequent longest.
void putFacilities(Page& page, const ProjectContents& contents)
{
    std::int64_t all = 0;
    std::int64_t most = 1;
    for (const DocumentLayer& layer : contents.layers) {
        if (!layer.visible || groupOf(layer) != LayerGroup::Facilities)
            continue;
        all += rowsOf(layer);
        most = std::max(most, rowsOf(layer));
        page.bars.push_back(
            {layer.title, countText(rowsOf(layer)), static_cast<double>(rowsOf(layer))});
    }
    for (PageBar& bar : page.bars)
        bar.fraction /= static_cast<double>(most);
    page.barsHeading = PageText::tr("各类设施（处）");
    page.indicators.push_back(plainFigure(PageText::tr("图上的设施（处）"), countText(all)));
}

void putAreas(Page& page, const ProjectContents& contents)
{
    for (const auto& [theme, label] : {std::pair{Theme::Community, PageText::tr("社区（个）")},
                                       std::pair{Theme::Town, PageText::tr("镇街（个）")}}) {
        const DocumentLayer* layer = layerByTheme(contents.layers, theme);
        if (layer)
            page.indicators.push_back(plainFigure(label, countText(rowsOf(*layer))));
    }
}

} // namespace

Result<Page> existingPage(const ProjectContents& given,
                          const PageRequest& request,
                          DisplayCache& cache,
                          const TaskContext& task)
{
    const ProjectContents contents = onlyWithResults(given, {});
    auto page = basePage(contents, request, QStringLiteral("existing"), cache, task);
    if (!page)
        return page;
    page->name = QStringLiteral("existing");
    if (page->title.isEmpty())
        page->title = PageText::tr("儿童友好空间现状图");
    putFacilities(*page, contents);
    putAreas(*page, contents);
    return page;
}

} // namespace yimi
