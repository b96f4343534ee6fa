// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/measures.h"
#include "geometry/overlay.h"
#include "geometry/shape_faults.h"
#include "geometry/shared_corner.h"
#include "seed.h"

#include <QTest>

#include <random>

using namespace yimi;

namespace {

Ring ringOf(double x0, double y0, double x1, double y1)
{
    return {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}};
}

/// A block of ground cut again and again, one side to the other: borders meet at T's where one side
/// has a vertex and the other has none.
void cutUp(std::vector<Geometry>& tiles, const Box& block, int depth, std::mt19937& random)
{
    std::uniform_real_distribution<double> share(0.35, 0.65);
    if (depth == 0) {
        tiles.push_back(Polygons{{ringOf(block.min.x, block.min.y, block.max.x, block.max.y), {}}});
        return;
    }
    Box first = block;
    Box second = block;
    if (block.width() > block.height())
        first.max.x = second.min.x = block.min.x + share(random) * block.width();
    else
        first.max.y = second.min.y = block.min.y + share(random) * block.height();
    cutUp(tiles, first, depth - 1, random);
    cutUp(tiles, second, depth - 1, random);
}

Polygons asPolygons(const Geometry& geometry)
{
    return std::get<Polygons>(geometry);
}

/// No gap and no overlap: the parts add up to the whole, which has no hole.
void verifyTiling(const std::vector<Geometry>& tiles)
{
    double sum = 0;
    Polygons all;
    for (const Geometry& tile : tiles) {
        QVERIFY(isValid(asPolygons(tile)));
        sum += area(asPolygons(tile));
        for (const Polygon& polygon : asPolygons(tile))
            all.push_back(polygon);
    }
    const auto whole = unionOf(all);
    QVERIFY(whole);
    QCOMPARE(whole->size(), std::size_t{1});
    QVERIFY(whole->front().holes.empty());
    QVERIFY(std::abs(area(*whole) - sum) < 1e-3);
}

void take(std::vector<Geometry>& tiles, const std::map<std::size_t, Geometry>& changed)
{
    for (const auto& [row, geometry] : changed)
        tiles[row] = geometry;
}

bool allSound(const std::map<std::size_t, Geometry>& changed)
{
    return std::ranges::none_of(changed,
                                [](const auto& one) { return shapeFault(one.second).has_value(); });
}

} // namespace

class TestSharedCorner : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aCornerOfTwoMovesInBoth()
    {
        const std::vector<Geometry> tiles{Polygons{{ringOf(0, 0, 10, 10), {}}},
                                          Polygons{{ringOf(10, 0, 20, 10), {}}},
                                          Polygons{{ringOf(40, 0, 50, 10), {}}}};
        const auto moved = cornerMovedTo(sharedCorner(tiles, 0, {10, 10}), {12, 11});
        QCOMPARE(moved.size(), std::size_t{2});
        QCOMPARE(asPolygons(moved.at(0))[0].outer,
                 (Ring{{0, 0}, {10, 0}, {12, 11}, {0, 10}, {0, 0}}));
        QCOMPARE(asPolygons(moved.at(1))[0].outer,
                 (Ring{{10, 0}, {20, 0}, {20, 10}, {12, 11}, {10, 0}}));
    }

    /// The long side has no vertex where the two short ones meet.
    void aCornerThatLiesOnANeighboursEdgeIsTakenAlong()
    {
        std::vector<Geometry> tiles{Polygons{{ringOf(0, 0, 20, 10), {}}},
                                    Polygons{{ringOf(0, 10, 8, 20), {}}},
                                    Polygons{{ringOf(8, 10, 20, 20), {}}}};
        const SharedCorner corner = sharedCorner(tiles, 1, {8, 10});
        QCOMPARE(corner.geometries.size(), std::size_t{3});
        take(tiles, cornerMovedTo(corner, {9, 12}));
        verifyTiling(tiles);
    }

    /// A vertex put into the long side: the border's own T stays where it is.
    void theEdgesBesideKeepTheirGuests()
    {
        std::vector<Geometry> tiles{Polygons{{ringOf(0, 0, 20, 10), {}}},
                                    Polygons{{ringOf(0, 10, 8, 20), {}}},
                                    Polygons{{ringOf(8, 10, 20, 20), {}}}};
        take(tiles, cornerMovedTo(sharedCorner(tiles, 0, {14, 10}), {14, 8}));
        verifyTiling(tiles);
        QCOMPARE(area(asPolygons(tiles[1])), 80.0);
    }

    void randomEditsLeaveNoGap()
    {
        const unsigned seed = test::testSeed();
        std::mt19937 random(seed);
        std::vector<Geometry> tiles;
        cutUp(tiles, {{0, 0}, {1600, 1200}}, 5, random);
        verifyTiling(tiles);
        std::uniform_real_distribution<double> offset(-25, 25);
        int done = 0;
        for (int i = 0; i < 200; ++i) {
            const std::size_t row = random() % tiles.size();
            const auto places = verticesOf(tiles[row]);
            const VertexPlace place = places[random() % places.size()];
            const Coordinate a = vertexAt(tiles[row], place);
            const Coordinate b = vertexAt(tiles[row], *nextVertex(tiles[row], place));
            const bool insert = random() % 2 == 0;
            const Coordinate at = insert ? Coordinate{(a.x + b.x) / 2, (a.y + b.y) / 2} : a;
            const SharedCorner corner = sharedCorner(tiles, row, at);
            std::map<std::size_t, Geometry> changed;
            if (!insert && random() % 4 == 0 && !cornerFault(corner))
                changed = withoutCorner(corner);
            else
                changed = cornerMovedTo(corner, {at.x + offset(random), at.y + offset(random)});
            // What would cross itself is refused, as in the window.
            std::vector<Geometry> after = tiles;
            take(after, changed);
            if (!allSound(changed) || crossesOthers(after))
                continue;
            tiles = std::move(after);
            ++done;
        }
        QVERIFY2(done > 50, qPrintable(QString("seed %1").arg(seed)));
        verifyTiling(tiles);
    }

    void aMeetingPlaceOfThreeStays()
    {
        const std::vector<Geometry> tiles{Polygons{{ringOf(0, 0, 10, 10), {}}},
                                          Polygons{{ringOf(10, 0, 20, 10), {}}},
                                          Polygons{{ringOf(0, 10, 20, 20), {}}}};
        QCOMPARE(cornerFault(sharedCorner(tiles, 0, {10, 10})), CornerFault::MeetingPlace);
        const std::vector<Geometry> triangle{Polygons{{{{0, 0}, {9, 0}, {0, 9}, {0, 0}}, {}}}};
        QCOMPARE(cornerFault(sharedCorner(triangle, 0, {9, 0})), CornerFault::TooFewVertices);
    }

    void streetsOfOneJunctionMoveTogether()
    {
        const std::vector<Geometry> roads{Lines{{{0, 0}, {10, 0}, {20, 0}}},
                                          Lines{{{10.05, 0}, {10, 30}}},
                                          Lines{{{0, 5}, {20, 5}}}};
        const SharedCorner corner = sharedCorner(roads, 0, {10, 0});
        QCOMPARE(corner.geometries.size(), std::size_t{2});
        const auto moved = cornerMovedTo(corner, {11, 2});
        QCOMPARE(std::get<Lines>(moved.at(1))[0], (LineString{{11, 2}, {10, 30}}));
        QCOMPARE(cornerFault(corner), CornerFault::MeetingPlace);
        QCOMPARE(loneCorner(roads, 0, {10, 0}).geometries.size(), std::size_t{1});
    }

    /// The side street ends in the middle of the edge that is moved: it keeps its end.
    void aSideStreetStaysJoined()
    {
        const std::vector<Geometry> roads{Lines{{{0, 0}, {20, 0}, {40, 0}}},
                                          Lines{{{10, 0}, {10, 30}}}};
        const auto moved = cornerMovedTo(sharedCorner(roads, 0, {20, 0}), {20, 8});
        QCOMPARE(std::get<Lines>(moved.at(0))[0], (LineString{{0, 0}, {10, 0}, {20, 8}, {40, 0}}));
    }

    void aNewAreaAndItsNeighboursShareVertices()
    {
        std::vector<Geometry> tiles{Polygons{{ringOf(0, 0, 20, 10), {}}},
                                    Polygons{{ringOf(4, 10, 12, 20), {}}},
                                    Polygons{{ringOf(12, 10, 30, 20), {}}}};
        const auto changed = fittedIn(tiles, 1);
        QCOMPARE(asPolygons(changed.at(0))[0].outer.size(), std::size_t{7});
        QVERIFY(!changed.contains(2) || asPolygons(changed.at(2))[0].outer.size() == 5);
    }

private:
    static bool crossesOthers(const std::vector<Geometry>& tiles)
    {
        double sum = 0;
        Polygons all;
        for (const Geometry& tile : tiles) {
            sum += area(asPolygons(tile));
            for (const Polygon& polygon : asPolygons(tile))
                all.push_back(polygon);
        }
        const auto whole = unionOf(all);
        // A corner dragged over a neighbour's other border covers ground twice; one dragged so that
        // nothing overlaps must leave no gap either, which is what is tested.
        return !whole || area(*whole) < sum - 1e-3;
    }
};

QTEST_GUILESS_MAIN(TestSharedCorner)
#include "tst_shared_corner.moc"
