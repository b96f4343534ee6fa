// SPDX-License-Identifier: GPL-3.0-or-later
#include "builders.h"
#include "style/classified_style.h"
#include "style/colour_ramps.h"
#include "style/colour_vision.h"
#include "style/likely_column.h"
#include "style/palette.h"
#include "style/style_remark.h"

#include <QTest>

#include <cmath>

using namespace yimi;
using namespace yimi::test;

namespace {

/// Communities with children; one has none and one has no number.
FeatureTable communities()
{
    FeatureTable table = emptyTable("社区");
    table.addColumn("name", FieldType::Text);
    table.addColumn("children", FieldType::Integer);
    table.addColumn("kind", FieldType::Text);
    const auto add = [&](const char* name, Value children, Value kind) {
        const auto id = static_cast<std::int64_t>(table.rowCount()) + 1;
        appendRow(table, id, Points{{0, 0}}, {Value(name), std::move(children), std::move(kind)});
    };
    add("一", std::int64_t{12}, "村");
    add("二", std::int64_t{340}, "社区");
    add("三", std::int64_t{0}, "社区");
    add("四", {}, "社区");
    add("五", std::int64_t{1250}, "");
    add("六", std::int64_t{320}, "2 区");
    add("七", std::int64_t{15}, "10 区");
    return table;
}

StyleBase baseOf(Theme theme, GeometryKind kind)
{
    const Palette& p = palette(Appearance::Light);
    return {themeStyle(theme), kind, p.land, p.noData};
}

std::vector<std::string> labelsOf(const LayerStyle& style)
{
    std::vector<std::string> labels;
    for (const StyleRule& rule : style.rules)
        labels.push_back(rule.label);
    return labels;
}

} // namespace

class TestClassifiedStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void numbersBecomeClassesWithRangesAndCounts()
    {
        const FeatureTable table = communities();
        const LayerStyle style = graduatedStyle(
            baseOf(Theme::Community, GeometryKind::Polygon),
            *table.column("children"),
            {.breaks = {.method = BreakMethod::NaturalBreaks, .classes = 3}, .unit = "人"});
        QCOMPARE(labelsOf(style),
                 (std::vector<std::string>{"≤ 20 人", "20 – 400 人", "400 – 1,300 人", "no_data"}));
        QCOMPARE(featuresPerRule(style, table), (std::vector<std::int64_t>{3, 2, 1, 1}));
        QCOMPARE(styleKind(style), StyleKind::Graduated);
        // The palette's colours, light first; what has no number is grey; labels stay the theme's.
        const auto colours = rampColours(colourRamp("teal"), 3);
        for (std::size_t i = 0; i < 3; ++i)
            QCOMPARE(withAlpha(style.rules[i].fill->colour, 255), colours[i]);
        QCOMPARE(withAlpha(style.rules[3].fill->colour, 255), palette(Appearance::Light).noData);
        QCOMPARE(style.labelField, themeStyle(Theme::Community).labelField);
        // An outline that was hidden from afar is a filled area now.
        QVERIFY(style.rules[0].maxMetresPerPixel > 1000);
    }

    void withoutGapsThereIsNoClassForThem()
    {
        FeatureTable table = emptyTable("x");
        table.addColumn("n", FieldType::Real);
        appendRow(table, 1, {}, {1.5});
        appendRow(table, 2, {}, {2.5});
        const LayerStyle style =
            graduatedStyle(baseOf(Theme::Community, GeometryKind::Polygon), *table.column("n"));
        QCOMPARE(style.rules.size(), std::size_t{2});
        QCOMPARE(featuresPerRule(style, table), (std::vector<std::int64_t>{1, 1}));
    }

    void aColumnWithoutNumbersIsAllWithoutNumber()
    {
        FeatureTable table = communities();
        const LayerStyle style =
            graduatedStyle(baseOf(Theme::Community, GeometryKind::Polygon), *table.column("name"));
        QCOMPARE(labelsOf(style), std::vector<std::string>{"no_data"});
        QCOMPARE(featuresPerRule(style, table), std::vector<std::int64_t>{7});
        const FeatureTable none = emptyTable("leer");
        QCOMPARE(featuresPerRule(style, none), std::vector<std::int64_t>{0});
    }

    void textsBecomeKindsInTheOrderPeopleExpect()
    {
        const FeatureTable table = communities();
        const LayerStyle style = categorisedStyle(baseOf(Theme::Community, GeometryKind::Polygon),
                                                  *table.column("kind"));
        QCOMPARE(labelsOf(style),
                 (std::vector<std::string>{"2 区", "10 区", "村", "社区", "rest"}));
        QCOMPARE(featuresPerRule(style, table), (std::vector<std::int64_t>{1, 1, 1, 3, 1}));
        QCOMPARE(styleKind(style), StyleKind::Categorised);
    }

    void rareTextsShareTheRest()
    {
        const FeatureTable table = communities();
        const LayerStyle style = categorisedStyle(
            baseOf(Theme::Community, GeometryKind::Polygon), *table.column("kind"), {.most = 2});
        QCOMPARE(labelsOf(style), (std::vector<std::string>{"2 区", "社区", "rest"}));
        QCOMPARE(featuresPerRule(style, table), (std::vector<std::int64_t>{1, 3, 3}));
    }

    void badgesOfKindsKeepTheirSign()
    {
        const FeatureTable table = communities();
        const LayerStyle style =
            categorisedStyle(baseOf(Theme::Childcare, GeometryKind::Point), *table.column("kind"));
        for (const StyleRule& rule : style.rules)
            QCOMPARE(rule.marker->symbol, std::string("childcare"));
        for (std::size_t i = 0; i + 1 < style.rules.size(); ++i)
            QVERIFY(contrast(style.rules[i].marker->colour, colour("#FFFFFF")) >= 3);
    }

    void classesOfRoadsAreCalmLinesOfOneWidth()
    {
        const FeatureTable table = communities();
        const StyleBase base = baseOf(Theme::Road, GeometryKind::Line);
        const Stroke expressway = *chiefRule(base.style)->stroke;
        for (const LayerStyle& style : {categorisedStyle(base, *table.column("kind")),
                                        graduatedStyle(base, *table.column("children")),
                                        singleStyle(base)}) {
            for (const StyleRule& rule : style.rules) {
                QVERIFY(!rule.stroke->casing);
                QCOMPARE(rule.stroke->widths, style.rules[0].stroke->widths);
                for (const double scale : {150.0, 25.0, 4.0, 1.0, 0.3})
                    QVERIFY(lineWidth(*rule.stroke, scale) < 0.7 * lineWidth(expressway, scale));
                QVERIFY(rule.maxMetresPerPixel > 1000); // the rarest class is seen, too
            }
            QCOMPARE(style.levelFields, base.style.levelFields); // bridges stay above
        }
    }

    void linesThatAreAllAlikeKeepTheirWidth()
    {
        const FeatureTable table = communities();
        StyleBase base = baseOf(Theme::Water, GeometryKind::Line);
        const auto widths = base.style.rules[0].stroke->widths;
        const LayerStyle rivers = categorisedStyle(base, *table.column("kind"));
        for (const StyleRule& rule : rivers.rules)
            QCOMPARE(rule.stroke->widths, widths);

        // What somebody has drawn wider stays so when other classes are made over it.
        base = baseOf(Theme::Road, GeometryKind::Line);
        base.style = categorisedStyle(base, *table.column("kind"));
        for (StyleRule& rule : base.style.rules)
            rule.stroke->widths = {{10, 7}};
        for (const StyleRule& rule : graduatedStyle(base, *table.column("children")).rules)
            QCOMPARE(rule.stroke->widths, (std::vector<WidthStop>{{10, 7}}));
    }

    void areasOfMarkersStandToOneAnotherAsTheNumbers()
    {
        const FeatureTable table = communities();
        const LayerStyle style = proportionalStyle(baseOf(Theme::Childcare, GeometryKind::Point),
                                                   *table.column("children"),
                                                   {.from = 4, .to = 40});
        QCOMPARE(styleKind(style), StyleKind::Proportional);
        QCOMPARE(style.sizes->most, 1250.0);
        QCOMPARE(markerSize(*style.sizes, 1250), 40.0);
        QVERIFY(std::abs(markerSize(*style.sizes, 312.5) - 20) < 1e-9);
        QCOMPARE(markerSize(*style.sizes, 0), 4.0);
        QCOMPARE(markerSize(*style.sizes, {}), 4.0);
        QCOMPARE(markerSize(*style.sizes, -3), 4.0);
        QCOMPARE(markerSize(*style.sizes, 9999), 40.0);
        QVERIFY(style.rules[0].marker->symbol.empty());
        // On areas nothing but the circle is filled.
        const LayerStyle areas = proportionalStyle(baseOf(Theme::Park, GeometryKind::Polygon),
                                                   *table.column("children"));
        QVERIFY(!areas.rules[0].fill && areas.rules[0].stroke && areas.rules[0].marker);
        const StyleBase again{areas, GeometryKind::Polygon, {}, colour("#C9CCC8")};
        QVERIFY(!graduatedStyle(again, *table.column("children")).rules[0].marker);
        QVERIFY(proportionalStyle(again, *table.column("children")).rules[0].marker
                == areas.rules[0].marker);
    }

    void oneLookForAllForgetsTheClasses()
    {
        const LayerStyle style = singleStyle(baseOf(Theme::Road, GeometryKind::Line));
        QCOMPARE(styleKind(style), StyleKind::Single);
        QCOMPARE(style.rules.size(), std::size_t{1});
        // The line of classes, in the road's own colour.
        const FeatureTable table = communities();
        auto line = categorisedStyle(baseOf(Theme::Road, GeometryKind::Line), *table.column("kind"))
                        .rules[0]
                        .stroke;
        line->colour = themeStyle(Theme::Road).rules[0].stroke->colour;
        QCOMPARE(style.rules[0].stroke, line);
        const LayerStyle rivers = singleStyle(baseOf(Theme::Water, GeometryKind::Line));
        QCOMPARE(rivers.rules[0].stroke, themeStyle(Theme::Water).rules[0].stroke);
        QCOMPARE(ruleFor(style, "anything"), std::optional<std::size_t>(0));
        QCOMPARE(styleKind(themeStyle(Theme::Road)), StyleKind::Categorised);
        // A style that draws nothing of this kind draws something afterwards.
        StyleBase empty{{}, GeometryKind::Line, {}, colour("#C9CCC8")};
        QVERIFY(singleStyle(empty).rules[0].stroke.has_value());
    }

    void anEndMovesBetweenItsNeighboursOnly()
    {
        const FeatureTable table = communities();
        LayerStyle style = graduatedStyle(
            baseOf(Theme::Community, GeometryKind::Polygon),
            *table.column("children"),
            {.breaks = {.method = BreakMethod::Manual, .manual = {10, 100}}, .unit = "人"});
        QVERIFY(moveClassEnd(style, 1, 320, "人"));
        QCOMPARE(style.rules[1].label, std::string("10 – 320 人"));
        QCOMPARE(style.rules[2].label, std::string("320 – 1,300 人"));
        QCOMPARE(featuresPerRule(style, table), (std::vector<std::int64_t>{1, 3, 2, 1}));
        const LayerStyle before = style;
        QVERIFY(!moveClassEnd(style, 1, 10));
        QVERIFY(!moveClassEnd(style, 1, 1300));
        QVERIFY(!moveClassEnd(style, 3, 5)); // what has no number
        QVERIFY(!moveClassEnd(style, 0, std::nan("")));
        QCOMPARE(style, before);
    }

    void theColumnToBeginWithSaysSomething()
    {
        FeatureTable table = communities();
        QCOMPARE(likelyColumn(table, StyleKind::Graduated)->name(), std::string("children"));
        QCOMPARE(likelyColumn(table, StyleKind::Categorised)->name(), std::string("name"));
        FeatureTable odd = emptyTable("x");
        for (const char* name : {"OBJECTID", "same", "街道编码"})
            odd.addColumn(name, FieldType::Integer);
        for (std::int64_t id = 1; id <= 3; ++id)
            appendRow(odd, id, {}, {id, std::int64_t{7}, id});
        QVERIFY(likelyColumn(odd, StyleKind::Graduated) == nullptr);
        QVERIFY(holdsNumbers(*odd.column("same")) && !holdsNumbers(*table.column("kind")));
    }

    void otherColoursChangeNothingElse()
    {
        const FeatureTable table = communities();
        const LayerStyle before = graduatedStyle(baseOf(Theme::Community, GeometryKind::Polygon),
                                                 *table.column("children"));
        LayerStyle after = before;
        recolour(after, GeometryKind::Polygon, "viridis", true);
        QVERIFY(after != before);
        QCOMPARE(after.rules.back(), before.rules.back());
        recolour(after, GeometryKind::Polygon, "teal", false);
        QCOMPARE(after, before);
    }

    void remarksOfOneKindAreCounted()
    {
        std::vector<StyleRemark> remarks;
        addRemark(remarks, StyleRemarkCode::PartUnread, "RasterFill");
        addRemark(remarks, StyleRemarkCode::PartUnread, "GradientFill");
        addRemark(remarks, StyleRemarkCode::PartUnread, "RasterFill");
        QCOMPARE(remarks.size(), std::size_t{2});
        QCOMPARE(remarks[0].count, std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(TestClassifiedStyle)
#include "tst_classified_style.moc"
