// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of a street network that can be counted on a drawing.
#include "builders.h"
#include "network/street_statistics.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

StreetStatistics measured(const FeatureTable& roads,
                          const char* profile,
                          const StreetStatisticsOptions& options = {})
{
    const auto build = buildNetwork(roads);
    return streetStatistics(build->network, *travelProfile(profile), options).value();
}

} // namespace

class TestStreetStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aCrossWithABendIsCounted()
    {
        // B is only a bend: A–C is one segment of 100 + 100 m; two arms end at E and F.
        const auto town = drawn("A---------B\n"
                                "          |\n"
                                "          |\n"
                                "          |\n"
                                "          |\n"
                                "          |\n"
                                "          |\n"
                                "          |\n"
                                "          |\n"
                                "          |\n"
                                "E---------C---------F\n");
        const auto found = measured(town.roads, "walk");
        QCOMPARE(found.junctions, std::size_t{4});
        QCOMPARE(found.byDegree[1], std::size_t{3});
        QCOMPARE(found.byDegree[2], std::size_t{0});
        QCOMPARE(found.byDegree[3], std::size_t{1});
        QCOMPARE(found.segments, std::size_t{3});
        QCOMPARE(found.kilometres, 0.4);
        QCOMPARE(found.medianSegment, 100.0);
        QVERIFY(std::abs(found.meanSegment - 400.0 / 3) < 1e-9);
        QCOMPARE(found.deadEndShare(), 0.75);
        QCOMPARE(found.squareKilometres, 0.02);
        QCOMPARE(found.crossingsPerSquareKilometre(), 50.0);
        QCOMPARE(found.kilometresPerSquareKilometre(), 20.0);
    }

    void aWindowLeavesOutWhatIsOutside()
    {
        const auto roads = gridRoads(10, 10, 100);
        const auto found =
            measured(roads, "walk", {.window = Box{{150, 150}, {550, 550}}, .pairs = 20});
        QCOMPARE(found.junctions, std::size_t{16});
        QCOMPARE(found.byDegree[4], std::size_t{16});
        QCOMPARE(found.meanSegment, 100.0);
        // 24 streets between the 16 junctions, and 16 that leave the window.
        QCOMPARE(found.segments, std::size_t{40});
        QVERIFY(found.detour > 1.0 && found.detour < 1.4142136);
    }

    void carsMindOneWayStreets()
    {
        // Round a block one way only: to the neighbour behind one must go all the way round.
        const FeatureTable roads = roadsTable({{{{0, 0}, {300, 0}}, "local", 1},
                                               {{{300, 0}, {300, 300}}, "local", 1},
                                               {{{300, 300}, {0, 300}}, "local", 1},
                                               {{{0, 300}, {0, 0}}, "local", 1},
                                               {{{0, 0}, {-300, 0}}},
                                               {{{300, 0}, {600, 0}}}});
        const auto car = measured(roads, "car");
        const auto walk = measured(roads, "walk");
        QVERIFY(car.detour > walk.detour + 0.3);
        QCOMPARE(car.kilometres, walk.kilometres);
    }

    void onlyTheLargestPartCounts()
    {
        const auto found = measured(
            plainRoads({{{0, 0}, {500, 0}}, {{500, 0}, {900, 0}}, {{0, 900}, {200, 900}}}), "walk");
        QCOMPARE(found.kilometres, 0.9);
        QCOMPARE(found.segments, std::size_t{1});
        QCOMPARE(found.byDegree[1], std::size_t{2});
    }

    void aLoopIsOneSegment()
    {
        const auto found = measured(
            plainRoads({{{0, 0}, {100, 0}}, {{100, 0}, {200, 0}, {200, 100}, {100, 0}}}), "walk");
        QCOMPARE(found.segments, std::size_t{2});
        QCOMPARE(found.byDegree[3], std::size_t{1});
    }

    void nothingGivesZeros()
    {
        const auto found = streetStatistics(StreetNetwork(), *travelProfile("walk"));
        QCOMPARE(found->junctions, std::size_t{0});
        QCOMPARE(found->deadEndShare(), 0.0);
        QCOMPARE(found->kilometresPerSquareKilometre(), 0.0);
    }

    void aStoppedCountIsCancelled()
    {
        const auto build = buildNetwork(gridRoads(10, 10, 100));
        std::stop_source source;
        source.request_stop();
        const auto found = streetStatistics(
            build->network, *travelProfile("walk"), {}, {.stop = source.get_token()});
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestStreetStatistics)
#include "tst_street_statistics.moc"
