// SPDX-License-Identifier: GPL-3.0-or-later
#include "builders.h"
#include "network/road_attributes.h"

#include <QTest>

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
        QVERIFY(!reader.classUnknown(0));
    }

    void unknownClassIsSaid()
    {
        const FeatureTable table = roadsTable({RoadRow{{{0, 0}, {1, 0}}, "魔法路"}});
        QVERIFY(RoadAttributeReader(table).classUnknown(0));
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
};

QTEST_GUILESS_MAIN(TestRoadAttributes)
#include "tst_road_attributes.moc"
