// SPDX-License-Identifier: GPL-3.0-or-later
// A study's ways as costs: by hand, in whatever order of rows, and what is wrong with the amounts.
#include "analysis/access_summary.h"
#include "builders.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

/// One street of 600 m; a site at each end; homes at 100, 300 and 500 m, and one far off.
StudyTables streetTables()
{
    const auto shared = [](FeatureTable table) {
        return std::make_shared<const FeatureTable>(std::move(table));
    };
    return {.roads = shared(plainRoads({{{0, 0}, {600, 0}}})),
            .facilities = shared(facilitiesTable(
                {{"w", {0, 0}, std::int64_t{30}}, {"e", {600, 0}, std::int64_t{20}}})),
            .communities = shared(
                communitiesTable({{"c1", rectangle(-10, -10, 200, 900), 60, "甲镇", "东区"},
                                  {"c2", rectangle(200, -10, 610, 900), 40, "乙镇", "西区"}})),
            .residences = shared(residencesTable({{"h1", {100, 0}, 10},
                                                  {"h2", {300, 0}, 30},
                                                  {"h3", {500, 0}, 10},
                                                  {"far", {100, 800}, 50}}))};
}

StudyCostOptions metres(double limit)
{
    return {.kind = CostKind::Distance,
            .limit = accessCost(CostKind::Distance, limit),
            .profile = *travelProfile("walk")};
}

std::size_t placeOf(const StudyCosts& costs, const std::string& id)
{
    const auto& demand = costs.table.demand;
    return static_cast<std::size_t>(std::ranges::find(demand, id, &DemandPlace::id)
                                    - demand.begin());
}

bool lists(const std::vector<Finding>& findings, FindingCode code)
{
    return std::ranges::find(findings, code, &Finding::code) != findings.end();
}

} // namespace

class TestStudyCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void waysByHand()
    {
        // h1: w 100, e 500; h2: both 300; h3: e 100, w 500. Up to and with 300 m.
        const Study study = *prepareStudy(streetTables());
        const StudyCosts costs = *studyCosts(study, metres(300));
        QCOMPARE(costs.table.pairCount(), 4U);
        const std::size_t h1 = placeOf(costs, "h1");
        QCOMPARE(costs.table.cost[costs.table.firstOfDemand[h1]].value, 100'000);
        QVERIFY(costs.reach[h1] == ReachState::Reached);
        QVERIFY(costs.reach[placeOf(costs, "far")] == ReachState::NotLocated);
        const StudyCosts near = *studyCosts(study, metres(299.999));
        QCOMPARE(near.table.pairCount(), 2U);
        QVERIFY(near.reach[placeOf(near, "h2")] == ReachState::BeyondCutoff);
    }

    void accessByCommunityByHand()
    {
        // Places within 300 m: h1 30, h2 50, h3 20, far 0. c1: (10 · 30 + 50 · 0) / 60 = 5;
        // c2: (30 · 50 + 10 · 20) / 40 = 42.5.
        const Study study = *prepareStudy(streetTables());
        const StudyCosts costs = *studyCosts(study, metres(300));
        const AccessOptions options{.method = AccessMethod::Cumulative,
                                    .decay = {.limit = accessCost(CostKind::Distance, 300)}};
        const AccessResult result = *measureAccess(costs.table, options);
        const auto communities = accessByCommunity(study, costs.table, result);
        QCOMPARE(*communities[0].value, 5.0);
        QCOMPARE(*communities[1].value, 42.5);
        QCOMPARE(communities[0].children, 60.0);
        QCOMPARE(townsOfDemand(study)[placeOf(costs, "h3")], std::string("西区 乙镇"));
        QCOMPARE(districtsOfDemand(study)[placeOf(costs, "far")], std::string("东区"));
        QCOMPARE(communityAccessLayer(study, costs.table, result, defaultAnalysisCrs()).rowCount(),
                 2U);
        const FeatureTable demand = demandAccessLayer(study, costs, result, defaultAnalysisCrs());
        QCOMPARE(demand.column("state")->text(placeOf(costs, "far")), std::string("not_located"));
        QCOMPARE(*demand.column("value")->number(placeOf(costs, "h2")), 50.0);
        QCOMPARE(supplyLayer(study, costs, defaultAnalysisCrs()).rowCount(), 2U);
    }

    void theUnreachedAreNoNumber()
    {
        const Study study = *prepareStudy(streetTables());
        const StudyCosts costs = *studyCosts(study, metres(300));
        const AccessResult result =
            *measureAccess(costs.table, {.method = AccessMethod::Nearest, .decay = {}});
        const auto communities = accessByCommunity(study, costs.table, result);
        QCOMPARE(communities[0].unreached, 50.0);
        QCOMPARE(*communities[0].value, 100.0); // of those who have a way
    }

    void rule28_shuffledRowsAndThreadsChangeNothing()
    {
        std::mt19937 random(testSeed());
        const StudyTables tables = streetTables();
        StudyTables mixed = tables;
        for (auto* table : {&mixed.facilities, &mixed.communities, &mixed.residences})
            *table = std::make_shared<const FeatureTable>(test::shuffled(**table, random));
        StudyCostOptions options = metres(400);
        options.threads = 1;
        const StudyCosts one = *studyCosts(*prepareStudy(tables), options);
        options.threads = 3;
        const StudyCosts three = *studyCosts(*prepareStudy(mixed), options);
        QVERIFY(one.table == three.table && one.reach == three.reach);
    }

    void unknownAmountsAreListedUnlessTheyDoNotMatter()
    {
        StudyTables tables = streetTables();
        tables.facilities = std::make_shared<const FeatureTable>(
            facilitiesTable({{"w", {0, 0}, Value{}}, {"e", {600, 0}, std::int64_t{20}}}));
        const Study study = *prepareStudy(tables);
        StudyCostOptions options = metres(300);
        const StudyCosts costs = *studyCosts(study, options);
        QVERIFY(lists(costs.findings, FindingCode::SupplyAmountMissing));
        QCOMPARE(supplyTotal(costs.table), 20.0);
        options.amountsMatter = false;
        const StudyCosts near = *studyCosts(study, options);
        QVERIFY(!lists(near.findings, FindingCode::SupplyAmountMissing));
        QCOMPARE(supplyTotal(near.table), 21.0);
    }

    void nothingIsSaidToBeUnlimited()
    {
        FeatureTable sites = *streetTables().facilities;
        std::erase_if(sites.columns, [](const Column& c) { return c.name() == "places"; });
        StudyTables tables = streetTables();
        tables.facilities = std::make_shared<const FeatureTable>(sites);
        const Study study = *prepareStudy(tables);
        QVERIFY(lists(study.findings, FindingCode::FacilityCapacityMissing));
        const StudyCosts costs = *studyCosts(study, metres(300));
        QVERIFY(!lists(costs.findings, FindingCode::FacilityCapacityMissing));
        QVERIFY(lists(costs.findings, FindingCode::SupplyAmountMissing));
        QCOMPARE(supplyTotal(costs.table), 0.0);
    }

    void amountsComeFromAnyField()
    {
        FeatureTable sites = *streetTables().facilities;
        sites.addColumn("area", FieldType::Real);
        sites.column("area")->set(0, 12.5);
        const Study study = *prepareStudy(streetTables());
        const auto amounts = *facilityAmounts(study, sites, "", "area");
        StudyCostOptions options = metres(300);
        options.amounts = amounts;
        QCOMPARE(supplyTotal((*studyCosts(study, options)).table), 12.5);
        sites.column("area")->set(1, -3.0);
        QVERIFY(facilityAmounts(study, sites, "", "area").error().code == ErrorCode::ValueUnusable);
        QVERIFY(facilityAmounts(study, sites, "", "beds").error().code == ErrorCode::FieldMissing);
        sites.column("area")->set(1, 3.0);
        sites.column("id")->set(1, std::string("w"));
        QVERIFY(facilityAmounts(study, sites, "", "area").error().code == ErrorCode::RowRepeated);
    }

    void optionsThatMeanNothingAreRefused()
    {
        const Study study = *prepareStudy(streetTables());
        QVERIFY(studyCosts(study, metres(0)).error().field == "minutes/metres");
        StudyCostOptions options = metres(300);
        options.ages = {};
        QVERIFY(studyCosts(study, options).error().field == "age");
        options = metres(300);
        options.snapLimit = Metres(-1);
        QVERIFY(studyCosts(study, options).error().field == "snap-metres");
    }

    void aCancelledSearchSaysSo()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto costs =
            studyCosts(*prepareStudy(streetTables()), metres(300), {.stop = stop.get_token()});
        QVERIFY(!costs && costs.error().code == ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestStudyCosts)
#include "tst_study_costs.moc"
