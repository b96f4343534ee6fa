// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/community_surroundings.h"

#include "city/places_from_tables.h"
#include "geometry/measures.h"
#include "project/page_layers.h"
#include "project/page_numbers.h"
#include "project/page_text.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <algorithm>
#include <map>

namespace yimi {

namespace {

constexpr double kMost = 0.5; ///< what fewer children reach is named as lacking

/// A table with a row a community, and the theme that it is about.
struct CommunityTable
{
    const FeatureTable& table;
    std::optional<Theme> theme; ///< nothing: several, of parks and waters
    QString name;
    std::string mode = {}; ///< of several ways to travel the one that the map shows
};

std::optional<double> numberIn(const FeatureTable& table, std::string_view field, std::size_t row)
{
    const Column* const column = table.column(field);
    return column != nullptr ? column->number(row) : std::nullopt;
}

QString textIn(const FeatureTable& table, std::string_view field, std::size_t row)
{
    const Column* const column = table.column(field);
    return column != nullptr ? QString::fromStdString(column->text(row)) : QString();
}

std::optional<std::size_t> rowOf(const FeatureTable& table, const std::string& id)
{
    const Column* const ids = table.column("id");
    for (std::size_t row = 0; ids != nullptr && row < table.rowCount(); ++row) {
        if (ids->text(row) == id)
            return row;
    }
    return std::nullopt;
}

/// Of several ways to travel the one by which the map is coloured.
std::string modeOf(const AnalysisAnswer& answer)
{
    const auto by = std::ranges::find(answer.method, std::string("outside_by"), &MethodLine::key);
    return by == answer.method.end() ? std::string() : by->value;
}

/// «library_communities» is about libraries, «communities» about what its analysis is about.
std::optional<CommunityTable> communityTable(const AnalysisResult& result, const AnswerTable& one)
{
    constexpr std::string_view kSuffix = "communities";
    if (!one.id.ends_with(kSuffix) || one.table.column("nearest_id") == nullptr)
        return std::nullopt;
    std::optional<Theme> theme;
    const std::vector<Theme> themes = themesOf(result);
    if (one.id.size() > kSuffix.size() + 1)
        theme = themeFromId(one.id.substr(0, one.id.size() - kSuffix.size() - 1));
    else if (one.table.column("nearest_kind") == nullptr && !themes.empty())
        theme = themes.front();
    return CommunityTable{.table = one.table,
                          .theme = theme,
                          .name = theme ? themeName(*theme) : analysisName(result.answer->analysis),
                          .mode = modeOf(*result.answer)};
}

/// Children of a row who get there in time.
std::optional<double> reaching(const CommunityTable& from, std::size_t row)
{
    if (const auto out = numberIn(from.table, "out_of_range", row)) {
        const auto children = numberIn(from.table, "children", row);
        return children ? std::optional(*children - *out) : std::nullopt;
    }
    const auto own = numberIn(from.table, "inside_" + from.mode, row);
    return own ? own : numberIn(from.table, "inside", row);
}

struct Sum
{
    double reached = 0;
    double all = 0;

    void add(const CommunityTable& from, std::size_t row)
    {
        const auto children = numberIn(from.table, "children", row);
        const auto there = reaching(from, row);
        if (!children || !there)
            return;
        all += *children;
        reached += *there;
    }

    [[nodiscard]] std::optional<double> share() const
    {
        return all > 0 ? std::optional(reached / all) : std::nullopt;
    }
};

QString nameById(const ProjectContents& contents, std::optional<Theme> theme, const QString& id)
{
    const DocumentLayer* const layer = theme ? layerByTheme(contents.layers, *theme) : nullptr;
    if (layer == nullptr || id.isEmpty())
        return id;
    const FeatureTable& table = *layer->table;
    const Column* const ids = idColumn(table);
    const Column* const names = table.firstColumn({"name", "名称"});
    for (std::size_t row = 0; names != nullptr && row < table.rowCount(); ++row) {
        if (id == QString::fromStdString(rowId(table, ids, row)) && !names->isNull(row))
            return QString::fromStdString(names->text(row));
    }
    return id;
}

NearbyKind kindOf(const ProjectContents& contents, const CommunityTable& from, std::size_t row)
{
    NearbyKind kind{.name = from.name};
    kind.nearest = textIn(from.table, "nearest_name", row);
    if (kind.nearest.isEmpty())
        kind.nearest = nameById(contents, from.theme, textIn(from.table, "nearest_id", row));
    if (const auto metres = numberIn(from.table, "nearest_metres", row))
        kind.way = metresText(Metres{*metres});
    else if (const auto minutes = numberIn(from.table, "nearest_minutes", row))
        kind.way = minutesText(yimi::minutes(*minutes));
    Sum own;
    own.add(from, row);
    Sum city;
    for (std::size_t r = 0; r < from.table.rowCount(); ++r)
        city.add(from, r);
    kind.share = own.share();
    kind.cityShare = city.share();
    return kind;
}

std::int64_t standingIn(const FeatureTable& table, const Polygons& area, const Box& box)
{
    std::int64_t count = 0;
    for (const Geometry& geometry : table.geometries) {
        const auto* const points = std::get_if<Points>(&geometry);
        count += points != nullptr && !points->empty() && box.contains(points->front())
                 && contains(area, points->front());
    }
    return count;
}

using KindsByTheme = std::map<std::optional<Theme>, NearbyKind>;

void addOf(KindsByTheme& kinds,
           const ProjectContents& contents,
           const CommunityTable& table,
           const std::string& id)
{
    const auto row = kinds.contains(table.theme) ? std::nullopt : rowOf(table.table, id);
    if (row)
        kinds.emplace(table.theme, kindOf(contents, table, *row));
}

/// What results say; 托育覆盖 before the ready-made analyses.
KindsByTheme kindsOfResults(const ProjectContents& contents, const std::string& id)
{
    KindsByTheme kinds;
    const DocumentLayer* const coverage =
        contents.coverage ? layerById(contents.layers, contents.coverage->layer) : nullptr;
    if (coverage != nullptr)
        addOf(
            kinds, contents, {*coverage->table, Theme::Childcare, themeName(Theme::Childcare)}, id);
    for (const auto& [analysis, result] : contents.analyses) {
        for (const AnswerTable& one : result.answer->tables) {
            if (const auto table = communityTable(result, one))
                addOf(kinds, contents, *table, id);
        }
    }
    return kinds;
}

} // namespace

std::vector<NearbyKind> nearbyKinds(const ProjectContents& contents,
                                    const CommunityPlace& community)
{
    KindsByTheme kinds = kindsOfResults(contents, community.id);
    const Box box = boxOf(community.area);
    std::vector<Theme> themes = childrensThemes();
    themes.push_back(Theme::BusStop);
    for (const Theme theme : themes) {
        const DocumentLayer* const layer = layerByTheme(contents.layers, theme);
        if (layer == nullptr || layer->kind != GeometryKind::Point)
            continue;
        const std::int64_t inside = standingIn(*layer->table, community.area, box);
        const auto known = kinds.find(theme);
        if (known != kinds.end())
            known->second.inside = inside;
        else if (inside > 0)
            kinds.emplace(theme, NearbyKind{.name = themeName(theme), .inside = inside});
    }
    std::vector<NearbyKind> listed;
    for (auto& [theme, kind] : kinds) {
        if (theme)
            listed.push_back(std::move(kind));
    }
    if (const auto nature = kinds.find(std::nullopt); nature != kinds.end())
        listed.push_back(std::move(nature->second));
    return listed;
}

PageTable nearbyTable(const std::vector<NearbyKind>& kinds)
{
    PageTable table{.heading = PageText::tr("身边的设施"),
                    .columns = {PageText::tr("设施"),
                                PageText::tr("本社区（处）"),
                                PageText::tr("最近一处"),
                                PageText::tr("到那里")},
                    .numeric = {false, true, false, true},
                    .rows = {},
                    .barsHeading = PageText::tr("走得到的儿童（竖线为全市）")};
    const auto known = [](const NearbyKind& kind) { return kind.share.has_value(); };
    for (const NearbyKind& kind : kinds) {
        table.rows.push_back(
            {kind.name, kind.inside ? countText(*kind.inside) : QString(), kind.nearest, kind.way});
        PageBar bar;
        if (kind.share)
            bar = {{}, percentText(*kind.share), *kind.share, kind.cityShare};
        table.bars.push_back(bar);
    }
    if (std::ranges::none_of(kinds, known))
        table.bars.clear();
    return table;
}

QString lackingSentence(const std::vector<NearbyKind>& kinds)
{
    QStringList names;
    for (const NearbyKind& kind : kinds) {
        if (kind.share && *kind.share < kMost)
            names += kind.name;
    }
    return names.isEmpty()
               ? QString()
               : PageText::tr("一半以上的儿童走不到：%1。").arg(names.join(PageText::tr("、")));
}

std::vector<PageIndicator> besideCity(const ProjectContents& contents,
                                      const CommunityPlace& community)
{
    std::vector<PageIndicator> shown;
    for (const auto& [id, result] : contents.analyses) {
        const auto figure = chiefFigure(*result.answer);
        if (!figure)
            continue;
        const FeatureTable& table = result.answer->tables.front().table;
        const auto row = rowOf(table, community.id);
        const auto number = row ? numberIn(table, figure->field, *row) : std::nullopt;
        if (!number)
            continue;
        Indicator own = *figure->indicator;
        own.value = *number * figure->factor;
        own.target = figure->indicator->value;
        PageIndicator one = pageIndicator(own);
        one.target = PageText::tr("全市 %1").arg(indicatorValue(*figure->indicator));
        shown.push_back(std::move(one));
    }
    return shown;
}

} // namespace yimi
