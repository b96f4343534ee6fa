// SPDX-License-Identifier: GPL-3.0-or-later
// Bad input gets a planner's sentence, exit 1, and nothing half-written.
#include "app/cli_runner.h"
#include "builders.h"
#include "io/write.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <limits>
#include <sys/resource.h>

using namespace yimi;
using namespace yimi::test;

namespace {

bool isChinese(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF;
    });
}

} // namespace

class TestCliBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const FeatureTable roads = gridRoads(10, 10, 100);
        const FeatureTable facilities = facilitiesTable({{"a", {200, 210}}, {"b", {700, 690}}});
        const FeatureTable communities =
            communitiesTable({{"1", rectangle(-50, -50, 450, 950), std::int64_t{20}},
                              {"2", rectangle(450, -50, 950, 950), std::int64_t{30}}});
        write("city.gpkg",
              {{&roads, GeometryKind::Line},
               {&facilities, GeometryKind::Point},
               {&communities, GeometryKind::Polygon}});
        QCOMPARE(coverage({}).exitCode, 0);
    }

    void noSuchFile()
    {
        expectRefused(coverage({{"--roads", path("nowhere.gpkg")}}), "nowhere.gpkg");
    }

    void notAVectorFile()
    {
        text("letter.gpkg", "Dear planner, this is no map.");
        text("picture.xyz", "neither is this");
        expectRefused(coverage({{"--roads", path("letter.gpkg")}}), "letter.gpkg");
        expectRefused(coverage({{"--facilities", path("picture.xyz")}}), "picture.xyz");
    }

    void damagedFile()
    {
        QFile whole(path("city.gpkg"));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QFile half(path("half.gpkg"));
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.write(whole.read(whole.size() / 3));
        half.close();
        expectRefused(coverage({{"--roads", path("half.gpkg|layername=road")}}), "half.gpkg");
    }

    void layerMissing()
    {
        const auto answer = coverage({{"--roads", path("city.gpkg|layername=streets")}});
        expectRefused(answer, "streets");
        QVERIFY2(answer.err.contains("road"), qPrintable(answer.err)); // names the layers there are
        expectRefused(coverage({{"--roads", path("city.gpkg")}}), "community");
    }

    void wrongGeometry()
    {
        expectRefused(coverage({{"--roads", path("city.gpkg|layername=childcare")}}), "childcare");
        expectRefused(coverage({{"--communities", path("city.gpkg|layername=childcare")}}),
                      "childcare");
        expectRefused(coverage({{"--facilities", path("city.gpkg|layername=road")}}), "road");
    }

    void emptyLayer()
    {
        const FeatureTable none = facilitiesTable({});
        const FeatureTable noRoads = plainRoads({});
        write("empty.gpkg", {{&none, GeometryKind::Point}, {&noRoads, GeometryKind::Line}});
        expectRefused(coverage({{"--facilities", path("empty.gpkg|layername=childcare")}}),
                      "childcare");
        expectRefused(coverage({{"--roads", path("empty.gpkg|layername=road")}}), "road");
    }

    void noCrs()
    {
        FeatureTable roads = gridRoads(10, 10, 100);
        roads.crs = {};
        write("nocrs.gpkg", {{&roads, GeometryKind::Line}});
        expectRefused(coverage({{"--roads", path("nocrs.gpkg")}}), "nocrs.gpkg");
        QCOMPARE(
            coverage({{"--roads", path("nocrs.gpkg")}, {"--assume-crs", "EPSG:4549"}}).exitCode, 0);
    }

    void degreesAreReprojectedAndSaidSo()
    {
        text("homes.geojson", R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"id":"h","A0_2":5},"geometry":{"type":"Point","coordinates":[115.4975,0.0018]}}]})");
        const auto answer = coverage({{"--demand", path("homes.geojson")}, {"--json", {}}});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        QVERIFY(hasWarning(answer, "crs-reprojected"));
    }

    void coordinatesThatAreNoNumbers()
    {
        FeatureTable roads = gridRoads(10, 10, 100);
        const double nan = std::numeric_limits<double>::quiet_NaN();
        appendRow(
            roads, 999, Lines{{{0, 0}, {nan, 50}}}, {"local", std::int64_t{0}, std::int64_t{0}});
        write("nan.gpkg", {{&roads, GeometryKind::Line}});
        const auto answer = coverage({{"--roads", path("nan.gpkg")}, {"--json", {}}});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        QVERIFY(hasWarning(answer, "coordinate-not-finite", "999"));
    }

    void invalidPolygonsAreRepairedAndListed()
    {
        FeatureTable communities =
            communitiesTable({{"1", rectangle(-50, -50, 450, 950), std::int64_t{20}}});
        const Polygon bowTie{{{450, -50}, {950, 950}, {950, -50}, {450, 950}, {450, -50}}, {}};
        appendRow(communities,
                  77,
                  Polygons{bowTie},
                  {"2", "二社区", "甲镇", "示例区", std::int64_t{900}, std::int64_t{9}});
        write("bowtie.gpkg", {{&communities, GeometryKind::Polygon}});
        const auto answer = coverage({{"--communities", path("bowtie.gpkg")}, {"--json", {}}});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        QVERIFY(hasWarning(answer, "geometry-repaired", "77"));
        QCOMPARE(answer.json()["children_total"].get<int>(), 29);
    }

    void populationMissingOrNegativeIsListed()
    {
        const FeatureTable communities =
            communitiesTable({{"1", rectangle(-50, -50, 450, 950), std::int64_t{-20}},
                              {"2", rectangle(450, -50, 700, 950), Value{}},
                              {"3", rectangle(700, -50, 950, 950), std::int64_t{8}}});
        write("people.gpkg", {{&communities, GeometryKind::Polygon}});
        const auto answer = coverage({{"--communities", path("people.gpkg")}, {"--json", {}}});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        QVERIFY(hasWarning(answer, "value-negative", "1"));
        QVERIFY(hasWarning(answer, "value-missing", "2"));
        QCOMPARE(answer.json()["children_total"].get<int>(), 8);
    }

    void facilitiesTenKilometresAwayAreListed()
    {
        const FeatureTable facilities = facilitiesTable({{"a", {200, 210}}, {"far", {10900, 500}}});
        write("far.gpkg", {{&facilities, GeometryKind::Point}});
        const auto answer = coverage({{"--facilities", path("far.gpkg")}, {"--json", {}}});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(hasWarning(answer, "facility-unlocated", "far"));
    }

    void noChildrenAtAll()
    {
        const FeatureTable communities =
            communitiesTable({{"1", rectangle(-50, -50, 450, 950), std::int64_t{0}}});
        write("nobody.gpkg", {{&communities, GeometryKind::Polygon}});
        expectRefused(coverage({{"--communities", path("nobody.gpkg")}}), "A0_2");
    }

    void unwritableOutput()
    {
        expectRefused(coverage({{"--out", path("no/such/folder/out.gpkg")}}), "out.gpkg");
        expectRefused(coverage({{"--out", "/proc/out.csv"}}), "out.csv");
        QCOMPARE(coverage({{"--out", path("out.docx")}}).exitCode, 2);
    }

    void rule_nothingHalfWrittenOnAFullDisk()
    {
        // A limit on the size of files stands for the full disk: writing fails half-way in the same
        // manner.
        const auto smallDisk = [] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{20'000, 20'000};
            setrlimit(RLIMIT_FSIZE, &limit);
        };
        text("kept.gpkg", "what stood here before");
        const auto answer = cli(words({{"--out", path("kept.gpkg")}}), smallDisk);
        QVERIFY2(answer.exitCode == 1, qPrintable(answer.err));
        QVERIFY2(isChinese(answer.err), qPrintable(answer.err));
        QFile kept(path("kept.gpkg"));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("what stood here before"));
        QCOMPARE(QDir(m_folder.path()).entryList({".*"}, QDir::Files | QDir::Hidden),
                 QStringList());
    }

    void damagedNetworkIsRefused()
    {
        QCOMPARE(
            cli({"network", "--roads", path("city.gpkg|layername=road"), "--save", path("n.net")})
                .exitCode,
            0);
        QFile net(path("n.net"));
        QVERIFY(net.open(QIODevice::ReadWrite));
        net.seek(net.size() / 2);
        net.write("\x7F\x7F\x7F\x7F", 4);
        net.close();
        expectRefused(coverage({{"--roads", path("n.net")}}), "n.net");
    }

    void errorsInJsonAreOneObject()
    {
        const auto answer = coverage({{"--roads", path("nowhere.gpkg")}, {"--json", {}}});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(answer.json()["error"]["code"] == "file-not-found");
    }

private:
    using Option = std::pair<QString, QString>;

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    void write(const char* name, const std::vector<LayerToWrite>& layers)
    {
        const auto written = writeGeoPackage(path(name).toStdString(), layers);
        QVERIFY(written.has_value());
    }

    void text(const char* name, const char* content)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    /// The good command with some options replaced or added.
    [[nodiscard]] QStringList words(const std::vector<Option>& changed) const
    {
        std::vector<Option> options{{"--roads", path("city.gpkg|layername=road")},
                                    {"--facilities", path("city.gpkg|layername=childcare")},
                                    {"--communities", path("city.gpkg|layername=community")}};
        for (const Option& option : changed) {
            const auto same = std::ranges::find(options, option.first, &Option::first);
            if (same != options.end())
                *same = option;
            else
                options.push_back(option);
        }
        QStringList result{"coverage"};
        for (const auto& [name, value] : options) {
            result << name;
            if (!value.isEmpty())
                result << value;
        }
        return result;
    }

    [[nodiscard]] CliAnswer coverage(const std::vector<Option>& changed) const
    {
        return cli(words(changed));
    }

    /// Exit 1, a Chinese sentence that names what it is about, nothing on stdout.
    static void expectRefused(const CliAnswer& answer, const QString& names)
    {
        QVERIFY2(answer.exitCode == 1, qPrintable(answer.err));
        QVERIFY2(isChinese(answer.err), qPrintable(answer.err));
        QVERIFY2(answer.err.contains(names), qPrintable(answer.err));
        QVERIFY(answer.out.isEmpty());
    }

    static bool hasWarning(const CliAnswer& answer, const char* code, const char* id = nullptr)
    {
        const auto json = answer.json();
        for (const auto& warning : json["warnings"]) {
            if (warning["code"] != code)
                continue;
            const auto& ids = warning["ids"];
            if (id == nullptr || std::find(ids.begin(), ids.end(), id) != ids.end())
                return true;
        }
        return false;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliBadInput)
#include "tst_cli_bad_input.moc"
