// SPDX-License-Identifier: GPL-3.0-or-later
// 等时圈 in the real window, the way a planner drives it.
#include "app/cli_runner.h"
#include "ui/area_bench.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QToolButton>

using namespace yimi;
using namespace yimi::test;

namespace {

/// Another childcare site, a kilometre off every street.
ProjectContents cityWithAFarSite()
{
    ProjectContents city = smallCity();
    for (DocumentLayer& layer : city.layers) {
        if (layer.theme != Theme::Childcare)
            continue;
        FeatureTable table = *layer.table;
        appendRow(table,
                  4,
                  Points{cityPlace(2000, 2000)},
                  {Value(std::string("F4")), Value(std::string("远处托育园")), Value{}, Value{}});
        layer.table = std::make_shared<const FeatureTable>(std::move(table));
    }
    return city;
}

} // namespace

class TestServiceAreaWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersEqualTheBatchTools();
    void theShapeIsSwitchedWithoutASearch();
    void undoRedoSaveAndReopen();
    void removedWithOneCommand();
    void oneFacilityOrAPlaceIsPickedOnTheMap();
    void whatIsNotOnTheStreetsIsListedAndShown();
    void aRunIsCancelledAtOnce();
    void otherParametersMarkTheResultAsOutdated();
    void cutoffsThatAreNoneAreSaid();
    void withoutStreetsThePanelTeaches();
    void thePageIsExported();
};

void TestServiceAreaWindow::numbersEqualTheBatchTools() // rule 25
{
    AreaBench bench;
    bench.open(cityWithAFarSite());
    bench.ask();
    bench.runAreas();
    const QString file = bench.dir.filePath("city.yimi");
    const auto answer = cli({"isochrone",
                             "--roads",
                             file + "|layername=road",
                             "--facilities",
                             file + "|layername=childcare",
                             "--profile",
                             "caregiver",
                             "--minutes",
                             "2,4",
                             "--rings",
                             "--json"});
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
    const auto json = answer.json();
    QCOMPARE(bench.summary().bands.size(), json["bands"].size());
    for (std::size_t i = 0; i < 2; ++i) {
        const double streets = json["bands"][i]["street_m"].get<double>();
        const double area = json["bands"][i]["area_m2"].get<double>();
        QCOMPARE(bench.summary().bands[i].streetMetres, streets);
        QCOMPARE(bench.summary().bands[i].squareMetres.value(), area);
        const QByteArray number = QByteArray::number(static_cast<int>(i));
        QVERIFY(kilometresText(streets).startsWith(bench.text("bandStreets" + number)));
        QVERIFY(squareKilometresText(area).startsWith(bench.text("bandArea" + number)));
    }
    QVERIFY(json["facilities_located"] == bench.summary().locatedCount());
    QCOMPARE(bench.text("bandName1"), QString("2–") + cutoffName(minutes(4)));
}

void TestServiceAreaWindow::theShapeIsSwitchedWithoutASearch()
{
    AreaBench bench;
    bench.open();
    bench.ask();
    bench.runAreas();
    QCOMPARE(bench.window->serviceAreas().searches(), 1);
    QCOMPARE(bench.areas()->table->rowCount(), std::size_t{2});
    const double ring = bench.summary().bands[1].streetMetres;
    bench.reshape("areaRings1");
    QVERIFY(bench.summary().bands[1].streetMetres > ring);
    QCOMPARE(bench.text("bandName1"), cutoffName(minutes(4)));
    bench.reshape("areaOverlap1");
    QCOMPARE(bench.areas()->table->rowCount(), std::size_t{6}); // three facilities, two cutoffs
    bench.reshape("areaOverlap2");
    QVERIFY(!bench.areas()->table->column("facility_id")->isNull(0));
    bench.reshape("areaStreets");
    QVERIFY(bench.window->document().serviceAreas()->streets.isEmpty());
    QCOMPARE(bench.window->serviceAreas().searches(), 1);
    QVERIFY(!bench.find("areaOutdated").isVisible());
    bench.action("undo").trigger(); // the streets are back
    QVERIFY(!bench.window->document().serviceAreas()->streets.isEmpty());
    QVERIFY(bench.find<QCheckBox>("areaStreets").isChecked());
    bench.ask("3"); // another question does search
    bench.find<QPushButton>("areaRun").click();
    QTRY_COMPARE(bench.window->serviceAreas().searches(), 2);
    QTRY_VERIFY(!bench.window->serviceAreas().running());
    QCOMPARE(bench.summary().bands.size(), std::size_t{1});
}

void TestServiceAreaWindow::undoRedoSaveAndReopen()
{
    AreaBench bench;
    bench.open();
    const std::size_t layers = bench.window->document().layers().size();
    bench.ask();
    bench.runAreas();
    QCOMPARE(bench.window->document().layers().size(), layers + 2);
    QCOMPARE(bench.areas()->bands.value().values, (std::vector<double>{2, 4}));
    bench.action("undo").trigger();
    QVERIFY(!bench.window->document().serviceAreas());
    QCOMPARE(bench.window->document().layers().size(), layers);
    bench.action("redo").trigger();
    const QString streets = bench.text("bandStreets1");
    const QString method = bench.text("areamethodText");
    bench.action("save").trigger();
    QTRY_VERIFY(!bench.window->isWindowModified());
    const QString path = bench.window->document().path();
    bench.action("newProject").trigger();
    QVERIFY(!bench.window->document().serviceAreas());
    bench.window->takeFiles({path});
    QTRY_VERIFY(bench.window->document().serviceAreas());
    QCOMPARE(bench.text("bandStreets1"), streets);
    QCOMPARE(bench.text("areamethodText"), method);
    QVERIFY(!bench.find("areaOutdated").isVisible());
    QTRY_VERIFY(bench.window->canvas().upToDate());
    // A search is needed now, since none is kept in files; the answer is the same.
    bench.reshape("areaRings1");
    bench.reshape("areaRings0");
    QCOMPARE(bench.window->serviceAreas().searches(), 2);
    QCOMPARE(bench.text("bandStreets1"), streets);
}

void TestServiceAreaWindow::removedWithOneCommand()
{
    AreaBench bench;
    bench.open();
    const auto before = bench.window->document().layers();
    QVERIFY(!bench.action("removeServiceAreas").isEnabled());
    bench.ask();
    bench.runAreas();
    bench.action("removeServiceAreas").trigger();
    QVERIFY(!bench.window->document().serviceAreas());
    QVERIFY(bench.window->document().layers() == before);
    bench.action("undo").trigger();
    QVERIFY(bench.window->document().serviceAreas());
    // The layer of areas is the result; that of streets is not.
    bench.window->document().removeLayer(bench.window->document().serviceAreas()->streets, "");
    QVERIFY(bench.window->document().serviceAreas());
    bench.window->document().removeLayer(bench.window->document().serviceAreas()->areas, "");
    QVERIFY(!bench.window->document().serviceAreas());
}

void TestServiceAreaWindow::oneFacilityOrAPlaceIsPickedOnTheMap()
{
    AreaBench bench;
    bench.open();
    bench.ask();
    MapCanvas& canvas = bench.window->canvas();
    canvas.fitHome();
    QTRY_VERIFY(canvas.upToDate());
    const auto clickAt = [&](double east, double north) {
        QTest::mouseClick(&canvas,
                          Qt::LeftButton,
                          {},
                          canvas.view().mapToScreen(cityPlace(east, north)).toPoint());
    };
    bench.find<QToolButton>("areaPick").click();
    QCOMPARE(canvas.cursor().shape(), Qt::CrossCursor);
    clickAt(800, 100);
    QVERIFY(canvas.cursor().shape() != Qt::CrossCursor);
    QVERIFY(bench.text("areaSingleName").contains("河畔托育园"));
    bench.runAreas();
    QCOMPARE(bench.summary().facilities.size(), std::size_t{1});
    QCOMPARE(bench.summary().facilities[0].id, std::string("F3"));
    QVERIFY(!canvas.selection()); // the click was for the panel

    bench.find<QToolButton>("areaParametersButton").click();
    bench.find<QToolButton>("areaPick").click();
    clickAt(450, 650);
    QVERIFY(canvas.pin());
    bench.runAreas();
    QCOMPARE(bench.summary().facilities.size(), std::size_t{1});
    QVERIFY(distance(bench.summary().facilities[0].position, cityPlace(450, 650)) < 5);
    QVERIFY(bench.text("areamethodText").contains("地图上的一点"));

    bench.find<QToolButton>("areaPick").click();
    QTest::keyClick(&canvas, Qt::Key_Escape);
    QVERIFY(!bench.find<QToolButton>("areaPick").isChecked());
    bench.find<QToolButton>("areaAll").click();
    QVERIFY(!bench.window->document().settings().serviceAreas.place);
    bench.runAreas();
    QCOMPARE(bench.summary().facilities.size(), std::size_t{3});
}

void TestServiceAreaWindow::whatIsNotOnTheStreetsIsListedAndShown()
{
    AreaBench bench;
    bench.open(cityWithAFarSite());
    bench.ask();
    bench.runAreas();
    QVERIFY(bench.find<QToolButton>("areaFacilitiesHeading").text().contains("1 处未接入"));
    auto& list = bench.find<QListView>("areaFacilityList");
    QVERIFY(list.isVisible());
    const QModelIndex first = list.model()->index(0, 0);
    QVERIFY(first.data().toString().contains("远处托育园"));
    QCOMPARE(list.model()->rowCount(), 4);
    Q_EMIT list.clicked(first);
    const MapCanvas& canvas = bench.window->canvas();
    QVERIFY(canvas.pin() == std::optional(cityPlace(2000, 2000)));
    QVERIFY(canvas.view().extent().contains(cityPlace(2000, 2000)));
}

void TestServiceAreaWindow::aRunIsCancelledAtOnce()
{
    AreaBench bench;
    bench.open();
    bench.ask();
    bench.find<QPushButton>("areaRun").click();
    QVERIFY(bench.find("areaCancel").isVisible());
    bench.find<QPushButton>("areaCancel").click();
    QTRY_VERIFY(!bench.find("areaCancel").isVisible());
    QTest::qWait(100);
    QVERIFY(!bench.window->document().serviceAreas());
    QVERIFY(!bench.find("messageBar").isVisible());
    bench.runAreas(); // and the next run is not affected
}

void TestServiceAreaWindow::otherParametersMarkTheResultAsOutdated()
{
    AreaBench bench;
    bench.open();
    bench.ask();
    bench.runAreas();
    QVERIFY(!bench.find("areaOutdated").isVisible());
    bench.find<QToolButton>("areaParametersButton").click();
    bench.find<QComboBox>("areaDirection").setCurrentIndex(1);
    QVERIFY(bench.find("areaOutdated").isVisible());
    bench.runAreas();
    QVERIFY(!bench.find("areaOutdated").isVisible());
    QVERIFY(bench.summary().search.direction == Direction::FromFacilities);
    QVERIFY(bench.text("areamethodText").contains("出发"));
}

void TestServiceAreaWindow::cutoffsThatAreNoneAreSaid()
{
    AreaBench bench;
    bench.open();
    bench.ask();
    const auto good = bench.window->document().settings().serviceAreas.cutoffs;
    for (const char* wrong : {"", "0, 5", "5, x", "-3", "500"}) {
        bench.ask(wrong);
        QVERIFY2(bench.find("areaCutoffProblem").isVisible(), wrong);
        QVERIFY(bench.window->document().settings().serviceAreas.cutoffs == good);
    }
    bench.ask("10；5，15");
    QVERIFY(!bench.find("areaCutoffProblem").isVisible());
    QCOMPARE(bench.window->document().settings().serviceAreas.cutoffs.size(), std::size_t{3});
    bench.find<QComboBox>("areaCutoffUnit").setCurrentIndex(1);
    QCOMPARE(bench.find<QLineEdit>("areaCutoffs").text(), QString("800, 400, 1200"));
}

void TestServiceAreaWindow::withoutStreetsThePanelTeaches()
{
    AreaBench bench;
    ProjectContents city = smallCity();
    std::erase_if(city.layers, [](const auto& layer) { return layer.theme == Theme::Road; });
    bench.open(city);
    bench.action("serviceAreas").trigger();
    QVERIFY(!bench.find("areaRun").isEnabled());
    QVERIFY(!bench.action("runServiceAreas").isEnabled());
    QVERIFY(bench.find("areaImport").isVisible());
}

void TestServiceAreaWindow::thePageIsExported()
{
    AreaBench bench;
    bench.open();
    bench.ask();
    bench.runAreas();
    const QString path = bench.dir.filePath("page.svg");
    bench.action("exportPage").trigger();
    auto& dialog = bench.find<QDialog>("exportDialog");
    QCOMPARE(dialog.findChild<QComboBox*>("pageName")->currentData().toString(),
             QString("service-areas"));
    dialog.findChild<QComboBox*>("pageFormat")->setCurrentIndex(2);
    dialog.findChild<QLineEdit*>("exportPath")->setText(path);
    dialog.findChild<QPushButton*>("exportNow")->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 30000);
    QTRY_VERIFY(!bench.window->findChild<QDialog*>("exportDialog"));
}

QTEST_MAIN(TestServiceAreaWindow)
#include "tst_service_area_window.moc"
