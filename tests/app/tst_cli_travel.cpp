// SPDX-License-Identifier: GPL-3.0-or-later
// isochrone, matrix, nearest --routes and profiles of the real program.
#include "app/cli_runner.h"
#include "builders.h"
#include "io/read.h"
#include "io/write.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace yimi;
using namespace yimi::test;

class TestCliTravel : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        // One street of 400 m with a facility in its middle, and a river beside it.
        write("roads.gpkg", plainRoads({at({{0, 0}, {400, 0}})}), GeometryKind::Line);
        write("facilities.gpkg",
              facilitiesTable({{"a", {500200, 3500000}}, {"far", {500200, 3509000}}}),
              GeometryKind::Point);
        write("homes.gpkg",
              residencesTable({{"h1", {500100, 3500000}}, {"h2", {500390, 3500010}}}),
              GeometryKind::Point);
        FeatureTable river = emptyTable("river");
        appendRow(river, 1, Polygons{rectangle(499000, 3500020, 501000, 3500040)}, {});
        write("river.gpkg", river, GeometryKind::Polygon);
    }

    void rule01_isochroneOf100MetresIs200MetresOfStreet()
    {
        const auto answer = cli({"isochrone",
                                 "--roads",
                                 file("roads.gpkg"),
                                 "--facilities",
                                 file("facilities.gpkg"),
                                 "--metres",
                                 "100,50",
                                 "--out",
                                 file("out.gpkg"),
                                 "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        const auto json = answer.json();
        QVERIFY(json["facilities_located"] == 1);
        QVERIFY(json["facilities_unlocated"] == 1);
        QVERIFY(json["bands"].size() == 2U);
        QVERIFY(json["bands"][0]["metres"] == 50.0);
        QVERIFY(json["bands"][0]["street_m"] == 100.0);
        QVERIFY(json["bands"][1]["street_m"] == 200.0);
        QVERIFY(json["bands"][1]["area_m2"] > json["bands"][0]["area_m2"]);
        QVERIFY(json["method"]["off_road_m"] == 100.0);
        QVERIFY(json["timings_ms"].contains("polygons"));
        const auto areas =
            readLayer({.path = file("out.gpkg").toStdString(), .layer = "areas"}, {});
        const auto streets =
            readLayer({.path = file("out.gpkg").toStdString(), .layer = "streets"}, {});
        QVERIFY(areas && streets);
        QCOMPARE(areas->table.rowCount(), 2U);
        QCOMPARE(streets->table.rowCount(), 4U);
    }

    void rule07_barriersOfALayerStopTheWalkOffTheStreet()
    {
        const auto areaWith = [&](const QStringList& more) {
            const auto answer = cli(QStringList{"isochrone",
                                                "--roads",
                                                file("roads.gpkg"),
                                                "--facilities",
                                                file("facilities.gpkg"),
                                                "--minutes",
                                                "5",
                                                "--json"}
                                    + more);
            return answer.json()["bands"][0]["area_m2"].get<double>();
        };
        const double open = areaWith({});
        const double stopped = areaWith({"--barriers", file("river.gpkg")});
        // The street is in the middle of a strip of 200 m; the river leaves 100 + 20 of them.
        QVERIFY2(stopped < 0.7 * open && stopped > 0.5 * open,
                 qPrintable(QStringLiteral("%1 %2").arg(open).arg(stopped)));
    }

    void relativeNamesAreInTheWorkingFolder()
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(YIMI_CLI),
                      {"isochrone",
                       "--roads",
                       "roads.gpkg",
                       "--facilities",
                       "facilities.gpkg",
                       "--minutes",
                       "5",
                       "--out",
                       "here.gpkg",
                       "--quiet"});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(QFile::exists(file("here.gpkg")));
    }

    void coverageSaysWhatIsNotLengthAlone()
    {
        write("communities.gpkg",
              communitiesTable({{"c", rectangle(500000, 3499900, 500400, 3500100), 4}}),
              GeometryKind::Polygon);
        QFile profiles(file("profiles.json"));
        QVERIFY(profiles.open(QIODevice::WriteOnly));
        profiles.write(R"({"profiles": [{"id": "slow", "base": "caregiver",)"
                       R"( "class_factors": {"local": 2, "other": 2}}]})");
        profiles.close();
        const auto answer = cli({"coverage",
                                 "--roads",
                                 file("roads.gpkg"),
                                 "--facilities",
                                 file("facilities.gpkg"),
                                 "--communities",
                                 file("communities.gpkg"),
                                 "--demand",
                                 file("homes.gpkg"),
                                 "--profiles",
                                 file("profiles.json"),
                                 "--profile",
                                 "slow",
                                 "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        const auto json = answer.json();
        // h1 is 100 m off, h2 190 m along and 10 m beside the street; two children each.
        QVERIFY(json["communities"][0]["mean_seconds"] == 295.0);
        QVERIFY(json["communities"][0]["mean_beyond_length_s"] == 145.0);
        QVERIFY(json["mean_beyond_length_s"] == 145.0);
        QCOMPARE(json["share_beyond_length"].get<double>(), 145.0 / 295.0);
        QVERIFY(json["communities"][0]["nearest_beyond_length_s"].is_number());
        QCOMPARE(json["method"]["profile_changes"].size(), std::size_t{2});
        QVERIFY(json["method"]["profile_changes"][0]["figure"] == "class_factors");
        QVERIFY(json["method"]["profile_changes"][0]["value"] == 2.0);
    }

    void aShippedProfileHasNoChanges()
    {
        const auto answer = cli({"isochrone",
                                 "--roads",
                                 file("roads.gpkg"),
                                 "--facilities",
                                 file("facilities.gpkg"),
                                 "--minutes",
                                 "5",
                                 "--json"});
        QVERIFY(!answer.json()["method"].contains("profile_changes"));
    }

    void matrixWritesEveryPair()
    {
        const auto answer = cli({"matrix",
                                 "--roads",
                                 file("roads.gpkg"),
                                 "--from",
                                 file("homes.gpkg"),
                                 "--to",
                                 file("facilities.gpkg"),
                                 "--profile",
                                 "caregiver",
                                 "--out",
                                 file("pairs.csv"),
                                 "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        QVERIFY(answer.json()["pairs"] == 4);
        QVERIFY(answer.json()["reached"] == 2);
        QFile rows(file("pairs.csv"));
        QVERIFY(rows.open(QIODevice::ReadOnly));
        QCOMPARE(rows.readAll(),
                 QByteArray("from_id,to_id,rank,state,seconds,metres\r\n"
                            "h1,a,1,reached,100,100\r\n"
                            "h1,far,,not_located,,\r\n"
                            "h2,a,1,reached,200,200\r\n"
                            "h2,far,,not_located,,\r\n"));
    }

    void nearestWritesItsWaysAsLines()
    {
        const auto answer = cli({"nearest",
                                 "--roads",
                                 file("roads.gpkg"),
                                 "--from",
                                 file("homes.gpkg"),
                                 "--to",
                                 file("facilities.gpkg"),
                                 "--routes",
                                 file("ways.gpkg"),
                                 "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        const auto ways = readLayer({.path = file("ways.gpkg").toStdString()}, {});
        QVERIFY(ways);
        const auto* line = std::get_if<Lines>(&ways->table.geometries[1]);
        QVERIFY(line != nullptr);
        QCOMPARE(line->front(),
                 (LineString{{500390, 3500010}, {500390, 3500000}, {500200, 3500000}}));
    }

    void editedProfilesAreTaken()
    {
        QVERIFY(cli({"profiles", "--out", file("profiles.json")}).exitCode == 0);
        QFile profiles(file("profiles.json"));
        QVERIFY(profiles.open(QIODevice::ReadOnly));
        QByteArray text = profiles.readAll();
        profiles.close();
        text.replace("\"id\": \"caregiver\"", "\"id\": \"grandparent\"");
        text.replace("\"speed_kmh\": 3.6", "\"speed_kmh\": 1.8");
        QVERIFY(profiles.open(QIODevice::WriteOnly));
        profiles.write(text);
        profiles.close();
        const auto answer = cli({"isochrone",
                                 "--roads",
                                 file("roads.gpkg"),
                                 "--facilities",
                                 file("facilities.gpkg"),
                                 "--profiles",
                                 file("profiles.json"),
                                 "--profile",
                                 "grandparent",
                                 "--minutes",
                                 "2",
                                 "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        QVERIFY(answer.json()["bands"][0]["street_m"] == 120.0); // 2 min at 0.5 m/s, both ways
    }

    void wrongWordsAreNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("named");
        QTest::newRow("no cutoff") << QStringList{} << "minutes";
        QTest::newRow("negative") << QStringList{"--minutes", "-5"} << "minutes";
        QTest::newRow("not a number") << QStringList{"--metres", "nan"} << "metres";
        QTest::newRow("two units") << QStringList{"--minutes", "5", "--metres", "300"} << "minutes";
        QTest::newRow("overlap") << QStringList{"--minutes", "5", "--overlap", "sum"} << "split";
        QTest::newRow("shape") << QStringList{"--minutes", "5", "--shape", "dots"} << "polygons";
        QTest::newRow("rings") << QStringList{"--minutes", "5", "--rings", "--disks"} << "rings";
        QTest::newRow("cell") << QStringList{"--minutes", "5", "--cell-metres", "30"} << "10";
        QTest::newRow("profile") << QStringList{"--minutes", "5", "--profile", "fly"}
                                 << "caregiver";
        QTest::newRow("output") << QStringList{"--minutes", "5", "--out", "/no/such/x.gpkg"}
                                << "/no/such/x.gpkg";
    }

    void wrongWordsAreNamed()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, named);
        const auto answer = cli(QStringList{"isochrone",
                                            "--roads",
                                            file("roads.gpkg"),
                                            "--facilities",
                                            file("facilities.gpkg"),
                                            "--quiet"}
                                + words);
        QVERIFY(answer.exitCode == 1 || answer.exitCode == 2);
        QVERIFY2(answer.err.contains(named), qPrintable(answer.err));
    }

    void aCutoffBeyondTheCityIsAnswered()
    {
        const auto answer = cli({"isochrone",
                                 "--roads",
                                 file("roads.gpkg"),
                                 "--facilities",
                                 file("facilities.gpkg"),
                                 "--minutes",
                                 "600",
                                 "--json"});
        QVERIFY(answer.exitCode == 0);
        QVERIFY(answer.json()["bands"][0]["street_m"] == 400.0);
        QVERIFY(answer.out.contains("outside-data-edge"));
    }

private:
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

    static LineString at(LineString line)
    {
        for (Coordinate& c : line)
            c = {c.x + 500000, c.y + 3500000};
        return line;
    }

    void write(const QString& name, const FeatureTable& table, GeometryKind kind) const
    {
        const std::array layers{LayerToWrite{.table = &table, .kind = kind}};
        QVERIFY(writeGeoPackage(file(name).toStdString(), layers));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliTravel)
#include "tst_cli_travel.moc"
