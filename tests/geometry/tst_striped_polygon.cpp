// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_shapes.h"
#include "geometry/measures.h"
#include "geometry/striped_polygon.h"
#include "seed.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

class TestStripedPolygon : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void answersAsContainsDoes()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 40; ++round) {
            Polygon star = randomStar(random, {500, 500}, 400, 5 + 20 * round);
            star.holes = {{{490, 490}, {510, 490}, {510, 510}, {490, 510}, {490, 490}},
                          {{520, 500}, {530, 500}, {525, 505}, {520, 500}}};
            const StripedPolygon striped(star);
            for (int i = 0; i < 500; ++i) {
                const Coordinate point = randomPoint(random, {{80, 80}, {920, 920}});
                QCOMPARE(striped.contains(point), contains(star, point));
            }
            for (const Coordinate corner : star.outer)
                QVERIFY(striped.contains(corner));
            for (const Ring& hole : star.holes) {
                for (const Coordinate corner : hole)
                    QCOMPARE(striped.contains(corner), contains(star, corner));
            }
        }
    }

    /// Whole coordinates: rays run through vertices and along edges.
    void answersAsContainsDoesOnAGrid()
    {
        const Polygon comb{.outer = {{0, 0},
                                     {6, 0},
                                     {6, 3},
                                     {5, 3},
                                     {5, 1},
                                     {4, 1},
                                     {4, 3},
                                     {2, 3},
                                     {2, 2},
                                     {1, 2},
                                     {1, 3},
                                     {0, 3},
                                     {0, 0}},
                           .holes = {{{2, 1}, {3, 1}, {3, 2}, {2, 1}}}};
        const StripedPolygon striped(comb);
        for (int x = -1; x <= 13; ++x) {
            for (int y = -1; y <= 7; ++y) {
                const Coordinate point{x / 2.0, y / 2.0};
                QCOMPARE(striped.contains(point), contains(comb, point));
            }
        }
    }

    void emptyAndFlatContainNothingBeyondTheirLine()
    {
        QVERIFY(!StripedPolygon({}).contains({0, 0}));
        const StripedPolygon flat({.outer = {{0, 0}, {4, 0}, {0, 0}}, .holes = {}});
        QVERIFY(flat.contains({2, 0}));
        QVERIFY(!flat.contains({2, 1}));
    }
};

QTEST_GUILESS_MAIN(TestStripedPolygon)
#include "tst_striped_polygon.moc"
