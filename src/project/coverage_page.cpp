// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/coverage_page.h"

#include "project/page_legend.h"
#include "project/page_text.h"
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

/// Values in percent; others have no bar.
double fractionOf(double percent)
{
    return std::clamp(percent / 100.0, 0.0, 1.0);
}

PageIndicator pageIndicator(const Indicator& indicator)
{
    PageIndicator shown;
    shown.label = indicatorName(indicator.id);
    shown.value = indicatorValue(indicator);
    shown.target = indicatorTarget(indicator);
    if (indicator.unit == "%" && indicator.value)
        shown.fraction = fractionOf(*indicator.value);
    if (indicator.unit == "%" && indicator.target)
        shown.targetFraction = fractionOf(*indicator.target);
    return shown;
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
    page.method = methodText(coverage.method);
    page.subtitle = PageText::tr("%1 · %2 · %3")
                        .arg(profileName(coverage.options.profile.id),
                             cutoffName(coverage.options.cutoff),
                             ageGroupsName(coverage.options.ages));
}

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

/// The result is what the page is about: it is shown whatever is switched off on the screen.
ProjectContents withResultShown(ProjectContents contents)
{
    for (DocumentLayer& layer : contents.layers) {
        if (contents.coverage && layer.id == contents.coverage->layer)
            layer.visible = true;
    }
    return contents;
}

} // namespace

std::vector<PageOffer> pageOffers()
{
    return {{pageName(), PageText::tr("托育设施覆盖缺口图"), Page{}.sizeMillimetres}};
}

PageRequest pageRequest(const DocumentSettings& settings, const QDate& date)
{
    return {.organisation = settings.organisation, .reviewer = settings.reviewer, .date = date};
}

Result<Page> coveragePage(const ProjectContents& given,
                          const PageRequest& request,
                          DisplayCache& cache,
                          const TaskContext& task)
{
    const ProjectContents contents = withResultShown(given);
    auto scene = buildScene(contents, Appearance::Light, cache, task);
    if (!scene)
        return failure(scene.error());
    if (scene->layers.empty())
        return failure({.code = ErrorCode::NothingUsable});
    Page page;
    page.name = pageName();
    page.title = request.title.isEmpty() ? ownTitle(contents) : request.title;
    page.scene = std::move(scene->scene);
    page.extent = request.extent.value_or(homeExtent(contents.layers));
    page.legend = pageLegend(contents);
    page.sampleMark = contents.settings.synthetic ? sampleMark() : QString();
    putTitleBlock(page, request, contents.settings);
    if (contents.coverage)
        putResult(page, *contents.coverage->coverage);
    return page;
}

} // namespace yimi
