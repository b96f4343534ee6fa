// SPDX-License-Identifier: GPL-3.0-or-later
#include "builders.h"
#include "network/isochrone.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

struct Fixture
{
    explicit Fixture(const FeatureTable& roads)
        : network(std::move(buildNetwork(roads)->network))
        , graph(network, *travelProfile("caregiver"), Metric::Time, SearchDirection::AgainstTravel)
        , search(graph)
    {
    }

    void from(Coordinate point, Cost limit)
    {
        seeds = {seedAt(graph, *locate(graph, point), 0, true)};
        search.run(seeds, limit);
    }

    [[nodiscard]] Polygons area(Cost limit, const IsochroneOptions& options = {}) const
    {
        return isochroneArea(search, SeedsByEdge(seeds), limit, options);
    }

    StreetNetwork network;
    ProfileGraph graph;
    SearchWorkspace search;
    std::vector<Seed> seeds;
};

/// Least network time + straight walk from anywhere on the reached streets, by dense sampling.
double walkTo(const Fixture& fixture, Coordinate point, double offRoad)
{
    double best = 1e18;
    for (const ReachedPiece& piece : reachedStreets(fixture.search, SeedsByEdge(fixture.seeds))) {
        const auto shape = fixture.network.shape(piece.edge);
        const LineString line(shape.begin(), shape.end());
        for (int i = 0; i <= 40; ++i) {
            const double share = i / 40.0;
            const Coordinate on =
                pointAlong(line, piece.fromAlong + share * (piece.toAlong - piece.fromAlong));
            const double away = distance(on, point);
            if (away <= offRoad)
                best = std::min(
                    best, piece.fromCost + share * (piece.toCost - piece.fromCost) + away * 1000.0);
        }
    }
    return best;
}

/// Distance to the nearest boundary.
double awayFrom(const Polygons& area, Coordinate point)
{
    double best = 1e18;
    for (const Polygon& polygon : area) {
        best = std::min(best, nearestOnLine(polygon.outer, point).distance);
        for (const Ring& hole : polygon.holes)
            best = std::min(best, nearestOnLine(hole, point).distance);
    }
    return best;
}

} // namespace

class TestIsochrone : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void rule05_noPointInsideIsFartherThanTheCutoff()
    {
        std::mt19937 random(testSeed());
        Fixture fixture(roadsTable(randomStreets(random, 12, 130, false)));
        fixture.from({700, 700}, 600000);
        const IsochroneOptions options;
        const Polygons area = fixture.area(600000, options);
        const Box box = boxOf(area);
        std::uniform_real_distribution<double> x(box.min.x, box.max.x);
        std::uniform_real_distribution<double> y(box.min.y, box.max.y);
        int inside = 0;
        for (int i = 0; i < 3000; ++i) {
            const Coordinate point{x(random), y(random)};
            if (!contains(area, point))
                continue;
            ++inside;
            // half a cell, in the plane's worst direction
            const double slack = options.cell.value * 0.5 * std::sqrt(2.0);
            QVERIFY2(walkTo(fixture, point, options.offRoad.value + slack)
                         <= 600000 + slack * 1000.0 * 1.5,
                     qPrintable(QStringLiteral("%1 %2").arg(point.x).arg(point.y)));
        }
        QVERIFY(inside > 300);
    }

    void rule06_homesInsideBlocksAreIn()
    {
        Fixture fixture(gridRoads(9, 9, 180));
        fixture.from({720, 720}, 600000);
        const Polygons with = fixture.area(600000);
        const Polygons thin = fixture.area(600000, {.offRoad = Metres(20)});
        const Coordinate middleOfBlock{810, 810};
        QVERIFY(contains(with, middleOfBlock));
        QVERIFY(!contains(thin, middleOfBlock));
        QVERIFY(area(thin) < area(with));
    }

    void rule08_holesAreKept()
    {
        Fixture fixture(
            plainRoads({{{0, 0}, {400, 0}, {400, 400}, {0, 400}, {0, 0}}, {{0, 0}, {-50, 0}}}));
        fixture.from({0, 0}, 3000000);
        const Polygons ring = fixture.area(3000000);
        QCOMPARE(ring.size(), 1U);
        QCOMPARE(ring.front().holes.size(), 1U);
        QVERIFY(!contains(ring, {200, 200}));
    }

    void rule09_ringsAreNestedAndIndependentOfOneAnother()
    {
        std::mt19937 random(testSeed());
        const auto roads = roadsTable(randomStreets(random, 12, 130, false));
        Fixture fixture(roads);
        fixture.from({700, 700}, 900000);
        const Polygons five = fixture.area(300000);
        const Polygons ten = fixture.area(600000);
        const Polygons fifteen = fixture.area(900000);
        fixture.from({700, 700}, 300000);
        QVERIFY(fixture.area(300000) == five); // bit-identical whatever other cut-offs were run
        fixture.from({700, 700}, 600000);
        QVERIFY(fixture.area(600000) == ten);
        QVERIFY(area(five) < area(ten) && area(ten) < area(fifteen));
        for (const auto& [inner, outer] : {std::pair(&five, &ten), std::pair(&ten, &fifteen)}) {
            for (const Polygon& polygon : *inner) {
                for (const Coordinate& c : polygon.outer)
                    QVERIFY(contains(*outer, c) || awayFrom(*outer, c) < 0.005);
            }
        }
    }

    /// Cell on cell, whatever corner each raster begins at; the area holds both.
    void theLeastOfTwoRastersIsReachedByEither()
    {
        std::mt19937 random(testSeed());
        Fixture one(roadsTable(randomStreets(random, 6, 120, false)));
        Fixture two(roadsTable(randomStreets(random, 6, 120, false)));
        one.from({100, 100}, 300'000);
        two.from({500, 400}, 240'000);
        std::vector<CostRaster> rasters;
        for (const Fixture* fixture : {&one, &two})
            rasters.push_back(
                *costRaster(fixture->graph,
                            reachedStreets(fixture->search, SeedsByEdge(fixture->seeds)),
                            fixture->seeds,
                            fixture == &one ? 300'000 : 240'000,
                            {}));
        const CostRaster least = CostRaster::leastOf(rasters);
        const auto valueAt = [](const CostRaster& raster, Coordinate at) {
            const Coordinate first = raster.middle(0, 0);
            const auto column = std::lround((at.x - first.x) / raster.cell());
            const auto row = std::lround((at.y - first.y) / raster.cell());
            const bool inside = column >= 0 && row >= 0
                                && column < static_cast<long>(raster.columns())
                                && row < static_cast<long>(raster.rows());
            return inside ? raster.excess().at(static_cast<std::size_t>(column),
                                               static_cast<std::size_t>(row))
                          : static_cast<float>(raster.cell());
        };
        for (std::size_t row = 0; row < least.rows(); ++row) {
            for (std::size_t column = 0; column < least.columns(); ++column) {
                const Coordinate at = least.middle(column, row);
                QCOMPARE(least.excess().at(column, row),
                         std::min(valueAt(rasters[0], at), valueAt(rasters[1], at)));
            }
        }
        const double both = area(areaOf(least));
        QVERIFY(both >= std::max(area(areaOf(rasters[0])), area(areaOf(rasters[1]))));
        QVERIFY(both <= area(areaOf(rasters[0])) + area(areaOf(rasters[1])) + 1);
    }

    void areaOfAStraightStreetIsItsBufferWithinThreePercent()
    {
        Fixture fixture(plainRoads({{{-2000, 0}, {2000, 0}}}));
        fixture.from({0, 0}, 600000);
        // Reach r along the street is 600 m; off it, 100 m until 500 m along, then narrowing to a
        // point: beyond 500 m the walk off the street is 600 − x, and around the tip nothing
        // farther is left.
        double expected = 0;
        for (double x = 0.5; x < 600; ++x) {
            double best = 0;
            for (double u = 0; u <= 600; ++u) { // leave the street at u
                const double left = std::min(100.0, 600 - u);
                const double off = left * left - (x - u) * (x - u);
                best = std::max(best, off > 0 ? std::sqrt(off) : 0.0);
            }
            expected += 4 * best;
        }
        const double found = area(fixture.area(600000));
        QVERIFY2(std::abs(found - expected) < 0.03 * expected,
                 qPrintable(QStringLiteral("%1 %2").arg(found).arg(expected)));
    }

    void rule07_areasStopAtARiverWithoutABridge()
    {
        // Streets on both banks, 60 m apart, a river between; the far one is not connected.
        const Barriers river({rectangle(-500, 20, 500, 40)}, {});
        Fixture fixture(plainRoads({{{-400, 0}, {400, 0}}, {{-400, 60}, {400, 60}}}));
        fixture.from({0, 0}, 300000);
        const IsochroneOptions options{.barriers = &river};
        const Polygons bank = fixture.area(300000, options);
        QVERIFY(contains(bank, {0, 15}));
        QVERIFY(contains(bank, {0, -80}));
        QVERIFY(!contains(bank, {0, 45})); // graphhopper#2181
        QVERIFY(!contains(bank, {100, 80}));
        QVERIFY(contains(fixture.area(300000), {0, 60})); // without the layer, 60 m are 60 m
    }

    void rule07_overABridgeTheOtherBankIsReached()
    {
        const Barriers river({rectangle(-500, 20, 500, 40)}, {});
        Fixture fixture(roadsTable({RoadRow{{{-400, 0}, {0, 0}}},
                                    RoadRow{{{0, 0}, {400, 0}}},
                                    RoadRow{{{0, 0}, {0, 60}}, "local", 0, 1},
                                    RoadRow{{{-400, 60}, {0, 60}}},
                                    RoadRow{{{0, 60}, {400, 60}}}}));
        fixture.from({0, 0}, 300000);
        const Polygons both = fixture.area(300000, {.barriers = &river});
        QVERIFY(contains(both, {100, 80}));
        QVERIFY(contains(both, {0, 30}));   // the bridge itself
        QVERIFY(!contains(both, {30, 30})); // but not the water beside it
    }

    void rule07_railwaysAndExpresswaysStopIt()
    {
        const Lines railway{{{-500, 30}, {500, 30}}};
        const Barriers barriers({}, railway);
        Fixture fixture(roadsTable(
            {RoadRow{{{-400, 0}, {400, 0}}}, RoadRow{{{-400, -30}, {400, -30}}, "expressway"}}));
        fixture.from({0, 0}, 300000);
        QVERIFY(!contains(fixture.area(300000, {.barriers = &barriers}), {0, 50}));
        const Barriers expressway({}, expresswaysOf(fixture.network));
        QVERIFY(!expressway.empty());
        QVERIFY(!contains(fixture.area(300000, {.barriers = &expressway}), {0, -50}));
        QVERIFY(contains(fixture.area(300000, {.barriers = &expressway}), {0, 50}));
    }

    void streetsAreInsideTheirOwnArea()
    {
        std::mt19937 random(testSeed());
        Fixture fixture(roadsTable(randomStreets(random, 10, 130, false)));
        fixture.from({600, 600}, 500000);
        const Polygons found = fixture.area(500000);
        for (const ReachedPiece& piece :
             reachedStreets(fixture.search, SeedsByEdge(fixture.seeds))) {
            const auto shape = fixture.network.shape(piece.edge);
            const LineString line(shape.begin(), shape.end());
            for (int i = 0; i < 10; ++i) {
                const double along = piece.fromAlong + i / 10.0 * (piece.toAlong - piece.fromAlong);
                const Coordinate place = pointAlong(line, along);
                const double cost = piece.fromCost + i / 10.0 * (piece.toCost - piece.fromCost);
                // within a cell of the very tip, the contour may cut the corner
                if (cost < 490000)
                    QVERIFY(contains(found, place));
            }
        }
    }

    void originIsInsideItsOwnArea()
    {
        Fixture fixture(plainRoads({{{-2000, 0}, {2000, 0}}}));
        fixture.from({123.4, 0}, 20000);
        QVERIFY(contains(fixture.area(20000), {123.4, 0}));
    }
};

QTEST_GUILESS_MAIN(TestIsochrone)
#include "tst_isochrone.moc"
