// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/export_layer.h"
#include "io/find_sources.h"
#include "io/made_files.h"
#include "io/sheet.h"
#include "io/short_names.h"

#include <set>

using namespace yimi;
using namespace yimi::test;

namespace {

FeatureTable facilities()
{
    FeatureTable table;
    table.name = "托育机构";
    table.crs = defaultAnalysisCrs();
    for (const char* name :
         {"编号", "机构名称及备注说明", "机构名称及备注地址", "population_total"})
        table.addColumn(name, FieldType::Text);
    table.addColumn("托位", FieldType::Integer);
    appendRow(table,
              1,
              Points{{495264.096, 3517458.847}},
              {std::string("001"),
               std::string("阳光"),
               std::string("一号"),
               std::string("x"),
               std::int64_t{30}});
    appendRow(table,
              2,
              Points{{495300, 3517500}},
              {std::string("002"), Value{}, Value{}, Value{}, Value{}});
    return table;
}

Exported written(const Folder& folder, ExportFormat format)
{
    const std::string path = folder.path("出." + std::string(exportFormatId(format)));
    auto exported = exportLayer(facilities(), format, path);
    if (!exported)
        qFatal(
            "%s %s", errorCodeName(exported.error().code).data(), exported.error().detail.c_str());
    return std::move(*exported);
}

} // namespace

class TestExportLayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatIsWrittenIsReadAgain_data()
    {
        QTest::addColumn<QString>("format");
        for (const char* format : {"gpkg", "shp", "geojson", "fgb", "kml", "dxf"})
            QTest::newRow(format) << format;
    }

    void whatIsWrittenIsReadAgain()
    {
        QFETCH(QString, format);
        const Folder folder;
        const Exported exported = written(folder, *exportFormatFromId(format.toStdString()));
        const auto read =
            readLayer({.path = exported.files.front()},
                      {.targetCrs = defaultAnalysisCrs(), .assumedCrs = defaultAnalysisCrs()});
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QCOMPARE(read->table.rowCount(), std::size_t{2});
        const Coordinate there = std::get<Points>(read->table.geometries[0]).front();
        QVERIFY(distance(there, {495264.096, 3517458.847}) < 0.02);
        if (format != "dxf")
            QCOMPARE(
                read->table.columns[format == "kml" ? read->table.columns.size() - 5 : 0].name(),
                std::string("编号"));
        else
            QCOMPARE(read->table.column("Layer")->text(0), std::string("托育机构"));
    }

    void aShapefileTellsItsEncodingAndItsNames()
    {
        const Folder folder;
        const Exported exported = written(folder, ExportFormat::Shapefile);
        QCOMPARE(bytesOf(folder.path("出.cpg")).trimmed(), QByteArray("UTF-8"));
        QCOMPARE(exported.shortened.size(), std::size_t{3});
        for (const auto& [longName, shortName] : exported.shortened)
            QVERIFY(shortName.size() <= 10 && isUtf8(shortName));
        const QByteArray list = bytesOf(folder.path("出_字段对照表.csv"));
        QVERIFY(list.startsWith("\xEF\xBB\xBF"));
        QVERIFY(list.contains("机构名称及备注说明"));
        const auto read = readLayer({.path = folder.path("出.shp")});
        QCOMPARE(read->encodingSource, std::string("cpg"));
        QCOMPARE(read->table.column("托位")->text(0), std::string("30"));
        QVERIFY(read->table.column("托位")->isNull(1));
    }

    void nothingOfAnEarlierShapefileStaysBesideTheNewOne()
    {
        const Folder folder;
        QVERIFY(exportLayer(facilities(), ExportFormat::Shapefile, folder.path("a.shp")));
        QVERIFY(folder.names().contains("a.prj"));
        folder.made("a.qix", "an index of what was there");
        FeatureTable unplaced = facilities();
        unplaced.crs = {};
        QVERIFY(exportLayer(unplaced, ExportFormat::Shapefile, folder.path("a.shp")));
        QVERIFY(!folder.names().contains("a.prj"));
        QVERIFY(!folder.names().contains("a.qix"));
        QVERIFY(folder.names().contains("a.cpg"));
    }

    void aShapefileInTheEncodingThatIsAskedFor()
    {
        const Folder folder;
        const std::string path = folder.path("出.shp");
        const auto exported =
            exportLayer(facilities(), ExportFormat::Shapefile, path, {}, {.encoding = "CP936"});
        QVERIFY2(exported, exported ? "" : exported.error().detail.c_str());
        QCOMPARE(bytesOf(folder.path("出.cpg")).trimmed(), QByteArray("CP936"));
        // Five characters of two bytes each.
        QVERIFY(bytesOf(folder.path("出.dbf"))
                    .contains(QByteArray::fromStdString(*fromUtf8("机构名称及", "CP936"))));
        const auto read = readLayer({.path = path});
        QVERIFY(read->table.column("机构名称及") != nullptr);
        QCOMPARE(read->table.column("机构名称及")->text(0), std::string("阳光"));
    }

    void whatAnEncodingLacksIsRefused()
    {
        const Folder folder;
        FeatureTable table = facilities();
        table.columns[1].set(1, std::string("𠮷"));
        const auto refused = exportLayer(
            table, ExportFormat::Shapefile, folder.path("出.shp"), {}, {.encoding = "CP936"});
        QVERIFY(!refused && refused.error().code == ErrorCode::ParameterInvalid);
        QVERIFY(refused.error().detail.find("𠮷") != std::string::npos);
        const auto unknown = exportLayer(
            table, ExportFormat::Shapefile, folder.path("出.shp"), {}, {.encoding = "Klingon"});
        QVERIFY(!unknown && unknown.error().field == "encoding");
        QCOMPARE(folder.names().size(), 0);
    }

    void shortNamesAreWholeAndUnique()
    {
        const auto names =
            shortFieldNames({"机构名称甲", "机构名称乙", "Population_1", "population_2", "", "ok"});
        QVERIFY((names
                 == std::vector<std::string>{
                     "机构名", "机构_1", "Population", "populati_1", "_1", "ok"}));
    }

    void tablesOfCellsHaveThePlaces()
    {
        const Folder folder;
        for (const ExportFormat format : {ExportFormat::Xlsx, ExportFormat::Csv}) {
            const Exported exported = written(folder, format);
            std::vector<std::vector<std::string>> rows;
            const auto read =
                readSheet({.path = exported.files.front()}, {}, [&](std::size_t, auto& cells) {
                    rows.push_back(cells);
                    return true;
                });
            QVERIFY(read);
            QCOMPARE(rows.size(), std::size_t{3});
            QCOMPARE(rows[0][5], std::string("x"));
            QCOMPARE(rows[1][0], std::string("001"));
            QVERIFY(rows[1][5].starts_with("495264.09"));
        }
        QVERIFY(bytesOf(folder.path("出.csv")).startsWith("\xEF\xBB\xBF"));
    }

    void whatAFormatCannotHoldIsListed()
    {
        const Folder folder;
        FeatureTable table = facilities();
        std::string longText;
        for (int i = 0; i < 100; ++i)
            longText += "常"; // 300 bytes
        table.columns[1].set(0, longText);
        table.columns[2].set(1, std::string("甲\0乙", 7));
        const auto codes = [&](ExportFormat format) {
            const auto before = exportFindings(table, format);
            const auto exported = exportLayer(
                table, format, folder.path("列." + std::string(exportFormatId(format))));
            std::set<std::string_view> names;
            if (!before || !exported || *before != exported->findings)
                names.insert("not the same before and after");
            for (const Finding& finding : exported->findings)
                names.insert(findingCodeName(finding.code));
            return names;
        };
        using Names = std::set<std::string_view>;
        QVERIFY((codes(ExportFormat::Shapefile)
                 == Names{"text-cut", "nul-in-text", "field-name-shortened"}));
        const auto read = readLayer({.path = folder.path("列.shp")});
        const std::string cut = read->table.columns[1].text(0);
        QCOMPARE(cut.size(), std::size_t{252}); // 84 whole characters
        QVERIFY(longText.starts_with(cut));
        QCOMPARE(read->table.columns[2].text(1), std::string("甲乙"));
        QVERIFY((codes(ExportFormat::GeoPackage) == Names{"nul-in-text"}));
        QVERIFY((codes(ExportFormat::GeoJson) == Names{"nul-in-text", "written-in-degrees"}));
        QVERIFY((codes(ExportFormat::Csv) == Names{"nul-in-text", "crs-not-written"}));
        QVERIFY((codes(ExportFormat::Dxf) == Names{"attributes-left-out", "crs-not-written"}));
        table.name = "[甲]/乙：*" + longText;
        QVERIFY(
            (codes(ExportFormat::Xlsx) == Names{"nul-in-text", "name-changed", "crs-not-written"}));
        const auto sheets = listSheets(folder.path("列.xlsx"));
        QVERIFY(sheets && sheets->size() == 1);
        QVERIFY(sheets->front().starts_with("_甲__乙：_常"));
    }

    void areasInCellsAreLeftOutAndListed()
    {
        const Folder folder;
        FeatureTable table;
        table.name = "社区";
        table.crs = defaultAnalysisCrs();
        table.addColumn("名称", FieldType::Text);
        const Polygons area{{.outer = {{0, 0}, {1, 0}, {1, 1}, {0, 0}}, .holes = {}}};
        appendRow(table, 7, area, {std::string("甲")});
        appendRow(table, 9, {}, {std::string("乙")});
        for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Xlsx}) {
            const auto findings = exportFindings(table, format);
            QVERIFY(findings && findings->size() == 1);
            QCOMPARE(findings->front().code, FindingCode::GeometryLeftOut);
            QVERIFY(findings->front().ids == std::vector<std::string>{"7"});
        }
        QVERIFY(exportFindings(table, ExportFormat::GeoPackage)->empty());
    }

    void aDrawingSaysTheCodePageThatItsTextIsIn()
    {
        const Folder folder;
        FeatureTable table = facilities();
        table.name = "托育𠮷/点";
        const auto exported = exportLayer(table, ExportFormat::Dxf, folder.path("图.dxf"));
        QVERIFY(exported);
        const QByteArray drawing = bytesOf(folder.path("图.dxf"));
        QVERIFY(drawing.contains("ANSI_936"));
        QVERIFY(!drawing.contains("ANSI_1252"));
        QVERIFY(drawing.contains(QByteArray::fromStdString(*fromUtf8("托育", "CP936") + "\\U+20BB7_"
                                                           + *fromUtf8("点", "CP936"))));
        table.name = "托育点";
        QVERIFY(exportLayer(table, ExportFormat::Dxf, folder.path("图.dxf")));
        const auto read = readLayer({.path = folder.path("图.dxf")});
        QCOMPARE(read->table.column("Layer")->text(0), std::string("托育点"));
    }

    void theListOfFieldNamesIsNoLayer()
    {
        const Folder folder;
        QVERIFY(exportLayer(facilities(), ExportFormat::Shapefile, folder.path("出.shp")));
        QVERIFY(folder.names().contains("出_字段对照表.csv"));
        const auto found = findSources({folder.path("")});
        QVERIFY(found);
        QCOMPARE(found->sources.size(), std::size_t{1});
        QVERIFY(found->sources[0].path.ends_with("出.shp"));
        QVERIFY(found->findings.empty());
    }

    void nothingIsLeftWhenItFails()
    {
        const Folder folder;
        std::stop_source stop;
        stop.request_stop();
        const auto cancelled = exportLayer(facilities(),
                                           ExportFormat::Shapefile,
                                           folder.path("a.shp"),
                                           {.stop = stop.get_token()});
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        QVERIFY2(folder.names().isEmpty(), qPrintable(folder.names().join(' ')));
        const auto nowhere =
            exportLayer(facilities(), ExportFormat::GeoJson, folder.path("no/a.geojson"));
        QCOMPARE(nowhere.error().code, ErrorCode::FileUnwritable);
        FeatureTable bare = facilities();
        bare.geometries.assign(bare.rowCount(), {});
        QCOMPARE(exportLayer(bare, ExportFormat::Dxf, folder.path("a.dxf")).error().code,
                 ErrorCode::GeometryWrongType);
    }
};

QTEST_GUILESS_MAIN(TestExportLayer)
#include "tst_export_layer.moc"
