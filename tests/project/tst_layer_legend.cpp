// SPDX-License-Identifier: GPL-3.0-or-later
#include "city_with_libraries.h"
#include "project/layer_legend.h"
#include "project/page_legend.h"
#include "style/classified_style.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace yimi;
using namespace yimi::test;

namespace {

DocumentLayer& communities(ProjectContents& city)
{
    return *std::ranges::find(city.layers, Theme::Community, &DocumentLayer::theme);
}

StyleBase baseOf(const DocumentLayer& layer)
{
    return {themeStyle(layer.theme), layer.kind, {255, 255, 255, 255}, {128, 128, 128, 255}};
}

/// Its areas have circles as large as their small children are many.
void giveCircles(DocumentLayer& layer)
{
    const Column& children = *layer.table->column("A0_2");
    layer.style = proportionalStyle(baseOf(layer), children, {.from = 2, .to = 40, .unit = "人"});
}

std::vector<LegendGroup> legendOf(const ProjectContents& city)
{
    return pageLegend(city, PageSubject{}, LegendView{}).value();
}

} // namespace

class TestLayerLegend : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void circlesStandBesideTheirNumbers()
    {
        ProjectContents city = smallCity();
        DocumentLayer& layer = communities(city);
        giveCircles(layer);
        QCOMPARE(layer.style->sizes->most, 50.0);
        const std::vector<LegendRow> rows = legendRows(layer, Appearance::Light);
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows[0].text, QString("50 人"));
        QCOMPARE(rows[1].text, QString("10 人"));
        QCOMPARE(rows[2].text, QString("2 人"));
        QCOMPARE(rows[0].width, 40.0);
        QCOMPARE(rows[1].width, 40 * std::sqrt(10.0 / 50));
        QCOMPARE(widestMarker(rows), 40.0);
        for (const LegendRow& row : rows)
            QVERIFY(!row.count && row.rule.marker && !row.rule.fill && !row.rule.stroke);
        QCOMPARE(legendCaption(layer), QString("0–2 岁"));
    }

    void whatHasNoNumberIsCounted()
    {
        ProjectContents city = smallCity();
        DocumentLayer& layer = communities(city);
        auto table = std::make_shared<FeatureTable>(*layer.table);
        const auto column = std::ranges::find(table->columns, "A0_2", &Column::name);
        column->set(0, {});
        layer.table = table;
        giveCircles(layer);
        const std::vector<LegendRow> rows = legendRows(layer, Appearance::Light);
        QCOMPARE(rows.back().text, QString("无数据"));
        QCOMPARE(rows.back().count, std::optional<std::int64_t>(1));
        QCOMPARE(rows.back().width, 2.0);
    }

    void aFieldOfNoughtsLeavesOneLook()
    {
        ProjectContents city = smallCity();
        DocumentLayer& layer = communities(city);
        auto table = std::make_shared<FeatureTable>(*layer.table);
        const auto column = std::ranges::find(table->columns, "A0_2", &Column::name);
        for (std::size_t row = 0; row < table->rowCount(); ++row)
            column->set(row, std::int64_t{0});
        layer.table = table;
        giveCircles(layer);
        const std::vector<LegendRow> rows = legendRows(layer, Appearance::Light);
        QCOMPARE(rows.size(), std::size_t{1}); // on the map, so in the legend
        QCOMPARE(rows[0].text, layer.title);
        QCOMPARE(rows[0].count, std::optional<std::int64_t>(4));
        QVERIFY(!legendOf(city).back().entries.empty());
    }

    void aFieldThatIsGoneLeavesOneLook()
    {
        ProjectContents city = smallCity();
        DocumentLayer& layer = communities(city);
        giveCircles(layer);
        layer.style->sizes->field = "gone";
        const std::vector<LegendRow> rows = legendRows(layer, Appearance::Light);
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].text, layer.title);
        QCOMPARE(rows[0].count, std::optional<std::int64_t>(4));
    }

    /// Among the rest nobody would know what «≤ 20» is of.
    void classesOfAFieldAreAGroupOfTheirOwnOnAPage()
    {
        ProjectContents city = cityWithLibraries();
        DocumentLayer& layer = communities(city);
        const auto before = legendOf(city);
        layer.style = graduatedStyle(
            baseOf(layer),
            *layer.table->column("A0_2"),
            {.breaks = {.method = BreakMethod::EqualInterval, .classes = 2}, .unit = "人"});
        const auto after = legendOf(city);
        QCOMPARE(after.size(), before.size() + 1);
        QCOMPARE(after.back().heading, layer.title + QString(" · 0–2 岁"));
        QCOMPARE(after.back().entries.size(), std::size_t{2});
        int counted = 0;
        for (const LegendEntry& entry : after.back().entries)
            counted += entry.count.toInt();
        QCOMPARE(counted, 4);
        for (const LegendEntry& entry : after[after.size() - 2].entries)
            QVERIFY(entry.label != layer.title);
    }

    void circlesOnAPageHaveTheirWidths()
    {
        ProjectContents city = smallCity();
        giveCircles(communities(city));
        const LegendGroup group = legendOf(city).back();
        QCOMPARE(group.entries.front().width, 40.0);
        QVERIFY(group.entries.front().count.isEmpty());
    }
};

QTEST_MAIN(TestLayerLegend)
#include "tst_layer_legend.moc"
