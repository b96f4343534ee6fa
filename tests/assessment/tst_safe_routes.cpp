// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to school that can be checked on paper, and rules that hold in random towns.
#include "answer_reading.h"
#include "seed.h"
#include "walking_oracle.h"

#include <QTest>

#include <set>

using namespace yimi;
using namespace yimi::test;

namespace {

/// Streets that say where there is a pavement.
FeatureTable withPavement(const std::vector<std::pair<RoadRow, std::int64_t>>& rows)
{
    std::vector<RoadRow> plain;
    for (const auto& row : rows)
        plain.push_back(row.first);
    FeatureTable table = roadsTable(plain);
    Column& pavement = table.addColumn("pavement", FieldType::Integer);
    for (std::size_t i = 0; i < rows.size(); ++i)
        pavement.set(i, rows[i].second);
    return table;
}

CityLayer school(double x)
{
    return {
        Theme::PrimarySchool,
        "小学",
        shared(placesTable("primary_school", {"seats"}, {{"P1", {x, 0}, {std::int64_t{100}}}}))};
}

/// A street of 4 km with a main road across it at 1,000 m, a footbridge over that with 300 m more,
/// and a school at 1,300 m; east of the bridge there is no pavement. Homes at 500, 1,500, 2,500,
/// 3,500 m with 40, 10, 5, 3 pupils.
CityLayers bridgeTown()
{
    CityLayers layers = streetTown();
    layers.layers.front().table = shared(
        withPavement({{{{{0, 0}, {900, 0}}}, 1},
                      {{{{900, 0}, {1100, 0}}}, 1},
                      {{{{1100, 0}, {4000, 0}}}, 0},
                      {{{{1000, -500}, {1000, 500}}, "main"}, 1},
                      {{{{900, 0}, {900, 150}, {1100, 150}, {1100, 0}}, "footpath", 0, 1}, 1}}));
    layers.layers.push_back(school(1300));
    return layers;
}

FeatureTable homesTable(const std::vector<std::pair<Coordinate, std::int64_t>>& homes)
{
    FeatureTable table = emptyTable("residence");
    table.addColumn("id", FieldType::Text);
    for (const AgeGroup group : kAgeGroups)
        table.addColumn(std::string(ageGroupId(group)), FieldType::Integer);
    const std::int64_t none = 0;
    std::int64_t id = 100;
    for (const auto& [place, pupils] : homes) {
        ++id;
        appendRow(
            table, id, Points{place}, {"r" + std::to_string(id), none, none, pupils, none, none});
    }
    return table;
}

CityLayers townOf(FeatureTable roads,
                  const std::vector<std::pair<Coordinate, std::int64_t>>& homes,
                  CityLayer schools)
{
    std::int64_t pupils = 0;
    for (const auto& home : homes)
        pupils += home.second;
    FeatureTable community = agedCommunities({{0, 0, pupils, 0, 0}});
    community.geometries[0] = Polygons{rectangle(-500, -500, 3500, 3500)};
    return {{{Theme::Road, "道路", shared(std::move(roads))},
             {Theme::Community, "社区", shared(std::move(community))},
             {Theme::Residence, "居住点", shared(homesTable(homes))},
             std::move(schools)}};
}

/// A school at 1,000 m of a street with a side street at 1,500 m; homes at 2,100 m (6 pupils), in
/// the side street (4) and beside the school (3).
CityLayers busTown()
{
    return townOf(
        plainRoads({{{0, 0}, {1500, 0}}, {{1500, 0}, {3000, 0}}, {{1500, 0}, {1500, 200}}}),
        {{{2100, 0}, 6}, {{1500, 150}, 4}, {{1050, 0}, 3}},
        school(1000));
}

CityLayers randomTown(std::mt19937& random, bool mainRoads)
{
    std::uniform_real_distribution<double> place(0, 1100);
    std::vector<std::pair<RoadRow, std::int64_t>> rows;
    for (RoadRow& row : randomStreets(random, 12, 100, false)) {
        if (mainRoads && rows.size() % 5 == 0)
            row.roadClass = "main";
        rows.emplace_back(row, rows.size() % 3 == 0 ? 0 : 1);
    }
    std::vector<std::pair<Coordinate, std::int64_t>> homes;
    for (int i = 0; i < 40; ++i)
        homes.push_back({{place(random), place(random)}, 1 + i % 5});
    std::vector<PlaceRow> schools;
    for (int i = 0; i < (mainRoads ? 3 : 1); ++i)
        schools.push_back(
            {"P" + std::to_string(i), {place(random), place(random)}, {std::int64_t{60}}});
    return townOf(
        withPavement(rows),
        homes,
        {Theme::PrimarySchool, "小学", shared(placesTable("school", {"seats"}, schools))});
}

} // namespace

class TestSafeRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theBridgeIsSafer()
    {
        const auto answer = analysed(*cityOf(bridgeTown()), "safe-routes");
        // The first home: 800 m with a crossing count as 1,200, over the bridge they are 1,100. The
        // others cross nothing: 200 m, 1,200 m; the last one is 2,200 m away and does not walk.
        QCOMPARE(headline(answer, "walks-to-school").numerator, 55.0);
        QCOMPARE(headline(answer, "safest-way-crosses").numerator, 0.0);
        QCOMPARE(headline(answer, "safest-way-metres").numerator,
                 40 * 1100.0 + 10 * 200 + 5 * 1200);
        QCOMPARE(headline(answer, "safest-over-shortest").denominator,
                 40 * 800.0 + 10 * 200 + 5 * 1200);
        // No pavement from 1,100 m on.
        QCOMPARE(headline(answer, "way-without-pavement").numerator,
                 40 * 200.0 + 10 * 200 + 5 * 1200);
        QCOMPARE(cell(answer, "communities", 0, "safest_metres"), 1100.0);
        QCOMPARE(cell(answer, "communities", 0, "shortest_metres"), 800.0);
        QVERIFY(answer.gaps.empty());
        // A crossing at 1,000 m would save 40 children 300 m each.
        QCOMPARE(tableOf(answer, "crossings").table.rowCount(), 1U);
        QCOMPARE(cell(answer, "crossings", 0, "crossing_children"), 0.0);
        QCOMPARE(cell(answer, "crossings", 0, "avoiding_children"), 40.0);
        QCOMPARE(cell(answer, "crossings", 0, "detour_metres"), 12000.0);
        const auto line = std::get<Lines>(tableOf(answer, "ways").table.geometries[0]).front();
        const LineString expected{
            {500, 0}, {900, 0}, {900, 150}, {1100, 150}, {1100, 0}, {1300, 0}};
        QCOMPARE(line, expected);
    }

    void whatACrossingCountsIsAParameter()
    {
        const auto answer =
            analysed(*cityOf(bridgeTown()), "safe-routes", {{"crossing_metres", "200"}});
        QCOMPARE(headline(answer, "safest-way-crosses").numerator, 40.0);
        QCOMPARE(headline(answer, "safest-over-shortest").value, std::optional(100.0));
        QCOMPARE(cell(answer, "crossings", 0, "crossing_children"), 40.0);
        QCOMPARE(cell(answer, "communities", 0, "mean_crossings"), 1.0);
        QCOMPARE(answer.gaps.size(), 1U);
        QCOMPARE(answer.gaps[0].unserved, 40);
        QCOMPARE(answer.gaps[0].note, std::string("safest_way_crosses"));
    }

    void corridorsAddUpToTheWays()
    {
        const auto answer =
            analysed(*cityOf(bridgeTown()), "safe-routes", {{"corridor_children", "1"}});
        const FeatureTable& corridors = tableOf(answer, "corridors").table;
        double sum = 0;
        for (std::size_t row = 0; row < corridors.rowCount(); ++row)
            sum += *corridors.column("children")->number(row)
                   * *corridors.column("metres")->number(row);
        QCOMPARE(sum, headline(answer, "safest-way-metres").numerator);
        // Between the bridge and the school walk 40; from 1,300 to 1,500 m 15, beyond 5.
        QCOMPARE(cell(answer, "corridors", 0, "children"), 40.0);
        const auto few =
            analysed(*cityOf(bridgeTown()), "safe-routes", {{"corridor_children", "41"}});
        QCOMPARE(tableOf(few, "corridors").table.rowCount(), 0U);
    }

    void aWalkingBusByHand()
    {
        const auto answer = analysed(*cityOf(busTown()), "safe-routes");
        // Most child-metres: from 2,100 m (500 m × 13 + 600 m × 6). The side street joins at its
        // corner, 500 m from school; the home beside the school is too far from both stops, and
        // its own 50 m make no line.
        QCOMPARE(tableOf(answer, "bus_lines").table.rowCount(), 1U);
        QCOMPARE(cell(answer, "bus_lines", 0, "children"), 10.0);
        QCOMPARE(cell(answer, "bus_lines", 0, "metres"), 1100.0);
        QCOMPARE(cell(answer, "bus_lines", 0, "longest_ratio"), 1.0);
        QCOMPARE(cell(answer, "bus_lines", 0, "adults"), 1.0);
        QCOMPARE(tableOf(answer, "bus_lines").table.column("id")->text(0), std::string("P1-1"));
        QCOMPARE(std::get<Lines>(tableOf(answer, "bus_lines").table.geometries[0]).front(),
                 (LineString{{2100, 0}, {1500, 0}, {1000, 0}}));
        QCOMPARE(tableOf(answer, "bus_stops").table.rowCount(), 2U);
        QCOMPARE(cell(answer, "bus_stops", 0, "children"), 6.0);
        QCOMPARE(cell(answer, "bus_stops", 1, "children"), 4.0);
        QCOMPARE(cell(answer, "bus_stops", 1, "metres"), 500.0);
        QCOMPARE(headline(answer, "bus-children").numerator, 10.0);
        QCOMPARE(headline(answer, "bus-children").denominator, 13.0);
        // At least 11 children, or homes within 600 m only: no line.
        for (const ParameterTexts& set :
             {ParameterTexts{{"bus_children", "11"}}, ParameterTexts{{"bus_metres", "600"}}})
            QCOMPARE(
                headline(analysed(*cityOf(busTown()), "safe-routes", set), "bus-lines").numerator,
                0.0);
    }

    void everybodysWayWithABusIsShortEnough()
    {
        std::mt19937 random(testSeed());
        std::size_t riders = 0;
        for (int round = 0; round < 5; ++round) {
            const CityLayers layers = randomTown(random, true);
            const auto answer = analysed(*cityOf(layers),
                                         "safe-routes",
                                         {{"bus_children", "4"}, {"crossing_metres", "100"}});
            const FeatureTable& pupils = tableOf(answer, "bus_pupils").table;
            std::map<std::string, double> byLine;
            std::map<std::pair<std::string, double>, double> byStop;
            for (std::size_t row = 0; row < pupils.rowCount(); ++row) {
                const double shortest = *pupils.column("shortest_metres")->number(row);
                QVERIFY(*pupils.column("metres")->number(row) <= 1.3 * shortest + 1e-6);
                QVERIFY(shortest <= 1200);
                const double children = *pupils.column("children")->number(row);
                const std::string line = pupils.column("line")->text(row);
                byLine[line] += children;
                byStop[{line, *pupils.column("stop")->number(row)}] += children;
                ++riders;
            }
            const FeatureTable& lines = tableOf(answer, "bus_lines").table;
            QCOMPARE(lines.rowCount(), byLine.size());
            for (std::size_t row = 0; row < lines.rowCount(); ++row) {
                QCOMPARE(byLine[lines.column("id")->text(row)],
                         *lines.column("children")->number(row));
                QVERIFY(*lines.column("children")->number(row) >= 4);
            }
            const FeatureTable& stops = tableOf(answer, "bus_stops").table;
            QCOMPARE(stops.rowCount(), byStop.size());
            for (std::size_t row = 0; row < stops.rowCount(); ++row)
                QCOMPARE((byStop[{stops.column("line")->text(row),
                                  *stops.column("number")->number(row)}]),
                         *stops.column("children")->number(row));
            QVERIFY(headline(answer, "bus-children").numerator
                    <= headline(answer, "bus-children").denominator);
        }
        QVERIFY(riders > 20);
    }

    void safestWaysOfRandomTownsAgreeWithPlainSums()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 4; ++round) {
            const CityLayers layers = randomTown(random, false);
            const auto city = cityOf(layers);
            const WalkingOracle plain(*city->network);
            const WalkingOracle weighed(*city->network, 2);
            const auto& gate = std::get<Points>(layers.layers.back().table->geometries[0]).front();
            double shortest = 0;
            double dear = 0;
            double walking = 0;
            for (const DemandPoint& home : city->demand) {
                const auto children = static_cast<double>(home.children[2]);
                const double metres = plain.metres(home.position, gate);
                if (metres > 2000)
                    continue;
                walking += children;
                shortest += children * metres;
                dear += children * weighed.metres(home.position, gate);
            }
            const auto answer = analysed(*city, "safe-routes");
            QCOMPARE(headline(answer, "walks-to-school").numerator, walking);
            QVERIFY(std::abs(headline(answer, "safest-over-shortest").denominator - shortest)
                    < 0.02 * walking);
            // What it minimises: metres, those without pavement twice.
            const double found = headline(answer, "safest-way-metres").numerator
                                 + headline(answer, "way-without-pavement").numerator;
            QVERIFY2(std::abs(found - dear) < 0.1 * walking,
                     qPrintable(QString::number(found - dear)));
        }
    }

    void sumsAgreeOnAllLevelsInAnyOrderForAllThreads()
    {
        std::mt19937 random(testSeed());
        const CityLayers layers = randomTown(random, true);
        const auto standards = someStandards();
        std::vector<AnalysisAnswer> answers;
        for (const unsigned threads : {1U, 1U, 4U}) {
            CityLayers asked = layers;
            if (!answers.empty()) {
                for (CityLayer& layer : asked.layers)
                    layer.table = shared(shuffled(*layer.table, random));
            }
            const auto city = cityOf(asked);
            ReachBook book(city->network, placesOf(city->demand), threads);
            auto answer = analyse(*city,
                                  book,
                                  {.analysis = "safe-routes",
                                   .set = {{"corridor_children", "2"}},
                                   .standards = standards,
                                   .profiles = travelProfiles(),
                                   .threads = threads});
            QVERIFY(answer);
            answers.push_back(std::move(*answer));
        }
        for (const char* field : {"children", "walking", "crossing_children", "bus_children"}) {
            const auto sum = columnSum(tableOf(answers[0], "communities").table, field);
            QCOMPARE(columnSum(tableOf(answers[0], "towns").table, field), sum);
            QCOMPARE(columnSum(tableOf(answers[0], "districts").table, field), sum);
        }
        for (const AnalysisAnswer& other : {answers[1], answers[2]}) {
            QVERIFY(other.headline == answers[0].headline);
            QCOMPARE(other.tables.size(), answers[0].tables.size());
            for (std::size_t t = 0; t < other.tables.size(); ++t) {
                QVERIFY2(other.tables[t].table.columns == answers[0].tables[t].table.columns,
                         other.tables[t].id.c_str());
                QVERIFY(other.tables[t].table.geometries == answers[0].tables[t].table.geometries);
            }
        }
    }

    void askedAgainNothingIsSearched()
    {
        const auto city = cityOf(bridgeTown());
        const auto standards = someStandards();
        ReachBook book(city->network, placesOf(city->demand));
        const auto ask = [&](const char* least) {
            return analyse(*city,
                           book,
                           {.analysis = "safe-routes",
                            .set = {{"corridor_children", least}},
                            .standards = standards,
                            .profiles = travelProfiles()});
        };
        QVERIFY(ask("50"));
        const std::size_t before = book.searches();
        QVERIFY(ask("5"));
        QCOMPARE(book.searches(), before);
    }

    void whatCannotBeAnsweredIsRefused()
    {
        const auto standards = someStandards();
        const auto refused = [&](const CityLayers& layers, const ParameterTexts& set) {
            const auto city = cityOf(layers);
            ReachBook book(city->network, placesOf(city->demand));
            const auto answer = analyse(*city,
                                        book,
                                        {.analysis = "safe-routes",
                                         .set = set,
                                         .standards = standards,
                                         .profiles = travelProfiles()});
            return answer ? std::optional<ErrorCode>() : answer.error().code;
        };
        QCOMPARE(refused(bridgeTown(), {{"profile", "car"}}), ErrorCode::ParameterInvalid);
        QCOMPARE(refused(bridgeTown(), {{"stage", "middle_school"}}), ErrorCode::NoFacilities);
        QCOMPARE(refused(streetTown(), {}), ErrorCode::NoFacilities);
        QCOMPARE(refused(bridgeTown(), {}), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestSafeRoutes)
#include "tst_safe_routes.moc"
