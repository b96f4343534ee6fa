// SPDX-License-Identifier: GPL-3.0-or-later
// Shares below a standard: by hand, adding up over groups, and with the unreached kept apart.
#include "access/equity.h"
#include "access_cases.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

struct Grouped
{
    std::vector<EquityUnit> units;
    std::vector<std::string> groups;
};

Grouped randomUnits(std::mt19937& random)
{
    std::uniform_int_distribution<int> count(3, 40);
    std::uniform_int_distribution<int> group(1, 4);
    std::uniform_real_distribution<double> value(0.0, 60.0);
    std::uniform_int_distribution<int> weight(0, 50);
    Grouped made;
    for (int i = count(random); i > 0; --i) {
        EquityUnit unit{value(random), static_cast<double>(weight(random))};
        if (i % 7 == 0)
            unit.value = std::nullopt;
        made.units.push_back(unit);
        made.groups.push_back("g" + std::to_string(group(random)));
    }
    made.units.push_back({12.0, 9.0});
    made.groups.push_back("g1");
    return made;
}

} // namespace

class TestEquity : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void belowAStandardByHand()
    {
        // 100 children with 10, 50 with 20, 50 with 40; standard 25 [foster1984].
        //   FGT0 = 150 / 200;  FGT1 = (100 · 15/25 + 50 · 5/25) / 200 = 70 / 200
        //   lacking in all: 100 · 15 + 50 · 5 = 1750
        const std::vector<EquityUnit> units{{10, 100}, {20, 50}, {40, 50}};
        const auto figures = *equityFigures(units, {.standard = 25});
        QCOMPARE(figures.below->children, 150.0);
        QCOMPARE(*figures.below->share, 0.75);
        QCOMPARE(*figures.below->gap, 0.35);
        QCOMPARE(figures.below->missing, 1750.0);
        QCOMPARE(*figures.mean, 20.0);
        QCOMPARE(figures.unreached, 0.0);
    }

    void whatEqualsTheStandardMeetsIt()
    {
        const std::vector<EquityUnit> units{{25, 100}};
        QCOMPARE((*equityFigures(units, {.standard = 25})).below->children, 0.0);
        QCOMPARE((*equityFigures(units, {.better = Better::Less, .standard = 25})).below->children,
                 0.0);
    }

    void ofCostsLessIsBetterAndTheUnreachedMissTheStandard()
    {
        // Standard 10 minutes: 5 meets it, 15 is ½ over it, 30 children have no way.
        //   FGT0 = (20 + 30) / 100;  FGT1 = 20 · 5/10 / 70, over those with a value
        const std::vector<EquityUnit> units{{5, 50}, {15, 20}, {std::nullopt, 30}};
        const auto figures = *equityFigures(units, {.better = Better::Less, .standard = 10});
        QCOMPARE(figures.children, 100.0);
        QCOMPARE(figures.unreached, 30.0);
        QCOMPARE(*figures.below->share, 0.5);
        QCOMPARE(*figures.below->gap, 10.0 / 70);
        QCOMPARE(*figures.mean, 550.0 / 70); // never averaged
    }

    void groupsAddUp()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 100; ++round) {
            const Grouped made = randomUnits(random);
            const auto equity = *equityByGroup(made.units, made.groups, {.standard = 30});
            double children = 0;
            double unreached = 0;
            double share = 0;
            double gap = 0;
            double missing = 0;
            for (const EquityGroup& group : equity.groups) {
                const EquityFigures& own = group.figures;
                children += own.children;
                unreached += own.unreached;
                share += own.below->share.value_or(0) * own.children;
                gap += own.below->gap.value_or(0) * (own.children - own.unreached);
                missing += own.below->missing;
            }
            const EquityFigures& all = equity.all;
            QVERIFY(nearly(children, all.children) && nearly(unreached, all.unreached));
            QVERIFY(nearly(share / all.children, *all.below->share));
            QVERIFY(nearly(gap / (all.children - all.unreached), *all.below->gap));
            QVERIFY(nearly(missing, all.below->missing));
            const GiniParts& parts = *equity.parts;
            QVERIFY(nearly(parts.within + parts.between + parts.overlap, *all.gini));
        }
    }

    void rule28_theOrderChangesNoBit()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 50; ++round) {
            const Grouped made = randomUnits(random);
            std::vector<std::size_t> order(made.units.size());
            for (std::size_t i = 0; i < order.size(); ++i)
                order[i] = i;
            std::shuffle(order.begin(), order.end(), random);
            Grouped mixed;
            for (const std::size_t i : order) {
                mixed.units.push_back(made.units[i]);
                mixed.groups.push_back(made.groups[i]);
            }
            const EquityOptions options{.standard = 30};
            QVERIFY(*equityByGroup(made.units, made.groups, options)
                    == *equityByGroup(mixed.units, mixed.groups, options));
        }
    }

    void groupsAreInNaturalOrder()
    {
        const std::vector<EquityUnit> units{{1, 1}, {2, 1}};
        const std::vector<std::string> groups{"town 10", "town 9"};
        const auto equity = *equityByGroup(units, groups, {});
        QVERIFY(equity.groups[0].name == "town 9");
        QVERIFY(!equity.all.below);
    }

    void nobodyHasNoFigures()
    {
        const auto figures = *equityFigures({}, {.standard = 1});
        QVERIFY(!figures.mean && !figures.gini && !figures.palma);
        QVERIFY(!figures.below->share && !figures.below->gap);
        const std::vector<EquityUnit> lost{{std::nullopt, 4}};
        const auto unreached = *equityFigures(lost, {.standard = 1});
        QCOMPARE(*unreached.below->share, 1.0);
        QVERIFY(!unreached.below->gap && !unreached.mean);
    }

    void aStandardThatIsNotPositiveIsRefused()
    {
        for (const double standard : {0.0, -1.0, std::numeric_limits<double>::infinity()}) {
            QVERIFY(equityFigures({}, {.standard = standard}).error().field == "standard");
            QVERIFY(equityByGroup({}, {}, {.standard = standard}).error().code
                    == ErrorCode::ParameterInvalid);
        }
    }
};

QTEST_GUILESS_MAIN(TestEquity)
#include "tst_equity.moc"
