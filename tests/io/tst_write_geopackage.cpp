// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk_limits.h"
#include "made_files.h"

#include <limits>

using namespace yimi;
using namespace yimi::test;

namespace {

FeatureTable shapesTable(const std::string& name, const std::vector<Geometry>& geometries)
{
    FeatureTable table;
    table.name = name;
    table.crs = defaultAnalysisCrs();
    for (std::size_t i = 0; i < geometries.size(); ++i)
        appendRow(table, static_cast<std::int64_t>(i) + 1, geometries[i], {});
    return table;
}

Result<void>
written(const std::string& path, const FeatureTable& table, const TaskContext& task = {})
{
    const LayerToWrite layer{.table = &table, .kind = table.geometryKind()};
    return writeGeoPackage(path, {&layer, 1}, task);
}

} // namespace

class TestWriteGeoPackage : public QObject
{
    Q_OBJECT

private slots:
    void allKindsAndValuesComeBack();
    void severalLayersWithTheirDescriptions();
    void theSameInputGivesTheSameBytes();
    void theFileHasASpatialIndex();
    void theSpatialIndexCanBeLeftOut();
    void columnsNamedLikeItsOwnAreNoTrouble();
    void looksHaveOneRowEachWhereQgisLooks();
    void anOldFileIsReplacedWhole();
    void cancelledWritingLeavesTheOldFile();
    void aFullDiskLeavesTheOldFile_data();
    void aFullDiskLeavesTheOldFile();
    void foldersThatAreNotThereOrForbidden();
    void duplicateIdsAreRefusedWhole();
    void progressRises();
};

void TestWriteGeoPackage::allKindsAndValuesComeBack()
{
    const Folder folder;
    const Ring ring{{0, 0}, {9, 0}, {9, 9}, {0, 0}};
    const Ring hole{{7, 3}, {8, 3}, {8, 4}, {7, 3}};
    const std::vector<std::vector<Geometry>> kinds{
        {Points{{1.5, 2.25}}, Geometry(), Points{{3, 4}, {5, 6}}},
        {Lines{{{0, 0}, {1.0 / 3, 1}}}, Lines{{{0, 0}, {1, 1}, {2, 5}}, {{7, 7}, {8, 8}}}},
        {Polygons{{.outer = ring, .holes = {hole}}},
         Polygons{{.outer = ring, .holes = {}},
                  {.outer = {{20, 20}, {21, 20}, {21, 21}, {20, 20}}, .holes = {}}}},
        {Geometry(), Geometry()}};
    for (const auto& geometries : kinds) {
        FeatureTable table = shapesTable("形状", geometries);
        Column& number = table.addColumn("integer", FieldType::Integer);
        number.set(0, Value{std::numeric_limits<std::int64_t>::max()});
        number.set(1, Value{std::numeric_limits<std::int64_t>::min()});
        table.addColumn("real", FieldType::Real).set(0, Value{1.0 / 3});
        Column& text = table.addColumn("文字", FieldType::Text);
        text.set(0, Value{std::string("引'号\"换\n行")});
        text.set(1, Value{std::string()});
        QVERIFY(written(folder.path("a.gpkg"), table).has_value());
        QVERIFY(readLayer({folder.path("a.gpkg")})->table == [&] {
            FeatureTable expected = table;
            if (expected.geometryKind() == GeometryKind::None)
                expected.crs = {}; // a table without geometry has no CRS
            return expected;
        }());
    }
}

void TestWriteGeoPackage::severalLayersWithTheirDescriptions()
{
    const Folder folder;
    const FeatureTable first = pointTable("设施", 2);
    const FeatureTable second = shapesTable("道路", {Lines{{{0, 0}, {1, 1}}}});
    const std::vector<LayerToWrite> layers{
        {.table = &first, .kind = GeometryKind::Point, .description = "合成示例数据"},
        {.table = &second, .kind = GeometryKind::Line}};
    QVERIFY(writeGeoPackage(folder.path("a.gpkg"), layers).has_value());
    QVERIFY(readLayer({folder.path("a.gpkg"), "设施"})->table == first);
    QVERIFY(readLayer({folder.path("a.gpkg"), "道路"})->table == second);
    const std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(
        folder.path("a.gpkg").c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr));
    QCOMPARE(QString::fromUtf8(dataset->GetLayerByName("设施")->GetMetadataItem("DESCRIPTION")),
             QString("合成示例数据"));
    QCOMPARE(dataset->GetLayerByName("道路")->GetGeomType(), wkbMultiLineString);
}

void TestWriteGeoPackage::theSameInputGivesTheSameBytes()
{
    const Folder folder;
    const FeatureTable table = pointTable("p", 2000);
    QVERIFY(written(folder.path("a.gpkg"), table).has_value());
    QTest::qWait(1100); // another second on the clock
    QVERIFY(written(folder.path("b.gpkg"), table).has_value());
    QVERIFY(bytesOf(folder.path("a.gpkg")) == bytesOf(folder.path("b.gpkg")));
}

void TestWriteGeoPackage::theFileHasASpatialIndex()
{
    const Folder folder;
    QVERIFY(written(folder.path("a.gpkg"), pointTable("p", 100)).has_value());
    const std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(
        folder.path("a.gpkg").c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr));
    OGRLayer* const rows =
        dataset->ExecuteSQL("SELECT count(*) FROM rtree_p_geom", nullptr, nullptr);
    QVERIFY(rows != nullptr);
    const std::unique_ptr<OGRFeature, decltype(&OGRFeature::DestroyFeature)> row(
        rows->GetNextFeature(), &OGRFeature::DestroyFeature);
    QCOMPARE(row->GetFieldAsInteger(0), 100);
    dataset->ReleaseResultSet(rows);
}

void TestWriteGeoPackage::theSpatialIndexCanBeLeftOut()
{
    const Folder folder;
    const FeatureTable table = pointTable("p", 100);
    const LayerToWrite layer{.table = &table, .kind = GeometryKind::Point, .spatialIndex = false};
    QVERIFY(writeGeoPackage(folder.path("a.gpkg"), {&layer, 1}).has_value());
    QVERIFY(!bytesOf(folder.path("a.gpkg")).contains("rtree_p_geom"));
    QVERIFY(readLayer({folder.path("a.gpkg")})->table == table);
}

void TestWriteGeoPackage::columnsNamedLikeItsOwnAreNoTrouble()
{
    const Folder folder;
    FeatureTable table = pointTable("p", 1);
    for (const char* name : {"fid", "GEOM", "Name"})
        table.addColumn(name, FieldType::Text).set(0, Value{std::string(name)});
    QVERIFY(written(folder.path("a.gpkg"), table).has_value());
    const auto read = readLayer({folder.path("a.gpkg")});
    QVERIFY(read.has_value());
    QVERIFY(read->table.featureIds == table.featureIds
            && read->table.geometries == table.geometries);
    QCOMPARE(read->table.column("fid")->text(0), std::string("fid"));
    QCOMPARE(read->table.column("geom")->text(0), std::string("GEOM"));
    QCOMPARE(read->table.column("Name_2")->text(0),
             std::string("Name")); // SQLite holds «name» and «Name» for one
}

void TestWriteGeoPackage::looksHaveOneRowEachWhereQgisLooks()
{
    const Folder folder;
    FeatureTable places = shapesTable("地点", {Points{{1, 2}}});
    places.addColumn("geom", FieldType::Text).append(Value{std::string("取了这个名字")});
    const FeatureTable lines = shapesTable("线", {Lines{{{0, 0}, {1, 1}}}});
    const FeatureTable bare = shapesTable("表", {Geometry()});
    const std::vector<LayerToWrite> layers{
        {.table = &places, .kind = GeometryKind::Point, .look = LayerLook{"一米", "<q/>", "<s/>"}},
        {.table = &lines, .kind = GeometryKind::Line, .look = LayerLook{"一米", "<r/>", "<t/>"}},
        {.table = &bare}};
    QVERIFY(writeGeoPackage(folder.path("a.gpkg"), layers));
    const GDALDatasetUniquePtr file(
        GDALDataset::Open(folder.path("a.gpkg").c_str(), GDAL_OF_VECTOR));
    QVERIFY(file);
    OGRLayer* const styles = file->GetLayerByName("layer_styles");
    QVERIFY(styles != nullptr);
    QCOMPARE(styles->GetFeatureCount(), 2);
    for (const LayerToWrite& layer : layers) {
        if (!layer.look)
            continue;
        const OGRFeatureUniquePtr row(styles->GetNextFeature());
        QCOMPARE(std::string(row->GetFieldAsString("f_table_name")), layer.table->name);
        QCOMPARE(std::string(row->GetFieldAsString("f_geometry_column")),
                 std::string(file->GetLayerByName(layer.table->name.c_str())->GetGeometryColumn()));
        QCOMPARE(row->GetFieldAsInteger("useAsDefault"), 1);
        QCOMPARE(std::string(row->GetFieldAsString("styleQML")), layer.look->qml);
        QCOMPARE(std::string(row->GetFieldAsString("styleSLD")), layer.look->sld);
    }
    QCOMPARE(listLayers(folder.path("a.gpkg"))->size(), 3U); // it is no layer of anybody
    QVERIFY(writeGeoPackage(folder.path("b.gpkg"), {&layers[2], 1}));
    const GDALDatasetUniquePtr plain(
        GDALDataset::Open(folder.path("b.gpkg").c_str(), GDAL_OF_VECTOR));
    QVERIFY(plain && plain->GetLayerByName("layer_styles") == nullptr);
}

void TestWriteGeoPackage::anOldFileIsReplacedWhole()
{
    const Folder folder;
    QVERIFY(written(folder.path("a.gpkg"), pointTable("old", 10)).has_value());
    QVERIFY(written(folder.path("a.gpkg"), pointTable("new", 2)).has_value());
    const auto layers = listLayers(folder.path("a.gpkg"));
    QCOMPARE(layers->size(), 1U);
    QCOMPARE(layers->front().layer, std::string("new"));
    QCOMPARE(folder.names(), QStringList{"a.gpkg"});
}

void TestWriteGeoPackage::cancelledWritingLeavesTheOldFile()
{
    const Folder folder;
    const std::string path = folder.made("a.gpkg", "old");
    std::stop_source stop;
    const TaskContext task{.stop = stop.get_token(),
                           .progress = [&](Progress) { stop.request_stop(); }};
    const auto outcome = written(path, pointTable("p", 5000), task);
    QVERIFY(!outcome && outcome.error().code == ErrorCode::Cancelled);
    QCOMPARE(bytesOf(path), QByteArray("old"));
    QCOMPARE(folder.names(), QStringList{"a.gpkg"});
}

void TestWriteGeoPackage::aFullDiskLeavesTheOldFile_data()
{
    QTest::addColumn<int>("room");
    // The schema alone takes about 100 kB, the rows over a megabyte.
    QTest::newRow("no room at all") << 0;
    QTest::newRow("not for the schema") << 20'000;
    QTest::newRow("not for the rows") << 300'000;
    QTest::newRow("not for the last") << 1'000'000;
}

void TestWriteGeoPackage::aFullDiskLeavesTheOldFile()
{
    QFETCH(const int, room);
    const Folder folder;
    const std::string path = folder.made("a.gpkg", "old");
    const FeatureTable table = pointTable("p", 20'000);
    Result<void> outcome;
    {
        const FileSizeLimit limit(static_cast<rlim_t>(room));
        outcome = written(path, table);
    }
    QVERIFY(!outcome);
    QCOMPARE(QString::fromUtf8(errorCodeName(outcome.error().code).data()), QString("disk-full"));
    QCOMPARE(outcome.error().file, path);
    QCOMPARE(bytesOf(path), QByteArray("old"));
    QCOMPARE(folder.names(), QStringList{"a.gpkg"});
}

void TestWriteGeoPackage::foldersThatAreNotThereOrForbidden()
{
    const Folder folder;
    const FeatureTable table = pointTable("p", 1);
    for (const std::string& path :
         {folder.path("none/a.gpkg"), folder.path(""), std::string("/dev/full")}) {
        const auto outcome = written(path, table);
        QVERIFY(!outcome && outcome.error().code == ErrorCode::FileUnwritable);
        QCOMPARE(outcome.error().file, path);
    }
    const ForbiddenFolder forbidden(folder.path(""));
    QVERIFY(written(folder.path("a.gpkg"), table).error().code == ErrorCode::FileUnwritable);
}

void TestWriteGeoPackage::duplicateIdsAreRefusedWhole()
{
    const Folder folder;
    FeatureTable table = pointTable("p", 3);
    table.featureIds = {1, 2, 1};
    QVERIFY(!written(folder.path("a.gpkg"), table));
    QVERIFY(folder.names().isEmpty());
}

void TestWriteGeoPackage::progressRises()
{
    const Folder folder;
    std::vector<double> fractions;
    const TaskContext task{.stop = {}, .progress = [&](Progress p) {
                               QVERIFY(p.stage == Stage::Write);
                               fractions.push_back(p.fraction);
                           }};
    QVERIFY(written(folder.path("a.gpkg"), pointTable("p", 5000), task).has_value());
    QVERIFY(fractions.size() >= 5 && std::ranges::is_sorted(fractions) && fractions.back() <= 1.0);
}

QTEST_GUILESS_MAIN(TestWriteGeoPackage)
#include "tst_write_geopackage.moc"
