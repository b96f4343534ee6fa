// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/existing_page.h"

#include "project/page_numbers.h"
#include "project/page_text.h"
#include "wording/wording.h"

#include <algorithm>
#include <functional>

namespace yimi {

namespace {

constexpr double kChildren = 10'000; ///< facilities are counted for so many

std::int64_t rowsOf(const DocumentLayer& layer)
{
    return static_cast<std::int64_t>(layer.table->rowCount());
}

std::optional<std::int64_t> childrenOf(const ProjectContents& contents)
{
    const DocumentLayer* const layer = layerByTheme(contents.layers, Theme::Community);
    if (layer == nullptr || layer->table->rowCount() == 0)
        return std::nullopt;
    std::int64_t sum = 0;
    for (std::size_t row = 0; row < layer->table->rowCount(); ++row) {
        const auto children = childrenIn(*layer->table, row);
        if (!children)
            return std::nullopt;
        sum += *children;
    }
    return sum > 0 ? std::optional(sum) : std::nullopt;
}

/// The kinds of facilities, the most frequent first: against the children where these are known,
/// as their numbers are in the legend.
void putFacilities(Page& page, const ProjectContents& shown)
{
    const auto children = childrenOf(shown);
    std::int64_t all = 0;
    std::int64_t most = 1;
    std::vector<const DocumentLayer*> kinds;
    for (const DocumentLayer& layer : shown.layers) {
        if (!layer.visible || groupOf(layer) != LayerGroup::Facilities)
            continue;
        all += rowsOf(layer);
        most = std::max(most, rowsOf(layer));
        kinds.push_back(&layer);
    }
    std::ranges::stable_sort(kinds, std::greater(), [](const auto* one) { return rowsOf(*one); });
    for (const DocumentLayer* kind : kinds) {
        const auto count = static_cast<double>(rowsOf(*kind));
        const QString value =
            children ? QString::number(count * kChildren / static_cast<double>(*children), 'f', 2)
                     : countText(rowsOf(*kind));
        page.bars.push_back({kind->title, value, count / static_cast<double>(most)});
    }
    page.barsHeading = children ? PageText::tr("每万名儿童有几处") : PageText::tr("各类设施（处）");
    page.indicators.push_back(plainFigure(PageText::tr("图上的设施（处）"), countText(all)));
    if (children)
        page.indicators.push_back(
            plainFigure(PageText::tr("0–17 岁儿童（人）"), countText(*children)));
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
    const PageSubject subject{.themes = childrensThemes()};
    auto page = basePage(given, subject, request, QStringLiteral("existing"), cache, task);
    if (!page)
        return page;
    page->name = QStringLiteral("existing");
    if (page->title.isEmpty())
        page->title = PageText::tr("儿童友好空间现状图");
    putFacilities(*page, shownOnPage(given, subject, request.layers));
    putAreas(*page, given);
    return page;
}

} // namespace yimi
