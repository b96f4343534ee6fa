// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/size_samples.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace yimi;

namespace {

Column columnOf(const std::vector<double>& numbers)
{
    Column column("n", FieldType::Real);
    for (const double number : numbers)
        column.appendReal(number);
    return column;
}

} // namespace

class TestSizeSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void roundNumbersFromTheLargestDown_data()
    {
        QTest::addColumn<double>("most");
        QTest::addColumn<QList<double>>("samples");
        QTest::newRow("thousands") << 1250.0 << QList<double>{1000, 200, 50};
        QTest::newRow("round itself") << 200.0 << QList<double>{200, 50, 10};
        QTest::newRow("hundreds") << 453.0 << QList<double>{200, 100, 20};
        QTest::newRow("no halves of a whole") << 7.0 << QList<double>{5, 1};
        QTest::newRow("one") << 1.0 << QList<double>{1};
        QTest::newRow("nought") << 0.0 << QList<double>{};
        QTest::newRow("below nought") << -4.0 << QList<double>{};
        QTest::newRow("endless") << std::numeric_limits<double>::infinity() << QList<double>{};
    }

    void roundNumbersFromTheLargestDown()
    {
        QFETCH(double, most);
        QFETCH(QList<double>, samples);
        const auto made =
            sizeSamples({.field = "n", .most = most, .from = 1, .to = 40}, columnOf({1, 2}));
        QCOMPARE(QList<double>(made.begin(), made.end()), samples);
    }

    void sharesHaveDecimals()
    {
        const auto made =
            sizeSamples({.field = "n", .most = 0.3, .from = 1, .to = 40}, columnOf({0.3, 0.1}));
        QCOMPARE(made.size(), std::size_t{3});
        QVERIFY(std::abs(made[0] - 0.2) < 1e-12);
        QVERIFY(std::abs(made[1] - 0.05) < 1e-12);
        QVERIFY(std::abs(made[2] - 0.01) < 1e-12);
    }

    /// The smallest width stands for many numbers: none of them is a sample.
    void eachSampleHasTheSizeOfItsNumber()
    {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> power(-3, 7);
        std::uniform_real_distribution<double> width(1, 30);
        for (int i = 0; i < 500; ++i) {
            const SizeLook sizes{.field = "n",
                                 .most = std::pow(10, power(random)),
                                 .from = width(random),
                                 .to = width(random)};
            double before = std::numeric_limits<double>::infinity();
            for (const double sample : sizeSamples(sizes, columnOf({0.5}))) {
                QVERIFY(sample <= sizes.most && sample < before);
                const double exact = sizes.to * std::sqrt(sample / sizes.most);
                QVERIFY(std::abs(markerSize(sizes, sample) - exact) < 1e-9 && exact > sizes.from);
                before = sample;
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestSizeSamples)
#include "tst_size_samples.moc"
