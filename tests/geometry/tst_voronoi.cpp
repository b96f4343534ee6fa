// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_shapes.h"
#include "geometry/measures.h"
#include "geometry/overlay.h"
#include "seed.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

double totalArea(const std::vector<Polygons>& cells)
{
    double sum = 0;
    for (const Polygons& cell : cells)
        sum += area(cell);
    return sum;
}

std::size_t nearestOf(const Points& points, Coordinate place)
{
    return static_cast<std::size_t>(
        std::ranges::min_element(points, {}, [&](Coordinate p) { return distance(p, place); })
        - points.begin());
}

} // namespace

class TestVoronoi : public QObject
{
    Q_OBJECT

private slots:
    void twoPointsHalveASquare();
    void aLonePointHasTheWholeArea();
    void noPointsNoCells();
    void pointsInARow();
    void everyPlaceBelongsToItsNearestPoint();
    void pointsOutsideTheAreaKeepTheirPlaceInTheList();
    void cellsOfAnAreaWithHolesAddUp();
};

void TestVoronoi::twoPointsHalveASquare()
{
    const auto cells = *voronoiCells({{7, 5}, {3, 5}}, {square(0, 0, 10)});
    QCOMPARE(cells.size(), 2U);
    QCOMPARE(area(cells[0]), 50.0);
    QVERIFY(contains(cells[0], {9, 9}) && contains(cells[1], {1, 1}));
}

void TestVoronoi::aLonePointHasTheWholeArea()
{
    const Polygons area{frame()};
    QVERIFY(voronoiCells({{1, 1}}, area)->front() == area);
}

void TestVoronoi::noPointsNoCells()
{
    QVERIFY(voronoiCells({}, {square(0, 0, 1)})->empty());
}

void TestVoronoi::pointsInARow()
{
    const auto cells = voronoiCells({{1, 5}, {3, 5}, {5, 5}, {7, 5}, {9, 5}}, {square(0, 0, 10)});
    QVERIFY(cells.has_value());
    for (const Polygons& cell : *cells)
        QVERIFY(std::abs(area(cell) - 20.0) < 1e-9);
}

void TestVoronoi::everyPlaceBelongsToItsNearestPoint()
{
    std::mt19937 random(testSeed());
    const Box box{{490000, 3510000}, {500000, 3520000}};
    Points points;
    for (int i = 0; i < 300; ++i)
        points.push_back(randomPoint(random, box));
    const auto cells = voronoiCells(points, {rectangle(490000, 3510000, 10000, 10000)});
    QVERIFY(cells.has_value());
    QCOMPARE(cells->size(), points.size());
    QVERIFY(std::abs(totalArea(*cells) - 1e8) < 1);
    for (int i = 0; i < 500; ++i) {
        const Coordinate place = randomPoint(random, box);
        QVERIFY(contains((*cells)[nearestOf(points, place)], place));
    }
}

void TestVoronoi::pointsOutsideTheAreaKeepTheirPlaceInTheList()
{
    const auto cells = *voronoiCells({{500, 500}, {2, 5}, {8, 5}}, {square(0, 0, 10)});
    QCOMPARE(cells.size(), 3U);
    QVERIFY(cells[0].empty());
    QCOMPARE(area(cells[1]), 50.0);
    QCOMPARE(area(cells[2]), 50.0);
}

void TestVoronoi::cellsOfAnAreaWithHolesAddUp()
{
    std::mt19937 random(testSeed());
    Points points;
    for (int i = 0; i < 40; ++i)
        points.push_back(randomPoint(random, {{0, 0}, {10, 10}}));
    QVERIFY(std::abs(totalArea(*voronoiCells(points, {frame()})) - 84.0) < 1e-6);
}

QTEST_GUILESS_MAIN(TestVoronoi)
#include "tst_voronoi.moc"
