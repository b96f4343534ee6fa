// SPDX-License-Identifier: GPL-3.0-or-later
// 学校, 儿童15分钟生活圈 and 适龄步行 on the sample city (its small variant, made here), as a user
// starts them: their numbers beside plain sums over the answer's tables and the city's own layers.
#include "app/cli_runner.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace yimi::test;

namespace {

/// Σ of a field of a layer, read by GDAL alone.
double layerSum(const QString& file, const char* layer, const char* field)
{
    GDALAllRegister();
    const GDALDatasetUniquePtr data(
        GDALDataset::Open(file.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    if (!data || data->GetLayerByName(layer) == nullptr)
        qFatal("no layer %s", layer);
    double sum = 0;
    for (const auto& feature : data->GetLayerByName(layer))
        sum += feature->GetFieldAsDouble(feature->GetFieldIndex(field));
    return sum;
}

double columnSum(const nlohmann::json& rows, const std::string& field)
{
    double sum = 0;
    for (const auto& row : rows)
        sum += row[field].is_null() ? 0.0 : row[field].get<double>();
    return sum;
}

std::map<std::string, nlohmann::json> headlineOf(const nlohmann::json& answer)
{
    std::map<std::string, nlohmann::json> byId;
    for (const auto& indicator : answer["headline"])
        byId[indicator["id"]] = indicator;
    return byId;
}

} // namespace

class TestCliWaysToSchool : public QObject
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

    void seatsAddUpToTheLayers_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("ages");
        QTest::newRow("kindergarten") << "kindergarten"
                                      << "A3_5";
        QTest::newRow("primary") << "primary_school"
                                 << "A6_11";
        QTest::newRow("middle") << "middle_school"
                                << "A12_14";
    }

    void seatsAddUpToTheLayers()
    {
        QFETCH(QString, stage);
        QFETCH(QString, ages);
        const std::string id = stage.toStdString();
        const auto answer = asked("schools", {"--set", "stages=" + stage});
        const auto headline = headlineOf(answer);
        const double children = layerSum(gpkg(), "community", qPrintable(ages));
        const double seats = layerSum(gpkg(), id.c_str(), "seats");
        QCOMPARE(headline.at("reachable-" + id)["denominator"].get<double>(), children);
        QCOMPARE(headline.at("seat-balance-" + id)["value"].get<double>(), seats - children);
        const auto& tables = answer["tables"];
        const auto& communities = tables[id + "_communities"];
        QVERIFY(answer["table"] == communities);
        for (const char* field : {"children", "served", "without_seat", "seat_balance"}) {
            QCOMPARE(columnSum(tables[id + "_towns"], field), columnSum(communities, field));
            QCOMPARE(columnSum(tables[id + "_districts"], field), columnSum(communities, field));
        }
        QCOMPARE(columnSum(communities, "children"), children);
        QCOMPARE(columnSum(communities, "seat_balance"), seats - children);
        QCOMPARE(columnSum(communities, "served") + columnSum(communities, "short_of_capacity")
                     + columnSum(communities, "out_of_range"),
                 children);
        for (const auto& school : tables[id + "_facilities"]) {
            QVERIFY(school["assigned"] <= school["places"]);
            QVERIFY(school["assigned_within_wider"] <= school["places"]);
        }
        QCOMPARE(columnSum(tables[id + "_facilities"], "assigned_within_wider"),
                 headline.at("seat-wider-" + id)["numerator"].get<double>());
    }

    void crossingsAreListed()
    {
        const auto answer = asked("schools", {"--set", "stages=primary_school"});
        const auto& communities = answer["tables"]["primary_school_communities"];
        const auto must = headlineOf(answer).at("pupils-must-cross");
        QCOMPARE(columnSum(communities, "must_cross"), must["numerator"].get<double>());
        QCOMPARE(columnSum(communities, "walking_pupils"), must["denominator"].get<double>());
        QVERIFY(must["numerator"] > 0);
        const auto& places = answer["tables"]["primary_school_crossings"];
        QVERIFY(!places.empty());
        QVERIFY(places[0]["must_cross"] >= places[1]["must_cross"]);
        // A way may cross several roads: at least as many pupils at places as pupils who cross.
        QVERIFY(columnSum(places, "pupils") >= columnSum(communities, "crossing_pupils"));
    }

    void completenessIsTheMeanShareOfTheBasket()
    {
        const auto answer = asked("life-circle", {});
        const auto headline = headlineOf(answer);
        const double children = columnSum(answer["table"], "children");
        double all = 0;
        for (const char* field : {"A0_2", "A3_5", "A6_11", "A12_14", "A15_17"})
            all += layerSum(gpkg(), "community", field);
        QCOMPARE(children, all);
        double lacking = 0;
        std::size_t themes = 0;
        for (const auto& [field, value] : answer["table"][0].items()) {
            if (field.starts_with("without_")) {
                lacking += columnSum(answer["table"], field);
                ++themes;
            }
        }
        QCOMPARE(themes, answer["tables"]["themes"].size());
        const double index = 100.0 * (1.0 - lacking / (children * static_cast<double>(themes)));
        QCOMPARE(headline.at("completeness-15")["value"].get<double>(), index);
        QVERIFY(headline.at("completeness-5")["value"] <= headline.at("completeness-10")["value"]);
        QVERIFY(headline.at("completeness-10")["value"] <= headline.at("completeness-15")["value"]);
    }

    void walkingBusesArePrinted()
    {
        const QString out = m_folder.filePath("ways.gpkg");
        const auto answer = asked("safe-routes", {"--out", out});
        const auto headline = headlineOf(answer);
        const auto& tables = answer["tables"];
        QVERIFY(!tables["bus_lines"].empty());
        QCOMPARE(columnSum(tables["bus_pupils"], "children"),
                 headline.at("bus-children")["numerator"].get<double>());
        QCOMPARE(columnSum(tables["bus_lines"], "children"),
                 columnSum(tables["bus_pupils"], "children"));
        QCOMPARE(columnSum(tables["bus_stops"], "children"),
                 columnSum(tables["bus_pupils"], "children"));
        for (const auto& pupils : tables["bus_pupils"])
            QVERIFY(pupils["metres"].get<double>()
                    <= 1.3 * pupils["shortest_metres"].get<double>() + 1e-6);
        // The lines are in the file, as long as the table says.
        const GDALDatasetUniquePtr data(GDALDataset::Open(out.toUtf8().constData()));
        QVERIFY(data && data->GetLayerByName("bus_lines") && data->GetLayerByName("corridors"));
        for (const auto& feature : data->GetLayerByName("bus_lines")) {
            const auto* const line = feature->GetGeometryRef();
            QVERIFY(line != nullptr);
            const double metres = feature->GetFieldAsDouble("metres");
            const double drawn = line->getGeometryType() == wkbMultiLineString
                                     ? line->toMultiLineString()->get_Length()
                                     : line->toLineString()->get_Length();
            // The connector at the gate is walked, too, but is no street.
            QVERIFY(drawn <= metres + 0.1 && drawn >= metres - 60);
        }
    }

    void theSafestWayIsNeverShorterThanTheShortest()
    {
        const auto answer = asked("safe-routes", {});
        std::size_t compared = 0;
        for (const auto& community : answer["table"]) {
            if (community["safest_metres"].is_null())
                continue;
            ++compared;
            // Lengths are rounded to millimetres, edge by edge.
            QVERIFY(community["safest_metres"].get<double>()
                    >= community["shortest_metres"].get<double>() - 0.05);
        }
        QVERIFY(compared > 100);
    }

private:
    [[nodiscard]] QString gpkg() const { return m_folder.filePath("changzhou.gpkg"); }

    [[nodiscard]] nlohmann::json asked(const QString& analysis, const QStringList& more) const
    {
        const auto answer = cli(
            QStringList{
                "analyse", m_folder.filePath("changzhou.yimi"), "--analysis", analysis, "--json"}
            + more);
        if (answer.exitCode != 0)
            qFatal("%s", qPrintable(answer.err));
        return answer.json();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliWaysToSchool)
#include "tst_cli_ways_to_school.moc"
