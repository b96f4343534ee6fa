// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/map_offset.h"
#include "seed.h"

#include <QTest>

#include <random>

using namespace yimi;

namespace {

struct Known
{
    Coordinate wgs84;
    Coordinate gcj02;
    Coordinate bd09;
};

/// From the reference (facts/gcj02_bd09_reference.py), twelve decimals of a degree.
const std::vector<Known> kKnown = {
    {{119.95, 31.78}, {119.954700455064, 31.777905331576}, {119.961251214417, 31.783642220509}},
    {{119.13, 31.15}, {119.135371120979, 31.148070533565}, {119.141837251135, 31.154167652861}},
    {{120.2, 32.2}, {120.204729518065, 32.198002744767}, {120.211273484844, 32.203909214390}},
    {{116.3913, 39.9075}, {116.397541181593, 39.908901276165}, {116.403913943507, 39.915244663705}},
    {{87.6, 43.8}, {87.602838972272, 43.801212030292}, {87.609210151822, 43.807472507650}},
    {{113.5439, 22.1987}, {113.549003302749, 22.195760844510}, {113.555495508247, 22.201777769112}},
    {{105, 35}, {105.003286241457, 34.999098632235}, {105.009666828319, 35.005403668457}},
    {{121.4737, 31.2304}, {121.478223059277, 31.228457737577}, {121.484781468503, 31.234310593690}},
};

void compare(Coordinate actual, Coordinate expected, double degrees)
{
    QVERIFY2(std::abs(actual.x - expected.x) <= degrees, qPrintable(QString::number(actual.x)));
    QVERIFY2(std::abs(actual.y - expected.y) <= degrees, qPrintable(QString::number(actual.y)));
}

} // namespace

class TestMapOffset : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void agreesWithTheReference()
    {
        for (const Known& known : kKnown) {
            compare(fromWgs84(known.wgs84, MapOffset::Gcj02), known.gcj02, 2e-12);
            compare(fromWgs84(known.wgs84, MapOffset::Bd09), known.bd09, 2e-12);
        }
    }

    void theWayBackIsTheReferencesOwn()
    {
        for (const Known& known : kKnown) {
            // A tenth of a millimetre: the series has a kink at 105° E, 35° N.
            compare(toWgs84(known.gcj02, MapOffset::Gcj02), known.wgs84, 1e-9);
            compare(toWgs84(known.bd09, MapOffset::Bd09), known.wgs84, 1e-9);
        }
    }

    void changzhouMovesHalfAKilometre()
    {
        const Coordinate image = fromWgs84({119.95, 31.78}, MapOffset::Gcj02);
        compare(image, {119.954700, 31.777905}, 1e-6);
    }

    void thereAndBackIsBelowAMillimetre()
    {
        std::mt19937 random(test::testSeed());
        std::uniform_real_distribution<double> lon(73.5, 134.5);
        std::uniform_real_distribution<double> lat(18.2, 53.5);
        constexpr double kMillimetre = 1e-3 / 111'320;
        for (int i = 0; i < 20'000; ++i) {
            const Coordinate place{lon(random), lat(random)};
            for (const MapOffset offset : {MapOffset::Gcj02, MapOffset::Bd09})
                compare(toWgs84(fromWgs84(place, offset), offset), place, kMillimetre);
        }
    }

    void nothingMovesOutsideChina()
    {
        for (const Coordinate place : {Coordinate{2.35, 48.86}, {139.7, 35.7}, {119, -31}}) {
            for (const MapOffset offset : {MapOffset::Gcj02, MapOffset::Bd09}) {
                QVERIFY(fromWgs84(place, offset) == place);
                QVERIFY(toWgs84(place, offset) == place);
            }
        }
    }

    void everyVertexIsMoved()
    {
        const Known& known = kKnown.front();
        const Ring ring{known.gcj02, known.gcj02, known.gcj02, known.gcj02};
        Geometry area = Polygons{{ring, {ring}}};
        toWgs84(area, MapOffset::Gcj02);
        const auto& polygon = std::get<Polygons>(area).front();
        for (const Ring& moved : {polygon.outer, polygon.holes.front()}) {
            for (const Coordinate c : moved)
                compare(c, known.wgs84, 2e-12);
        }
    }

    void idsNameThem()
    {
        for (const MapOffset offset : {MapOffset::None, MapOffset::Gcj02, MapOffset::Bd09})
            QVERIFY(mapOffsetFromId(mapOffsetId(offset)) == offset);
        QVERIFY(!mapOffsetFromId("wgs72"));
    }
};

QTEST_GUILESS_MAIN(TestMapOffset)
#include "tst_map_offset.moc"
