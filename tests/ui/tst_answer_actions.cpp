// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with an answer of 专题分析: gaps on the map, candidate sites, tables and files.
#include "geometry/measures.h"
#include "io/read.h"
#include "ui/analysis_bench.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QListView>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace yimi;
using namespace yimi::test;

namespace {

/// The city with a railway that cuts the north off but for one crossing in the far east.
ProjectContents cutCity()
{
    ProjectContents city = cityWithLibraries();
    FeatureTable roads = namedTable("road");
    roads.addColumn("class", FieldType::Text);
    std::int64_t id = 0;
    const auto add = [&](Coordinate from, Coordinate to) {
        appendRow(roads, ++id, Lines{{from, to}}, {Value(std::string("local"))});
    };
    for (int i = 0; i < 10; ++i) {
        const double at = 100.0 * i;
        add(cityPlace(0, at), cityPlace(900, at));
        add(cityPlace(at, 0), cityPlace(at, 400));
        add(cityPlace(at, 500), cityPlace(at, 900));
    }
    add(cityPlace(900, 400), cityPlace(900, 500));
    FeatureTable rails = namedTable("railway");
    appendRow(rails, 1, Lines{{cityPlace(-100, 450), cityPlace(890, 450)}}, {});
    for (DocumentLayer& layer : city.layers) {
        if (layer.id == "road")
            layer.table = std::make_shared<const FeatureTable>(roads);
    }
    DocumentLayer railway =
        inputLayer(std::make_shared<const FeatureTable>(rails), Theme::Railway, "铁路");
    railway.id = "railway";
    insertByTheme(city.layers, std::move(railway));
    return city;
}

} // namespace

class TestAnswerActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGapIsShownWithItsWay();
    void aDetourIsShownWithWhatItGoesAround();
    void gapsBecomeCandidatesAndFiles();
    void tablesAreSortedCopiedAndSaved();
};

void TestAnswerActions::aGapIsShownWithItsWay()
{
    AnalysisBench bench;
    bench.open(cityWithLibraries());
    bench.choose();
    bench.set("minutes", "5");
    bench.runAnalysis();
    MapCanvas& canvas = bench.window->canvas();
    canvas.setView(canvas.view().fitted(Box{{0, 0}, {1000, 1000}}, 0)); // far off
    auto& list = bench.find<QListView>("answerGapList");
    const Gap gap = bench.result().answer->gaps.front();
    list.setCurrentIndex(list.model()->index(0, 0));
    QVERIFY(canvas.selection());
    QVERIFY(canvas.view().extent().contains(gap.place.value()));
    QTRY_VERIFY(canvas.route());
    const GapRoute& route = *canvas.route();
    QVERIFY(route.length && std::abs(route.length->value - gap.length->value) < 1);
    QVERIFY(std::abs(length(route.way) - gap.length->value) < 1);
    QVERIFY(!route.straight);
    // Ends where the facility is that the sentence names.
    const Coordinate end = gap.nearestId == "L1" ? cityPlace(100, 100) : cityPlace(800, 100);
    QVERIFY(distance(route.way.back(), end) < 1);
    QTest::keyClick(&canvas, Qt::Key_Escape);
    bench.find<QToolButton>("analysisBack").click();
    QVERIFY(!canvas.route()); // who looks at something else is not left with the way
}

void TestAnswerActions::aDetourIsShownWithWhatItGoesAround()
{
    AnalysisBench bench;
    bench.open(cutCity());
    bench.choose();
    bench.set("minutes", "5");
    bench.runAnalysis();
    const auto& gaps = bench.result().answer->gaps;
    const auto cut = std::ranges::find_if(gaps, [](const Gap& gap) {
        return gap.detour && gap.detour->obstacle == Obstacle::Railway;
    });
    QVERIFY(cut != gaps.end());
    auto& list = bench.find<QListView>("answerGapList");
    list.setCurrentIndex(list.model()->index(static_cast<int>(cut - gaps.begin()), 0));
    MapCanvas& canvas = bench.window->canvas();
    QTRY_VERIFY(canvas.route());
    const auto straight = canvas.route()->straight;
    QVERIFY(straight);
    QVERIFY(std::abs(distance(straight->first, straight->second) - cut->detour->straight.value)
            < 1e-6);
    // It crosses the railway at y = 450; the way does so in the east alone.
    QVERIFY((straight->first.y - kCitySouth - 450) * (straight->second.y - kCitySouth - 450) < 0);
    QVERIFY(std::abs(canvas.route()->length->value - cut->detour->walked.value) < 1);
    QVERIFY(std::ranges::any_of(canvas.route()->way,
                                [](const Coordinate& at) { return at.x > kCityWest + 890; }));
}

void TestAnswerActions::gapsBecomeCandidatesAndFiles()
{
    AnalysisBench bench;
    bench.open(cityWithLibraries());
    bench.choose();
    bench.set("minutes", "5");
    bench.runAnalysis();
    const std::size_t layers = bench.document().layers().size();
    const AnalysisResult before = bench.result();
    auto& list = bench.find<QListView>("answerGapList");
    list.setCurrentIndex(list.model()->index(0, 0));
    bench.find<QPushButton>("gapCandidates").click();
    QCOMPARE(bench.document().layers().size(), layers + 1);
    const DocumentLayer& added = bench.document().layers().back();
    QVERIFY(added.theme == Theme::Library && added.role == LayerRole::Input);
    QCOMPARE(added.table->rowCount(), std::size_t{1});
    QVERIFY(std::get<Points>(added.table->geometries[0])[0] == before.answer->gaps[0].place);
    QCOMPARE(layerByTheme(bench.document().layers(), Theme::Library)->id, QString("library"));
    QVERIFY(!bench.find("analysisOutdated").isVisible());
    bench.action("undo").trigger();
    QCOMPARE(bench.document().layers().size(), layers);
    // All of them, to a file.
    list.clearSelection();
    bench.find<QPushButton>("gapExport").click();
    auto& dialog = bench.find<QFileDialog>("exportTableTo");
    const QString path = bench.dir.filePath("缺口.csv");
    Q_EMIT dialog.fileSelected(path);
    dialog.close();
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
    QCOMPARE(static_cast<std::size_t>(lines.size()), before.answer->gaps.size() + 1);
    QVERIFY(lines[0].contains("未满足儿童"));
    QVERIFY(lines[1].contains(QString::fromStdString(before.answer->gaps[0].name)));
    QVERIFY(bench.find("messageBar").isVisible());
}

void TestAnswerActions::tablesAreSortedCopiedAndSaved()
{
    AnalysisBench bench;
    bench.open(cityWithLibraries());
    bench.choose();
    bench.set("minutes", "5");
    bench.runAnalysis();
    bench.find<QPushButton>("analysisTables").click();
    auto& dialog = bench.find<QDialog>("tableDialog");
    auto& view = *dialog.findChild<QTableView*>("tableView");
    QCOMPARE(view.model()->rowCount(), 4);
    int children = -1;
    for (int column = 0; column < view.model()->columnCount(); ++column) {
        if (view.model()->headerData(column, Qt::Horizontal).toString() == columnName("children"))
            children = column;
    }
    QVERIFY(children >= 0);
    view.sortByColumn(children, Qt::DescendingOrder);
    for (int row = 0; row + 1 < 4; ++row)
        QVERIFY(view.model()->index(row, children).data(Qt::UserRole).toInt()
                >= view.model()->index(row + 1, children).data(Qt::UserRole).toInt());
    dialog.findChild<QPushButton*>("tableCopy")->click();
    const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
    QCOMPARE(lines.size(), 6); // headings, four communities, the end
    QCOMPARE(lines[1].split('\t')[children],
             view.model()->index(0, children).data(Qt::UserRole).toString());
    QVERIFY(lines[0].startsWith("编号\t名称"));
    QVERIFY(lines.filter("有服务").size() > 0); // codes are in words
    dialog.findChild<QComboBox*>("tableName")->setCurrentIndex(1);
    QCOMPARE(view.model()->rowCount(), 2); // towns
    dialog.findChild<QPushButton*>("tableSave")->click();
    const QString path = bench.dir.filePath("镇.xlsx");
    auto& where = *dialog.findChild<QFileDialog*>("exportTableTo");
    Q_EMIT where.fileSelected(path);
    where.close();
    QTRY_VERIFY(QFile::exists(path));
    const auto read = readLayer({.path = path.toStdString()});
    QVERIFY(read);
    QCOMPARE(read->table.rowCount(), std::size_t{2});
    dialog.close();
}

QTEST_MAIN(TestAnswerActions)
#include "tst_answer_actions.moc"
