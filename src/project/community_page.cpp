// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/community_page.h"

#include "city/places_from_tables.h"
#include "project/page_numbers.h"
#include "project/page_text.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr double kSurroundings = 0.35; ///< margin around it, as a share of its size
constexpr double kLeastMargin = 300;   ///< metres

/// One row of the layer of communities.
struct CommunityRow
{
    QString id;
    QString name;
    Box extent;
    QString area; ///< town and district
};

QString
textOf(const FeatureTable& table, std::initializer_list<std::string_view> names, std::size_t row)
{
    const Column* column = table.firstColumn(names);
    return column ? QString::fromStdString(column->text(row)) : QString();
}

CommunityRow rowOf(const FeatureTable& table, std::size_t row)
{
    QStringList area{textOf(table, {"district", "区县"}, row),
                     textOf(table, {"town", "镇街"}, row)};
    area.removeAll(QString());
    return {.id = QString::fromStdString(rowId(table, table.column("id"), row)),
            .name = textOf(table, {"name", "名称"}, row),
            .extent = boxOf(table.geometries[row]),
            .area = area.join(QStringLiteral(" · "))};
}

QString wantedId(const ProjectContents& contents, const PageRequest& request)
{
    if (!request.community.isEmpty() || !contents.coverage)
        return request.community;
    const CommunityCoverage* gap = largestGap(*contents.coverage->coverage);
    return gap ? QString::fromStdString(gap->id) : QString();
}

Result<CommunityRow> findCommunity(const ProjectContents& contents, const QString& id)
{
    const DocumentLayer* layer = layerByTheme(contents.layers, Theme::Community);
    if (!layer || layer->table->rowCount() == 0)
        return failure({.code = ErrorCode::NothingUsable, .field = "community"});
    for (std::size_t row = 0; row < layer->table->rowCount(); ++row) {
        CommunityRow found = rowOf(*layer->table, row);
        if (id.isEmpty() || found.id == id)
            return found;
    }
    return failure({.code = ErrorCode::IdUnknown,
                    .layer = layer->title.toStdString(),
                    .feature = id.toStdString(),
                    .field = "community"});
}

void putCoverage(Page& page, const Coverage& coverage, const std::string& id)
{
    const auto found = std::ranges::find(coverage.communities, id, &CommunityCoverage::id);
    if (found == coverage.communities.end())
        return;
    const ChildrenByState& children = found->children;
    PageIndicator reach = plainFigure(PageText::tr("本社区可达覆盖率"), QStringLiteral("—"));
    if (const auto share = children.share()) {
        reach.value = percentText(*share);
        reach.fraction = *share;
        reach.hasBar = true;
    }
    page.indicators = {reach,
                       plainFigure(PageText::tr("适龄儿童（人）"), countText(children.children))};
    page.ringHeading = PageText::tr("儿童构成");
    page.ring = childrenParts(children);
    page.gapSentence = gapSentence(*found, coverage.options);
    page.method = methodText(coverage.method);
}

/// What every analysis says about it, a row each.
PageTable findingsTable(const ProjectContents& contents, const std::string& id)
{
    PageTable table{
        .heading = PageText::tr("各项分析"),
        .columns = {PageText::tr("分析"), PageText::tr("缺口（人）"), PageText::tr("情况")},
        .numeric = {false, true, false},
        .rows = {}};
    for (const auto& [analysis, result] : contents.analyses) {
        const auto& gaps = result.answer->gaps;
        const auto gap = std::ranges::find_if(gaps, [&](const Gap& one) {
            return one.subject == GapSubject::Community && one.id == id;
        });
        const bool any = gap != gaps.end();
        table.rows.push_back({analysisName(analysis),
                              any ? countText(gap->unserved) : countText(0),
                              any ? gapSentence(*gap) : PageText::tr("没有列入缺口")});
    }
    return table;
}

ProjectContents shownContents(const ProjectContents& given)
{
    return given.coverage ? onlyWithResults(given, {given.coverage->layer}) : given;
}

} // namespace

Result<Page> communityPage(const ProjectContents& given,
                           const PageRequest& request,
                           DisplayCache& cache,
                           const TaskContext& task)
{
    const auto community = findCommunity(given, wantedId(given, request));
    if (!community)
        return failure(community.error());
    PageRequest own = request;
    const Box& box = community->extent;
    if (!own.extent && !box.empty())
        own.extent = box.grownBy(
            std::max(std::max(box.width(), box.height()) * kSurroundings, kLeastMargin));
    auto page = basePage(shownContents(given), own, QStringLiteral("community"), cache, task);
    if (!page)
        return page;
    page->name = QStringLiteral("community");
    if (page->title.isEmpty())
        page->title = community->name;
    page->subtitle = community->area;
    const std::string id = community->id.toStdString();
    if (given.coverage)
        putCoverage(*page, *given.coverage->coverage, id);
    else
        page->gapSentence = PageText::tr("还没有计算托育覆盖，说不出这里缺什么");
    page->tables = {findingsTable(given, id)};
    return page;
}

} // namespace yimi
