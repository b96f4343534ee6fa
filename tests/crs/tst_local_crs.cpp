// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/local_crs.h"

#include <QTest>

using namespace yimi;

class TestLocalCrs : public QObject
{
    Q_OBJECT

private slots:
    void aPlaceLiesNearTheMiddleOfItsBelt_data();
    void aPlaceLiesNearTheMiddleOfItsBelt();
};

void TestLocalCrs::aPlaceLiesNearTheMiddleOfItsBelt_data()
{
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<QString>("name");
    QTest::newRow("Changzhou") << 119.95 << 31.78 << "CGCS2000 / 3-degree Gauss-Kruger CM 120E";
    QTest::newRow("Urumqi") << 87.6 << 43.8 << "CGCS2000 / 3-degree Gauss-Kruger CM 87E";
    QTest::newRow("Kashgar") << 75.99 << 39.47 << "CGCS2000 / 3-degree Gauss-Kruger CM 75E";
    QTest::newRow("Fuyuan") << 134.3 << 48.4 << "CGCS2000 / 3-degree Gauss-Kruger CM 135E";
    QTest::newRow("Paris") << 2.35 << 48.86 << "WGS 84 / UTM zone 31N";
    QTest::newRow("Sydney") << 151.2 << -33.87 << "WGS 84 / UTM zone 56S";
}

void TestLocalCrs::aPlaceLiesNearTheMiddleOfItsBelt()
{
    QFETCH(const double, longitude);
    QFETCH(const double, latitude);
    QFETCH(const QString, name);
    const Crs crs = projectedCrsFor({longitude, latitude});
    QCOMPARE(QString::fromStdString(describe(crs)->name), name);
    const Coordinate image =
        *Transformer::create(wgs84(), crs)->apply(Coordinate{longitude, latitude});
    QVERIFY(std::abs(image.x - 500000) < 340000);
}

QTEST_GUILESS_MAIN(TestLocalCrs)
#include "tst_local_crs.moc"
