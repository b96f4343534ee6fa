// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/shape_faults.h"
#include "geometry/vertices.h"

#include <QTest>

#include <limits>

using namespace yimi;

namespace {

const Ring kSquare{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}};

ShapeFault faultOf(const Geometry& geometry)
{
    const auto fault = shapeFault(geometry);
    return fault ? fault->fault : ShapeFault{-1};
}

} // namespace

class TestVertices : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theClosingVertexIsTheFirst()
    {
        const Geometry square = Polygons{{kSquare, {}}};
        QCOMPARE(verticesOf(square).size(), std::size_t{4});
        const Geometry moved = withVertexAt(square, {0, 0, 0}, {-1, -2});
        const Ring& ring = std::get<Polygons>(moved)[0].outer;
        QCOMPARE(ring.front(), (Coordinate{-1, -2}));
        QCOMPARE(ring.back(), ring.front());
        QCOMPARE(*previousVertex(square, {0, 0, 0}), (VertexPlace{0, 0, 3}));
        QCOMPARE(*nextVertex(square, {0, 0, 3}), (VertexPlace{0, 0, 0}));
    }

    void aLineEnds()
    {
        const Geometry line = Lines{{{0, 0}, {5, 0}, {9, 0}}};
        QVERIFY(!nextVertex(line, {0, 0, 2}));
        QVERIFY(!previousVertex(line, {0, 0, 0}));
        const Geometry longer = withVertexAfter(line, {0, 0, 1}, {7, 1});
        QCOMPARE(std::get<Lines>(longer)[0], (LineString{{0, 0}, {5, 0}, {7, 1}, {9, 0}}));
    }

    void whatWouldVanishIsNotTakenOut()
    {
        QVERIFY(!withoutVertex(Lines{{{0, 0}, {5, 0}}}, {0, 0, 0}));
        QVERIFY(!withoutVertex(Points{{0, 0}}, {0, 0, 0}));
        QVERIFY(!withoutVertex(Polygons{{{{0, 0}, {9, 0}, {0, 9}, {0, 0}}, {}}}, {0, 0, 1}));
        const auto triangle = withoutVertex(Polygons{{kSquare, {}}}, {0, 0, 0});
        QCOMPARE(std::get<Polygons>(*triangle)[0].outer,
                 (Ring{{10, 0}, {10, 10}, {0, 10}, {10, 0}}));
    }

    void putInAndTakenOutIsTheSame()
    {
        const Geometry square = Polygons{{kSquare, {Ring{{2, 2}, {4, 2}, {4, 4}, {2, 2}}}}};
        for (const VertexPlace place : verticesOf(square)) {
            const Geometry with = withVertexAfter(square, place, {3, 3});
            const auto back = withoutVertex(with, {place.part, place.ring, place.vertex + 1});
            QVERIFY(back && *back == square);
        }
    }

    void theNearestEdgeIsFoundInHoles()
    {
        const Geometry square = Polygons{{kSquare, {Ring{{2, 2}, {4, 2}, {4, 4}, {2, 2}}}}};
        const auto edge = nearestEdge(square, {3, 2.5});
        QVERIFY(edge);
        QCOMPARE(edge->from, (VertexPlace{0, 1, 2}));
        QVERIFY(!nearestEdge(Points{{1, 1}}, {0, 0}));
    }

    void aLineIsCutWhereItIsNearest()
    {
        const LineString line{{0, 0}, {10, 0}, {10, 10}};
        const auto pieces = splitLine(line, {12, 4}, 0.5);
        QVERIFY(pieces);
        QCOMPARE(pieces->first, (LineString{{0, 0}, {10, 0}, {10, 4}}));
        QCOMPARE(pieces->second, (LineString{{10, 4}, {10, 10}}));
        QVERIFY(!splitLine(line, {0, 1}, 0.5));
    }

    void faultsAreNamedWithTheirPlace()
    {
        QCOMPARE(faultOf(Polygons{{kSquare, {}}}), ShapeFault{-1});
        const Geometry bowTie = Polygons{{{{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}, {}}};
        const auto crossing = shapeFault(bowTie);
        QVERIFY(crossing);
        QCOMPARE(crossing->fault, ShapeFault::SelfCrossing);
        QCOMPARE(crossing->at, std::optional(Coordinate{5, 5}));
        QCOMPARE(faultOf(Polygons{{{{0, 0}, {10, 0}, {0, 0}, {0, 0}}, {}}}),
                 ShapeFault::TooFewVertices);
        QCOMPARE(faultOf(Polygons{{{{0, 0}, {900, 0}, {900, 0.05}, {0, 0.05}, {0, 0}}, {}}}),
                 ShapeFault::Sliver);
        QCOMPARE(faultOf(Lines{{{1, 1}, {1, 1}}}), ShapeFault::TooFewVertices);
        QCOMPARE(faultOf(Points{{0, std::numeric_limits<double>::quiet_NaN()}}),
                 ShapeFault::NotFinite);
        // A loop of a street is a street.
        QCOMPARE(faultOf(Lines{{{0, 0}, {9, 9}, {9, 0}, {0, 9}}}), ShapeFault{-1});
    }

    void aDoubleClickLeavesOneVertex()
    {
        const Geometry drawn = Lines{{{0, 0}, {5, 0}, {9, 0}, {9, 0}}};
        QCOMPARE(std::get<Lines>(withoutRepeats(drawn))[0].size(), std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(TestVertices)
#include "tst_vertices.moc"
