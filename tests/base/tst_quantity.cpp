// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/quantity.h"
#ifndef Q_MOC_RUN // moc cannot read <compare> when it comes first
#include "base/ids.h"
#endif

#include <QTest>

#include <concepts>
#include <unordered_set>

using namespace yimi;

class TestQuantity : public QObject
{
    Q_OBJECT

private slots:
    void unitsAndIndexKindsDoNotMix();
    void minutesAreWholeMilliseconds();
    void travelTimeRoundsToTheNearestMillisecond();
    void arithmeticKeepsTheUnit();
    void idsAreOrderedAndHashed();
};

void TestQuantity::unitsAndIndexKindsDoNotMix()
{
    QVERIFY((!std::convertible_to<Metres, MetresPerSecond>));
    QVERIFY((!std::convertible_to<double, Metres>));
    QVERIFY((!std::convertible_to<NodeId, EdgeId>));
}

void TestQuantity::minutesAreWholeMilliseconds()
{
    QCOMPARE(minutes(15).value, 900'000);
    QCOMPARE(minutes(0.5).value, 30'000);
    QCOMPARE(seconds(minutes(1)), 60.0);
}

void TestQuantity::travelTimeRoundsToTheNearestMillisecond()
{
    // 100 m at 4.5 km/h (1.25 m/s) are exactly 80 s; 1 m are 0.8 s.
    QCOMPARE(travelTime(Metres(100), kilometresPerHour(4.5)).value, 80'000);
    QCOMPARE(travelTime(Metres(1.0006), MetresPerSecond(1)).value, 1001);
    QCOMPARE(travelTime(Metres(1.0004), MetresPerSecond(1)).value, 1000);
}

void TestQuantity::arithmeticKeepsTheUnit()
{
    Metres sum = Metres(2) + Metres(3) * 2.0 - Metres(1);
    QCOMPARE(sum.value, 7.0);
    sum += Metres(1);
    sum -= Metres(3);
    QVERIFY(sum == Metres(5) && sum < Metres(6));
}

void TestQuantity::idsAreOrderedAndHashed()
{
    const std::unordered_set<NodeId> nodes{NodeId(1), NodeId(2), NodeId(1)};
    QCOMPARE(nodes.size(), 2U);
    QVERIFY(NodeId(1) < NodeId(2));
}

QTEST_GUILESS_MAIN(TestQuantity)
#include "tst_quantity.moc"
