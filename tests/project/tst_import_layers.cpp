// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/write.h"
#include "project/import_layers.h"
#include "small_city.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

void writeLayer(const QString& path, const FeatureTable& table)
{
    const LayerToWrite layer{&table, table.geometryKind(), {}};
    QVERIFY(writeGeoPackage(path.toStdString(), {&layer, 1}));
}

} // namespace

class TestImportLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFolderIsSearchedThroughInOrder();
    void layersComeWithThemeTitleAndCrs();
    void oneBadFileDoesNotKeepTheOthersOut();
    void onlyBadFilesAreAnError();
    void degreesWithoutCrsAreTakenForDegreesAndSaid();
    void canBeCancelled();
};

void TestImportLayers::aFolderIsSearchedThroughInOrder()
{
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkpath("b"));
    writeLayer(dir.filePath("z.gpkg"), cityRoads());
    writeLayer(dir.filePath("b/a.gpkg"), cityRoads());
    QVERIFY(writeFile(dir.filePath("note.docx").toStdString(), "x"));
    const auto imported = importFiles({dir.path()});
    QVERIFY(imported);
    QCOMPARE(imported->layers.size(), std::size_t{2});
    QVERIFY(imported->layers[0].source.startsWith("b/a.gpkg"));
    QVERIFY(imported->layers[1].source.startsWith("z.gpkg"));
}

void TestImportLayers::layersComeWithThemeTitleAndCrs()
{
    const QTemporaryDir dir;
    writeLayer(dir.filePath("data.gpkg"), cityRoads());
    const auto imported = importFiles({dir.filePath("data.gpkg")});
    QVERIFY(imported);
    QCOMPARE(imported->layers.size(), std::size_t{1});
    const DocumentLayer& layer = imported->layers.front();
    QVERIFY(layer.theme == Theme::Road);
    QCOMPARE(layer.title, QString("道路"));
    QVERIFY(layer.kind == GeometryKind::Line);
    QVERIFY(sameCrs(layer.table->crs, defaultAnalysisCrs()));
    QVERIFY(layer.source.contains("data.gpkg"));
}

void TestImportLayers::oneBadFileDoesNotKeepTheOthersOut()
{
    const QTemporaryDir dir;
    writeLayer(dir.filePath("good.gpkg"), cityRoads());
    QVERIFY(writeFile(dir.filePath("bad.shp").toStdString(), "not a shapefile"));
    const auto imported = importFiles({dir.filePath("bad.shp"), dir.filePath("good.gpkg")});
    QVERIFY(imported);
    QCOMPARE(imported->layers.size(), std::size_t{1});
    QCOMPARE(imported->errors.size(), std::size_t{1});
}

void TestImportLayers::onlyBadFilesAreAnError()
{
    const QTemporaryDir dir;
    QVERIFY(writeFile(dir.filePath("bad.shp").toStdString(), "not a shapefile"));
    QVERIFY(!importFiles({dir.filePath("bad.shp")}));
}

void TestImportLayers::degreesWithoutCrsAreTakenForDegreesAndSaid()
{
    const QTemporaryDir dir;
    FeatureTable table = namedTable("places");
    table.crs = {};
    appendRow(table, 1, Points{{119.95, 31.78}}, {});
    writeLayer(dir.filePath("places.gpkg"), table);
    const auto imported = importFiles({dir.filePath("places.gpkg")});
    QVERIFY(imported);
    const bool said =
        std::any_of(imported->findings.begin(),
                    imported->findings.end(),
                    [](const Finding& finding) { return finding.code == FindingCode::CrsAssumed; });
    QVERIFY(said);
    const auto* points = std::get_if<Points>(&imported->layers.front().table->geometries.front());
    QVERIFY(points && points->front().x > 400000 && points->front().x < 600000);
}

void TestImportLayers::canBeCancelled()
{
    const QTemporaryDir dir;
    writeLayer(dir.filePath("data.gpkg"), cityRoads());
    std::stop_source stop;
    stop.request_stop();
    const auto imported = importFiles({dir.filePath("data.gpkg")}, {}, {.stop = stop.get_token()});
    QCOMPARE(imported.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestImportLayers)
#include "tst_import_layers.moc"
