// SPDX-License-Identifier: GPL-3.0-or-later
// Gini and Palma: by hand, person by person, and in whatever order.
#include "access/inequality.h"
#include "access_cases.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

using Units = std::vector<WeightedValue>;

Units randomUnits(std::mt19937& random)
{
    std::uniform_int_distribution<int> count(1, 30);
    std::uniform_int_distribution<int> persons(0, 9);
    std::uniform_int_distribution<int> value(0, 20);
    Units units;
    for (int i = count(random); i > 0; --i)
        units.push_back({value(random) / 4.0, static_cast<double>(persons(random))});
    units.push_back({1.0, 1.0});
    return units;
}

/// Every person alone, poorest first.
std::vector<double> persons(const Units& units)
{
    std::vector<double> list;
    for (const WeightedValue& unit : units)
        list.insert(list.end(), static_cast<std::size_t>(unit.weight), unit.value);
    std::ranges::sort(list);
    return list;
}

double plainGini(const std::vector<double>& list)
{
    double apart = 0;
    double sum = 0;
    for (const double a : list) {
        sum += a;
        for (const double b : list)
            apart += std::abs(a - b);
    }
    return apart / (2.0 * static_cast<double>(list.size()) * sum);
}

} // namespace

class TestInequality : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void giniByHand()
    {
        // Two persons with 1 and 3: mean difference (0 + 2 + 2 + 0) / 4 = 1, mean 2, 1 / (2 · 2).
        QCOMPARE(*gini(Units{{1, 1}, {3, 1}}), 0.25);
        // Three of four have nothing: all differences 2 · 3 · 8 = 48, over 2 · 4 · 8.
        QCOMPARE(*gini(Units{{0, 3}, {8, 1}}), 0.75);
        QCOMPARE(*gini(Units{{0.1, 3}, {0.1, 7}, {0.1, 1}}), 0.0);
    }

    void palmaByHand()
    {
        // Ten persons with 1 … 10: the one on top has 10, the four below 1 + 2 + 3 + 4 = 10, of 55.
        Units ten;
        for (int i = 1; i <= 10; ++i)
            ten.push_back({static_cast<double>(i), 1});
        QCOMPARE(*palma(ten)->ratio(), 1.0);
        QCOMPARE(palma(ten)->top, 10.0 / 55);
        // Six with 1 and four with 3: both bounds lie inside a unit. Below: 4 of the six, 4 of 18;
        // above: 1 of the four, 3 of 18.
        const auto split = palma(Units{{1, 6}, {3, 4}});
        QCOMPARE(split->bottom, 4.0 / 18);
        QCOMPARE(split->top, 3.0 / 18);
        QCOMPARE(*split->ratio(), 0.75);
        // 2.5 persons with 2 and 2.5 with 6: the 40 % are 2 persons with 4, the 10 % half a one
        // with 3.
        QCOMPARE(*palma(Units{{2, 2.5}, {6, 2.5}})->ratio(), 0.75);
    }

    void equalSharesArePalmaAQuarter()
    {
        QVERIFY(nearly(*palma(Units{{0.7, 3}, {0.7, 11}})->ratio(), 0.25));
    }

    void nothingToShareHasNoNumber()
    {
        QVERIFY(!gini(Units{}) && !palma(Units{}) && !weightedMean(Units{}));
        QVERIFY(!gini(Units{{0, 5}}) && !palma(Units{{0, 5}}));
        QVERIFY(!gini(Units{{5, 0}}) && !weightedMean(Units{{5, 0}}));
        QCOMPARE(*weightedMean(Units{{0, 5}}), 0.0);
        const auto poor = palma(Units{{0, 9}, {4, 1}});
        QVERIFY(poor && !poor->ratio()); // the 40 % have nothing: no ratio
        QCOMPARE(poor->top, 1.0);
    }

    void personByPerson()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 100; ++round) {
            const Units units = randomUnits(random);
            QVERIFY(nearly(*gini(units), plainGini(persons(units))));
            Units alone;
            for (const double value : persons(units))
                alone.push_back({value, 1});
            QVERIFY(nearly(palma(units)->top, palma(alone)->top));
            QVERIFY(nearly(palma(units)->bottom, palma(alone)->bottom));
        }
    }

    void rule28_theOrderChangesNoBit()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 50; ++round) {
            Units units = randomUnits(random);
            const auto g = gini(units);
            const auto p = palma(units);
            const auto m = weightedMean(units);
            std::shuffle(units.begin(), units.end(), random);
            QVERIFY(gini(units) == g && palma(units) == p && weightedMean(units) == m);
        }
    }

    void scaleDoesNotMatter()
    {
        std::mt19937 random(testSeed());
        Units units = randomUnits(random);
        const double before = *gini(units);
        for (WeightedValue& unit : units) {
            unit.value *= 1000;
            unit.weight *= 3;
        }
        QVERIFY(nearly(*gini(units), before));
    }

    void partsByHand()
    {
        // {1, 3} and {5, 7}: within ½ · 4/16 · ¼ + ½ · 12/16 · 1/12 = 1/16; between, of means 2 and
        // 6: 8 / 32 = ¼; in all 40 / 128 = 5/16; nobody of the poorer group has more.
        const std::vector<Units> groups{{{1, 1}, {3, 1}}, {{5, 1}, {7, 1}}};
        const auto parts = giniParts(groups);
        QVERIFY(nearly(parts->within, 0.0625));
        QCOMPARE(parts->between, 0.25);
        QVERIFY(std::abs(parts->overlap) < 1e-15);
    }

    void partsAddUp()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 50; ++round) {
            const std::vector<Units> groups{
                randomUnits(random), randomUnits(random), randomUnits(random)};
            Units all;
            for (const Units& group : groups)
                all.insert(all.end(), group.begin(), group.end());
            const auto parts = giniParts(groups);
            QVERIFY(parts->overlap >= 0);
            QVERIFY(nearly(parts->within + parts->between + parts->overlap, *gini(all)));
        }
    }
};

QTEST_GUILESS_MAIN(TestInequality)
#include "tst_inequality.moc"
