// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/read.h"
#include "project/export_layers.h"
#include "small_city.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace yimi;
using namespace yimi::test;
using namespace Qt::StringLiterals;

class TestExportLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void titlesAreNamesAndNoTwoAreAlike()
    {
        const QTemporaryDir folder;
        ProjectContents city = smallCity();
        DataExport what{.path = folder.filePath("城.gpkg")};
        for (DocumentLayer& layer : city.layers) {
            layer.title = u"甲/乙"_s;
            what.layers.push_back(layer.id);
        }
        const auto done = exportLayers(city, what, {});
        QVERIFY(done);
        const auto layers = listLayers(done->files.front());
        QCOMPARE(layers->size(), city.layers.size());
        QCOMPARE((*layers)[1].layer, std::string("甲/乙_2"));
        // As files of a folder, without what file names may not hold.
        what.format = ExportFormat::GeoJson;
        what.path = folder.filePath("城");
        QVERIFY(exportLayers(city, what, {}));
        QVERIFY(QDir(what.path).exists(u"甲_乙_2.geojson"_s));
        QCOMPARE(replacedFiles(city, what).size(), qsizetype(city.layers.size()));
    }

    void cancelledWritingLeavesNothing()
    {
        const QTemporaryDir folder;
        const ProjectContents city = smallCity();
        std::stop_source stop;
        stop.request_stop();
        for (const ExportFormat format : {ExportFormat::GeoPackage, ExportFormat::Shapefile}) {
            const DataExport what{.layers = {city.layers.front().id},
                                  .format = format,
                                  .path = folder.filePath("a.out")};
            const auto done = exportLayers(city, what, {.stop = stop.get_token()});
            QVERIFY(!done && done.error().code == ErrorCode::Cancelled);
        }
        QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    }

    void connectionsTakeEverySign()
    {
        const DatabasePlace place{.host = u"db"_s,
                                  .port = 5433,
                                  .name = u"规划 库"_s,
                                  .user = u"o'neil"_s,
                                  .password = u"a\\b'c d"_s};
        QCOMPARE(connectionOf(place),
                 std::string("PG:host='db' port=5433 dbname='规划 库' user='o\\'neil' "
                             "password='a\\\\b\\'c d'"));
        QVERIFY(connectionOf({.host = u"db"_s, .name = u"n"_s, .user = u"u"_s}).find("password")
                == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestExportLayers)
#include "tst_export_layers.moc"
