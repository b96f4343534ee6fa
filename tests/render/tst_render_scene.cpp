// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/restyle.h"
#include "render/scene.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace yimi;

namespace {

constexpr Colour kRed{200, 0, 0, 255};
constexpr Colour kBlue{0, 0, 200, 255};
constexpr Colour kGreen{0, 160, 0, 255};
constexpr Colour kWhite{255, 255, 255, 255};

/// Far from zero, as real coordinates are.
constexpr Coordinate kOrigin{495000, 3517000};

Coordinate at(double x, double y)
{
    return {kOrigin.x + x, kOrigin.y + y};
}

Ring square(double x, double y, double side)
{
    return {at(x, y), at(x + side, y), at(x + side, y + side), at(x, y + side), at(x, y)};
}

/// 100 × 100 px, 1 m a px, (0, 0) in the lower left corner.
MapView view()
{
    return {at(50, 50), 1.0, {100, 100}};
}

struct Row
{
    Geometry geometry;
    std::string kind = {};
    std::int64_t level = 0;
};

std::shared_ptr<const FeatureTable> tableOf(const std::vector<Row>& rows)
{
    auto table = std::make_shared<FeatureTable>();
    table->name = "drawn";
    table->addColumn("kind", FieldType::Text);
    table->addColumn("level", FieldType::Integer);
    for (const Row& row : rows)
        appendRow(*table,
                  static_cast<std::int64_t>(table->rowCount()) + 1,
                  row.geometry,
                  {row.kind, row.level});
    return table;
}

LayerStyle filled(Colour colour)
{
    return {.rules = {{.fill = Fill{.colour = colour}}}};
}

LayerStyle stroked(Colour colour, double width)
{
    return {.rules = {{.stroke = Stroke{.colour = colour, .width = width}}}};
}

Scene sceneOf(std::vector<std::shared_ptr<const DisplayLayer>> layers)
{
    Scene scene;
    scene.background = kWhite;
    for (auto& layer : layers)
        scene.layers.push_back({.display = std::move(layer)});
    return scene;
}

int countOf(const QImage& image, Colour wanted)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == qRgb(wanted.r, wanted.g, wanted.b) ? 1 : 0;
    }
    return count;
}

QRgb dotAt(const QImage& image, double x, double y)
{
    const double ratio = image.devicePixelRatio();
    return image.pixel(static_cast<int>(x * ratio), static_cast<int>((100 - y) * ratio));
}

/// The same scene through Qt's own painting, as PDF and SVG take it.
QImage renderedAsVector(const Scene& scene)
{
    QImage image(100, 100, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderScene(scene, view(), painter, {.vector = true});
    return image;
}

double meanDifference(const QImage& a, const QImage& b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    }
    return sum / a.width() / a.height();
}

} // namespace

class TestRenderScene : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aPolygonWithAHole()
    {
        const Polygons polygons{{square(20, 20, 60), {square(40, 40, 20)}}};
        const QImage image =
            renderImage(sceneOf({prepareLayer(tableOf({{polygons}}), filled(kRed))}), view(), 1);
        QCOMPARE(dotAt(image, 30, 30), qRgb(200, 0, 0));
        QCOMPARE(dotAt(image, 50, 50), qRgb(255, 255, 255));
        QCOMPARE(dotAt(image, 10, 10), qRgb(255, 255, 255));
        QVERIFY(std::abs(countOf(image, kRed) - (3600 - 400)) < 200);
    }

    void ringsOfEitherOrientationFill()
    {
        Ring turned = square(20, 20, 60);
        std::reverse(turned.begin(), turned.end());
        const Polygons polygons{{turned, {square(40, 40, 20)}}};
        const QImage image =
            renderImage(sceneOf({prepareLayer(tableOf({{polygons}}), filled(kRed))}), view(), 1);
        QCOMPARE(dotAt(image, 30, 30), qRgb(200, 0, 0));
        QCOMPARE(dotAt(image, 50, 50), qRgb(255, 255, 255));
    }

    void aLineIsWhereItShouldBe()
    {
        const Scene scene = sceneOf(
            {prepareLayer(tableOf({{Lines{{at(10, 30), at(90, 30)}}}}), stroked(kBlue, 6))});
        const QImage image = renderImage(scene, view(), 1);
        QCOMPARE(dotAt(image, 50, 30.5), qRgb(0, 0, 200));
        QCOMPARE(dotAt(image, 50, 40), qRgb(255, 255, 255));
        QVERIFY(std::abs(countOf(image, kBlue) - 80 * 6) < 60);
    }

    void highDensityDrawsTheSameFiner()
    {
        const Scene scene = sceneOf(
            {prepareLayer(tableOf({{Lines{{at(10, 30), at(90, 30)}}}}), stroked(kBlue, 6))});
        const QImage image = renderImage(scene, view(), 2);
        QCOMPARE(image.size(), QSize(200, 200));
        QVERIFY(std::abs(countOf(image, kBlue) - 80 * 6 * 4) < 200);
    }

    void levelsLieAboveClasses()
    {
        LayerStyle style{
            .field = "kind",
            .rules = {{.value = "small", .stroke = Stroke{.colour = kRed, .width = 6}, .order = 1},
                      {.value = "large",
                       .stroke = Stroke{.colour = kBlue, .width = 6},
                       .order = 2}},
            .levelFields = {"level"}};
        const Lines across{{at(10, 50), at(90, 50)}};
        const Lines up{{at(50, 10), at(50, 90)}};
        const auto crossing = [&](std::int64_t levelOfSmall) {
            const auto table = tableOf({{across, "small", levelOfSmall}, {up, "large", 0}});
            return dotAt(renderImage(sceneOf({prepareLayer(table, style)}), view(), 1), 50.5, 50.5);
        };
        QCOMPARE(crossing(0), qRgb(0, 0, 200)); // the larger class on the ground
        QCOMPARE(crossing(1), qRgb(200, 0, 0)); // the bridge
        QCOMPARE(crossing(-1), qRgb(0, 0, 200));
    }

    void casingsDoNotCutJunctions()
    {
        LayerStyle style = stroked(kRed, 6);
        style.rules[0].stroke->casing = kBlue;
        style.rules[0].stroke->casingWidth = 4;
        const auto table =
            tableOf({{Lines{{at(10, 50), at(90, 50)}}}, {Lines{{at(50, 10), at(50, 90)}}}});
        const QImage image = renderImage(sceneOf({prepareLayer(table, style)}), view(), 1);
        QCOMPARE(dotAt(image, 50.5, 50.5), qRgb(200, 0, 0));
        QCOMPARE(dotAt(image, 46.5, 50.5), qRgb(200, 0, 0));
        QCOMPARE(dotAt(image, 30, 54.5), qRgb(0, 0, 200));
    }

    void classesAreHiddenWhenFar()
    {
        LayerStyle style = stroked(kRed, 4);
        style.rules[0].maxMetresPerPixel = 2;
        const Scene scene =
            sceneOf({prepareLayer(tableOf({{Lines{{at(0, 50), at(100, 50)}}}}), style)});
        QVERIFY(countOf(renderImage(scene, view(), 1), kRed) > 200);
        MapView far = view();
        far.metresPerPixel = 3;
        QCOMPARE(countOf(renderImage(scene, far, 1), kRed), 0);
        QVERIFY(hitTest(scene, far, far.mapToScreen(at(50, 50))).empty());
    }

    void classesAreHiddenWhenNear()
    {
        LayerStyle style = stroked(kRed, 4);
        style.rules[0].minMetresPerPixel = 2;
        const Scene scene =
            sceneOf({prepareLayer(tableOf({{Lines{{at(0, 50), at(100, 50)}}}}), style)});
        QCOMPARE(countOf(renderImage(scene, view(), 1), kRed), 0);
        QVERIFY(hitTest(scene, view(), view().mapToScreen(at(50, 50))).empty());
        MapView far = view();
        far.metresPerPixel = 3;
        QVERIFY(countOf(renderImage(scene, far, 1), kRed) > 50);
    }

    void anotherColourNeedsNoNewGeometry()
    {
        LayerStyle style = stroked(kRed, 4);
        const auto before = prepareLayer(tableOf({{Lines{{at(0, 50), at(100, 50)}}, "a"}}), style);
        style.rules[0].stroke->colour = kBlue;
        style.rules[0].stroke->width = 8;
        const auto after = restyled(*before, style);
        QVERIFY(after);
        const QImage image = renderImage(sceneOf({after}), view(), 1);
        QCOMPARE(dotAt(image, 50, 53), qRgb(0, 0, 200));
        QCOMPARE(countOf(renderImage(sceneOf({before}), view(), 1), kBlue), 0);
        // Other classes are other parts.
        LayerStyle other = style;
        other.field = "kind";
        QVERIFY(!restyled(*before, other));
        other = style;
        other.rules[0].order = 3;
        QVERIFY(!restyled(*before, other));
        other = style;
        other.rules.push_back({.value = "a", .stroke = Stroke{}});
        QVERIFY(!restyled(*before, other));
    }

    void markersAreAsLargeAsTheirNumber()
    {
        LayerStyle style{.rules = {{.marker = Marker{.colour = kRed}}}};
        style.sizes = SizeLook{.field = "level", .most = 100, .from = 4, .to = 40};
        const auto table = tableOf({{Points{at(25, 50)}, {}, 100}, {Points{at(75, 50)}, {}, 25}});
        const auto areas = tableOf({{Polygons{{square(20, 45, 10), {}}}, {}, 100},
                                    {Polygons{{square(70, 45, 10), {}}}, {}, 25}});
        for (const auto& rows : {table, areas}) {
            const Scene scene = sceneOf({prepareLayer(rows, style)});
            const QImage image = renderImage(scene, view(), 1);
            // 40 px and, at a quarter of the number, 20 px wide.
            QCOMPARE(dotAt(image, 25 + 18, 50), qRgb(200, 0, 0));
            QCOMPARE(dotAt(image, 75 + 8, 50), qRgb(200, 0, 0));
            QVERIFY(dotAt(image, 75 + 12, 50) != qRgb(200, 0, 0));
            const double difference = meanDifference(image, renderedAsVector(scene));
            QVERIFY2(difference < 6, qPrintable(QString::number(difference)));
        }
        const Scene scene = sceneOf({prepareLayer(table, style)});
        QCOMPARE(hitTest(scene, view(), QPointF(25 + 17, 50), 1).size(), std::size_t{1});
        QVERIFY(hitTest(scene, view(), QPointF(75 + 14, 50), 1).empty());
    }

    void invisibleLayersAreNotDrawnAndOpacityIsKept()
    {
        const auto layer =
            prepareLayer(tableOf({{Polygons{{square(0, 0, 100), {}}}}}), filled(kRed));
        Scene scene = sceneOf({layer});
        scene.layers[0].opacity = 0.5;
        const QRgb half = dotAt(renderImage(scene, view(), 1), 50, 50);
        QVERIFY(std::abs(qGreen(half) - 128) <= 2);
        scene.layers[0].visible = false;
        QCOMPARE(dotAt(renderImage(scene, view(), 1), 50, 50), qRgb(255, 255, 255));
    }

    void screenAndPaperLookTheSame()
    {
        LayerStyle dashed = stroked(kBlue, 3);
        dashed.rules[0].stroke->dashes = {8, 5};
        LayerStyle hatched = filled(kGreen);
        hatched.rules[0].fill->hatch = Hatch::Diagonal;
        hatched.rules[0].fill->hatchColour = {0, 0, 0, 255};
        const Scene scene =
            sceneOf({prepareLayer(tableOf({{Polygons{{square(10, 10, 50), {square(20, 20, 10)}}}}}),
                                  hatched),
                     prepareLayer(tableOf({{Lines{{at(5, 95), at(95, 15)}}}}), dashed)});
        const double difference =
            meanDifference(renderImage(scene, view(), 1), renderedAsVector(scene));
        QVERIFY2(difference < 6, qPrintable(QString::number(difference)));
    }

    void bandsMakeTheWholePicture()
    {
        LayerStyle style = filled(kGreen);
        style.rules[0].fill->hatch = Hatch::Dots;
        style.rules[0].fill->hatchColour = {0, 0, 0, 255};
        style.labelField = "kind";
        style.labelMaxMetresPerPixel = 100;
        style.label.size = 14;
        const Scene scene =
            sceneOf({prepareLayer(tableOf({{Polygons{{square(5, 5, 90), {}}}, "天宁区"}}), style)});
        const QImage whole = renderImage(scene, view(), 1);
        QImage bands(100, 100, QImage::Format_ARGB32_Premultiplied);
        for (const int top : {0, 37, 52}) {
            const int height = (top == 0 ? 37 : top == 37 ? 52 : 100) - top;
            QImage band(100, height, QImage::Format_ARGB32_Premultiplied);
            QPainter painter(&band);
            painter.translate(0, -top);
            QVERIFY(renderScene(scene, view(), painter));
            painter.end();
            for (int y = 0; y < height; ++y)
                std::memcpy(bands.scanLine(top + y), band.constScanLine(y), 400);
        }
        QVERIFY2(meanDifference(whole, bands) < 0.4,
                 qPrintable(QString::number(meanDifference(whole, bands))));
    }

    void aStoppedPictureIsNone()
    {
        std::stop_source stop;
        stop.request_stop();
        const Scene scene =
            sceneOf({prepareLayer(tableOf({{Polygons{{square(0, 0, 100), {}}}}}), filled(kRed))});
        QVERIFY(renderImage(scene, view(), 1, {}, {.stop = stop.get_token()}).isNull());
        QVERIFY(!renderImage(scene, view(), 1).isNull());
    }

    void everySampleCarriesItsMark()
    {
        Scene scene;
        scene.background = kWhite;
        const QImage without = renderImage(scene, view(), 1);
        scene.sampleMark = true;
        scene.sampleMarkText = QStringLiteral("合成示例数据");
        const QImage with = renderImage(scene, view(), 1);
        QCOMPARE(countOf(without, kWhite), 100 * 100);
        QVERIFY(countOf(with.copy(0, 50, 100, 50), kWhite) < 5000);
        QCOMPARE(countOf(with.copy(0, 0, 100, 50), kWhite), 5000);
    }

    void hitsAreNearestFirstAndTopmostFirst()
    {
        const auto areas =
            prepareLayer(tableOf({{Polygons{{square(0, 0, 50), {square(10, 10, 10)}}}},
                                  {Polygons{{square(50, 0, 50), {}}}}}),
                         filled(kRed));
        const auto lines = prepareLayer(
            tableOf({{Lines{{at(0, 30), at(100, 30)}}}, {Lines{{at(0, 34), at(100, 34)}}}}),
            stroked(kBlue, 2));
        const Scene scene = sceneOf({areas, lines});
        const auto hits = hitTest(scene, view(), view().mapToScreen(at(60, 33)));
        QCOMPARE(hits.size(), std::size_t{3});
        QCOMPARE(hits[0].layer, std::size_t{1});
        QCOMPARE(hits[0].row, std::size_t{1});
        QVERIFY(std::abs(hits[0].distance - 1) < 1e-6);
        QCOMPARE(hits[1].row, std::size_t{0});
        QCOMPARE(hits[2].layer, std::size_t{0});
        QCOMPARE(hits[2].row, std::size_t{1});
        QVERIFY(hitTest(scene, view(), view().mapToScreen(at(15, 15))).empty()); // in the hole
        QVERIFY(hitTest(scene, view(), view().mapToScreen(at(15, 80))).empty());
    }

    void markersAreHitAnywhereOnThem()
    {
        const LayerStyle style{
            .rules = {{.marker = Marker{.symbol = "childcare", .size = 20, .colour = kRed}}}};
        const Scene scene = sceneOf({prepareLayer(tableOf({{Points{at(50, 50)}}}), style)});
        QCOMPARE(hitTest(scene, view(), {58, 50}, 2).size(), std::size_t{1});
        QCOMPARE(hitTest(scene, view(), {58, 50}, 2)[0].distance, 0.0);
        QVERIFY(hitTest(scene, view(), {70, 50}, 2).empty());
    }

    void nothingAndNonsenseAreDrawnAsNothing()
    {
        const double nan = std::nan("");
        const auto table = tableOf({{std::monostate{}},
                                    {Points{}},
                                    {Lines{{}, {at(1, 1)}}},
                                    {Polygons{{{}, {}}}},
                                    {Lines{{at(10, 10), {nan, 5}}}}});
        LayerStyle style = stroked(kRed, 3);
        style.rules[0].fill = Fill{.colour = kRed};
        style.rules[0].marker = Marker{.colour = kRed};
        style.labelField = "kind";
        style.labelMaxMetresPerPixel = 1e9;
        const Scene scene = sceneOf({prepareLayer(table, style), prepareLayer(tableOf({}), style)});
        QCOMPARE(countOf(renderImage(scene, view(), 1), kWhite), 100 * 100);
        QVERIFY(hitTest(scene, view(), {50, 50}).empty());
    }
};

QTEST_MAIN(TestRenderScene)
#include "tst_render_scene.moc"
