// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/find_sources.h"
#include "io/made_files.h"
#include "io/made_zip.h"
#include "io/raster_summary.h"

#include <QDir>

using namespace yimi;
using namespace yimi::test;

namespace {

SourcesFound found(const std::vector<std::string>& paths)
{
    auto sources = findSources(paths);
    if (!sources)
        qFatal("cancelled");
    return std::move(*sources);
}

QStringList shownOf(const SourcesFound& sources)
{
    QStringList names;
    for (const FoundSource& source : sources.sources)
        names += QString::fromStdString(source.shown);
    return names;
}

QStringList idsOf(const SourcesFound& sources, FindingCode code)
{
    QStringList ids;
    for (const std::string& id : findingOf(sources.findings, code).ids)
        ids += QString::fromStdString(id);
    return ids;
}

const std::string kPoint =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[119.9,31.7]}}]})";

} // namespace

class TestFindSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aFolderGivesWhatCanBeReadAndListsTheRest()
    {
        const Folder folder;
        QVERIFY(QDir(QString::fromStdString(folder.path(""))).mkpath("子/库.gdb"));
        for (const char* name : {"道路.shp",
                                 "道路.shx",
                                 "道路.dbf",
                                 "道路.prj",
                                 "道路.shp.xml",
                                 "a.gpkg",
                                 "a.gpkg-wal",
                                 "子/名单.xlsx",
                                 "~$名单.xlsx",
                                 "表.dbf",
                                 "底图.tif",
                                 "照片.jpg",
                                 "有位置.png",
                                 "有位置.pgw",
                                 "说明.docx"})
            folder.made(name, "x");
        folder.made("记录.txt", "名称\t数\n甲\t1\n乙\t2\n");
        folder.made("备注.txt", "这份数据由某局提供。\n请勿外传。\n");
        const auto sources = found({folder.path("")});
        const QStringList wanted{"a.gpkg",
                                 "子/名单.xlsx",
                                 "子/库.gdb",
                                 "底图.tif",
                                 "有位置.png",
                                 "表.dbf",
                                 "记录.txt",
                                 "道路.shp"};
        QCOMPARE(shownOf(sources).size(), wanted.size());
        for (const QString& name : wanted)
            QVERIFY2(shownOf(sources).contains(name), qPrintable(name));
        QStringList skipped = idsOf(sources, FindingCode::FileSkipped);
        skipped.sort();
        QStringList expected{"备注.txt", "照片.jpg", "说明.docx"};
        expected.sort();
        QCOMPARE(skipped, expected);
        QVERIFY(sources.errors.empty());
    }

    void aShapefileWithoutAttributesIsSaid()
    {
        const Folder folder;
        folder.made("a.shp", "x");
        QCOMPARE(idsOf(found({folder.path("a.shp")}), FindingCode::AttributesMissing),
                 QStringList{"a.shp"});
        folder.made("a.DBF", "x");
        QVERIFY(idsOf(found({folder.path("a.shp")}), FindingCode::AttributesMissing).isEmpty());
    }

    void aZipIsLookedThrough()
    {
        const Folder folder;
        const std::string gbk = *fromUtf8("数据/点.geojson", "GB18030");
        const std::string zip = folder.made("a.zip",
                                            zipOf({{gbk, kPoint, 0},
                                                   {"__MACOSX/x.geojson", "x"},
                                                   {"内.zip", "x"},
                                                   {"库.gdb/a0001.gdbtable", "x"},
                                                   {"库.gdb/a0002.gdbtable", "x"}}));
        const auto sources = found({zip});
        QCOMPARE(shownOf(sources), (QStringList{"a.zip/库.gdb", "a.zip/数据/点.geojson"}));
        QCOMPARE(idsOf(sources, FindingCode::ArchiveNested), QStringList{"a.zip/内.zip"});
        const auto read = readLayer({.path = sources.sources.back().path});
        QVERIFY(read);
        QCOMPARE(read->table.rowCount(), std::size_t{1});
        QCOMPARE(read->table.name, std::string("点"));
    }

    void oneBadFileKeepsNoOtherOut()
    {
        const Folder folder;
        const auto sources = found({folder.made("leer.shp", ""),
                                    folder.path("none.gpkg"),
                                    folder.made("evil.zip", zipOf({{"../a.shp", "x"}})),
                                    folder.made("half.zip", "PK\x03\x04"),
                                    folder.made("good.geojson", kPoint)});
        QCOMPARE(shownOf(sources), QStringList{"good.geojson"});
        std::vector<ErrorCode> codes;
        for (const Error& error : sources.errors)
            codes.push_back(error.code);
        QVERIFY((codes
                 == std::vector{ErrorCode::FileEmpty,
                                ErrorCode::FileNotFound,
                                ErrorCode::ArchiveUnsafe,
                                ErrorCode::FileDamaged}));
    }

    void everyDoorRefusesAWickedZip()
    {
        const Folder folder;
        const std::string zip =
            folder.made("a.zip", zipOf({{"a.geojson", kPoint}, {"../b.geojson", kPoint}}));
        const auto read = readLayer({.path = "/vsizip/{" + zip + "}/a.geojson"});
        QCOMPARE(read.error().code, ErrorCode::ArchiveUnsafe);
    }

    void picturesSayWhereTheyLie()
    {
        GDALAllRegister();
        const Folder folder;
        const std::string path = folder.path("a.tif");
        {
            const std::unique_ptr<GDALDataset> dataset(
                GetGDALDriverManager()->GetDriverByName("GTiff")->Create(
                    path.c_str(), 20, 10, 3, GDT_Byte, nullptr));
            double transform[6] = {495000, 2, 0, 3517000, 0, -2};
            dataset->SetGeoTransform(transform);
            OGRSpatialReference reference;
            reference.SetFromUserInput("EPSG:4549");
            dataset->SetSpatialRef(&reference);
        }
        const auto raster = describeRaster(path);
        QVERIFY(raster);
        QCOMPARE(raster->driver, std::string("GTiff"));
        QCOMPARE(raster->width, 20);
        QCOMPARE(raster->bands, 3);
        QCOMPARE(raster->crs.definition, std::string("EPSG:4549"));
        QVERIFY((raster->extent == Box{{495000, 3516980}, {495040, 3517000}}));
        QCOMPARE(describeRaster(folder.made("b.tif", "x")).error().code, ErrorCode::FileDamaged);
    }
};

QTEST_GUILESS_MAIN(TestFindSources)
#include "tst_find_sources.moc"
