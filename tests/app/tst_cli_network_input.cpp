// SPDX-License-Identifier: GPL-3.0-or-later
// Every bad street is listed by its id, and every option of building is said in the method sheet.
#include "app/cli_runner.h"
#include "builders.h"
#include "io/write.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace yimi;
using namespace yimi::test;

class TestCliNetworkInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void unusableCodesAndSpeedsAreListed()
    {
        FeatureTable table = emptyTable("road");
        table.addColumn("oneway", FieldType::Integer);
        table.addColumn("speed_kmh", FieldType::Real);
        const double nan = std::numeric_limits<double>::quiet_NaN();
        double x = 0;
        std::int64_t id = 0;
        for (const double speed : {40.0, -5.0, 0.0, 300.0}) {
            const std::int64_t code = id == 0 ? 7 : 1;
            appendRow(table, ++id, Lines{{{x, 0}, {x + 100, 0}}}, {code, speed});
            x += 100;
        }
        appendRow(table, 5, Lines{{{0, 0}, {nan, 90}}}, {std::int64_t{0}, 30.0});
        const auto json = network(write("codes.gpkg", table));
        QCOMPARE(ids(json, "edge-one-way-unknown"), QStringLiteral("1"));
        QCOMPARE(ids(json, "edge-speed-unusable"), QStringLiteral("2 3 4"));
        QCOMPARE(ids(json, "coordinate-not-finite"), QStringLiteral("5"));
        QCOMPARE(json["edges"].get<int>(), 4);
    }

    void statisticsAreForAWindowOnFootAndByCar()
    {
        const QString grid = write("grid.gpkg", gridRoads(10, 10, 100));
        const auto json = cli({"network",
                               "--roads",
                               grid,
                               "--statistics",
                               "--window",
                               "150",
                               "150",
                               "550",
                               "550",
                               "--json"})
                              .json();
        for (const char* profile : {"walk", "car"}) {
            const auto& found = json["statistics"][profile];
            QCOMPARE(found["junctions"].get<int>(), 16);
            QCOMPARE(found["mean_segment_m"].get<double>(), 100.0);
            QCOMPARE(found["km2"].get<double>(), 0.16);
            QCOMPARE(found["dead_end_share"].get<double>(), 0.0);
        }
        QCOMPARE(json["method"]["statistics"]["pairs"].get<int>(), 500);
        QVERIFY(!network(grid).contains("statistics"));
    }

    void shapesThatAreNoStreetsAreListed()
    {
        const FeatureTable table = plainRoads({{{0, 0}, {100, 0}},
                                               {{30, 30}, {30, 30}},
                                               {{100, 0}, {200, 0}, {200, 100}, {100, 0}},
                                               {{100, 0}, {0, 0}},
                                               {{0, 0}, {50, 40}, {100, 0}},
                                               {{90000, 0}, {90100, 0}}});
        const auto json = network(write("shapes.gpkg", table));
        QCOMPARE(ids(json, "edge-zero-length"), QStringLiteral("2"));
        QCOMPARE(ids(json, "edge-self-loop"), QStringLiteral("3"));
        QCOMPARE(ids(json, "edge-duplicate"), QStringLiteral("4"));
        QCOMPARE(ids(json, "small-component"), QStringLiteral("6"));
        QCOMPARE(json["edges"].get<int>(), 4); // 5 has a shape of its own beside 1
    }

    void heightsAreDroppedAndSaid()
    {
        QFile file(path("high.geojson"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{},"geometry":{"type":"LineString",
             "coordinates":[[119.97,31.8,4],[119.98,31.8,9]]}}]})");
        file.close();
        const auto json = network(path("high.geojson"));
        QVERIFY(hasFinding(json, "height-dropped"));
        QVERIFY(hasFinding(json, "crs-reprojected")); // degrees become metres, and that is said
        const double length = json["length_m"].get<double>();
        QVERIFY2(length > 940 && length < 955, qPrintable(QString::number(length)));
    }

    void nearMissesAreListedOrFixed()
    {
        const FeatureTable table = plainRoads({{{0, 0}, {100, 0}}, {{50, 0.6}, {50, 80}}});
        const QString file = write("near.gpkg", table);
        const auto listed = network(file);
        QCOMPARE(ids(listed, "near-miss"), QStringLiteral("2"));
        QCOMPARE(listed["components"].size(), 2U);
        const auto fixed = network(file, {"--fix-near-misses"});
        QCOMPARE(ids(fixed, "near-miss-fixed"), QStringLiteral("2"));
        QVERIFY(!hasFinding(fixed, "near-miss"));
        QCOMPARE(fixed["components"].size(), 1U);
        QVERIFY(fixed["method"]["near_misses_fixed"].get<bool>());
        QVERIFY(!hasFinding(network(file, {"--near-miss-metres", "0.5"}), "near-miss"));
        const auto tolerant = network(file, {"--node-tolerance", "0.7"});
        QCOMPARE(tolerant["components"].size(), 1U);
        QCOMPARE(tolerant["method"]["node_tolerance_m"].get<double>(), 0.7);
    }

    void fieldsAreNamedByThePlanner()
    {
        FeatureTable table = emptyTable("road");
        table.addColumn("DLJB", FieldType::Text);
        table.addColumn("DX", FieldType::Text);
        appendRow(table, 1, Lines{{{0, 0}, {100, 0}}}, {"魔法路", "9"});
        const QString file = write("fields.gpkg", table);
        QVERIFY(!hasFinding(network(file), "edge-class-unknown"));
        const auto json = network(file, {"--field", "class=DLJB", "--field", "oneway=DX"});
        QCOMPARE(ids(json, "edge-class-unknown"), QStringLiteral("1"));
        QCOMPARE(ids(json, "edge-one-way-unknown"), QStringLiteral("1"));
        QCOMPARE(json["method"]["fields"].size(), 2U);
        expectRefused({"--roads", file, "--field", "class=DLJ"}, "DLJB");
        expectRefused({"--roads", file, "--field", "klass=DLJB"}, "pavement", 2);
        expectRefused({"--roads", file, "--field", "class"}, "KEY=FIELD", 2);
        expectRefused({"--roads", file, "--node-tolerance", "-1"}, "node-tolerance", 2);
        expectRefused({"--roads", file, "--near-miss-metres", "nan"}, "near-miss-metres", 2);
    }

    void layersThatAreNoStreetsAreRefused()
    {
        expectRefused({"--roads",
                       write("points.gpkg", facilitiesTable({{"a", {0, 0}}}), GeometryKind::Point)},
                      "points.gpkg");
        expectRefused({"--roads", write("none.gpkg", plainRoads({}))}, "none.gpkg");
    }

    void savedNetworkIsWholeOrRefused()
    {
        const QString net = path("city.net");
        network(write("city.gpkg", gridRoads(5, 5, 100)), {"--save", net});
        QCOMPARE(network(net)["edges"].get<int>(), 40);
        expectRefused({"--roads", net, "--fix-near-misses"}, "fix-near-misses", 2);
        QFile file(net);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() - 9));
        file.close();
        expectRefused({"--roads", net}, "city.net");
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    QString
    write(const char* name, const FeatureTable& table, GeometryKind kind = GeometryKind::Line)
    {
        const std::vector<LayerToWrite> layers{{&table, kind}};
        const auto written = writeGeoPackage(path(name).toStdString(), layers);
        if (!written)
            qFatal("not written: %s", name);
        return path(name);
    }

    static nlohmann::json network(const QString& roads, const QStringList& more = {})
    {
        const auto answer = cli(QStringList{"network", "--json", "--roads", roads} + more);
        if (answer.exitCode != 0)
            qWarning("%s", qPrintable(answer.err));
        return answer.json();
    }

    static bool hasFinding(const nlohmann::json& json, const char* code)
    {
        return std::ranges::any_of(json["warnings"],
                                   [&](const auto& warning) { return warning["code"] == code; });
    }

    /// Ids of a finding, with blanks between.
    static QString ids(const nlohmann::json& json, const char* code)
    {
        QStringList all;
        for (const auto& warning : json["warnings"]) {
            if (warning["code"] != code)
                continue;
            for (const auto& id : warning["ids"])
                all << QString::fromStdString(id.get<std::string>());
        }
        return all.join(u' ');
    }

    /// Exit 1 for data, 2 for a wrong word on the command line.
    static void expectRefused(const QStringList& words, const QString& names, int exitCode = 1)
    {
        const auto answer = cli(QStringList{"network"} + words);
        QVERIFY2(answer.exitCode == exitCode, qPrintable(answer.err));
        QVERIFY2(answer.err.contains(names), qPrintable(answer.err));
        QVERIFY(answer.out.isEmpty());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliNetworkInput)
#include "tst_cli_network_input.moc"
