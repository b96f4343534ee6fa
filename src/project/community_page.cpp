// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/community_page.h"

#include "city/places_from_tables.h"
#include "project/community_surroundings.h"
#include "project/page_numbers.h"
#include "project/page_text.h"
#include "project/unit_on_map.h"
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
    CommunityPlace place;
    QString name;
    QString area; ///< town and district
    std::optional<std::int64_t> children;
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
    const auto* const polygons = std::get_if<Polygons>(&table.geometries[row]);
    return {.place = {.id = rowId(table, table.column("id"), row),
                      .area = polygons != nullptr ? *polygons : Polygons()},
            .name = textOf(table, {"name", "名称"}, row),
            .area = area.join(QStringLiteral(" · ")),
            .children = childrenIn(table, row)};
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
    const FeatureTable& table = *layer->table;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (id.isEmpty() || rowId(table, table.column("id"), row) == id.toStdString())
            return rowOf(table, row);
    }
    return failure({.code = ErrorCode::IdUnknown,
                    .layer = layer->title.toStdString(),
                    .feature = id.toStdString(),
                    .field = "community"});
}

/// The share of its children in reach beside the city's, and who they are.
void putCoverage(Page& page, const Coverage& coverage, const std::string& id)
{
    const auto found = std::ranges::find(coverage.communities, id, &CommunityCoverage::id);
    if (found == coverage.communities.end())
        return;
    const ChildrenByState& children = found->children;
    const QString ages = ageGroupsName(coverage.options.ages);
    PageIndicator reach =
        plainFigure(PageText::tr("走得到托育点的儿童（%1）").arg(ages), QStringLiteral("—"));
    if (const auto share = children.share()) {
        reach.value = percentText(*share);
        reach.fraction = *share;
        reach.hasBar = true;
    }
    const Indicator& city = indicatorById(coverage.indicators, "reachable-coverage");
    reach.target = PageText::tr("全市 %1").arg(indicatorValue(city));
    if (reach.hasBar && city.value)
        reach.targetFraction = *city.value / 100;
    page.indicators = {reach,
                       plainFigure(ages, PageText::tr("%1 人").arg(countText(children.children)))};
    if (found->placesShort > 0)
        page.indicators.push_back(plainFigure(
            PageText::tr("还缺托位"), PageText::tr("%1 个").arg(countText(found->placesShort))));
    page.ringHeading = PageText::tr("%1儿童与托育").arg(ages);
    page.ring = childrenParts(children);
    page.gapSentence = gapSentence(*found, coverage.options);
    page.method = methodText(coverage.method);
}

void putSurroundings(Page& page, const ProjectContents& contents, const CommunityPlace& place)
{
    const std::vector<NearbyKind> kinds = nearbyKinds(contents, place);
    page.tables = {nearbyTable(kinds)};
    for (PageIndicator& one : besideCity(contents, place))
        page.indicators.push_back(std::move(one));
    const QString lacking = lackingSentence(kinds);
    if (!page.gapSentence.isEmpty() && !lacking.isEmpty())
        page.gapSentence += QLatin1Char('\n');
    page.gapSentence += lacking;
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
    const CommunityPlace& place = community->place;
    if (!own.extent && !place.area.empty())
        own.extent = withSurroundings(boxOf(place.area), kSurroundings, kLeastMargin);
    own.unit = place.area;
    PageSubject subject{.themes = childrensThemes(), .beyondUnit = true};
    subject.themes.push_back(Theme::BusStop);
    auto page = basePage(given, subject, own, QStringLiteral("community"), cache, task);
    if (!page)
        return page;
    page->name = QStringLiteral("community");
    if (page->title.isEmpty())
        page->title = community->name;
    page->subtitle = community->area;
    if (community->children)
        page->subtitle += PageText::tr(" · 0–17 岁儿童 %1 人").arg(countText(*community->children));
    if (given.coverage)
        putCoverage(*page, *given.coverage->coverage, place.id);
    else
        page->gapSentence = PageText::tr("还没有计算托育覆盖，说不出这里缺什么");
    putSurroundings(*page, given, place);
    return page;
}

} // namespace yimi
