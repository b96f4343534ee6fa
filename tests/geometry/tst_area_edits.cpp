// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_shapes.h"
#include "geometry/area_edits.h"
#include "geometry/measures.h"
#include "geometry/overlay.h"
#include "seed.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-6 * std::max({1.0, std::abs(a), std::abs(b)});
}

std::vector<double> sizesOf(const std::vector<Polygons>& parts)
{
    std::vector<double> sizes;
    for (const Polygons& part : parts)
        sizes.push_back(area(part));
    return sizes;
}

AreaFault faultOf(const Polygons& area, const LineString& line)
{
    const auto parts = partedAlong(area, line);
    return parts ? AreaFault::Apart : parts.error().fault; // parting never gives Apart
}

AreaFault joinFault(const std::vector<Polygons>& areas)
{
    const auto joined = joinedAreas(areas);
    return joined ? AreaFault::NotCrossed : joined.error().fault; // joining never gives NotCrossed
}

bool hasVertex(const Polygons& area, Coordinate at)
{
    return std::ranges::any_of(area, [at](const Polygon& polygon) {
        return std::ranges::find(polygon.outer, at) != polygon.outer.end();
    });
}

} // namespace

class TestAreaEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aSquareIsPartedInTwo()
    {
        const auto parts = partedAlong({square(0, 0, 100)}, {{30, -10}, {30, 110}});
        QVERIFY(parts);
        QCOMPARE(sizesOf(*parts), (std::vector<double>{7000, 3000}));
        for (const Polygons& part : *parts) {
            QVERIFY(hasVertex(part, {30, 0}));
            QVERIFY(hasVertex(part, {30, 100}));
        }
    }

    /// A vertex snapped to an edge is computed a hair beside it; the line still ends on it.
    void endsOnTheBoundaryPart()
    {
        const Polygons area{{.outer = {{0, 0}, {100, 33}, {70, 100}, {0, 0}}, .holes = {}}};
        const Coordinate on{100.0 / 3, 11 + 4e-10};
        const auto parts = partedAlong(area, {on, {70, 100}});
        QVERIFY(parts);
        QCOMPARE(parts->size(), std::size_t{2});
        QVERIFY(hasVertex((*parts)[0], on));
        QVERIFY(hasVertex((*parts)[1], on));
        QVERIFY(near(totalOf(*parts), yimi::area(area)));
    }

    void aLineThatEndsInsideDoesNotPart()
    {
        const Polygons area{square(0, 0, 100)};
        QCOMPARE(faultOf(area, {{50, -10}, {50, 60}}), AreaFault::NotCrossed);
        QCOMPARE(faultOf(area, {{20, 20}, {50, 60}}), AreaFault::NotCrossed);
        QCOMPARE(faultOf(area, {{200, 0}, {200, 60}}), AreaFault::NotCrossed);
        QCOMPARE(faultOf(area, {{0, 0}, {100, 0}}), AreaFault::NotCrossed); // along its border
    }

    void aRoundLineCutsOutWhatItGoesRound()
    {
        const auto parts =
            partedAlong({square(0, 0, 100)}, {{20, 20}, {60, 20}, {60, 50}, {20, 50}, {20, 20}});
        QVERIFY(parts);
        QCOMPARE(sizesOf(*parts), (std::vector<double>{8800, 1200}));
        QCOMPARE(parts->front().front().holes.size(), std::size_t{1});
    }

    void aHoleOpensWhereTheLineCrossesIt()
    {
        const Polygons area{
            {.outer = rectangleRing(0, 0, 100, 100), .holes = {rectangleRing(40, 40, 20, 20)}}};
        const auto parts = partedAlong(area, {{-5, 50}, {105, 50}});
        QVERIFY(parts);
        QCOMPARE(sizesOf(*parts), (std::vector<double>{4800, 4800}));
        QVERIFY(parts->front().front().holes.empty());
        // From the border into the hole: one piece, and no longer a ring.
        QCOMPARE(faultOf(area, {{-5, 50}, {45, 50}}), AreaFault::NotCrossed);
    }

    void whatIsNotCrossedStaysWithTheLargest()
    {
        const auto parts =
            partedAlong({square(0, 0, 100), square(500, 0, 10)}, {{30, -10}, {30, 110}});
        QVERIFY(parts);
        QCOMPARE(sizesOf(*parts), (std::vector<double>{7100, 3000}));
        QCOMPARE(parts->front().size(), std::size_t{2});
    }

    void aHookIsCutIntoThree()
    {
        const Polygons hook{{.outer = {{0, 0},
                                       {90, 0},
                                       {90, 80},
                                       {60, 80},
                                       {60, 30},
                                       {30, 30},
                                       {30, 80},
                                       {0, 80},
                                       {0, 0}},
                             .holes = {}}};
        const auto parts = partedAlong(hook, {{-5, 50}, {95, 50}});
        QVERIFY(parts);
        QCOMPARE(sizesOf(*parts), (std::vector<double>{3900, 900, 900}));
    }

    void sliversAndUnsoundAreasAreRefused()
    {
        QCOMPARE(faultOf({square(0, 0, 100)}, {{0.05, -5}, {0.05, 105}}), AreaFault::Sliver);
        const Polygons bow{{.outer = {{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}, .holes = {}}};
        QCOMPARE(faultOf(bow, {{-5, 2}, {15, 2}}), AreaFault::Unsound);
        QCOMPARE(joinFault({bow, {square(10, 0, 10)}}), AreaFault::Unsound);
    }

    /// Nothing is lost and nothing overlaps, whatever is cut by whatever.
    void partsOfRandomAreasAddUp()
    {
        std::mt19937 random(testSeed());
        int parted = 0;
        for (int round = 0; round < 200; ++round) {
            const Polygons star{randomStar(random, {0, 0}, 500, 23)};
            const Box box{{-600, -600}, {600, 600}};
            LineString line;
            for (int i = 0; i < 4; ++i)
                line.push_back(randomPoint(random, box));
            const auto parts = partedAlong(star, line);
            if (!parts) {
                QVERIFY(parts.error().fault != AreaFault::Unsound);
                continue;
            }
            ++parted;
            QVERIFY(near(totalOf(*parts), yimi::area(star)));
            for (std::size_t i = 0; i < parts->size(); ++i) {
                QVERIFY(isValid((*parts)[i]));
                QVERIFY(i == 0 || yimi::area((*parts)[i]) <= yimi::area((*parts)[i - 1]));
                for (std::size_t j = i + 1; j < parts->size(); ++j)
                    QVERIFY(yimi::area(*intersection((*parts)[i], (*parts)[j])) < 1e-3);
            }
            // Put together again they are what they were.
            const auto joined = joinedAreas(*parts);
            QVERIFY(joined && joined->whole());
            QVERIFY(near(yimi::area(joined->area), yimi::area(star)));
            QVERIFY(yimi::area(*difference(star, joined->area)) < 1e-3);
        }
        QVERIFY(parted > 50);
    }

    void neighboursBecomeOne()
    {
        const auto joined =
            joinedAreas(std::vector<Polygons>{{square(0, 0, 100)}, {square(100, 0, 100)}});
        QVERIFY(joined);
        QVERIFY(joined->whole());
        QCOMPARE(joined->area.size(), std::size_t{1});
        QCOMPARE(area(joined->area), 20000.0);
        QCOMPARE(joined->seams, std::size_t{0});
    }

    void neighboursOverAnother()
    {
        const auto joined = joinedAreas(std::vector<Polygons>{
            {square(0, 0, 100)}, {square(200, 0, 100)}, {square(100, 0, 100)}});
        QVERIFY(joined && joined->whole());
        // Both islands of the second touch the first.
        const auto islands = joinedAreas(
            std::vector<Polygons>{{square(0, 0, 100)}, {square(100, 0, 100), square(-50, 0, 50)}});
        QVERIFY(islands && islands->whole());
        QCOMPARE(islands->area.size(), std::size_t{1});
    }

    void aCornerIsNoBorder()
    {
        const std::vector<Polygons> areas{{square(0, 0, 100)}, {square(100, 100, 50)}};
        const auto joined = joinedAreas(areas);
        QVERIFY(joined && !joined->whole());
        QVERIFY(contains(areas[1], *joined->apart));
        QCOMPARE(joined->area.size(), std::size_t{2});
    }

    /// Two borders drawn a few centimetres apart.
    void aSeamIsClosed()
    {
        const Polygons left{square(0, 0, 100)};
        const Polygons right{{.outer = {{100, 0},
                                        {200, 0},
                                        {200, 100},
                                        {100, 100},
                                        {100, 60},
                                        {100.03, 50},
                                        {100, 40},
                                        {100, 0}},
                              .holes = {}}};
        const auto joined = joinedAreas(std::vector<Polygons>{left, right});
        QVERIFY(joined && joined->whole());
        QCOMPARE(joined->seams, std::size_t{1});
        QVERIFY(joined->area.front().holes.empty());
        QVERIFY(near(area(joined->area), 20000));
    }

    void howMuchOfALineLiesInside()
    {
        QCOMPARE(lengthInside({square(0, 0, 100)}, {{-50, 50}, {30, 50}}), 30.0);
        QCOMPARE(lengthInside({square(0, 0, 100)}, {{-50, 50}, {-30, 50}}), 0.0);
    }

private:
    static double totalOf(const std::vector<Polygons>& parts)
    {
        double sum = 0;
        for (const Polygons& part : parts)
            sum += yimi::area(part);
        return sum;
    }
};

QTEST_GUILESS_MAIN(TestAreaEdits)
#include "tst_area_edits.moc"
