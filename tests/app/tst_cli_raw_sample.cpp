// SPDX-License-Identifier: GPL-3.0-or-later
// The sample city as it would arrive, through the real program: one import without a correction
// makes the clean project of it.
#include "app/cli_runner.h"
#include "project/project_file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>

using namespace yimi;
using namespace yimi::test;

namespace {

/// Coordinates of the points of a table by their ids.
std::map<std::string, Coordinate> placesOf(const FeatureTable& table, const char* idField)
{
    std::map<std::string, Coordinate> places;
    const Column* const ids = table.column(idField);
    for (std::size_t row = 0; ids != nullptr && row < table.rowCount(); ++row)
        places[ids->text(row)] = std::get<Points>(table.geometries[row]).front();
    return places;
}

double farthest(const std::map<std::string, Coordinate>& a,
                const std::map<std::string, Coordinate>& b)
{
    double most = 0;
    for (const auto& [id, place] : a)
        most = std::max(most, b.contains(id) ? distance(place, b.at(id)) : 1e9);
    return most;
}

} // namespace

class TestCliRawSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const CliAnswer made = runProgram(
            QStringLiteral(YIMI_SAMPLE),
            {"--out", file("clean"), "--raw", file("raw"), "--scale", "small", "--quiet"});
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
        // In the small city a hundred sites are too few to be sure of BD-09: the import says so and
        // leaves it to the planner. In the whole one it is clear. Two dozen rooms inside large
        // buildings tell nothing about their system anywhere.
        const CliAnswer imported = cli({"import",
                                        file("raw"),
                                        "--project",
                                        file("raw.yimi"),
                                        "--set",
                                        QString::fromUtf8("托育机构:offset=bd09"),
                                        "--set",
                                        QString::fromUtf8("母婴室:offset=gcj02"),
                                        "--json",
                                        "--quiet"});
        QVERIFY2(imported.exitCode == 0, qPrintable(imported.err));
        m_imported = imported.json();
        auto raw = openProject(file("raw.yimi").toStdString());
        auto clean = openProject(file("clean/changzhou.yimi").toStdString());
        QVERIFY(raw && clean);
        m_raw = std::move(raw->contents);
        m_clean = std::move(clean->contents);
    }

    void theFilesAreAsBadAsTheyShouldBe()
    {
        const QDir raw(file("raw"));
        QVERIFY(raw.exists("界线/社区界线.dbf"));
        for (const char* absent :
             {"界线/社区界线.cpg", "界线/社区界线.prj", "居住/居住小区.prj", "道路/道路.cpg"})
            QVERIFY2(!raw.exists(absent), absent);
        QFile drawing(raw.filePath("道路/道路中心线.dxf"));
        QVERIFY(drawing.open(QIODevice::ReadOnly));
        const QByteArray text = drawing.readAll();
        QVERIFY(text.contains("ANSI_936"));
        QVERIFY(text.contains("\xB5\xC0\xC2\xB7")); // 道路 in GBK
    }

    void encodingsSystemsAndThemesAreFound_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("crs");
        QTest::addColumn<QString>("offset");
        QTest::addColumn<QString>("theme");
        const auto row = [](const char* layer, auto... cells) {
            auto& data = QTest::newRow(layer);
            (data << ... << QString::fromUtf8(cells));
        };
        row("社区界线", "GB18030", "EPSG:4549", "wgs84", "community");
        row("居住小区", "UTF-8", "EPSG:4528", "wgs84", "residence");
        row("道路", "GB18030", "EPSG:4549", "wgs84", "road");
        row("道路中心线", "GB18030", "EPSG:4549", "wgs84", "backdrop");
        row("托育机构", "UTF-8", "EPSG:4326", "bd09", "childcare");
        row("母婴室", "GB18030", "EPSG:4326", "gcj02", "nursing_room");
    }

    void encodingsSystemsAndThemesAreFound()
    {
        const std::string name = QTest::currentDataTag();
        const auto layer = layerOf(name);
        QVERIFY(!layer.is_null());
        const auto said = [&](const nlohmann::json& value) {
            return value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
        };
        QTEST(said(layer["encoding"]), "encoding");
        QTEST(said(layer["crs_used"]), "crs");
        QTEST(said(layer["offset"]["proposed"]), "offset");
        QTEST(said(layer["theme"]), "theme");
    }

    void whatIsNotSureIsSaid()
    {
        const auto offset = layerOf("托育机构")["offset"];
        QCOMPARE(offset["verdict"].get<std::string>(), std::string("undecided"));
        const auto& medians = offset["median_m"];
        QVERIFY(medians["bd09"].get<double>() < medians["wgs84"].get<double>());
    }

    void theCensusFindsEveryCommunity()
    {
        const auto join = layerOf("分年龄人口")["join"];
        QVERIFY(join["population"].get<bool>());
        const auto* const communities = layerByTheme(m_raw.layers, Theme::Community);
        QVERIFY(communities != nullptr);
        const std::size_t count = communities->table->rowCount();
        QCOMPARE(join["matched"].get<std::size_t>(), count);
        // Not letter by letter: the names do differ, and some have a digit in full width.
        std::size_t wide = 0;
        for (const auto& match : join["matches"]) {
            QCOMPARE(match["kind"].get<std::string>(), std::string("uniform-name"));
            wide += match["row"].get<std::string>().find("２") != std::string::npos ? 1U : 0U;
        }
        QVERIFY(wide > count / 20);
        // Each got its own children, also where two towns have a community of one name.
        const auto* const clean = layerByTheme(m_clean.layers, Theme::Community);
        std::map<std::string, std::string> children;
        for (std::size_t row = 0; row < count; ++row)
            children[clean->table->column("id")->text(row)] =
                clean->table->column("A0_2")->text(row);
        for (std::size_t row = 0; row < count; ++row)
            QCOMPARE(communities->table->column("A0_2")->text(row),
                     children[communities->table->column("编号")->text(row)]);
    }

    void everyPlaceIsWhereItWas()
    {
        const auto table = [](const ProjectContents& contents, Theme theme) -> const FeatureTable& {
            const DocumentLayer* const layer = layerByTheme(contents.layers, theme);
            if (layer == nullptr)
                qFatal("no layer of theme %d", static_cast<int>(theme));
            return *layer->table;
        };
        // A web map gives six decimals of a degree: a decimetre.
        const auto sites = placesOf(table(m_clean, Theme::Childcare), "id");
        QVERIFY(sites.size() > 100);
        QVERIFY(farthest(sites, placesOf(table(m_raw, Theme::Childcare), "编号")) < 0.1);
        const auto homes = placesOf(table(m_clean, Theme::Residence), "id");
        QVERIFY(farthest(homes, placesOf(table(m_raw, Theme::Residence), "编号")) < 0.001);
        const auto rooms = placesOf(table(m_clean, Theme::NursingRoom), "id");
        QVERIFY(rooms.size() > 20);
        QVERIFY(farthest(rooms, placesOf(table(m_raw, Theme::NursingRoom), "编号")) < 0.1);
    }

    /// The one figure that everybody looks at.
    void coverageIsThatOfTheCleanProject()
    {
        ProjectContents contents = m_raw;
        contents.settings.coverage.takeUp = m_clean.settings.coverage.takeUp;
        QVERIFY(saveProject(contents, file("same.yimi").toStdString()));
        const auto raw = coverageOf(file("same.yimi"));
        const auto clean = coverageOf(file("clean/changzhou.yimi"));
        for (const char* field : {"children_total", "communities_total"})
            QCOMPARE(raw[field].get<std::int64_t>(), clean[field].get<std::int64_t>());
        QVERIFY(clean["communities_total"].get<int>() > 200);
        const double points =
            100 * (raw["share_covered"].get<double>() - clean["share_covered"].get<double>());
        qInfo("share covered: clean %.4f %%, raw %+.4f points",
              100 * clean["share_covered"].get<double>(),
              points);
        QVERIFY2(std::abs(points) < 0.2, qPrintable(QString::number(points)));
        const double served =
            std::abs(raw["children_served"].get<double>() - clean["children_served"].get<double>())
            / clean["children_total"].get<double>();
        QVERIFY2(served < 0.002, qPrintable(QString::number(served)));
        QCOMPARE(raw["communities_with_facility"].get<int>(),
                 clean["communities_with_facility"].get<int>());
        QCOMPARE(raw["communities_with_inclusive_facility"].get<int>(),
                 clean["communities_with_inclusive_facility"].get<int>());
    }

    void theSameSeedGivesTheSameFiles()
    {
        const auto again = runProgram(QStringLiteral(YIMI_SAMPLE),
                                      {"--raw", file("again"), "--scale", "small", "--quiet"});
        QVERIFY2(again.exitCode == 0, qPrintable(again.err));
        QVERIFY(!QFile::exists(file("again/changzhou.gpkg")));
        for (const char* name :
             {"界线/社区界线.shp", "居住/居住小区.shp", "道路/道路中心线.dxf", "表格/母婴室.csv"})
            QVERIFY2(bytes(file("raw/") + name) == bytes(file("again/") + name), name);
        QCOMPARE(runProgram(QStringLiteral(YIMI_SAMPLE), {"--scale", "small"}).exitCode, 2);
    }

private:
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

    static QByteArray bytes(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s not read", qPrintable(path));
        return file.readAll();
    }

    static nlohmann::json coverageOf(const QString& project)
    {
        return cli({"coverage", "--project", project, "--json", "--quiet"}).json();
    }

    [[nodiscard]] nlohmann::json layerOf(const std::string& name) const
    {
        for (const auto& layer : m_imported["layers"]) {
            if (layer["name"] == name)
                return layer;
        }
        return {};
    }

    QTemporaryDir m_folder;
    nlohmann::json m_imported;
    ProjectContents m_raw;
    ProjectContents m_clean;
};

QTEST_GUILESS_MAIN(TestCliRawSample)
#include "tst_cli_raw_sample.moc"
