// SPDX-License-Identifier: GPL-3.0-or-later
// Splitting and merging areas, and typing places, in the real window.
#include "geometry/measures.h"
#include "ui/edit_bench.h"

#include <QLineEdit>
#include <QToolButton>

using namespace yimi;
using namespace yimi::test;

namespace {

struct AreaBench : EditBench
{
    void typeKey(char letter) { QTest::keyClick(&canvas(), letter); }

    QLineEdit& place() { return find<QLineEdit>("editPlace"); }

    /// The first key over the map opens the field, the rest goes into it.
    void type(const QString& text)
    {
        typeKey(text.front().toLatin1());
        QVERIFY(place().text() == text.first(1));
        place().insert(text.sliced(1));
        QTest::keyClick(&place(), Qt::Key_Return);
    }

    QString told()
    {
        QStringList texts;
        for (const QLabel* label : find<QWidget>("messageBar").findChildren<QLabel*>())
            texts += label->text();
        return texts.join(QLatin1Char('\n'));
    }

    std::string people(std::size_t row)
    {
        return table("community").column("population")->text(row);
    }
};

} // namespace

class TestEditAreasWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aCommunityIsSplitByADrawnLine()
    {
        AreaBench bench;
        const ProjectContents before = bench.window->document().contents();
        bench.click(cityPlace(220, 220));
        QVERIFY(bench.find<QWidget>("identifyCard").isVisible());
        bench.edit("community", "splitFeature");
        QVERIFY(!bench.find<QWidget>("identifyCard").isVisible());
        // Not over the border on the other side: nothing is done, the line stays to be mended.
        bench.click(cityPlace(150, -30), Qt::AltModifier);
        bench.doubleClick(cityPlace(150, 300));
        QVERIFY2(bench.hint().contains("没有把面完全切开"), qPrintable(bench.hint()));
        QCOMPARE(bench.table("community").rowCount(), std::size_t{4});
        // Taken back, and drawn on to the border above, to which it is snapped.
        bench.key(Qt::Key_Backspace);
        bench.doubleClick(cityPlace(150, 447));
        const FeatureTable& table = bench.table("community");
        QCOMPARE(table.rowCount(), std::size_t{5});
        QCOMPARE(table.column("id")->text(4), std::string("C5"));
        QCOMPARE(table.column("name")->text(4), std::string("东门社区"));
        QCOMPARE(std::stoi(bench.people(0)) + std::stoi(bench.people(4)), 1600);
        QVERIFY(std::stoi(bench.people(0)) > std::stoi(bench.people(4)));
        QVERIFY2(bench.told().contains("常住人口"), qPrintable(bench.told()));
        QVERIFY(bench.told().contains("按面积分摊"));
        QVERIFY(bench.told().contains("C5"));
        // The corner stays the bar's: what was asked about before is told again later.
        QVERIFY(!bench.find<QWidget>("identifyCard").isVisible());
        // The neighbour above has the new corner too.
        const Ring above = outerOf(table, 2);
        QCOMPARE(above.size(), std::size_t{6});
        const auto corner = std::ranges::find_if(above, [](Coordinate c) {
            return c.y == cityPlace(0, 450).y && std::abs(c.x - cityPlace(150, 0).x) < 2;
        });
        QVERIFY(corner != above.end());
        QVERIFY(has(outerOf(table, 0), *corner) && has(outerOf(table, 4), *corner));
        QCOMPARE(bench.window->document().undoStack().count(), 1);
        bench.undo();
        QVERIFY(bench.window->document().contents() == before);
    }

    /// The selected one is meant, whatever else the line crosses.
    void theSelectedOneIsSplit()
    {
        AreaBench bench;
        bench.edit("community");
        bench.click(cityPlace(220, 220));
        bench.action("splitFeature").trigger();
        bench.click(cityPlace(-20, 300), Qt::AltModifier);
        bench.click(cityPlace(850, 300), Qt::AltModifier);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.table("community").rowCount(), std::size_t{5});
        QCOMPARE(outerOf(bench.table("community"), 1).size(), std::size_t{6});
        QCOMPARE(area(std::get<Polygons>(bench.table("community").geometries[1])), 450.0 * 450.0);
        // Escape drops what is drawn, then leaves.
        bench.click(cityPlace(100, 100), Qt::AltModifier);
        bench.key(Qt::Key_Escape);
        QVERIFY(bench.action("splitFeature").isChecked());
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.action("splitFeature").isChecked());
    }

    void neighboursAreMerged()
    {
        AreaBench bench;
        const ProjectContents before = bench.window->document().contents();
        bench.edit("community");
        auto& merge = bench.find<QToolButton>("editMerge");
        bench.click(cityPlace(220, 220));
        QVERIFY(!merge.isVisible());
        bench.click(cityPlace(700, 700), Qt::ShiftModifier);
        QVERIFY(merge.isVisible());
        QVERIFY(merge.text().contains("2"));
        // Only a corner in common: refused, and why.
        QTest::mouseClick(&merge, Qt::LeftButton);
        QVERIFY2(bench.hint().contains("没有公共边界"), qPrintable(bench.hint()));
        QCOMPARE(bench.table("community").rowCount(), std::size_t{4});
        bench.click(cityPlace(700, 700), Qt::ShiftModifier);
        bench.click(cityPlace(700, 220), Qt::ShiftModifier);
        QTest::mouseClick(&merge, Qt::LeftButton);
        QCOMPARE(bench.table("community").rowCount(), std::size_t{3});
        QCOMPARE(bench.people(0), std::string("3600"));
        QVERIFY(!merge.isVisible());
        QVERIFY2(bench.told().contains("常住人口"), qPrintable(bench.told()));
        QVERIFY2(bench.told().contains("河畔社区"), qPrintable(bench.told()));
        QCOMPARE(bench.window->document().undoStack().count(), 1);
        bench.undo();
        QVERIFY(bench.window->document().contents() == before);
        // Out of the hand, nothing can be merged.
        bench.click(cityPlace(220, 220));
        bench.click(cityPlace(700, 220), Qt::ShiftModifier);
        QVERIFY(bench.action("mergeAreas").isEnabled());
        bench.action("pan").trigger();
        QVERIFY(!bench.action("mergeAreas").isEnabled());
    }

    void aParcelIsDrawnByTypedPlaces()
    {
        AreaBench bench;
        bench.edit("community", "drawFeature");
        bench.type("501200.5, 3500300");
        bench.type("@200,0");
        bench.type("@100<90");
        QVERIFY(bench.canvas().view().mapToScreen(cityPlace(1400.5, 400)).x()
                < bench.canvas().width()); // it was looked at
        bench.key(Qt::Key_Return);
        QVERIFY(bench.formShown());
        bench.find<QLineEdit>("field_1").setText("新城社区");
        bench.keepForm();
        const Ring ring = outerOf(bench.table("community"), 4);
        QCOMPARE(ring.size(), std::size_t{4});
        QCOMPARE(ring[0], cityPlace(1200.5, 300));
        QCOMPARE(ring[1], cityPlace(1400.5, 300));
        QVERIFY(distance(ring[2], cityPlace(1400.5, 400)) < 1e-6);
    }

    void aVertexIsMovedToATypedPlaceInAllThatShareIt()
    {
        AreaBench bench;
        bench.edit("community");
        QVERIFY(!bench.place().isEnabled());
        bench.click(cityPlace(220, 220));
        bench.click(cityPlace(450, 450)); // its corner
        QVERIFY(bench.place().isEnabled());
        bench.type("@12.5 -7");
        for (std::size_t row = 0; row < 4; ++row)
            QVERIFY(has(outerOf(bench.table("community"), row), cityPlace(462.5, 443)));
        QCOMPARE(bench.window->document().undoStack().count(), 1);
    }

    void whatIsNoPlaceIsAnsweredByASentence()
    {
        AreaBench bench;
        bench.edit("childcare", "drawFeature");
        bench.type("@100,0");
        QVERIFY2(bench.hint().contains("上一个顶点"), qPrintable(bench.hint()));
        QTest::keyClick(&bench.place(), Qt::Key_Escape);
        bench.type("12 号楼");
        QVERIFY2(bench.hint().contains("12 号楼"), qPrintable(bench.hint()));
        QVERIFY2(bench.hint().contains("119.95, 31.78"), qPrintable(bench.hint()));
        QVERIFY(!bench.formShown());
        QTest::keyClick(&bench.place(), Qt::Key_Escape);
        // Degrees are a place anywhere; so far away it is told.
        bench.type("119.95, 31.78");
        QVERIFY(bench.formShown());
        QVERIFY2(bench.hint().contains("远"), qPrintable(bench.hint()));
    }
};

QTEST_MAIN(TestEditAreasWindow)
#include "tst_edit_areas_window.moc"
