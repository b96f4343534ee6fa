// SPDX-License-Identifier: GPL-3.0-or-later
// Map services as planners have them: numbered tiles, and WMTS with a key and a faulty description.
#include "io/raster_reader.h"
#include "made_files.h"
#include "painted_world.h"

#include <QElapsedTimer>

using namespace yimi;
using namespace yimi::test;

namespace {

const Crs kPlane = defaultAnalysisCrs();
const Coordinate kMeeting{495000, 3517000};

Coordinate meetingIn(const char* crs)
{
    return Transformer::create(kPlane, {crs})->apply(kMeeting).value();
}

Box around(Coordinate centre, double half)
{
    Box box;
    box.include(Coordinate{centre.x - half, centre.y - half});
    box.include(Coordinate{centre.x + half, centre.y + half});
    return box;
}

QRgb dot(const RasterDots& picture, int x, int y)
{
    return picture.dots[static_cast<std::size_t>(y * picture.width + x)];
}

/// 600 m across in 300 dots, so that a fault of 12 m, a fifth of a percent of a degree, shows.
void compareQuarters(const RasterDots& picture)
{
    QCOMPARE(picture.width, 300);
    constexpr int kNear = 144, kFar = 156, kEdge = 290;
    for (const int a : {10, kNear}) {
        for (const int b : {kFar, kEdge}) {
            QCOMPARE(dot(picture, a, a), colourOf(Quarter::NorthWest));
            QCOMPARE(dot(picture, b, a), colourOf(Quarter::NorthEast));
            QCOMPARE(dot(picture, a, b), colourOf(Quarter::SouthWest));
            QCOMPARE(dot(picture, b, b), colourOf(Quarter::SouthEast));
        }
    }
}

void compareWorld(const std::string& address, double half = 300)
{
    const auto reader = RasterReader::open(address, {.key = "s3cret"});
    if (!reader)
        qWarning("%s", reader.error().detail.c_str());
    QVERIFY(reader.has_value());
    const auto picture = (*reader)->read(around(kMeeting, half), kPlane, 300, 300, {});
    if (!picture)
        qWarning("%s", picture.error().detail.c_str());
    QVERIFY(picture.has_value());
    compareQuarters(*picture);
}

void compareFailure(const Error& error, const std::string& address, const std::string& detail)
{
    QVERIFY(error.code == ErrorCode::DatabaseUnreachable);
    QCOMPARE(error.file, address);
    QCOMPARE(QString::fromStdString(error.detail), QString::fromStdString(detail));
}

Error failureOf(const std::string& address)
{
    const auto reader = RasterReader::open(address, {.key = "wr0ng", .timeoutSeconds = 2});
    if (!reader)
        return reader.error();
    const auto picture = (*reader)->read(around(kMeeting, 300), kPlane, 300, 300, {});
    return picture ? Error{} : picture.error();
}

} // namespace

class TestMapService : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void numberedTilesLieWhereTheyBelong()
    {
        PaintedWorld world(meetingIn("EPSG:3857"));
        compareWorld(world.tiles());
        compareWorld(world.server().address()
                     + "/vec/wmts?SERVICE=WMTS&REQUEST=GetTile&TILEMATRIX={TileMatrix}&TILEROW="
                       "{TileRow}&TILECOL={TileCol}&tk={key}");
    }

    void wmtsInMercatorLiesWhereItBelongs()
    {
        PaintedWorld world(meetingIn("EPSG:3857"));
        compareWorld(world.wmts());
        compareWorld(world.wmts(), 20000);
        const QByteArray asked = world.server().asked();
        QVERIFY(asked.contains("REQUEST=GetCapabilities"));
        QVERIFY(asked.contains("GetTile"));
    }

    void wmtsInDegreesLiesWhereItBelongs()
    {
        PaintedWorld world(meetingIn("EPSG:4490"), {.degrees = true});
        compareWorld(world.wmts());
    }

    void theLayerMayBeNamed()
    {
        PaintedWorld world(meetingIn("EPSG:3857"));
        compareWorld(world.wmts() + "&LAYER=vec&TILEMATRIXSET=w");
        const auto none = RasterReader::open(world.wmts() + "&layer=%E8%B7%AF", {.key = "s3cret"});
        QVERIFY(none.error().code == ErrorCode::LayerNotFound);
        QCOMPARE(none.error().layer, std::string("路"));
        QCOMPARE(none.error().detail, std::string("vec"));
    }

    void aWrongKeyIsToldApartAndNotGivenAway()
    {
        PaintedWorld world(meetingIn("EPSG:3857"));
        for (const std::string& address : {world.tiles(), world.wmts()})
            compareFailure(failureOf(address), address, "HTTP 403");
        QVERIFY(world.server().asked().contains("tk=wr0ng"));
        TileServer closed(403);
        const std::string address = closed.address() + "/wmts?tk={key}";
        compareFailure(failureOf(address), address, "HTTP 403");
    }

    void answersThatAreNoMapAreToldApart()
    {
        TileServer chatter([](const QByteArray&) { return Served{200, "<html>登录</html>"}; });
        for (const char* path : {"/{z}/{x}/{y}.png?tk={key}", "/wmts?tk={key}"}) {
            const std::string address = chatter.address() + path;
            compareFailure(failureOf(address), address, "HTTP 200");
        }
        // A description as it should be, and tiles that are none.
        PaintedWorld world(meetingIn("EPSG:3857"));
        TileServer half([&](const QByteArray& target) {
            return target.contains("GetCapabilities")
                       ? Served{200, capabilitiesText({}, world.server().address())}
                       : Served{200, "no picture"};
        });
        const std::string address = half.address() + "/{z}/{x}/{y}.png";
        compareFailure(failureOf(address), address, "HTTP 200");
        TileServer cut([](const QByteArray&) { return Served{200, plainTile().left(200)}; });
        const std::string shortened = cut.address() + "/{z}/{x}/{y}.png";
        compareFailure(failureOf(shortened), shortened, "HTTP 200");
    }

    /// What came amiss once must not lie in the folder of kept tiles.
    void aBadTileIsNotKept()
    {
        const QTemporaryDir folder;
        std::atomic<bool> good = false;
        TileServer server([&](const QByteArray&) {
            return good ? Served{200, plainTile()} : Served{200, "<html>"};
        });
        const RasterOptions options{.cacheFolder = folder.path().toStdString()};
        const std::string address = server.address() + "/{z}/{x}/{y}.png";
        const auto shown = [&] {
            const auto reader = RasterReader::open(address, options).value();
            return reader->read(around(kMeeting, 300), kPlane, 300, 300, {}).has_value();
        };
        QVERIFY(!shown());
        good = true;
        QVERIFY(shown());
        // And what came well is not asked for again.
        const qsizetype asked = server.asked().size();
        QVERIFY(shown());
        QCOMPARE(server.asked().size(), asked);
    }

    void aServerThatIsGoneIsSaid()
    {
        std::string address;
        {
            TileServer server;
            address = server.address();
        }
        for (const char* path : {"/{z}/{x}/{y}.png?tk={key}", "/wmts?tk={key}"}) {
            const Error error = failureOf(address + path);
            QVERIFY(error.code == ErrorCode::DatabaseUnreachable);
            QVERIFY2(error.detail.starts_with("Failed to connect"), error.detail.c_str());
            QVERIFY(error.detail.find("wr0ng") == std::string::npos);
        }
    }

    void aSlowServerIsGivenUp()
    {
        TileServer slow([](const QByteArray&) { return Served{200, plainTile(), 20000}; });
        for (const char* path : {"/{z}/{x}/{y}.png?tk={key}", "/wmts?tk={key}"}) {
            QElapsedTimer clock;
            clock.start();
            const Error error = failureOf(slow.address() + path);
            QVERIFY(error.code == ErrorCode::DatabaseUnreachable);
            QVERIFY2(clock.elapsed() < 6000, qPrintable(QString::number(clock.elapsed())));
        }
    }

    /// Nobody waits longer than the service may take, whoever hands in the cancel.
    void aDescriptionThatNobodyWantsAnyMoreIsNone()
    {
        PaintedWorld world(meetingIn("EPSG:3857"));
        std::stop_source stop;
        stop.request_stop();
        const auto reader =
            RasterReader::open(world.wmts(), {.key = "s3cret"}, {.stop = stop.get_token()});
        QVERIFY(!reader && reader.error().code == ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestMapService)
#include "tst_map_service.moc"
