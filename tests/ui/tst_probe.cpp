// SPDX-License-Identifier: GPL-3.0-or-later
// 试探 in the real window: rings that follow the hand, and that are held.
#include "town_of_gates.h"
#include "ui/tool_bench.h"
#include "wording/wording.h"

#include <QLabel>
#include <QPushButton>

using namespace yimi;
using namespace yimi::test;

class TestProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void ringsFollowTheHand()
    {
        ToolBench bench("probe");
        QVERIFY(bench.find("probeCard").isVisible());
        bench.moveTo(cityPlace(200, 200));
        bench.moveTo(cityPlace(450, 450));
        bench.moveTo(cityPlace(300, 300));
        bench.settle();
        QVERIFY(bench.probe().answer());
        QCOMPARE(bench.probe().answer()->start.picked.at,
                 bench.seen(cityPlace(300, 300))); // the newest
        const PlaceReach& reach = bench.probe().answer()->reach;
        QCOMPARE(reach.areas.size(), 3U);
        QVERIFY(reach.located && !reach.areas.front().empty());
        // 15 minutes at 3.6 km/h reach most of a city of 900 m; the ten-a-home children are
        // counted.
        QCOMPARE(reach.children.size(), 3U);
        QVERIFY(reach.children[0] > 0 && reach.children[0] < reach.children[2]);
        QCOMPARE(bench.find<QLabel>("probeCount2").text(), countText(reach.children[2]));
        // A click that finds nothing asks nothing of the map below.
        QVERIFY(!bench.find("identifyCard").isVisible());
    }

    void theRingIsTheServiceArea()
    {
        ToolBench bench("probe");
        bench.click(cityPlace(310, 280));
        bench.settle();
        const ProbeAnswer answer = *bench.probe().answer();
        DocumentSettings settings = bench.window->document().settings();
        settings.serviceAreas.place = answer.start.picked.at;
        settings.serviceAreas.rings = false;
        bench.window->document().setSettings(settings, "t");
        bench.action("runServiceAreas").trigger();
        QTRY_VERIFY(bench.window->document().serviceAreas());
        const auto& result = *bench.window->document().serviceAreas();
        const DocumentLayer* layer = layerById(bench.window->document().layers(), result.areas);
        QVERIFY(layer);
        QCOMPARE(layer->table->rowCount(), answer.reach.areas.size());
        for (std::size_t band = 0; band < answer.reach.areas.size(); ++band)
            QVERIFY(std::get<Polygons>(layer->table->geometries[band]) == answer.reach.areas[band]);
    }

    void aHeldRingIsDragged()
    {
        ToolBench bench("probe");
        bench.click(cityPlace(300, 300));
        bench.moveTo(cityPlace(700, 700));
        bench.settle();
        QCOMPARE(bench.probe().answer()->start.picked.at, bench.seen(cityPlace(300, 300))); // held
        const MapView before = bench.canvas().view();
        QTest::mousePress(&bench.canvas(), Qt::LeftButton, {}, bench.at(cityPlace(300, 300)));
        bench.moveTo(cityPlace(500, 400));
        QTest::mouseRelease(&bench.canvas(), Qt::LeftButton, {}, bench.at(cityPlace(500, 400)));
        bench.settle();
        QVERIFY(bench.canvas().view() == before);
        QCOMPARE(bench.probe().answer()->start.picked.at, bench.seen(cityPlace(500, 400)));
        QTest::keyClick(&bench.canvas(), Qt::Key_Escape);
        QVERIFY(!bench.probe().held() && !bench.probe().answer());
        QVERIFY(bench.action("probe").isChecked());
    }

    void aProbeBecomesAResult()
    {
        ToolBench bench("probe");
        QVERIFY(!bench.find<QPushButton>("probeCompute").isEnabled());
        bench.click(cityPlace(300, 300));
        bench.settle();
        const Coordinate place = bench.probe().held()->picked.at;
        QTest::mouseClick(&bench.find<QPushButton>("probeCompute"), Qt::LeftButton);
        QTRY_VERIFY(bench.window->document().serviceAreas());
        QCOMPARE(bench.window->document().serviceAreas()->settings.place, std::optional(place));
        QVERIFY(!bench.action("probe").isChecked());
    }

    /// While it moves the rings may be coarser, the numbers never.
    void restingTheRingIsFineAgain()
    {
        ToolBench bench("probe");
        DocumentSettings settings = bench.window->document().settings();
        settings.serviceAreas.profile = *travelProfile("bike");
        bench.window->document().setSettings(settings, "t");
        bench.moveTo(cityPlace(440, 440));
        QVERIFY(bench.probe().refining());
        QTRY_VERIFY(bench.probe().answer());
        const ProbeAnswer moving = *bench.probe().answer();
        bench.settle();
        const ProbeAnswer resting = *bench.probe().answer();
        QCOMPARE(resting.start.picked.at, moving.start.picked.at);
        QCOMPARE(resting.reach.children, moving.reach.children);
        QVERIFY(resting.reach.areas != moving.reach.areas);
        bench.click(cityPlace(440, 440));
        bench.settle();
        QVERIFY(bench.probe().answer()->reach.areas == resting.reach.areas);
    }

    void heldAtAFacilityItStartsAtItsGates()
    {
        ToolBench bench("probe", gatedTown());
        bench.click(cityPlace(950, 60));
        bench.settle();
        const ProbeAnswer answer = *bench.probe().answer();
        QCOMPARE(answer.start.name, QString("围墙托育园"));
        QCOMPARE(answer.start.picked.at, cityPlace(950, 60));
        QCOMPARE(answer.start.entrances.size(), std::size_t{2});
        QCOMPARE(answer.reach.children.back(), 17);
        QVERIFY(bench.find<QLabel>("probeState").text().contains("2 个出入口"));
        // The same as a result, of the facility and not of the place.
        DocumentSettings settings = bench.window->document().settings();
        settings.serviceAreas.rings = false;
        bench.window->document().setSettings(settings, "t");
        QTest::mouseClick(&bench.find<QPushButton>("probeCompute"), Qt::LeftButton);
        QTRY_VERIFY(bench.window->document().serviceAreas());
        const ServiceAreaResult& result = *bench.window->document().serviceAreas();
        QCOMPARE(result.settings.feature, std::optional(std::int64_t{1}));
        const DocumentLayer* areas = layerById(bench.window->document().layers(), result.areas);
        QVERIFY(std::get<Polygons>(areas->table->geometries.back()) == answer.reach.areas.back());
    }

    void aGateThatIsMovedMovesTheRing()
    {
        ToolBench bench("probe", gatedTown());
        bench.click(cityPlace(950, 60));
        bench.settle();
        const DocumentLayer& gates =
            *layerByTheme(bench.window->document().layers(), Theme::Entrance);
        FeatureTable moved = *gates.table;
        moved.geometries[1] = Points{cityPlace(1000, 0)};
        QVERIFY(bench.window->document().changeTables(
            {{gates.id, gates.table, std::make_shared<const FeatureTable>(moved)}}, "t"));
        bench.settle();
        QCOMPARE(bench.probe().answer()->reach.children.back(), 15); // to 1600 m
        // Dragged off the facility it is a place like any other.
        QTest::mousePress(&bench.canvas(), Qt::LeftButton, {}, bench.at(cityPlace(950, 60)));
        bench.moveTo(cityPlace(950, 0));
        QTest::mouseRelease(&bench.canvas(), Qt::LeftButton, {}, bench.at(cityPlace(950, 0)));
        bench.settle();
        QVERIFY(bench.probe().answer()->start.name.isEmpty());
        QCOMPARE(bench.probe().answer()->start.entrances.size(), std::size_t{1});
    }
};

QTEST_MAIN(TestProbe)
#include "tst_probe.moc"
