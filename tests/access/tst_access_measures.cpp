// SPDX-License-Identifier: GPL-3.0-or-later
// Nearest, cumulative and gravity: by hand, against a plain reference, and as they must always be.
#include "access/measure_access.h"
#include "access_cases.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

const Finding* findingOf(const std::vector<Finding>& findings, FindingCode code)
{
    const auto found = std::ranges::find(findings, code, &Finding::code);
    return found == findings.end() ? nullptr : &*found;
}

/// Minutes from one place to all supply that offers something, nearest first.
std::vector<double> sortedWays(const AccessCase& given, const std::string& from, double limit)
{
    std::vector<double> costs;
    for (const NamedWay& way : given.ways) {
        const auto supply = std::ranges::find(given.supply, way.to, &NamedAmount::id);
        if (way.from == from && supply->amount > 0 && inMinutes(*way.cost) <= inMinutes(limit))
            costs.push_back(minutesOrMetres(CostKind::Time, inMinutes(*way.cost)));
    }
    std::ranges::sort(costs);
    return costs;
}

} // namespace

class TestAccessMeasures : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void nearestByHand()
    {
        // First: A 5, B 8, C 14. Second: A 20, B 12, C has none. Means of two: 12.5 and 10.
        const CostTable table = tableOf(paperCase());
        const auto first = *nearestSupply(table, {});
        QVERIFY(*first[0].cost == inMinutes(5) && *first[0].supply == 0);
        QVERIFY(*first[1].cost == inMinutes(8) && *first[1].supply == 1);
        QVERIFY(*first[2].cost == inMinutes(14));
        const auto second = *nearestSupply(table, {.count = 2});
        QVERIFY(*second[0].cost == inMinutes(20));
        QCOMPARE(*second[0].mean, 12.5);
        QCOMPARE(*second[1].mean, 10.0);
        QVERIFY(!second[2].cost && !second[2].mean && !second[2].supply);
        QCOMPARE(second[2].inReach, 1U);
        // 14 minutes is inside a limit of 14, 20 is not.
        const auto limited = *nearestSupply(table, {.count = 2, .limit = inMinutes(14)});
        QVERIFY(!limited[0].cost);
        QVERIFY(*limited[1].cost == inMinutes(12));
    }

    void supplyOfNothingIsNoSupply()
    {
        AccessCase given = paperCase();
        given.supply[0].amount = 0;
        const CostTable table = tableOf(given);
        QVERIFY(*(*nearestSupply(table, {}))[0].cost == inMinutes(20));
        QVERIFY(*(*nearestSupply(table, {.emptyCounts = true}))[0].cost == inMinutes(5));
        const auto reach = *cumulativeSupply(table, {.limit = inMinutes(15)});
        QCOMPARE(reach[0].count, 0U);
        QCOMPARE(reach[0].places, 1U);
    }

    void cumulativeByHand()
    {
        const auto reach = *cumulativeSupply(tableOf(paperCase()), {.limit = inMinutes(12)});
        QCOMPARE(reach[0].amount, 30.0); // X only: Y is 20 minutes off
        QCOMPARE(reach[1].amount, 50.0); // exactly 12 minutes to X is inside
        QCOMPARE(reach[1].count, 2U);
        QCOMPARE(reach[2].amount, 0.0); // a number, by definition
        QCOMPARE(reach[2].places, 0U);
    }

    void gravityByHand()
    {
        // A: 30 exp(−0.5) + 20 exp(−2) = 18.195920 + 2.706706 = 20.902625
        const auto values = *gravityAccess(
            tableOf(paperCase()), {.decay = {.kind = DecayKind::Exponential, .parameter = 0.1}});
        QVERIFY(nearly(values[0], 20.902625456111256));
    }

    void againstAPlainReference()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 100; ++round) {
            const AccessCase given = randomCase(random);
            const CostTable table = tableOf(given);
            const std::size_t count = 1 + static_cast<std::size_t>(round % 3);
            const auto nearest = *nearestSupply(table, {.count = count, .limit = inMinutes(25)});
            const auto reach = *cumulativeSupply(table, {.limit = inMinutes(25)});
            for (std::size_t i = 0; i < table.demand.size(); ++i) {
                const auto ways = sortedWays(given, table.demand[i].id, 25);
                QCOMPARE(reach[i].count, ways.size());
                QCOMPARE(nearest[i].cost.has_value(), ways.size() >= count);
                if (!nearest[i].cost)
                    continue;
                QCOMPARE(minutesOrMetres(CostKind::Time, *nearest[i].cost), ways[count - 1]);
                double sum = 0;
                for (std::size_t k = 0; k < count; ++k)
                    sum += ways[k];
                QVERIFY(nearly(*nearest[i].mean, sum / static_cast<double>(count)));
            }
        }
    }

    void rule24_moreSupplyNeverLowers()
    {
        std::mt19937 random(testSeed());
        const GravityOptions gravity{.decay = {.kind = DecayKind::Power, .parameter = 1.2}};
        for (int round = 0; round < 50; ++round) {
            AccessCase given = randomCase(random);
            const CostTable before = tableOf(given);
            given.supply.push_back({"new", 25});
            for (const NamedAmount& d : given.demand)
                given.ways.push_back({d.id, "new", 7.0});
            const CostTable after = tableOf(given);
            const auto a = *gravityAccess(before, gravity);
            const auto b = *gravityAccess(after, gravity);
            const auto near = *nearestSupply(before, {});
            const auto nearer = *nearestSupply(after, {});
            for (std::size_t i = 0; i < a.size(); ++i) {
                QVERIFY(b[i] >= a[i]);
                QVERIFY(nearer[i].cost && (!near[i].cost || *nearer[i].cost <= *near[i].cost));
            }
        }
    }

    void rule28_sameForEveryOrderAndThreadCount()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 20; ++round) {
            const AccessCase given = randomCase(random);
            const CostTable table = tableOf(given);
            const CostTable mixed = tableOf(test::shuffled(given, random));
            for (const AccessMethod method : {AccessMethod::Nearest,
                                              AccessMethod::Cumulative,
                                              AccessMethod::Gravity,
                                              AccessMethod::EnhancedTwoStep,
                                              AccessMethod::ThreeStep}) {
                AccessOptions options{.method = method, .threads = 1};
                const auto one = *measureAccess(table, options);
                QVERIFY((*measureAccess(mixed, options)).values == one.values);
                options.threads = 7;
                const auto seven = *measureAccess(mixed, options);
                QVERIFY(seven.values == one.values && seven.sum == one.sum);
                QVERIFY(seven.supplyReached == one.supplyReached);
            }
        }
    }

    void whatNoMeasureShowsIsListed()
    {
        const CostTable table = tableOf(paperCase());
        const TableLayers layers{"homes", "sites"};
        QVERIFY(unreachedFindings(table, std::nullopt, layers).empty());
        const auto findings = unreachedFindings(table, inMinutes(7), layers);
        QCOMPARE(findings.size(), 2U);
        const Finding* const supply = findingOf(findings, FindingCode::SupplyUnreached);
        const Finding* const demand = findingOf(findings, FindingCode::DemandUnreached);
        QVERIFY(supply && supply->layer == "sites");
        QVERIFY((supply->ids == std::vector<std::string>{"Y"}));
        QVERIFY(demand && (demand->ids == std::vector<std::string>{"B", "C"}));
        AccessCase none = paperCase();
        for (NamedAmount& one : none.supply)
            one.amount = 0;
        for (NamedAmount& one : none.demand)
            one.amount = 0;
        const auto zero = unreachedFindings(tableOf(none), std::nullopt, layers);
        QCOMPARE(findingOf(zero, FindingCode::SupplyAllZero)->count, 2U);
        QCOMPARE(findingOf(zero, FindingCode::DemandAllZero)->count, 3U);
        QCOMPARE(findingOf(zero, FindingCode::SupplyUnreached)->count, 2U); // nobody lives there
    }

    void optionsThatMeanNothingAreRefused()
    {
        const CostTable table = tableOf(paperCase());
        QVERIFY(nearestSupply(table, {.count = 0}).error().field == "k");
        QVERIFY(gravityAccess(table, {.decay = {.kind = DecayKind::Power}}).error().field
                == "beta");
        const AccessOptions twoStep{.method = AccessMethod::TwoStep};
        QVERIFY(measureAccess(table, twoStep).error().field == "decay");
        const AccessOptions nearest{.method = AccessMethod::Nearest,
                                    .decay = {.limit = AccessCost(0)}};
        QVERIFY(measureAccess(table, nearest).error().field == "minutes/metres");
        const auto unknown = accessMethodFromId("4sfca");
        QVERIFY(unknown.error().code == ErrorCode::ParameterInvalid);
    }

    void aCancelledMeasureSaysSo()
    {
        std::stop_source stop;
        stop.request_stop();
        const TaskContext task{.stop = stop.get_token()};
        const CostTable table = tableOf(paperCase());
        for (const AccessMethod method : {AccessMethod::Nearest, AccessMethod::ThreeStep}) {
            const auto result = measureAccess(table, {.method = method}, task);
            QVERIFY(!result && result.error().code == ErrorCode::Cancelled);
        }
    }
};

QTEST_GUILESS_MAIN(TestAccessMeasures)
#include "tst_access_measures.moc"
