// SPDX-License-Identifier: GPL-3.0-or-later
#include "seed.h"
#include "style/class_breaks.h"
#include "style/class_label.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using namespace yimi;

namespace {

using Ends = std::vector<double>;

Ends breaks(BreakMethod method, std::vector<double> values, std::size_t classes)
{
    return classBreaks(std::move(values), {.method = method, .classes = classes});
}

double spreadOf(const std::vector<double>& sorted, const Ends& ends)
{
    double total = 0;
    auto from = sorted.begin();
    for (const double end : ends) {
        const auto to = std::upper_bound(from, sorted.end(), end);
        const auto count = static_cast<double>(to - from);
        const double mean = std::accumulate(from, to, 0.0) / count;
        total += std::accumulate(from, to, 0.0, [mean](double sum, double value) {
            return sum + (value - mean) * (value - mean);
        });
        from = to;
    }
    return total;
}

/// The least spread of any way to part the values, by trying all of them.
double leastSpread(const std::vector<double>& sorted, std::size_t classes, std::size_t from = 0)
{
    double mean = 0;
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t end = from + 1; end <= sorted.size(); ++end) {
        const auto count = static_cast<double>(end - from);
        mean += (sorted[end - 1] - mean) / count;
        double own = 0;
        for (std::size_t i = from; i < end; ++i)
            own += (sorted[i] - mean) * (sorted[i] - mean);
        if (end == sorted.size())
            best = std::min(best, own);
        else if (classes > 1)
            best = std::min(best, own + leastSpread(sorted, classes - 1, end));
    }
    return best;
}

constexpr std::array kComputed{BreakMethod::Quantile,
                               BreakMethod::EqualInterval,
                               BreakMethod::NaturalBreaks,
                               BreakMethod::StandardDeviation};

} // namespace

class TestClassBreaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void quantilesHoldAsManyEach()
    {
        std::vector<double> values(100);
        std::iota(values.begin(), values.end(), 1.0);
        QCOMPARE(breaks(BreakMethod::Quantile, values, 4), (Ends{25, 50, 75, 100}));
        QCOMPARE(breaks(BreakMethod::Quantile, values, 1), (Ends{100}));
    }

    void equalValuesStayInOneClass()
    {
        // Four of six are 3: no class may end between them.
        QCOMPARE(breaks(BreakMethod::Quantile, {1, 3, 3, 3, 3, 9}, 3), (Ends{3, 9}));
        for (const BreakMethod method : kComputed)
            QCOMPARE(breaks(method, {7, 7, 7}, 5), (Ends{7}));
    }

    void equalIntervalsAreOneWidth()
    {
        QCOMPARE(breaks(BreakMethod::EqualInterval, {0, 1, 2, 100}, 4), (Ends{25, 50, 75, 100}));
        QCOMPARE(breaks(BreakMethod::EqualInterval, {-10, 10}, 4), (Ends{-5, 0, 5, 10}));
        // A third is written with as many digits as a legend keeps.
        const Ends thirds = breaks(BreakMethod::EqualInterval, {0, 1}, 3);
        QCOMPARE(numberText(thirds[0]), std::string("0.333333333333"));
    }

    void naturalBreaksFollowTheGaps()
    {
        QCOMPARE(breaks(BreakMethod::NaturalBreaks, {1, 2, 3, 10, 11, 12, 100, 101}, 3),
                 (Ends{3, 20, 110})); // 12 … below 100 is 20 at its roundest
        // By hand: {0, 1} {10} has 0.5, {0} {1, 10} has 40.5.
        QCOMPARE(naturalBreaks(Ends{0, 1, 10}, 2), (Ends{1, 10}));
    }

    void naturalBreaksAreTheBestThereAre()
    {
        std::mt19937 random(test::testSeed());
        for (int round = 0; round < 60; ++round) {
            std::vector<double> values;
            for (std::size_t i = 0; i < 4 + random() % 10; ++i)
                values.push_back(static_cast<double>(random() % 40) * (round % 2 == 0 ? 1 : 1e6));
            std::ranges::sort(values);
            const std::size_t classes = 2 + random() % 4;
            const Ends ends = naturalBreaks(values, classes);
            const double least = leastSpread(values, classes);
            QVERIFY2(spreadOf(values, ends) <= least * (1 + 1e-9) + 1e-9,
                     qPrintable(QString::number(round)));
        }
    }

    void aMillionValuesTakeASample()
    {
        // Three heaps far apart, in more different values than are tried one by one.
        std::vector<double> values;
        for (int heap = 0; heap < 3; ++heap) {
            for (int i = 0; i < 50000; ++i)
                values.push_back(heap * 1e6 + i);
        }
        const Ends ends = breaks(BreakMethod::NaturalBreaks, values, 3);
        QCOMPARE(ends.size(), std::size_t{3});
        QVERIFY(ends[0] >= 49000 && ends[0] < 1e6);
        QVERIFY(ends[1] >= 1e6 + 49000 && ends[1] < 2e6);
        QVERIFY(ends[2] >= 2e6 + 49999);
        QCOMPARE(breaks(BreakMethod::NaturalBreaks, values, 3), ends);
    }

    void deviationsStandAroundTheMean()
    {
        // Mean 5, standard deviation 2.
        const std::vector<double> values{2, 4, 4, 4, 5, 5, 7, 9};
        QCOMPARE(breaks(BreakMethod::StandardDeviation, values, 4), (Ends{3, 5, 7, 9}));
        QCOMPARE(breaks(BreakMethod::StandardDeviation, values, 5), (Ends{2, 4, 6, 8, 9}));
    }

    void manualEndsAreTakenAsTheyAre()
    {
        const auto manual = [](std::vector<double> values, Ends ends) {
            return classBreaks(std::move(values),
                               {.method = BreakMethod::Manual, .manual = std::move(ends)});
        };
        QCOMPARE(manual({1, 5}, {10, 5, 5, std::nan("")}), (Ends{5, 10}));
        // What lies above the last is not lost.
        QCOMPARE(manual({1, 5, 123}, {5}), (Ends{5, 130}));
        QCOMPARE(manual({}, {5}), (Ends{5}));
    }

    void withoutNumbersThereAreNoClasses()
    {
        for (const BreakMethod method : kComputed) {
            QVERIFY(breaks(method, {}, 5).empty());
            QVERIFY(breaks(method, {std::nan(""), INFINITY, -INFINITY}, 5).empty());
            QVERIFY(breaks(method, {1, 2, 3}, 0).empty());
            QCOMPARE(breaks(method, {std::nan(""), 4}, 5), (Ends{4}));
        }
    }

    void fewDifferentValuesGiveFewClasses()
    {
        QCOMPARE(breaks(BreakMethod::Quantile, {0, 0, 0, 5}, 5), (Ends{0, 5}));
        QCOMPARE(breaks(BreakMethod::NaturalBreaks, {0, 0, 0, 5}, 5), (Ends{0, 5}));
    }

    void everyValueHasAClassWhateverTheOrder()
    {
        std::mt19937 random(test::testSeed());
        for (const BreakMethod method : kComputed) {
            std::vector<double> values;
            for (int i = 0; i < 500; ++i)
                values.push_back(std::exp(static_cast<double>(random() % 1000) / 70) - 300);
            const Ends ends = breaks(method, values, 6);
            QVERIFY(std::ranges::adjacent_find(ends, std::greater_equal<>()) == ends.end());
            QVERIFY(ends.back() >= std::ranges::max(values));
            std::ranges::shuffle(values, random);
            QCOMPARE(breaks(method, values, 6), ends);
        }
    }

    void endsAreRoundWhereNoValueMoves()
    {
        QCOMPARE(roundestFrom(1234.5, 1871), 1300.0);
        QCOMPARE(roundestFrom(1234.5, 2100), 2000.0);
        QCOMPARE(roundestFrom(1234.5, 1234.6), 1234.5);
        QCOMPARE(roundestFrom(0.1234, 0.17), 0.13);
        QCOMPARE(roundestFrom(-3, 2), 0.0);
        QCOMPARE(roundestFrom(-17.3, -9), -10.0);
        QCOMPARE(roundestFrom(5, 5), 5.0);
    }

    void labelsCanBeRead()
    {
        QCOMPARE(classLabel({}, 1300, "人"), std::string("≤ 1,300 人"));
        QCOMPARE(classLabel(1300, 1234567.5), std::string("1,300 – 1,234,567.5"));
        QCOMPARE(classLabel(-1500, -20), std::string("-1,500 – -20"));
    }
};

QTEST_APPLESS_MAIN(TestClassBreaks)
#include "tst_class_breaks.moc"
