// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_scene.h"
#include "render/kept_frame.h"
#include "render/raster_layer.h"
#include "render/restyle.h"

#include <QPainter>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

constexpr int kSide = 60; // squares in a row: enough for a layer to be kept by itself

std::shared_ptr<const DisplayLayer> chequers(Colour colour, Hatch hatch = Hatch::None)
{
    std::vector<NamedShape> shapes;
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x)
            shapes.push_back({Polygons{{square(x * 20, y * 20, 13), {}}}, "格"});
    }
    return prepareLayer(
        namedTable(shapes),
        {.rules = {{.stroke = Stroke{.colour = {90, 90, 90, 255}, .width = 1, .dashes = {4, 3}},
                    .fill = Fill{colour, hatch, {60, 60, 60, 255}}}}});
}

std::shared_ptr<const DisplayLayer> streets()
{
    std::vector<NamedShape> shapes;
    for (int i = 0; i < kSide; ++i) {
        shapes.push_back({Lines{{at(0, i * 20 + 3), at(1200, i * 20 + 9)}}, "长江路"});
        shapes.push_back({Lines{{at(i * 20 + 3, 0), at(i * 20 + 9, 1200)}}, "黄河路"});
    }
    LayerStyle style =
        lettered({.rules = {{.stroke = Stroke{.colour = {240, 150, 60, 255}, .width = 3}}}});
    style.label.alongLine = true;
    return prepareLayer(namedTable(shapes), style);
}

std::shared_ptr<const DisplayLayer> dots()
{
    std::vector<NamedShape> shapes;
    for (int i = 0; i < 200; ++i)
        shapes.push_back({Points{at((i * 37) % 1200, (i * 101) % 1200)}, "点"});
    return prepareLayer(namedTable(shapes),
                        {.rules = {{.marker = Marker{.symbol = "childcare", .size = 16}}}});
}

Scene city()
{
    return sceneOf({chequers({180, 220, 180, 200}, Hatch::Diagonal), streets(), dots()});
}

MapView view()
{
    return {at(600.3, 599.8), 1.0, {300, 200}};
}

class Plain : public RasterLayer
{
public:
    [[nodiscard]] QImage picture(const Box&, QSize size, const TaskContext&) const override
    {
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::blue);
        return image;
    }
};

} // namespace

class TestKeptFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aPanGivesThePictureDrawnAnew_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::newRow("plain screen") << 1.0;
        QTest::newRow("one and a half") << 1.5;
        QTest::newRow("high density") << 2.0;
    }

    void aPanGivesThePictureDrawnAnew()
    {
        QFETCH(const double, ratio);
        const Scene scene = city();
        KeptFrame kept;
        MapView now = onWholeDots(view(), ratio);
        QVERIFY(!kept.draw(scene, now, ratio).isNull());
        for (const QPointF step : {QPointF(24, 0), QPointF(-7, 31), QPointF(40, -60)}) {
            now = onWholeDots(now.pannedBy(step), ratio);
            const QImage panned = kept.draw(scene, now, ratio);
            QVERIFY(kept.dotsDrawn() > 0);
            QVERIFY(kept.dotsDrawn() < qint64{panned.width()} * panned.height() / 2);
            KeptFrame fresh;
            const int difference = largestDifference(panned, fresh.draw(scene, now, ratio));
            QVERIFY2(difference <= 3, qPrintable(QString::number(difference)));
        }
    }

    void itIsThePictureThatPagesGet()
    {
        const Scene scene = city();
        const MapView now = onWholeDots(view(), 1);
        KeptFrame kept;
        const int difference =
            largestDifference(kept.draw(scene, now, 1), renderImage(scene, now, 1));
        QVERIFY2(difference <= 3, qPrintable(QString::number(difference)));
    }

    void switchingOneLayerDrawsNoOther()
    {
        Scene scene =
            sceneOf({chequers({180, 220, 180, 255}), chequers({200, 60, 60, 120}), dots()});
        const MapView now = onWholeDots(view(), 1);
        KeptFrame kept;
        QVERIFY(!kept.draw(scene, now, 1).isNull());
        scene.layers[1].visible = false;
        const QImage without = kept.draw(scene, now, 1);
        QCOMPARE(kept.dotsDrawn(), qint64{0});
        QVERIFY(largestDifference(without, renderImage(scene, now, 1)) <= 3);
        scene.layers[1].visible = true;
        const QImage with = kept.draw(scene, now, 1);
        QCOMPARE(kept.dotsDrawn(), qint64{0});
        QVERIFY(largestDifference(with, renderImage(scene, now, 1)) <= 3);
        QVERIFY(largestDifference(with, without) > 20);
    }

    void recolouringOneLayerDrawsOnlyThatOne()
    {
        Scene scene = sceneOf({chequers({180, 220, 180, 255}), chequers({200, 60, 60, 120})});
        const MapView now = onWholeDots(view(), 1);
        KeptFrame kept;
        QVERIFY(!kept.draw(scene, now, 1).isNull());
        scene.layers[1].display = chequers({60, 60, 200, 120});
        const QImage recoloured = kept.draw(scene, now, 1);
        QCOMPARE(kept.dotsDrawn(), qint64{recoloured.width()} * recoloured.height());
        QVERIFY(largestDifference(recoloured, renderImage(scene, now, 1)) <= 3);
    }

    /// Fill, hatch, outline and opacity of colours: dot by dot what a fresh drawing gives, without
    /// any geometry being drawn.
    void otherColoursAreLaidThroughWhatIsKept()
    {
        for (const double ratio : {1.0, 2.0}) {
            Scene scene = sceneOf({chequers({180, 220, 180, 200}, Hatch::Diagonal), streets()});
            MapView now = onWholeDots(view(), ratio);
            KeptFrame kept;
            QVERIFY(!kept.draw(scene, now, ratio).isNull());
            LayerStyle style = scene.layers[0].display->style;
            const auto recolour = [&] {
                scene.layers[0].display = restyled(*scene.layers[0].display, style);
                QVERIFY(scene.layers[0].display);
                const QImage recoloured = kept.draw(scene, now, ratio);
                QCOMPARE(kept.dotsDrawn(), qint64{0});
                KeptFrame fresh;
                QCOMPARE(recoloured, fresh.draw(scene, now, ratio));
            };
            style.rules[0].fill->colour = {240, 120, 40, 90};
            recolour();
            style.rules[0].fill->hatch = Hatch::Dots;
            style.rules[0].stroke->colour = {0, 0, 200, 128};
            recolour();
            // After a pan the covers of strips are kept beside the older ones.
            for (const QPointF step : {QPointF(24, 0), QPointF(-7, 31)}) {
                now = onWholeDots(now.pannedBy(step), ratio);
                style.rules[0].fill->colour.g ^= 0x40;
                scene.layers[0].display = restyled(*scene.layers[0].display, style);
                QVERIFY(!kept.draw(scene, now, ratio).isNull());
                style.rules[0].fill->colour.r ^= 0x40;
                recolour();
            }
            style.rules[0].maxMetresPerPixel = 0.1; // hidden at this scale
            recolour();
        }
    }

    void otherWidthsAreDrawnAnew()
    {
        Scene scene = sceneOf({chequers({180, 220, 180, 200})});
        const MapView now = onWholeDots(view(), 1);
        KeptFrame kept;
        QVERIFY(!kept.draw(scene, now, 1).isNull());
        LayerStyle style = scene.layers[0].display->style;
        style.rules[0].stroke->width = 3;
        scene.layers[0].display = restyled(*scene.layers[0].display, style);
        const QImage wider = kept.draw(scene, now, 1);
        QVERIFY(kept.dotsDrawn() > 0);
        KeptFrame fresh;
        QCOMPARE(wider, fresh.draw(scene, now, 1));
    }

    void askedAgainNothingIsDrawn()
    {
        const Scene scene = city();
        const MapView now = onWholeDots(view(), 1);
        KeptFrame kept;
        const QImage first = kept.draw(scene, now, 1);
        QCOMPARE(kept.draw(scene, now, 1), first);
        QCOMPARE(kept.dotsDrawn(), qint64{0});
    }

    void aStoppedFrameLeavesNothingHalfDrawn()
    {
        const Scene scene = city();
        const MapView now = onWholeDots(view(), 1);
        KeptFrame kept;
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(kept.draw(scene, now, 1, {.stop = stop.get_token()}).isNull());
        QVERIFY(largestDifference(kept.draw(scene, now, 1), renderImage(scene, now, 1)) <= 3);
    }

    void aViewOnWholeDotsMovesByLessThanADot()
    {
        for (const double ratio : {1.0, 1.25, 2.0}) {
            const MapView snapped = onWholeDots(view(), ratio);
            QVERIFY(std::abs(snapped.centre.x - view().centre.x) <= 0.5 / ratio + 1e-9);
            QVERIFY(std::abs(snapped.centre.y - view().centre.y) <= 0.5 / ratio + 1e-9);
            const double left = snapped.extent().min.x / snapped.metresPerPixel * ratio;
            QVERIFY(std::abs(left - std::round(left)) < 1e-5);
        }
    }

    void whatLiesBelowShowsThrough()
    {
        Scene scene = sceneOf({streets()});
        scene.rasters.push_back({std::make_shared<const Plain>(), 1.0});
        const MapView now = onWholeDots(view(), 1);
        KeptFrame kept;
        const QImage map = kept.draw(scene, now, 1);
        QVERIFY(map.hasAlphaChannel());
        int clear = 0;
        for (int x = 0; x < map.width(); ++x)
            clear += qAlpha(map.pixel(x, 100)) == 0 ? 1 : 0;
        QVERIFY(clear > 20);
        const QImage together = renderImage(scene, now, 1);
        int blue = 0;
        for (int x = 0; x < together.width(); ++x)
            blue += together.pixel(x, 100) == qRgb(0, 0, 255) ? 1 : 0;
        QVERIFY(blue > 20);
    }

    void rastersAreAskedForInTheDotsTheyFill()
    {
        class Asking : public Plain
        {
        public:
            QImage picture(const Box& extent, QSize size, const TaskContext& task) const override
            {
                asked.push_back({extent, size});
                return Plain::picture(extent, size, task);
            }

            mutable std::vector<std::pair<Box, QSize>> asked;
        };

        const auto raster = std::make_shared<const Asking>();
        Scene scene = sceneOf({});
        scene.rasters.push_back({raster, 0.5});
        const MapView now{at(0, 0), 2.0, {150, 100}};
        const QImage image = renderImage(scene, now, 2);
        QCOMPARE(raster->asked.size(), std::size_t{1});
        QCOMPARE(raster->asked[0].second, QSize(300, 200));
        QVERIFY(std::abs(raster->asked[0].first.width() - 300) < 1e-6);
        QVERIFY(std::abs(qRed(image.pixel(5, 5)) - 128) <= 2); // half of it over white
        QVERIFY(qBlue(image.pixel(5, 5)) == 255);
        QImage paper(6000, 100, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&paper);
        renderScene(scene, {at(0, 0), 2.0, {6000, 100}}, painter, {.vector = true});
        for (const auto& [extent, size] : raster->asked)
            QVERIFY(size.width() <= 2048 && size.height() <= 2048);
    }
};

QTEST_MAIN(TestKeptFrame)
#include "tst_kept_frame.moc"
