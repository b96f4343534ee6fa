// SPDX-License-Identifier: GPL-3.0-or-later
// GeoPackages are read in batches of columns. Whatever is in them, the result is the one of reading
// feature by feature, which a subset of all rows still does.
#include "made_files.h"

#include <random>

using namespace yimi;
using namespace yimi::test;

namespace {

void compareBothWays(const std::string& path)
{
    const auto batches = readLayer({.path = path}, {});
    const auto features = readLayer({.path = path, .subset = "fid IS NOT NULL"}, {});
    QVERIFY(batches);
    QVERIFY(features);
    QCOMPARE(batches->table.rowCount(), features->table.rowCount());
    QVERIFY(batches->table == features->table);
    QCOMPARE(batches->findings.size(), features->findings.size());
    for (std::size_t i = 0; i < batches->findings.size(); ++i) {
        QCOMPARE(batches->findings[i].code, features->findings[i].code);
        QCOMPARE(batches->findings[i].count, features->findings[i].count);
        QCOMPARE(batches->findings[i].ids, features->findings[i].ids);
    }
}

void execute(const std::string& path, const std::vector<std::string>& statements)
{
    const std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(
        path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr));
    QVERIFY(dataset);
    for (const std::string& statement : statements)
        dataset->ReleaseResultSet(dataset->ExecuteSQL(statement.c_str(), nullptr, "SQLITE"));
}

} // namespace

class TestReadBatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void manyRowsWithGapsAndNulls()
    {
        const Folder folder;
        FeatureTable table = pointTable("many", 70'001);
        table.addColumn("share", FieldType::Real);
        std::mt19937 random(7);
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            for (Column& column : table.columns) {
                if (random() % 5 == 0)
                    column.set(row, {});
            }
            if (row % 3 != 0)
                table.columns[2].set(row, static_cast<double>(row) / 7);
            if (row % 11 == 0)
                table.geometries[row] = {};
        }
        const std::string path = geoPackage(folder, "many.gpkg", {table});
        compareBothWays(path);
        execute(path,
                {"DELETE FROM many WHERE fid % 13 = 0 OR fid BETWEEN 60000 AND 68000",
                 "UPDATE many SET name = '' WHERE fid % 17 = 0"});
        compareBothWays(path);
    }

    void shapesOfAllKinds()
    {
        const Folder folder;
        compareBothWays(foreignFile(
            folder,
            "mixed.gpkg",
            {.wkts = {"LINESTRING (0 0, 1 1, 2 0)",
                      "LINESTRING (5 5, 6 6)",
                      "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3, 4 4))",
                      "LINESTRING Z (0 0 7, 1 1 8)",
                      "",
                      "LINESTRING EMPTY",
                      "LINESTRING (7777 0, 1 1)",
                      "CIRCULARSTRING (0 0, 1 1, 2 0)",
                      "GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 0, 2 2))",
                      "LINESTRING (5 5, 6 6)",
                      "POINT (3 4)",
                      "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))"},
             .textField = "name",
             .texts = {"横街", "", "'\"", "𠮷", "e", "f", "g", "h", "i", "j", "k", "l"}}));
    }

    void layersOfOneKind_data()
    {
        QTest::addColumn<QString>("wkt");
        QTest::newRow("polygons") << "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))";
        QTest::newRow("points with heights") << "POINT Z (1 2 3)";
        QTest::newRow("lines with measures") << "LINESTRING M (0 0 1, 5 5 2)";
    }

    void layersOfOneKind()
    {
        QFETCH(QString, wkt);
        const Folder folder;
        compareBothWays(
            foreignFile(folder, "one.gpkg", {.wkts = {wkt.toStdString(), "", wkt.toStdString()}}));
    }

    void damagedShapesAreListed()
    {
        const Folder folder;
        const std::string path = geoPackage(folder, "broken.gpkg", {pointTable("broken", 3)});
        // The head of a GeoPackage shape, and then a kind that there is not.
        execute(path, {"UPDATE broken SET geom = x'47500001C511000001FF7F0000' WHERE fid = 2"});
        const auto read = readLayer({.path = path}, {});
        QVERIFY(read);
        QCOMPARE(read->table.rowCount(), 3U);
        QCOMPARE(findingOf(read->findings, FindingCode::GeometryNull).ids,
                 (std::vector<std::string>{"2"}));
    }

    void aDamagedPageIsAnErrorAndNotTheEnd_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {30, 45, 60})
            QTest::addRow("%d %%", percent) << percent;
    }

    void aDamagedPageIsAnErrorAndNotTheEnd()
    {
        QFETCH(int, percent);
        constexpr std::size_t kRows = 100'000;
        const Folder folder;
        const std::string path = geoPackage(folder, "hurt.gpkg", {pointTable("hurt", kRows)});
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 100 * percent));
        file.write(QByteArray(8192, '\xA5'));
        file.close();
        const auto read = readLayer({.path = path}, {});
        if (read) // the index was hit, which reading does not need
            QCOMPARE(read->table.rowCount(), kRows);
        else
            QCOMPARE(read.error().code, ErrorCode::FileDamaged);
    }

    void readingInBatchesCanBeCancelled()
    {
        const Folder folder;
        const std::string path = geoPackage(folder, "long.gpkg", {pointTable("long", 5000)});
        std::stop_source stop;
        std::size_t reports = 0;
        const TaskContext task{.stop = stop.get_token(), .progress = [&](Progress) {
                                   if (++reports == 3)
                                       stop.request_stop();
                               }};
        const auto read = readLayer({.path = path}, {}, task);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestReadBatches)
#include "tst_read_batches.moc"
