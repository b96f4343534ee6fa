// SPDX-License-Identifier: GPL-3.0-or-later
// Selecting features and working with their table in the real window.
#include "ui/map/feature_selection.h"
#include "ui/table/attribute_bar.h"
#include "ui/table/attribute_model.h"
#include "ui/table/attribute_panel.h"
#include "ui/table/attribute_view.h"
#include "ui/table/statistics_pane.h"
#include "ui/table/table_controller.h"
#include "ui/window_bench.h"

#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace yimi;
using namespace yimi::test;

namespace {

using Rows = std::vector<std::uint32_t>;

struct TableBench : Bench
{
    TableBench()
    {
        open();
        canvas().fitHome();
        canvas().zoomBy(1.5);
        QTRY_VERIFY(canvas().upToDate());
    }

    MapCanvas& canvas() { return window->canvas(); }

    FeatureSelection& features() { return window->features(); }

    AttributePanel& panel() { return window->tables().panel(); }

    QPoint at(double east, double north)
    {
        return canvas().view().mapToScreen(cityPlace(east, north)).toPoint();
    }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(&canvas(), Qt::LeftButton, keys, from);
        QTest::mouseMove(&canvas(), (from + to) / 2);
        QTest::mouseMove(&canvas(), to);
        QTest::mouseRelease(&canvas(), Qt::LeftButton, keys, to);
    }

    /// Only this layer is asked.
    void selectOnly(const char* layer)
    {
        std::vector<LayerId> others;
        for (const DocumentLayer& one : window->document().layers()) {
            if (one.id != QString::fromLatin1(layer))
                others.push_back(one.id);
        }
        window->document().setLayersVisible(others, false, "隐藏");
        QTRY_VERIFY(canvas().upToDate());
        QTRY_COMPARE(canvas().scene().layers.size(), 1U);
    }

    void showTable(const char* layer)
    {
        window->tables().setShown(true, QString::fromLatin1(layer));
        settle();
    }

    void settle() { QTRY_VERIFY(!panel().busy()); }

    QString cell(int row, int column)
    {
        return panel().model().index(row, column).data().toString();
    }

    void clickRow(int row, Qt::KeyboardModifiers keys = {})
    {
        AttributeView& view = panel().view();
        QTest::mouseClick(view.viewport(),
                          Qt::LeftButton,
                          keys,
                          view.visualRect(panel().model().index(row, 1)).center());
    }
};

} // namespace

class TestAttributeWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clicksAndBoxesSelect();
    void polygonsSelect();
    void expressionsSelect();
    void tableAndMapFollowEachOther();
    void rowsAreSortedAndFiltered();
    void cellsAreEditedAndUndone();
    void resultsAreReadOnly();
    void statisticsOfAField();
    void rowsAreCopied();
    void theTableGoesWithItsLayer();
};

void TestAttributeWindow::clicksAndBoxesSelect()
{
    TableBench bench;
    bench.selectOnly("childcare");
    bench.action("selectFeatures").trigger();
    QTest::mouseClick(&bench.canvas(), Qt::LeftButton, {}, bench.at(100, 100));
    QCOMPARE(bench.features().rowsOf("childcare"), Rows{0});
    QCOMPARE(bench.find<QLabel>("selectedCount").text(), QString("已选 1 个要素"));
    QTest::mouseClick(&bench.canvas(), Qt::LeftButton, Qt::ControlModifier, bench.at(800, 100));
    QCOMPARE(bench.features().rowsOf("childcare"), (Rows{0, 2}));
    QTest::mouseClick(&bench.canvas(), Qt::LeftButton, Qt::ControlModifier, bench.at(100, 100));
    QCOMPARE(bench.features().rowsOf("childcare"), Rows{2});
    QTest::mouseClick(&bench.canvas(), Qt::LeftButton, {}, bench.at(450, 800));
    QCOMPARE(bench.features().count(), 0U);

    bench.drag(bench.at(50, 50), bench.at(250, 200));
    QTRY_COMPARE(bench.features().rowsOf("childcare"), (Rows{0, 1}));
    bench.drag(bench.at(750, 50), bench.at(850, 200), Qt::ShiftModifier);
    QTRY_COMPARE(bench.features().count(), 3U);
    bench.action("clearSelection").trigger();
    QVERIFY(!bench.action("zoomToSelected").isEnabled());
    QVERIFY(!bench.find("selectedCount").isVisible());

    // A box across the ground takes what stands there; one around a community takes that too.
    bench.window->document().setLayersVisible({"community"}, true, "显示");
    bench.drag(bench.at(50, 50), bench.at(250, 200));
    QTRY_COMPARE(bench.features().rowsOf("childcare"), (Rows{0, 1}));
    QCOMPARE(bench.features().rowsOf("community"), Rows{});
    bench.drag(bench.at(-20, -20), bench.at(470, 470));
    QTRY_COMPARE(bench.features().rowsOf("community"), Rows{0});
}

void TestAttributeWindow::polygonsSelect()
{
    TableBench bench;
    bench.selectOnly("community");
    bench.action("selectPolygon").trigger();
    for (const QPoint at : {bench.at(-60, -60), bench.at(1000, -60), bench.at(1000, 700)})
        QTest::mouseClick(&bench.canvas(), Qt::LeftButton, {}, at);
    QTest::keyClick(&bench.canvas(), Qt::Key_Return);
    QTRY_COMPARE(bench.features().rowsOf("community"), (Rows{0, 1, 3}));
    bench.action("selectWithin").trigger();
    for (const QPoint at : {bench.at(-60, -60), bench.at(1000, -60), bench.at(1000, 1100)})
        QTest::mouseClick(&bench.canvas(), Qt::LeftButton, {}, at);
    QTest::keyClick(&bench.canvas(), Qt::Key_Return);
    QTRY_COMPARE(bench.features().rowsOf("community"), Rows{1});
    // Freehand around the whole city; Escape drops what is half done.
    QTest::mousePress(&bench.canvas(), Qt::LeftButton, {}, bench.at(-60, -60));
    for (const QPoint at : {bench.at(400, -60),
                            bench.at(980, -60),
                            bench.at(980, 980),
                            bench.at(400, 980),
                            bench.at(-60, 980)})
        QTest::mouseMove(&bench.canvas(), at);
    QTest::mouseRelease(&bench.canvas(), Qt::LeftButton, {}, bench.at(-60, 980));
    QTRY_COMPARE(bench.features().count(), 4U);
}

void TestAttributeWindow::expressionsSelect()
{
    TableBench bench;
    bench.window->tables().askExpression("community");
    auto& text = bench.find<QPlainTextEdit>("expressionText");
    auto& act = bench.find<QPushButton>("expressionAct");
    QVERIFY(!act.isEnabled());
    text.setPlainText("A0_2 >= 40 AND town = '南镇'");
    QTRY_COMPARE(bench.find<QLabel>("expressionOutcome").text(),
                 QString("2 行符合条件，共 4 行。"));
    act.click();
    QCOMPARE(bench.features().rowsOf("community"), (Rows{0, 1}));
    text.setPlainText("床位 > 3");
    QTRY_VERIFY(bench.find<QLabel>("expressionOutcome").text().startsWith("第 1 个字“床位”"));
    QVERIFY(!act.isEnabled());
    text.setPlainText("A0_2 > 30");
    QTRY_VERIFY(act.isEnabled());
    bench.find<QPushButton>("expressionFilter").click();
    bench.settle();
    QCOMPARE(bench.panel().layer(), QString("community"));
    QCOMPARE(bench.panel().model().rowCount(), 2);
    QVERIFY(bench.action("attributeTable").isChecked());
}

void TestAttributeWindow::tableAndMapFollowEachOther()
{
    TableBench bench;
    bench.showTable("community");
    QCOMPARE(bench.panel().model().rowCount(), 4);
    bench.clickRow(1);
    QCOMPARE(bench.features().rowsOf("community"), Rows{1});
    bench.clickRow(3, Qt::ShiftModifier);
    QCOMPARE(bench.features().rowsOf("community"), (Rows{1, 2, 3}));
    bench.clickRow(2, Qt::ControlModifier);
    QCOMPARE(bench.features().rowsOf("community"), (Rows{1, 3}));
    QVERIFY(bench.find<QLabel>("attributeCounts").text().contains("已选 2"));
    bench.features().change({{"community", {0}}}, SelectionChange::Replace);
    bench.find<QToolButton>("attributeShow1").click(); // only selected
    bench.settle();
    QCOMPARE(bench.panel().model().rowCount(), 1);
    QCOMPARE(bench.cell(0, 1), QString("东门社区"));
    bench.features().change({{"community", {2, 3}}}, SelectionChange::Replace);
    bench.settle();
    QCOMPARE(bench.panel().model().rowCount(), 2);
    bench.find<QToolButton>("attributeShow2").click(); // in the view
    MapView view = bench.canvas().view();
    view.centre = cityPlace(0, 0);
    view.metresPerPixel = 0.2;
    bench.canvas().setView(view);
    bench.settle();
    QCOMPARE(bench.panel().model().rowCount(), 1);
    // The community that is explained in a card is another matter.
    QVERIFY(!bench.canvas().selection());
}

void TestAttributeWindow::rowsAreSortedAndFiltered()
{
    TableBench bench;
    bench.showTable("community");
    auto* header = bench.panel().view().horizontalHeader();
    const auto click = [&](int section) {
        QTest::mouseClick(header->viewport(),
                          Qt::LeftButton,
                          {},
                          {header->sectionViewportPosition(section) + 12, header->height() / 2});
        bench.settle();
    };
    click(5); // A0_2
    QCOMPARE(bench.cell(0, 5), QString("24"));
    click(5);
    QCOMPARE(bench.cell(0, 5), QString("50"));
    click(5);
    QCOMPARE(bench.cell(0, 5), QString("40")); // as in the table
    click(1);                                  // běi, dōng, hé, míng
    QCOMPARE(bench.cell(0, 1), QString("北苑社区"));
    QCOMPARE(bench.cell(1, 1), QString("东门社区"));

    auto& filter = bench.find<QLineEdit>("attributeFilter");
    filter.setText("南镇");
    bench.settle();
    QCOMPARE(bench.panel().model().rowCount(), 2);
    QVERIFY(bench.find<QLabel>("attributeCounts").text().startsWith("2 / 4"));
    bench.panel().bar().setFilter("A0_2 >", true);
    bench.settle();
    QVERIFY(filter.property("problem").toBool());
    QCOMPARE(bench.panel().model().rowCount(), 2); // still being written
    filter.setText("A0_2 > 40");
    bench.settle();
    QVERIFY(!filter.property("problem").toBool());
    QCOMPARE(bench.cell(0, 1), QString("河畔社区"));
    filter.setText("A0_2 > 4000");
    bench.settle();
    QVERIFY(bench.find("attributeNothing").isVisible());
}

void TestAttributeWindow::cellsAreEditedAndUndone()
{
    TableBench bench;
    bench.showTable("childcare");
    AttributeModel& model = bench.panel().model();
    const QModelIndex places = model.index(1, 2);
    QVERIFY(model.setData(places, "25", Qt::EditRole));
    const auto value = [&] {
        return layerById(bench.window->document().layers(), "childcare")
            ->table->columns[2]
            .value(1);
    };
    QCOMPARE(value(), Value(std::int64_t{25}));
    QCOMPARE(model.index(1, 2).data().toString(), QString("25"));
    QCOMPARE(bench.action("undo").text(), QString("撤销 修改托育的places"));
    QVERIFY(!model.setData(places, "许多", Qt::EditRole));
    QVERIFY(bench.find("messageBar").isVisible());
    QCOMPARE(value(), Value(std::int64_t{25}));
    QVERIFY(model.setData(places, "", Qt::EditRole));
    QCOMPARE(model.index(1, 2).data().toString(), QString("空"));
    bench.action("undo").trigger();
    bench.action("undo").trigger();
    QCOMPARE(value(), Value(std::int64_t{10}));
    QCOMPARE(model.index(1, 2).data().toString(), QString("10"));

    // With the keyboard: F2 edits the cell, not the layer's name.
    AttributeView& view = bench.panel().view();
    view.setFocus();
    view.setCurrentIndex(model.index(0, 1));
    QTest::keyClick(&view, Qt::Key_F2);
    auto* editor = view.viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->setText("新名");
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(model.index(0, 1).data().toString(), QString("新名"));
}

void TestAttributeWindow::resultsAreReadOnly()
{
    TableBench bench;
    bench.runCoverage();
    bench.showTable(bench.window->document().coverage()->layer.toLatin1().constData());
    AttributeModel& model = bench.panel().model();
    QVERIFY(model.rowCount() > 0);
    QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(model.index(0, 0), "x", Qt::EditRole));
    QVERIFY(bench.find("attributeLocked").isVisible());
    QStringList states;
    for (int section = 0; section < model.columnCount(); ++section) {
        if (model.column(section).name() == "state") {
            for (int row = 0; row < model.rowCount(); ++row)
                states += model.index(row, section).data().toString();
        }
    }
    QVERIFY(states.contains("范围外"));
}

void TestAttributeWindow::statisticsOfAField()
{
    TableBench bench;
    bench.showTable("community");
    bench.find<QToolButton>("attributeStatistics").click();
    bench.panel().view().setCurrentIndex(bench.panel().model().index(0, 5));
    bench.settle();
    auto* pane = bench.panel().findChild<StatisticsPane*>();
    QVERIFY(pane->isVisible());
    QVERIFY(pane->shown());
    QCOMPARE(pane->shown()->numbers->sum, 144.0);
    bench.clickRow(0);
    bench.panel().view().setCurrentIndex(bench.panel().model().index(0, 5));
    bench.settle();
    QCOMPARE(pane->shown()->rows, 1U);
    QCOMPARE(pane->shown()->numbers->sum, 40.0);
}

void TestAttributeWindow::rowsAreCopied()
{
    TableBench bench;
    bench.showTable("childcare");
    bench.clickRow(2);
    bench.find<QToolButton>("attributeCopy").click();
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), QString("id\tname\tplaces\tinclusive\nF3\t河畔托育园\t20\t1\n"));
    QVERIFY(copied->hasHtml());
    bench.features().clear();
    QTest::keyClick(&bench.panel().view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().count('\n'), 4);
}

void TestAttributeWindow::theTableGoesWithItsLayer()
{
    TableBench bench;
    bench.showTable("childcare");
    bench.clickRow(0);
    bench.window->document().removeLayer("childcare", "移除");
    bench.settle();
    QVERIFY(bench.panel().layer() != "childcare");
    QCOMPARE(bench.features().count(), 0U);
    bench.action("attributeTable").trigger();
    QVERIFY(!bench.window->tables().isShown());
    QVERIFY(!bench.action("attributeTable").isChecked());
    bench.action("undo").trigger();
    bench.action("attributeTable").trigger();
    bench.settle();
    QVERIFY(bench.window->tables().isShown());
    QVERIFY(bench.panel().model().rowCount() > 0);
}

QTEST_MAIN(TestAttributeWindow)
#include "tst_attribute_window.moc"
