// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K finds places by characters, pinyin and initials, and goes to coordinates.
#include "ui/window/finder.h"
#include "ui/window_bench.h"

#include <QLineEdit>
#include <QListWidget>

using namespace yimi;
using namespace yimi::test;

namespace {

struct FinderBench : Bench
{
    FinderBench()
    {
        open();
        action("find").trigger();
        QTRY_VERIFY(!find<Finder>("finder").reading());
    }

    QStringList typed(const QString& words)
    {
        find<QLineEdit>("finderInput").setText(words);
        QStringList lines;
        const auto& list = find<QListWidget>("finderList");
        for (int i = 0; i < list.count(); ++i)
            lines << list.item(i)->text();
        return lines;
    }

    void enter() { QTest::keyClick(&find<QLineEdit>("finderInput"), Qt::Key_Return); }
};

} // namespace

class TestFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initialsFindAFacility()
    {
        FinderBench bench;
        QCOMPARE(bench.typed("dmtyy").value(0), QString("东门托育园"));
        bench.enter();
        QVERIFY(!bench.find("finder").isVisible());
        const auto& selected = bench.window->canvas().selection();
        QVERIFY(selected);
        QCOMPARE(selected->table->name, std::string("childcare"));
        QVERIFY(bench.window->canvas().view().extent().contains(cityPlace(100, 100)));
    }

    void pinyinFindsACommunity()
    {
        FinderBench bench;
        QCOMPARE(bench.typed("beiyuan").value(0), QString("北苑社区"));
        bench.enter();
        const auto& selected = bench.window->canvas().selection();
        QVERIFY(selected);
        QCOMPARE(selected->table->column("id")->text(selected->row), std::string("C3"));
    }

    void layersAndCommandsToo()
    {
        FinderBench bench;
        QVERIFY(bench.typed("zhuzhai").contains("住宅"));
        QVERIFY(bench.typed("qt").contains(bench.action("zoomFit").text()));
        QCOMPARE(bench.typed("没有这个"), QStringList{"没有找到"});
        QVERIFY(bench.typed("").size() > 10);
    }

    void aNewLayerIsFoundAtOnce()
    {
        FinderBench bench;
        QCOMPARE(bench.typed("qsyy"), QStringList{"没有找到"});
        FeatureTable table = namedTable("hospital");
        table.addColumn("name", FieldType::Text);
        appendRow(table, 1, Points{cityPlace(700, 700)}, {Value(std::string("前山医院"))});
        bench.window->document().addLayers(
            {inputLayer(std::make_shared<const FeatureTable>(table), Theme::Hospital, "医院")},
            "t");
        QTRY_COMPARE(bench.find<QListWidget>("finderList").item(0)->text(), QString("前山医院"));
    }

    void goesToCoordinates()
    {
        FinderBench bench;
        const Coordinate place = cityPlace(420, 310);
        const QStringList lines =
            bench.typed(QString("%1 %2").arg(place.x, 0, 'f', 1).arg(place.y, 0, 'f', 1));
        QVERIFY(lines.value(0).startsWith("到坐标"));
        bench.enter();
        QCOMPARE(bench.window->canvas().pin(), std::optional(place));
        QVERIFY(bench.window->canvas().view().extent().contains(place));
    }

    void goesToDegreesOfWebMapsToo()
    {
        FinderBench bench;
        const QStringList lines = bench.typed("119.9999, 31.6216");
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[1].contains("GCJ-02"));
        bench.enter();
        const auto plain = bench.window->canvas().pin();
        bench.action("find").trigger();
        bench.typed("119.9999, 31.6216");
        QTest::keyClick(&bench.find<QLineEdit>("finderInput"), Qt::Key_Down);
        bench.enter();
        QVERIFY(plain && bench.window->canvas().pin());
        const double moved = distance(*plain, *bench.window->canvas().pin());
        QVERIFY2(moved > 300 && moved < 800, "GCJ-02 is off by half a kilometre here");
    }
};

QTEST_MAIN(TestFinder)
#include "tst_finder.moc"
