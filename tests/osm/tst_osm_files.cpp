// SPDX-License-Identifier: GPL-3.0-or-later
// Files whole, packed, damaged, empty, and not OpenStreetMap at all.
#include "made_osm.h"

#include <QDir>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

// Three nodes and one residential way of two segments, packed by osmium, bzip2 and gzip.
const QByteArray kPbf = QByteArray::fromBase64(
    "AAAADQoJT1NNSGVhZGVyGDgQLBo0eJxT4vMvzg1OzkjNTdQNM9AzU+JySc0rTvXLT0ktbmLkzS/OzSzN1TfUMzTVMwAA"
    "MKgNWAAAAAsKB09TTURhdGEYShBHGkZ4nONi4WLgYhCyF7LlYmZiYtKS5GJmZGQUYmZgYJACEUogQouZiYHBibth3aL1"
    "TAvmMAKRF+eBB/0/OBiAzCCQCgANnwwLAAAACwoHT1NNRGF0YRhFEDkaQXic45LiYuBiz8hMzyhPrOTiLkotzkxJzSvJ"
    "TMzhYhCSlpLk4BJiZJRiZFLi4mAUYJBgUGDQYHZiZmJiAgBiHAl6");
const QByteArray kBz2 = QByteArray::fromBase64(
    "QlpoOTFBWSZTWbCz/J8AAETZgAAQUAH556fvneAwAK0DaiFMTJshNA0NMQwwTAmAhoyaYEelQaAAAAAmEMuGXaCMxtGS"
    "0peYtTm74YYqNbSlmCV0aoDui8nDBn736GQ5TolEzOIHgdGIgEXXJCZk3tLp5dOwzs341+7Z979F7ZOw2dmuvou3KJSS"
    "2GwJH15URHU22rmrL4pbzZD5VuiC4mJYkrnGmdEYl0sq6rSbhREVaVWvUEJ2dZH8XckU4UJCws/yfA==");
const QByteArray kGz = QByteArray::fromBase64(
    "H4sIAAAAAAACA32QSQ6DMAxF95wi8gEygNQWicBZIsWFqCGRQtTh9nXoAljQnf+X3/fQDe/ZsyemxcWgQXEJQ191cZk3"
    "U/ILsBEDJpNj0jCZYIGaQrTInCUKdgnAvMkaGsVvVK6Wanl7BbFH6hNEqj9QcwbVB0it1Mt8fsvJA9V3wbKE91KLTdR7"
    "0RSRzcgedKwbJ4qiDA0JF2cxZGd86RDk0yBBz+qrL61+VClJAQAA");

LineString firstStreet(const OsmStreets& streets)
{
    return shapeOf(
        streets.noding.pieces.front(), streets.noding.junctions, streets.lines.lines.lines);
}

const QByteArray kStreet = osmXml({{1, 0, 0}, {2, 100, 0}}, {{10, {1, 2}}});

} // namespace

class TestOsmFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyPackingGivesTheSameStreets()
    {
        const auto pbf = readOsmStreets(m_folder.write("a.osm.pbf", kPbf));
        QVERIFY(pbf);
        QCOMPARE(pbf->crs, defaultAnalysisCrs()); // 119.97° E
        QCOMPARE(pbf->noding.pieces.size(), 1U);
        QCOMPARE(pbf->lines.featureIds, (LargeArray<std::int64_t>{10}));
        const LineString street = firstStreet(*pbf);
        QCOMPARE(street.size(), 3U);
        for (const auto& [name, bytes] : {std::pair{"a.osm.bz2", kBz2},
                                          {"a.osm.gz", kGz},
                                          {"b.pbf", kPbf},
                                          {"B.OSM.PBF", kPbf},
                                          {"pbf named.osm", kPbf},
                                          {"bzip2 named.osm", kBz2},
                                          {"nothing", kPbf}}) {
            const auto other = readOsmStreets(m_folder.write(name, bytes));
            QVERIFY2(other, name);
            QVERIFY2(firstStreet(*other) == street, name);
        }
    }

    void whatLooksLikeOpenStreetMap()
    {
        QVERIFY(looksLikeOsm(m_folder.write("plain.osm", kStreet)));
        QVERIFY(looksLikeOsm(m_folder.write("export.xml", kStreet)));
        QVERIFY(looksLikeOsm(m_folder.write("export", kPbf)));
        QVERIFY(looksLikeOsm("/nowhere/a.osm.pbf"));
        QVERIFY(!looksLikeOsm(m_folder.write("a.gpkg", "SQLite format 3")));
        QVERIFY(!looksLikeOsm(m_folder.write("a.gz", kGz)));
        QVERIFY(!looksLikeOsm("https://example.org/a.osm"));
        QVERIFY(!looksLikeOsm("PG:dbname=osm"));
    }

    void crsIsTheOneAskedForOrOneThatFits()
    {
        const std::string path = m_folder.write("crs.osm", kStreet);
        QCOMPARE(readOsmStreets(path, {.targetCrs = Crs{"EPSG:32650"}})->crs.definition,
                 std::string("EPSG:32650"));
        const auto fitting = readOsmStreets(path);
        QCOMPARE(fitting->crs, defaultAnalysisCrs());
        QVERIFY(findingOf(fitting->lines.findings, FindingCode::CrsReprojected) != nullptr);
        const auto degrees = readOsmStreets(path, {.targetCrs = wgs84()});
        QVERIFY(!degrees && degrees.error().code == ErrorCode::CrsNotProjected);
        const auto nonsense = readOsmStreets(path, {.targetCrs = Crs{"EPSG:0"}});
        QVERIFY(!nonsense && nonsense.error().code == ErrorCode::CrsUnknown);
    }

    void damagedFilesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        for (const int cut : {3, 20, 100, 200, 240})
            QTest::addRow("pbf cut at %d", cut) << "cut.osm.pbf" << kPbf.first(cut);
        for (int place = 60; place < kPbf.size(); place += 29) {
            QByteArray flipped = kPbf;
            flipped[place] = static_cast<char>(flipped[place] ^ 0x55);
            QTest::addRow("pbf with byte %d flipped", place) << "flipped.osm.pbf" << flipped;
        }
        QTest::addRow("bzip2 cut") << "cut.osm.bz2" << kBz2.first(120);
        QTest::addRow("gzip cut") << "cut.osm.gz" << kGz.first(120);
        QTest::addRow("xml cut") << "cut.osm" << kStreet.first(kStreet.size() - 20);
        QTest::addRow("xml with a coordinate that is none")
            << "place.osm" << QByteArray(kStreet).replace("lat=\"31.8000000\"", "lat=\"thirty\"");
        QTest::addRow("xml of another version")
            << "version.osm" << QByteArray(kStreet).replace("\"0.6\"", "\"0.5\"");
        QTest::addRow("empty") << "empty.osm" << QByteArray();
        QTest::addRow("empty pbf") << "empty.osm.pbf" << QByteArray();
        QTest::addRow("a letter") << "letter.osm" << QByteArray("Dear planner, this is no map.");
        QTest::addRow("a letter as pbf")
            << "letter.pbf" << QByteArray("Dear planner, this is no map.");
    }

    void damagedFilesAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const std::string path = m_folder.write(name, bytes);
        const auto streets = readOsmStreets(path);
        QVERIFY(!streets);
        QVERIFY2(streets.error().code == ErrorCode::FileDamaged, streets.error().detail.c_str());
        QCOMPARE(streets.error().file, path);
        QVERIFY(!streets.error().detail.empty());
    }

    void fileThatIsNotThere()
    {
        const auto streets = readOsmStreets("/nowhere/at/all.osm.pbf");
        QVERIFY(!streets && streets.error().code == ErrorCode::FileNotFound);
    }

    void folderIsNoFile()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir("streets.osm"));
        const auto streets = readOsmStreets(folder.filePath("streets.osm").toStdString());
        QVERIFY(!streets && streets.error().code == ErrorCode::FileUnreadable);
    }

    void noStreetAtAll()
    {
        const auto withoutHighway = m_folder.read(
            osmXml({{1, 0, 0}, {2, 100, 0}}, {{10, {1, 2}, QStringLiteral("waterway=river")}}));
        QVERIFY(!withoutHighway && withoutHighway.error().code == ErrorCode::NoRoads);
        const auto withoutNodes = m_folder.read(osmXml({}, {{10, {1, 2}}}));
        QVERIFY(!withoutNodes && withoutNodes.error().code == ErrorCode::NoRoads);
        const auto withoutAnything = m_folder.read(osmXml(QStringList{}));
        QVERIFY(!withoutAnything && withoutAnything.error().code == ErrorCode::NoRoads);
    }

    void cancelledAndReported()
    {
        std::stop_source stop;
        stop.request_stop();
        const std::string path = m_folder.write("cancel.osm.pbf", kPbf);
        const auto cancelled = readOsmStreets(path, {}, {.stop = stop.get_token()});
        QVERIFY(!cancelled && cancelled.error().code == ErrorCode::Cancelled);

        double last = -1;
        bool rising = true;
        TaskContext task;
        task.progress = [&](Progress progress) {
            if (progress.stage == Stage::Read) {
                rising = rising && progress.fraction >= last && progress.fraction <= 1;
                last = progress.fraction;
            }
        };
        QVERIFY(readOsmStreets(path, {}, task));
        QVERIFY(rising && last > 0.4);
    }

    void squareDrawnAsRelationIsListed()
    {
        const auto streets = m_folder.read(osmXml(QStringList{
            nodeXml({1, 0, 0}),
            nodeXml({2, 100, 0}),
            wayXml({10, {1, 2}}),
            QStringLiteral("<relation id=\"5\"><member type=\"way\" ref=\"11\" role=\"outer\"/>"
                           "<tag k=\"type\" v=\"multipolygon\"/>"
                           "<tag k=\"highway\" v=\"pedestrian\"/></relation>")}));
        QVERIFY(streets);
        const Finding* const finding =
            findingOf(streets->lines.findings, FindingCode::StreetKindUnknown);
        QVERIFY(finding != nullptr);
        QCOMPARE(finding->ids, (std::vector<std::string>{"5"}));
    }

private:
    OsmFolder m_folder;
};

QTEST_GUILESS_MAIN(TestOsmFiles)
#include "tst_osm_files.moc"
