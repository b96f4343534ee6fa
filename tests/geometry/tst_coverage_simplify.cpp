// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_shapes.h"
#include "geometry/measures.h"
#include "geometry/overlay.h"
#include "seed.h"

#include <QTest>

#include <set>

using namespace yimi;
using namespace yimi::test;

namespace {

using Tiles = std::vector<Polygons>;

/// A line of many small steps sideways between two places, ends included.
LineString wiggly(std::mt19937& random, Coordinate from, Coordinate to, int steps, double amplitude)
{
    std::uniform_real_distribution<double> off(-amplitude, amplitude);
    const double whole = distance(from, to);
    const Coordinate along{(to.x - from.x) / whole, (to.y - from.y) / whole};
    LineString line{from};
    for (int i = 1; i < steps; ++i) {
        const double t = whole * i / steps;
        const double side = off(random);
        line.push_back(
            {from.x + t * along.x - side * along.y, from.y + t * along.y + side * along.x});
    }
    line.push_back(to);
    return line;
}

void follow(Ring& ring, LineString line, bool backwards)
{
    if (backwards)
        std::ranges::reverse(line);
    ring.insert(ring.end(), line.begin() + (ring.empty() ? 0 : 1), line.end());
}

/// side × side tiles of 100 m whose edges wiggle.
Tiles wigglyGrid(std::mt19937& random, int side)
{
    const auto corner = [](int column, int row) { return Coordinate{column * 100.0, row * 100.0}; };
    std::vector<std::vector<LineString>> across(static_cast<std::size_t>(side) + 1);
    std::vector<std::vector<LineString>> up(static_cast<std::size_t>(side) + 1);
    for (int i = 0; i <= side; ++i) {
        for (int j = 0; j < side; ++j) {
            across[static_cast<std::size_t>(i)].push_back(
                wiggly(random, corner(j, i), corner(j + 1, i), 25, 1));
            up[static_cast<std::size_t>(i)].push_back(
                wiggly(random, corner(i, j), corner(i, j + 1), 25, 1));
        }
    }
    Tiles tiles;
    for (std::size_t row = 0; row < static_cast<std::size_t>(side); ++row) {
        for (std::size_t column = 0; column < static_cast<std::size_t>(side); ++column) {
            Ring ring;
            follow(ring, across[row][column], false);
            follow(ring, up[column + 1][row], false);
            follow(ring, across[row + 1][column], true);
            follow(ring, up[column][row], true);
            tiles.push_back({{.outer = ring, .holes = {}}});
        }
    }
    return tiles;
}

std::size_t vertexCount(const Tiles& tiles)
{
    std::size_t count = 0;
    for (const Polygons& tile : tiles) {
        for (const Polygon& polygon : tile) {
            count += polygon.outer.size();
            for (const Ring& hole : polygon.holes)
                count += hole.size();
        }
    }
    return count;
}

double totalArea(const Tiles& tiles)
{
    double sum = 0;
    for (const Polygons& tile : tiles)
        sum += area(tile);
    return sum;
}

double mergedArea(const Tiles& tiles)
{
    Polygons all;
    for (const Polygons& tile : tiles)
        all.insert(all.end(), tile.begin(), tile.end());
    return area(*unionOf(all));
}

/// No overlap: the parts add up to the whole. No gap: the whole has no hole.
bool isTiling(const Tiles& tiles)
{
    Polygons all;
    for (const Polygons& tile : tiles)
        all.insert(all.end(), tile.begin(), tile.end());
    const Polygons merged = *unionOf(all);
    return std::abs(area(merged) - totalArea(tiles)) < 1e-6 * totalArea(tiles) && merged.size() == 1
           && merged[0].holes.empty();
}

bool allValid(const Tiles& tiles)
{
    return std::ranges::all_of(tiles,
                               [](const Polygons& tile) { return isValid(tile) && !tile.empty(); });
}

} // namespace

class TestCoverageSimplify : public QObject
{
    Q_OBJECT

private slots:
    void sharedBoundariesStayShared();
    void everyVertexStaysWithinTheTolerance();
    void coarseTolerancesStillGiveATiling();
    void anIslandIsNotSteppedOver();
    void aTileInAHoleKeepsFittingIt();
    void noToleranceChangesNothing();
    void tilesWithoutAreaKeepTheirPlace();
    void theOrderOfTilesDoesNotMatter();
};

void TestCoverageSimplify::sharedBoundariesStayShared()
{
    std::mt19937 random(testSeed());
    const Tiles tiles = wigglyGrid(random, 5);
    QVERIFY(allValid(tiles) && isTiling(tiles));
    const Tiles simple = *simplifiedCoverage(tiles, 2.1);
    QCOMPARE(simple.size(), tiles.size());
    QVERIFY(vertexCount(simple) < vertexCount(tiles) / 5);
    QVERIFY(allValid(simple) && isTiling(simple));
    // The same vertices on both sides, not only the same area.
    std::multiset<Coordinate> vertices;
    for (const Polygons& tile : simple)
        vertices.insert(tile[0].outer.begin(), tile[0].outer.end() - 1);
    for (const Coordinate c : vertices) {
        const bool rim = c.x < 50 || c.x > 450 || c.y < 50 || c.y > 450;
        QVERIFY(rim || vertices.count(c) >= 2);
    }
}

void TestCoverageSimplify::everyVertexStaysWithinTheTolerance()
{
    std::mt19937 random(testSeed());
    const Tiles tiles = wigglyGrid(random, 3);
    const Tiles simple = *simplifiedCoverage(tiles, 0.8);
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        for (const Coordinate c : tiles[i][0].outer)
            QVERIFY(nearestOnLine(simple[i][0].outer, c).distance <= 0.8 + 1e-9);
    }
}

void TestCoverageSimplify::coarseTolerancesStillGiveATiling()
{
    std::mt19937 random(testSeed());
    const Tiles tiles = wigglyGrid(random, 4);
    for (const double tolerance : {0.1, 0.7, 10.0, 80.0, 1000.0}) {
        const Tiles simple = *simplifiedCoverage(tiles, tolerance);
        QVERIFY(allValid(simple) && isTiling(simple));
    }
}

void TestCoverageSimplify::anIslandIsNotSteppedOver()
{
    // The bay of the first tile holds an island; a straight shore would pass behind it.
    const Polygon shore{
        .outer = {{0, 0}, {100, 0}, {100, 20}, {60, 20}, {50, 2}, {40, 20}, {0, 20}, {0, 0}},
        .holes = {}};
    const Tiles tiles{{shore}, {square(49, 10, 2)}};
    const Tiles simple = *simplifiedCoverage(tiles, 25);
    QVERIFY(allValid(simple));
    QVERIFY(std::abs(mergedArea(simple) - totalArea(simple)) < 1e-9);
    QVERIFY(intersection(simple[0], simple[1])->empty());
}

void TestCoverageSimplify::aTileInAHoleKeepsFittingIt()
{
    Polygon lake{.outer = buffer(Points{{50, 50}}, 20, 32)->front().outer, .holes = {}};
    Polygon around = square(0, 0, 100);
    around.holes = {lake.outer};
    std::ranges::reverse(around.holes[0]);
    const Tiles simple = *simplifiedCoverage({{around}, {lake}}, 2);
    QVERIFY(simple[1][0].outer.size() < lake.outer.size());
    QVERIFY(allValid(simple) && isTiling(simple));
    QCOMPARE(simple[0][0].holes.size(), 1U);
}

void TestCoverageSimplify::noToleranceChangesNothing()
{
    std::mt19937 random(testSeed());
    const Tiles tiles = wigglyGrid(random, 2);
    QVERIFY(*simplifiedCoverage(tiles, 0) == tiles);
}

void TestCoverageSimplify::tilesWithoutAreaKeepTheirPlace()
{
    const Tiles simple = *simplifiedCoverage({{}, {square(0, 0, 10)}, {}}, 1);
    QCOMPARE(simple.size(), 3U);
    QVERIFY(simple[0].empty() && simple[2].empty());
    QCOMPARE(area(simple[1]), 100.0);
    QVERIFY(simplifiedCoverage({}, 1)->empty());
}

void TestCoverageSimplify::theOrderOfTilesDoesNotMatter()
{
    std::mt19937 random(testSeed());
    Tiles tiles = wigglyGrid(random, 3);
    const Tiles simple = *simplifiedCoverage(tiles, 0.7);
    std::ranges::reverse(tiles);
    Tiles again = *simplifiedCoverage(tiles, 0.7);
    std::ranges::reverse(again);
    for (std::size_t i = 0; i < simple.size(); ++i)
        QVERIFY(std::set(simple[i][0].outer.begin(), simple[i][0].outer.end())
                == std::set(again[i][0].outer.begin(), again[i][0].outer.end()));
}

QTEST_GUILESS_MAIN(TestCoverageSimplify)
#include "tst_coverage_simplify.moc"
