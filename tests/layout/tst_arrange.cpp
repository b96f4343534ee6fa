// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/arrange.h"

#include <QTest>

using namespace yimi;

namespace {

const QRectF kPage(0, 0, 420, 297);
constexpr SnapOptions kNoGrid{.reach = 2, .grid = 0};

} // namespace

class TestArrange : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void severalAreAlignedToWhatTheyCover()
    {
        const std::vector<QRectF> given{{10, 20, 30, 10}, {50, 5, 10, 40}};
        const auto left = aligned(given, AlignEdge::Left, kPage);
        QCOMPARE(left[0], QRectF(10, 20, 30, 10));
        QCOMPARE(left[1], QRectF(10, 5, 10, 40));
        QCOMPARE(aligned(given, AlignEdge::Right, kPage)[0], QRectF(30, 20, 30, 10));
        QCOMPARE(aligned(given, AlignEdge::Centre, kPage)[1], QRectF(30, 5, 10, 40));
        QCOMPARE(aligned(given, AlignEdge::Bottom, kPage)[0], QRectF(10, 35, 30, 10));
        QCOMPARE(aligned(given, AlignEdge::Middle, kPage)[0], QRectF(10, 20, 30, 10));
        QCOMPARE(aligned(given, AlignEdge::Top, kPage)[0], QRectF(10, 5, 30, 10));
    }

    void oneIsAlignedToThePage()
    {
        QCOMPARE(aligned({{10, 20, 30, 10}}, AlignEdge::Right, kPage)[0], QRectF(390, 20, 30, 10));
        QVERIFY(aligned({}, AlignEdge::Left, kPage).empty());
    }

    void gapsBecomeEqual()
    {
        // 10–20, 22–32, 60–80: 70 mm with 40 filled, two gaps of 15.
        const auto moved =
            distributed({{60, 0, 20, 5}, {10, 0, 10, 5}, {22, 0, 10, 5}}, Along::Across);
        QCOMPARE(moved[0], QRectF(60, 0, 20, 5));
        QCOMPARE(moved[1], QRectF(10, 0, 10, 5));
        QCOMPARE(moved[2], QRectF(35, 0, 10, 5));
        const std::vector<QRectF> two{{0, 0, 1, 1}, {0, 9, 1, 1}};
        QCOMPARE(distributed(two, Along::Down), two);
    }

    void anEdgeSticksToTheNearestLine()
    {
        const SnapLines lines{.across = {100, 103}, .down = {}};
        const Snapped moved = snapped({50, 50, 20, 10}, {49, 0}, {}, lines, kNoGrid);
        QCOMPARE(moved.rect, QRectF(100, 50, 20, 10)); // 99 → 100, not 103
        QCOMPARE(moved.across, std::optional(100.0));
        QVERIFY(!moved.down);
        const Snapped far = snapped({50, 50, 20, 10}, {20, 3}, {}, lines, kNoGrid);
        QCOMPARE(far.rect, QRectF(70, 53, 20, 10));
        QVERIFY(!far.across);
    }

    void whereNoLineIsNearTheGridHolds()
    {
        const Snapped moved = snapped({50.3, 50, 20, 10}, {0.1, 0.6}, {}, {}, {.grid = 1});
        QCOMPARE(moved.rect, QRectF(50, 51, 20, 10));
    }

    void aPulledEdgeMovesAlone()
    {
        const Snapped wider = snapped({10, 10, 20, 20}, {5, 40}, {.right = true}, {}, kNoGrid);
        QCOMPARE(wider.rect, QRectF(10, 10, 25, 20));
        const Snapped corner =
            snapped({10, 10, 20, 20}, {-4, -4}, {.left = true, .top = true}, {}, kNoGrid);
        QCOMPARE(corner.rect, QRectF(QPointF(6, 6), QPointF(30, 30)));
    }

    void edgesDoNotCross()
    {
        const Snapped squeezed = snapped({10, 10, 20, 20}, {90, 0}, {.left = true}, {}, kNoGrid);
        QCOMPARE(squeezed.rect, QRectF(28, 10, 2, 20));
        const Snapped other = snapped({10, 10, 20, 20}, {0, -90}, {.bottom = true}, {}, kNoGrid);
        QCOMPARE(other.rect, QRectF(10, 10, 20, 2));
    }

    void linesAreThoseOfPageGuidesAndOthers()
    {
        const SnapLines lines = snapLines(kPage, {{10, 20, 30, 40}}, {{7}, {8}});
        QCOMPARE(lines.across, (std::vector<double>{7, 0, 210, 420, 10, 25, 40}));
        QCOMPARE(lines.down, (std::vector<double>{8, 0, 148.5, 297, 20, 40, 60}));
    }

    void orderChangesAndStaysAmongTheChosen()
    {
        using Order = std::vector<std::size_t>;
        QCOMPARE(restacked(4, {0, 2}, Step::Top), (Order{1, 3, 0, 2}));
        QCOMPARE(restacked(4, {1, 3}, Step::Bottom), (Order{1, 3, 0, 2}));
        QCOMPARE(restacked(4, {0, 1}, Step::Up), (Order{2, 0, 1, 3}));
        QCOMPARE(restacked(4, {3}, Step::Up), (Order{0, 1, 2, 3}));
        QCOMPARE(restacked(4, {2}, Step::Down), (Order{0, 2, 1, 3}));
        QCOMPARE(restacked(0, {}, Step::Down), Order{});
    }
};

QTEST_APPLESS_MAIN(TestArrange)
#include "tst_arrange.moc"
