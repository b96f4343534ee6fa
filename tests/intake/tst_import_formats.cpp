// SPDX-License-Identifier: GPL-3.0-or-later
// The vector formats of a planner's desk, each through a plan.
#include "intake/carry_out.h"
#include "intake/made_city.h"
#include "intake/plan_import.h"
#include "io/export_layer.h"

using namespace yimi;
using namespace yimi::test;

class TestImportFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// A drawing and a layer of the same streets: the network is made of those that have classes.
    void aDrawingLiesBeneathTheStreets()
    {
        const Folder folder;
        QVERIFY(exportLayer(townStreets(), ExportFormat::Dxf, folder.path("中心线.dxf")));
        const auto alone = planImport({folder.path("")});
        QVERIFY(alone);
        QVERIFY(alone->layers.front().theme.theme == Theme::Road);
        geoPackage(folder, "路网.gpkg", {townStreets()});
        const auto both = planImport({folder.path("")});
        QVERIFY(both);
        QCOMPARE(both->layers.size(), std::size_t{2});
        for (const PlannedLayer& layer : both->layers) {
            const bool drawing = layer.driver == "DXF";
            QVERIFY(layer.theme.theme == (drawing ? Theme::Backdrop : Theme::Road));
            QVERIFY(!drawing || layer.theme.reason == townStreets().name);
        }
    }

    void everyFormatOfTheDeskIsRead_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("name");
        QTest::newRow("Shapefile") << "ESRI Shapefile"
                                   << "a.shp";
        QTest::newRow("GeoJSON") << "GeoJSON"
                                 << "a.geojson";
        QTest::newRow("FlatGeobuf") << "FlatGeobuf"
                                    << "a.fgb";
        QTest::newRow("KML") << "LIBKML"
                             << "a.kml";
        QTest::newRow("KMZ") << "LIBKML"
                             << "a.kmz";
        QTest::newRow("MapInfo TAB") << "MapInfo File"
                                     << "a.tab";
        QTest::newRow("MapInfo MIF") << "MapInfo File"
                                     << "a.mif";
        QTest::newRow("FileGDB") << "OpenFileGDB"
                                 << "a.gdb";
        QTest::newRow("SQLite") << "SQLite"
                                << "a.sqlite";
    }

    void everyFormatOfTheDeskIsRead()
    {
        QFETCH(QString, driver);
        QFETCH(QString, name);
        const Folder folder;
        foreignFile(folder,
                    name.toStdString(),
                    {.driver = driver.toStdString(),
                     .type = wkbPoint,
                     .crs = "EPSG:4326",
                     .wkts = {"POINT (119.95 31.78)", "POINT (119.96 31.79)"}});
        const auto planned = planImport({folder.path("")});
        QVERIFY(planned);
        const ImportPlan& plan = *planned;
        QVERIFY2(plan.errors.empty(),
                 plan.errors.empty() ? "" : plan.errors.front().detail.c_str());
        QCOMPARE(plan.layers.size(), std::size_t{1});
        QVERIFY(plan.layers.front().geometry == GeometryKind::Point);
        const auto outcome = carryOut(plan);
        QVERIFY(outcome);
        const FeatureTable& table = *outcome->layers.front().table;
        QCOMPARE(table.rowCount(), std::size_t{2});
        // FlatGeobuf has an order of its own.
        const Coordinate there = std::min(std::get<Points>(table.geometries[0]).front(),
                                          std::get<Points>(table.geometries[1]).front());
        QVERIFY(distance(there, {495264.096, 3517458.847}) < 0.1);
    }
};

QTEST_GUILESS_MAIN(TestImportFormats)
#include "tst_import_formats.moc"
