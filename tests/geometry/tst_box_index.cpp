// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_shapes.h"
#include "geometry/box_index.h"
#include "seed.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

std::vector<Box> randomBoxes(std::mt19937& random, int count)
{
    std::uniform_real_distribution<double> size(0, 30);
    std::vector<Box> boxes;
    for (int i = 0; i < count; ++i) {
        const Coordinate corner = randomPoint(random, {{0, 0}, {1000, 1000}});
        boxes.push_back({corner, {corner.x + size(random), corner.y + size(random)}});
    }
    return boxes;
}

double distanceTo(const Box& box, Coordinate p)
{
    return distance(p,
                    {std::clamp(p.x, box.min.x, box.max.x), std::clamp(p.y, box.min.y, box.max.y)});
}

struct Visit
{
    std::uint32_t position = 0;
    double away = 0;
};

std::vector<Visit> visitsOf(const BoxIndex& index, Coordinate point, std::size_t limit)
{
    std::vector<Visit> visits;
    index.nearest(point, [&](std::uint32_t position, double away) {
        visits.push_back({position, away});
        return visits.size() < limit;
    });
    return visits;
}

} // namespace

class TestBoxIndex : public QObject
{
    Q_OBJECT

private slots:
    void queriesEqualBruteForce();
    void nearestEqualsBruteForce();
    void equalDistancesComeInRisingPosition();
    void visitingEndsWhenToldTo();
    void emptyBoxesKeepTheirPositionsAndAreNeverFound();
    void anEmptyIndexFindsNothing();
    void touchingCounts();
};

void TestBoxIndex::queriesEqualBruteForce()
{
    std::mt19937 random(testSeed());
    for (const int count : {1, 7, 100, 3000}) {
        const std::vector<Box> boxes = randomBoxes(random, count);
        const BoxIndex index(boxes);
        for (const Box& window : randomBoxes(random, 200)) {
            std::vector<std::uint32_t> expected;
            for (std::size_t i = 0; i < boxes.size(); ++i) {
                if (boxes[i].intersects(window))
                    expected.push_back(static_cast<std::uint32_t>(i));
            }
            QVERIFY(index.query(window) == expected);
        }
    }
}

void TestBoxIndex::nearestEqualsBruteForce()
{
    std::mt19937 random(testSeed());
    const std::vector<Box> boxes = randomBoxes(random, 500);
    const BoxIndex index(boxes);
    for (int draw = 0; draw < 50; ++draw) {
        const Coordinate point = randomPoint(random, {{-100, -100}, {1100, 1100}});
        const std::vector<Visit> visits = visitsOf(index, point, boxes.size());
        QCOMPARE(visits.size(), boxes.size());
        std::vector<double> expected;
        for (const Box& box : boxes)
            expected.push_back(distanceTo(box, point));
        for (const Visit& visit : visits)
            QVERIFY(std::abs(visit.away - expected[visit.position]) < 1e-9);
        std::ranges::sort(expected);
        for (std::size_t i = 0; i < visits.size(); ++i)
            QVERIFY(std::abs(visits[i].away - expected[i]) < 1e-9);
    }
}

void TestBoxIndex::equalDistancesComeInRisingPosition()
{
    // All boxes that hold the point are at distance 0; four more lie 2 away on four sides.
    std::vector<Box> boxes{{{3, -1}, {4, 1}},
                           {{-1, -1}, {1, 1}},
                           {{-4, -1}, {-3, 1}},
                           {{-2, -2}, {1, 2}},
                           {{-1, 3}, {1, 4}},
                           {{0, 0}, {0, 0}},
                           {{-1, -4}, {1, -3}}};
    for (Box& box : boxes) {
        box.min.x += 1000;
        box.max.x += 1000;
    }
    std::vector<std::uint32_t> order;
    for (const Visit& visit : visitsOf(BoxIndex(boxes), {1000, 0}, 99))
        order.push_back(visit.position);
    QVERIFY(order == (std::vector<std::uint32_t>{1, 3, 5, 0, 2, 4, 6}));
}

void TestBoxIndex::visitingEndsWhenToldTo()
{
    std::mt19937 random(testSeed());
    const BoxIndex index(randomBoxes(random, 100));
    QCOMPARE(visitsOf(index, {500, 500}, 3).size(), 3U);
}

void TestBoxIndex::emptyBoxesKeepTheirPositionsAndAreNeverFound()
{
    const std::vector<Box> boxes{Box(), {{0, 0}, {1, 1}}, Box(), {{5, 5}, {6, 6}}};
    const BoxIndex index(boxes);
    QCOMPARE(index.size(), 4U);
    QVERIFY((index.query({{-1e9, -1e9}, {1e9, 1e9}}) == std::vector<std::uint32_t>{1, 3}));
    QCOMPARE(visitsOf(index, {0, 0}, 99).size(), 2U);
}

void TestBoxIndex::anEmptyIndexFindsNothing()
{
    const BoxIndex none;
    QCOMPARE(none.size(), 0U);
    QVERIFY(none.query({{-1, -1}, {1, 1}}).empty());
    QVERIFY(visitsOf(none, {0, 0}, 9).empty());
    QVERIFY(BoxIndex(std::vector<Box>{{{0, 0}, {1, 1}}}).query(Box()).empty());
}

void TestBoxIndex::touchingCounts()
{
    const BoxIndex index(std::vector<Box>{{{0, 0}, {1, 1}}});
    QCOMPARE(index.query({{1, 1}, {2, 2}}).size(), 1U);
    QCOMPARE(index.query({{0.5, 0.5}, {0.5, 0.5}}).size(), 1U);
}

QTEST_GUILESS_MAIN(TestBoxIndex)
#include "tst_box_index.moc"
