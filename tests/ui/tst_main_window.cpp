// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the real window the way a planner does.
#include "ui/window_bench.h"
#include "wording/wording.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace yimi;
using namespace yimi::test;

namespace {

void press(QMessageBox& box, const QString& text)
{
    for (QAbstractButton* button : box.buttons()) {
        if (button->text() == text)
            return button->click();
    }
    QFAIL(qPrintable("no button " + text));
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noButtonFallsOffTheToolBar();
    void anEmptyWindowTeaches();
    void headlineIsTheEnginesNumber();
    void mapAndGapListFollowEachOther();
    void hidingALayerCanBeUndone();
    void savedAndReopenedShowsTheSame();
    void closingWithChangesAsks();
    void aLongJobIsCancelledAtOnce();
    void changedParametersMarkTheResultAsOutdated();
    void thePageIsExported();
    void aFileThatIsNoProjectIsSaid();
    void languageSwitchesWithoutRestart();
    void darkSwitchesWindowAndMap();
    void finderGoesToACommunity();
};

void TestMainWindow::anEmptyWindowTeaches()
{
    Bench bench;
    QVERIFY(bench.find("startPage").isVisible());
    QVERIFY(!bench.action("runCoverage").isEnabled());
    QVERIFY(!bench.action("exportPage").isEnabled());
    bench.open();
    QVERIFY(!bench.find("startPage").isVisible());
    QVERIFY(bench.find("introRun").isVisible());
    QCOMPARE(bench.window->windowTitle(), QString("方格城[*] — 一米"));
}

void TestMainWindow::headlineIsTheEnginesNumber() // rule 25
{
    Bench bench;
    bench.open();
    bench.runCoverage();
    const auto shown = [&](const char* label) { return bench.find<QLabel>(label).text(); };
    const auto engine = [&](const char* id) {
        return indicatorValue(indicatorById(bench.coverage().indicators, id));
    };
    QCOMPARE(shown("headlineValue"), engine("community-facility-coverage"));
    QVERIFY(shown("headlineValue").startsWith("50.0")); // F1 in C1, F3 in C2, none in C3 and C4
    QCOMPARE(shown("townsValue"), engine("town-facility-coverage"));
    QCOMPARE(shown("reachValue"), engine("reachable-coverage"));
    QVERIFY(shown("headlineTarget").contains("60"));
    QCOMPARE(bench.find<QListView>("gapList").model()->rowCount(),
             static_cast<int>(bench.coverage().gaps.size()));
}

void TestMainWindow::mapAndGapListFollowEachOther()
{
    Bench bench;
    bench.open();
    bench.runCoverage();
    QTRY_VERIFY(bench.window->canvas().upToDate());
    auto& gaps = bench.find<QListView>("gapList");
    gaps.setCurrentIndex(gaps.model()->index(0, 0));
    const auto& selected = bench.window->canvas().selection();
    QVERIFY(selected);
    const CommunityCoverage& first = bench.coverage().communities[bench.coverage().gaps[0]];
    QCOMPARE(selected->table->column("id")->text(selected->row), first.id);
    QVERIFY(bench.find("identifyCard").isVisible());
    QCOMPARE(bench.find<QLabel>("identifyTitle").text(), QString::fromStdString(first.name));

    // C3 lies in the north-west; nothing but the community is at this place.
    MapCanvas& canvas = bench.window->canvas();
    canvas.fitHome();
    QTest::mouseClick(
        &canvas, Qt::LeftButton, {}, canvas.view().mapToScreen(cityPlace(55, 855)).toPoint());
    QCOMPARE(gaps.currentIndex().data().toString(), QString("北苑社区"));
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, QPoint(canvas.width() - 4, canvas.height() / 2));
    QVERIFY(!gaps.currentIndex().isValid());
    QVERIFY(!canvas.selection());
}

void TestMainWindow::hidingALayerCanBeUndone()
{
    Bench bench;
    bench.open();
    bench.window->document().setLayersVisible({"road"}, false, "隐藏道路");
    QCOMPARE(bench.action("undo").text(), QString("撤销 隐藏道路"));
    bench.action("undo").trigger();
    QVERIFY(layerById(bench.window->document().layers(), "road")->visible);
    QVERIFY(!bench.action("undo").isEnabled());
    bench.action("redo").trigger();
    QVERIFY(!layerById(bench.window->document().layers(), "road")->visible);
}

void TestMainWindow::savedAndReopenedShowsTheSame()
{
    Bench bench;
    bench.open();
    bench.runCoverage();
    const QString headline = bench.find<QLabel>("headlineValue").text();
    const QString path = bench.window->document().path();
    QVERIFY(bench.window->isWindowModified());
    bench.action("save").trigger();
    QTRY_VERIFY(!bench.window->isWindowModified());
    bench.action("newProject").trigger();
    QVERIFY(bench.window->document().layers().empty());
    bench.window->takeFiles({path});
    QTRY_VERIFY(bench.window->document().coverage());
    QCOMPARE(bench.find<QLabel>("headlineValue").text(), headline);
    QVERIFY(!bench.find("outdatedNote").isVisible());
}

void TestMainWindow::closingWithChangesAsks()
{
    Bench bench;
    bench.open();
    bench.window->document().renameLayer("road", "街道", "重命名");
    bench.window->close();
    QVERIFY(bench.window->isVisible());
    press(bench.find<QMessageBox>("keepQuestion"), "取消");
    QTRY_VERIFY(!bench.window->findChild<QMessageBox*>("keepQuestion"));
    QVERIFY(bench.window->isVisible());
    bench.window->close();
    press(bench.find<QMessageBox>("keepQuestion"), "保存");
    QTRY_VERIFY(!bench.window->isVisible());
    const auto saved = openProject(bench.dir.filePath("city.yimi").toStdString());
    QCOMPARE(layerById(saved->contents.layers, "road")->title, QString("街道"));
}

void TestMainWindow::aLongJobIsCancelledAtOnce()
{
    Bench bench;
    bench.open();
    bench.action("runCoverage").trigger();
    QVERIFY(bench.find("cancelCoverage").isVisible());
    bench.find<QPushButton>("cancelCoverage").click();
    QTRY_VERIFY(!bench.find("cancelCoverage").isVisible());
    QTest::qWait(100);
    QVERIFY(!bench.window->document().coverage());
    QVERIFY(!bench.find("messageBar").isVisible());
    bench.runCoverage(); // and the next run is not affected
}

void TestMainWindow::changedParametersMarkTheResultAsOutdated()
{
    Bench bench;
    bench.open();
    bench.runCoverage();
    const auto before = bench.coverage().children;
    QVERIFY(!bench.find("outdatedNote").isVisible());
    bench.action("coverageParameters").trigger();
    bench.find<QSpinBox>("cutoff").setValue(900);
    QVERIFY(bench.find("outdatedNote").isVisible());
    bench.find<QPushButton>("applyParameters").click();
    QTRY_VERIFY(bench.coverage().options.cutoff == Cutoff(Metres(900)));
    QVERIFY(!bench.find("outdatedNote").isVisible());
    QVERIFY(bench.coverage().children.withinReach() > before.withinReach());
}

void TestMainWindow::thePageIsExported()
{
    Bench bench;
    bench.open();
    bench.runCoverage();
    for (const char* ending : {"pdf", "png", "svg"}) {
        const QString path = bench.dir.filePath(QString("page.") + ending);
        bench.action("exportPage").trigger();
        auto& dialog = bench.find<QDialog>("exportDialog");
        dialog.findChild<QLineEdit*>("pageOrganisation")->setText("规划院");
        auto* format = dialog.findChild<QComboBox*>("pageFormat");
        format->setCurrentIndex(QByteArray(ending) == "pdf"   ? 0
                                : QByteArray(ending) == "png" ? 1
                                                              : 2);
        dialog.findChild<QLineEdit*>("exportPath")->setText(path);
        dialog.findChild<QPushButton*>("exportNow")->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 30000);
        QVERIFY(QFileInfo(path).size() > 1000);
        QTRY_VERIFY(!bench.window->findChild<QDialog*>("exportDialog"));
    }
    QCOMPARE(bench.window->document().settings().organisation, QString("规划院"));
}

void TestMainWindow::aFileThatIsNoProjectIsSaid()
{
    Bench bench;
    const QString path = bench.dir.filePath("wrong.yimi");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("hello");
    file.close();
    bench.window->takeFiles({path});
    QTRY_VERIFY(bench.find("messageBar").isVisible());
    QVERIFY(bench.find<QLabel>("messageText").text().contains("wrong.yimi"));
}

void TestMainWindow::languageSwitchesWithoutRestart()
{
    Bench bench;
    bench.open();
    bench.runCoverage();
    bench.action("english").trigger();
    QTRY_COMPARE(bench.action("runCoverage").text(), QString("Childcare coverage"));
    QCOMPARE(bench.window->windowTitle(), QString("方格城[*] — Yimi"));
    bench.action("english").trigger();
    QTRY_COMPARE(bench.action("runCoverage").text(), QString("托育覆盖"));
}

void TestMainWindow::darkSwitchesWindowAndMap()
{
    Bench bench;
    bench.open();
    bench.action("dark").trigger();
    QVERIFY(bench.window->palette().color(QPalette::Window).lightness() < 80);
    QTRY_VERIFY(QColor(bench.window->canvas().grab().toImage().pixel(5, 5)).lightness() < 80);
    QVERIFY(bench.settings.dark());
    bench.action("dark").trigger();
    QVERIFY(bench.window->palette().color(QPalette::Window).lightness() > 200);
}

void TestMainWindow::finderGoesToACommunity()
{
    Bench bench;
    bench.open();
    bench.runCoverage();
    bench.action("find").trigger();
    auto& input = bench.find<QLineEdit>("finderInput");
    QTest::keyClicks(&input, "");
    input.setText("北苑");
    QTest::keyClick(&input, Qt::Key_Return);
    QVERIFY(!bench.find("finder").isVisible());
    const auto& selected = bench.window->canvas().selection();
    QVERIFY(selected);
    QCOMPARE(selected->table->column("id")->text(selected->row), std::string("C3"));
}

/// Texts are longer in English; they go before a button does.
void TestMainWindow::noButtonFallsOffTheToolBar()
{
    Bench bench;
    const auto last = [&] {
        const auto& button = bench.find("exportPageButton");
        return button.isVisible() ? button.geometry().right() : 1 << 20;
    };
    for (const int width : {1366, 1280}) {
        bench.window->resize(width, 768);
        for (int language = 0; language < 2; ++language) {
            bench.action("english").trigger();
            QTRY_VERIFY2(last() < bench.window->width(), qPrintable(QString::number(last())));
            QVERIFY(bench.find<QToolButton>("runButton").toolButtonStyle()
                    == Qt::ToolButtonTextBesideIcon);
        }
    }
    bench.window->resize(1900, 768);
    QTRY_VERIFY(bench.find<QToolButton>("openProjectButton").toolButtonStyle()
                == Qt::ToolButtonTextBesideIcon);
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
