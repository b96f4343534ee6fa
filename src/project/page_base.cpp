// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/page_base.h"

#include "layout/layout_file.h"
#include "layout/page_plan.h"
#include "project/page_legend.h"
#include "project/page_text.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

namespace {

void putTitleBlock(Page& page, const PageRequest& request, const DocumentSettings& settings)
{
    page.legendHeading = PageText::tr("图例");
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

/// A sheet stretched to a screen's shape is no slide: its own template has the texts large. Two
/// maps and one community keep theirs.
QString layoutOn(QSizeF size, const QString& layout)
{
    constexpr double kScreen = 1.6;
    const bool sheet = layout == QStringLiteral("existing") || layout == QStringLiteral("coverage")
                       || layout == QStringLiteral("gaps");
    return sheet && !size.isEmpty() && size.width() / size.height() > kScreen
               ? QStringLiteral("slide")
               : layout;
}

/// The legend tells what the frame shows, which is more than the extent that was asked for.
LegendView viewOf(const Page& page)
{
    const auto plan = planPage(page);
    if (!plan || plan->scale <= 0)
        return {.extent = page.extent};
    return {.extent = plan->view.extent(), .metresPerPixel = plan->view.metresPerPixel};
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
    return request;
}

ProjectContents onlyWithResults(ProjectContents contents, const std::vector<LayerId>& results)
{
    for (DocumentLayer& layer : contents.layers) {
        if (layer.role == LayerRole::Result)
            layer.visible = std::find(results.begin(), results.end(), layer.id) != results.end();
    }
    return contents;
}

Result<Page> basePage(const ProjectContents& contents,
                      const PageRequest& request,
                      const QString& layout,
                      DisplayCache& cache,
                      const TaskContext& task)
{
    if (auto there = checkBackdropFiles(contents.layers, contents.settings.crs); !there)
        return tl::unexpected(there.error());
    auto scene = buildScene(contents, Appearance::Light, cache, task);
    if (!scene)
        return failure(scene.error());
    if (scene->layers.empty())
        return failure({.code = ErrorCode::NothingUsable});
    Page page;
    page.title = request.title;
    page.scene = std::move(scene->scene);
    page.extent = request.extent.value_or(homeExtent(contents.layers));
    page.sampleMark = contents.settings.synthetic ? sampleMark() : QString();
    putTitleBlock(page, request, contents.settings);
    if (const QString makers = backdropAttribution(contents.layers); !makers.isEmpty())
        page.source += (page.source.isEmpty() ? QString() : QStringLiteral("；"))
                       + PageText::tr("底图：%1").arg(makers);
    if (auto put = putInset(page, contents, cache, task); !put)
        return failure(put.error());
    page.layout = request.layout ? *request.layout : shippedLayout(layoutOn(request.size, layout));
    page.sizeMillimetres = request.size.isEmpty() ? page.layout.size : request.size;
    page.legend = pageLegend(contents, viewOf(page));
    return page;
}

Result<PageMap> besideMap(const ProjectContents& contents,
                          const Page& page,
                          DisplayCache& cache,
                          const TaskContext& task)
{
    auto scene = buildScene(contents, Appearance::Light, cache, task);
    if (!scene)
        return failure(scene.error());
    if (scene->layers.empty())
        return failure({.code = ErrorCode::NothingUsable});
    PageMap map;
    map.scene = std::move(scene->scene);
    map.extent = page.extent;
    map.legend = pageLegend(contents, viewOf(page));
    return map;
}

} // namespace yimi
