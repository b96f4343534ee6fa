// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_overlay.h"

#include <QTest>

using namespace yimi;

class TestMapOverlay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scaleLengthIsRoundAndFits_data();
    void scaleLengthIsRoundAndFits();
    void scaleIsWrittenWithThreeDigits();
    void pathsFollowTheView();
};

void TestMapOverlay::scaleLengthIsRoundAndFits_data()
{
    QTest::addColumn<double>("metresPerPixel");
    QTest::addColumn<double>("metres");
    QTest::addColumn<QString>("text");
    QTest::newRow("house") << 0.25 << 20.0 << "20 m";
    QTest::newRow("block") << 1.0 << 100.0 << "100 m";
    QTest::newRow("exact") << 100.0 / 120 << 100.0 << "100 m";
    QTest::newRow("town") << 12.0 << 1000.0 << "1 km";
    QTest::newRow("city") << 160.0 << 10000.0 << "10 km";
}

void TestMapOverlay::scaleLengthIsRoundAndFits()
{
    QFETCH(double, metresPerPixel);
    const double length = roundScaleLength(metresPerPixel, 120);
    QTEST(length, "metres");
    QVERIFY(length / metresPerPixel <= 120.0 + 1e-9);
    QTEST(scaleLengthText(length), "text");
}

void TestMapOverlay::scaleIsWrittenWithThreeDigits()
{
    MapView view;
    view.metresPerPixel = 12.7;
    QCOMPARE(scaleText(view), QString("1:48,000"));
}

void TestMapOverlay::pathsFollowTheView()
{
    MapView view{{0, 0}, 10, {200, 100}};
    const Geometry area =
        Polygons{{{{-100, -100}, {100, -100}, {100, 100}, {-100, 100}, {-100, -100}}, {}}};
    QCOMPARE(screenPath(area, view).boundingRect(), QRectF(90, 40, 20, 20));
    QVERIFY(screenPath(Geometry(), view).isEmpty());
}

QTEST_MAIN(TestMapOverlay)
#include "tst_map_overlay.moc"
