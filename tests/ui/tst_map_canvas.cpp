// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/document_scene.h"
#include "small_city.h"
#include "ui/look/look.h"
#include "ui/map/community_finder.h"
#include "ui/map/map_canvas.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <set>

using namespace yimi;
using namespace yimi::test;

namespace {

struct Shown
{
    Shown() : canvas(jobs, look)
    {
        const ProjectContents city = smallCity();
        canvas.setHome(homeExtent(city.layers));
        canvas.resize(600, 400);
        canvas.show();
        canvas.setScene(buildScene(city, Appearance::Light, cache).value());
        canvas.fitHome();
        QTRY_VERIFY(canvas.upToDate());
    }

    Look look{Appearance::Light};
    DisplayCache cache;
    JobRunner jobs;
    MapCanvas canvas;
};

void turnWheel(MapCanvas& canvas, QPointF at, int notches)
{
    QWheelEvent event(at,
                      canvas.mapToGlobal(at),
                      {},
                      {0, 120 * notches},
                      Qt::NoButton,
                      Qt::NoModifier,
                      Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&canvas, &event);
}

} // namespace

class TestMapCanvas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wheelZoomsAboutTheCursor();
    void draggingPansByTheSameDistance();
    void aClickIsNoDrag();
    void keysPanZoomAndGoHome();
    void theNewestViewIsDrawnInTheEnd();
    void theMapIsNotBlank();
    void showingAFeatureBringsItIntoView();
    void communitiesAreFoundByPlaceAndId();
};

void TestMapCanvas::wheelZoomsAboutTheCursor()
{
    Shown shown;
    const QPointF at(120, 300);
    const Coordinate before = shown.canvas.view().screenToMap(at);
    const double scale = shown.canvas.view().metresPerPixel;
    turnWheel(shown.canvas, at, 1);
    const Coordinate after = shown.canvas.view().screenToMap(at);
    QVERIFY(shown.canvas.view().metresPerPixel < scale);
    QVERIFY(std::abs(before.x - after.x) < 1e-6 && std::abs(before.y - after.y) < 1e-6);
}

void TestMapCanvas::draggingPansByTheSameDistance()
{
    Shown shown;
    const Coordinate grabbed = shown.canvas.view().screenToMap({300, 200});
    QTest::mousePress(&shown.canvas, Qt::LeftButton, {}, {300, 200});
    QTest::mouseMove(&shown.canvas, {340, 230});
    QTest::mouseMove(&shown.canvas, {380, 260});
    QTest::mouseRelease(&shown.canvas, Qt::LeftButton, {}, {380, 260});
    const QPointF now = shown.canvas.view().mapToScreen(grabbed);
    QVERIFY((now - QPointF(380, 260)).manhattanLength() < 1e-6);
}

void TestMapCanvas::aClickIsNoDrag()
{
    Shown shown;
    QSignalSpy clicked(&shown.canvas, &MapCanvas::clicked);
    const MapView before = shown.canvas.view();
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, {100, 100});
    QCOMPARE(clicked.count(), 1);
    QVERIFY(shown.canvas.view() == before);
}

void TestMapCanvas::keysPanZoomAndGoHome()
{
    Shown shown;
    const MapView home = shown.canvas.view();
    QTest::keyClick(&shown.canvas, Qt::Key_Right);
    QVERIFY(shown.canvas.view().centre.x > home.centre.x);
    QTest::keyClick(&shown.canvas, Qt::Key_Up);
    QVERIFY(shown.canvas.view().centre.y > home.centre.y);
    QTest::keyClick(&shown.canvas, Qt::Key_Plus);
    QVERIFY(shown.canvas.view().metresPerPixel < home.metresPerPixel);
    QTest::keyClick(&shown.canvas, Qt::Key_0);
    QVERIFY(shown.canvas.view() == home);
}

void TestMapCanvas::theNewestViewIsDrawnInTheEnd()
{
    Shown shown;
    QSignalSpy frames(&shown.canvas, &MapCanvas::frameShown);
    for (int i = 0; i < 30; ++i)
        shown.canvas.setView(shown.canvas.view().pannedBy({5, 3}));
    turnWheel(shown.canvas, {50, 50}, 2);
    shown.canvas.setView(shown.canvas.view().pannedBy({40, 0}));
    QTRY_VERIFY(shown.canvas.upToDate());
    QVERIFY(frames.count() >= 1);
    QVERIFY(frames.count() < 32);
}

void TestMapCanvas::theMapIsNotBlank()
{
    Shown shown;
    const QImage picture = shown.canvas.grab().toImage();
    std::set<QRgb> colours;
    for (int x = 0; x < picture.width(); x += 3) {
        for (int y = 0; y < picture.height(); y += 3)
            colours.insert(picture.pixel(x, y));
    }
    QVERIFY(colours.size() > 8);
}

void TestMapCanvas::showingAFeatureBringsItIntoView()
{
    Shown shown;
    const auto communities = std::make_shared<const FeatureTable>(cityCommunities());
    shown.canvas.setView(shown.canvas.view().pannedBy({5000, 5000}));
    shown.canvas.bringIntoView(MapFeature{communities, 3});
    const Box seen = shown.canvas.view().extent();
    const Box box = boxOf(communities->geometries[3]);
    QVERIFY(seen.contains(box.min) && seen.contains(box.max));
}

void TestMapCanvas::communitiesAreFoundByPlaceAndId()
{
    const CommunityFinder finder(std::make_shared<const FeatureTable>(cityCommunities()));
    QCOMPARE(finder.rowAt(cityPlace(600, 100)), std::optional<std::size_t>(1));
    QVERIFY(!finder.rowAt(cityPlace(-10, -10)));
    QCOMPARE(finder.rowOf("C3"), std::optional<std::size_t>(2));
    QVERIFY(!finder.rowOf("C9"));
    QCOMPARE(finder.nameOf(2), std::string("北苑社区"));
}

QTEST_MAIN(TestMapCanvas)
#include "tst_map_canvas.moc"
