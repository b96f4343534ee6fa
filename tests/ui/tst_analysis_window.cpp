// SPDX-License-Identifier: GPL-3.0-or-later
// 专题分析 in the real window, the way a planner drives it.
#include "ui/analysis_bench.h"
#include "wording/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QListView>
#include <QToolButton>
#include <QWheelEvent>

using namespace yimi;
using namespace yimi::test;

class TestAnalysisWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreThoseOfTheAnalysis();
    void anotherCutoffSearchesNothing();
    void undoRemovesTheLayersAndReopeningShowsTheSame();
    void aRunIsCancelledAtOnce();
    void whatIsMissingIsSaid();
    void aValueThatIsNoneIsSaid();
    void presetsComeBack();
    void theKeyRunsWhatIsShown();
    void theMapShowsTheLayerThatIsChosen();
};

void TestAnalysisWindow::numbersAreThoseOfTheAnalysis() // rule 25
{
    AnalysisBench bench;
    bench.open(cityWithLibraries());
    bench.choose();
    QVERIFY(bench.find("clause-minutes").isVisible());
    bench.set("minutes", "5");
    QVERIFY(bench.find("custom-minutes").isVisible());
    bench.runAnalysis();
    const AnalysisAnswer direct = bench.directly({{"minutes", "5"}});
    QVERIFY(bench.result().answer->headline == direct.headline);
    QVERIFY(direct.headline.front().value.value() > 0
            && direct.headline.front().value.value() < 100);
    for (std::size_t i = 0; i < direct.headline.size(); ++i) {
        const QByteArray name = "indicator" + QByteArray::number(static_cast<int>(i)) + "Value";
        QCOMPARE(bench.text(name.constData()), indicatorValue(direct.headline[i]));
    }
    auto& list = bench.find<QListView>("answerGapList");
    QCOMPARE(list.model()->rowCount(), static_cast<int>(direct.gaps.size()));
    QVERIFY(!direct.gaps.empty());
    QCOMPARE(list.model()->index(0, 0).data().toString(),
             QString::fromStdString(direct.gaps.front().name));
    QVERIFY(bench.text("analysismethodText").contains("自定义"));
    QVERIFY(!bench.find("analysisOutdated").isVisible());
}

void TestAnalysisWindow::anotherCutoffSearchesNothing()
{
    AnalysisBench bench;
    bench.open(cityWithLibraries());
    bench.choose();
    bench.runAnalysis();
    const std::size_t searches = bench.window->analyses().searches();
    QVERIFY(searches > 0);
    bench.find<QToolButton>("analysisParametersButton").click();
    QElapsedTimer watch;
    watch.start();
    bench.set("minutes", "3");
    QVERIFY2(watch.elapsed() < 300, "a smaller cutoff is answered from what was searched");
    QCOMPARE(bench.window->analyses().searches(), searches);
    QVERIFY(bench.result().made.set == (ParameterTexts{{"minutes", "3"}}));
    QVERIFY(bench.result().answer->headline == bench.directly({{"minutes", "3"}}).headline);
    QVERIFY(!bench.find("analysisOutdated").isVisible());
    bench.action("undo").trigger(); // parameters and answer are one step
    QVERIFY(bench.result().made.set.empty());
    QCOMPARE(bench.find<QLineEdit>("parameter-minutes").text(), QString("15"));
}

void TestAnalysisWindow::undoRemovesTheLayersAndReopeningShowsTheSame()
{
    AnalysisBench bench;
    bench.open(cityWithLibraries());
    const std::size_t layers = bench.document().layers().size();
    bench.choose();
    bench.set("minutes", "5");
    bench.runAnalysis();
    QCOMPARE(bench.document().layers().size(), layers + 2);
    bench.action("undo").trigger();
    QCOMPARE(bench.document().layers().size(), layers);
    QVERIFY(!bench.find<QListView>("answerGapList").isVisible());
    bench.action("redo").trigger();
    const QString value = bench.text("indicator0Value");
    const QString method = bench.text("analysismethodText");
    const int gaps = bench.find<QListView>("answerGapList").model()->rowCount();
    bench.action("save").trigger();
    QTRY_VERIFY(!bench.window->isWindowModified());
    const QString path = bench.document().path();
    bench.action("newProject").trigger();
    QVERIFY(bench.document().analyses().empty());
    bench.window->takeFiles({path});
    QTRY_VERIFY(bench.document().analyses().contains(kServices));
    const std::size_t searches = bench.window->analyses().searches();
    bench.choose();
    QCOMPARE(bench.text("indicator0Value"), value);
    QCOMPARE(bench.text("analysismethodText"), method);
    QCOMPARE(bench.find<QListView>("answerGapList").model()->rowCount(), gaps);
    QVERIFY(!bench.find("analysisOutdated").isVisible());
    QCOMPARE(bench.window->analyses().searches(), searches); // nothing was computed
    QTRY_VERIFY(bench.window->canvas().upToDate());
}

void TestAnalysisWindow::aRunIsCancelledAtOnce()
{
    AnalysisBench bench;
    bench.open(cityWithLibraries());
    bench.choose();
    bench.find<QPushButton>("analysisRun").click();
    QVERIFY(bench.find("analysisCancel").isVisible());
    bench.find<QPushButton>("analysisCancel").click();
    QTRY_VERIFY(!bench.find("analysisCancel").isVisible());
    QTest::qWait(100);
    QVERIFY(bench.document().analyses().empty());
    QVERIFY(!bench.find("messageBar").isVisible());
    bench.runAnalysis(); // and the next run is not affected
}

void TestAnalysisWindow::whatIsMissingIsSaid()
{
    AnalysisBench bench;
    ProjectContents city = cityWithLibraries();
    std::erase_if(city.layers, [](const auto& layer) { return layer.theme == Theme::Road; });
    bench.open(city);
    bench.choose();
    QVERIFY(bench.find("analysisMissing").isVisible());
    QVERIFY(bench.text("analysisMissing").contains("缺少图层：" + themeName(Theme::Road)));
    QVERIFY(bench.find("analysisImport").isVisible());
    QVERIFY(!bench.find("analysisRun").isEnabled());
    bench.action("runAnalysis").trigger();
    QVERIFY(!bench.window->analyses().running());
    // None of the themes any of which would do.
    ProjectContents none = smallCity();
    AnalysisBench other;
    other.open(none);
    other.choose();
    QVERIFY(other.text("analysisMissing").contains("至少要有一个图层"));
}

void TestAnalysisWindow::aValueThatIsNoneIsSaid()
{
    AnalysisBench bench;
    bench.open(cityWithLibraries());
    bench.choose();
    for (const char* wrong : {"abc", "-1", "100000", ""}) {
        bench.set("minutes", wrong);
        QVERIFY2(bench.find("problem-minutes").isVisible(), wrong);
        QVERIFY(bench.document().settings().analyses.empty());
    }
    bench.set("minutes", "7.50");
    QVERIFY(!bench.find("problem-minutes").isVisible());
    QCOMPARE(bench.document().settings().analyses.at(kServices).at("minutes"), std::string("7.5"));
    // A number that was not preset may be taken away again.
    bench.set("metres", "500");
    bench.set("metres", "");
    QVERIFY(!bench.find("problem-metres").isVisible());
    QVERIFY(!bench.document().settings().analyses.at(kServices).contains("metres"));
    // The last of several choices cannot be unticked.
    for (const AgeGroup group : kAgeGroups) {
        const std::string name = "parameter-ages-" + std::string(ageGroupId(group));
        bench.find<QCheckBox>(name.c_str()).click();
    }
    QVERIFY(bench.find("problem-ages").isVisible());
}

void TestAnalysisWindow::presetsComeBack()
{
    AnalysisBench bench;
    bench.open(cityWithLibraries());
    bench.choose();
    bench.set("minutes", "5");
    QVERIFY(bench.text("clause-minutes").contains("15"));
    bench.find<QToolButton>("reset-minutes").click();
    QCOMPARE(bench.find<QLineEdit>("parameter-minutes").text(), QString("15"));
    QVERIFY(!bench.find("custom-minutes").isVisible());
    QVERIFY(!bench.find("reset-minutes").isVisible());
    QVERIFY(bench.document().settings().analyses.empty());
    bench.find<QComboBox>("parameter-direction").setCurrentIndex(1);
    QCOMPARE(bench.document().settings().analyses.at(kServices).at("direction"),
             std::string("from"));
    bench.find<QCheckBox>("parameter-themes-library").click();
    QVERIFY(!QString::fromStdString(bench.document().settings().analyses.at(kServices).at("themes"))
                 .contains("library"));
}

void TestAnalysisWindow::theKeyRunsWhatIsShown()
{
    AnalysisBench bench;
    bench.open(cityWithLibraries());
    const QKeySequence key(Qt::Key_F5);
    QCOMPARE(bench.action("runCoverage").shortcut(), key);
    bench.choose();
    QVERIFY(bench.action("runAnalysis").shortcuts().contains(key));
    QVERIFY(bench.action("runCoverage").shortcut() != key);
    bench.action("runAnalysis").trigger();
    bench.settle();
    QVERIFY(bench.document().analyses().contains(kServices));
    bench.find<QToolButton>("analysisTab0").click();
    QCOMPARE(bench.action("runCoverage").shortcut(), key);
    QVERIFY(!bench.action("runAnalysis").shortcuts().contains(key));
}

void TestAnalysisWindow::theMapShowsTheLayerThatIsChosen()
{
    AnalysisBench bench;
    bench.open(cityWithLibraries());
    bench.choose();
    bench.runAnalysis();
    auto& box = bench.find<QComboBox>("resultLayer");
    QCOMPARE(box.count(), 3); // communities, libraries, none
    const auto seen = [&](std::size_t table) {
        return layerById(bench.document().layers(), bench.result().layers[table])->visible;
    };
    QVERIFY(seen(0) && !seen(3));
    // Scrolling the panel over the box chooses nothing.
    QWheelEvent wheel(QPointF(5, 5),
                      box.mapToGlobal(QPointF(5, 5)),
                      {},
                      {0, -120},
                      Qt::NoButton,
                      Qt::NoModifier,
                      Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&box, &wheel);
    QCOMPARE(box.currentIndex(), 0);
    box.setCurrentIndex(1);
    QVERIFY(!seen(0) && seen(3));
    QVERIFY(bench.find("resultLegend").height() > 0);
    box.setCurrentIndex(2);
    QVERIFY(!seen(0) && !seen(3));
    QCOMPARE(bench.find("resultLegend").height(), 0);
}

QTEST_MAIN(TestAnalysisWindow)
#include "tst_analysis_window.moc"
