// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/raster_reader.h"
#include "made_files.h"
#include "made_raster.h"
#include "tile_server.h"

using namespace yimi;
using namespace yimi::test;

namespace {

const Crs kPlane = defaultAnalysisCrs();

/// 100 × 100 m in 10-m pixels, its lower left corner at (495000, 3517000).
RasterSpec quarters()
{
    return {.width = 10,
            .height = 10,
            .west = 495000,
            .north = 3517100,
            .pixel = 10,
            .crs = "EPSG:4549",
            .bands = 3,
            .colour = [](int x, int y) -> std::array<int, 4> {
                return {x < 5 ? 255 : 0, y < 5 ? 255 : 0, 0, 255};
            }};
}

Box square(double west, double south, double side)
{
    Box box;
    box.include(Coordinate{west, south});
    box.include(Coordinate{west + side, south + side});
    return box;
}

std::uint32_t dot(const RasterDots& picture, int x, int y)
{
    return picture.dots[static_cast<std::size_t>(y * picture.width + x)];
}

bool near(std::uint32_t a, std::uint32_t b, int tolerance = 3)
{
    for (int shift = 0; shift < 32; shift += 8) {
        const int difference =
            static_cast<int>((a >> shift) & 255) - static_cast<int>((b >> shift) & 255);
        if (std::abs(difference) > tolerance)
            return false;
    }
    return true;
}

RasterDots read(const std::string& path, const Box& extent, int side)
{
    const auto reader = RasterReader::open(path);
    if (!reader)
        qFatal("%s: %s", path.c_str(), reader.error().detail.c_str());
    return (*reader)->read(extent, kPlane, side, side, {}).value();
}

} // namespace

class TestRasterReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aPictureIsWhereItShouldBe()
    {
        const Folder folder;
        const std::string path = madeRaster(folder.path("quarters.tif"), quarters());
        const RasterDots picture = read(path, square(495000, 3517000, 100), 100);
        QVERIFY(near(dot(picture, 10, 10), 0xFFFFFF00));
        QVERIFY(near(dot(picture, 90, 10), 0xFF00FF00));
        QVERIFY(near(dot(picture, 10, 90), 0xFFFF0000));
        QVERIFY(near(dot(picture, 90, 90), 0xFF000000));
    }

    void outsideThePictureIsNothing()
    {
        const Folder folder;
        const std::string path = madeRaster(folder.path("quarters.tif"), quarters());
        const RasterDots half = read(path, square(494900, 3517000, 200), 100);
        QCOMPARE(dot(half, 10, 90), 0U);
        QVERIFY(near(dot(half, 55, 90), 0xFFFF0000));
        const RasterDots far = read(path, square(600000, 3600000, 100), 10);
        QVERIFY(std::ranges::all_of(far.dots, [](std::uint32_t d) { return d == 0; }));
    }

    void noDataIsTransparentButBlackIsNot()
    {
        const Folder folder;
        RasterSpec spec = quarters();
        spec.noData = 0;
        const RasterDots picture =
            read(madeRaster(folder.path("nodata.tif"), spec), square(495000, 3517000, 100), 100);
        QVERIFY(near(dot(picture, 10, 10), 0xFFFFFF00)); // blue is 0, and no hole
        QCOMPARE(dot(picture, 90, 90), 0U);              // all bands are 0
    }

    void anAlphaBandIsPremultiplied()
    {
        const Folder folder;
        RasterSpec spec = quarters();
        spec.bands = 4;
        spec.colour = [](int, int) -> std::array<int, 4> { return {200, 100, 0, 128}; };
        const RasterDots picture =
            read(madeRaster(folder.path("alpha.tif"), spec), square(495020, 3517020, 50), 10);
        QVERIFY(near(dot(picture, 5, 5), 0x80643200));
    }

    void paletteAndSixteenBits()
    {
        const Folder folder;
        RasterSpec spec = quarters();
        spec.bands = 1;
        spec.palette = {{{10, 20, 30}}, {{200, 150, 100}}};
        spec.colour = [](int x, int) -> std::array<int, 4> { return {x < 5 ? 0 : 1, 0, 0, 0}; };
        const RasterDots coloured =
            read(madeRaster(folder.path("palette.tif"), spec), square(495000, 3517000, 100), 20);
        QVERIFY(near(dot(coloured, 2, 10), 0xFF0A141E));
        QVERIFY(near(dot(coloured, 17, 10), 0xFFC89664));
        spec.palette.clear();
        spec.type = GDT_UInt16;
        spec.colour = [](int x, int) -> std::array<int, 4> {
            return {x < 5 ? 1000 : 5000, 0, 0, 0};
        };
        const RasterDots grey =
            read(madeRaster(folder.path("deep.tif"), spec), square(495000, 3517000, 100), 20);
        QVERIFY(near(dot(grey, 2, 10), 0xFF000000));
        QVERIFY(near(dot(grey, 17, 10), 0xFFFFFFFF));
    }

    /// Degrees of WGS 84 onto the plane: the picture's middle stays where it is, to a pixel.
    void anotherSystemIsReprojected()
    {
        const Folder folder;
        RasterSpec spec = quarters();
        spec.crs = "EPSG:4326";
        spec.width = spec.height = 100;
        spec.pixel = 0.0001;
        spec.west = 119.95;
        spec.north = 31.78;
        spec.colour = [](int x, int y) -> std::array<int, 4> {
            return {x < 50 ? 255 : 0, y < 50 ? 255 : 0, 0, 255};
        };
        const std::string path = madeRaster(folder.path("degrees.tif"), spec);
        const Coordinate middle =
            Transformer::create(wgs84(), kPlane).value().apply({119.955, 31.775}).value();
        const RasterDots picture = read(path, square(middle.x - 300, middle.y - 300, 600), 60);
        QVERIFY(near(dot(picture, 20, 20), 0xFFFFFF00));
        QVERIFY(near(dot(picture, 40, 20), 0xFF00FF00));
        QVERIFY(near(dot(picture, 20, 40), 0xFFFF0000));
        const auto reader = RasterReader::open(path).value();
        QVERIFY(reader->extentIn(kPlane).contains(middle));
    }

    void tilesOfAFileAreReadAtEachLevel()
    {
        const Folder folder;
        RasterSpec spec = quarters();
        spec.crs = "EPSG:3857";
        spec.width = spec.height = 512;
        spec.pixel = 9.554628535647032; // zoom 14
        spec.west = 13352000;
        spec.north = 3736000;
        spec.bands = 4;
        spec.colour = [](int x, int) -> std::array<int, 4> {
            return {x < 256 ? 250 : 10, 60, 60, 255};
        };
        const std::string tif = madeRaster(folder.path("mercator.tif"), spec);
        const std::string tiles = copiedRaster(tif, folder.path("city.mbtiles"), "MBTiles");
        addOverviews(tiles);
        const auto reader = RasterReader::open(tiles).value();
        const Box all = reader->extentIn(kPlane);
        QVERIFY(!all.empty());
        for (const int side : {32, 256}) {
            const RasterDots picture = reader->read(all, kPlane, side, side, {}).value();
            int seen = 0;
            for (const std::uint32_t d : picture.dots)
                seen += (d >> 24) > 200 ? 1 : 0;
            QVERIFY2(seen > side * side / 8, qPrintable(QString::number(seen)));
        }
    }

    void stoppingStops()
    {
        const Folder folder;
        const auto reader =
            RasterReader::open(madeRaster(folder.path("quarters.tif"), quarters())).value();
        std::stop_source stop;
        stop.request_stop();
        const auto stopped =
            reader->read(square(495000, 3517000, 100), kPlane, 50, 50, {.stop = stop.get_token()});
        QVERIFY(!stopped);
        QVERIFY(stopped.error().code == ErrorCode::Cancelled);
    }

    void badFilesAreNamed()
    {
        const Folder folder;
        QVERIFY(RasterReader::open(folder.path("gone.tif")).error().code
                == ErrorCode::FileNotFound);
        const auto text = RasterReader::open(folder.made("text.tif", "no picture"));
        QVERIFY(text.error().code == ErrorCode::FileDamaged);
        QCOMPARE(text.error().file, folder.path("text.tif"));
        RasterSpec nowhere = quarters();
        nowhere.crs.clear();
        const std::string path = madeRaster(folder.path("nowhere.tif"), nowhere);
        QVERIFY(RasterReader::open(path).error().code == ErrorCode::CrsMissing);
        const auto assumed = RasterReader::open(path, {.assumedCrs = kPlane});
        QVERIFY(assumed && (*assumed)->crsAssumed());
    }

    void aCutOffFileFailsWithItsName()
    {
        const Folder folder;
        RasterSpec spec = quarters();
        spec.width = spec.height = 400;
        spec.pixel = 1;
        const std::string path = madeRaster(folder.path("cut.tif"), spec);
        QFile file(QString::fromStdString(path));
        QVERIFY(file.resize(file.size() / 2));
        const auto reader = RasterReader::open(path);
        const auto picture =
            reader ? (*reader)->read(square(495000, 3516700, 400), kPlane, 400, 400, {})
                   : Result<RasterDots>(tl::unexpected(reader.error()));
        QVERIFY(!picture);
        QVERIFY(picture.error().code == ErrorCode::FileDamaged);
        QCOMPARE(picture.error().file, path);
    }

    void tilesComeFromAService()
    {
        TileServer server;
        const auto reader =
            RasterReader::open(server.address() + "/{z}/{x}/{y}.png?tk={key}", {.key = "s3cret"});
        QVERIFY(reader.has_value());
        const RasterDots picture =
            (*reader)->read(square(495000, 3517000, 2000), kPlane, 200, 200, {}).value();
        QVERIFY(near(dot(picture, 100, 100), 0xFF2878C8));
        QVERIFY(server.asked().contains("tk=s3cret"));
    }

    void aServiceThatRefusesDoesNotGiveTheKeyAway()
    {
        TileServer server(403);
        const auto reader =
            RasterReader::open(server.address() + "/{z}/{x}/{y}.png?tk={key}", {.key = "s3cret"});
        QVERIFY(reader.has_value());
        const auto picture = (*reader)->read(square(495000, 3517000, 2000), kPlane, 200, 200, {});
        QVERIFY(!picture);
        QVERIFY(picture.error().code == ErrorCode::DatabaseUnreachable);
        QVERIFY((picture.error().file + picture.error().detail).find("s3cret")
                == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestRasterReader)
#include "tst_raster_reader.moc"
