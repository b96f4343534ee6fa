// SPDX-License-Identifier: GPL-3.0-or-later
// What the tags of a way make of it: one row a rule. Every row is read from a file.
#include "made_osm.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

class TestOsmWayRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void access_data()
    {
        QTest::addColumn<QString>("tags");
        QTest::addColumn<QString>("open"); // walk, bike, drive
        const auto row = [](const char* tags, const char* open) {
            QTest::newRow(tags) << tags << open;
        };
        // classes
        row("highway=motorway", "--d");
        row("highway=motorway_link", "--d");
        row("highway=motorway|foot=yes|bicycle=yes", "--d");
        row("highway=trunk", "--d");
        row("highway=trunk_link", "--d");
        row("highway=trunk|foot=yes", "w-d");
        row("highway=trunk|bicycle=designated", "-bd");
        row("highway=trunk|sidewalk=both", "w-d");
        row("highway=trunk|sidewalk:left=yes", "w-d");
        row("highway=trunk|sidewalk=no", "--d");
        row("highway=trunk|sidewalk=separate", "--d");
        row("highway=trunk|cycleway=lane", "-bd");
        row("highway=trunk|sidewalk=both|foot=no", "--d");
        row("highway=trunk|access=yes", "--d");
        row("highway=primary", "wbd");
        row("highway=secondary_link", "wbd");
        row("highway=residential|sidewalk=no", "wbd");
        row("highway=service|service=parking_aisle", "wbd");
        row("highway=service|service=emergency_access", "wb-");
        row("highway=living_street", "wbd");
        row("highway=track", "wbd");
        row("highway=road", "wbd");
        row("highway=footway", "w--");
        row("highway=pedestrian", "w--");
        row("highway=path", "wb-");
        row("highway=cycleway", "wb-");
        row("highway=bridleway", "w--");
        row("highway=corridor", "w--");
        row("highway=platform", "w--");
        row("highway=steps", "w--");
        row("highway=steps|conveying=yes", "w--");
        row("highway=steps|bicycle=yes", "wb-");
        row("highway=busway|foot=yes", "w--");
        // motor roads
        row("highway=primary|motorroad=yes", "--d");
        row("highway=trunk|motorroad=yes|sidewalk=both", "--d");
        row("highway=primary|motorroad=yes|foot=yes", "w-d");
        // the hierarchy of keys, from the general to the special one
        row("highway=residential|access=no|foot=yes", "w--");
        row("highway=residential|access=private|foot=permissive|bicycle=permissive", "wb-");
        row("highway=residential|access=no|vehicle=yes", "-bd");
        row("highway=residential|vehicle=no", "w--");
        row("highway=residential|vehicle=no|bicycle=yes", "wb-");
        row("highway=residential|motor_vehicle=no", "wb-");
        row("highway=residential|motor_vehicle=no|motorcar=yes", "wbd");
        row("highway=residential|motor_vehicle=yes|motorcar=no", "wb-");
        row("highway=residential|vehicle=no|motor_vehicle=destination", "w-d");
        row("highway=residential|foot=no", "-bd");
        row("highway=residential|bicycle=no", "w-d");
        // a general yes opens only what the kind allows
        row("highway=footway|access=yes", "w--");
        row("highway=pedestrian|motor_vehicle=yes", "w-d");
        row("highway=footway|bicycle=designated", "wb-");
        // values
        row("highway=residential|motor_vehicle=private", "wb-");
        row("highway=residential|motor_vehicle=permit", "wb-");
        row("highway=residential|motor_vehicle=delivery", "wb-");
        row("highway=residential|motor_vehicle=agricultural", "wb-");
        row("highway=track|motor_vehicle=agricultural;forestry", "wb-");
        row("highway=track|motor_vehicle=agricultural;destination", "wbd");
        row("highway=residential|access=destination", "wbd");
        row("highway=service|access=customers", "wbd");
        row("highway=residential|access=permissive", "wbd");
        row("highway=primary|bicycle=use_sidepath", "w-d");
        row("highway=primary|foot=use_sidepath", "-bd");
        row("highway=cycleway|bicycle=dismount", "w--");
        row("highway=residential|access=unknown", "wbd");
        row("highway=residential|access=perhaps", "wbd"); // listed, see below
    }

    void access()
    {
        QFETCH(QString, tags);
        const RoadAttributes road = roadOf(tags);
        QString open;
        open += road.walk ? u'w' : u'-';
        open += road.bike ? u'b' : u'-';
        open += road.drive ? u'd' : u'-';
        QTEST(open, "open");
    }

    void rule10_oneWay_data()
    {
        QTest::addColumn<QString>("tags");
        QTest::addColumn<int>("cars");
        QTest::addColumn<int>("bicycles");
        const auto row = [](const char* tags, int cars, int bicycles) {
            QTest::newRow(tags) << tags << cars << bicycles;
        };
        row("highway=primary", 0, 0);
        row("highway=primary|oneway=yes", 1, 1);
        row("highway=primary|oneway=true", 1, 1);
        row("highway=primary|oneway=1", 1, 1);
        row("highway=primary|oneway=-1", -1, -1);
        row("highway=primary|oneway=reverse", -1, -1);
        row("highway=primary|oneway=no", 0, 0);
        row("highway=primary|oneway=reversible", 0, 0);
        row("highway=motorway", 1, 1);
        row("highway=motorway|oneway=no", 0, 0);
        row("highway=motorway_link", 0, 0);
        row("highway=primary|junction=roundabout", 1, 1);
        row("highway=primary|junction=circular", 1, 1);
        row("highway=primary|junction=roundabout|oneway=no", 0, 0);
        row("highway=primary|oneway=yes|oneway:bicycle=no", 1, 0);
        row("highway=primary|oneway=yes|oneway:bicycle=-1", 1, -1);
        row("highway=primary|oneway:bicycle=yes", 0, 1);
        row("highway=primary|oneway=yes|cycleway=opposite", 1, 0);
        row("highway=primary|oneway=yes|cycleway=opposite_lane", 1, 0);
        row("highway=primary|oneway=-1|cycleway:left=opposite_track", -1, 0);
        row("highway=primary|oneway=yes|cycleway:left=lane|cycleway:left:oneway=-1", 1, 0);
        row("highway=primary|oneway=yes|cycleway=lane", 1, 1);
        row("highway=primary|oneway=yes|oneway:motor_vehicle=no", 0, 1);
        row("highway=primary|oneway:vehicle=yes", 1, 1);
        row("highway=cycleway|oneway=yes", 1, 1);
    }

    void rule10_oneWay()
    {
        QFETCH(QString, tags);
        const RoadAttributes road = roadOf(tags);
        QTEST(static_cast<int>(road.oneWay), "cars");
        QTEST(static_cast<int>(road.bikeOneWay), "bicycles");
    }

    void rule15_level_data()
    {
        QTest::addColumn<QString>("tags");
        QTest::addColumn<int>("level");
        const auto row = [](const char* tags, int level) { QTest::newRow(tags) << tags << level; };
        row("highway=primary", 0);
        row("highway=primary|layer=2", 2);
        row("highway=primary|layer=-1", -1);
        row("highway=primary|layer=+1", 1);
        row("highway=primary|bridge=yes", 1);
        row("highway=primary|bridge=viaduct|layer=3", 3);
        row("highway=primary|bridge=no", 0);
        row("highway=primary|tunnel=yes", -1);
        row("highway=primary|tunnel=yes|layer=0", -1);
        row("highway=footway|tunnel=building_passage", 0);
        row("highway=primary|layer=ground", 0);
        row("highway=primary|layer=9999999999", 0);
    }

    void rule15_level()
    {
        QFETCH(QString, tags);
        QTEST(static_cast<int>(roadOf(tags).level), "level");
    }

    void speed_data()
    {
        QTest::addColumn<QString>("tags");
        QTest::addColumn<int>("kmh");
        const auto row = [](const char* tags, int kmh) { QTest::newRow(tags) << tags << kmh; };
        row("highway=primary", 0);
        row("highway=primary|maxspeed=60", 60);
        row("highway=primary|maxspeed=60 km/h", 60);
        row("highway=primary|maxspeed=50 mph", 80);
        row("highway=primary|maxspeed=30mph", 48);
        row("highway=primary|maxspeed=CN:urban", 0);
        row("highway=primary|maxspeed=DE:zone30", 30);
        row("highway=primary|maxspeed=none", 0);
        row("highway=primary|maxspeed=signals", 0);
        row("highway=living_street|maxspeed=walk", 7);
        row("highway=primary|maxspeed=60;80", 60);
        row("highway=primary|maxspeed:forward=60|maxspeed:backward=40", 40);
        row("highway=primary|maxspeed=70|maxspeed:backward=40", 70);
        row("highway=primary|maxspeed=fast", 0);
        row("highway=primary|maxspeed=-5", 0);
        row("highway=primary|maxspeed=1000", 200);
    }

    void speed()
    {
        QFETCH(QString, tags);
        QTEST(static_cast<int>(roadOf(tags).speedKmh), "kmh");
    }

    void roadClass_data()
    {
        QTest::addColumn<QString>("tags");
        QTest::addColumn<QString>("className");
        const auto row = [](const char* tags, const char* name) {
            QTest::newRow(tags) << tags << name;
        };
        row("highway=motorway", "expressway");
        row("highway=trunk", "expressway");
        row("highway=primary", "main");
        row("highway=tertiary", "secondary");
        row("highway=unclassified", "local");
        row("highway=service", "lane");
        row("highway=corridor", "footpath");
        row("highway=steps", "steps");
    }

    void roadClass()
    {
        QFETCH(QString, tags);
        QTEST(QString::fromStdString(std::string(roadClassId(roadOf(tags).roadClass))),
              "className");
    }

    void leftOutAndCounted_data()
    {
        QTest::addColumn<QString>("tags");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* tags, FindingCode code, const char* detail) {
            QTest::newRow(tags) << tags << static_cast<int>(code) << detail;
        };
        using enum FindingCode;
        row("highway=construction|construction=primary", StreetNotBuilt, "highway=construction");
        row("highway=proposed", StreetNotBuilt, "highway=proposed");
        row("highway=abandoned", StreetNotBuilt, "highway=abandoned");
        row("highway=razed", StreetNotBuilt, "highway=razed");
        row("highway=residential|construction=yes", StreetNotBuilt, "construction=yes");
        row("abandoned:highway=residential", StreetNotBuilt, "abandoned:highway");
        row("highway=raceway", StreetKindUnknown, "highway=raceway");
        row("highway=rest_area", StreetKindUnknown, "highway=rest_area");
        row("highway=no", StreetKindUnknown, "highway=no");
        row("highway=residential|access=private", StreetClosedToAll, "access=private");
        row("highway=residential|access=no", StreetClosedToAll, "access=no");
        row("highway=busway", StreetClosedToAll, "highway=busway");
        row("highway=footway|foot=no", StreetClosedToAll, "highway=footway");
        row("route=ferry|foot=yes", FerryLeftOut, "");
        row("railway=platform", EdgeNotARoad, "");
        row("railway=rail", EdgeNotARoad, "");
        row("building=yes", EdgeNotARoad, "");
    }

    void leftOutAndCounted()
    {
        QFETCH(QString, tags);
        QFETCH(int, code);
        const auto streets = m_folder.read(osmXml(m_nodes, {{7, {1, 2}}, {8, {2, 3}, tags}}));
        QVERIFY(streets);
        QCOMPARE(streets->lines.roads.size(), 1U);
        const Finding* const finding =
            findingOf(streets->lines.findings, static_cast<FindingCode>(code));
        QVERIFY(finding != nullptr);
        QCOMPARE(finding->count, 1U);
        if (static_cast<FindingCode>(code) != FindingCode::EdgeNotARoad)
            QCOMPARE(finding->ids, (std::vector<std::string>{"8"}));
        QTEST(QString::fromStdString(finding->detail), "detail");
    }

    void valuesThatAreNotUnderstoodAreListed_data()
    {
        QTest::addColumn<QString>("tags");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* tags, const char* field) {
            QTest::newRow(tags) << tags << field;
        };
        row("highway=residential|access=perhaps", "access");
        row("highway=residential|oneway=reversible", "oneway");
        row("highway=residential|maxspeed=fast", "maxspeed");
        row("highway=residential|layer=ground", "layer");
        row("highway=steps|conveying=forward", "conveying");
        row("highway=residential|maxspeed=CN:urban|oneway=no|access=unknown", "");
    }

    void valuesThatAreNotUnderstoodAreListed()
    {
        QFETCH(QString, tags);
        QFETCH(QString, field);
        const auto streets = m_folder.read(osmXml(m_nodes, {{8, {1, 2}, tags}}));
        QVERIFY(streets);
        const Finding* const finding = findingOf(streets->lines.findings, FindingCode::TagUnread);
        QCOMPARE(finding != nullptr, !field.isEmpty());
        if (finding != nullptr)
            QCOMPARE(QString::fromStdString(finding->field), field);
    }

    void squareIsWalkedAlongItsRing()
    {
        const auto build = m_folder.network(
            {{1, 0, 0}, {2, 100, 0}, {3, 100, 100}, {4, 0, 100}},
            {{5, {1, 2, 3, 4, 1}, QStringLiteral("highway=pedestrian|area=yes|oneway=yes")},
             {6, {1, 3}, QStringLiteral("highway=footway|area=yes")}});
        const Finding* const finding = findingOf(build.findings, FindingCode::SquareAlongRing);
        QVERIFY(finding != nullptr);
        QCOMPARE(finding->ids, (std::vector<std::string>{"5"})); // an open line is no square
        for (const StreetEdge& edge : build.network.edges()) {
            QVERIFY(edge.road.walk && !edge.road.drive);
            QVERIFY(edge.road.oneWay == OneWay::No);
        }
        // the corners 1 and 3 are junctions because of the footway: two sides of 200 m, one across
        QCOMPARE(build.network.edgeCount(), 3U);
        QVERIFY(std::abs(build.network.totalLength() - 400 - std::sqrt(2.0) * 100) < 1);
    }

    void squareIsNotDrivenOn()
    {
        const auto build =
            m_folder.network({{1, 0, 0}, {2, 100, 0}, {3, 100, 100}, {4, 0, 100}},
                             {{5, {1, 2, 3, 4, 1}, QStringLiteral("highway=service|area=yes")}});
        QVERIFY(build.network.edges().front().road.walk);
        QVERIFY(!build.network.edges().front().road.drive);
    }

private:
    RoadAttributes roadOf(const QString& tags) const
    {
        const auto streets = m_folder.read(osmXml(m_nodes, {{8, {1, 2}, tags}}));
        if (!streets || streets->lines.roads.size() != 1)
            qFatal("%s is no street", qPrintable(tags));
        return streets->lines.roads.front();
    }

    OsmFolder m_folder;
    std::vector<MadeNode> m_nodes{{1, 0, 0}, {2, 100, 0}, {3, 200, 0}};
};

QTEST_GUILESS_MAIN(TestOsmWayRules)
#include "tst_osm_way_rules.moc"
