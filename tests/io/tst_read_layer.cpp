// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_files.h"

#include <unistd.h>

using namespace yimi;
using namespace yimi::test;

namespace {

Error errorOf(const Source& source, const ReadOptions& options = {})
{
    const auto read = readLayer(source, options);
    return read ? Error{.detail = "no error"} : read.error();
}

/// The first half of a file under another name.
std::string halfOf(const Folder& folder, const std::string& path, const std::string& name)
{
    const QByteArray whole = bytesOf(path);
    return folder.made(name, whole.left(whole.size() / 2).toStdString());
}

} // namespace

class TestReadLayer : public QObject
{
    Q_OBJECT

private slots:
    void whatWasWrittenIsReadAgain();
    void anotherEndingIsNoMatter();
    void theOnlyLayerNeedsNoName();
    void severalLayersNeedOne();
    void aSubsetSelectsRows();
    void aTargetCrsReprojectsAndSaysSo();
    void sameCrsIsNotReprojected();
    void aLayerWithoutCrs();
    void undefinedSystemsOfGeoPackageAreNotKnown();
    void esriDefinitionsGetTheirCode();
    void geoJsonIsInDegrees();
    void csvWithCoordinatesBecomesPoints_data();
    void csvWithCoordinatesBecomesPoints();
    void filesThatCannotBeRead_data();
    void filesThatCannotBeRead();
    void damagedFilesAreErrors();
    void forbiddenFilesAreErrors();
    void anEmptyLayerIsAnError();
    void unreadableExpressionsAreErrors();
    void unknownEncodingsAreErrors();
    void readingCanBeCancelled();
    void progressRises();
    void gdalIsSilent();
};

void TestReadLayer::whatWasWrittenIsReadAgain()
{
    const Folder folder;
    FeatureTable table = pointTable("社区", 3);
    table.addColumn("rate", FieldType::Real);
    table.columns[2].set(0, Value{0.1});
    table.columns[0].set(1, Value{});
    table.columns[0].set(2, Value{std::string()});
    table.featureIds = {7, 1000000007, 9};
    const auto path = geoPackage(folder, "a.gpkg", {table});
    const auto read = readLayer({path});
    QVERIFY(read.has_value());
    // A GeoPackage hands its rows out by rising id.
    QVERIFY((read->table.featureIds == std::vector<std::int64_t>{7, 9, 1000000007}));
    const FeatureTable again = *[&] {
        FeatureTable sorted = table;
        sorted.featureIds = {7, 9, 1000000007};
        std::swap(sorted.geometries[1], sorted.geometries[2]);
        for (Column& column : sorted.columns) {
            const Value second = column.value(1);
            column.set(1, column.value(2));
            column.set(2, second);
        }
        return std::make_unique<FeatureTable>(sorted);
    }();
    QVERIFY(read->table == again);
    QVERIFY(read->findings.empty());
    QCOMPARE(read->encoding, std::string("UTF-8"));
    QCOMPARE(read->encodingSource, std::string("declared"));
}

void TestReadLayer::anotherEndingIsNoMatter()
{
    const Folder folder;
    const FeatureTable table = pointTable("p", 2);
    QVERIFY(readLayer({geoPackage(folder, "城市.yimi", {table})})->table == table);
}

void TestReadLayer::theOnlyLayerNeedsNoName()
{
    const Folder folder;
    // The project's own tables are no layers to choose from.
    const auto path =
        geoPackage(folder, "a.gpkg", {pointTable("p", 1), pointTable("yimi_document", 1)});
    QCOMPARE(readLayer({path})->table.name, std::string("p"));
    QCOMPARE(readLayer({path, "yimi_document"})->table.name, std::string("yimi_document"));
}

void TestReadLayer::severalLayersNeedOne()
{
    const Folder folder;
    const auto path = geoPackage(folder, "a.gpkg", {pointTable("甲", 1), pointTable("乙", 2)});
    QCOMPARE(readLayer({path, "乙"})->table.rowCount(), 2U);
    for (const char* layer : {"", "丙"}) {
        const Error error = errorOf({path, layer});
        QVERIFY(error.code == ErrorCode::LayerNotFound);
        QCOMPARE(error.detail, std::string("甲, 乙"));
        QCOMPARE(error.file, path);
        QCOMPARE(error.layer, std::string(layer));
    }
}

void TestReadLayer::aSubsetSelectsRows()
{
    const Folder folder;
    const auto path = geoPackage(folder, "a.gpkg", {pointTable("p", 10)});
    const auto read = readLayer({path, "p", "\"pop\" >= 70 AND name <> '社区8'"});
    QVERIFY((read->table.featureIds == std::vector<std::int64_t>{8, 10}));
}

void TestReadLayer::aTargetCrsReprojectsAndSaysSo()
{
    const Folder folder;
    FeatureTable table = pointTable("p", 1, wgs84());
    table.geometries[0] = Points{{119.95, 31.78}};
    const auto read =
        readLayer({geoPackage(folder, "a.gpkg", {table})}, {.targetCrs = defaultAnalysisCrs()});
    QVERIFY(read->table.crs == defaultAnalysisCrs());
    const Coordinate image = std::get<Points>(read->table.geometries[0])[0];
    QVERIFY(distance(image, {495264.096, 3517458.847}) < 0.001);
    const Finding finding = findingOf(read->findings, FindingCode::CrsReprojected);
    QCOMPARE(finding.detail, std::string("EPSG:4326 → EPSG:4549"));
    QCOMPARE(finding.layer, std::string("p"));
}

void TestReadLayer::sameCrsIsNotReprojected()
{
    const Folder folder;
    const FeatureTable table = pointTable("p", 2);
    const auto read =
        readLayer({geoPackage(folder, "a.gpkg", {table})}, {.targetCrs = Crs{"epsg:4549"}});
    QVERIFY(read->table.geometries == table.geometries);
    QVERIFY(read->findings.empty());
}

void TestReadLayer::aLayerWithoutCrs()
{
    const Folder folder;
    const auto path = foreignFile(
        folder, "a.shp", {.driver = "ESRI Shapefile", .crs = "", .wkts = {"POINT (1 2)"}});
    QVERIFY(!readLayer({path})->table.crs.known());
    QVERIFY(errorOf({path}, {.targetCrs = defaultAnalysisCrs()}).code == ErrorCode::CrsMissing);
    const auto assumed =
        readLayer({path}, {.targetCrs = defaultAnalysisCrs(), .assumedCrs = Crs{"EPSG:4549"}});
    QVERIFY(assumed->table.crs == defaultAnalysisCrs());
    QCOMPARE(findingOf(assumed->findings, FindingCode::CrsAssumed).detail,
             std::string("EPSG:4549"));
    QVERIFY(assumed->table.geometries[0] == Geometry(Points{{1, 2}}));
    QVERIFY(errorOf({path}, {.targetCrs = Crs{"EPSG:1"}, .assumedCrs = wgs84()}).code
            == ErrorCode::CrsUnknown);
}

void TestReadLayer::undefinedSystemsOfGeoPackageAreNotKnown()
{
    const Folder folder;
    QVERIFY(
        !readLayer({geoPackage(folder, "a.gpkg", {pointTable("p", 1, Crs{})})})->table.crs.known());
    const auto cartesian =
        foreignFile(folder,
                    "b.gpkg",
                    {.crs = "LOCAL_CS[\"Undefined Cartesian SRS\"]", .wkts = {"POINT (1 2)"}});
    QVERIFY(!readLayer({cartesian})->table.crs.known());
}

void TestReadLayer::esriDefinitionsGetTheirCode()
{
    const Folder folder;
    const auto path =
        foreignFile(folder, "a.shp", {.driver = "ESRI Shapefile", .wkts = {"POINT (1 2)"}});
    QVERIFY(bytesOf(folder.path("a.prj")).contains("CGCS2000_3_Degree_GK_CM_120E"));
    QCOMPARE(readLayer({path})->table.crs.definition, std::string("EPSG:4549"));
    const std::string own =
        "+proj=tmerc +lat_0=0 +lon_0=119.9 +k=1 +x_0=123456 +y_0=0 +ellps=GRS80 +units=m +no_defs";
    const auto local = foreignFile(folder, "b.gpkg", {.crs = own, .wkts = {"POINT (1 2)"}});
    const Crs crs = readLayer({local})->table.crs;
    QVERIFY(describe(crs) && !describe(crs)->geographic);
    QVERIFY(crs.definition.find("123456") != std::string::npos);
}

void TestReadLayer::geoJsonIsInDegrees()
{
    const Folder folder;
    const auto path =
        folder.made("a.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature",
        "properties":{"名称":"托育园"},"geometry":{"type":"Point","coordinates":[119.95,31.78]}}]})");
    const auto read = readLayer({path});
    QCOMPARE(read->table.crs.definition, std::string("EPSG:4326"));
    QCOMPARE(read->table.column("名称")->text(0), std::string("托育园"));
}

void TestReadLayer::csvWithCoordinatesBecomesPoints_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("points");
    QTest::newRow("x, y") << "名称,x,y" << true;
    QTest::newRow("capitals") << "名称,LON,LAT" << true;
    QTest::newRow("Chinese") << "名称,经度,纬度" << true;
    QTest::newRow("none") << "名称,a,b" << false;
}

void TestReadLayer::csvWithCoordinatesBecomesPoints()
{
    QFETCH(const QString, header);
    QFETCH(const bool, points);
    const Folder folder;
    const auto path =
        folder.made("a.csv", header.toStdString() + "\n甲,119.95,31.78\n\"乙,丙\",120,32\n");
    const auto read = readLayer({path});
    QVERIFY(read.has_value());
    QCOMPARE(read->table.rowCount(), 2U);
    QCOMPARE(read->table.column("名称")->text(1), std::string("乙,丙"));
    QVERIFY(read->table.columns[1].type() == FieldType::Real); // types are detected
    QVERIFY(read->table.geometries[0] == (points ? Geometry(Points{{119.95, 31.78}}) : Geometry()));
    QVERIFY(read->findings.empty() || points == false);
    QCOMPARE(findingOf(read->findings, FindingCode::GeometryNull).count, 0U);
}

void TestReadLayer::filesThatCannotBeRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    const auto code = [](ErrorCode one) { return static_cast<int>(one); };
    QTest::newRow("no such file") << "none.gpkg" << QByteArray() << code(ErrorCode::FileNotFound);
    QTest::newRow("a text") << "a.txt" << QByteArray("hello") << code(ErrorCode::NotAVectorFile);
    QTest::newRow("a picture") << "a.png" << QByteArray("\x89PNG\r\n\x1A\n....")
                               << code(ErrorCode::NotAVectorFile);
    QTest::newRow("nothing in it") << "a.gpkg" << QByteArray("") << code(ErrorCode::FileDamaged);
    QTest::newRow("not what it says")
        << "a.shp" << QByteArray("hello") << code(ErrorCode::FileDamaged);
    QTest::newRow("broken GeoJSON")
        << "a.geojson" << QByteArray(R"({"type":"FeatureCollection","features":[{)")
        << code(ErrorCode::FileDamaged);
    QTest::newRow("a folder") << "." << QByteArray() << code(ErrorCode::NotAVectorFile);
}

void TestReadLayer::filesThatCannotBeRead()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QFETCH(const int, code);
    const Folder folder;
    const std::string path = folder.path(name.toStdString());
    if (!content.isNull())
        folder.made(name.toStdString(), content.toStdString());
    const Error error = errorOf({path});
    QCOMPARE(QString::fromUtf8(errorCodeName(error.code).data()),
             QString::fromUtf8(errorCodeName(static_cast<ErrorCode>(code)).data()));
    QCOMPARE(error.file, path);
    const auto list = listLayers(path);
    QVERIFY(!list && list.error().code == error.code);
}

void TestReadLayer::damagedFilesAreErrors()
{
    const Folder folder;
    const auto gpkg = geoPackage(folder, "a.gpkg", {pointTable("p", 3000)});
    const auto shp = foreignFile(
        folder,
        "b.shp",
        {.driver = "ESRI Shapefile", .wkts = std::vector<std::string>(500, "POINT (1 2)")});
    const Error cutPackage = errorOf({halfOf(folder, gpkg, "cut.gpkg")});
    QVERIFY(cutPackage.code == ErrorCode::FileDamaged
            || cutPackage.code == ErrorCode::FileUnreadable);
    QVERIFY(!cutPackage.detail.empty());
    halfOf(folder, shp, "b.shp"); // its .shx and .dbf speak of more
    const Error cutShapefile = errorOf({shp});
    QVERIFY(cutShapefile.code == ErrorCode::FileDamaged);
    QVERIFY(!cutShapefile.detail.empty());
}

void TestReadLayer::forbiddenFilesAreErrors()
{
    const Folder folder;
    const auto path = geoPackage(folder, "a.gpkg", {pointTable("p", 1)});
    QFile::setPermissions(QString::fromStdString(path), QFileDevice::Permissions());
    const bool mighty = ::geteuid() == 0; // nothing is forbidden to root
    if (mighty && ::seteuid(65534) != 0)
        QSKIP("root that cannot step down");
    const Error error = errorOf({path});
    if (mighty && ::seteuid(0) != 0)
        qFatal("no way back to root");
    // Where another user cannot even enter the folder, the file cannot be seen either.
    QVERIFY(error.code == ErrorCode::FileUnreadable);
}

void TestReadLayer::anEmptyLayerIsAnError()
{
    const Folder folder;
    const auto path = geoPackage(folder, "a.gpkg", {pointTable("空", 0)});
    const Error error = errorOf({path, "空"});
    QVERIFY(error.code == ErrorCode::LayerEmpty);
    QCOMPARE(error.layer, std::string("空"));
    const auto full = geoPackage(folder, "b.gpkg", {pointTable("p", 3)});
    QVERIFY(errorOf({full, "p", "pop > 1e9"}).code == ErrorCode::LayerEmpty);
}

void TestReadLayer::unreadableExpressionsAreErrors()
{
    const Folder folder;
    const auto path = geoPackage(folder, "a.gpkg", {pointTable("p", 3)});
    for (const char* subset : {"pop >", "no_such_field = 1"}) {
        const Error error = errorOf({path, "p", subset});
        QVERIFY(error.code == ErrorCode::ExpressionInvalid);
        QCOMPARE(error.field, std::string(subset));
        QVERIFY(!error.detail.empty());
    }
}

void TestReadLayer::unknownEncodingsAreErrors()
{
    const Folder folder;
    const Error error =
        errorOf({geoPackage(folder, "a.gpkg", {pointTable("p", 1)})}, {.encoding = "Klingon"});
    QVERIFY(error.code == ErrorCode::ParameterInvalid);
    QCOMPARE(error.detail, std::string("Klingon"));
}

void TestReadLayer::readingCanBeCancelled()
{
    const Folder folder;
    const auto path = geoPackage(folder, "a.gpkg", {pointTable("p", 5000)});
    std::stop_source stop;
    int reports = 0;
    const TaskContext task{.stop = stop.get_token(), .progress = [&](Progress) {
                               if (++reports == 2)
                                   stop.request_stop();
                           }};
    const auto read = readLayer({path}, {}, task);
    QVERIFY(!read && read.error().code == ErrorCode::Cancelled);
    QVERIFY(reports < 5);
}

void TestReadLayer::progressRises()
{
    const Folder folder;
    const auto path = geoPackage(folder, "a.gpkg", {pointTable("p", 5000)});
    std::vector<double> fractions;
    const TaskContext task{.stop = {}, .progress = [&](Progress p) {
                               QVERIFY(p.stage == Stage::Read);
                               fractions.push_back(p.fraction);
                           }};
    QVERIFY(readLayer({path}, {}, task).has_value());
    QVERIFY(fractions.size() >= 5 && std::ranges::is_sorted(fractions));
    QCOMPARE(fractions.back(), 1.0);
}

void TestReadLayer::gdalIsSilent()
{
    const Folder folder;
    const auto path = folder.made("a.shp", "hello");
    // While a session lives it takes GDAL's messages; here they would reach this handler.
    static int heard = 0;
    heard = 0;
    CPLPushErrorHandler([](CPLErr, CPLErrorNum, const char*) { ++heard; });
    QVERIFY(!readLayer({path}));
    CPLPopErrorHandler();
    QCOMPARE(heard, 0);
}

QTEST_GUILESS_MAIN(TestReadLayer)
#include "tst_read_layer.moc"
