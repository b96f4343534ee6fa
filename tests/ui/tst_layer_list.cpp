// SPDX-License-Identifier: GPL-3.0-or-later
// Legends in the list of layers of the real window.
#include "style/classified_style.h"
#include "ui/layers/layer_delegate.h"
#include "ui/layers/layer_model.h"
#include "ui/window_bench.h"

#include <QTreeView>

using namespace yimi;
using namespace yimi::test;
using namespace Qt::StringLiterals;

namespace {

struct ListBench : Bench
{
    ListBench() { open(); }

    QTreeView& tree() { return find<QTreeView>("layerTree"); }

    LayerModel& model() { return *qobject_cast<LayerModel*>(tree().model()); }

    QModelIndex community() { return model().indexOf("community"); }

    void classify(const char* field)
    {
        const DocumentLayer& layer = *layerById(window->document().layers(), "community");
        const StyleBase base{
            themeStyle(layer.theme), layer.kind, {255, 255, 255, 255}, {99, 99, 99, 255}};
        window->document().setLayerStyle(
            layer.id, categorisedStyle(base, *layer.table->column(field)), u"x"_s);
    }

    void clickFold()
    {
        tree().scrollTo(community());
        const QRect row = tree().visualRect(community());
        QTest::mouseClick(
            tree().viewport(), Qt::LeftButton, {}, LayerDelegate::foldRect(row).center());
    }

    QStringList lines()
    {
        QStringList texts;
        for (int row = 0; row < model().rowCount(community()); ++row)
            texts += model().index(row, 0, community()).data().toString();
        return texts;
    }
};

} // namespace

class TestLayerList : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void classesStandUnderTheirLayer()
    {
        ListBench bench;
        QVERIFY(!bench.tree().isExpanded(bench.community()));
        bench.classify("town");
        QVERIFY(bench.tree().isExpanded(bench.community()));
        QCOMPARE(bench.lines(), (QStringList{u"town"_s, u"北镇"_s, u"南镇"_s}));
        // Under the name of their layer, each in a row of its own.
        const QRect layer = bench.tree().visualRect(bench.community());
        int below = layer.bottom();
        for (int row = 0; row < 3; ++row) {
            const QRect line =
                bench.tree().visualRect(bench.model().index(row, 0, bench.community()));
            QVERIFY(line.isEmpty() || line.top() > below);
            below = std::max(below, line.bottom());
        }
    }

    void whatSomebodyFoldedStaysFolded()
    {
        ListBench bench;
        bench.classify("town");
        bench.clickFold();
        QVERIFY(!bench.tree().isExpanded(bench.community()));
        bench.classify("name");
        bench.window->document().setLayersVisible({u"road"_s}, false, u"x"_s);
        QVERIFY(!bench.tree().isExpanded(bench.community()));
        bench.clickFold();
        QVERIFY(bench.tree().isExpanded(bench.community()));
        QCOMPARE(bench.lines().size(), 5);
    }

    void aHiddenLayerShowsNoLegend()
    {
        ListBench bench;
        bench.classify("town");
        bench.window->document().setLayersVisible({u"community"_s}, false, u"x"_s);
        QVERIFY(!bench.tree().isExpanded(bench.community()));
        bench.window->document().undoStack().undo();
        QVERIFY(bench.tree().isExpanded(bench.community()));
    }

    void headingsCannotBeFolded()
    {
        ListBench bench;
        const QModelIndex heading = bench.community().parent();
        bench.tree().collapse(heading);
        QVERIFY(bench.tree().isExpanded(heading));
    }
};

QTEST_MAIN(TestLayerList)
#include "tst_layer_list.moc"
