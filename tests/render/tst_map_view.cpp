// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/map_view.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace yimi;

namespace {

MapView someView()
{
    return {{480000, 3510000}, 12.5, {1400, 900}};
}

bool near(Coordinate a, Coordinate b, double metres = 1e-6)
{
    return distance(a, b) <= metres;
}

} // namespace

class TestMapView : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void mapAndScreenAreInverse()
    {
        const MapView view = someView();
        QCOMPARE(view.mapToScreen(view.centre), QPointF(700, 450));
        QCOMPARE(view.mapToScreen({480125, 3510000}), QPointF(710, 450));
        QCOMPARE(view.mapToScreen({480000, 3510125}), QPointF(700, 440));
        std::mt19937 random(20231);
        std::uniform_real_distribution<double> px(-500, 2000);
        for (int i = 0; i < 200; ++i) {
            const QPointF p(px(random), px(random));
            const QPointF back = view.mapToScreen(view.screenToMap(p));
            QVERIFY(std::hypot(back.x() - p.x(), back.y() - p.y()) < 1e-6);
        }
    }

    void zoomKeepsThePlaceUnderTheCursor()
    {
        MapView view = someView();
        const QPointF cursor(1013, 77);
        const Coordinate place = view.screenToMap(cursor);
        for (const double factor : {0.5, 0.8, 3.0, 1.1}) {
            view = view.zoomedAbout(cursor, factor);
            QVERIFY(near(view.screenToMap(cursor), place));
        }
    }

    void zoomStopsAtSensibleScales()
    {
        const QPointF cursor(10, 20);
        const MapView in = someView().zoomedAbout(cursor, 1e-12);
        QVERIFY(in.metresPerPixel > 0.001);
        QVERIFY(near(in.screenToMap(cursor), someView().screenToMap(cursor), 1e-3));
        QVERIFY(someView().zoomedAbout(cursor, 1e12).metresPerPixel < 1e5);
    }

    void fittedShowsTheWholeBox()
    {
        const Box box{{470000, 3500000}, {490000, 3503000}};
        const MapView view = someView().fitted(box, 20);
        QCOMPARE(view.centre, box.centre());
        const Box seen = view.extent();
        QVERIFY(seen.contains(box.min) && seen.contains(box.max));
        QVERIFY(std::abs(view.mapToScreen(box.min).x() - 20) < 1e-6);
    }

    void fittedToAPointOrNothingIsStillAView()
    {
        const Box point{{470000, 3500000}, {470000, 3500000}};
        QVERIFY(someView().fitted(point).metresPerPixel > 0);
        QCOMPARE(someView().fitted(Box{}), someView());
    }

    void panFollowsTheHand()
    {
        const MapView view = someView();
        const Coordinate held = view.screenToMap({100, 100});
        QVERIFY(near(view.pannedBy({35, -12}).screenToMap({135, 88}), held));
    }
};

QTEST_APPLESS_MAIN(TestMapView)
#include "tst_map_view.moc"
