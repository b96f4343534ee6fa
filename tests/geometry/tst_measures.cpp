// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_shapes.h"
#include "geometry/measures.h"
#include "seed.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

bool near(Coordinate a, Coordinate b, double tolerance = 1e-9)
{
    return distance(a, b) <= tolerance;
}

/// A thick C open to the east; its centroid lies in its mouth.
Polygons letterC()
{
    return {
        {.outer = {{0, 0}, {10, 0}, {10, 1}, {1, 1}, {1, 9}, {10, 9}, {10, 10}, {0, 10}, {0, 0}},
         .holes = {}}};
}

const LineString kElbow{{0, 0}, {10, 0}, {10, 5}};

} // namespace

class TestMeasures : public QObject
{
    Q_OBJECT

private slots:
    void lengthIsTheSumOfPieces();
    void areaTakesHolesAwayWhateverTheOrientation();
    void areaKeepsItsDigitsFarFromTheOrigin();
    void centroidByHand();
    void centroidOfZeroAreaIsTheMeanOfVertices();
    void pointInsideIsInside();
    void pointInsideRandomStars();
    void boundaryAndVerticesAreContained();
    void holesAreOutsideTheirRimsAreNot();
    void containmentOfRaysThroughVertices();
    void nearestOnLineByHand();
    void theFirstOfEquallyNearPlacesWins();
    void nearestOnLineSurvivesZeroLengthPieces();
    void lineBetweenCutsExactly();
    void lineBetweenAndNearestAgree();
    void pointAlongIsClamped();
};

void TestMeasures::lengthIsTheSumOfPieces()
{
    QCOMPARE(length(kElbow), 15.0);
    QCOMPARE(length({{1, 1}, {4, 5}, {4, 5}}), 5.0);
}

void TestMeasures::areaTakesHolesAwayWhateverTheOrientation()
{
    Polygon polygon = frame();
    QCOMPARE(area(polygon), 84.0);
    QCOMPARE(signedArea(polygon.outer), 100.0);
    std::ranges::reverse(polygon.outer);
    QCOMPARE(signedArea(polygon.outer), -100.0);
    QCOMPARE(area(polygon), 84.0);
    std::ranges::reverse(polygon.holes[0]);
    QCOMPARE(area(polygon), 84.0);
    QCOMPARE(area(Polygons{polygon, square(20, 0, 2)}), 88.0);
}

void TestMeasures::areaKeepsItsDigitsFarFromTheOrigin()
{
    QCOMPARE(area(square(495264.0, 3517458.0, 0.5)), 0.25);
}

void TestMeasures::centroidByHand()
{
    QVERIFY(near(centroid({square(0, 0, 2)}), {1, 1}));
    // An L of a 2 × 1 and a 1 × 1 rectangle: (2·(1, 0.5) + 1·(0.5, 1.5)) / 3.
    const Polygon letterL{.outer = {{0, 0}, {2, 0}, {2, 1}, {1, 1}, {1, 2}, {0, 2}, {0, 0}},
                          .holes = {}};
    QVERIFY(near(centroid({letterL}), {2.5 / 3, 2.5 / 3}));
    Polygon lopsided = square(0, 0, 10);
    lopsided.holes = {rectangleRing(5, 0, 5, 10)};
    QVERIFY(near(centroid({lopsided}), {2.5, 5}));
    QVERIFY(near(centroid({square(0, 0, 1), square(9, 0, 1)}), {5, 0.5}));
}

void TestMeasures::centroidOfZeroAreaIsTheMeanOfVertices()
{
    const Polygon flat{.outer = {{0, 0}, {4, 0}, {8, 0}, {0, 0}}, .holes = {}};
    QVERIFY(near(centroid({flat}), {3, 0}));
}

void TestMeasures::pointInsideIsInside()
{
    // Strictly inside: not even on a rim.
    for (const Polygons& shape : {Polygons{square(0, 0, 1)},
                                  letterC(),
                                  Polygons{frame()},
                                  Polygons{square(50, 50, 1), frame()}}) {
        const Coordinate point = pointInside(shape);
        QVERIFY(contains(shape, point));
        for (const Polygon& polygon : shape) {
            QVERIFY(nearestOnLine(polygon.outer, point).distance > 0);
            for (const Ring& hole : polygon.holes)
                QVERIFY(nearestOnLine(hole, point).distance > 0);
        }
    }
}

void TestMeasures::pointInsideRandomStars()
{
    std::mt19937 random(testSeed());
    for (int i = 0; i < 500; ++i) {
        const Polygons star{randomStar(random, {500000, 3500000}, 100, 3 + i % 40)};
        QVERIFY(contains(star, pointInside(star)));
    }
}

void TestMeasures::boundaryAndVerticesAreContained()
{
    const Polygon polygon = square(0, 0, 2);
    for (const Coordinate c : {Coordinate{0, 0}, {2, 2}, {1, 0}, {2, 0.5}})
        QVERIFY(contains(polygon, c));
    QVERIFY(!contains(polygon, {2.0001, 1}) && !contains(polygon, {3, 0})
            && !contains(polygon, {-1, 2}));
}

void TestMeasures::holesAreOutsideTheirRimsAreNot()
{
    QVERIFY(!contains(frame(), {5, 5}));
    QVERIFY(contains(frame(), {3, 5}));
    QVERIFY(contains(frame(), {1, 5}));
}

void TestMeasures::containmentOfRaysThroughVertices()
{
    const Polygon diamond{.outer = {{0, -1}, {1, 0}, {0, 1}, {-1, 0}, {0, -1}}, .holes = {}};
    QVERIFY(contains(diamond, {0, 0}));
    QVERIFY(!contains(diamond, {-2, 0}) && !contains(diamond, {2, 0})
            && !contains(diamond, {-2, 1}));
}

void TestMeasures::nearestOnLineByHand()
{
    const NearestOnLine middle = nearestOnLine(kElbow, {4, 3});
    QVERIFY(near(middle.point, {4, 0}));
    QCOMPARE(middle.distance, 3.0);
    QCOMPARE(middle.along, 4.0);
    QCOMPARE(middle.segment, 0U);
    const NearestOnLine second = nearestOnLine(kElbow, {13, 2});
    QVERIFY(near(second.point, {10, 2}));
    QCOMPARE(second.along, 12.0);
    QCOMPARE(second.segment, 1U);
    const NearestOnLine beyond = nearestOnLine(kElbow, {10, 9});
    QVERIFY(near(beyond.point, {10, 5}));
    QCOMPARE(beyond.along, 15.0);
}

void TestMeasures::theFirstOfEquallyNearPlacesWins()
{
    const NearestOnLine nearest = nearestOnLine({{0, 0}, {4, 0}, {4, 2}, {0, 2}}, {2, 1});
    QCOMPARE(nearest.segment, 0U);
    QCOMPARE(nearest.along, 2.0);
}

void TestMeasures::nearestOnLineSurvivesZeroLengthPieces()
{
    const NearestOnLine nearest = nearestOnLine({{1, 1}, {1, 1}, {5, 1}}, {3, 4});
    QVERIFY(near(nearest.point, {3, 1}));
    QCOMPARE(nearest.along, 2.0);
    QCOMPARE(nearestOnLine({{1, 1}, {1, 1}}, {1, 3}).distance, 2.0);
}

void TestMeasures::lineBetweenCutsExactly()
{
    QVERIFY((lineBetween(kElbow, 2, 12) == LineString{{2, 0}, {10, 0}, {10, 2}}));
    QVERIFY(lineBetween(kElbow, 0, 15) == kElbow);
    QVERIFY((lineBetween(kElbow, 3, 7) == LineString{{3, 0}, {7, 0}}));
    QVERIFY((lineBetween(kElbow, 10, 15) == LineString{{10, 0}, {10, 5}}));
    QCOMPARE(length(lineBetween(kElbow, 4, 4)), 0.0);
}

void TestMeasures::lineBetweenAndNearestAgree()
{
    std::mt19937 random(testSeed());
    for (int i = 0; i < 200; ++i) {
        LineString line;
        for (int k = 0; k < 6; ++k)
            line.push_back(randomPoint(random, {{0, 0}, {1000, 1000}}));
        std::uniform_real_distribution<double> place(0, length(line));
        const double a = place(random);
        const double b = place(random);
        const LineString piece = lineBetween(line, std::min(a, b), std::max(a, b));
        QVERIFY(std::abs(length(piece) - std::abs(a - b)) < 1e-6);
        QVERIFY(near(pointAlong(line, std::min(a, b)), piece.front(), 1e-6));
        QVERIFY(nearestOnLine(line, piece.back()).distance < 1e-6);
    }
}

void TestMeasures::pointAlongIsClamped()
{
    QVERIFY(near(pointAlong(kElbow, -3), {0, 0}));
    QVERIFY(near(pointAlong(kElbow, 12), {10, 2}));
    QVERIFY(near(pointAlong(kElbow, 99), {10, 5}));
}

QTEST_GUILESS_MAIN(TestMeasures)
#include "tst_measures.moc"
