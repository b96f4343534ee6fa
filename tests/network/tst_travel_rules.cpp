// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of CORRECTNESS.md that a drawing can show.
#include "builders.h"
#include "network/reached_streets.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

TravelProfile profile(const char* id)
{
    return *travelProfile(id);
}

/// A network in its own place, ready to be asked.
struct Asked
{
    Asked(const FeatureTable& roads,
          const char* profileId = "caregiver",
          Metric metric = Metric::Distance,
          SearchDirection direction = SearchDirection::AgainstTravel)
        : network(std::move(buildNetwork(roads)->network))
        , graph(network, profile(profileId), metric, direction)
        , search(graph)
    {
    }

    void from(std::initializer_list<Coordinate> points,
              Cost limit = kLargestCost,
              bool connectors = true)
    {
        seeds.clear();
        for (const Coordinate& point : points) {
            const auto place = locate(graph, point);
            if (!place)
                qFatal("not located");
            seeds.push_back(
                seedAt(graph, *place, static_cast<std::uint32_t>(seeds.size()), connectors));
        }
        search.run(seeds, limit);
        search.measure(seeds);
    }

    [[nodiscard]] Label to(Coordinate point, bool connectors = true) const
    {
        const auto place = locate(graph, point);
        return place ? labelAt(search, SeedsByEdge(seeds), *place, connectors) : Label{};
    }

    [[nodiscard]] double streetMetres() const
    {
        return totalLength(reachedStreets(search, SeedsByEdge(seeds)));
    }

    StreetNetwork network;
    ProfileGraph graph;
    SearchWorkspace search;
    std::vector<Seed> seeds;
};

} // namespace

class TestTravelRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void rule01_midBlockFacilityReachesExactly200MetresOf400()
    {
        Asked asked(plainRoads({{{0, 0}, {400, 0}}}));
        asked.from({{200, 0}}, 100000);
        QCOMPARE(asked.streetMetres(), 200.0);
        QCOMPARE(asked.to({300, 0}).cost, 100000U);
        QCOMPARE(asked.to({300.01, 0}).cost, kNoCost);
    }

    void rule02_connectorCostsTime()
    {
        Asked asked(plainRoads({{{0, 0}, {400, 0}}}), "caregiver", Metric::Time);
        asked.from({{100, 30}});
        // 30 m to the street, 150 m along it, 20 m from it, at 1 m/s
        QCOMPARE(asked.to({250, -20}).cost, 200000U);
        QCOMPARE(asked.to({250, -20}).millimetres, 200000U);
        asked.from({{100, 30}}, kLargestCost, false);
        QCOMPARE(asked.to({250, -20}, false).cost, 150000U);
    }

    void rule02_beyondTheSnapLimitIsNotLocated()
    {
        const Asked asked(plainRoads({{{0, 0}, {400, 0}}}));
        QVERIFY(locate(asked.graph, {100, 200}).has_value());
        QVERIFY(!locate(asked.graph, {100, 200.01}).has_value());
        QVERIFY(!locate(asked.graph, {std::nan(""), 0}).has_value());
    }

    void rule03_nearestUsableStreetNotTheExpressway()
    {
        const Asked asked(roadsTable(
            {RoadRow{{{0, 0}, {400, 0}}, "expressway"}, RoadRow{{{0, 50}, {400, 50}}, "local"}}));
        const auto place = locate(asked.graph, {100, 5});
        QVERIFY(place);
        QCOMPARE(place->point, (Coordinate{100, 50}));
        QCOMPARE(place->connector, 45.0);
    }

    void rule03_isolatedPathGivesWayToTheCity()
    {
        std::vector<RoadRow> rows;
        for (int i = 0; i < 60; ++i)
            rows.push_back({{{i * 10.0, 100}, {(i + 1) * 10.0, 100}}});
        rows.push_back({{{0, 0}, {50, 0}}, "footpath"});
        const Asked asked(roadsTable(rows));
        const auto nearCity = locate(asked.graph, {20, 10});
        QVERIFY(nearCity && !nearCity->onSmallComponent);
        QCOMPARE(nearCity->point.y, 100.0);
        const auto farFromCity = locate(asked.graph, {20, -150});
        QVERIFY(farFromCity && farFromCity->onSmallComponent);
    }

    void rule03_nobodyEntersABridgeBetweenItsEnds()
    {
        const Asked asked(roadsTable({RoadRow{{{0, 0}, {0, 100}}},
                                      RoadRow{{{0, 0}, {400, 0}}, "local", 0, 1},
                                      RoadRow{{{400, 0}, {400, 100}}}}));
        const auto place = locate(asked.graph, {150, 5});
        QVERIFY(place);
        QCOMPARE(place->point, (Coordinate{0, 5}));
    }

    void rule04_edgeReachedFromBothEndsKeepsItsGap()
    {
        //   A------B------C     facilities at A and C, 100 m cut-off on a ring of 3 × 250 m
        Asked asked(plainRoads({{{0, 0}, {250, 0}}}));
        asked.from({{0, 0}, {250, 0}}, 100000);
        QCOMPARE(asked.streetMetres(), 200.0);
        asked.from({{0, 0}, {250, 0}}, 125000);
        QCOMPARE(asked.streetMetres(), 250.0);
        asked.from({{0, 0}, {250, 0}}, 200000);
        QCOMPARE(asked.streetMetres(), 250.0); // every place once
    }

    void rule04_piecesOfAnEdgeDoNotOverlap()
    {
        std::mt19937 random(testSeed());
        Asked asked(roadsTable(randomStreets(random, 8, 100, false)));
        asked.from({{230, 210}, {500, 480}, {510, 300}}, 320000);
        const auto pieces = reachedStreets(asked.search, SeedsByEdge(asked.seeds));
        QVERIFY(pieces.size() > 20);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            QVERIFY(pieces[i].toAlong > pieces[i].fromAlong);
            QVERIFY(pieces[i].fromCost <= 320000.5 && pieces[i].toCost <= 320000.5);
            if (i > 0 && pieces[i].edge == pieces[i - 1].edge)
                QVERIFY(pieces[i].fromAlong >= pieces[i - 1].toAlong - 1e-9);
        }
    }

    void rule10_oneWayLoopDiffersBothWaysForCarsNotForWalkers()
    {
        const auto loop = roadsTable({RoadRow{{{0, 0}, {100, 0}}, "local", 1},
                                      RoadRow{{{100, 0}, {100, 100}}, "local", 1},
                                      RoadRow{{{100, 100}, {0, 100}}, "local", 1},
                                      RoadRow{{{0, 100}, {0, 0}}, "local", 1}});
        Asked toward(loop, "car");
        toward.from({{50, 0}});
        Asked away(loop, "car", Metric::Distance, SearchDirection::WithTravel);
        away.from({{50, 0}});
        // to the facility from (100, 50): three sides on; from it: half a side and half a side
        QCOMPARE(toward.to({100, 50}).cost, 300000U);
        QCOMPARE(away.to({100, 50}).cost, 100000U);
        Asked walking(loop, "walk");
        walking.from({{50, 0}});
        QCOMPARE(walking.to({100, 50}).cost, 100000U);
    }

    void rule11_otherComponentIsNotReached()
    {
        Asked asked(plainRoads({{{0, 0}, {100, 0}}, {{0, 500}, {100, 500}}}));
        asked.from({{50, 0}});
        QCOMPARE(asked.to({50, 500}).cost, kNoCost);
        QCOMPARE(asked.network.nodeCount(), 4U);
    }

    void rule13_sameEdgeIsTheDirectPiece()
    {
        // The edge is long; the way round over its ends is longer than the piece between.
        Asked asked(plainRoads({{{0, 0}, {1000, 0}}, {{0, 0}, {500, 800}, {1000, 0}}}));
        asked.from({{400, 0}});
        QCOMPARE(asked.to({650, 0}).cost, 250000U);
        QCOMPARE(asked.to({400, 0}).cost, 0U);
        QCOMPARE(asked.to({150, 0}).cost, 250000U);
    }

    void rule26_tiesAtTheCutoffAreInside()
    {
        Asked asked(plainRoads({{{0, 0}, {900, 0}, {1800, 0}}}), "caregiver", Metric::Time);
        asked.from({{0, 0}}, 900000);
        QCOMPARE(asked.to({900, 0}).cost, 900000U);
        QCOMPARE(asked.to({900.0006, 0}).cost, kNoCost);
    }

    void stairsAreClosedToStrollersOnly()
    {
        const auto stairs = roadsTable({RoadRow{{{0, 0}, {100, 0}}},
                                        RoadRow{{{100, 0}, {200, 0}}, "steps"},
                                        RoadRow{{{200, 0}, {300, 0}}}});
        Asked stroller(stairs, "stroller");
        stroller.from({{0, 0}});
        QCOMPARE(stroller.to({300, 0}).cost, kNoCost);
        Asked walker(stairs, "walk");
        walker.from({{0, 0}});
        QCOMPARE(walker.to({300, 0}).cost, 300000U);
    }

    void unknownProfileNamesTheOnesThereAre()
    {
        const auto wrong = travelProfile("fly");
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::ParameterInvalid);
        QVERIFY(wrong.error().detail.find("caregiver") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestTravelRules)
#include "tst_travel_rules.moc"
