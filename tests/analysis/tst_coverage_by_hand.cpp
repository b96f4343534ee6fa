// SPDX-License-Identifier: GPL-3.0-or-later
// A town that can be checked on paper: one street of 4 km along the x axis, four communities of 1
// km, walking at 1 m/s.
#include "analysis/coverage_words.h"
#include "analysis/study.h"
#include "builders.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

CoverageOptions standard()
{
    CoverageOptions options;
    options.profile = *travelProfile("caregiver");
    return options; // 15 minutes = 900 m
}

StudyTables town()
{
    StudyTables tables;
    tables.roads = std::make_shared<const FeatureTable>(plainRoads({{{0, 0}, {4000, 0}}}));
    tables.facilities = std::make_shared<const FeatureTable>(
        facilitiesTable({{"a", {500, 0}, std::int64_t{10}}, {"b", {700, 30}, std::int64_t{5}, 0}}));
    tables.communities = std::make_shared<const FeatureTable>(
        communitiesTable({{"1", rectangle(0, -500, 1000, 500), std::int64_t{12}},
                          {"2", rectangle(1000, -500, 2000, 500), std::int64_t{8}, "乙镇"},
                          {"3", rectangle(2000, -500, 3000, 500), std::int64_t{6}, "乙镇"},
                          {"4", rectangle(3000, -500, 4000, 500), std::int64_t{0}, "乙镇"}}));
    tables.residences =
        std::make_shared<const FeatureTable>(residencesTable({{"r1", {400, 0}, 12},
                                                              {"r2", {1350, 0}, 6},
                                                              {"r3", {1700, 10}, 2},
                                                              {"r4", {2640, -20}, 6}}));
    return tables;
}

Coverage covered(const StudyTables& tables, const CoverageOptions& options = standard())
{
    const auto study = prepareStudy(tables);
    if (!study)
        qFatal("study: %s", errorCodeName(study.error().code).data());
    auto result = coverage(*study, options);
    if (!result)
        qFatal("coverage: %s", errorCodeName(result.error().code).data());
    return std::move(*result);
}

} // namespace

class TestCoverageByHand : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theThreeStatesOfTheTown()
    {
        const Coverage result = covered(town());
        // r1 reaches a (100 m) and b (300 + 30 m); r2 reaches a (850 m) and b (650 + 30 m); r3: a
        // 1,210 m, b 1,000 + 30 + 10 m: beyond. 15 places for 12 + 6 children in reach: 3 are
        // short.
        QCOMPARE(result.children.children, 26);
        QCOMPARE(result.children.served, 15);
        QCOMPARE(result.children.shortOfCapacity, 3);
        QCOMPARE(result.children.outOfRange, 8);
        QCOMPARE(*result.children.share(), 18.0 / 26.0);

        const CommunityCoverage& second = result.communities[1];
        QCOMPARE(second.children.children, 8);
        QCOMPARE(second.children.outOfRange, 2);
        const CommunityCoverage& third = result.communities[2];
        QCOMPARE(third.state, CoverageState::OutOfRange);
        QCOMPARE(third.reason, GapReason::BeyondCutoff);
        QVERIFY(third.nearest);
        QCOMPARE(third.nearest->length.value, 20.0 + 1940.0 + 30.0);
        QCOMPARE(third.nearest->time.value, 1990000);
        QCOMPARE(third.excess->value, 1090000);
        QCOMPARE(third.excessLength->value, 1090.0);
        QCOMPARE(third.facilitiesInReach, 0);
        QCOMPARE(result.communities[3].state, CoverageState::NoData);
        QVERIFY(!result.communities[3].children.share());
    }

    void minimumCostTakesTheCheaperWayRound()
    {
        // Places: a 10, b 5. Least total walk with 15 served of 18: brute force in tst_assignment;
        // here only the sums.
        const Coverage result = covered(town());
        QCOMPARE(result.facilities[0].assigned, 10);
        QCOMPARE(result.facilities[1].assigned, 5);
        QCOMPARE(result.facilities[0].gross, 18);
        QCOMPARE(result.facilities[1].gross, 18);
        QCOMPARE(result.facilities[0].net, 0);
    }

    void theTwoKindsOfCoverageAreNotMixed()
    {
        const Coverage result = covered(town());
        const Indicator& have = indicatorById(result.indicators, "community-facility-coverage");
        QCOMPARE(*have.value, 25.0); // one of four communities has a 普惠 facility
        QCOMPARE(*have.target, 60.0);
        QCOMPARE(have.targetYear, 2025);
        QCOMPARE(*indicatorById(result.indicators, "town-facility-coverage").value, 50.0);
        QCOMPARE(*indicatorById(result.indicators, "reachable-coverage").value, 100.0 * 18 / 26);
        QVERIFY(!indicatorById(result.indicators, "reachable-coverage").target);
        QCOMPARE(*indicatorById(result.indicators, "places-per-thousand").value, 15.0 / 4.0);
    }

    void placesBeyondTheBorderServeButAreNotOurs()
    {
        StudyTables tables = town();
        FeatureTable facilities = *tables.facilities;
        appendRow(facilities,
                  3,
                  Points{{500, 600}},
                  {"outside", "界外托育", std::int64_t{40}, std::int64_t{1}});
        tables.facilities = std::make_shared<const FeatureTable>(facilities);
        CoverageOptions options = standard();
        options.snapLimit = Metres(700);
        const Coverage result = covered(tables, options);
        QCOMPARE(result.children.served, 18); // r1 is 700 m away from the 40 places
        QCOMPARE(*indicatorById(result.indicators, "places-per-thousand").value, 15.0 / 4.0);
    }

    void gapsAreRankedByChildrenThenExcess()
    {
        const Coverage result = covered(town());
        QCOMPARE(result.gaps.front(), 2U); // 6 children without any
        QVERIFY(std::ranges::find(result.gaps, 3U) == result.gaps.end());
    }

    void sumsAgreeFromPointsToCity()
    {
        const Coverage result = covered(town());
        ChildrenByState towns;
        for (const AreaCoverage& area : result.towns)
            towns += area.children;
        ChildrenByState districts;
        for (const AreaCoverage& area : result.districts)
            districts += area.children;
        QVERIFY(towns == result.children);
        QVERIFY(districts == result.children);
        std::int64_t served = 0;
        for (const DemandCoverage& demand : result.demand)
            served += demand.served;
        QCOMPARE(served, result.children.served);
    }

    void inclusiveOnlyLeavesOtherSupplyOut()
    {
        CoverageOptions options = standard();
        options.inclusiveOnly = true;
        const Coverage result = covered(town(), options);
        QCOMPARE(result.facilities.size(), 1U);
        QCOMPARE(result.children.served, 10);
        QVERIFY(result.method.inclusiveOnly);
    }

    void metresInsteadOfMinutes()
    {
        CoverageOptions options = standard();
        options.cutoff = Metres(850);
        QCOMPARE(covered(town(), options).children.withinReach(), 18);
        options.cutoff = Metres(679.9);
        QCOMPARE(covered(town(), options).children.withinReach(), 12);
        options.cutoff = Metres(680);
        QCOMPARE(covered(town(), options).children.withinReach(), 18);
    }

    void withoutResidencesDemandSitsOnCells()
    {
        StudyTables tables = town();
        tables.residences = nullptr;
        const auto study = prepareStudy(tables);
        QVERIFY(study);
        std::int64_t sum = 0;
        for (const DemandPoint& point : study->demand) {
            QVERIFY(point.source == DemandSource::Cell);
            sum += point.children[0];
        }
        QCOMPARE(sum, 26);
        const auto result = coverage(*study, standard());
        QCOMPARE(result->children.children, 26);
        QCOMPARE(result->method.demandSource, std::string("cells"));
    }

    void tableCarriesTheSameNumbers()
    {
        const auto study = prepareStudy(town());
        const auto result = coverage(*study, standard());
        const FeatureTable table = coverageTable(*study, *result, defaultAnalysisCrs());
        QCOMPARE(table.rowCount(), 4U);
        QCOMPARE(table.column("children")->text(2), std::string("6"));
        QCOMPARE(table.column("state")->text(2), std::string("out_of_range"));
        QCOMPARE(table.column("nearest_id")->text(2), std::string("b"));
        QCOMPARE(*table.column("nearest_metres")->number(2), 1990.0);
        QCOMPARE(table.column("reason")->text(2), std::string("beyond_cutoff"));
        QVERIFY(table.column("share")->isNull(3));
    }

    void badQuestionsAreRefused()
    {
        const auto study = prepareStudy(town());
        CoverageOptions options = standard();
        options.cutoff = minutes(0);
        QCOMPARE(coverage(*study, options).error().code, ErrorCode::ParameterInvalid);
        options = standard();
        options.ages = AgeGroups{};
        QCOMPARE(coverage(*study, options).error().field, std::string("age"));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(coverage(*study, standard(), {.stop = stop.get_token()}).error().code,
                 ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestCoverageByHand)
#include "tst_coverage_by_hand.moc"
