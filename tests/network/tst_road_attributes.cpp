// SPDX-License-Identifier: GPL-3.0-or-later
#include "builders.h"
#include "network/road_attributes.h"

#include <QTest>

#include <limits>

using namespace yimi;
using namespace yimi::test;

class TestRoadAttributes : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void classes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("roadClass");
        QTest::addColumn<bool>("walk");
        QTest::addColumn<bool>("drive");
        QTest::newRow("yimi") << "expressway" << int(RoadClass::Expressway) << false << true;
        QTest::newRow("osm trunk") << "trunk" << int(RoadClass::Expressway) << false << true;
        QTest::newRow("osm footway") << "footway" << int(RoadClass::Footpath) << true << false;
        QTest::newRow("network maker") << "arterial" << int(RoadClass::Main) << true << true;
        QTest::newRow("bureau") << "次干路" << int(RoadClass::Secondary) << true << true;
        QTest::newRow("steps") << "steps" << int(RoadClass::Steps) << true << false;
    }

    void classes()
    {
        QFETCH(QString, text);
        QFETCH(int, roadClass);
        QFETCH(bool, walk);
        QFETCH(bool, drive);
        const FeatureTable table = roadsTable({RoadRow{{{0, 0}, {1, 0}}, text.toStdString()}});
        const RoadAttributeReader reader(table);
        QCOMPARE(int(reader.read(0).roadClass), roadClass);
        QCOMPARE(reader.read(0).walk, walk);
        QCOMPARE(reader.read(0).drive, drive);
        QVERIFY(!reader.reading(0).classUnknown);
    }

    void unknownClassIsSaid()
    {
        const FeatureTable table = roadsTable({RoadRow{{{0, 0}, {1, 0}}, "魔法路"}});
        QVERIFY(RoadAttributeReader(table).reading(0).classUnknown);
    }

    void linesOfOpenStreetMapThatAreNoStreetsStayOut()
    {
        FeatureTable table = emptyTable("lines");
        table.addColumn("highway", FieldType::Text);
        table.addColumn("waterway", FieldType::Text);
        appendRow(table, 1, Lines{{{0, 0}, {100, 0}}}, {"residential", Value{}});
        appendRow(table, 2, Lines{{{0, 50}, {100, 50}}}, {Value{}, "river"});
        const auto build = buildNetwork(table);
        QCOMPARE(build->network.edgeCount(), 1U);
        const auto found =
            std::ranges::find(build->findings, FindingCode::EdgeNotARoad, &Finding::code);
        QVERIFY(found != build->findings.end());
        QCOMPARE(found->ids, std::vector<std::string>{"2"});
    }

    void fieldsOfOtherPeople()
    {
        FeatureTable table = emptyTable("道路中心线");
        for (const char* name : {"道路等级", "单行", "bridge", "步行"})
            table.addColumn(name, FieldType::Text);
        appendRow(table, 1, Lines{{{0, 0}, {1, 0}}}, {"快速路", "是单行", "yes", "1"});
        appendRow(table, 2, Lines{{{0, 0}, {1, 0}}}, {"支路", "单向", "no", "否"});
        const RoadAttributeReader reader(table);
        QCOMPARE(int(reader.read(0).level), 1);
        QVERIFY(reader.read(0).walk);
        QVERIFY(reader.read(0).oneWay == OneWay::No);
        QCOMPARE(int(reader.read(1).level), 0);
        QVERIFY(!reader.read(1).walk);
        QVERIFY(reader.read(1).oneWay == OneWay::Along);
    }

    void codesOfOneWayOutsideTheMappingAreListed()
    {
        FeatureTable table = emptyTable("road");
        table.addColumn("方向", FieldType::Text);
        appendRow(table, 1, Lines{{{0, 0}, {100, 0}}}, {"FT"});
        appendRow(table, 2, Lines{{{100, 0}, {200, 0}}}, {"3"});
        appendRow(table, 3, Lines{{{200, 0}, {300, 0}}}, {"北向"});
        appendRow(table, 4, Lines{{{300, 0}, {400, 0}}}, {"B"});
        const auto build = buildNetwork(table);
        const Finding& found = finding(*build, FindingCode::EdgeOneWayUnknown);
        QCOMPARE(found.field, std::string("方向"));
        QCOMPARE(found.detail, std::string("3, 北向"));
        QCOMPARE(found.ids, (std::vector<std::string>{"2", "3"}));
        for (const StreetEdge& edge : build->network.edges())
            QCOMPARE(edge.road.oneWay == OneWay::No, edge.featureId != 1);
    }

    void speedsOutsideReasonAreListedAndByClass()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        FeatureTable table = emptyTable("road");
        table.addColumn("speed_kmh", FieldType::Real);
        double x = 0;
        std::int64_t id = 0;
        for (const double speed : {40.0, -5.0, 0.0, nan, 201.0, 200.0}) {
            appendRow(table, ++id, Lines{{{x, 0}, {x + 100, 0}}}, {speed});
            x += 100;
        }
        const auto build = buildNetwork(table);
        const Finding& found = finding(*build, FindingCode::EdgeSpeedUnusable);
        QCOMPARE(found.ids, (std::vector<std::string>{"2", "3", "4", "5"}));
        for (const StreetEdge& edge : build->network.edges()) {
            const int expected = edge.featureId == 1 ? 40 : edge.featureId == 6 ? 200 : 0;
            QCOMPARE(int(edge.road.speedKmh), expected);
        }
    }

    void fieldsNamedByThePlannerAreRead()
    {
        FeatureTable table = emptyTable("road");
        for (const char* name : {"class", "DLJB", "DX"})
            table.addColumn(name, FieldType::Text);
        appendRow(table, 1, Lines{{{0, 0}, {100, 0}}}, {"local", "主干路", "单向"});
        const auto build = buildNetwork(table, {.fields = {{"class", "DLJB"}, {"oneway", "DX"}}});
        QVERIFY(build->network.edges().front().road.roadClass == RoadClass::Main);
        QVERIFY(build->network.edges().front().road.oneWay == OneWay::Along);
        const auto missing = buildNetwork(table, {.fields = {{"class", "DLJ"}}});
        QCOMPARE(missing.error().code, ErrorCode::FieldMissing);
        QCOMPARE(missing.error().detail, std::string("class, DLJB, DX"));
        const auto unknown = buildNetwork(table, {.fields = {{"klass", "DLJB"}}});
        QCOMPARE(unknown.error().code, ErrorCode::ParameterInvalid);
        QVERIFY(unknown.error().detail.find("pavement") != std::string::npos);
    }

    void slopeTurnsWithTheEdge()
    {
        FeatureTable table = emptyTable("road");
        table.addColumn("incline", FieldType::Text);
        appendRow(table, 1, Lines{{{0, 0}, {100, 0}}}, {"8%"});
        appendRow(table, 2, Lines{{{300, 0}, {200, 0}}}, {"up"});
        const auto build = buildNetwork(table);
        QCOMPARE(finding(*build, FindingCode::ValueNotNumeric).ids, std::vector<std::string>{"2"});
        std::ranges::reverse(std::get<Lines>(table.geometries[0]).front());
        const auto turned = buildNetwork(table);
        for (std::size_t e = 0; e < 2; ++e)
            QCOMPARE(int(turned->network.edge(EdgeId(e)).road.slopePercent),
                     -int(build->network.edge(EdgeId(e)).road.slopePercent));
    }

private:
    static const Finding& finding(const NetworkBuild& build, FindingCode code)
    {
        const auto found = std::ranges::find(build.findings, code, &Finding::code);
        if (found == build.findings.end())
            qFatal("no such finding: %s", findingCodeName(code).data());
        return *found;
    }
};

QTEST_GUILESS_MAIN(TestRoadAttributes)
#include "tst_road_attributes.moc"
