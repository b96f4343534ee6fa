// SPDX-License-Identifier: GPL-3.0-or-later
// Styles that come back: Yimi's own exactly, those of other programs as near as there is a word.
#include "builders.h"
#include "style/band_style.h"
#include "style/classified_style.h"
#include "style/palette.h"
#include "stylefile/read_style.h"
#include "stylefile/style_files.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array kKinds{GeometryKind::Point, GeometryKind::Line, GeometryKind::Polygon};

FeatureTable table()
{
    FeatureTable made = emptyTable("图层");
    made.addColumn("name", FieldType::Text);
    made.addColumn("class", FieldType::Text);
    made.addColumn("children", FieldType::Integer);
    made.addColumn("state", FieldType::Text);
    for (std::int64_t id = 1; id <= 9; ++id)
        appendRow(
            made, id, Points{{0, 0}}, {Value("--> 名"), Value("主干路"), id * id, Value("served")});
    return made;
}

/// As another program leaves it: without what only Yimi reads.
QByteArray foreign(const QByteArray& file)
{
    return file.left(file.lastIndexOf("<!-- yimi-style"));
}

QByteArray qgis(const QByteArray& inside)
{
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
           "<qgis version=\"3.34.1\" labelsEnabled=\"0\">"
           + inside + "<layerOpacity>0.6</layerOpacity></qgis>";
}

const QByteArray kFill =
    R"(<symbol type="fill" name="%1" alpha="1"><layer class="SimpleFill" enabled="1">
<Option type="Map"><Option name="color" value="%2" type="QString"/><Option name="outline_color" value="35,35,35,255" type="QString"/>
<Option name="outline_style" value="solid" type="QString"/><Option name="outline_width" value="0.26" type="QString"/>
<Option name="outline_width_unit" value="MM" type="QString"/><Option name="style" value="solid" type="QString"/></Option></layer></symbol>)";

QByteArray fill(const char* name, const char* colour)
{
    return QByteArray(kFill).replace("%1", name).replace("%2", colour);
}

bool remarked(const StyleRead& read, const std::string& detail)
{
    return std::ranges::any_of(read.remarks, [&](const StyleRemark& one) {
        return one.detail.find(detail) != std::string::npos;
    });
}

} // namespace

class TestReadStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatYimiWroteComesBackAsItWas()
    {
        std::vector<LayerStyle> styles{coverageStyle(), bandStyle({"minutes", {5, 10, 15}})};
        for (const Theme theme : allThemes())
            styles.push_back(themeStyle(theme));
        const Palette& p = palette(Appearance::Light);
        const FeatureTable rows = table();
        for (const GeometryKind kind : kKinds) {
            const StyleBase base{themeStyle(Theme::Community), kind, p.land, p.noData};
            styles.push_back(graduatedStyle(base, *rows.column("children")));
            styles.push_back(categorisedStyle(base, *rows.column("name")));
            styles.push_back(proportionalStyle(base, *rows.column("children")));
            styles.back().rules[0].minMetresPerPixel = 2.5;
        }
        for (const LayerStyle& style : styles) {
            for (const GeometryKind kind : kKinds) {
                for (const QByteArray& file :
                     {qmlOf(style, rows, kind), sldOf(style, rows, kind, u"x"_s)}) {
                    const auto read = readStyle(file);
                    QVERIFY(read && read->remarks.empty());
                    QVERIFY(read->style == style);
                    // Also after a trip through a mail program.
                    QVERIFY(readStyle(QByteArray(file).replace("\n", "\r\n"))->style == style);
                }
            }
        }
    }

    void aFileThatWasChangedIsReadAsWhatItSays()
    {
        const LayerStyle style = coverageStyle();
        QByteArray qml = qmlOf(style, table(), GeometryKind::Polygon);
        qml.replace("0,158,115,150", "1,2,3,150");
        const auto read = readStyle(qml);
        QVERIFY(read);
        QCOMPARE(read->style.rules[0].fill->colour, (Colour{1, 2, 3, 150}));
    }

    void withoutTheSealTheLookIsStillThere()
    {
        const FeatureTable rows = table();
        for (const bool sld : {false, true}) {
            const QByteArray file =
                sld ? sldOf(coverageStyle(), rows, GeometryKind::Polygon, u"x"_s)
                    : qmlOf(coverageStyle(), rows, GeometryKind::Polygon);
            const auto read = readStyle(foreign(file));
            QVERIFY(read);
            QCOMPARE(read->style.field, std::string("state"));
            QCOMPARE(read->style.rules.size(), std::size_t{4});
            for (const StyleRule& rule : coverageStyle().rules) {
                const auto found = ruleFor(read->style, rule.value);
                QVERIFY(found);
                QCOMPARE(read->style.rules[*found].fill->colour, rule.fill->colour);
                QCOMPARE(read->style.rules[*found].fill->hatch, rule.fill->hatch);
            }
        }
    }

    void streetsKeepCasingsClassesAndScales()
    {
        for (const bool sld : {false, true}) {
            const LayerStyle roads = themeStyle(Theme::Road);
            const QByteArray file = sld ? sldOf(roads, table(), GeometryKind::Line, u"x"_s)
                                        : qmlOf(roads, table(), GeometryKind::Line);
            const auto read = readStyle(foreign(file));
            QVERIFY(read);
            for (const char* kind : {"primary", "高速公路", "service", "never heard of"}) {
                const StyleRule& before = roads.rules[*ruleFor(roads, kind)];
                const StyleRule& after = read->style.rules[*ruleFor(read->style, kind)];
                QCOMPARE(after.stroke->colour, before.stroke->colour);
                QCOMPARE(after.stroke->casing, before.stroke->casing);
                QVERIFY(std::abs(after.stroke->casingWidth - before.stroke->casingWidth) < 1e-3);
                QVERIFY(before.maxMetresPerPixel > 1e8
                        || std::abs(after.maxMetresPerPixel / before.maxMetresPerPixel - 1) < 1e-3);
            }
        }
    }

    void classesOfNumbersComeBackAsClasses()
    {
        const Palette& p = palette(Appearance::Light);
        const FeatureTable rows = table();
        const StyleBase base{themeStyle(Theme::Community), GeometryKind::Polygon, p.land, p.noData};
        const LayerStyle style = graduatedStyle(base, *rows.column("children"));
        for (const QByteArray& file : {qmlOf(style, rows, GeometryKind::Polygon),
                                       sldOf(style, rows, GeometryKind::Polygon, u"x"_s)}) {
            const auto read = readStyle(foreign(file));
            QVERIFY(read && read->remarks.empty());
            QCOMPARE(styleKind(read->style), StyleKind::Graduated);
            QCOMPARE(read->style.field, std::string("children"));
            QCOMPARE(featuresPerRule(read->style, rows), featuresPerRule(style, rows));
        }
    }

    void badgesAreRecognised()
    {
        const QByteArray qml = qmlOf(themeStyle(Theme::Childcare), table(), GeometryKind::Point);
        const auto read = readStyle(foreign(qml));
        QVERIFY(read);
        QCOMPARE(read->style.rules[0].marker->symbol, std::string("childcare"));
        QCOMPARE(read->style.labelField, std::string("name"));
        QVERIFY(std::abs(read->style.label.size - 11) < 0.01);
    }

    void whatQgisSavedOfYimisOwnComesBackWithoutARemark()
    {
        FeatureTable rows = table();
        rows.addColumn("level", FieldType::Integer);
        const LayerStyle roads = themeStyle(Theme::Road);
        const auto lines = readStyle(foreign(qmlOf(roads, rows, GeometryKind::Line)));
        QVERIFY(lines && lines->remarks.empty());
        QCOMPARE(lines->style.levelFields, std::vector<std::string>{"level"});
        QVERIFY(lines->style.label.alongLine);
        const Stroke& main = *lines->style.rules[*ruleFor(lines->style, "主干路")].stroke;
        const Stroke& before = *roads.rules[*ruleFor(roads, "主干路")].stroke;
        QCOMPARE(main.thin, before.thin);
        for (const double scale : {200.0, 40.0, 7.0, 0.5})
            QVERIFY(std::abs(lineWidth(main, scale) / lineWidth(before, scale) - 1) < 1e-4);

        const auto park =
            readStyle(foreign(qmlOf(themeStyle(Theme::Park), rows, GeometryKind::Polygon)));
        QVERIFY(park && park->remarks.empty());
        QCOMPARE(park->style.rules[0].marker->symbol, std::string("park"));
        QVERIFY(std::abs(park->style.rules[0].markerFromMetresPerPixel - 13.3) < 1e-3);
        const auto town =
            readStyle(foreign(qmlOf(themeStyle(Theme::Town), rows, GeometryKind::Polygon)));
        QVERIFY(town && town->remarks.empty());
        QCOMPARE(town->style.rules[0].stroke->dashes.size(), std::size_t{2});
        QVERIFY(!town->style.rules[0].fill);

        const Palette& p = palette(Appearance::Light);
        const StyleBase base{themeStyle(Theme::Childcare), GeometryKind::Point, p.land, p.noData};
        const LayerStyle circles = proportionalStyle(base, *rows.column("children"));
        const auto sized = readStyle(foreign(qmlOf(circles, rows, GeometryKind::Point)));
        QVERIFY(sized && sized->remarks.empty() && sized->style.sizes);
        QCOMPARE(sized->style.sizes->field, std::string("children"));
        QCOMPARE(sized->style.sizes->most, circles.sizes->most);
    }

    void sldWidthsAtSeveralScalesAreOneLine()
    {
        const LayerStyle roads = themeStyle(Theme::Road);
        const auto read = readStyle(foreign(sldOf(roads, table(), GeometryKind::Line, u"x"_s)));
        QVERIFY(read);
        const Stroke& main = *read->style.rules[*ruleFor(read->style, "主干路")].stroke;
        QVERIFY(main.widths.size() == 8 && main.casing);
        QVERIFY(main.widths.front().width < main.widths.back().width);
        const auto points = readStyle(
            foreign(sldOf(themeStyle(Theme::Childcare), table(), GeometryKind::Point, u"x"_s)));
        QVERIFY(points && points->remarks.empty());
        QCOMPARE(points->style.rules[0].marker->symbol, std::string("childcare"));
        QCOMPARE(points->style.labelField, std::string("name"));
        QVERIFY(std::abs(points->style.rules[0].markerFromMetresPerPixel - 13.3) < 1e-3);
    }

    void labelsThatFollowAnExpressionOfTheirOwnAreRemarked()
    {
        const QByteArray labels =
            R"(<renderer-v2 type="nullSymbol"/><labeling type="simple"><settings>
<text-style fieldName="%1" isExpression="%2" fontSize="9"/><dd_properties><Option type="Map"><Option name="Size" type="Map">
<Option name="active" value="true" type="bool"/></Option></Option></dd_properties></settings></labeling>)";
        const auto shown = [&](const char* field, const char* expression) {
            return readStyle(qgis(QByteArray(labels).replace("%1", field).replace("%2", expression))
                                 .replace("labelsEnabled=\"0\"", "labelsEnabled=\"1\""));
        };
        const auto computed = shown("upper(name)", "1");
        QVERIFY(computed && remarked(*computed, "labeling") && computed->style.labelField.empty());
        const auto sized = shown("name", "0");
        QVERIFY(sized && remarked(*sized, "dd_properties"));
        QCOMPARE(sized->style.labelField, std::string("name"));
    }

    void categoriesOfQgisAreRules()
    {
        const auto read = readStyle(qgis(
            R"(<renderer-v2 type="categorizedSymbol" attr="kind"><categories>
<category value="村" symbol="0" label="村庄" render="true"/><category value="NULL" symbol="1" label="" render="true"/>
<category value="x" symbol="1" render="false"/></categories><symbols>)"
            + fill("0", "10,20,30,255") + fill("1", "200,200,200,128")
            + "</symbols></renderer-v2>"));
        QVERIFY(read && read->remarks.empty());
        QCOMPARE(read->style.field, std::string("kind"));
        QCOMPARE(read->style.rules.size(), std::size_t{2});
        QCOMPARE(read->style.rules[0].label, std::string("村庄"));
        QCOMPARE(read->style.rules[0].fill->colour, (Colour{10, 20, 30, 255}));
        QVERIFY(std::abs(read->style.rules[0].stroke->width - 0.98) < 0.01);
        QCOMPARE(ruleFor(read->style, "else"), std::optional<std::size_t>(1));
        QCOMPARE(read->style.opacity, 0.6);
    }

    void rangesOfQgisAreClasses()
    {
        const auto read = readStyle(qgis(R"(<renderer-v2 type="graduatedSymbol" attr="n"><ranges>
<range lower="10" upper="20" symbol="1" label="10 - 20"/><range lower="0" upper="10" symbol="0" label="0 - 10"/></ranges><symbols>)"
                                         + fill("0", "1,1,1,255") + fill("1", "2,2,2,255")
                                         + "</symbols></renderer-v2>"));
        QVERIFY(read);
        QCOMPARE(read->style.rules[0].upTo, std::optional(10.0));
        QCOMPARE(ruleFor(read->style, "15"), std::optional<std::size_t>(1));
    }

    void whatThereIsNoWordForIsRemarked()
    {
        const auto read = readStyle(qgis(
            R"(<renderer-v2 type="RuleRenderer"><rules key="r">
<rule filter="area($geometry) &gt; 5" symbol="0"/><rule filter="&quot;k&quot; = 'a'" symbol="1"/></rules><symbols>)"
            + fill("0", "1,1,1,255")
            + R"(<symbol type="fill" name="1"><layer class="GradientFill" enabled="1"/></symbol></symbols></renderer-v2>)"));
        QVERIFY(read);
        QVERIFY(remarked(*read, "area($geometry)"));
        QVERIFY(remarked(*read, "GradientFill"));
        QCOMPARE(read->style.rules.size(), std::size_t{1});
        const auto heat =
            readStyle(qgis("<renderer-v2 type=\"heatmapRenderer\"><symbols/></renderer-v2>"));
        QVERIFY(heat && remarked(*heat, "heatmapRenderer"));
        const auto gone = readStyle(qgis(
            R"(<renderer-v2 type="singleSymbol"><symbols><symbol type="marker" name="0"><layer class="SvgMarker" enabled="1">
<prop k="name" v="gpsicons/plane.svg"/><prop k="color" v="9,9,9,255"/><prop k="size" v="4"/></layer></symbol></symbols></renderer-v2>)"));
        QVERIFY(gone && remarked(*gone, "plane.svg"));
        QCOMPARE(gone->remarks[0].code, StyleRemarkCode::SymbolMissing);
        QVERIFY(gone->style.rules[0].marker->symbol.empty());
    }

    void whatIsNoStyleGivesNothing()
    {
        for (const char* text :
             {"", "hello", "<a/>", "<qgis/>", "<qgis><renderer-v2", "<!-- yimi-style x y -->"})
            QVERIFY(!readStyle(text));
        QByteArray deep;
        for (int i = 0; i < 100000; ++i)
            deep += "<a>";
        QVERIFY(!readStyle(deep));
    }
};

QTEST_GUILESS_MAIN(TestReadStyle)
#include "tst_read_style.moc"
