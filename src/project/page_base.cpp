// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/page_base.h"

#include "layout/layout_file.h"
#include "layout/page_plan.h"
#include "project/page_legend.h"
#include "project/page_text.h"
#include "project/unit_on_map.h"
#include "wording/wording.h"

#include <algorithm>
#include <numeric>

namespace yimi {

namespace {

void putTitleBlock(Page& page, const PageRequest& request, const DocumentSettings& settings)
{
    page.legendHeading =
        request.unit.empty() ? PageText::tr("图例") : PageText::tr("图例（数字为本页范围内）");
    page.indicatorsHeading = PageText::tr("关键指标");
    page.methodHeading = PageText::tr("方法");
    page.sourceHeading = PageText::tr("数据来源");
    page.unitLabel = PageText::tr("编制单位");
    page.unit = request.organisation;
    page.numberLabel = PageText::tr("图号");
    page.number = request.number;
    page.dateLabel = PageText::tr("日期");
    page.date = request.date.toString(QStringLiteral("yyyy-MM-dd"));
    page.reviewerLabel = PageText::tr("审核");
    page.reviewer = request.reviewer;
    page.insetHeading = PageText::tr("区位");
    page.gapHeading = PageText::tr("缺口说明");
    page.words = {.ground = PageText::tr("底图"),
                  .labels = PageText::tr("注记"),
                  .furniture = PageText::tr("图面要素"),
                  .more = PageText::tr("另有 %1 项未列出"),
                  .noMap = PageText::tr("没有可以显示的内容"),
                  .fileGone = PageText::tr("找不到图片：%1"),
                  .noWind = PageText::tr("未填风向频率")};
    page.source = settings.dataSource;
    if (!settings.dataDate.isEmpty())
        page.source += PageText::tr("（%1）").arg(settings.dataDate);
}

/// Ground that tells a reader where in the city he is.
bool isOrientation(const DocumentLayer& layer)
{
    if (layer.role == LayerRole::Result)
        return false;
    return layer.theme == Theme::District || layer.theme == Theme::Water;
}

/// The city at a glance: waters and districts, whatever is switched off on the screen.
Result<void>
putInset(Page& page, ProjectContents contents, DisplayCache& cache, const TaskContext& task)
{
    for (DocumentLayer& layer : contents.layers)
        layer.visible = isOrientation(layer);
    auto scene = buildScene(contents, Appearance::Light, cache, task);
    if (!scene)
        return failure(scene.error());
    page.insetScene = std::move(scene->scene);
    page.cityExtent = homeExtent(contents.layers);
    return {};
}

constexpr double kScreen = 1.6; ///< width to height; A series: 1.41

/// A sheet stretched to another shape is ugly: a screen has a slide with large texts, paper that
/// stands has its map above and its numbers below. Two maps stay two.
QString layoutOn(QSizeF size, const QString& layout)
{
    if (size.isEmpty())
        return layout;
    const double shape = size.width() / size.height();
    if (layout == QStringLiteral("compare"))
        return shape < 1 ? QStringLiteral("compare_upright") : layout;
    if (shape > kScreen)
        return QStringLiteral("slide");
    if (layout == QStringLiteral("community"))
        return shape > 1 ? QStringLiteral("community_wide") : layout;
    return shape < 1 ? QStringLiteral("upright") : layout;
}

/// Above the areas of results, which would hide them: parks and waters that the page is about.
void raiseSubjects(DocumentScene& built,
                   const std::vector<DocumentLayer>& layers,
                   const PageSubject& subject)
{
    std::vector<std::size_t> order(built.layers.size());
    std::iota(order.begin(), order.end(), 0);
    const auto of = [&](std::size_t i) { return layerById(layers, built.layers[i]); };
    const auto isArea = [&](std::size_t i) {
        return of(i)->role == LayerRole::Result && of(i)->kind == GeometryKind::Polygon;
    };
    const auto lastArea = std::find_if(order.rbegin(), order.rend(), isArea).base();
    std::stable_partition(order.begin(), lastArea, [&](std::size_t i) {
        return !isGroundSubject(*of(i), subject.themes);
    });
    DocumentScene ordered{built.scene, built.layers};
    for (std::size_t i = 0; i < order.size(); ++i) {
        ordered.scene.layers[i] = built.scene.layers[order[i]];
        ordered.layers[i] = built.layers[order[i]];
    }
    built = std::move(ordered);
}

/// Where facilities begin: what is below them is ground.
std::size_t facilitiesFrom(const DocumentScene& built, const std::vector<DocumentLayer>& layers)
{
    const auto first = std::ranges::find_if(built.layers, [&](const LayerId& id) {
        return groupOf(*layerById(layers, id)) == LayerGroup::Facilities;
    });
    return static_cast<std::size_t>(first - built.layers.begin());
}

Result<Scene> sceneOf(const ProjectContents& shown,
                      const PageSubject& subject,
                      const Polygons& unit,
                      const Box& extent,
                      DisplayCache& cache,
                      const TaskContext& task)
{
    auto built = buildScene(shown, Appearance::Light, cache, task);
    if (!built)
        return failure(built.error());
    if (built->layers.empty())
        return failure({.code = ErrorCode::NothingUsable});
    raiseSubjects(*built, shown.layers, subject);
    if (!unit.empty()) {
        const std::size_t at =
            subject.beyondUnit ? facilitiesFrom(*built, shown.layers) : built->layers.size();
        if (auto put = showUnit(built->scene, unit, extent, shown.settings.crs, at); !put)
            return tl::unexpected(put.error());
    }
    return std::move(built->scene);
}

/// The legend tells what the frame shows, which is more than the extent that was asked for.
LegendView viewOf(const Page& page)
{
    const auto plan = planPage(page);
    if (!plan || plan->scale <= 0)
        return {.extent = page.extent};
    // The map decides by the size that symbols have on this paper.
    return {.extent = plan->view.extent(),
            .metresPerPixel = plan->view.metresPerPixel * plan->symbolScale};
}

Result<std::vector<LegendGroup>> legendOf(const ProjectContents& shown,
                                          const PageSubject& subject,
                                          const Polygons& unit,
                                          const Page& page)
{
    LegendView view = viewOf(page);
    if (unit.empty())
        return pageLegend(shown, subject, view);
    const auto area = UnitArea::of(unit);
    if (!area)
        return tl::unexpected(area.error());
    view.unit = &*area;
    return pageLegend(shown, subject, view);
}

} // namespace

PageRequest pageRequest(const DocumentSettings& settings, const QDate& date)
{
    return {.title = {},
            .organisation = settings.organisation,
            .number = {},
            .reviewer = settings.reviewer,
            .date = date};
}

PageRequest pageRequest(const SavedPage& page, const DocumentSettings& settings, const QDate& date)
{
    PageRequest request = pageRequest(settings, date);
    request.title = page.title;
    request.number = page.number;
    request.extent = page.choice.extent;
    request.layout = page.layout;
    request.community = page.choice.community;
    request.compared = page.choice.compared;
    request.layers = page.choice.layers;
    return request;
}

Result<Page> basePage(const ProjectContents& contents,
                      const PageSubject& subject,
                      const PageRequest& request,
                      const QString& layout,
                      DisplayCache& cache,
                      const TaskContext& task)
{
    const ProjectContents shown = shownOnPage(contents, subject, request.layers);
    if (auto there = checkBackdropFiles(shown.layers, shown.settings.crs); !there)
        return tl::unexpected(there.error());
    Page page;
    page.title = request.title;
    page.extent = request.extent.value_or(homeExtent(shown.layers));
    auto scene = sceneOf(shown, subject, request.unit, page.extent, cache, task);
    if (!scene)
        return failure(scene.error());
    page.scene = std::move(*scene);
    page.sampleMark = shown.settings.synthetic ? sampleMark() : QString();
    putTitleBlock(page, request, shown.settings);
    if (const QString makers = backdropAttribution(shown.layers, cache.access()); !makers.isEmpty())
        page.source += (page.source.isEmpty() ? QString() : QStringLiteral("；"))
                       + PageText::tr("底图：%1").arg(makers);
    if (auto put = putInset(page, shown, cache, task); !put)
        return failure(put.error());
    page.layout = request.layout ? *request.layout : shippedLayout(layoutOn(request.size, layout));
    page.sizeMillimetres = request.size.isEmpty() ? page.layout.size : request.size;
    auto legend = legendOf(shown, subject, request.unit, page);
    if (!legend)
        return failure(legend.error());
    page.legend = std::move(*legend);
    return page;
}

Result<PageMap> besideMap(const ProjectContents& contents,
                          const PageSubject& subject,
                          const PageRequest& request,
                          const Page& page,
                          DisplayCache& cache,
                          const TaskContext& task)
{
    const ProjectContents shown = shownOnPage(contents, subject, request.layers);
    auto scene = sceneOf(shown, subject, request.unit, page.extent, cache, task);
    if (!scene)
        return failure(scene.error());
    auto legend = legendOf(shown, subject, request.unit, page);
    if (!legend)
        return failure(legend.error());
    PageMap map;
    map.scene = std::move(*scene);
    map.extent = page.extent;
    map.legend = std::move(*legend);
    std::erase_if(map.legend, [&](const LegendGroup& group) {
        return std::ranges::find(page.legend, group) != page.legend.end();
    });
    return map;
}

} // namespace yimi
