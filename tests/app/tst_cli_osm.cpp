// SPDX-License-Identifier: GPL-3.0-or-later
// OpenStreetMap files as --roads of the real program.
#include "app/cli_runner.h"
#include "osm/made_osm.h"

#include <QTest>

#include <algorithm>

using namespace yimi;
using namespace yimi::test;

namespace {

bool hasWarning(const nlohmann::json& answer, const char* code)
{
    const auto& warnings = answer["warnings"];
    return std::any_of(warnings.begin(), warnings.end(), [&](const auto& warning) {
        return warning["code"] == code;
    });
}

} // namespace

class TestCliOsm : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        // Two streets from west to east, 200 m apart, joined at both ends; a bollard in the middle
        // of the southern one; a bridge over both that touches neither.
        m_streets = QString::fromStdString(m_folder.write(
            "town.osm",
            osmXml({{1, 0, 0},
                    {2, 200, 0, QStringLiteral("barrier=bollard")},
                    {3, 400, 0},
                    {4, 400, 200},
                    {5, 0, 200},
                    {6, 100, -100},
                    {7, 100, 300}},
                   {{10, {1, 2, 3}},
                    {11, {3, 4, 5, 1}},
                    {12, {6, 7}, QStringLiteral("highway=primary|bridge=yes|layer=1")},
                    {13, {1, 4}, QStringLiteral("highway=construction")}})));
        m_homes = points("homes.geojson", {{"home", 0, 0}});
        m_nurseries = points("nurseries.geojson", {{"nursery", 400, 0}});
        m_communities = QString::fromStdString(
            m_folder.write("communities.geojson",
                           R"({"type":"FeatureCollection","features":[{"type":"Feature",
               "properties":{"id":"c","name":"C","A0_2":10},"geometry":{"type":"Polygon","coordinates":
               [[[119.99,31.79],[120.01,31.79],[120.01,31.81],[119.99,31.81],[119.99,31.79]]]}}]})"));
    }

    void network()
    {
        const auto answer = cli({"network", "--roads", m_streets, "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        const auto json = answer.json();
        QCOMPARE(json["components"].size(), 2U);
        QCOMPARE(json["crossings_noded"].get<int>(), 0);
        QVERIFY(std::abs(json["length_m"].get<double>() - 1600) < 2);
        QCOMPARE(json["method"]["crs"].get<std::string>(), std::string("EPSG:4549"));
        QCOMPARE(json["method"]["crossings"].get<std::string>(),
                 std::string("at shared OpenStreetMap nodes"));
        QVERIFY(hasWarning(json, "street-not-built"));
        QVERIFY(hasWarning(json, "barrier-on-street"));
    }

    void crsIsHonoured()
    {
        const auto answer = cli({"network", "--roads", m_streets, "--crs", "EPSG:32650", "--json"});
        QCOMPARE(answer.json()["method"]["crs"].get<std::string>(), std::string("EPSG:32650"));
        const auto degrees = cli({"network", "--roads", m_streets, "--crs", "EPSG:4326"});
        QCOMPARE(degrees.exitCode, 1);
    }

    void savedNetworkKeepsWhatTheTagsSaid()
    {
        const QString saved = m_streets + QStringLiteral(".network");
        QCOMPARE(cli({"network", "--roads", m_streets, "--save", saved}).exitCode, 0);
        QVERIFY(std::abs(nearestMetres(saved, "car") - 800) < 2);
    }

    void nearestByFootPassesTheBollardByCarGoesRound()
    {
        QVERIFY(std::abs(nearestMetres(m_streets, "walk") - 400) < 2);
        QVERIFY(std::abs(nearestMetres(m_streets, "bike") - 400) < 2);
        QVERIFY(std::abs(nearestMetres(m_streets, "car") - 800) < 2);
    }

    void coverage()
    {
        const auto answer = cli({"coverage",
                                 "--roads",
                                 m_streets,
                                 "--facilities",
                                 m_nurseries,
                                 "--communities",
                                 m_communities,
                                 "--age",
                                 "A0_2",
                                 "--minutes",
                                 "15",
                                 "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        QCOMPARE(answer.json()["children_total"].get<int>(), 10);
        QVERIFY(hasWarning(answer.json(), "barrier-on-street"));
    }

    void damagedFileGetsASentence()
    {
        const QString path = QString::fromStdString(
            m_folder.write("half.osm.pbf", QByteArray::fromHex("0000000d0a094f534d486561646572")));
        const auto answer = cli({"network", "--roads", path});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.err.contains("half.osm.pbf"), qPrintable(answer.err));
        const auto absent = cli({"network", "--roads", "/nowhere/city.osm.pbf"});
        QCOMPARE(absent.exitCode, 1);
        QVERIFY(absent.err.contains("city.osm.pbf"));
    }

    void oneLayerAskedForByNameIsReadAsBefore()
    {
        const auto answer =
            cli({"network", "--roads", m_streets + QStringLiteral("|layername=lines"), "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
        QCOMPARE(answer.json()["method"]["crossings"].get<std::string>(),
                 std::string("noded on one level"));
    }

private:
    struct Place
    {
        const char* id;
        double x;
        double y;
    };

    QString points(const QString& name, const std::vector<Place>& places) const
    {
        nlohmann::json features = nlohmann::json::array();
        for (const Place& place : places)
            features.push_back(
                {{"type", "Feature"},
                 {"properties", {{"id", place.id}}},
                 {"geometry",
                  {{"type", "Point"},
                   {"coordinates", {120.0 + place.x / 94'688.0, 31.8 + place.y / 110'872.0}}}}});
        const nlohmann::json collection{{"type", "FeatureCollection"}, {"features", features}};
        return QString::fromStdString(
            m_folder.write(name, QByteArray::fromStdString(collection.dump())));
    }

    double nearestMetres(const QString& roads, const char* profile) const
    {
        const QString table = roads + QStringLiteral(".csv");
        const auto answer = cli({"nearest",
                                 "--roads",
                                 roads,
                                 "--from",
                                 m_homes,
                                 "--to",
                                 m_nurseries,
                                 "--profile",
                                 QString::fromLatin1(profile),
                                 "--out",
                                 table});
        if (answer.exitCode != 0)
            qFatal("%s", qPrintable(answer.err));
        QFile file(table);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no table");
        return file.readAll().trimmed().split('\n').last().split(',').last().toDouble();
    }

    OsmFolder m_folder;
    QString m_streets;
    QString m_homes;
    QString m_nurseries;
    QString m_communities;
};

QTEST_GUILESS_MAIN(TestCliOsm)
#include "tst_cli_osm.moc"
