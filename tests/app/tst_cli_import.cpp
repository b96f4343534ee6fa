// SPDX-License-Identifier: GPL-3.0-or-later
// Raw files through the real program: inspect, import, check.
#include "app/cli_runner.h"
#include "intake/made_city.h"
#include "io/made_zip.h"
#include "project/project_file.h"

using namespace yimi;
using namespace yimi::test;

namespace {

std::string gbk(const std::string& text)
{
    return *fromUtf8(text, "GB18030");
}

QStringList codesOf(const nlohmann::json& issues)
{
    QStringList codes;
    for (const auto& issue : issues)
        codes += QString::fromStdString(issue["code"].get<std::string>());
    return codes;
}

nlohmann::json layerOf(const nlohmann::json& answer, const std::string& name)
{
    for (const auto& layer : answer["layers"]) {
        if (layer["name"] == name)
            return layer;
    }
    return {};
}

} // namespace

class TestCliImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<Folder>();
        geoPackage(*m_folder, "道路.gpkg", {townStreets()});
        geoPackage(*m_folder, "界线.gpkg", {townCommunities()});
        std::string points = "编号,名称,托位数,经度,纬度\n";
        std::size_t number = 0;
        for (const Coordinate place : besideStreets(60)) {
            const Coordinate c = fromWgs84(place, MapOffset::Gcj02);
            ++number;
            points += "T" + std::to_string(number) + ",托育点" + std::to_string(number) + ",30,"
                      + QString::number(c.x, 'f', 8).toStdString() + ","
                      + QString::number(c.y, 'f', 8).toStdString() + "\n";
        }
        m_folder->made("名单.zip", zipOf({{gbk("表/托育机构.csv"), gbk(points), 0}}));
        m_folder->made("人口.xlsx",
                       workbookOf("Sheet1",
                                  {{"社区", "0-2岁", "3-5岁"},
                                   {"九洲社区居委会", "10", "20"},
                                   {"朝阳社区", "11", "21"},
                                   {"清谭社区", "12", "22"}}));
    }

    void inspectTellsEverythingAboutEachLayer()
    {
        const auto answer = cli({"inspect", path(""), "--json"});
        QCOMPARE(answer.exitCode, 0);
        const auto json = answer.json();
        QCOMPARE(json["layers"].size(), std::size_t{4});
        const auto points = layerOf(json, "托育机构");
        for (const char* field : {"path",
                                  "layer",
                                  "driver",
                                  "feature_count",
                                  "geometry_type",
                                  "crs",
                                  "encoding",
                                  "encoding_source",
                                  "theme",
                                  "theme_confidence",
                                  "extent"})
            QVERIFY2(points.contains(field), field);
        QCOMPARE(points["theme"].get<std::string>(), std::string("childcare"));
        QCOMPARE(points["encoding"].get<std::string>(), std::string("GB18030"));
        QCOMPARE(points["feature_count"].get<int>(), 60);
        QVERIFY(points["crs"].is_null());
        QCOMPARE(points["crs_used"].get<std::string>(), std::string("EPSG:4326"));
        QCOMPARE(points["offset"]["proposed"].get<std::string>(), std::string("gcj02"));
        QVERIFY(codesOf(json["issues"]).contains("offset-suspected"));
        QCOMPARE(layerOf(json, "人口")["join"]["matched"].get<int>(), 2);
    }

    void importMakesAProject()
    {
        const auto answer = cli({"import", path(""), "--project", path("city.yimi"), "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        const auto json = answer.json();
        QVERIFY(json["layers"].size() == 4);
        QVERIFY(codesOf(json["issues"]).contains("join-review"));
        const auto project = openProject(path("city.yimi").toStdString());
        QVERIFY(project);
        QCOMPARE(project->contents.layers.size(), std::size_t{3});
        const DocumentLayer* const communities =
            layerByTheme(project->contents.layers, Theme::Community);
        QVERIFY(communities != nullptr);
        QCOMPARE(communities->table->column("A0_2")->text(0), std::string("10"));
        const DocumentLayer* const points =
            layerByTheme(project->contents.layers, Theme::Childcare);
        QVERIFY(points != nullptr && points->source.contains("gcj02"));
        const Coordinate there = std::get<Points>(points->table->geometries[0]).front();
        const Coordinate wanted = besideStreets(60).front();
        QVERIFY(distance(lonLatOf(there), wanted) < 1e-7);
    }

    void theSameFilesGiveTheSameProject()
    {
        for (const char* name : {"a.yimi", "b.yimi"})
            QCOMPARE(cli({"import", path("道路.gpkg"), path("名单.zip"), "--project", path(name)})
                         .exitCode,
                     0);
        const auto a = openProject(path("a.yimi").toStdString());
        const auto b = openProject(path("b.yimi").toStdString());
        QCOMPARE(a->contents.layers.size(), b->contents.layers.size());
        for (std::size_t i = 0; i < a->contents.layers.size(); ++i)
            QVERIFY(*a->contents.layers[i].table == *b->contents.layers[i].table
                    && a->contents.layers[i].id == b->contents.layers[i].id);
    }

    void layersAreAddedToAProjectThatIsThere()
    {
        QCOMPARE(cli({"import", path("道路.gpkg"), "--project", path("city.yimi")}).exitCode, 0);
        const auto answer =
            cli({"import", path("名单.zip"), "--project", path("city.yimi"), "--json"});
        QCOMPARE(answer.exitCode, 0);
        // The streets that the project has tell the points' system.
        QCOMPARE(answer.json()["layers"][0]["offset"]["proposed"].get<std::string>(),
                 std::string("gcj02"));
        QCOMPARE(openProject(path("city.yimi").toStdString())->contents.layers.size(),
                 std::size_t{2});
    }

    void correctionsAreTakenAndWrongOnesRefused()
    {
        const auto answer = cli({"import",
                                 path("名单.zip"),
                                 "--project",
                                 path("city.yimi"),
                                 "--json",
                                 "--set",
                                 "托育机构:theme=kindergarten",
                                 "--set",
                                 "托育机构:offset=gcj02"});
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.json()["layers"][0]["theme"].get<std::string>(),
                 std::string("kindergarten"));
        const auto wrong = cli({"import",
                                path("名单.zip"),
                                "--project",
                                path("new.yimi"),
                                "--set",
                                "托育机构:theme=x"});
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY(wrong.err.contains("childcare"));
        QVERIFY(!QFile::exists(path("new.yimi")));
    }

    void choicesAreKeptForTheNextTime()
    {
        QCOMPARE(cli({"import",
                      path("名单.zip"),
                      "--project",
                      path("a.yimi"),
                      "--save-template",
                      path("t.json"),
                      "--set",
                      "托育机构:theme=kindergarten",
                      "--set",
                      "托育机构:offset=bd09",
                      "--set",
                      "托育机构:rename=托位数>places"})
                     .exitCode,
                 0);
        const auto again = cli({"import",
                                path("名单.zip"),
                                "--project",
                                path("b.yimi"),
                                "--template",
                                path("t.json"),
                                "--json"});
        QCOMPARE(again.exitCode, 0);
        const auto layer = again.json()["layers"][0];
        QCOMPARE(layer["theme"].get<std::string>(), std::string("kindergarten"));
        QCOMPARE(layer["offset"]["proposed"].get<std::string>(), std::string("bd09"));
        const auto project = openProject(path("b.yimi").toStdString());
        QVERIFY(project->contents.layers.front().table->column("places") != nullptr);
        m_folder->made("x.json", "{}");
        QCOMPARE(cli({"import",
                      path("名单.zip"),
                      "--project",
                      path("c.yimi"),
                      "--template",
                      path("x.json")})
                     .exitCode,
                 2);
    }

    void badFilesAreSaidAndTheRestComesIn()
    {
        m_folder->made("空.shp", "");
        m_folder->made("半.gpkg", "SQLite format 3");
        m_folder->made("坏.zip", zipOf({{"../../x.shp", "x"}}));
        m_folder->made("锁.xlsx", "\xD0\xCF\x11\xE0 EncryptedPackage");
        m_folder->made("图.dwg", "AC1032" + std::string(100, '\0'));
        const auto answer = cli({"import", path(""), "--project", path("city.yimi"), "--json"});
        QCOMPARE(answer.exitCode, 0);
        const QStringList codes = codesOf(answer.json()["issues"]);
        for (const char* code : {"file-empty",
                                 "file-damaged",
                                 "archive-unsafe",
                                 "file-encrypted",
                                 "format-unsupported"})
            QVERIFY2(codes.contains(code), code);
        QCOMPARE(openProject(path("city.yimi").toStdString())->contents.layers.size(),
                 std::size_t{3});
        for (const auto& issue : answer.json()["issues"])
            QVERIFY(issue["message"].get<std::string>().size() > 20);
    }

    void nothingUsableWritesNoProject()
    {
        const Folder folder;
        folder.made("空.shp", "");
        const auto answer = cli({"import",
                                 QString::fromStdString(folder.path("空.shp")),
                                 "--project",
                                 path("none.yimi")});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(answer.err.contains(QStringLiteral("空.shp")));
        QVERIFY(!QFile::exists(path("none.yimi")));
    }

    void checkTellsWhatIsWrongAndWhatCanBeDone()
    {
        QCOMPARE(cli({"import", path(""), "--project", path("city.yimi")}).exitCode, 0);
        const auto answer = cli({"check", path("city.yimi"), "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        const auto json = answer.json();
        bool childless = false;
        for (const auto& issue : json["issues"]) {
            for (const char* field :
                 {"code", "severity", "layer", "count", "ids", "message", "fix"})
                QVERIFY2(issue.contains(field), field);
            childless = childless || issue["code"] == "community-without-children";
        }
        QVERIFY(childless);
        // The same on the raw files, with what reading them found.
        const auto raw = cli({"check", path(""), "--json"});
        QCOMPARE(raw.exitCode, 0);
        QVERIFY(codesOf(raw.json()["issues"]).contains("encoding-guessed"));
        QVERIFY(codesOf(raw.json()["issues"]).contains("community-without-children"));
    }

    void textsOfADrawingAreSaidOnce()
    {
        std::string drawing = "  0\nSECTION\n  2\nENTITIES\n";
        for (const char* x : {"495000", "495010", "495020"})
            drawing += std::string("  0\nLINE\n  8\nroad\n 10\n") + x
                       + "\n 20\n3517000\n 11\n495100\n 21\n3517100\n";
        drawing += "  0\nTEXT\n  8\nnote\n 10\n495000\n 20\n3517000\n 40\n2.5\n  1\nabc\n"
                   "  0\nENDSEC\n  0\nEOF\n";
        const QString file = QString::fromStdString(m_folder->made("note.dxf", drawing));
        const auto answer = cli({"check", file, "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        const auto codes = codesOf(answer.json()["issues"]);
        QVERIFY(codes.contains("geometry-wrong-type"));
        QVERIFY(!codes.contains("geometry-null"));
    }

    void theSystemOfAProjectThatIsThereStaysAndThatIsSaid()
    {
        const QString project = path("旧.yimi");
        QCOMPARE(cli({"import", path("界线.gpkg"), "--project", project}).exitCode, 0);
        const auto answer = cli({"import",
                                 path("界线.gpkg"),
                                 "--project",
                                 project,
                                 "--crs",
                                 "EPSG:4528",
                                 "--dry-run",
                                 "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        QVERIFY(codesOf(answer.json()["issues"]).contains("crs-kept"));
        const auto same = cli({"import",
                               path("界线.gpkg"),
                               "--project",
                               project,
                               "--crs",
                               "EPSG:4549",
                               "--dry-run",
                               "--json"});
        QVERIFY(!codesOf(same.json()["issues"]).contains("crs-kept"));
    }

    void aLayerIsConverted()
    {
        const auto answer = cli({"convert", path("界线.gpkg"), "--out", path("出.shp"), "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        QCOMPARE(answer.json()["features"].get<int>(), 5);
        for (const char* name :
             {"出.shp", "出.dbf", "出.shx", "出.prj", "出.cpg", "出_字段对照表.csv"})
            QVERIFY2(QFile::exists(path(name)), name);
        QCOMPARE(cli({"convert", path("界线.gpkg"), "--out", path("出.doc")}).exitCode, 2);
    }

private:
    QString path(const char* name) const { return QString::fromStdString(m_folder->path(name)); }

    std::unique_ptr<Folder> m_folder;
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cli_import.moc"
