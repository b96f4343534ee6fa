// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/page_base.h"

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
    page.source = settings.dataSource;
    if (!settings.dataDate.isEmpty())
        page.source += PageText::tr("（%1）").arg(settings.dataDate);
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
    page.legend = pageLegend(contents);
    page.sampleMark = contents.settings.synthetic ? sampleMark() : QString();
    putTitleBlock(page, request, contents.settings);
    if (const QString makers = backdropAttribution(contents.layers); !makers.isEmpty())
        page.source += (page.source.isEmpty() ? QString() : QStringLiteral("；"))
                       + PageText::tr("底图：%1").arg(makers);
    return page;
}

} // namespace yimi
