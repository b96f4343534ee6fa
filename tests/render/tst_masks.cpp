// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/area_mask.h"
#include "render/band.h"
#include "render/clip.h"
#include "render/stroke_mask.h"

#include <QImage>
#include <QTest>

#include <array>
#include <cmath>
#include <vector>

using namespace yimi;

namespace {

constexpr Paint kBlackPaint{0xFF000000};

QImage blank(int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

/// Sum of cover, in dots.
double inkOf(const QImage& image)
{
    double sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            sum += qAlpha(image.pixel(x, y)) / 255.0;
    }
    return sum;
}

void addRing(AreaMask& mask, std::initializer_list<std::array<float, 2>> ring)
{
    const auto* previous = ring.end() - 1;
    for (const auto* point = ring.begin(); point != ring.end(); previous = point++)
        mask.addEdge((*previous)[0], (*previous)[1], (*point)[0], (*point)[1]);
}

} // namespace

class TestMasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void areaCoverIsExact()
    {
        AreaMask mask(40, 40);
        addRing(mask, {{3.25F, 4.5F}, {30.75F, 4.5F}, {30.75F, 20.25F}, {3.25F, 20.25F}});
        QImage image = blank(40);
        mask.blendInto(dotRowsOf(image), kBlackPaint);
        QVERIFY(std::abs(inkOf(image) - 27.5 * 15.75) < 0.6);
        QCOMPARE(qAlpha(image.pixel(10, 10)), 255);
        QVERIFY(std::abs(qAlpha(image.pixel(3, 10)) - 191) <= 2);
        QCOMPARE(qAlpha(image.pixel(35, 10)), 0);
    }

    void slantedAreaCoverIsExact()
    {
        AreaMask mask(60, 60);
        addRing(mask, {{5.3F, 50.2F}, {31.7F, 3.1F}, {55.9F, 41.4F}});
        QImage image = blank(60);
        mask.blendInto(dotRowsOf(image), kBlackPaint);
        const double area =
            std::abs((31.7 - 5.3) * (41.4 - 50.2) - (55.9 - 5.3) * (3.1 - 50.2)) / 2;
        QVERIFY2(std::abs(inkOf(image) - area) < 3,
                 qPrintable(QString::number(inkOf(image) - area)));
    }

    void holesAreOpenAndOverlapsCountOnce()
    {
        AreaMask mask(40, 40);
        addRing(mask, {{2, 2}, {38, 2}, {38, 38}, {2, 38}});
        addRing(mask, {{10, 10}, {10, 30}, {30, 30}, {30, 10}}); // the other way round
        addRing(mask, {{2, 2}, {8, 2}, {8, 8}, {2, 8}});         // over the first
        QImage image = blank(40);
        mask.blendInto(dotRowsOf(image), {premultiplied({0, 0, 0, 128})});
        QCOMPARE(qAlpha(image.pixel(20, 20)), 0);
        QCOMPARE(qAlpha(image.pixel(5, 20)), 128);
        QCOMPARE(qAlpha(image.pixel(5, 5)), 128);
    }

    void neighboursHaveNoSeam()
    {
        AreaMask mask(40, 40);
        addRing(mask, {{2, 2}, {17.3F, 2}, {21.9F, 38}, {2, 38}});
        addRing(mask, {{17.3F, 2}, {38, 2}, {38, 38}, {21.9F, 38}});
        QImage image = blank(40);
        mask.blendInto(dotRowsOf(image), kBlackPaint);
        for (int y = 3; y < 37; ++y) {
            for (int x = 3; x < 37; ++x)
                QVERIFY(qAlpha(image.pixel(x, y)) >= 254);
        }
    }

    void aMaskIsEmptyAfterBlending()
    {
        AreaMask areas(20, 20);
        addRing(areas, {{2, 2}, {18, 2}, {18, 18}, {2, 18}});
        StrokeMask strokes(20, 20);
        strokes.setWidth(3);
        strokes.addSegment(2, 2, 18, 18);
        QImage first = blank(20);
        areas.blendInto(dotRowsOf(first), kBlackPaint);
        strokes.blendInto(dotRowsOf(first), kBlackPaint);
        QImage second = blank(20);
        areas.blendInto(dotRowsOf(second), kBlackPaint);
        strokes.blendInto(dotRowsOf(second), kBlackPaint);
        QVERIFY(inkOf(first) > 200);
        QCOMPARE(inkOf(second), 0.0);
    }

    void linesHaveTheirWidth_data()
    {
        QTest::addColumn<double>("width");
        for (const double width : {0.4, 1.0, 1.5, 3.0, 7.0})
            QTest::addRow("%g", width) << width;
    }

    void linesHaveTheirWidth()
    {
        QFETCH(double, width);
        StrokeMask mask(120, 120);
        mask.setWidth(width);
        mask.addSegment(20, 60.5F, 100, 60.5F);
        QImage image = blank(120);
        mask.blendInto(dotRowsOf(image), kBlackPaint);
        const double expected = 80 * width + (width > 1 ? 3.14159 * width * width / 4 : 0);
        QVERIFY2(std::abs(inkOf(image) - expected) < expected * 0.06 + 2,
                 qPrintable(QString::number(inkOf(image))));
    }

    void crossingLinesAreNotDarker()
    {
        StrokeMask mask(40, 40);
        mask.setWidth(4);
        mask.addSegment(5, 20, 35, 20);
        mask.addSegment(20, 5, 20, 35);
        QImage image = blank(40);
        mask.blendInto(dotRowsOf(image), {premultiplied({0, 0, 0, 100})});
        QCOMPARE(qAlpha(image.pixel(20, 20)), 100);
        QCOMPARE(qAlpha(image.pixel(10, 20)), 100);
    }

    /// Four dots at a time and one by one: the same numbers.
    void anyRunOfDotsIsLaidAlike()
    {
        std::vector<std::uint8_t> cover;
        std::vector<std::uint32_t> ground;
        for (std::uint32_t i = 0; i < 259; ++i) {
            cover.push_back(static_cast<std::uint8_t>(i % 7 == 0 ? 0 : i));
            ground.push_back(premultiplied({static_cast<std::uint8_t>(i * 3),
                                            static_cast<std::uint8_t>(i * 5),
                                            static_cast<std::uint8_t>(i * 11),
                                            static_cast<std::uint8_t>(i * 13)}));
        }
        const std::uint32_t paint = premultiplied({200, 90, 30, 171});
        std::vector<std::uint32_t> dots = ground;
        layThrough(dots.data(), cover.data(), 259, 0, 0, {paint});
        for (std::size_t i = 0; i < dots.size(); ++i)
            QCOMPARE(dots[i], laidOver(ground[i], scaled(paint, cover[i])));
        std::vector<std::uint32_t> pictures = ground;
        layOver(pictures.data(), dots.data(), 259, 77);
        for (std::size_t i = 0; i < dots.size(); ++i)
            QCOMPARE(pictures[i], laidOver(ground[i], scaled(dots[i], 77)));
    }

    void patternsRunOnWhereverARunBegins()
    {
        QImage tile(5, 5, QImage::Format_ARGB32_Premultiplied);
        tile.fill(Qt::transparent);
        tile.setPixelColor(1, 2, QColor(0, 0, 0, 128));
        tile.setPixelColor(4, 2, QColor(0, 0, 0));
        const Colour green{0, 160, 0, 255};
        const Paint paint = paintOf(green, &tile, {-7, 12});
        for (int begin = 0; begin < 6; ++begin) {
            std::vector<std::uint32_t> dots(23, 0);
            const std::vector<std::uint8_t> cover(23, 255);
            layThrough(dots.data(), cover.data(), 23, begin, 10, paint);
            for (int i = 0; i < 23; ++i) {
                const int x = (begin + i - 7 + 10) % 5; // row 10 + 12 is the tile's third
                QCOMPARE(dots[static_cast<std::size_t>(i)],
                         laidOver(premultiplied(green), tile.pixel(x, 2)));
            }
        }
    }

    void linesOutsideAreCutAway()
    {
        StrokeMask mask(30, 30);
        for (const double width : {1.0, 5.0}) {
            mask.setWidth(width);
            mask.addSegment(-500, -300, -20, 900);
            mask.addSegment(10, 400, 15, 500);
        }
        QImage image = blank(30);
        mask.blendInto(dotRowsOf(image), kBlackPaint);
        QCOMPARE(inkOf(image), 0.0);
    }

    void segmentsAreCutAtTheRectangle()
    {
        QPointF a(-10, 5);
        QPointF b(30, 5);
        QVERIFY(clipSegment(a, b, {0, 0, 20, 10}));
        QCOMPARE(a, QPointF(0, 5));
        QCOMPARE(b, QPointF(20, 5));
        QPointF c(-10, 50);
        QPointF d(30, 60);
        QVERIFY(!clipSegment(c, d, {0, 0, 20, 10}));
    }

    void ringsAreCutAtTheRectangle()
    {
        const QPolygonF ring({{-5, -5}, {5, -5}, {5, 5}, {-5, 5}});
        const QPolygonF cut = clipRing(ring, {0, 0, 20, 20});
        QCOMPARE(cut.boundingRect(), QRectF(0, 0, 5, 5));
        QVERIFY(clipRing(ring, {50, 50, 5, 5}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestMasks)
#include "tst_masks.moc"
