// SPDX-License-Identifier: GPL-3.0-or-later
// The real CLI on the sample city (its small variant, made here): every command, and the same
// numbers everywhere.
#include "app/cli_runner.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace yimi::test;

class TestCliSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const CliAnswer made = runProgram(
            QStringLiteral(YIMI_SAMPLE), {"--out", m_folder.path(), "--scale", "small", "--quiet"});
        QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    }

    void inspectListsTheLayers()
    {
        const auto answer = cli({"inspect", gpkg(), "--json"});
        QCOMPARE(answer.exitCode, 0);
        const auto json = answer.json();
        QVERIFY(json.contains("version") && json.contains("method") && json.contains("warnings")
                && json["timings_ms"].contains("total"));
        bool roads = false;
        for (const auto& layer : json["layers"]) {
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
                QVERIFY2(layer.contains(field), field);
            roads = roads
                    || (layer["layer"] == "road" && layer["theme"] == "road"
                        && layer["crs"] == "EPSG:4549");
        }
        QVERIFY(roads);
    }

    void networkDescribesAndSaves()
    {
        const auto answer =
            cli({"network", "--roads", layer("road"), "--save", file("net.yiminet"), "--json"});
        QCOMPARE(answer.exitCode, 0);
        const auto json = answer.json();
        for (const char* field :
             {"nodes", "edges", "length_m", "components", "near_misses", "crossings_noded"})
            QVERIFY2(json.contains(field), field);
        const auto again = cli({"network", "--roads", file("net.yiminet"), "--json"}).json();
        for (const char* field : {"nodes", "edges", "length_m"})
            QVERIFY2(again[field] == json[field], field);
    }

    void coverageOfTheSample()
    {
        const auto answer = cli(coverageWords({"--json", "--out", file("coverage.gpkg")}));
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        const auto json = answer.json();
        for (const char* field : {"children_total",
                                  "children_covered",
                                  "share_covered",
                                  "communities_total",
                                  "communities_with_facility",
                                  "communities"})
            QVERIFY2(json.contains(field), field);
        for (const char* field : {"id",
                                  "name",
                                  "children",
                                  "served",
                                  "short_of_capacity",
                                  "out_of_range",
                                  "share",
                                  "nearest_id",
                                  "nearest_seconds",
                                  "excess_seconds",
                                  "reason"})
            QVERIFY2(json["communities"][0].contains(field), field);
        std::int64_t children = 0;
        std::int64_t covered = 0;
        for (const auto& community : json["communities"]) {
            QCOMPARE(community["children"].get<std::int64_t>(),
                     community["served"].get<std::int64_t>()
                         + community["short_of_capacity"].get<std::int64_t>()
                         + community["out_of_range"].get<std::int64_t>());
            children += community["children"].get<std::int64_t>();
            covered += community["served"].get<std::int64_t>()
                       + community["short_of_capacity"].get<std::int64_t>();
        }
        QCOMPARE(json["children_total"].get<std::int64_t>(), children);
        QCOMPARE(json["children_covered"].get<std::int64_t>(), covered);
        QVERIFY(covered > 0 && covered < children);
        QVERIFY(QFileInfo(file("coverage.gpkg")).size() > 0);
        QCOMPARE(answer.err, QString());
    }

    void rule25_projectPageAndCommandSayTheSame()
    {
        const auto fromProject = cli({"coverage", "--project", project(), "--json"}).json();
        const auto fromSources =
            cli(coverageWords({"--take-up",
                               QString::number(fromProject["method"]["take_up"].get<double>()),
                               "--json"}))
                .json();
        QVERIFY(fromProject["indicators"] == fromSources["indicators"]);
        QVERIFY(fromProject["communities"] == fromSources["communities"]);
    }

    void rule28_threadsChangeNothing()
    {
        auto one = cli(coverageWords({"--json", "--threads", "1"})).json();
        auto two = cli(coverageWords({"--json", "--threads", "2"})).json();
        one.erase("timings_ms");
        two.erase("timings_ms");
        QVERIFY(one == two);
    }

    void savedNetworkGivesTheSameCoverage()
    {
        QCOMPARE(
            cli({"network", "--roads", layer("road"), "--save", file("same.yiminet")}).exitCode, 0);
        QStringList words = coverageWords({"--json"});
        const auto direct = cli(words).json();
        words[words.indexOf(layer("road"))] = file("same.yiminet");
        QVERIFY(cli(words).json()["communities"] == direct["communities"]);
    }

    void rule14_anotherAnalysisCrsMovesNothingMuch()
    {
        const auto here = cli(coverageWords({"--json"})).json();
        const auto zone = cli(coverageWords({"--json", "--crs", "EPSG:4528"})).json();
        QVERIFY(zone["method"]["crs"]
                == "EPSG:4528"); // the same belt with the zone prefix: the same metres
        QVERIFY(zone["children_covered"] == here["children_covered"]);
        QCOMPARE(cli(coverageWords({"--json", "--crs", "EPSG:4490"})).exitCode, 1);
    }

    void nearestWritesItsRows()
    {
        const auto answer = cli({"nearest",
                                 "--roads",
                                 layer("road"),
                                 "--from",
                                 layer("residence"),
                                 "--to",
                                 layer("childcare"),
                                 "--k",
                                 "2",
                                 "--minutes",
                                 "15",
                                 "--out",
                                 file("nearest.csv"),
                                 "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        const auto json = answer.json();
        QCOMPARE(json["points"].get<int>(),
                 json["reached"].get<int>() + json["beyond_cutoff"].get<int>()
                     + json["unreachable"].get<int>() + json["not_located"].get<int>());
        QFile rows(file("nearest.csv"));
        QVERIFY(rows.open(QIODevice::ReadOnly));
        QCOMPARE(rows.readLine().trimmed(), QByteArray("from_id,to_id,rank,state,seconds,metres"));
    }

    void pagesAreListedAndWritten()
    {
        const auto pages = cli({"export", project(), "--list", "--json"}).json();
        QVERIFY(!pages["pages"].empty());
        for (const char* field : {"name", "title", "width_mm", "height_mm"})
            QVERIFY(pages["pages"][0].contains(field));
        for (const QString ending : {"pdf", "png", "svg"}) {
            const QString out = file("page." + ending);
            const auto answer =
                cli({"export", project(), "--page", "coverage", "--out", out, "--dpi", "60"});
            QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
            QVERIFY(QFileInfo(out).size() > 10'000);
        }
        QCOMPARE(QDir(m_folder.path()).entryList({".*.tmp"}, QDir::Files | QDir::Hidden).size(), 0);
    }

    void wordsInEnglish()
    {
        const auto answer = cli(coverageWords({"--lang", "en", "--quiet"}));
        QCOMPARE(answer.exitCode, 0);
        for (const QChar c : QString::fromUtf8(answer.out.left(200)))
            QVERIFY2(c.unicode() < 0x4E00 || c.unicode() > 0x9FFF,
                     answer.out.left(200).constData());
    }

    void wrongUsageIsTwo()
    {
        QCOMPARE(cli({}).exitCode, 2);
        QCOMPARE(cli({"fly"}).exitCode, 2);
        QCOMPARE(cli({"coverage"}).exitCode, 2);
        QCOMPARE(cli(coverageWords({"--profile", "fly"})).exitCode, 2);
        QCOMPARE(cli(coverageWords({"--minutes", "15", "--metres", "300"})).exitCode, 2);
        QCOMPARE(cli({"--help"}).exitCode, 0);
        QCOMPARE(cli({"--version"}).exitCode, 0);
    }

private:
    [[nodiscard]] QString gpkg() const { return m_folder.filePath("changzhou.gpkg"); }

    [[nodiscard]] QString project() const { return m_folder.filePath("changzhou.yimi"); }

    [[nodiscard]] QString layer(const QString& name) const { return gpkg() + "|layername=" + name; }

    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] QStringList coverageWords(const QStringList& more) const
    {
        return QStringList{"coverage",
                           "--roads",
                           layer("road"),
                           "--facilities",
                           layer("childcare"),
                           "--communities",
                           layer("community"),
                           "--demand",
                           layer("residence")}
               + more;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliSample)
#include "tst_cli_sample.moc"
