// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing and correcting features in the real window, with the mouse.
#include "project/edit_entrances.h"
#include "project/study_inputs.h"
#include "street_town.h"
#include "ui/edit_bench.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QToolButton>

using namespace yimi;
using namespace yimi::test;

class TestEditWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aSiteIsDrawnAndItsValuesAsked()
    {
        EditBench bench;
        bench.edit("childcare", "drawFeature");
        bench.click(cityPlace(333, 250), Qt::AltModifier);
        QVERIFY(bench.formShown());
        QCOMPARE(bench.table("childcare").rowCount(), std::size_t{3});
        QCOMPARE(bench.find<QLineEdit>("field_0").text(), QString("F4"));
        bench.find<QLineEdit>("field_1").setText("新芽托育");
        bench.find<QLineEdit>("field_2").setText("多少");
        bench.keepForm();
        QVERIFY(bench.formShown());
        QVERIFY(bench.find<QLabel>("featureProblem").text().contains("托位"));
        bench.find<QLineEdit>("field_2").setText("48");
        bench.keepForm();
        QVERIFY(!bench.formShown());
        const FeatureTable& table = bench.table("childcare");
        QCOMPARE(table.rowCount(), std::size_t{4});
        QCOMPARE(table.column("name")->text(3), std::string("新芽托育"));
        QCOMPARE(table.column("places")->text(3), std::string("48"));
        QCOMPARE(std::get<Points>(table.geometries[3])[0], bench.placeAt(cityPlace(333, 250)));
        bench.undo();
        QCOMPARE(bench.table("childcare").rowCount(), std::size_t{3});
    }

    void whatIsGivenUpLeavesNothing()
    {
        EditBench bench;
        bench.edit("childcare", "drawFeature");
        bench.click(cityPlace(333, 250));
        QTest::mouseClick(&bench.find<QPushButton>("featureDrop"), Qt::LeftButton);
        QVERIFY(!bench.formShown());
        QCOMPARE(bench.table("childcare").rowCount(), std::size_t{3});
        QCOMPARE(bench.window->document().undoStack().count(), 0);
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.action("drawFeature").isChecked());
        QVERIFY(!bench.find<QWidget>("editBar").isVisible());
    }

    void aLinkIsDrawnFromStreetToStreet()
    {
        EditBench bench;
        bench.edit("road", "drawFeature");
        bench.click(cityPlace(230, 303));
        bench.click(cityPlace(260, 350), Qt::AltModifier);
        bench.key(Qt::Key_Backspace);
        bench.doubleClick(cityPlace(270, 397));
        QVERIFY(bench.formShown());
        bench.keepForm();
        const FeatureTable& table = bench.table("road");
        QCOMPARE(table.rowCount(), std::size_t{21});
        const LineString line = std::get<Lines>(table.geometries[20])[0];
        QCOMPARE(line.size(), std::size_t{2});
        // Both ends lie on the streets, not where the hand was.
        QCOMPARE(line[0].y, cityPlace(0, 300).y);
        QCOMPARE(line[1].y, cityPlace(0, 400).y);
        QCOMPARE(table.column("class")->text(20), std::string("local"));
    }

    void aSharedBorderMovesInBothCommunities()
    {
        EditBench bench;
        const ProjectContents before = bench.window->document().contents();
        bench.edit("community");
        bench.click(cityPlace(220, 220));
        QVERIFY(bench.find<QToolButton>("editAttributes").isEnabled());
        // The middle of the border of 东门 and 河畔: a new vertex of both.
        const Coordinate to = bench.placeAt(cityPlace(501, 225));
        bench.drag(cityPlace(450, 225), cityPlace(501, 225), Qt::AltModifier);
        QVERIFY(has(outerOf(bench.table("community"), 0), to));
        QVERIFY(has(outerOf(bench.table("community"), 1), to));
        QVERIFY(!has(outerOf(bench.table("community"), 2), to));
        QCOMPARE(bench.window->document().undoStack().count(), 1);
        // Taken out again from both.
        bench.drag(to, cityPlace(480, 240), Qt::AltModifier);
        QTest::mouseClick(&bench.canvas(),
                          Qt::LeftButton,
                          Qt::NoModifier,
                          bench.at(bench.placeAt(cityPlace(480, 240))));
        bench.key(Qt::Key_Delete);
        QCOMPARE(outerOf(bench.table("community"), 0).size(), std::size_t{5});
        QCOMPARE(outerOf(bench.table("community"), 1).size(), std::size_t{5});
        // Where four meet nothing can be taken out.
        bench.click(cityPlace(450, 450));
        bench.key(Qt::Key_Delete);
        QVERIFY(bench.hint().contains("相接"));
        QCOMPARE(bench.table("community").rowCount(), std::size_t{4});
        while (bench.window->document().undoStack().canUndo())
            bench.undo();
        QVERIFY(bench.window->document().contents() == before);
    }

    void aCommunityCannotBeDraggedOffItsNeighbours()
    {
        EditBench bench;
        bench.edit("community");
        bench.click(cityPlace(220, 220));
        const Coordinate centre = bench.canvas().view().centre;
        bench.drag(cityPlace(220, 220), cityPlace(300, 260));
        QCOMPARE(bench.window->document().undoStack().count(), 0);
        QVERIFY(bench.canvas().view().centre != centre); // the map was panned instead
    }

    void aBorderThatCrossesItselfIsRefused()
    {
        EditBench bench;
        bench.edit("community", "drawFeature");
        bench.look(cityPlace(1300, 450), 1.5);
        for (const Coordinate place : {cityPlace(1000, 300),
                                       cityPlace(1200, 500),
                                       cityPlace(1200, 300),
                                       cityPlace(1000, 500)})
            bench.click(place);
        bench.key(Qt::Key_Return);
        QVERIFY(!bench.formShown());
        QVERIFY(bench.hint().contains("相交"));
        bench.key(Qt::Key_Backspace);
        QVERIFY(!bench.hint().contains("相交"));
        bench.key(Qt::Key_Return);
        QVERIFY(bench.formShown());
        // A community must have a name.
        bench.keepForm();
        QVERIFY(bench.formShown());
        bench.find<QLineEdit>("field_1").setText("新城社区");
        bench.keepForm();
        QCOMPARE(bench.table("community").rowCount(), std::size_t{5});
        QCOMPARE(bench.table("community").column("id")->text(4), std::string("C5"));
    }

    void aSiteIsDraggedAndDeleted()
    {
        EditBench bench;
        bench.edit("childcare");
        bench.drag(cityPlace(800, 100), cityPlace(700, 160), Qt::AltModifier);
        QCOMPARE(std::get<Points>(bench.table("childcare").geometries[2])[0],
                 bench.placeAt(cityPlace(700, 160)));
        bench.key(Qt::Key_Delete);
        QCOMPARE(bench.table("childcare").rowCount(), std::size_t{2});
        bench.undo();
        bench.undo();
        QCOMPARE(std::get<Points>(bench.table("childcare").geometries[2])[0], cityPlace(800, 100));
    }

    void aStreetIsCut()
    {
        EditBench bench;
        bench.edit("road", "splitFeature");
        bench.click(cityPlace(349, 301));
        QCOMPARE(bench.table("road").rowCount(), std::size_t{21});
        bench.edit("childcare");
        QVERIFY(!bench.action("splitFeature").isEnabled());
    }

    void valuesAreChangedOnAFormOfTheirOwn()
    {
        EditBench bench;
        bench.edit("childcare");
        bench.click(cityPlace(200, 100));
        QTest::mouseClick(&bench.find<QToolButton>("editAttributes"), Qt::LeftButton);
        QVERIFY(bench.formShown());
        QCOMPARE(bench.find<QComboBox>("field_3").currentText(), QString("否"));
        bench.find<QComboBox>("field_3").setCurrentText("是");
        bench.keepForm();
        QCOMPARE(bench.table("childcare").column("inclusive")->text(1), std::string("1"));
        QCOMPARE(bench.table("childcare").column("places")->text(1), std::string("10"));
    }

    void aNewLayerIsDrawnInto()
    {
        EditBench bench;
        bench.action("newLayer").trigger();
        auto& dialog = bench.find<QDialog>("newLayerDialog");
        auto& theme = bench.find<QComboBox>("newLayerTheme");
        theme.setCurrentIndex(theme.findData(static_cast<int>(Theme::NursingRoom)));
        bench.find<QLineEdit>("newLayerTitle").setText("规划母婴室");
        dialog.accept();
        const DocumentLayer* const layer =
            layerByTheme(bench.window->document().layers(), Theme::NursingRoom);
        QVERIFY(layer);
        QCOMPARE(layer->title, QString("规划母婴室"));
        const QByteArray id = layer->id.toUtf8();
        QVERIFY(bench.action("drawFeature").isChecked());
        bench.click(cityPlace(150, 250));
        bench.keepForm();
        QCOMPARE(bench.table(id.constData()).rowCount(), std::size_t{1});
    }

    /// From the home at 100 m to the gate at 900 m it is 800 m; with the gate dragged to 850 m 750.
    void anEntranceByRuleIsCorrectedAndTheAnswerFollows()
    {
        EditBench bench(streetTown());
        bench.runCoverage();
        const auto metres = [&] { return bench.coverage().communities.front().nearest->length; };
        QCOMPARE(metres().value, 800.0);
        bench.action("makeEntrances").trigger();
        QTRY_VERIFY(entranceRecord(bench.window->document().contents()));
        const DocumentLayer* record = entranceRecord(bench.window->document().contents());
        QCOMPARE(record->table->rowCount(), std::size_t{2});
        QVERIFY(bench.action("editFeatures").isChecked());
        QCOMPARE(bench.find<QComboBox>("editLayer").currentData().toString(), record->id);
        bench.look(cityPlace(900, 0), 1);
        // The street holds it: where the hand lets go beside it, it stands on it.
        bench.drag(cityPlace(900, 0), cityPlace(850, 4));
        record = entranceRecord(bench.window->document().contents());
        const std::size_t row = *rowOfFeature(*record->table, 1);
        QCOMPARE(record->table->column("source")->text(row), std::string("manual"));
        QCOMPARE(std::get<Points>(record->table->geometries[row])[0].y, cityPlace(0, 0).y);
        auto& rerun = bench.find<QPushButton>("editRerun");
        QVERIFY(rerun.isVisible());
        QTest::mouseClick(&rerun, Qt::LeftButton);
        QTRY_VERIFY(!rerun.isVisible());
        QVERIFY2(std::abs(metres().value - 750) < 1, qPrintable(QString::number(metres().value)));
        // Made again, it stays where somebody put it.
        const auto corrected = entranceRecord(bench.window->document().contents())->table;
        bench.find<QWidget>("messageBar").hide();
        bench.action("makeEntrances").trigger();
        QTRY_VERIFY(bench.find<QWidget>("messageBar").isVisible());
        QCOMPARE(entranceRecord(bench.window->document().contents())->table, corrected);
    }

    void anotherToolPutsTheBarAway()
    {
        EditBench bench;
        bench.edit("childcare");
        QVERIFY(bench.find<QWidget>("editBar").isVisible());
        bench.action("pan").trigger();
        QVERIFY(!bench.find<QWidget>("editBar").isVisible());
        QVERIFY(!bench.formShown());
    }
};

QTEST_MAIN(TestEditWindow)
#include "tst_edit_window.moc"
