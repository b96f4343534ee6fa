// SPDX-License-Identifier: GPL-3.0-or-later
// Barriers at nodes (docs/adr/0009): who passes, and that no length changes.
#include "made_osm.h"
#include "network/search.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

class TestOsmBarriers : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whoPasses_data()
    {
        QTest::addColumn<QString>("tags");
        QTest::addColumn<QString>("passes"); // walk, bike, drive
        const auto row = [](const char* tags, const char* passes) {
            QTest::newRow(tags) << tags << passes;
        };
        row("barrier=bollard", "wb-");
        row("barrier=block", "wb-");
        row("barrier=cycle_barrier", "wb-");
        row("barrier=planter", "wb-");
        row("barrier=yes", "wb-");
        row("barrier=gate", "wbd");
        row("barrier=lift_gate", "wbd");
        row("barrier=kerb", "wbd");
        row("barrier=entrance", "wbd");
        row("barrier=toll_booth", "wbd");
        row("barrier=no", "wbd");
        row("barrier=stile", "w--");
        row("barrier=turnstile", "w--");
        row("barrier=chain", "w--");
        row("barrier=wall", "---");
        row("barrier=fence", "---");
        row("barrier=wall|foot=yes", "w--");
        row("barrier=gate|access=no", "---");
        row("barrier=gate|access=private", "---");
        row("barrier=gate|access=private|foot=yes", "w--");
        row("barrier=gate|access=no|foot=yes|bicycle=yes", "wb-");
        row("barrier=gate|motor_vehicle=no", "wb-");
        row("barrier=gate|locked=yes", "---");
        row("barrier=gate|locked=yes|foot=yes", "w--");
        row("barrier=bollard|access=yes", "wb-");
        row("barrier=bollard|motor_vehicle=yes", "wbd");
        row("barrier=cycle_barrier|bicycle=dismount", "wb-"); // a step, not a street
        row("barrier=bollard|bicycle=no", "w--");
        row("access=no", "wbd"); // access without a barrier says nothing of passing
    }

    void whoPasses()
    {
        QFETCH(QString, tags);
        const auto build = m_folder.network({{1, 0, 0}, {2, 100, 0, tags}, {3, 200, 0}},
                                            {{10, {1, 2, 3}, QStringLiteral("highway=service")}});
        QString passes;
        passes += reaches(build.network, "walk") ? u'w' : u'-';
        passes += reaches(build.network, "bike") ? u'b' : u'-';
        passes += reaches(build.network, "car") ? u'd' : u'-';
        QTEST(passes, "passes");
        QVERIFY(std::abs(build.network.totalLength() - 200) < 0.4);
        QCOMPARE(findingOf(build.findings, FindingCode::BarrierOnStreet) != nullptr,
                 passes != QStringLiteral("wbd"));
    }

    void lengthIsKeptAndOnlyTheLastMetreIsClosed()
    {
        const auto plain =
            m_folder.network({{1, 0, 0}, {2, 100, 30}, {3, 200, 0}}, {{10, {1, 2, 3}}});
        const auto build = m_folder.network(
            {{1, 0, 0}, {2, 100, 30, QStringLiteral("barrier=bollard")}, {3, 200, 0}},
            {{10, {1, 2, 3}}});
        QCOMPARE(build.network.edgeCount(), 4U);
        QVERIFY(std::abs(build.network.totalLength() - plain.network.totalLength()) < 1e-6);
        double closed = 0;
        for (const StreetEdge& edge : build.network.edges()) {
            QVERIFY(edge.road.walk);
            if (!edge.road.drive) {
                closed += edge.length;
                QVERIFY(std::abs(edge.length - 1) < 1e-6);
            }
        }
        QVERIFY(std::abs(closed - 2) < 1e-6);
    }

    void piecesShorterThanTheStubKeepALength()
    {
        const auto build = m_folder.network({{1, 0, 0, QStringLiteral("barrier=bollard")},
                                             {2, 1.2, 0, QStringLiteral("barrier=bollard")},
                                             {3, 100, 0},
                                             {4, -100, 0}},
                                            {{10, {4, 1, 2, 3}}});
        QVERIFY(std::abs(build.network.totalLength() - 200) < 0.4);
        QVERIFY(!reaches(build.network, "car"));
        QVERIFY(reaches(build.network, "walk"));
        for (const StreetEdge& edge : build.network.edges())
            QVERIFY(edge.length > 0.1);
    }

    void barrierWhereTwoWaysMeet()
    {
        const auto build = m_folder.network(
            {{1, 0, 0}, {2, 100, 0, QStringLiteral("barrier=bollard")}, {3, 200, 0}},
            {{10, {1, 2}}, {11, {3, 2}}});
        QVERIFY(!reaches(build.network, "car"));
        QVERIFY(reaches(build.network, "walk"));
    }

    void barrierAtALooseEndStopsNobody()
    {
        const auto build = m_folder.network(
            {{1, 0, 0}, {2, 100, 0, QStringLiteral("barrier=gate|access=no")}}, {{10, {1, 2}}});
        QCOMPARE(build.network.edgeCount(), 1U);
        QVERIFY(findingOf(build.findings, FindingCode::BarrierOnStreet) == nullptr);
    }

    void barrierOnAFootwayThatOnlyStopsCarsChangesNothing()
    {
        const auto build = m_folder.network(
            {{1, 0, 0}, {2, 100, 0, QStringLiteral("barrier=bollard")}, {3, 200, 0}},
            {{10, {1, 2, 3}, QStringLiteral("highway=footway")}});
        QCOMPARE(build.network.edgeCount(), 1U);
        QVERIFY(findingOf(build.findings, FindingCode::BarrierOnStreet) == nullptr);
    }

    void gateDrawnOnThePublicStreetClosesTheSideStreetOnly()
    {
        // The street 1-2-3 runs through, a compound's road 2-4 ends at it; the gate sits on the
        // junction. The street is cut there (two ways) or not.
        const std::vector<MadeNode> nodes{{1, -100, 0},
                                          {2, 0, 0, QStringLiteral("barrier=gate|access=private")},
                                          {3, 100, 0},
                                          {4, 0, 100}};
        const MadeWay side{12, {2, 4}, QStringLiteral("highway=service")};
        for (const auto& street : {std::vector<MadeWay>{{10, {1, 2, 3}}},
                                   std::vector<MadeWay>{{10, {1, 2}}, {11, {2, 3}}}}) {
            std::vector<MadeWay> ways = street;
            ways.push_back(side);
            const auto build = m_folder.network(nodes, ways);
            QCOMPARE(piecesFor(build.network, "car"), 2U);
            const auto largest = componentsFor(build.network, *travelProfile("car")).edges.front();
            QCOMPARE(largest, 2U);
        }
    }

    void barrierAmongEqualStreetsClosesAll()
    {
        const auto build = m_folder.network(
            {{1, -100, 0}, {2, 0, 0, QStringLiteral("barrier=bollard")}, {3, 100, 0}, {4, 0, 100}},
            {{10, {1, 2, 3}}, {12, {2, 4}}});
        QCOMPARE(piecesFor(build.network, "car"), 3U);
        QCOMPARE(piecesFor(build.network, "walk"), 1U);
    }

    void detourRoundTheBarrierIsFoundByCar()
    {
        // bollard in the middle of the southern side of a square; walkers pass it
        const auto build = m_folder.network({{1, 0, 0},
                                             {2, 50, 0, QStringLiteral("barrier=bollard")},
                                             {3, 100, 0},
                                             {4, 100, 100},
                                             {5, 0, 100}},
                                            {{10, {1, 2, 3}}, {11, {3, 4, 5, 1}}});
        QVERIFY(std::abs(metres(build.network, "walk", {0, 0}, {100, 0}) - 100) < 1);
        QVERIFY(std::abs(metres(build.network, "car", {0, 0}, {100, 0}) - 300) < 1);
    }

private:
    /// Of a way laid from west to east: is its east end reached from its west end?
    static bool reaches(const StreetNetwork& network, const char* profile)
    {
        const Components components = componentsFor(network, *travelProfile(profile));
        std::uint32_t west = 0;
        std::uint32_t east = 0;
        for (std::uint32_t v = 0; v < network.nodeCount(); ++v) {
            if (network.node(NodeId(v)).x < network.node(NodeId(west)).x)
                west = v;
            if (network.node(NodeId(v)).x > network.node(NodeId(east)).x)
                east = v;
        }
        return components.ofNode[west] == components.ofNode[east];
    }

    /// Length of the way between the junctions nearest to two places given as in MadeNode.
    static double
    metres(const StreetNetwork& network, const char* profile, Coordinate from, Coordinate to)
    {
        const ProfileGraph graph(
            network, *travelProfile(profile), Metric::Distance, SearchDirection::WithTravel);
        const auto toMetres = Transformer::create(wgs84(), defaultAnalysisCrs());
        const auto placed = [&](Coordinate c) {
            const auto place = toMetres->apply({120.0 + c.x / 94'688.0, 31.8 + c.y / 110'872.0});
            return locate(graph, *place);
        };
        const std::vector<Seed> seeds{seedAt(graph, *placed(from), 0, false)};
        SearchWorkspace search(graph);
        search.run(seeds);
        return labelAt(search, SeedsByEdge(seeds), *placed(to), false).cost / 1000.0;
    }

    OsmFolder m_folder;
};

QTEST_GUILESS_MAIN(TestOsmBarriers)
#include "tst_osm_barriers.moc"
