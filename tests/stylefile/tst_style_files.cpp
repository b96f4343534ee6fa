// SPDX-License-Identifier: GPL-3.0-or-later
// What is written is read again as XML: QGIS itself is not at hand, so its own words are held here.
#include "builders.h"
#include "style/band_style.h"
#include "style/class_style.h"
#include "stylefile/style_files.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace yimi;
using namespace yimi::test;
using namespace Qt::StringLiterals;

namespace {

/// One element with what belongs to it alone.
struct Element
{
    QString name;
    QString path; ///< names from the root, with "/" between
    QXmlStreamAttributes attributes;
    QString text;

    [[nodiscard]] QString of(const QString& attribute) const
    {
        return attributes.value(attribute).toString();
    }
};

std::vector<Element> elementsOf(const QByteArray& xml)
{
    std::vector<Element> elements;
    std::vector<std::size_t> open;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            const QString name = reader.name().toString();
            const QString path = open.empty() ? name : elements[open.back()].path + u'/' + name;
            open.push_back(elements.size());
            elements.push_back({name, path, reader.attributes(), {}});
        } else if (reader.isCharacters() && !open.empty()) {
            elements[open.back()].text += reader.text();
        } else if (reader.isEndElement()) {
            open.pop_back();
        }
    }
    if (reader.hasError())
        qWarning() << reader.errorString() << reader.lineNumber();
    return reader.hasError() ? std::vector<Element>() : elements;
}

std::vector<Element> named(const QByteArray& xml, const QString& name)
{
    std::vector<Element> found = elementsOf(xml);
    std::erase_if(found, [&](const Element& one) { return one.name != name; });
    return found;
}

QStringList all(const QByteArray& xml, const QString& name, const QString& attribute)
{
    QStringList values;
    for (const Element& one : named(xml, name))
        values += one.of(attribute);
    return values;
}

/// Values of the property of this name, in the order of the file.
QStringList properties(const QByteArray& qml, const QString& key)
{
    QStringList values;
    for (const Element& one : named(qml, u"prop"_s)) {
        if (one.of(u"k"_s) == key)
            values += one.of(u"v"_s);
    }
    return values;
}

/// Expressions that a property follows, in the order of the file.
QStringList expressions(const QByteArray& qml, const QString& property)
{
    QStringList found;
    bool follows = false;
    for (const Element& one : named(qml, u"Option"_s)) {
        if (one.of(u"type"_s) == u"Map"_s)
            follows = one.of(u"name"_s) == property;
        else if (follows && one.of(u"name"_s) == u"expression"_s)
            found += one.of(u"value"_s);
    }
    return found;
}

QStringList texts(const QByteArray& xml, const QString& name)
{
    QStringList values;
    for (const Element& one : named(xml, name))
        values += one.text;
    return values;
}

FeatureTable withFields(const std::vector<std::pair<std::string, FieldType>>& fields)
{
    FeatureTable table = emptyTable("图层");
    for (const auto& [name, type] : fields)
        table.addColumn(name, type);
    return table;
}

} // namespace

class TestStyleFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theFourStatesAreFourRulesInTheirColoursAndHatches()
    {
        const FeatureTable table = withFields({{"state", FieldType::Text}});
        const QByteArray qml = qmlOf(coverageStyle(), table, GeometryKind::Polygon);
        QCOMPARE(all(qml, u"renderer-v2"_s, u"type"_s), QStringList{u"RuleRenderer"_s});
        QCOMPARE(all(qml, u"rule"_s, u"label"_s),
                 (QStringList{u"有服务"_s, u"容量不足"_s, u"范围外"_s, u"无数据"_s}));
        QCOMPARE(all(qml, u"rule"_s, u"filter"_s).first(), u"\"state\" IN ('served')"_s);
        QStringList colours = properties(qml, u"color"_s);
        QVERIFY(colours.contains(u"0,158,115,150"_s)); // LOOK's «有服务»
        QVERIFY(colours.contains(u"230,159,0,150"_s));
        QVERIFY(colours.contains(u"213,94,0,150"_s));
        const QStringList layers = all(qml, u"layer"_s, u"class"_s);
        QCOMPARE(layers.count(u"SimpleFill"_s), 4);
        QCOMPARE(layers.count(u"PointPatternFill"_s), 1);
        QCOMPARE(layers.count(u"LinePatternFill"_s), 1);
        QCOMPARE(named(qml, u"labeling"_s).size(), 0U); // there is no field of names
    }

    void everyThemeGivesWholeFiles()
    {
        const FeatureTable table = withFields({{"name", FieldType::Text},
                                               {"class", FieldType::Text},
                                               {"level", FieldType::Integer},
                                               {"kind", FieldType::Text}});
        for (const Theme theme : allThemes()) {
            for (const GeometryKind kind :
                 {GeometryKind::Point, GeometryKind::Line, GeometryKind::Polygon}) {
                const LayerStyle style = themeStyle(theme);
                const QByteArray qml = qmlOf(style, table, kind);
                QVERIFY(!elementsOf(qml).empty());
                QVERIFY(!elementsOf(sldOf(style, table, kind, u"图层"_s)).empty());
                // Each rule has the symbol it names; without rules there is one at most.
                const QStringList rules = all(qml, u"rule"_s, u"symbol"_s);
                QStringList symbols;
                for (const Element& one : named(qml, u"symbol"_s)) {
                    if (one.path == u"qgis/renderer-v2/symbols/symbol"_s)
                        symbols += one.of(u"name"_s);
                }
                if (rules.isEmpty())
                    QVERIFY(symbols.size() <= 1);
                else
                    QCOMPARE(symbols, rules);
                // The option and the older property say the same.
                QCOMPARE(properties(qml, u"line_width"_s).size(),
                         all(qml, u"Option"_s, u"name"_s).count(u"line_width"_s));
            }
        }
    }

    void scalesAreWholeNumbersOrQgisReadsNone()
    {
        const FeatureTable table = withFields({{"class", FieldType::Text}});
        const QByteArray qml = qmlOf(themeStyle(Theme::Road), table, GeometryKind::Line);
        int limited = 0;
        for (const QString& scale : all(qml, u"rule"_s, u"scalemaxdenom"_s)) {
            bool whole = false;
            limited += scale.isEmpty() ? 0 : 1;
            if (!scale.isEmpty())
                QVERIFY2(scale.toInt(&whole) > 0 && whole, qPrintable(scale));
        }
        QCOMPARE(limited, 5);
    }

    void streetsNobodyKnowsAreNamedByExclusion()
    {
        // «ELSE» would draw lanes as local streets where the scale hides lanes.
        const FeatureTable table = withFields({{"道路等级", FieldType::Text}});
        const QByteArray qml = qmlOf(themeStyle(Theme::Road), table, GeometryKind::Line);
        const QStringList filters = all(qml, u"rule"_s, u"filter"_s);
        QVERIFY(filters.last().startsWith(
            u"\"道路等级\" IS NULL OR \"道路等级\" NOT IN ('expressway'"_s));
        QVERIFY(!filters.contains(u"ELSE"_s));
    }

    void casingsLieBeneathAllStreetsOfTheirClass()
    {
        const FeatureTable table = withFields({{"class", FieldType::Text}});
        const QByteArray qml = qmlOf(themeStyle(Theme::Road), table, GeometryKind::Line);
        QCOMPARE(named(qml, u"renderer-v2"_s)[0].of(u"symbollevels"_s), u"1"_s);
        // Casing and street of the expressway, which is the highest of seven orders.
        const QStringList passes = all(qml, u"layer"_s, u"pass"_s);
        QCOMPARE(passes.mid(0, 2), (QStringList{u"12"_s, u"13"_s}));
        QVERIFY(qml.contains("scale_linear(ln(@map_scale)"));
    }

    void withoutItsFieldALayerIsOneOfTheRest()
    {
        const FeatureTable table = withFields({});
        const QByteArray roads = qmlOf(themeStyle(Theme::Road), table, GeometryKind::Line);
        QCOMPARE(all(roads, u"rule"_s, u"label"_s), QStringList{u"其他道路"_s});
        const QByteArray states = qmlOf(coverageStyle(), table, GeometryKind::Polygon);
        QCOMPARE(all(states, u"renderer-v2"_s, u"type"_s), QStringList{u"nullSymbol"_s});
    }

    void namesWithQuotesStayNames()
    {
        const FeatureTable table = withFields({{"a\"b", FieldType::Text}});
        LayerStyle style{.field = "a\"b", .rules = {{.value = "d'or <&>", .stroke = Stroke{}}}};
        const QByteArray qml = qmlOf(style, table, GeometryKind::Line);
        QCOMPARE(all(qml, u"rule"_s, u"filter"_s), QStringList{u"\"a\"\"b\" IN ('d''or <&>')"_s});
    }

    void bandsOfNumbersAreComparedAsNumbers()
    {
        const LayerStyle style = bandStyle({.field = "minutes", .values = {5, 10, 15}});
        const FeatureTable table = withFields({{"minutes", FieldType::Real}});
        const QByteArray qml = qmlOf(style, table, GeometryKind::Polygon);
        QCOMPARE(all(qml, u"rule"_s, u"filter"_s).first(), u"\"minutes\" IN (5)"_s);
        // The near band lies above the far one.
        const QStringList passes = all(qml, u"layer"_s, u"pass"_s);
        QCOMPARE(passes, (QStringList{u"4"_s, u"2"_s, u"0"_s}));
        const Colour near = bandColours(3).front();
        QVERIFY(properties(qml, u"color"_s)
                    .first()
                    .startsWith(u"%1,%2,%3,"_s.arg(near.r).arg(near.g).arg(near.b)));
    }

    void classesOfNumbersAreRanges()
    {
        const FeatureTable table = withFields({{"share", FieldType::Real}});
        const LayerStyle style =
            classStyle({.field = "share", .upTo = {10, 20.5, 100}}, Appearance::Light);
        const QByteArray qml = qmlOf(style, table, GeometryKind::Polygon);
        QCOMPARE(all(qml, u"rule"_s, u"filter"_s),
                 (QStringList{u"\"share\" <= 10"_s,
                              u"\"share\" > 10 AND \"share\" <= 20.5"_s,
                              u"\"share\" > 20.5 AND \"share\" <= 100"_s,
                              u"\"share\" IS NULL"_s}));
        const QByteArray sld = sldOf(style, table, GeometryKind::Polygon, u"x"_s);
        QCOMPARE(named(sld, u"PropertyIsLessThanOrEqualTo"_s).size(), std::size_t{3});
        QCOMPARE(named(sld, u"PropertyIsGreaterThan"_s).size(), std::size_t{2});
        QCOMPARE(named(sld, u"PropertyIsNull"_s).size(), std::size_t{1});
    }

    void badgesAreInsideTheFileAndDotsTakeOverFromAfar()
    {
        const FeatureTable table = withFields({{"name", FieldType::Text}});
        const QByteArray qml = qmlOf(themeStyle(Theme::Childcare), table, GeometryKind::Point);
        QStringList names = properties(qml, u"name"_s);
        QCOMPARE(names.size(), 3); // a disc of ground, the dot on it, the badge
        QCOMPARE(names[1], u"circle"_s);
        QVERIFY(names[2].startsWith(u"base64:"_s));
        const QByteArray svg = QByteArray::fromBase64(names[2].mid(7).toLatin1());
        QVERIFY(svg.startsWith("<svg"));
        QVERIFY(svg.toLower().contains("#d1496f")); // the theme's own
        QCOMPARE(expressions(qml, u"enabled"_s),
                 (QStringList{u"NOT (@map_scale <= 50267.717)"_s,
                              u"NOT (@map_scale <= 50267.717)"_s,
                              u"@map_scale <= 50267.717"_s}));
        // Dots are smaller from afar, as on Yimi's own map.
        QVERIFY(expressions(qml, u"size"_s).first().contains(u"1 - 0.4"_s));
    }

    void namesAreShortenedBrokenAndSetAsOnTheMap()
    {
        const FeatureTable table = withFields({{"name", FieldType::Text}});
        const QByteArray qml = qmlOf(themeStyle(Theme::Town), table, GeometryKind::Polygon);
        const Element text = named(qml, u"text-style"_s)[0];
        QVERIFY(text.of(u"fieldName"_s).contains(u"to_string(\"name\")"_s));
        QCOMPARE(text.of(u"isExpression"_s), u"1"_s);
        QCOMPARE(text.of(u"fontSize"_s), u"9"_s); // 12 px, which 11.5 is set in
        QCOMPARE(named(qml, u"text-buffer"_s)[0].of(u"bufferSize"_s), u"0.34395833"_s); // 1.3 px
        const Element placement = named(qml, u"placement"_s)[0];
        QVERIFY(placement.of(u"geometryGenerator"_s).contains(u"centroid(@part)"_s));
        QVERIFY(expressions(qml, u"Show"_s).first().contains(u"@map_scale"_s));
        const QByteArray park = qmlOf(themeStyle(Theme::Park), table, GeometryKind::Polygon);
        QVERIFY(expressions(park, u"OffsetQuad"_s).first().endsWith(u"THEN 7 ELSE 4 END"_s));
        const QByteArray roads =
            qmlOf(themeStyle(Theme::Road),
                  withFields({{"name", FieldType::Text}, {"class", FieldType::Text}}),
                  GeometryKind::Line);
        QVERIFY(expressions(roads, u"Priority"_s).first().startsWith(u"CASE WHEN \"class\" IN"_s));
    }

    void aBorderOfTwoNeighboursIsDrawnOnce()
    {
        const FeatureTable table = withFields({{"name", FieldType::Text}});
        for (const Theme theme : {Theme::Community, Theme::Town, Theme::District}) {
            const QByteArray qml = qmlOf(themeStyle(theme), table, GeometryKind::Polygon);
            const QStringList layers = all(qml, u"layer"_s, u"class"_s);
            QVERIFY(layers.contains(u"GeometryGenerator"_s));
            QVERIFY(!layers.contains(u"SimpleFill"_s));
            for (const QString& geometry : properties(qml, u"geometryModifier"_s))
                QVERIFY(geometry.contains(u"overlay_intersects"_s));
        }
    }

    void areasCarryTheirBadgeWhereThereIsRoom()
    {
        const FeatureTable table = withFields({{"name", FieldType::Text}});
        const QByteArray qml = qmlOf(themeStyle(Theme::Park), table, GeometryKind::Polygon);
        const QString enabled = expressions(qml, u"enabled"_s).first();
        QVERIFY(enabled.startsWith(u"@map_scale <= 50267.717 AND "_s));
        QVERIFY(enabled.endsWith(u">= 7.62"_s)); // 1.6 times 18 px
        QCOMPARE(named(qml, u"renderer-v2"_s)[0].of(u"symbollevels"_s), u"1"_s);
    }

    void smallCirclesLieOnLargeOnesAndNothingIsSeenThroughThem()
    {
        const FeatureTable table = withFields({{"places", FieldType::Integer}});
        LayerStyle style{.rules = {{.marker = Marker{.colour = {1, 2, 3, 100}}}},
                         .sizes = SizeLook{.field = "places", .most = 90}};
        const QByteArray qml = qmlOf(style, table, GeometryKind::Point);
        QCOMPARE(texts(qml, u"orderByClause"_s).first(), u"\"places\""_s);
        QCOMPARE(all(qml, u"orderByClause"_s, u"asc"_s).first(), u"0"_s);
        const QStringList colours = properties(qml, u"color"_s);
        QCOMPARE(colours.size(), 2);
        QVERIFY(colours[0].endsWith(u",255"_s)); // ground
        QCOMPARE(colours[1], u"1,2,3,100"_s);
        const QByteArray sld = sldOf(style, table, GeometryKind::Point, u"x"_s);
        QCOMPARE(texts(sld, u"Size"_s).size(), 6);             // in steps
        QCOMPARE(texts(sld, u"Literal"_s).first(), u"62.5"_s); // of 90: 5/6 of the largest width
    }

    void linesTooThinForDashesHaveNone()
    {
        const QByteArray qml =
            qmlOf(themeStyle(Theme::Railway), withFields({}), GeometryKind::Line);
        // Casing, the thin line, the dashed one.
        QCOMPARE(all(qml, u"layer"_s, u"class"_s).size(), 3);
        QCOMPARE(properties(qml, u"customdash"_s).size(), 1);
        const QStringList enabled = expressions(qml, u"enabled"_s);
        QVERIFY(enabled[0].contains(u") >= "_s) && enabled[2].contains(u") >= "_s));
        QVERIFY(enabled[1].contains(u") < "_s));
    }

    void sldHasWholeScalesWidthsInStepsAndBadges()
    {
        const FeatureTable table = withFields({{"class", FieldType::Text}});
        const QByteArray roads = sldOf(themeStyle(Theme::Road), table, GeometryKind::Line, u"x"_s);
        for (const char* limit : {"MinScaleDenominator", "MaxScaleDenominator"}) {
            for (const QString& scale : texts(roads, QString::fromLatin1(limit))) {
                bool whole = false;
                QVERIFY2(scale.toInt(&whole) > 0 && whole, qPrintable(scale));
            }
        }
        // Eight widths of an expressway between and beyond its seven stops.
        QCOMPARE(texts(roads, u"Name"_s).count(u"快速路"_s) > 8, true);
        const QByteArray points = sldOf(themeStyle(Theme::Childcare),
                                        withFields({{"name", FieldType::Text}}),
                                        GeometryKind::Point,
                                        u"x"_s);
        QVERIFY(points.contains("xlink:href=\"base64:"));
        QCOMPARE(named(points, u"InlineContent"_s).size(), std::size_t{1});
        QCOMPARE(named(points, u"TextSymbolizer"_s).size(), std::size_t{1});
        QCOMPARE(texts(points, u"Radius"_s), QStringList{u"1.3"_s});
    }

    void otherProgramsGetTheSameClassesAsSld()
    {
        const FeatureTable table = withFields({{"state", FieldType::Text}});
        const QByteArray sld = sldOf(coverageStyle(), table, GeometryKind::Polygon, u"托育覆盖"_s);
        QCOMPARE(texts(sld, u"PropertyName"_s).size(), 4);
        QCOMPARE(texts(sld, u"Literal"_s),
                 (QStringList{u"no_data"_s,
                              u"served"_s,
                              u"short_of_capacity"_s,
                              u"out_of_range"_s})); // bottom first
        QStringList fills;
        for (const Element& one : named(sld, u"SvgParameter"_s)) {
            if (one.of(u"name"_s) == u"fill"_s)
                fills += one.text;
        }
        QVERIFY(fills.contains(u"#009e73"_s));
        const QByteArray points =
            sldOf(themeStyle(Theme::Childcare), withFields({}), GeometryKind::Point, u"托育"_s);
        QCOMPARE(texts(points, u"MaxScaleDenominator"_s).size(), 1);
        QCOMPARE(texts(points, u"MaxScaleDenominator"_s), texts(points, u"MinScaleDenominator"_s));
    }

    void aTableWithoutGeometryHasNoLook()
    {
        QVERIFY(!lookOf(coverageStyle(), withFields({}), GeometryKind::None));
        const auto look = lookOf(coverageStyle(), withFields({}), GeometryKind::Polygon);
        QVERIFY(look && !look->qml.empty() && !look->sld.empty());
    }
};

QTEST_GUILESS_MAIN(TestStyleFiles)
#include "tst_style_files.moc"
