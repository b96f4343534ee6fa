// SPDX-License-Identifier: GPL-3.0-or-later
// 托育, 山水体验圈, 母婴室 and 公交 by the real CLI on the small sample city: the numbers of their
// tables are those of the headline and of the city's own layers.
#include "app/cli_runner.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <set>

using namespace yimi::test;
using Json = nlohmann::json;

namespace {

double sumOf(const Json& rows, const char* field)
{
    double sum = 0;
    for (const auto& row : rows)
        sum += row[field].is_number() ? row[field].get<double>() : 0;
    return sum;
}

Json headline(const Json& answer, const std::string& id)
{
    for (const auto& indicator : answer["headline"]) {
        if (indicator["id"] == id)
            return indicator;
    }
    return {};
}

} // namespace

class TestCliAnalyseSupply : public QObject
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

    void childcareIsTheProjectsCoverage()
    {
        const Json own = cli({"coverage", "--project", project(), "--json", "--quiet"}).json();
        const Json answer = analysed("childcare");
        for (const auto& indicator : own["indicators"]) {
            const Json same = headline(answer, indicator["id"]);
            for (const char* field : {"value", "numerator", "denominator", "target"})
                QVERIFY2(same[field] == indicator[field], field);
        }
        QCOMPARE(answer["table"].size(), own["communities"].size());
        for (std::size_t i = 0; i < own["communities"].size(); ++i) {
            for (const char* field : {"id",
                                      "children",
                                      "served",
                                      "short_of_capacity",
                                      "out_of_range",
                                      "nearest_id",
                                      "nearest_seconds"})
                QVERIFY2(answer["table"][i][field] == own["communities"][i][field], field);
        }
        QVERIFY(answer["method"]["project_settings"]["value"] == "take_up");
        QVERIFY(answer["method"]["take_up"]["customised"] == true);
    }

    void natureRingGivesModesAndRings()
    {
        const Json answer = cli({"nature-ring",
                                 project(),
                                 "--minutes",
                                 "15",
                                 "--modes",
                                 "walk,bike",
                                 "--out",
                                 m_folder.filePath("ring.gpkg"),
                                 "--json",
                                 "--quiet"})
                                .json();
        QVERIFY2(answer.contains("modes"), answer.dump().c_str());
        QCOMPARE(answer["modes"].size(), 6U); // together, walk and bike at 15 and 60 minutes
        for (const auto& mode : answer["modes"]) {
            for (const char* field : {"mode", "children_inside", "share", "area_m2", "communities"})
                QVERIFY2(mode.contains(field), field);
            QVERIFY(mode["area_m2"] > 0);
        }
        const Json together = headline(answer, "nature-ring-share");
        QCOMPARE(sumOf(answer["table"], "inside"), together["numerator"].get<double>());
        QCOMPARE(sumOf(answer["table"], "children"), together["denominator"].get<double>());
        QCOMPARE(answer["modes"][0]["children_inside"].get<double>(),
                 together["numerator"].get<double>());
        QCOMPARE(sumOf(answer["tables"]["districts"], "inside"),
                 together["numerator"].get<double>());
        for (const auto& place : answer["tables"]["places"])
            QVERIFY(place["kind"] != "park" || place["entrance_source"] != "position");
        const Json layers = cli({"inspect", m_folder.filePath("ring.gpkg"), "--json"}).json();
        std::set<std::string> names;
        for (const auto& layer : layers["layers"])
            names.insert(layer["layer"]);
        for (const char* name : {"communities", "modes", "places", "rings", "rings_walk"})
            QVERIFY2(names.contains(name), name);
    }

    /// Of all large places in the answer's own table, those with a room.
    void nursingRoomsAreThoseOfTheTable()
    {
        const Json answer = analysed("nursing-rooms");
        double large = 0;
        double with = 0;
        double missing = 0;
        for (const auto& place : answer["table"]) {
            const auto above = [&](const char* field) {
                return place[field].is_number() && place[field].get<double>() > 10000;
            };
            const bool isLarge = above("floor_area_m2") || above("daily_visitors");
            QCOMPARE(place["large"].get<int>(), isLarge ? 1 : 0);
            large += isLarge;
            with += isLarge && place["has_room"] == 1;
            missing += place["required"] == 1 && place["has_room"] == 0;
        }
        QVERIFY(large > 0);
        QCOMPARE(headline(answer, "nursing-room-large-places")["numerator"].get<double>(), with);
        QCOMPARE(headline(answer, "nursing-room-large-places")["denominator"].get<double>(), large);
        QCOMPARE(static_cast<double>(answer["gaps"].size()), missing);
    }

    void busCountsChildrenAndSchools()
    {
        const Json answer = analysed("bus");
        const auto value = [&](const char* id) {
            return headline(answer, id)["value"].get<double>();
        };
        QVERIFY(value("bus-near-walked") <= value("bus-near-straight"));
        QVERIFY(value("bus-near-walked") <= value("bus-far-walked"));
        QVERIFY(value("bus-far-walked") <= value("bus-far-straight"));
        QVERIFY(value("bus-headway-weighted") <= value("bus-far-walked") + 1e-9);
        QCOMPARE(sumOf(answer["table"], "far_walked"),
                 headline(answer, "bus-far-walked")["numerator"].get<double>());
        double served = 0;
        std::size_t gaps = 0;
        for (const auto& school : answer["tables"]["schools"])
            served += school["routes"].get<int>() > 0;
        for (const auto& gap : answer["gaps"])
            gaps += gap["subject"] == "facility";
        QCOMPARE(headline(answer, "schools-with-bus")["numerator"].get<double>(), served);
        QCOMPARE(static_cast<double>(answer["tables"]["schools"].size() - gaps), served);
    }

    void badParametersAreRefused()
    {
        const auto refused = cli({"analyse",
                                  project(),
                                  "--analysis",
                                  "nature-ring",
                                  "--set",
                                  "modes=rocket",
                                  "--quiet"});
        QCOMPARE(refused.exitCode, 2); // wrong words
        QVERIFY2(refused.err.contains("rocket"), qPrintable(refused.err));
    }

private:
    [[nodiscard]] QString project() const { return m_folder.filePath("changzhou.yimi"); }

    [[nodiscard]] Json analysed(const char* id) const
    {
        const CliAnswer answer = cli({"analyse", project(), "--analysis", id, "--json", "--quiet"});
        if (answer.exitCode != 0)
            qFatal("%s", qPrintable(answer.err));
        return answer.json();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliAnalyseSupply)
#include "tst_cli_analyse_supply.moc"
