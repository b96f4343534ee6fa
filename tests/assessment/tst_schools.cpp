// SPDX-License-Identifier: GPL-3.0-or-later
// Schools of a street that can be checked on paper.
#include "school_towns.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

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

    void districtsAreRespected_data()
    {
        QTest::addColumn<QByteArray>("ids");
        QTest::newRow("semicolon") << QByteArray("P1;P9");
        QTest::newRow("Chinese marks") << QByteArray("，P1；P9、P1");
        QTest::newRow("lines of a cell") << QByteArray("P1\r\nP9\n");
        QTest::newRow("wide blank, bar") << QByteArray("　P1　P9｜P1|P1");
    }

    void districtsAreRespected()
    {
        QFETCH(const QByteArray, ids);
        CityLayers layers = schoolTown();
        layers.layers.push_back(district(1400, 1600, ids.constData()));
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
        const auto gap = std::ranges::find(answer.gaps, std::string("4"), &Gap::id);
        QVERIFY(gap != answer.gaps.end());
        QCOMPARE(gap->note, std::string("district_schools_far"));
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

    void badSeatsAreListed()
    {
        CityLayers layers = schoolTown();
        layers.layers.back().table = shared(seats("primary_school",
                                                  {{"P1", 900, std::int64_t{-5}},
                                                   {"P2", 1900, Value{}},
                                                   {"P3", 50000, std::int64_t{9}}}));
        const auto answer = analysed(*cityOf(layers), "schools", kPrimary);
        QVERIFY(listed(answer, FindingCode::ValueNegative));
        QVERIFY(listed(answer, FindingCode::ValueMissing));
        QVERIFY(listed(answer, FindingCode::FacilityUnlocated));
    }

    void withoutChildrenOfTheAgeItIsRefused()
    {
        CityLayers layers = schoolTown();
        layers.layers[1].table = shared(
            agedCommunities({{5, 0, 0, 0, 0}, {5, 0, 0, 0, 0}, {5, 0, 0, 0, 0}, {5, 0, 0, 0, 0}}));
        const auto city = cityOf(layers);
        const auto standards = someStandards();
        ReachBook book(city->network, placesOf(city->demand));
        for (const char* id : {"schools", "safe-routes"}) {
            const auto answer =
                analyse(*city,
                        book,
                        {.analysis = id, .standards = standards, .profiles = travelProfiles()});
            QVERIFY(!answer);
            QCOMPARE(answer.error().code, ErrorCode::NoDemand);
            QCOMPARE(answer.error().detail, std::string("A6_11"));
        }
    }

    void communitiesThatOverlapOrHaveNoHomesStillAddUp()
    {
        CityLayers layers = schoolTown();
        FeatureTable communities = *layers.layers[1].table;
        communities.geometries[3] = Polygons{rectangle(2500, -500, 4000, 500)};
        layers.layers[1].table = shared(std::move(communities));
        layers.layers[2].table = shared(middleHomes(3)); // none in the last one: cells
        const auto answer = analysed(*cityOf(layers), "schools", kPrimary);
        QCOMPARE(headline(answer, "reachable-primary_school").denominator, 58.0);
        QCOMPARE(columnSum(tableOf(answer, "primary_school_communities").table, "seat_balance"),
                 -8);
        QVERIFY(listed(answer, FindingCode::CommunityWithoutDemand)
                || listed(answer, FindingCode::CommunityOverlap)
                || listed(answer, FindingCode::DemandFromCentroid));
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
