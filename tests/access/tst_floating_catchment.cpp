// SPDX-License-Identifier: GPL-3.0-or-later
// Floating catchments: the papers' formulas by hand, a plain reference, and the sum that must hold.
#include "access/floating_catchment.h"
#include "access_cases.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

FloatingCatchmentOptions twoStep(double limit)
{
    return {.decay = {.kind = DecayKind::Binary, .limit = inMinutes(limit)}};
}

FloatingCatchmentOptions enhanced()
{
    return {.decay = luoQiZones(inMinutes(30))};
}

FloatingCatchmentOptions threeStep()
{
    return {.decay = luoQiZones(inMinutes(30)), .selection = luoQiZones(inMinutes(30))};
}

std::vector<FloatingCatchmentOptions> family()
{
    return {
        twoStep(15),
        enhanced(),
        threeStep(),
        {.decay = {.kind = DecayKind::GaussianZero, .limit = inMinutes(20)}},
        {.decay = {.kind = DecayKind::Exponential, .parameter = 0.2}},
        {.decay = luoQiZones(inMinutes(30)),
         .selection = Decay{.kind = DecayKind::Gaussian, .limit = inMinutes(30), .parameter = 12}}};
}

/// The formulas, pair by pair over a full matrix, as they stand in the papers.
class Plain
{
public:
    Plain(const CostTable& table, const FloatingCatchmentOptions& options)
        : m_table(table), m_options(options)
    {
    }

    [[nodiscard]] double access(std::size_t i) const
    {
        double sum = 0;
        for (std::size_t j = 0; j < m_table.supply.size(); ++j) {
            double demand = 0;
            for (std::size_t k = 0; k < m_table.demand.size(); ++k)
                demand += m_table.demand[k].weight * pull(k, j);
            if (demand > 0)
                sum += m_table.supply[j].amount / demand * pull(i, j);
        }
        return sum;
    }

private:
    [[nodiscard]] double weight(const Decay& decay, std::size_t i, std::size_t j) const
    {
        for (std::size_t k = 0; k < m_table.pairCount(); ++k) {
            if (m_table.demandOf[k] == i && m_table.supplyOf[k] == j)
                return m_table.cost[k] <= m_options.decay.limit.value_or(m_table.cost[k])
                           ? decayWeight(decay, m_table.kind, m_table.cost[k])
                           : 0.0;
        }
        return 0;
    }

    [[nodiscard]] double pull(std::size_t i, std::size_t j) const
    {
        const double own = weight(m_options.decay, i, j);
        if (!m_options.selection)
            return own;
        double all = 0;
        for (std::size_t k = 0; k < m_table.supply.size(); ++k)
            all += weight(*m_options.selection, i, k);
        return all > 0 ? weight(*m_options.selection, i, j) / all * own : 0.0;
    }

    const CostTable& m_table;
    const FloatingCatchmentOptions& m_options;
};

} // namespace

class TestFloatingCatchment : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void twoStepByHand()
    {
        // Within 15 minutes [luo2003]: X is reached by A and B, Y by B and C.
        //   R_X = 30 / (100 + 200) = 0.1,  R_Y = 20 / (200 + 50) = 0.08
        //   A = R_X = 0.1,  B = R_X + R_Y = 0.18,  C = R_Y = 0.08
        //   100 · 0.1 + 200 · 0.18 + 50 · 0.08 = 10 + 36 + 4 = 50
        const auto result = *floatingCatchment(tableOf(paperCase()), twoStep(15));
        QVERIFY(nearly(*result.ratio[0], 0.1) && nearly(*result.ratio[1], 0.08));
        QVERIFY(nearly(result.access[0], 0.1));
        QVERIFY(nearly(result.access[1], 0.18));
        QVERIFY(nearly(result.access[2], 0.08));
        QVERIFY(nearly(result.sum.demandTimesAccess, 50.0) && result.sum.holds());
    }

    void enhancedByHand()
    {
        // Zones 0–10, 10–20, 20–30 weigh 1, 0.68, 0.22 [luo2009]; A–Y, 20 minutes, is in the
        // second.
        //   R_X = 30 / (100 · 1 + 200 · 0.68)            = 30 / 236 = 0.1271186
        //   R_Y = 20 / (200 · 1 + 50 · 0.68 + 100 · 0.68) = 20 / 302 = 0.0662252
        //   A = 1 · 30/236 + 0.68 · 20/302 = 0.1721518
        //   B = 0.68 · 30/236 + 1 · 20/302 = 0.1526658
        //   C = 0.68 · 20/302              = 0.0450331
        const auto result = *floatingCatchment(tableOf(paperCase()), enhanced());
        QVERIFY(nearly(*result.ratio[0], 30.0 / 236) && nearly(*result.ratio[1], 20.0 / 302));
        QVERIFY(nearly(result.access[0], 0.17215175665057808));
        QVERIFY(nearly(result.access[1], 0.1526658435290156));
        QVERIFY(nearly(result.access[2], 0.04503311258278146));
        QVERIFY(nearly(result.sum.demandTimesAccess, 50.0));
    }

    void threeStepByHand()
    {
        // Selection [wan2012], T the zones' weights:
        //   A: G_X = 1 / 1.68, G_Y = 0.68 / 1.68;  B: G_X = 0.68 / 1.68, G_Y = 1 / 1.68;  C: G_Y =
        //   1 R_X = 30 / (100 · 1/1.68 · 1 + 200 · 0.68/1.68 · 0.68)
        //       = 30 / (59.5238 + 55.0476) = 0.2618454
        //   R_Y = 20 / (200 · 1/1.68 · 1 + 50 · 1 · 0.68 + 100 · 0.68/1.68 · 0.68)
        //       = 20 / (119.0476 + 34 + 27.5238) = 0.1107595
        //   A = 1/1.68 · R_X + 0.68/1.68 · 0.68 · R_Y = 0.1558604 + 0.0304852 = 0.1863456
        //   B = 0.68/1.68 · 0.68 · R_X + 1/1.68 · R_Y = 0.0720697 + 0.0659283 = 0.1379981
        //   C = 0.68 · R_Y                            = 0.0753165
        const auto result = *floatingCatchment(tableOf(paperCase()), threeStep());
        QVERIFY(nearly(*result.ratio[0], 0.2618453865336658));
        QVERIFY(nearly(*result.ratio[1], 0.11075949367088608));
        QVERIFY(nearly(result.access[0], 0.18634558119469258));
        QVERIFY(nearly(result.access[1], 0.13799809547860306));
        QVERIFY(nearly(result.access[2], 0.07531645569620254));
        QVERIFY(nearly(result.sum.demandTimesAccess, 50.0));
    }

    void supplyThatNobodyReachesIsGivenToNobody()
    {
        AccessCase given = paperCase();
        given.supply.push_back({"Z", 70});
        given.demand.push_back({"empty", 0});
        given.ways.push_back({"empty", "Z", 1});
        given.ways.push_back({"empty", "X", 1});
        const auto result = *floatingCatchment(tableOf(given), twoStep(15));
        QCOMPARE(result.sum.supplyTotal, 120.0);
        QCOMPARE(result.sum.supplyReached, 50.0); // a place without children is nobody
        QVERIFY(result.sum.holds());
        QVERIFY(!result.ratio[2]);
        QVERIFY(nearly(result.access[3], 0.1)); // yet it has access to X
    }

    void aPlaceThatReachesNothingHasZero()
    {
        const auto result = *floatingCatchment(tableOf(paperCase()), twoStep(7));
        QCOMPARE(result.access[1], 0.0);
        QCOMPARE(result.access[2], 0.0);
        QVERIFY(nearly(result.sum.demandTimesAccess, 30.0));
        QCOMPARE(result.sum.supplyReached, 30.0);
    }

    void withoutAnySupplyOrDemandTheSumIsZero()
    {
        AccessCase given = paperCase();
        for (NamedAmount& one : given.supply)
            one.amount = 0;
        const auto result = *floatingCatchment(tableOf(given), enhanced());
        QVERIFY(result.sum.holds());
        QCOMPARE(result.sum.demandTimesAccess, 0.0);
        given = paperCase();
        for (NamedAmount& one : given.demand)
            one.amount = 0;
        const auto nobody = *floatingCatchment(tableOf(given), threeStep());
        QVERIFY(nobody.sum.holds());
        QCOMPARE(nobody.sum.supplyReached, 0.0);
    }

    void againstAPlainReference()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 60; ++round) {
            const CostTable table = tableOf(randomCase(random));
            for (const FloatingCatchmentOptions& options : family()) {
                const auto result = *floatingCatchment(table, options);
                const Plain plain(table, options);
                for (std::size_t i = 0; i < table.demand.size(); ++i)
                    QVERIFY(nearly(result.access[i], plain.access(i)));
            }
        }
    }

    void theSumIsWhatThereWasToGive()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 200; ++round) {
            const CostTable table = tableOf(randomCase(random));
            for (const FloatingCatchmentOptions& options : family()) {
                const SumCheck sum = (*floatingCatchment(table, options)).sum;
                QVERIFY2(sum.holds(),
                         qPrintable(QStringLiteral("%1 %2")
                                        .arg(sum.demandTimesAccess, 0, 'g', 17)
                                        .arg(sum.supplyReached, 0, 'g', 17)));
                QVERIFY(sum.supplyReached <= sum.supplyTotal);
            }
        }
    }

    void aSumThatIsNotHeldIsSeen()
    {
        QVERIFY(!(SumCheck{50, 50, 49.99}).holds());
        QVERIFY(!(SumCheck{50, 0, 1e-9}).holds());
    }

    void rule24_moreOfASupplyNeverLowers()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 50; ++round) {
            AccessCase given = randomCase(random);
            const CostTable before = tableOf(given);
            given.supply.front().amount += 17;
            const CostTable after = tableOf(given);
            for (const FloatingCatchmentOptions& options : family()) {
                const auto a = (*floatingCatchment(before, options)).access;
                const auto b = (*floatingCatchment(after, options)).access;
                for (std::size_t i = 0; i < a.size(); ++i)
                    QVERIFY(b[i] >= a[i]);
            }
        }
    }

    void twiceTheChildrenHaveHalfTheAccess()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 50; ++round) {
            AccessCase given = randomCase(random);
            const CostTable once = tableOf(given);
            for (NamedAmount& one : given.demand)
                one.amount *= 2;
            const CostTable twice = tableOf(given);
            for (const FloatingCatchmentOptions& options : family()) {
                const auto a = (*floatingCatchment(once, options)).access;
                const auto b = (*floatingCatchment(twice, options)).access;
                for (std::size_t i = 0; i < a.size(); ++i)
                    QVERIFY(nearly(a[i], 2 * b[i]));
            }
        }
    }

    void withOneSupplySelectionChangesNothing()
    {
        AccessCase given = paperCase();
        std::erase_if(given.ways, [](const NamedWay& way) { return way.to == "Y"; });
        const CostTable table = tableOf(given);
        QVERIFY((*floatingCatchment(table, enhanced())).access
                == (*floatingCatchment(table, threeStep())).access);
    }

    void whatIsNoDecayIsRefused()
    {
        const CostTable table = tableOf(paperCase());
        QVERIFY(floatingCatchment(table, {.decay = zonedDecay({})}).error().field == "zones");
        FloatingCatchmentOptions options = enhanced();
        options.selection = Decay{.kind = DecayKind::Gaussian};
        QVERIFY(floatingCatchment(table, options).error().field == "sigma");
    }
};

QTEST_GUILESS_MAIN(TestFloatingCatchment)
#include "tst_floating_catchment.moc"
