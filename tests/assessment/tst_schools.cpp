// SPDX-License-Identifier: GPL-3.0-or-later
// Schools of a street that can be checked on paper, and of random towns against plain sums.
#include "made_town.h"
#include "seed.h"
#include "walking_oracle.h"

#include <QTest>

#include <set>

using namespace yimi;
using namespace yimi::test;

namespace {

const Indicator& headline(const AnalysisAnswer& answer, const char* id)
{
    return indicatorById(answer.headline, id);
}

FeatureTable seats(const char* layer,
                   const std::vector<std::tuple<std::string, double, Value>>& rows)
{
    std::vector<PlaceRow> places;
    for (const auto& [id, x, count] : rows)
        places.push_back({id, {x, 0}, {count}});
    return placesTable(layer, {"seats"}, places);
}

void setRoads(CityLayers& layers, const std::vector<RoadRow>& rows)
{
    layers.layers.front().table = shared(roadsTable(rows));
}

/// The street of 4 km, which a main road crosses at 1,000 m; schools at 900 m and 1,900 m.
CityLayers schoolTown(bool bridge = false)
{
    CityLayers layers = streetTown();
    std::vector<RoadRow> rows{{{{0, 0}, {950, 0}}},
                              {{{950, 0}, {1050, 0}}},
                              {{{1050, 0}, {4000, 0}}},
                              {{{1000, -400}, {1000, 400}}, "main"}};
    if (bridge)
        rows.push_back({{{950, 0}, {950, 100}, {1050, 100}, {1050, 0}}, "footpath", 0, 1});
    setRoads(layers, rows);
    layers.layers.push_back(
        {Theme::PrimarySchool,
         "小学",
         shared(seats("primary_school",
                      {{"P1", 900, std::int64_t{30}}, {"P2", 1900, std::int64_t{20}}}))});
    return layers;
}

/// An area from west to east, with the schools it names.
CityLayer district(double west, double east, const char* ids)
{
    FeatureTable table = emptyTable("school_district");
    table.addColumn("id", FieldType::Text);
    table.addColumn("school_ids", FieldType::Text);
    appendRow(
        table, 1, Polygons{rectangle(west, -50, east, 50)}, {std::string("D1"), std::string(ids)});
    return {Theme::Parcel, "小学学区", shared(std::move(table))};
}

double cell(const AnalysisAnswer& answer, const char* table, std::size_t row, const char* field)
{
    const Column* const column = tableOf(answer, table).table.column(field);
    if (column == nullptr)
        qFatal("no field %s", field);
    return column->number(row).value_or(-1e9);
}

const ParameterTexts kPrimary{{"stages", "primary_school"}};

/// The most children who can have a seat, by looking for ways to move children one at a time.
std::int64_t mostSeated(std::vector<std::int64_t> children,
                        std::vector<std::int64_t> free,
                        const std::vector<std::vector<std::size_t>>& near)
{
    std::vector<std::map<std::size_t, std::int64_t>> at(free.size()); // school → home → children
    std::int64_t seated = 0;
    const std::function<bool(std::size_t, std::set<std::size_t>&)> place =
        [&](std::size_t home, std::set<std::size_t>& tried) {
            for (const std::size_t school : near[home]) {
                if (!tried.insert(school).second)
                    continue;
                if (free[school] > 0) {
                    --free[school];
                    ++at[school][home];
                    return true;
                }
                for (auto& [other, count] : at[school]) {
                    const std::size_t moved = other;
                    if (count > 0 && place(moved, tried)) {
                        --at[school][moved];
                        ++at[school][home];
                        return true;
                    }
                }
            }
            return false;
        };
    for (std::size_t home = 0; home < children.size(); ++home) {
        for (std::int64_t c = 0; c < children[home]; ++c) {
            std::set<std::size_t> tried;
            seated += place(home, tried) ? 1 : 0;
        }
    }
    return seated;
}

struct RandomTown
{
    CityLayers layers;
    std::vector<Coordinate> homes;
    std::vector<std::int64_t> children;
    std::vector<Coordinate> schools;
    std::vector<std::int64_t> seats;
};

/// One district in the west, whose children go to the first two schools.
RandomTown randomTown(std::mt19937& random)
{
    std::uniform_real_distribution<double> place(0, 1100);
    RandomTown town;
    std::vector<PlaceRow> schools;
    for (int i = 0; i < 6; ++i) {
        town.schools.push_back({place(random), place(random)});
        town.seats.push_back(10 + i * 5);
        schools.push_back({"P" + std::to_string(i), town.schools.back(), {town.seats.back()}});
    }
    FeatureTable homes = emptyTable("residence");
    homes.addColumn("id", FieldType::Text);
    for (const AgeGroup group : kAgeGroups)
        homes.addColumn(std::string(ageGroupId(group)), FieldType::Integer);
    std::int64_t total = 0;
    for (int i = 0; i < 40; ++i) {
        town.homes.push_back({place(random), place(random)});
        town.children.push_back(1 + i % 5);
        total += town.children.back();
        appendRow(homes,
                  i + 1,
                  Points{town.homes.back()},
                  {"r" + std::to_string(100 + i),
                   std::int64_t{0},
                   std::int64_t{0},
                   town.children.back(),
                   std::int64_t{0},
                   std::int64_t{0}});
    }
    FeatureTable community = agedCommunities({{0, 0, total, 0, 0}});
    community.geometries[0] = Polygons{rectangle(-300, -300, 1400, 1400)};
    CityLayer west = district(-400, 500, "P0；P1");
    FeatureTable area = *west.table;
    area.geometries[0] = Polygons{rectangle(-400, -400, 400, 1500)};
    west.table = shared(std::move(area));
    town.layers = {
        {{Theme::Road, "道路", shared(roadsTable(randomStreets(random, 12, 100, false)))},
         {Theme::Community, "社区", shared(std::move(community))},
         {Theme::Residence, "居住点", shared(std::move(homes))},
         {Theme::PrimarySchool, "小学", shared(placesTable("school", {"seats"}, schools))},
         west}};
    return town;
}

} // namespace

class TestSchools : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void seatsByHand()
    {
        const auto answer = analysed(*cityOf(schoolTown()), "schools", kPrimary);
        // Homes at 500, 1,500, 2,500, 3,500 m with 40, 10, 5, 3 children. Within 500 m: 40 of P1
        // (30 seats), 10 of P2; the others are 600 m and 1,600 m from P2.
        QCOMPARE(headline(answer, "reachable-primary_school").numerator, 50.0);
        QCOMPARE(headline(answer, "reachable-primary_school").denominator, 58.0);
        QCOMPARE(headline(answer, "seat-near-primary_school").numerator, 40.0);
        // Within 2,000 m all 50 seats are taken: 30 of the first home at P1; at P2 10 and 5 from
        // nearest by, then 5 of the first home (1,400 m), which is nearer than the last (1,600 m).
        QCOMPARE(headline(answer, "seat-wider-primary_school").numerator, 50.0);
        QCOMPARE(headline(answer, "seat-balance-primary_school").numerator, -8.0);
        const char* const communities = "primary_school_communities";
        const std::vector<double> without{5, 0, 0, 3};
        for (std::size_t c = 0; c < 4; ++c) {
            QCOMPARE(cell(answer, communities, c, "without_seat"), without[c]);
            QCOMPARE(cell(answer, communities, c, "seat_balance"), -without[c]);
        }
        const char* const schools = "primary_school_facilities";
        QCOMPARE(cell(answer, schools, 0, "nearest_children"), 40.0);
        QCOMPARE(cell(answer, schools, 0, "nearest_balance"), -10.0);
        QCOMPARE(cell(answer, schools, 1, "nearest_children"), 18.0);
        QCOMPARE(cell(answer, schools, 1, "nearest_balance"), 2.0);
        QCOMPARE(cell(answer, schools, 1, "assigned_within_wider"), 20.0);
    }

    void whoMustCrossAndWhere()
    {
        const auto answer = analysed(*cityOf(schoolTown()), "schools", kPrimary);
        // Only the 5 children of the first home who have their seat at P2 cross, at 1,000 m.
        QCOMPARE(headline(answer, "pupils-must-cross").numerator, 5.0);
        QCOMPARE(headline(answer, "pupils-must-cross").denominator, 58.0);
        const FeatureTable& places = tableOf(answer, "primary_school_crossings").table;
        QCOMPARE(places.rowCount(), 1U);
        QCOMPARE(std::get<Points>(places.geometries[0]).front(), (Coordinate{1000, 0}));
        QCOMPARE(cell(answer, "primary_school_crossings", 0, "pupils"), 5.0);
        QCOMPARE(cell(answer, "primary_school_crossings", 0, "must_cross"), 5.0);
        QCOMPARE(cell(answer, "primary_school_communities", 0, "crossing_pupils"), 5.0);
    }

    void aBridgeNearByIsAnotherWay()
    {
        // Over the bridge it is 200 m more: 1,600 ≤ 1.3 × 1,400 m.
        const auto city = cityOf(schoolTown(true));
        const auto answer = analysed(*city, "schools", kPrimary);
        QCOMPARE(headline(answer, "pupils-must-cross").numerator, 0.0);
        QCOMPARE(cell(answer, "primary_school_crossings", 0, "pupils"), 5.0);
        ParameterTexts strict = kPrimary;
        strict["crossing_detour"] = "1.1"; // 1,540 m
        QCOMPARE(headline(analysed(*city, "schools", strict), "pupils-must-cross").numerator, 5.0);
    }

    void districtsAreRespected()
    {
        CityLayers layers = schoolTown();
        layers.layers.push_back(district(1400, 1600, "P1;P9"));
        ParameterTexts set = kPrimary;
        set["wider_metres"] = "1500"; // the last home is 1,600 m from P2
        const auto answer = analysed(*cityOf(layers), "schools", set);
        // The second home may only use P1, 600 m away.
        QCOMPARE(headline(answer, "reachable-primary_school").numerator, 40.0);
        QCOMPARE(cell(answer, "primary_school_communities", 1, "nearest_metres"), 600.0);
        // Seats: P2 takes the third home's 5 and 15 of the first's; P1 the first's 25, and 5.
        const std::vector<double> seated{40, 5, 5, 0};
        for (std::size_t c = 0; c < 4; ++c)
            QCOMPARE(cell(answer, "primary_school_communities", c, "seat_within_wider"), seated[c]);
        const auto listed =
            std::ranges::find(answer.findings, FindingCode::JoinUnmatched, &Finding::code);
        QVERIFY(listed != answer.findings.end());
        QCOMPARE(listed->ids, std::vector<std::string>{"P9"});
        ParameterTexts without = kPrimary;
        without["districts"] = "no";
        QCOMPARE(headline(analysed(*cityOf(layers), "schools", without), "reachable-primary_school")
                     .numerator,
                 50.0);
    }

    void aDistrictWithoutSchoolsNearByLeavesItsChildrenOut()
    {
        CityLayers layers = schoolTown();
        layers.layers.push_back(district(3400, 3600, "P1")); // 2,600 m away
        const auto answer = analysed(*cityOf(layers), "schools", kPrimary);
        QCOMPARE(cell(answer, "primary_school_communities", 3, "out_of_range"), 3.0);
        QCOMPARE(cell(answer, "primary_school_communities", 3, "without_seat"), 3.0);
        QCOMPARE(headline(answer, "pupils-must-cross").denominator, 55.0);
    }

    void seatsAndSumsAgreeWithPlainOnes()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 4; ++round) {
            const RandomTown town = randomTown(random);
            const auto city = cityOf(town.layers);
            const WalkingOracle oracle(*city->network);
            const auto answer =
                analysed(*city, "schools", {{"stages", "primary_school"}, {"wider_metres", "800"}});
            std::int64_t reachable = 0;
            std::vector<std::vector<std::size_t>> near(town.homes.size());
            std::vector<std::vector<std::size_t>> wider(town.homes.size());
            for (std::size_t h = 0; h < town.homes.size(); ++h) {
                const bool inDistrict = town.homes[h].x <= 400;
                for (std::size_t s = 0; s < (inDistrict ? 2 : town.schools.size()); ++s) {
                    const double metres = oracle.metres(town.homes[h], town.schools[s]);
                    if (metres <= 500)
                        near[h].push_back(s);
                    if (metres <= 800)
                        wider[h].push_back(s);
                }
                reachable += near[h].empty() ? 0 : town.children[h];
            }
            const auto number = [&](const char* id) {
                return std::llround(headline(answer, id).numerator);
            };
            QCOMPARE(number("reachable-primary_school"), reachable);
            QCOMPARE(number("seat-near-primary_school"),
                     mostSeated(town.children, town.seats, near));
            QCOMPARE(number("seat-wider-primary_school"),
                     mostSeated(town.children, town.seats, wider));
            const FeatureTable& schools = tableOf(answer, "primary_school_facilities").table;
            for (std::size_t s = 0; s < schools.rowCount(); ++s)
                QVERIFY(*schools.column("assigned_within_wider")->number(s)
                        <= static_cast<double>(town.seats[s]));
        }
    }

    void balancesAddUpOnAllLevels()
    {
        CityLayers layers = schoolTown();
        layers.layers.push_back(
            {Theme::Kindergarten,
             "幼儿园",
             shared(seats("kindergarten",
                          {{"K1", 450, std::int64_t{12}}, {"K2", 3600, std::int64_t{9}}}))});
        const auto answer = analysed(*cityOf(layers), "schools");
        for (const std::string stage : {"kindergarten", "primary_school"}) {
            const auto sum = [&](const char* table, const char* field) {
                return columnSum(tableOf(answer, stage + "_" + table).table, field);
            };
            for (const char* field :
                 {"children", "seats", "without_seat", "spare_seats", "seat_balance"}) {
                QCOMPARE(sum("towns", field), sum("communities", field));
                QCOMPARE(sum("districts", field), sum("communities", field));
            }
            QCOMPARE(sum("communities", "seat_balance"),
                     std::llround(headline(answer, ("seat-balance-" + stage).c_str()).numerator));
            QCOMPARE(sum("communities", "children"),
                     sum("communities", "served") + sum("communities", "short_of_capacity")
                         + sum("communities", "out_of_range"));
        }
        // Junior middle schools have no layer: listed, not counted.
        QVERIFY(std::ranges::find(answer.findings, FindingCode::ThemeMissing, &Finding::code)
                != answer.findings.end());
    }

    void otherDistancesAreNotSearchedAgain()
    {
        const auto city = cityOf(schoolTown());
        const auto standards = someStandards();
        ReachBook book(city->network, placesOf(city->demand));
        const auto ask = [&](const char* metres) {
            ParameterTexts set = kPrimary;
            set["primary_metres"] = metres;
            return analyse(*city,
                           book,
                           {.analysis = "schools",
                            .set = set,
                            .standards = standards,
                            .profiles = travelProfiles()});
        };
        QVERIFY(ask("500"));
        const std::size_t before = book.searches();
        QCOMPARE(headline(*ask("399"), "reachable-primary_school").numerator, 0.0);
        QCOMPARE(headline(*ask("400"), "reachable-primary_school").numerator, 50.0);
        QCOMPARE(headline(*ask("600"), "reachable-primary_school").numerator, 55.0);
        QCOMPARE(book.searches(), before);
    }

    void rowsInAnyOrderAndThreadsGiveTheSame()
    {
        std::mt19937 random(testSeed());
        const RandomTown town = randomTown(random);
        const auto standards = someStandards();
        std::vector<AnalysisAnswer> answers;
        for (const unsigned threads : {1U, 1U, 4U}) {
            CityLayers layers = town.layers;
            if (!answers.empty()) {
                for (CityLayer& layer : layers.layers)
                    layer.table = shared(shuffled(*layer.table, random));
            }
            const auto city = cityOf(layers);
            ReachBook book(city->network, placesOf(city->demand), threads);
            auto answer = analyse(*city,
                                  book,
                                  {.analysis = "schools",
                                   .set = kPrimary,
                                   .standards = standards,
                                   .profiles = travelProfiles(),
                                   .threads = threads});
            QVERIFY(answer);
            answers.push_back(std::move(*answer));
        }
        for (const AnalysisAnswer& other : {answers[1], answers[2]}) {
            QVERIFY(other.headline == answers[0].headline);
            for (std::size_t t = 0; t < other.tables.size(); ++t)
                QVERIFY(other.tables[t].table.columns == answers[0].tables[t].table.columns);
        }
    }

    void badSeatsAreListed()
    {
        CityLayers layers = schoolTown();
        layers.layers.back().table = shared(seats("primary_school",
                                                  {{"P1", 900, std::int64_t{-5}},
                                                   {"P2", 1900, Value{}},
                                                   {"P3", 50000, std::int64_t{9}}}));
        const auto answer = analysed(*cityOf(layers), "schools", kPrimary);
        const auto listed = [&](FindingCode code) {
            return std::ranges::find(answer.findings, code, &Finding::code)
                   != answer.findings.end();
        };
        QVERIFY(listed(FindingCode::ValueNegative));
        QVERIFY(listed(FindingCode::ValueMissing));
        QVERIFY(listed(FindingCode::FacilityUnlocated));
    }

    void withoutSchoolsItIsRefused()
    {
        const auto city = cityOf(streetTown());
        const auto standards = someStandards();
        ReachBook book(city->network, placesOf(city->demand));
        const auto answer =
            analyse(*city,
                    book,
                    {.analysis = "schools", .standards = standards, .profiles = travelProfiles()});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::NoFacilities);
    }

    void cancelledWorkGivesNothing()
    {
        const auto city = cityOf(schoolTown());
        const auto standards = someStandards();
        ReachBook book(city->network, placesOf(city->demand));
        std::stop_source stop;
        stop.request_stop();
        const auto answer =
            analyse(*city,
                    book,
                    {.analysis = "schools", .standards = standards, .profiles = travelProfiles()},
                    {.stop = stop.get_token()});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestSchools)
#include "tst_schools.moc"
