// SPDX-License-Identifier: GPL-3.0-or-later
// The way behind a label: connected, as long and as dear as the label says.
#include "builders.h"
#include "network/way_tree.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

struct Asked
{
    Asked(const FeatureTable& roads, const char* profile, SearchDirection direction)
        : network(std::move(buildNetwork(roads)->network))
        , graph(network, *travelProfile(profile), Metric::Time, direction)
        , search(graph)
    {
    }

    void from(const std::vector<Coordinate>& points, Carry carry)
    {
        seeds.clear();
        for (const Coordinate& point : points) {
            if (const auto place = locate(graph, point))
                seeds.push_back(
                    seedAt(graph, *place, static_cast<std::uint32_t>(seeds.size()), true));
        }
        search.run(seeds, kLargestCost, carry);
        if (carry == Carry::Owner)
            search.measure(seeds);
    }

    StreetNetwork network;
    ProfileGraph graph;
    SearchWorkspace search;
    std::vector<Seed> seeds;
};

} // namespace

class TestWayTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void roundTheCorner()
    {
        Asked asked(plainRoads({{{0, 0}, {100, 0}}, {{100, 0}, {100, 80}}, {{100, 80}, {300, 80}}}),
                    "walk",
                    SearchDirection::WithTravel);
        asked.from({{20, 5}}, Carry::Length);
        const WayTree tree(asked.search, asked.seeds);
        const auto way = tree.wayTo(*locate(asked.graph, {200, 90}), true);
        QVERIFY(way);
        const LineString expected{{20, 0}, {100, 0}, {100, 80}, {200, 80}};
        QCOMPARE(lineOf(asked.network, *way), expected);
        // On the seed's own edge: straight along it, also backwards.
        const auto back = tree.wayTo(*locate(asked.graph, {5, 0}), true);
        QCOMPARE(lineOf(asked.network, *back), (LineString{{20, 0}, {5, 0}}));
        const auto here = tree.wayTo(*locate(asked.graph, {20, -3}), true);
        QVERIFY(here && here->pieces.empty());
    }

    void aLoopIsWalkedOnItsNearerSide()
    {
        Asked asked(
            plainRoads({{{0, 0}, {100, 0}}, {{100, 0}, {150, 50}, {200, 0}, {150, -50}, {100, 0}}}),
            "walk",
            SearchDirection::WithTravel);
        asked.from({{0, 0}}, Carry::Length);
        const WayTree tree(asked.search, asked.seeds);
        const auto upper = tree.wayTo(*locate(asked.graph, {150, 50}), true);
        QCOMPARE(lineOf(asked.network, *upper), (LineString{{0, 0}, {100, 0}, {150, 50}}));
        const auto lower = tree.wayTo(*locate(asked.graph, {150, -50}), true);
        QCOMPARE(lineOf(asked.network, *lower), (LineString{{0, 0}, {100, 0}, {150, -50}}));
    }

    void notReachedIsNoWay()
    {
        Asked asked(plainRoads({{{0, 0}, {100, 0}}, {{0, 500}, {100, 500}}}),
                    "walk",
                    SearchDirection::WithTravel);
        asked.from({{20, 5}}, Carry::Length);
        const WayTree tree(asked.search, asked.seeds);
        QVERIFY(!tree.wayTo(*locate(asked.graph, {20, 500}), true));
    }

    void everyWayIsAsLongAsItsLabel_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<bool>("withTravel");
        QTest::addColumn<bool>("owners");
        QTest::newRow("walk, owners") << "walk" << false << true;
        QTest::newRow("walk, length") << "walk" << true << false;
        QTest::newRow("car, owners") << "car" << false << true;
        QTest::newRow("car, length") << "car" << true << false;
        QTest::newRow("child, owners") << "child" << false << true;
    }

    void everyWayIsAsLongAsItsLabel()
    {
        QFETCH(QString, profile);
        QFETCH(bool, withTravel);
        QFETCH(bool, owners);
        std::mt19937 random(testSeed());
        std::uniform_real_distribution<double> place(0, 1000);
        auto streets = randomStreets(random, 11, 100, true);
        for (std::size_t i = 0; i < streets.size(); i += 5)
            streets[i].roadClass = "main";
        Asked asked(roadsTable(streets),
                    qPrintable(profile),
                    withTravel ? SearchDirection::WithTravel : SearchDirection::AgainstTravel);
        int ways = 0;
        // A start may lie on a cut-off piece: then another one is drawn.
        for (int round = 0; round < 50 && ways < 100; ++round) {
            std::vector<Coordinate> starts;
            for (int i = 0; i < (owners ? 5 : 1); ++i)
                starts.push_back({place(random), place(random)});
            asked.from(starts, owners ? Carry::Owner : Carry::Length);
            ways += checkWays(asked, random, place);
        }
        QVERIFY(ways >= 100);
    }

private:
    static int
    checkWays(Asked& asked, std::mt19937& random, std::uniform_real_distribution<double>& place)
    {
        int ways = 0;
        [&] {
            const WayTree tree(asked.search, asked.seeds);
            for (int i = 0; i < 400; ++i) {
                const auto end = locate(asked.graph, {place(random), place(random)});
                if (!end)
                    continue;
                const Label label = labelAt(asked.search, SeedsByEdge(asked.seeds), *end, true);
                const auto way = tree.wayTo(*end, true);
                QCOMPARE(bool(way), label.cost != kNoCost);
                if (!way)
                    continue;
                ++ways;
                const Seed& seed = asked.seeds[way->seed];
                QCOMPARE(way->owner, label.owner);
                double walked = seed.startMetres + end->connector;
                for (const WayPiece& piece : way->pieces) {
                    walked += std::abs(piece.toAlong - piece.fromAlong);
                    const bool along = piece.toAlong > piece.fromAlong;
                    QVERIFY(along ? asked.graph.searchesAlong(piece.edge)
                                  : asked.graph.searchesAgainst(piece.edge));
                }
                const double rounding = 0.002 * static_cast<double>(way->pieces.size() + 2);
                QVERIFY(std::abs(walked - label.millimetres / 1000.0) <= rounding);
                const LineString line = lineOf(asked.network, *way);
                if (line.size() > 1) {
                    QVERIFY(distance(line.back(), end->point) < 1e-3);
                    QVERIFY(std::abs(length(line) + seed.startMetres + end->connector - walked)
                            < 1e-3);
                }
            }
        }();
        return ways;
    }
};

QTEST_GUILESS_MAIN(TestWayTree)
#include "tst_way_tree.moc"
