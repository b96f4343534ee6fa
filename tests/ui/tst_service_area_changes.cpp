// SPDX-License-Identifier: GPL-3.0-or-later
// 等时圈 while somebody goes on changing things.
#include "ui/area_bench.h"

#include <QSpinBox>

using namespace yimi;
using namespace yimi::test;

class TestServiceAreaChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsChangedWhileItIsComputedStays();
    void stepsOffTheRoadAreOneStepOfUndo();
};

void TestServiceAreaChanges::whatIsChangedWhileItIsComputedStays()
{
    AreaBench bench;
    bench.open();
    bench.ask("2, 4");
    bench.find<QPushButton>("areaRun").click();
    QVERIFY(bench.window->serviceAreas().running());
    bench.ask("3, 6");
    QTRY_VERIFY(!bench.window->serviceAreas().running());
    const Document& document = bench.window->document();
    const std::vector<Cutoff> wanted{minutes(3), minutes(6)};
    const std::vector<Cutoff> made{minutes(2), minutes(4)};
    QVERIFY(document.serviceAreas()->settings.cutoffs == made);
    QVERIFY(document.settings().serviceAreas.cutoffs == wanted);
    QVERIFY(bench.find("areaOutdated").isVisible());
    // A shape chosen before the answer and parameters after it are both taken.
    bench.runAreas();
    bench.find<QAbstractButton>("areaRings1").click();
    QVERIFY(bench.window->serviceAreas().running());
    bench.ask("1, 5");
    QTRY_VERIFY(!bench.window->serviceAreas().running());
    QVERIFY(!document.settings().serviceAreas.rings);
    QVERIFY(!document.serviceAreas()->settings.rings);
    QVERIFY(document.settings().serviceAreas.cutoffs
            == (std::vector<Cutoff>{minutes(1), minutes(5)}));
    QVERIFY(document.serviceAreas()->settings.cutoffs == wanted);
}

void TestServiceAreaChanges::stepsOffTheRoadAreOneStepOfUndo()
{
    AreaBench bench;
    bench.open();
    bench.ask();
    bench.runAreas();
    Document& document = bench.window->document();
    document.renameLayer(document.serviceAreas()->areas, "我的圈", "重命名");
    const int steps = document.undoStack().count();
    auto& offRoad = bench.find<QSpinBox>("areaOffRoad");
    const int first = offRoad.value();
    for (int step = 0; step < 3; ++step) {
        offRoad.stepUp();
        QTRY_VERIFY(!bench.window->serviceAreas().running());
    }
    QCOMPARE(document.serviceAreas()->settings.offRoad.value, static_cast<double>(offRoad.value()));
    QCOMPARE(document.undoStack().count(), steps + 1);
    QCOMPARE(bench.areas()->title, QString("我的圈")); // shaped anew, not named anew
    bench.action("undo").trigger();
    QCOMPARE(offRoad.value(), first);
    QCOMPARE(bench.areas()->title, QString("我的圈"));
}

QTEST_MAIN(TestServiceAreaChanges)
#include "tst_service_area_changes.moc"
