// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/wording.h"

#include <QTest>

using namespace yimi;
using namespace Qt::StringLiterals;

class NumbersTest : public QObject
{
    Q_OBJECT

private slots:
    void counts_data();
    void counts();
    void percents_data();
    void percents();
    void metres_data();
    void metres();
    void minutes_data();
    void minutes();
    void cutoffs_data();
    void cutoffs();
};

void NumbersTest::counts_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << u"0"_s;
    QTest::newRow("three digits") << qint64(999) << u"999"_s;
    QTest::newRow("four digits") << qint64(1240) << u"1,240"_s;
    QTest::newRow("five digits") << qint64(31204) << u"31,204"_s;
    QTest::newRow("a city") << qint64(5278121) << u"5,278,121"_s;
    QTest::newRow("a loss") << qint64(-1240) << u"-1,240"_s;
}

void NumbersTest::counts()
{
    QFETCH(qint64, count);
    QTEST(countText(count), "text");
}

void NumbersTest::percents_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << u"0.0\u00a0%"_s;
    QTest::newRow("as on the card") << 0.523 << u"52.3\u00a0%"_s;
    QTest::newRow("rounded up") << 0.61849 << u"61.8\u00a0%"_s;
    QTest::newRow("half a tenth") << 0.6185 << u"61.9\u00a0%"_s;
    QTest::newRow("all") << 1.0 << u"100.0\u00a0%"_s;
    QTest::newRow("no minus zero") << -0.0001 << u"0.0\u00a0%"_s;
}

void NumbersTest::percents()
{
    QFETCH(double, share);
    QTEST(percentText(share), "text");
}

void NumbersTest::metres_data()
{
    QTest::addColumn<double>("length");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << u"0\u00a0m"_s;
    QTest::newRow("rounded") << 239.6 << u"240\u00a0m"_s;
    QTest::newRow("as in the gap list") << 1240.0 << u"1,240\u00a0m"_s;
    QTest::newRow("far") << 12345.4 << u"12,345\u00a0m"_s;
}

void NumbersTest::metres()
{
    QFETCH(double, length);
    QTEST(metresText(Metres(length)), "text");
}

void NumbersTest::minutes_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << u"0.0\u00a0分钟"_s;
    QTest::newRow("a quarter") << qint64(900000) << u"15.0\u00a0分钟"_s;
    QTest::newRow("with a tenth") << qint64(1116000) << u"18.6\u00a0分钟"_s;
}

void NumbersTest::minutes()
{
    QFETCH(qint64, milliseconds);
    QTEST(minutesText(Milliseconds(milliseconds)), "text");
}

void NumbersTest::cutoffs_data()
{
    QTest::addColumn<bool>("isTime");
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("minutes") << true << 15.0 << u"15\u00a0分钟"_s;
    QTest::newRow("half minutes") << true << 7.5 << u"7.5\u00a0分钟"_s;
    QTest::newRow("metres") << false << 500.0 << u"500\u00a0m"_s;
    QTest::newRow("many metres") << false << 1000.0 << u"1,000\u00a0m"_s;
}

void NumbersTest::cutoffs()
{
    QFETCH(bool, isTime);
    QFETCH(double, number);
    QTEST(cutoffName(isTime ? Cutoff(yimi::minutes(number)) : Cutoff(Metres(number))), "text");
}

QTEST_APPLESS_MAIN(NumbersTest)
#include "tst_numbers.moc"
