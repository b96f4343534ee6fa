// SPDX-License-Identifier: GPL-3.0-or-later
// Edits in place: a link put in, closed, opened; the graph follows by rewriting what was touched.
#include "builders.h"
#include "network/search.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

StreetNetwork built(const FeatureTable& roads)
{
    return std::move(buildNetwork(roads)->network);
}

Cost between(const ProfileGraph& graph, Coordinate from, Coordinate to)
{
    const auto start = locate(graph, from);
    const auto end = locate(graph, to);
    if (!start || !end)
        return kNoCost;
    SearchWorkspace search(graph);
    const std::vector seeds{seedAt(graph, *start, 0, true)};
    search.run(seeds);
    return labelAt(search, SeedsByEdge(seeds), *end, true).cost;
}

ProfileGraph walking(const StreetNetwork& network)
{
    return {network, *travelProfile("caregiver"), Metric::Time, SearchDirection::WithTravel};
}

const RoadAttributes kPath{.roadClass = RoadClass::Footpath, .drive = false};

} // namespace

class TestNetworkEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aLinkBetweenTwoStreetsSplitsBoth()
    {
        StreetNetwork network = built(plainRoads({{{0, 0}, {1000, 0}}, {{0, 200}, {1000, 200}}}));
        ProfileGraph graph = walking(network);
        QCOMPARE(between(graph, {400, 0}, {400, 200}), kNoCost);
        const auto edit = network.addLink({{500, 0}, {500, 200}}, kPath, 99);
        QVERIFY(edit);
        graph.edit(*edit);
        QCOMPARE(network.nodeCount(), 6U);
        QCOMPARE(network.edgeCount(), 5U);
        QCOMPARE(edit->splits.size(), 2U);
        QCOMPARE(network.totalLength(), 2200.0);
        QCOMPARE(between(graph, {400, 0}, {400, 200}), 400000U);
        QCOMPARE(between(graph, {900, 0}, {100, 200}), 1000000U);
    }

    void aLinkMeetsWhatItCrossesOnItsLevelOnly()
    {
        StreetNetwork network = built(plainRoads({{{0, 0}, {200, 0}}, {{0, 100}, {200, 100}}}));
        ProfileGraph graph = walking(network);
        RoadAttributes bridge = kPath;
        bridge.level = 1;
        const auto over = network.addLink({{100, -50}, {100, 50}}, bridge, 1);
        graph.edit(*over);
        QVERIFY(over->splits.empty());
        QCOMPARE(network.nodeCount(), 6U);
        graph.edit(*network.addLink({{50, -50}, {50, 150}}, kPath, 2));
        QCOMPARE(between(graph, {50, -50}, {50, 150}), 200000U);
        QCOMPARE(between(graph, {10, 0}, {10, 100}), 180000U);
    }

    void atAJunctionNothingIsSplit()
    {
        StreetNetwork network = built(gridRoads(2, 2, 100));
        ProfileGraph graph = walking(network);
        const auto edit = network.addLink({{0, 0}, {100, 100}}, kPath, 7);
        graph.edit(*edit);
        QVERIFY(edit->splits.empty());
        QCOMPARE(network.nodeCount(), 4U);
        QCOMPARE(between(graph, {0, 0}, {100, 100}), 141421U);
    }

    void severalCutsOfOneStreetKeepItsLength()
    {
        StreetNetwork network = built(plainRoads({{{0, 0}, {300, 40}, {600, 0}}}));
        const double before = network.totalLength();
        ProfileGraph graph = walking(network);
        const LineString zigzag{
            {100, -50}, {100, 90}, {300, 90}, {300, -50}, {500, -50}, {500, 90}};
        const auto edit = network.addLink(zigzag, kPath, 1);
        graph.edit(*edit);
        QCOMPARE(edit->splits.size(), 3U);
        const double link = length(zigzag);
        QVERIFY(std::abs(network.totalLength() - before - link) < 1e-6);
        const Cost whole = between(graph, {0, 0}, {600, 0});
        QVERIFY(whole <= static_cast<Cost>(before * 1000) + 5);
    }

    void closingAndOpening()
    {
        StreetNetwork network = built(gridRoads(2, 2, 100));
        ProfileGraph graph = walking(network);
        const auto place = locate(graph, {50, 0});
        const RoadAttributes before = network.edge(place->edge).road;
        QCOMPARE(between(graph, {0, 0}, {100, 0}), 100000U);
        graph.edit(network.close(place->edge));
        QVERIFY(!graph.isOpen(place->edge));
        QCOMPARE(between(graph, {0, 0}, {100, 0}), 300000U);
        graph.edit(network.setRoad(place->edge, before));
        QCOMPARE(between(graph, {0, 0}, {100, 0}), 100000U);
    }

    void componentsAreThoseCountedAnew_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::newRow("walking") << "walk";
        QTest::newRow("driving") << "car";
    }

    void componentsAreThoseCountedAnew()
    {
        QFETCH(QString, profile);
        std::mt19937 random(testSeed());
        StreetNetwork network = built(roadsTable(randomStreets(random, 12, 100, true)));
        const TravelProfile travel = *travelProfile(profile.toStdString());
        ProfileGraph graph(network, travel, Metric::Time, SearchDirection::WithTravel);
        std::uniform_real_distribution<double> place(-100, 1300);
        for (int round = 0; round < 400; ++round) {
            const EdgeId edge(random() % network.edgeCount());
            RoadAttributes road = network.edge(edge).road;
            switch (random() % 3) {
            case 0:
                graph.edit(network.close(edge));
                break;
            case 1:
                road.walk = road.drive = true;
                graph.edit(network.setRoad(edge, road));
                break;
            default:
                const Coordinate from{place(random), place(random)};
                const auto edit = network.addLink(
                    {from, {from.x + place(random) / 10, from.y + 40}}, kPath, 1000 + round);
                QVERIFY(edit);
                graph.edit(*edit);
            }
            QVERIFY(graph.components() == componentsFor(network, travel));
        }
    }

    void aLinkOfNoLengthIsRefused()
    {
        StreetNetwork network = built(gridRoads(2, 2, 100));
        QCOMPARE(network.addLink({{5, 5}, {5, 5}}, kPath, 1).error().code,
                 ErrorCode::ParameterInvalid);
        QCOMPARE(network.addLink({{5, 5}, {std::nan(""), 5}}, kPath, 1).error().code,
                 ErrorCode::ParameterInvalid);
        QCOMPARE(network.edgeCount(), 4U);
    }

    void linksPutInOneByOneAreANetworkBuiltOfAll()
    {
        std::mt19937 random(testSeed());
        std::uniform_real_distribution<double> place(0, 700);
        const auto streets = randomStreets(random, 8, 100, false);
        StreetNetwork network = built(roadsTable(streets));
        ProfileGraph graph = walking(network);
        auto all = streets;
        for (int i = 0; i < 12; ++i) {
            const LineString line{{place(random), place(random)}, {place(random), place(random)}};
            const auto edit = network.addLink(line, {.roadClass = RoadClass::Local}, 1000 + i);
            QVERIFY(edit);
            graph.edit(*edit);
            all.push_back({line});
        }
        const StreetNetwork fresh = built(roadsTable(all));
        QVERIFY(std::abs(network.totalLength() - fresh.totalLength()) < 1.0);
        const ProfileGraph freshGraph = walking(fresh);
        for (int i = 0; i < 60; ++i) {
            const Coordinate a{place(random), place(random)};
            const Coordinate b{place(random), place(random)};
            const Cost edited = between(graph, a, b);
            const Cost anew = between(freshGraph, a, b);
            QCOMPARE(edited == kNoCost, anew == kNoCost);
            // Every junction rounds to a millisecond, and may lie a hair beside its twin.
            if (anew != kNoCost)
                QVERIFY(std::abs(std::int64_t{edited} - std::int64_t{anew}) <= 500);
        }
    }
};

QTEST_GUILESS_MAIN(TestNetworkEdit)
#include "tst_network_edit.moc"
