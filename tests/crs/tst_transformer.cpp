// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/crs.h"

#include <QElapsedTimer>
#include <QTest>

#include <limits>

using namespace yimi;

namespace {

const Coordinate kChangzhou{119.95, 31.78};
const Coordinate kChangzhouOnThePlane{495264.096, 3517458.847};
constexpr double kInfinity = std::numeric_limits<double>::infinity();

Transformer made(const std::string& from, const std::string& to)
{
    auto transformer = Transformer::create({from}, {to});
    if (!transformer)
        qFatal("no transformation %s → %s", from.c_str(), to.c_str());
    return std::move(*transformer);
}

} // namespace

class TestTransformer : public QObject
{
    Q_OBJECT

private slots:
    void changzhouToTheMillimetre();
    void longitudeComesFirstWhateverTheAuthoritySays();
    void thereAndBack();
    void sameSystemsLeaveCoordinatesAlone();
    void everyPartOfEveryKindIsMoved();
    void coordinatesWithoutAnImageFail_data();
    void coordinatesWithoutAnImageFail();
    void oneBadVertexFailsTheGeometry();
    void nothingStaysNothing();
    void aCityOfVerticesIsQuick();
};

void TestTransformer::changzhouToTheMillimetre()
{
    for (const char* degrees : {"EPSG:4326", "EPSG:4490"}) {
        const Coordinate image = *made(degrees, "EPSG:4549").apply(kChangzhou);
        QVERIFY(distance(image, kChangzhouOnThePlane) < 0.001);
    }
}

void TestTransformer::longitudeComesFirstWhateverTheAuthoritySays()
{
    const Coordinate image = *made("EPSG:4549", "EPSG:4326").apply(kChangzhouOnThePlane);
    QVERIFY(distance(image, kChangzhou) < 1e-8);
    // The authority gives latitude first for both.
    QVERIFY(distance(*made("EPSG:4490", "EPSG:4326").apply(kChangzhou), kChangzhou) < 1e-8);
}

void TestTransformer::thereAndBack()
{
    const Transformer there = made("EPSG:4326", "EPSG:4549");
    const Transformer back = made("EPSG:4549", "EPSG:4326");
    for (double x = 119.0; x < 121.0; x += 0.13) {
        for (double y = 31.0; y < 32.5; y += 0.11)
            QVERIFY(distance(*back.apply(*there.apply(Coordinate{x, y})), {x, y}) < 1e-9);
    }
}

void TestTransformer::sameSystemsLeaveCoordinatesAlone()
{
    const Transformer none = made("EPSG:4549", "epsg:4549");
    QVERIFY(none.identity());
    QVERIFY(*none.apply(Coordinate{1.0 / 3, 2.0 / 3}) == (Coordinate{1.0 / 3, 2.0 / 3}));
    Geometry geometry = Points{{1, 2}};
    QVERIFY(none.apply(geometry) && geometry == Geometry(Points{{1, 2}}));
    QVERIFY(!made("EPSG:4326", "EPSG:4549").identity());
}

void TestTransformer::everyPartOfEveryKindIsMoved()
{
    const Transformer transformer = made("EPSG:4326", "EPSG:4549");
    const auto moved = [&](Coordinate c) { return *transformer.apply(c); };
    const Ring ring{{119, 31}, {120, 31}, {120, 32}, {119, 31}};
    Ring movedRing;
    for (const Coordinate c : ring)
        movedRing.push_back(moved(c));
    Geometry points = Points{ring[0], ring[1]};
    Geometry lines = Lines{ring, ring};
    Geometry polygons =
        Polygons{{.outer = ring, .holes = {ring, ring}}, {.outer = ring, .holes = {}}};
    QVERIFY(transformer.apply(points) && transformer.apply(lines) && transformer.apply(polygons));
    QVERIFY(points == Geometry(Points{movedRing[0], movedRing[1]}));
    QVERIFY(lines == Geometry(Lines{movedRing, movedRing}));
    QVERIFY(polygons
            == Geometry(Polygons{{.outer = movedRing, .holes = {movedRing, movedRing}},
                                 {.outer = movedRing, .holes = {}}}));
}

void TestTransformer::coordinatesWithoutAnImageFail_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 31.0;
    QTest::newRow("infinite") << 120.0 << kInfinity;
    QTest::newRow("beyond the pole") << 120.0 << 95.0;
    QTest::newRow("metres taken for degrees") << 495264.0 << 3517458.0;
}

void TestTransformer::coordinatesWithoutAnImageFail()
{
    QFETCH(const double, x);
    QFETCH(const double, y);
    const Transformer transformer = made("EPSG:4326", "EPSG:4549");
    const auto image = transformer.apply(Coordinate{x, y});
    QVERIFY(!image);
    QVERIFY(image.error().code == ErrorCode::TransformFailed);
    QVERIFY(transformer.apply(kChangzhou).has_value()); // and the next one works again
}

void TestTransformer::oneBadVertexFailsTheGeometry()
{
    const Transformer transformer = made("EPSG:4326", "EPSG:4549");
    Geometry line = Lines{{kChangzhou, {119, 31}}, {{119, 31}, {120, kInfinity}, {121, 31}}};
    const auto outcome = transformer.apply(line);
    QVERIFY(!outcome);
    QVERIFY(outcome.error().code == ErrorCode::TransformFailed);
}

void TestTransformer::nothingStaysNothing()
{
    Geometry nothing;
    QVERIFY(made("EPSG:4326", "EPSG:4549").apply(nothing) && kindOf(nothing) == GeometryKind::None);
}

void TestTransformer::aCityOfVerticesIsQuick()
{
    Lines lines;
    for (int i = 0; i < 50'000; ++i)
        lines.push_back(LineString(5, Coordinate{119.5 + i * 1e-5, 31.5 + i * 1e-6}));
    Geometry city = std::move(lines);
    const Transformer transformer = made("EPSG:4326", "EPSG:4549");
    QElapsedTimer timer;
    timer.start();
    QVERIFY(transformer.apply(city).has_value());
    qInfo("250000 vertices: %lld ms", static_cast<long long>(timer.elapsed()));
    // A fault of the order of magnitude (a pipeline made for each vertex) takes minutes.
    QVERIFY(timer.elapsed() < 5000);
}

QTEST_GUILESS_MAIN(TestTransformer)
#include "tst_transformer.moc"
