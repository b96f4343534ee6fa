// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_files.h"

using namespace yimi;
using namespace yimi::test;

class TestListLayers : public QObject
{
    Q_OBJECT

private slots:
    void everythingAboutALayerIsTold();
    void allLayersInTheirOrderWithoutTheProjectsOwn();
    void layersWithoutGeometryOrCrs();
    void aShapefileIsOneLayer();
    void nothingIsReadOfAFileThatIsNone();
};

void TestListLayers::everythingAboutALayerIsTold()
{
    const Folder folder;
    const auto path = geoPackage(folder, "a.gpkg", {pointTable("社区", 5)});
    const auto layers = listLayers(path);
    QVERIFY(layers.has_value());
    QCOMPARE(layers->size(), 1U);
    const LayerSummary& layer = layers->front();
    QCOMPARE(layer.path, path);
    QCOMPARE(layer.layer, std::string("社区"));
    QCOMPARE(layer.driver, std::string("GPKG"));
    QCOMPARE(layer.featureCount, 5);
    QCOMPARE(layer.geometryType, std::string("MultiPoint"));
    QCOMPARE(layer.crs.definition, std::string("EPSG:4549"));
    QVERIFY((layer.extent == Box{{495000, 3517000}, {495004, 3517000}}));
    QCOMPARE(layer.encoding, std::string("UTF-8"));
    QCOMPARE(layer.encodingSource, std::string("declared"));
    QVERIFY((layer.fieldNames == std::vector<std::string>{"name", "pop"}));
}

void TestListLayers::allLayersInTheirOrderWithoutTheProjectsOwn()
{
    const Folder folder;
    const auto path = geoPackage(folder,
                                 "a.yimi",
                                 {pointTable("乙", 1),
                                  pointTable("yimi_document", 1),
                                  pointTable("甲", 2),
                                  pointTable("layer_styles", 1)});
    const auto layers = listLayers(path);
    QCOMPARE(layers->size(), 2U);
    QCOMPARE((*layers)[0].layer, std::string("乙"));
    QCOMPARE((*layers)[1].layer, std::string("甲"));
}

void TestListLayers::layersWithoutGeometryOrCrs()
{
    const Folder folder;
    FeatureTable table = pointTable("t", 2);
    for (Geometry& geometry : table.geometries)
        geometry = std::monostate{};
    table.crs = {};
    const auto layers = listLayers(geoPackage(folder, "a.gpkg", {table}));
    QCOMPARE(layers->front().geometryType, std::string("None"));
    QVERIFY(!layers->front().crs.known());
    QVERIFY(layers->front().extent.empty());
    QCOMPARE(layers->front().featureCount, 2);
}

void TestListLayers::aShapefileIsOneLayer()
{
    const Folder folder;
    for (const char* name : {"a.shp", "b.shp"})
        foreignFile(
            folder, name, {.driver = "ESRI Shapefile", .wkts = {"POINT (1 2)", "POINT (3 4)"}});
    const auto layers = listLayers(folder.path("b.shp"));
    QCOMPARE(layers->size(), 1U);
    QCOMPARE(layers->front().layer, std::string("b"));
    QCOMPARE(layers->front().geometryType, std::string("Point"));
    QVERIFY((layers->front().extent == Box{{1, 2}, {3, 4}}));
}

void TestListLayers::nothingIsReadOfAFileThatIsNone()
{
    const Folder folder;
    QVERIFY(listLayers(folder.path("none.gpkg")).error().code == ErrorCode::FileNotFound);
    QVERIFY(listLayers(folder.made("a.txt", "words")).error().code == ErrorCode::NotAVectorFile);
    QVERIFY(listLayers(folder.made("a.gpkg", "words")).error().code == ErrorCode::FileDamaged);
    QVERIFY(listLayers(folder.path("")).error().code == ErrorCode::NotAVectorFile);
}

QTEST_GUILESS_MAIN(TestListLayers)
#include "tst_list_layers.moc"
