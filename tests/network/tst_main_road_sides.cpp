// SPDX-License-Identifier: GPL-3.0-or-later
// Crossing a main road on foot: free, at a cost, or closed (主干路不可独自穿越).
#include "builders.h"
#include "network/search.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

/// A main road from west to east with streets meeting it from both sides at x = 100 and, from the
/// south alone, at x = 200; a footbridge at x = 300 leads over it.
FeatureTable mainRoadTown()
{
    return roadsTable({RoadRow{{{-1000, 0}, {100, 0}}, "main"},
                       RoadRow{{{100, 0}, {200, 0}}, "main"},
                       RoadRow{{{200, 0}, {1400, 0}}, "main"},
                       RoadRow{{{100, -100}, {100, 0}}},
                       RoadRow{{{100, 0}, {100, 100}}},
                       RoadRow{{{200, -100}, {200, 0}}},
                       RoadRow{{{100, -100}, {200, -100}}},
                       RoadRow{{{200, -100}, {300, -100}}},
                       RoadRow{{{100, 100}, {300, 100}}},
                       RoadRow{{{300, -100}, {300, 100}}, "footpath", 0, 1}});
}

TravelProfile crossing(MainRoadCrossing rule, double seconds = 0)
{
    TravelProfile profile = *travelProfile("caregiver");
    profile.mainRoads = rule;
    profile.mainRoadSeconds = seconds;
    return profile;
}

struct Walk
{
    Walk(const FeatureTable& roads, const TravelProfile& profile, Metric metric = Metric::Time)
        : network(std::move(buildNetwork(roads)->network))
        , graph(network, profile, metric, SearchDirection::AgainstTravel)
        , search(graph)
    {
    }

    Label between(Coordinate from, Coordinate to)
    {
        const std::vector seeds{seedAt(graph, *locate(graph, from), 0, false)};
        search.run(seeds);
        search.measure(seeds);
        return labelAt(search, SeedsByEdge(seeds), *locate(graph, to), false);
    }

    StreetNetwork network;
    ProfileGraph graph;
    SearchWorkspace search;
};

} // namespace

class TestMainRoadSides : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void freeCrossingIsAnyOtherJunction()
    {
        Walk walk(mainRoadTown(), crossing(MainRoadCrossing::Free));
        QCOMPARE(walk.graph.nodeCount(), walk.network.nodeCount());
        QCOMPARE(walk.between({100, -50}, {100, 50}).cost, 100000U);
    }

    void eachCrossingCostsItsWait()
    {
        Walk walk(mainRoadTown(), crossing(MainRoadCrossing::Costs, 30));
        // 100 m and one crossing; the metres stay what they are.
        QCOMPARE(walk.between({100, -50}, {100, 50}).cost, 130000U);
        QCOMPARE(walk.between({100, -50}, {100, 50}).millimetres, 100000U);
        // Along the same pavement nothing is crossed, to the far one it is.
        QCOMPARE(walk.between({100, -50}, {150, -5}).cost, 100000U);
        QCOMPARE(walk.between({100, -50}, {150, 5}).cost, 130000U);
        // On the middle line: whichever pavement is nearer.
        QCOMPARE(walk.between({100, -50}, {150, 0}).cost, 100000U);
        // Round the corner on the southern side.
        QCOMPARE(walk.between({100, -50}, {200, -50}).cost, 200000U);
    }

    void bothWaysCostTheSame()
    {
        Walk walk(mainRoadTown(), crossing(MainRoadCrossing::Costs, 30));
        QCOMPARE(walk.between({150, 5}, {100, -50}).cost, 130000U);
        QCOMPARE(walk.between({350, 5}, {200, -50}).cost, walk.between({200, -50}, {350, 5}).cost);
    }

    void aDearCrossingIsWalkedAround()
    {
        // 50 + 100 + 100 to the footbridge, 200 over it, 200 + 50 back on the other side.
        Walk walk(mainRoadTown(), crossing(MainRoadCrossing::Costs, 3000));
        QCOMPARE(walk.between({100, -50}, {100, 50}).cost, 700000U);
    }

    void childrenAloneCrossOnlyByTheBridge()
    {
        Walk walk(mainRoadTown(), crossing(MainRoadCrossing::Closed));
        QCOMPARE(walk.between({100, -50}, {100, 50}).cost, 700000U);
        QCOMPARE(walk.between({100, -50}, {150, -5}).cost, 100000U);
        // From one pavement to the other: 50 + 100 + 100 + 200 + 200 + 100 + 50.
        QCOMPARE(walk.between({150, -5}, {150, 5}).cost, 800000U);
        // Where the road ends its pavements meet.
        QCOMPARE(walk.between({-900, -5}, {-900, 5}).cost, 200000U);
        QVERIFY(travelProfile("child")->mainRoads == MainRoadCrossing::Closed);
    }

    void aRoadWithoutABridgeCutsTheTown()
    {
        const FeatureTable town = roadsTable({RoadRow{{{0, 0}, {100, 0}}, "main"},
                                              RoadRow{{{100, 0}, {200, 0}}, "main"},
                                              RoadRow{{{200, 0}, {100, 300}, {0, 0}}, "main"},
                                              RoadRow{{{100, -100}, {100, 0}}},
                                              RoadRow{{{100, 0}, {100, 100}}}});
        Walk alone(town, crossing(MainRoadCrossing::Closed));
        QCOMPARE(alone.between({100, -50}, {100, 50}).cost, kNoCost);
        Walk led(town, crossing(MainRoadCrossing::Free));
        QCOMPARE(led.between({100, -50}, {100, 50}).cost, 100000U);
    }

    void inMetresACrossingIsNoWay()
    {
        Walk walk(mainRoadTown(), crossing(MainRoadCrossing::Costs, 30), Metric::Distance);
        QCOMPARE(walk.between({100, -50}, {100, 50}).cost, 100001U);
    }

    void aPenaltyNeverMakesAWayShorter()
    {
        std::mt19937 random(testSeed());
        std::uniform_real_distribution<double> place(0, 800);
        auto rows = randomStreets(random, 9, 100, false);
        for (std::size_t i = 0; i < rows.size(); i += 3)
            rows[i].roadClass = "main";
        const FeatureTable roads = roadsTable(rows);
        Walk free(roads, crossing(MainRoadCrossing::Free));
        Walk costs(roads, crossing(MainRoadCrossing::Costs, 25));
        Walk closed(roads, crossing(MainRoadCrossing::Closed));
        for (int i = 0; i < 300; ++i) {
            const Coordinate a{place(random), place(random)};
            const Coordinate b{place(random), place(random)};
            if (!locate(free.graph, a) || !locate(free.graph, b))
                continue;
            const Cost least = free.between(a, b).cost;
            const Cost more = costs.between(a, b).cost;
            QVERIFY(least <= more);
            QVERIFY(more <= closed.between(a, b).cost);
            QCOMPARE(costs.between(b, a).cost, more);
        }
    }
};

QTEST_GUILESS_MAIN(TestMainRoadSides)
#include "tst_main_road_sides.moc"
