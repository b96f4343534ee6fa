// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/gap_tables.h"

#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace yimi {

namespace {

/// GapText::tr: context "gaps".
class GapText
{
    Q_DECLARE_TR_FUNCTIONS(gaps)
};

std::string utf8(const QString& text)
{
    return text.toStdString();
}

Value textOr(const std::string& text)
{
    return text.empty() ? Value{} : Value{text};
}

std::string themeText(const Gap& gap)
{
    const auto theme = themeFromId(gap.theme);
    return theme ? utf8(themeName(*theme)) : gap.theme;
}

Geometry pointOf(const Gap& gap)
{
    return gap.place ? Geometry{Points{*gap.place}} : Geometry{};
}

Column readableColumn(const Column& column, const std::string& heading)
{
    const bool coded = column.type() == FieldType::Text && hasCellWords(column.name());
    Column readable(heading, column.type());
    readable.reserve(column.size());
    for (std::size_t row = 0; row < column.size(); ++row)
        readable.append(coded && !column.isNull(row)
                            ? Value{utf8(cellText(column.name(), column.text(row)))}
                            : column.value(row));
    return readable;
}

FeatureTable candidateTable(const Crs& crs, const std::string& theme)
{
    FeatureTable table;
    table.name = "candidate_" + theme;
    table.crs = crs;
    table.addColumn("id", FieldType::Text);
    table.addColumn("name", FieldType::Text);
    table.addColumn("unserved", FieldType::Integer);
    table.addColumn("reason", FieldType::Text);
    return table;
}

} // namespace

FeatureTable readableTable(const FeatureTable& table)
{
    FeatureTable readable = table;
    readable.columns.clear();
    std::set<std::string> taken;
    for (const Column& column : table.columns) {
        std::string heading = utf8(columnName(column.name()));
        if (!taken.insert(heading).second)
            taken.insert(heading += " " + column.name());
        readable.columns.push_back(readableColumn(column, heading));
    }
    return readable;
}

FeatureTable gapTable(std::span<const Gap> gaps, const Crs& crs)
{
    using enum FieldType;
    FeatureTable table;
    table.name = utf8(GapText::tr("缺口"));
    table.crs = crs;
    const std::pair<QString, FieldType> columns[] = {{GapText::tr("序号"), Integer},
                                                     {GapText::tr("编号"), Text},
                                                     {GapText::tr("名称"), Text},
                                                     {GapText::tr("镇（街道）"), Text},
                                                     {GapText::tr("区县"), Text},
                                                     {GapText::tr("缺什么"), Text},
                                                     {GapText::tr("儿童"), Integer},
                                                     {GapText::tr("未满足儿童"), Integer},
                                                     {GapText::tr("原因"), Text},
                                                     {GapText::tr("最近设施"), Text},
                                                     {GapText::tr("距离（m）"), Real},
                                                     {GapText::tr("用时（分钟）"), Real}};
    for (const auto& [heading, type] : columns)
        table.addColumn(utf8(heading), type);
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        const Gap& gap = gaps[i];
        const auto rank = static_cast<std::int64_t>(i) + 1;
        appendRow(table,
                  rank,
                  pointOf(gap),
                  {rank,
                   gap.id,
                   gap.name,
                   textOr(gap.town),
                   textOr(gap.district),
                   textOr(themeText(gap)),
                   gap.children,
                   gap.unserved,
                   textOr(utf8(gapSentence(gap))),
                   textOr(gap.nearestName.empty() ? gap.nearestId : gap.nearestName),
                   gap.length ? Value{gap.length->value} : Value{},
                   gap.time ? Value{seconds(*gap.time) / 60.0} : Value{}});
    }
    return table;
}

std::vector<DocumentLayer> candidateLayers(std::span<const Gap> gaps, const Crs& crs)
{
    std::vector<std::string> order;
    std::map<std::string, FeatureTable> tables;
    for (const Gap& gap : gaps) {
        if (!gap.place || !themeFromId(gap.theme))
            continue;
        if (!tables.contains(gap.theme)) {
            order.push_back(gap.theme);
            tables.emplace(gap.theme, candidateTable(crs, gap.theme));
        }
        FeatureTable& table = tables.at(gap.theme);
        const auto number = static_cast<std::int64_t>(table.rowCount()) + 1;
        const std::string& of = gap.name.empty() ? gap.id : gap.name;
        appendRow(table,
                  number,
                  pointOf(gap),
                  {"N" + std::to_string(number),
                   utf8(GapText::tr("候选点 %1").arg(QString::fromStdString(of))),
                   gap.unserved,
                   textOr(utf8(gapSentence(gap)))});
    }
    std::vector<DocumentLayer> layers;
    for (const std::string& id : order) {
        const Theme theme = *themeFromId(id);
        layers.push_back(inputLayer(std::make_shared<const FeatureTable>(std::move(tables.at(id))),
                                    theme,
                                    GapText::tr("候选点 · %1").arg(themeName(theme))));
        layers.back().source = GapText::tr("由缺口列表生成");
    }
    return layers;
}

} // namespace yimi
