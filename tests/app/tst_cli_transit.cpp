// SPDX-License-Identifier: GPL-3.0-or-later
// Public transport through the real program. By hand: walking 5 km/h, 100 m are 72 s; the bus at
// 18 km/h, 1000 m are 200 s; 20 s at a stop passed; every 10 minutes.
#include "app/cli_runner.h"
#include "builders.h"
#include "io/write.h"
#include "transit/gtfs_feed.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

constexpr double kEast = 500'000;
constexpr double kNorth = 3'520'000;

Coordinate at(double metres)
{
    return {kEast + metres, kNorth};
}

/// Where a stop is, as stops.txt writes it.
std::string degrees(double metres)
{
    const auto toDegrees = Transformer::create(defaultAnalysisCrs(), wgs84());
    const auto place = toDegrees->apply(at(metres));
    return QStringLiteral("%1,%2").arg(place->y, 0, 'f', 9).arg(place->x, 0, 'f', 9).toStdString();
}

/// The same line as a timetable: every 10 minutes, 10 min to B, 20 s there, 800 s to C.
Feed feed()
{
    Feed feed = smallFeed();
    feed["stops.txt"] = "stop_id,stop_lat,stop_lon\nA," + degrees(1000) + "\nB," + degrees(4000)
                        + "\nC," + degrees(8000) + "\n";
    feed["trips.txt"] = "route_id,service_id,trip_id,direction_id\nR1,wk,t1,0\n";
    feed["stop_times.txt"] = "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
                             "t1,07:00:00,07:00:00,A,1\nt1,07:10:00,07:10:20,B,2\n"
                             "t1,07:23:40,07:23:40,C,3\n";
    feed["frequencies.txt"] =
        "trip_id,start_time,end_time,headway_secs\nt1,06:00:00,22:00:00,600\n";
    return feed;
}

} // namespace

class TestCliTransit : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        FeatureTable routes = emptyTable("routes");
        routes.addColumn("线路名称", FieldType::Text);
        routes.addColumn("发车间隔", FieldType::Text);
        appendRow(routes, 1, Lines{{at(1000), at(8000)}}, {"1路", "10"});
        appendRow(routes, 2, Lines{{at(1000), at(8000)}}, {"2路", "未定"});
        FeatureTable stops = emptyTable("stops");
        stops.addColumn("id", FieldType::Text);
        appendRow(stops, 1, Points{at(1000)}, {"A"});
        appendRow(stops, 2, Points{at(4000)}, {"B"});
        appendRow(stops, 3, Points{at(8000)}, {"C"});
        const FeatureTable roads = plainRoads({{at(0), at(9000)}});
        const FeatureTable homes = residencesTable({{"home", at(900), 7}});
        const FeatureTable schools = facilitiesTable({{"school", at(8200)}});
        const FeatureTable communities = communitiesTable(
            {{"1", rectangle(kEast, kNorth - 100, kEast + 2000, kNorth + 100), std::int64_t{7}}});
        const std::vector<LayerToWrite> layers{{&routes, GeometryKind::Line},
                                               {&stops, GeometryKind::Point},
                                               {&roads, GeometryKind::Line},
                                               {&homes, GeometryKind::Point},
                                               {&schools, GeometryKind::Point},
                                               {&communities, GeometryKind::Polygon}};
        QVERIFY(writeGeoPackage(path("city.gpkg").toStdString(), layers).has_value());
        QDir(m_folder.path()).mkdir("feed");
        QVERIFY(writeFeed(path("feed").toStdString(), feed()));
        QVERIFY(writeFeed("/vsizip/" + path("feed.zip").toStdString(), feed()));
    }

    void aBusMakesAFarPointReachable()
    {
        // 72 walk + 300 wait + 600 ride + 20 at B + 800 ride + 144 walk.
        QCOMPARE(nearestSeconds(lines()), 1936.0);
        QCOMPARE(nearestSeconds({"--profile", "walk"}), 5256.0);
        QCOMPARE(reached(lines() + QStringList{"--minutes", "33"}), 1);
        QCOMPARE(reached(lines() + QStringList{"--minutes", "32"}), 0);
        QCOMPARE(reached(QStringList{"--profile", "walk", "--minutes", "33"}), 0);
        // The line runs both ways; from the school home is the same ride.
        QCOMPARE(nearestSeconds(lines() + QStringList{"--direction", "from"}), 1936.0);
        QCOMPARE(nearestSeconds(lines() + QStringList{"--k", "2"}), 1936.0);
        const QStringList ways{"--routes", path("ways.gpkg")};
        QCOMPARE(nearest(lines() + ways).exitCode, 0);
    }

    void rule23_pessimisticIsLongerByHalfTheHeadwayAndTheMethodSaysSo()
    {
        QCOMPARE(nearestSeconds(lines() + QStringList{"--wait", "pessimistic"}), 2236.0);
        for (const auto& [wait, share] : {std::pair("mean", 0.5), std::pair("pessimistic", 1.0)}) {
            const auto json = nearest(lines() + QStringList{"--wait", wait, "--json"}).json();
            const auto& transit = json["method"]["transit"];
            QCOMPARE(transit["wait"].get<std::string>(), std::string(wait));
            QCOMPARE(transit["wait_share_of_headway"].get<double>(), share);
            QCOMPARE(transit["transfer_seconds"].get<double>(), 300.0);
            QCOMPARE(transit["routes"].get<int>(), 1);
            QCOMPARE(transit["patterns"].get<int>(), 2);
            QCOMPARE(transit["stops"].get<int>(), 3);
            QCOMPARE(json["method"]["profile"].get<std::string>(), std::string("transit"));
        }
        const QString text = QString::fromUtf8(nearest(lines()).out);
        QVERIFY2(text.contains("平均") && text.contains("换乘"), qPrintable(text));
        QVERIFY(!nearest({"--profile", "walk", "--json"}).json()["method"].contains("transit"));
    }

    void gtfsGivesTheSame()
    {
        for (const char* name : {"feed", "feed.zip"})
            QCOMPARE(nearestSeconds(gtfs(name)), 1936.0);
        // Before 06:00 nothing runs; between 21:00 and 23:00 half as often.
        QCOMPARE(nearestSeconds(gtfs("feed") + QStringList{"--gtfs-window", "21:00-23:00"}),
                 1936.0 + 300.0);
        expectRefused(nearest(gtfs("feed") + QStringList{"--gtfs-window", "04:00-05:00"}), "04:00");
        expectRefused(nearest(gtfs("feed") + QStringList{"--gtfs-date", "2026-05-09"}),
                      "2026-05-09"); // a Saturday
    }

    void coverageAndMatrixRide()
    {
        const QStringList sources{"--roads",
                                  layer("road"),
                                  "--facilities",
                                  layer("childcare"),
                                  "--communities",
                                  layer("community"),
                                  "--demand",
                                  layer("residence"),
                                  "--minutes",
                                  "33",
                                  "--json"};
        const auto covered = cli(QStringList{"coverage"} + sources + lines()).json();
        QCOMPARE(covered["children_covered"].get<int>(), 7);
        QCOMPARE(covered["method"]["transit"]["wait"].get<std::string>(), std::string("mean"));
        QCOMPARE(covered["communities"][0]["nearest_seconds"].get<double>(), 1936.0);
        QCOMPARE(covered["communities"][0]["nearest_metres"].get<double>(), 300.0); // walked
        const auto missed =
            cli(QStringList{"coverage"} + sources + lines() + QStringList{"--wait", "pessimistic"})
                .json();
        QCOMPARE(missed["children_covered"].get<int>(), 0);
        const auto matrix = cli(QStringList{"matrix",
                                            "--roads",
                                            layer("road"),
                                            "--from",
                                            layer("residence"),
                                            "--to",
                                            layer("childcare"),
                                            "--out",
                                            path("pairs.csv"),
                                            "--json"}
                                + lines());
        QCOMPARE(matrix.exitCode, 0);
        QVERIFY(!matrix.json()["method"]["transit"].is_null());
        QCOMPARE(cellOf("pairs.csv", 4), 1936.0);
    }

    void whatIsLeftOutIsListed()
    {
        const auto json = nearest(lines() + QStringList{"--json"}).json();
        bool found = false;
        for (const auto& warning : json["warnings"]) {
            found =
                found || (warning["code"] == "route-without-headway" && warning["ids"][0] == "2路");
        }
        QVERIFY(found);
    }

    void brokenFeedsGetSentences()
    {
        QFile whole(path("feed.zip"));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QFile half(path("half.zip"));
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.write(whole.read(whole.size() / 2));
        half.close();
        expectRefused(nearest(gtfs("half.zip")), "half.zip");
        expectRefused(nearest(gtfs("nowhere.zip")), "nowhere.zip");
        Feed incomplete = feed();
        incomplete.erase("stop_times.txt");
        QVERIFY(writeFeed("/vsizip/" + path("incomplete.zip").toStdString(), incomplete));
        expectRefused(nearest(gtfs("incomplete.zip")), "stop_times.txt");
    }

    void wordsThatDoNotFitGetSentences()
    {
        const auto expectUsage = [&](const QStringList& words, const QString& names) {
            expectRefused(nearest(words), names, 2);
        };
        expectUsage({"--profile", "transit"}, "--gtfs");
        expectUsage({"--profile", "transit", "--transit-routes", layer("routes")}, "transit-stops");
        expectUsage({"--profile", "transit", "--gtfs", path("feed")}, "gtfs-date");
        expectUsage(gtfs("feed") + QStringList{"--gtfs-window", "9-7"}, "gtfs-window");
        expectUsage(gtfs("feed") + QStringList{"--transit-stops", layer("stops")}, "gtfs");
        expectUsage(lines() + QStringList{"--wait", "never"}, "pessimistic");
        expectUsage(lines() + QStringList{"--transfer-seconds", "-1"}, "transfer-seconds");
        expectUsage(lines() + QStringList{"--metres", "500"}, "metres");
        expectUsage(lines("car"), "car");
    }

    void layersThatDoNotFitGetSentences()
    {
        const QStringList stops{"--profile", "transit", "--transit-stops", layer("stops")};
        expectRefused(nearest(stops + QStringList{"--transit-routes", layer("road")}), "发车间隔");
        expectRefused(nearest(stops + QStringList{"--transit-routes", layer("stops")}), "stops");
        expectRefused(nearest(stops + QStringList{"--transit-routes", layer("nothing")}), "routes");
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] QString layer(const QString& name) const
    {
        return path("city.gpkg|layername=" + name);
    }

    [[nodiscard]] QStringList lines(const QString& profile = "transit") const
    {
        return {"--profile",
                profile,
                "--transit-routes",
                layer("routes"),
                "--transit-stops",
                layer("stops")};
    }

    [[nodiscard]] QStringList gtfs(const QString& name) const
    {
        QStringList words{"--profile", "transit", "--gtfs", path(name)};
        return words << "--gtfs-date"
                     << "2026-05-06";
    }

    [[nodiscard]] CliAnswer nearest(const QStringList& words) const
    {
        // The last word counts where one is given twice.
        QStringList all{"nearest",
                        "--roads",
                        layer("road"),
                        "--from",
                        layer("residence"),
                        "--to",
                        layer("childcare"),
                        "--out",
                        path("rows.csv")};
        for (qsizetype i = 0; i < words.size(); ++i) {
            const qsizetype before = all.indexOf(words[i]);
            if (words[i].startsWith("--gtfs-") && before >= 0)
                all[before + 1] = words[++i];
            else
                all << words[i];
        }
        return cli(all);
    }

    [[nodiscard]] int reached(const QStringList& words) const
    {
        return nearest(words + QStringList{"--json"}).json()["reached"].get<int>();
    }

    [[nodiscard]] double cellOf(const QString& name, qsizetype column) const
    {
        QFile rows(path(name));
        if (!rows.open(QIODevice::ReadOnly))
            return -1;
        rows.readLine();
        return rows.readLine().trimmed().split(',').value(column).toDouble();
    }

    [[nodiscard]] double nearestSeconds(const QStringList& words) const
    {
        QFile::remove(path("rows.csv"));
        const CliAnswer answer = nearest(words);
        if (answer.exitCode != 0)
            qWarning("%s", qPrintable(answer.err));
        return cellOf("rows.csv", 4);
    }

    static void expectRefused(const CliAnswer& answer, const QString& names, int exitCode = 1)
    {
        QVERIFY2(answer.exitCode == exitCode, qPrintable(answer.err));
        QVERIFY2(answer.err.contains(names), qPrintable(answer.err));
        QVERIFY2(
            std::any_of(answer.err.begin(),
                        answer.err.end(),
                        [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; }),
            qPrintable(answer.err));
        QVERIFY(answer.out.isEmpty());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliTransit)
#include "tst_cli_transit.moc"
