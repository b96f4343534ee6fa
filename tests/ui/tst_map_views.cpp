// SPDX-License-Identifier: GPL-3.0-or-later
// Bookmarks, the overview map and 对比, in the real window.
#include "ui/tools/overview_map.h"
#include "ui/tools/swipe.h"
#include "ui/tools/swipe_divider.h"
#include "ui/window/action_table.h"
#include "ui/window_bench.h"

#include <QComboBox>
#include <QInputDialog>
#include <QListWidget>
#include <QMouseEvent>
#include <QPushButton>

using namespace yimi;
using namespace yimi::test;

namespace {

struct ViewBench : Bench
{
    ViewBench() { open(); }

    MapCanvas& canvas() { return window->canvas(); }

    void look(Coordinate centre, double metresPerPixel)
    {
        MapView view = canvas().view();
        view.centre = centre;
        view.metresPerPixel = metresPerPixel;
        canvas().setView(view);
    }

    void addBookmark(const QString& name)
    {
        action("addBookmark").trigger();
        auto& dialog = find<QInputDialog>("bookmarkName");
        dialog.setTextValue(name);
        dialog.accept();
        QTRY_VERIFY(!window->findChild<QInputDialog*>("bookmarkName"));
    }

    const std::vector<Bookmark>& bookmarks() { return window->document().settings().bookmarks; }

    QMenu& bookmarkMenu() { return window->findChild<ActionTable*>()->bookmarkMenu(); }

    Swipe& swipe() { return *window->findChild<Swipe*>(); }

    /// Two results: 托育覆盖 and 等时圈.
    void makeResults()
    {
        runCoverage();
        action("runServiceAreas").trigger();
        QTRY_VERIFY(window->document().serviceAreas());
    }

    void drag(QWidget& widget, QPoint from, QPoint to)
    {
        QTest::mousePress(&widget, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove,
                         QPointF(to),
                         widget.mapToGlobal(QPointF(to)),
                         Qt::NoButton,
                         Qt::LeftButton,
                         {});
        QCoreApplication::sendEvent(&widget, &move);
        QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
    }
};

} // namespace

class TestMapViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aBookmarkIsComeBackTo()
    {
        ViewBench bench;
        QCOMPARE(bench.bookmarkMenu().actions().size(), 2);
        bench.look(cityPlace(700, 200), 1.25);
        bench.addBookmark("河畔");
        QCOMPARE(bench.bookmarks().size(), 1U);
        bench.look(cityPlace(100, 800), 4);
        QAction* go = bench.bookmarkMenu().actions().back();
        QCOMPARE(go->text(), QString("河畔"));
        QCOMPARE(go->shortcut(), QKeySequence("Alt+1"));
        go->trigger();
        QCOMPARE(bench.canvas().view().centre, cityPlace(700, 200));
        QCOMPARE(bench.canvas().view().metresPerPixel, 1.25);
    }

    void aBookmarkNamesItselfByItsCommunity()
    {
        ViewBench bench;
        bench.look(cityPlace(600, 100), 2);
        bench.action("addBookmark").trigger();
        auto& dialog = bench.find<QInputDialog>("bookmarkName");
        QVERIFY(dialog.textValue().startsWith("河畔社区 1:"));
        dialog.reject();
        QVERIFY(bench.bookmarks().empty());
    }

    void bookmarksAreUndone()
    {
        ViewBench bench;
        bench.addBookmark("甲");
        QVERIFY(bench.window->document().modified());
        bench.window->document().undoStack().undo();
        QVERIFY(bench.bookmarks().empty());
        QCOMPARE(bench.bookmarkMenu().actions().size(), 2);
        bench.window->document().undoStack().redo();
        QCOMPARE(bench.bookmarks().front().name, QString("甲"));
    }

    void bookmarksAreSortedRenamedAndRemoved()
    {
        ViewBench bench;
        for (const char* name : {"甲", "乙", "丙"})
            bench.addBookmark(QString::fromUtf8(name));
        bench.action("manageBookmarks").trigger();
        auto& dialog = bench.find<QDialog>("bookmarkDialog");
        auto& list = bench.find<QListWidget>("bookmarkList");
        list.setCurrentRow(2);
        bench.find<QPushButton>("bookmarkUp").click(); // 甲 丙 乙
        list.item(1)->setText("丁");
        list.item(0)->setText("  ");
        list.setCurrentRow(2);
        bench.find<QPushButton>("bookmarkRemove").click();
        QCOMPARE(bench.bookmarks().size(), 3U); // nothing is changed yet
        dialog.accept();
        QCOMPARE(bench.bookmarks().size(), 2U);
        QCOMPARE(bench.bookmarks()[0].name, QString("甲"));
        QCOMPARE(bench.bookmarks()[1].name, QString("丁"));
    }

    void theOverviewsFrameMovesTheMap()
    {
        ViewBench bench;
        bench.action("overview").trigger();
        auto& overview = bench.find<OverviewMap>("overviewMap");
        QVERIFY(overview.isVisible());
        QTRY_VERIFY(overview.upToDate());
        bench.look(cityPlace(450, 450), 0.5);
        const QPoint from = overview.view().mapToScreen(cityPlace(450, 450)).toPoint();
        bench.drag(overview, from, from + QPoint(10, -8));
        const double scale = overview.view().metresPerPixel;
        const Coordinate moved = bench.canvas().view().centre;
        QVERIFY(std::abs(moved.x - cityPlace(450, 450).x - 10 * scale) < scale);
        QVERIFY(std::abs(moved.y - cityPlace(450, 450).y - 8 * scale) < scale);
        // A click beside the frame goes there.
        const QPoint far = overview.view().mapToScreen(cityPlace(50, 50)).toPoint();
        QTest::mouseClick(&overview, Qt::LeftButton, {}, far);
        QVERIFY(distance(bench.canvas().view().centre, cityPlace(50, 50)) < 2 * scale);
        bench.action("overview").trigger();
        QVERIFY(!overview.isVisible());
    }

    void theOverviewIsRememberedBetweenStarts()
    {
        ViewBench bench;
        QVERIFY(!bench.action("overview").isChecked());
        bench.action("overview").trigger();
        const auto another = [&bench] {
            bench.window = std::make_unique<MainWindow>(
                bench.settings, bench.Bench::look, bench.language, bench.dir.filePath("recovery"));
            bench.window->resize(1366, 768);
            bench.window->show();
        };
        another();
        QVERIFY(bench.action("overview").isChecked());
        bench.action("overview").setChecked(false);
        another();
        QVERIFY(!bench.action("overview").isChecked());
    }

    void theOverviewShowsWhatTheMapShows()
    {
        ViewBench bench;
        bench.action("overview").trigger();
        auto& overview = bench.find<OverviewMap>("overviewMap");
        QTRY_VERIFY(overview.upToDate());
        const QImage before = overview.picture();
        bench.runCoverage();
        QTRY_VERIFY(overview.picture() != before);
    }

    void twoResultsSideBySide()
    {
        ViewBench bench;
        bench.makeResults();
        bench.action("swipe").trigger();
        Swipe& swipe = bench.swipe();
        QVERIFY(bench.find("swipeDivider").isVisible());
        QTRY_VERIFY(swipe.upToDate());
        QVERIFY(swipe.chosen(Swipe::Side::Left) != swipe.chosen(Swipe::Side::Right));
        // The labels say which is which.
        const auto title = [&](Swipe::Side side) {
            return layerById(bench.window->document().layers(), swipe.chosen(side))->title;
        };
        QCOMPARE(bench.find<QComboBox>("swipeLeft").currentText(), title(Swipe::Side::Left));
        QCOMPARE(bench.find<QComboBox>("swipeRight").currentText(), title(Swipe::Side::Right));
        const QImage half = bench.canvas().grab().toImage();
        // The same pixel belongs to the other side once the divider has passed it.
        swipe.setShare(0.2);
        const QImage moved = bench.canvas().grab().toImage();
        const QRect between(static_cast<int>(half.width() * 0.25), half.height() / 3, 200, 60);
        QVERIFY(half.copy(between) != moved.copy(between));
        const QRect right(half.width() * 7 / 10, half.height() / 3, 100, 60);
        QCOMPARE(half.copy(right), moved.copy(right));
    }

    void theDividerIsDraggedAndMovedByKeys()
    {
        ViewBench bench;
        bench.makeResults();
        bench.action("swipe").trigger();
        auto& divider = bench.find<SwipeDivider>("swipeDivider");
        const double before = bench.swipe().share();
        bench.drag(divider, divider.rect().center(), divider.rect().center() + QPoint(120, 0));
        const double wanted = before + 120.0 / bench.canvas().width();
        QVERIFY(std::abs(bench.swipe().share() - wanted) < 0.01);
        QTest::keyClick(&divider, Qt::Key_Left);
        QVERIFY(bench.swipe().share() < wanted - 0.01);
        QTest::keyClick(&divider, Qt::Key_Home);
        QVERIFY(bench.swipe().share() > 0);
        QVERIFY(divider.geometry().center().x() >= 0);
        QTest::keyClick(&divider, Qt::Key_Escape);
        QVERIFY(!divider.isVisible() && !bench.action("swipe").isChecked());
    }

    void aSideShowsAnotherLayer()
    {
        ViewBench bench;
        bench.makeResults();
        bench.action("swipe").trigger();
        QTRY_VERIFY(bench.swipe().upToDate());
        const QImage before = bench.canvas().grab().toImage();
        auto& chooser = bench.find<QComboBox>("swipeRight");
        chooser.setCurrentIndex(chooser.count() - 1); // the map without results
        Q_EMIT chooser.activated(chooser.currentIndex());
        QVERIFY(bench.swipe().chosen(Swipe::Side::Right).isEmpty());
        QTRY_VERIFY(bench.swipe().upToDate());
        QVERIFY(bench.canvas().grab().toImage() != before);
        // The document is as it was: what is compared is no change.
        QCOMPARE(bench.window->document().undoStack().count(), 2);
    }

    void aResultThatGoesLeavesItsSide()
    {
        ViewBench bench;
        bench.makeResults();
        bench.action("swipe").trigger();
        const LayerId areas = bench.window->document().serviceAreas()->areas;
        bench.swipe().choose(Swipe::Side::Right, areas);
        bench.window->document().removeServiceAreas("t");
        QVERIFY(bench.swipe().chosen(Swipe::Side::Right).isEmpty());
        QTRY_VERIFY(bench.swipe().upToDate());
    }
};

QTEST_MAIN(TestMapViews)
#include "tst_map_views.moc"
