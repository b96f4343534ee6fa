// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/apportion.h"
#include "seed.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <random>

using namespace yimi;
using namespace yimi::test;

class TestApportion : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void exampleOnPaper()
    {
        // Quotas 4.5, 3.0, 2.5 of 10: floors 4, 3, 2 and the last one goes to a half.
        const std::vector<double> weights{9, 6, 5};
        const auto parts = apportion(10, weights);
        QCOMPARE(parts[1], 3);
        QCOMPARE(parts[0] + parts[2], 7);
        QVERIFY(parts[0] >= 4 && parts[2] >= 2);
    }

    void largestRemainderWins()
    {
        const std::vector<double> weights{1.0, 2.0, 6.9};
        QCOMPARE(apportion(10, weights), (std::vector<std::int64_t>{1, 2, 7}));
    }

    void emptyAndZero()
    {
        QVERIFY(apportion(7, {}).empty());
        const std::vector<double> none{0, 0, 0};
        const auto parts = apportion(6, none);
        QCOMPARE(parts, (std::vector<std::int64_t>{2, 2, 2}));
        const std::vector<double> some{0, 1, -5};
        QCOMPARE(apportion(6, some), (std::vector<std::int64_t>{0, 6, 0}));
        QCOMPARE(apportion(0, some), (std::vector<std::int64_t>{0, 0, 0}));
    }

    void tiesAreSpreadNotPiledUpAtTheFront()
    {
        const std::vector<double> equal(400, 1.0);
        const auto parts = apportion(200, equal);
        const auto firstHalf = std::accumulate(parts.begin(), parts.begin() + 200, std::int64_t{0});
        QVERIFY2(firstHalf > 80 && firstHalf < 120, qPrintable(QString::number(firstHalf)));
    }

    void rule19_sumIsExactAndNobodyIsOffByMoreThanOne()
    {
        std::mt19937 random(testSeed());
        std::lognormal_distribution<double> weight(0, 1.5);
        for (int round = 0; round < 400; ++round) {
            std::vector<double> weights(1 + random() % 60);
            for (double& w : weights)
                w = random() % 7 == 0 ? 0.0 : weight(random);
            weights.front() = 1.0;
            const std::int64_t total = random() % 5000;
            const auto parts = apportion(total, weights);
            QCOMPARE(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}), total);
            const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
            for (std::size_t i = 0; i < parts.size(); ++i) {
                QVERIFY(parts[i] >= 0);
                QVERIFY(std::abs(static_cast<double>(parts[i])
                                 - static_cast<double>(total) * weights[i] / sum)
                        < 1.0 + 1e-6);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestApportion)
#include "tst_apportion.moc"
