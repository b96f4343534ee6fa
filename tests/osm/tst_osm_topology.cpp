// SPDX-License-Identifier: GPL-3.0-or-later
// Streets meet at shared nodes and nowhere else.
#include "made_osm.h"
#include "network/search.h"
#include "seed.h"

#include <QTest>

#include <random>

using namespace yimi;
using namespace yimi::test;

namespace {

bool sameNetwork(const NetworkBuild& a, const NetworkBuild& b)
{
    const auto sameEdge = [](const StreetEdge& p, const StreetEdge& q) {
        return p.from == q.from && p.to == q.to && p.length == q.length
               && p.featureId == q.featureId && p.road == q.road;
    };
    return std::ranges::equal(a.network.nodes(), b.network.nodes())
           && std::ranges::equal(a.network.vertices(), b.network.vertices())
           && std::ranges::equal(a.network.edges(), b.network.edges(), sameEdge)
           && a.findings == b.findings;
}

} // namespace

class TestOsmTopology : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void rule15_bridgeWithoutSharedNodeIsNotConnected()
    {
        const auto build = m_folder.network(
            m_cross,
            {{10, {1, 2}}, {11, {3, 4}, QStringLiteral("highway=primary|bridge=yes|layer=1")}});
        QCOMPARE(build.network.edgeCount(), 2U);
        QCOMPARE(build.components.nodes.size(), 2U);
        QCOMPARE(build.crossingsNoded, 0U);
    }

    void rule15_crossingLinesOfOneLevelWithoutNodeAreNotConnectedEither()
    {
        const auto build = m_folder.network(m_cross, {{10, {1, 2}}, {11, {3, 4}}});
        QCOMPARE(build.components.nodes.size(), 2U);
    }

    void rule15_sharedNodeConnects()
    {
        const auto build = m_folder.network(m_cross, {{10, {1, 5, 2}}, {11, {3, 5, 4}}});
        QCOMPARE(build.network.nodeCount(), 5U);
        QCOMPARE(build.network.edgeCount(), 4U);
        QCOMPARE(build.components.nodes.size(), 1U);
    }

    void rule15_sharedNodeConnectsWhateverTheLevels()
    {
        const auto build = m_folder.network(
            m_cross, {{10, {1, 5, 2}}, {11, {3, 5, 4}, QStringLiteral("highway=primary|layer=1")}});
        QCOMPARE(build.components.nodes.size(), 1U);
    }

    void rule15_twoNodesInOnePlaceOfDifferentWaysAreTwo()
    {
        std::vector<MadeNode> nodes = m_cross;
        nodes.push_back({6, 0, 0}); // where 5 is
        const auto build = m_folder.network(nodes, {{10, {1, 5, 2}}, {11, {3, 6, 4}}});
        QCOMPARE(build.components.nodes.size(), 2U);
    }

    void innerNodesAreNoJunctionsAndCurvesStay()
    {
        const auto build =
            m_folder.network({{1, 0, 0}, {2, 30, 40}, {3, 60, 0}}, {{10, {1, 2, 3}}});
        QCOMPARE(build.network.edgeCount(), 1U);
        QCOMPARE(build.network.vertices().size(), 3U);
        QVERIFY(std::abs(build.network.totalLength() - 100) < 0.2);
    }

    void wayThatMeetsItself()
    {
        // a lollipop: stick 1-2, ring 2-3-4-2
        const auto build = m_folder.network({{1, 0, 0}, {2, 100, 0}, {3, 150, 50}, {4, 150, -50}},
                                            {{10, {1, 2, 3, 4, 2}}});
        QCOMPARE(build.network.nodeCount(), 2U);
        QCOMPARE(build.network.edgeCount(), 2U);
    }

    void wayThatTurnsBackIsOneStreet()
    {
        const auto build = m_folder.network({{1, 0, 0}, {2, 100, 0}}, {{10, {1, 2, 1}}});
        QCOMPARE(build.network.edgeCount(), 1U);
        QVERIFY(std::abs(build.network.totalLength() - 100) < 0.2);
    }

    void repeatedAndCoincidentNodesMakeNoEdgeWithoutLength()
    {
        const auto build =
            m_folder.network({{1, 0, 0}, {2, 50, 0}, {3, 50, 0}, {4, 100, 0}, {5, 50, 80}},
                             {{10, {1, 2, 2, 3, 4}}, {11, {3, 5}}, {12, {2, 3}}});
        QCOMPARE(build.network.edgeCount(), 3U);
        QCOMPARE(build.components.nodes.size(), 1U);
        for (const StreetEdge& edge : build.network.edges())
            QVERIFY(edge.length > 1);
        const Finding* const vanished = findingOf(build.findings, FindingCode::EdgeZeroLength);
        QVERIFY(vanished != nullptr);
        QCOMPARE(vanished->ids, (std::vector<std::string>{"12"}));
    }

    void oneWayStaysWithItsDirection()
    {
        // Drawn from east to west and from west to east: the edge's own direction must not matter.
        for (const bool flipped : {false, true}) {
            const auto build = m_folder.network(
                {{1, 0, 0}, {2, 100, 0}},
                {{10,
                  flipped ? std::vector<std::int64_t>{2, 1} : std::vector<std::int64_t>{1, 2},
                  QStringLiteral("highway=primary|oneway=yes|oneway:bicycle=-1")}});
            const StreetEdge& edge = build.network.edges().front();
            const bool fromWest = build.network.node(edge.from).x < build.network.node(edge.to).x;
            QCOMPARE(edge.road.oneWay == OneWay::Along, fromWest != flipped);
            QCOMPARE(edge.road.bikeOneWay == OneWay::Along, fromWest == flipped);
        }
    }

    void rule10_bicycleGoesAgainstTheCarsWhereItMay()
    {
        const auto build = m_folder.network(
            {{1, 0, 0}, {2, 100, 0}},
            {{10, {1, 2}, QStringLiteral("highway=primary|oneway=yes|cycleway=opposite")}});
        const auto bothWays = [&](const char* profile) {
            const ProfileGraph graph(
                build.network, *travelProfile(profile), Metric::Time, SearchDirection::WithTravel);
            return graph.searchesAlong(EdgeId(0)) && graph.searchesAgainst(EdgeId(0));
        };
        QVERIFY(bothWays("walk"));
        QVERIFY(bothWays("bike"));
        QVERIFY(!bothWays("car"));
    }

    void footwayOverAOneWayStreetDoesNotOpenItsOtherDirection()
    {
        const auto build =
            m_folder.network({{1, 0, 0}, {2, 100, 0}},
                             {{10, {1, 2}, QStringLiteral("highway=primary|oneway=yes|foot=no")},
                              {11, {1, 2}, QStringLiteral("highway=footway")}});
        QCOMPARE(build.network.edgeCount(), 1U);
        const RoadAttributes& road = build.network.edges().front().road;
        QVERIFY(road.walk && road.drive);
        QVERIFY(road.oneWay != OneWay::No);
    }

    void missingNodesKeepThePiecesThatHavePlaces()
    {
        const auto build =
            m_folder.network({{1, 0, 0}, {2, 100, 0}, {4, 300, 0}, {5, 400, 0}},
                             {{10, {1, 2, 3, 4, 5}}, {11, {1, 98}}, {12, {5, 97, 96}}});
        QCOMPARE(build.network.edgeCount(), 2U);
        QVERIFY(std::abs(build.network.totalLength() - 200) < 0.4);
        const Finding* const outside = findingOf(build.findings, FindingCode::StreetOutsideExtract);
        QVERIFY(outside != nullptr);
        QCOMPARE(outside->ids, (std::vector<std::string>{"10", "11", "12"}));
    }

    void rule28_orderOfObjectsChangesNothing()
    {
        std::mt19937 random(testSeed());
        QStringList objects;
        for (std::int64_t id = 0; id < 100; ++id) {
            const bool barrier = id % 7 == 3;
            objects += nodeXml({id + 1,
                                static_cast<double>(id % 10) * 80,
                                static_cast<double>(id / 10) * 80,
                                barrier ? QStringLiteral("barrier=bollard") : QString()});
        }
        std::int64_t way = 1000;
        const char* const kinds[] = {"highway=primary|oneway=yes",
                                     "highway=residential",
                                     "highway=footway",
                                     "highway=proposed",
                                     "highway=service|access=perhaps",
                                     "building=yes"};
        for (int i = 0; i < 80; ++i) {
            std::vector<std::int64_t> refs;
            for (int k = 0; k < 4; ++k)
                refs.push_back(static_cast<std::int64_t>(random() % 110) + 1); // some are missing
            objects += wayXml({way++, refs, QString::fromLatin1(kinds[random() % 6])});
        }
        const auto networkOf = [&] {
            auto streets = m_folder.read(osmXml(objects));
            return *assembleNetwork(streets->lines, streets->noding);
        };
        const NetworkBuild first = networkOf();
        QVERIFY(first.network.edgeCount() > 20);
        for (int round = 0; round < 5; ++round) {
            std::shuffle(objects.begin(), objects.end(), random);
            QVERIFY(sameNetwork(networkOf(), first));
        }
    }

    void ofSeveralVersionsTheNewestCounts()
    {
        const QStringList objects{nodeXml({1, 0, 0}),
                                  nodeXml({2, 50, 0, {}, 1}),
                                  nodeXml({2, 100, 0, {}, 2}),
                                  wayXml({10, {1, 2}, QStringLiteral("highway=primary"), 3}),
                                  wayXml({10, {1, 2}, QStringLiteral("highway=footway"), 1})};
        for (const bool backwards : {false, true}) {
            QStringList given = objects;
            if (backwards)
                std::ranges::reverse(given);
            auto streets = m_folder.read(osmXml(given));
            QCOMPARE(streets->lines.roads.size(), 1U);
            QVERIFY(streets->lines.roads.front().roadClass == RoadClass::Main);
            const auto build = assembleNetwork(streets->lines, streets->noding);
            QVERIFY(std::abs(build->network.totalLength() - 100) < 0.2);
        }
    }

    void placesWrittenOnWaysAreRead()
    {
        // as Overpass writes «out geom», without nodes
        const auto streets = m_folder.read(osmXml(QStringList{QStringLiteral(
            "<way id=\"10\"><nd ref=\"1\" lat=\"31.8\" lon=\"120\"/><nd ref=\"2\" lat=\"31.801\" "
            "lon=\"120\"/><tag k=\"highway\" v=\"residential\"/></way>")}));
        QVERIFY(streets);
        QCOMPARE(streets->noding.pieces.size(), 1U);
    }

private:
    OsmFolder m_folder;
    std::vector<MadeNode> m_cross{{1, -100, 0}, {2, 100, 0}, {3, 0, -100}, {4, 0, 100}, {5, 0, 0}};
};

QTEST_GUILESS_MAIN(TestOsmTopology)
#include "tst_osm_topology.moc"
