// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_shapes.h"
#include "geometry/measures.h"
#include "geometry/overlay.h"
#include "geometry/simple_ring.h"
#include "seed.h"

#include <QTest>

#include <limits>

using namespace yimi;
using namespace yimi::test;

namespace {

/// Two triangles of area 1 that meet in (1, 1).
const Polygons kBowTie{{.outer = {{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}, .holes = {}}};

} // namespace

class TestRepair : public QObject
{
    Q_OBJECT

private slots:
    void validityIsTold();
    void theQuickProofNeverContradictsTheKernel();
    void theReasonNamesThePlace();
    void bowTiesBecomeTwoTriangles();
    void overlappingPartsAreMerged();
    void aHoleOutsideBecomesAPart();
    void whatEnclosesNothingIsDropped_data();
    void whatEnclosesNothingIsDropped();
    void validPolygonsKeepTheirArea();
    void randomScribblesBecomeValid();
    void simplifiedKeepsTopologyAndTolerance();
};

void TestRepair::validityIsTold()
{
    QVERIFY(isValid({frame()}));
    QVERIFY(isValid({}));
    QVERIFY(!isValid(kBowTie));
    QVERIFY(!isValid({square(0, 0, 2), square(1, 1, 2)})); // parts overlap
    QVERIFY(!isValid({{.outer = {{0, 0}, {1, 1}, {0, 0}}, .holes = {}}}));
    QVERIFY(!isValid({{.outer = {{0, 0}, {1, 0}, {1, 1}, {0, 1}}, .holes = {}}})); // not closed
}

void TestRepair::theQuickProofNeverContradictsTheKernel()
{
    std::mt19937 random(testSeed());
    std::uniform_int_distribution<int> coarse(
        0, 4); // few places: touches, overlaps and straight runs are common
    int proven = 0;
    for (int draw = 0; draw < 20'000; ++draw) {
        Ring ring;
        for (int i = 0; i < 3 + draw % 5; ++i)
            ring.push_back({500000.1 + coarse(random), 3500000.7 + coarse(random)});
        ring.push_back(ring.front());
        if (!isCertainlySimple(ring))
            continue;
        ++proven;
        QVERIFY(invalidReason({{.outer = ring, .holes = {}}}).empty());
    }
    QVERIFY(proven > 1000);
    QVERIFY(isCertainlySimple(rectangleRing(0, 0, 2, 1)));
    QVERIFY(
        isCertainlySimple({{0, 0}, {1, 0}, {2, 0}, {2, 2}, {0, 0}})); // a vertex on a straight side
    QVERIFY(!isCertainlySimple(kBowTie[0].outer));
    QVERIFY(!isCertainlySimple({{0, 0}, {2, 0}, {1, 0}, {0, 0}}));
    QVERIFY(!isCertainlySimple({{0, 0}, {1, 0}, {1, 1}, {0, 1}})); // not closed
}

void TestRepair::theReasonNamesThePlace()
{
    QVERIFY(invalidReason({frame()}).empty());
    QCOMPARE(QString::fromStdString(invalidReason(kBowTie)), QString("Self-intersection[1 1]"));
    QVERIFY(!invalidReason({{.outer = {{0, 0}, {1, 1}, {0, 0}}, .holes = {}}}).empty());
}

void TestRepair::bowTiesBecomeTwoTriangles()
{
    const Polygons repaired = *makeValid(kBowTie);
    QCOMPARE(repaired.size(), 2U);
    QCOMPARE(area(repaired), 2.0);
    QVERIFY(isValid(repaired));
}

void TestRepair::overlappingPartsAreMerged()
{
    const Polygons repaired = *makeValid({square(0, 0, 2), square(1, 1, 2)});
    QVERIFY(isValid(repaired));
    QCOMPARE(area(repaired), 7.0);
}

void TestRepair::aHoleOutsideBecomesAPart()
{
    Polygon polygon = square(0, 0, 2);
    polygon.holes = {rectangleRing(5, 5, 1, 1)};
    QVERIFY(!isValid({polygon}));
    const Polygons repaired = *makeValid({polygon});
    QVERIFY(isValid(repaired));
    QCOMPARE(area(repaired), 5.0);
}

void TestRepair::whatEnclosesNothingIsDropped_data()
{
    QTest::addColumn<int>("row");
    QTest::newRow("spike there and back") << 0;
    QTest::newRow("one point four times") << 1;
    QTest::newRow("two coordinates") << 2;
    QTest::newRow("nothing") << 3;
    QTest::newRow("not a number") << 4;
}

void TestRepair::whatEnclosesNothingIsDropped()
{
    QFETCH(const int, row);
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<Ring> rings{{{0, 0}, {5, 5}, {9, 9}, {0, 0}},
                                  {{1, 1}, {1, 1}, {1, 1}, {1, 1}},
                                  {{0, 0}, {1, 1}},
                                  {},
                                  {{kNan, 0}, {1, kNan}, {kNan, kNan}, {kNan, 0}}};
    const auto repaired = makeValid({{.outer = rings[static_cast<std::size_t>(row)], .holes = {}}});
    QVERIFY(repaired && repaired->empty());
}

void TestRepair::validPolygonsKeepTheirArea()
{
    QCOMPARE(area(*makeValid({frame()})), 84.0);
}

void TestRepair::randomScribblesBecomeValid()
{
    std::mt19937 random(testSeed());
    for (int draw = 0; draw < 60; ++draw) {
        Ring scribble;
        for (int i = 0; i < 12; ++i)
            scribble.push_back(randomPoint(random, {{0, 0}, {100, 100}}));
        scribble.push_back(scribble.front());
        const auto repaired = makeValid({{.outer = scribble, .holes = {}}});
        QVERIFY(repaired && !repaired->empty());
        QVERIFY(isValid(*repaired));
        QVERIFY(area(*repaired) <= 10000);
    }
}

void TestRepair::simplifiedKeepsTopologyAndTolerance()
{
    std::mt19937 random(testSeed());
    const Polygons disc = *buffer(Points{{0, 0}}, 100, 64);
    const Polygons simple = *simplified(disc, 1);
    QVERIFY(simple[0].outer.size() < disc[0].outer.size() / 3);
    for (const Coordinate c : simple[0].outer)
        QVERIFY(nearestOnLine(disc[0].outer, c).distance <= 1e-9);
    for (const Coordinate c : disc[0].outer)
        QVERIFY(nearestOnLine(simple[0].outer, c).distance <= 1 + 1e-9);
    // Coarser than the shape itself: it stays a ring with its hole.
    const Polygons crude = *simplified({frame()}, 1000);
    QVERIFY(isValid(crude));
    QCOMPARE(crude[0].holes.size(), 1U);
    for (int i = 0; i < 20; ++i)
        QVERIFY(isValid(*simplified({randomStar(random, {0, 0}, 100, 60)}, 30)));
}

QTEST_GUILESS_MAIN(TestRepair)
#include "tst_repair.moc"
