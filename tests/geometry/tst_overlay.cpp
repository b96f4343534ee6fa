// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_shapes.h"
#include "geometry/measures.h"
#include "geometry/overlay.h"
#include "seed.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

double total(const Lines& lines)
{
    double sum = 0;
    for (const LineString& line : lines)
        sum += length(line);
    return sum;
}

Polygons randomStars(std::mt19937& random, int count)
{
    Polygons stars;
    for (int i = 0; i < count; ++i)
        stars.push_back(randomStar(random, randomPoint(random, {{0, 0}, {1000, 1000}}), 300, 17));
    return stars;
}

bool close(double a, double b)
{
    return std::abs(a - b) <= 1e-6 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// A ring that is not closed, which GEOS refuses.
const Polygons kBroken{{.outer = {{0, 0}, {1, 0}, {1, 1}, {0, 1}}, .holes = {}}};

template <typename T>
bool refused(const Result<T>& outcome)
{
    return !outcome && outcome.error().code == ErrorCode::LibraryFailed
           && outcome.error().detail.starts_with("IllegalArgumentException");
}

} // namespace

class TestOverlay : public QObject
{
    Q_OBJECT

private slots:
    void overlappingSquaresByHand();
    void disjointAndEmptyInput();
    void holesSurvive();
    void areasOfRandomPolygonsAddUp();
    void membershipOfRandomPoints();
    void bufferByHand();
    void bufferGrowsAndShrinksBack();
    void intersectsOfAllKinds();
    void clippedLinesAddUpToTheWhole();
    void clippingDoesNotCutLinesAtEachOther();
    void crossingsOfABoundary();
    void polygonizeFindsFaces();
    void theKernelsRefusalIsAnErrorWithItsWords();
};

void TestOverlay::overlappingSquaresByHand()
{
    const Polygons a{square(0, 0, 2)};
    const Polygons b{square(1, 1, 2)};
    QCOMPARE(area(*intersection(a, b)), 1.0);
    QCOMPARE(area(*difference(a, b)), 3.0);
    QCOMPARE(area(*unionOf({a[0], b[0]})), 7.0);
    QCOMPARE(unionOf({a[0], b[0]})->size(), 1U);
}

void TestOverlay::disjointAndEmptyInput()
{
    const Polygons a{square(0, 0, 1)};
    QVERIFY(intersection(a, {square(5, 5, 1)})->empty());
    QVERIFY(intersection(a, {})->empty());
    QCOMPARE(area(*difference(a, {})), 1.0);
    QVERIFY(unionOf({})->empty());
    // Squares that only touch share a line, not an area.
    QVERIFY(intersection(a, {square(1, 0, 1)})->empty());
}

void TestOverlay::holesSurvive()
{
    const Polygons ring = *difference({square(0, 0, 10)}, {square(3, 3, 4)});
    QCOMPARE(ring.size(), 1U);
    QCOMPARE(ring[0].holes.size(), 1U);
    QCOMPARE(area(ring), 84.0);
    QVERIFY(unionOf({frame(), square(3, 3, 4)})->front().holes.empty());
}

void TestOverlay::areasOfRandomPolygonsAddUp()
{
    std::mt19937 random(testSeed());
    for (int draw = 0; draw < 40; ++draw) {
        const Polygons a = *unionOf(randomStars(random, 3));
        const Polygons b = *unionOf(randomStars(random, 3));
        const double common = area(*intersection(a, b));
        QVERIFY(close(area(*difference(a, b)) + common, area(a)));
        QVERIFY(close(area(*difference(b, a)) + common, area(b)));
        Polygons both = a;
        both.insert(both.end(), b.begin(), b.end());
        QVERIFY(close(area(*unionOf(both)), area(a) + area(b) - common));
        QVERIFY(close(area(*intersection(b, a)), common));
    }
}

void TestOverlay::membershipOfRandomPoints()
{
    std::mt19937 random(testSeed());
    const Polygons stars = randomStars(random, 6);
    const Polygons merged = *unionOf(stars);
    const Polygons first{stars[0]};
    const Polygons rest = *difference(merged, first);
    const Polygons common = *intersection(merged, first);
    for (int i = 0; i < 5000; ++i) {
        const Coordinate point = randomPoint(random, {{-300, -300}, {1300, 1300}});
        QCOMPARE(contains(merged, point), contains(stars, point));
        QCOMPARE(contains(common, point), contains(first, point));
        QCOMPARE(contains(rest, point), contains(stars, point) && !contains(first, point));
    }
}

void TestOverlay::bufferByHand()
{
    // A point's buffer is a polygon of 4 × 8 corners on the circle.
    const Polygons disc = *buffer(Points{{10, 20}}, 5);
    QCOMPARE(disc.size(), 1U);
    QCOMPARE(disc[0].outer.size(), 33U);
    const double polygonArea = 0.5 * 32 * 25 * std::sin(2 * std::numbers::pi / 32);
    QVERIFY(close(area(disc), polygonArea));
    QCOMPARE(buffer(Points{{10, 20}}, 5, 2)->front().outer.size(), 9U);
    QVERIFY(close(area(*buffer(Lines{{{0, 0}, {100, 0}}}, 5)), 1000 + polygonArea));
    QVERIFY(buffer(Geometry(), 5)->empty());
}

void TestOverlay::bufferGrowsAndShrinksBack()
{
    const Polygons grown = *buffer(Polygons{square(0, 0, 10)}, 2);
    QVERIFY(std::abs(area(*buffer(grown, -2)) - 100) < 0.5); // corners are polygons, not arcs
    QVERIFY(buffer(Polygons{square(0, 0, 10)}, -6)->empty());
}

void TestOverlay::intersectsOfAllKinds()
{
    const Geometry area = Polygons{frame()};
    QVERIFY(*intersects(area, Points{{1, 1}}));
    QVERIFY(!*intersects(area, Points{{5, 5}})); // in the hole
    QVERIFY(*intersects(area, Lines{{{-1, 5}, {4, 5}}}));
    QVERIFY(!*intersects(area, Lines{{{4, 4}, {6, 6}}}));
    QVERIFY(*intersects(area, Polygons{square(10, 10, 1)})); // one corner
    QVERIFY(!*intersects(area, Geometry()));
}

void TestOverlay::clippedLinesAddUpToTheWhole()
{
    std::mt19937 random(testSeed());
    const Polygons area = *unionOf(randomStars(random, 4));
    Lines lines;
    for (int i = 0; i < 60; ++i)
        lines.push_back({randomPoint(random, {{0, 0}, {1000, 1000}}),
                         randomPoint(random, {{0, 0}, {1000, 1000}})});
    const Lines inside = *clipInside(lines, area);
    const Lines outside = *clipOutside(lines, area);
    QVERIFY(close(total(inside) + total(outside), total(lines)));
    for (const LineString& piece : inside)
        QVERIFY(contains(area, pointAlong(piece, length(piece) / 2)) || length(piece) < 1e-6);
    for (const LineString& piece : outside)
        QVERIFY(!contains(area, pointAlong(piece, length(piece) / 2)) || length(piece) < 1e-6);
}

void TestOverlay::clippingDoesNotCutLinesAtEachOther()
{
    const Lines crossing{{{-1, 0}, {1, 0}}, {{0, -1}, {0, 1}}, {{-9, 0}, {9, 0}}};
    const Polygons area{square(-2, -2, 4)};
    const Lines inside = *clipInside(crossing, area);
    QCOMPARE(inside.size(), 3U);
    QVERIFY(inside[0] == crossing[0] && inside[1] == crossing[1]);
    QVERIFY((inside[2] == LineString{{-2, 0}, {2, 0}}));
    QCOMPARE(clipOutside(crossing, area)->size(), 2U);
}

void TestOverlay::crossingsOfABoundary()
{
    const Polygons area{square(0, 0, 10)};
    QVERIFY((*crossings({{{-5, 5}, {5, 5}}}, area) == Points{{0, 5}}));
    QCOMPARE(crossings({{{-5, 5}, {15, 5}}}, area)->size(), 2U);
    QVERIFY(crossings({{{2, 2}, {8, 8}}}, area)->empty());
    QVERIFY(crossings({{{-5, -5}, {-1, 20}}}, area)->empty());
    // A road along the rim: the ends of the shared stretch.
    QCOMPARE(crossings({{{2, 0}, {8, 0}}}, area)->size(), 2U);
    // Two roads through one gate are one place.
    QCOMPARE(crossings({{{-5, 5}, {0, 5}}, {{0, 5}, {5, 8}}}, area)->size(), 1U);
}

void TestOverlay::polygonizeFindsFaces()
{
    const Lines noded{{{0, 0}, {1, 0}},
                      {{1, 0}, {1, 1}},
                      {{1, 1}, {0, 1}},
                      {{0, 1}, {0, 0}},
                      {{1, 0}, {2, 0}},
                      {{2, 0}, {2, 1}},
                      {{2, 1}, {1, 1}},
                      {{5, 5}, {6, 6}}};
    const Polygons faces = *polygonize(noded);
    QCOMPARE(faces.size(), 2U);
    QCOMPARE(area(faces), 2.0);
    QVERIFY(polygonize({})->empty());
}

void TestOverlay::theKernelsRefusalIsAnErrorWithItsWords()
{
    const Polygons good{square(0, 0, 1)};
    const Lines pointlike{{{0, 0}}};
    QVERIFY(refused(unionOf(kBroken)));
    QVERIFY(refused(intersection(good, kBroken)));
    QVERIFY(refused(difference(kBroken, good)));
    QVERIFY(refused(intersects(good, kBroken)));
    QVERIFY(refused(buffer(kBroken, 1)));
    QVERIFY(refused(simplified(kBroken, 1)));
    QVERIFY(refused(clipInside(pointlike, good)));
    QVERIFY(refused(clipOutside(pointlike, good)));
    QVERIFY(refused(crossings(pointlike, good)));
    QVERIFY(refused(polygonize(pointlike)));
}

QTEST_GUILESS_MAIN(TestOverlay)
#include "tst_overlay.moc"
