// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of ready-made analyses in a document: put, replaced, shown, outdated.
#include "project/analysed_document.h"
#include "project/document_scene.h"
#include "wording/assessment_text.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace yimi;
using namespace yimi::test;

class TestAnalysisState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCommandPutsAnswerAndLayers();
    void aRunReplacesTheOneBeforeIt();
    void anAnswerGoesWithItsLastLayer();
    void oneLayerIsSeenAtATime();
    void laterTablesBecomeLayersWhenAskedFor();
    void outdatedByParametersLayersAndRides();
    void outdatedByWhatTheProjectSaysElsewhere();
    void candidatesBelowChangeNothing();
    void looksFollowTheTables();
};

void TestAnalysisState::oneCommandPutsAnswerAndLayers()
{
    Document document;
    document.reset(cityWithLibraries(), "x.yimi");
    const ProjectContents before = document.contents();
    QSignalSpy changed(&document, &Document::analysesChanged);
    put(document, {{"minutes", "5"}});
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(document.settings().analyses.at(kServices).at("minutes"), std::string("5"));
    const DocumentLayer* chief = layerOf(document.contents(), "library_communities");
    QVERIFY(chief && chief->visible && chief->role == LayerRole::Result);
    QCOMPARE(chief->table->rowCount(), std::size_t{4});
    QVERIFY(chief->title.contains(analysisName(kServices)));
    const DocumentLayer* places = layerOf(document.contents(), "library_facilities");
    QVERIFY(places && !places->visible);
    QVERIFY(!layerOf(document.contents(), "library_towns"));
    const ProjectContents after = document.contents();
    document.undoStack().undo();
    QVERIFY(document.contents() == before);
    QVERIFY(document.analyses().empty());
    document.undoStack().redo();
    QVERIFY(document.contents() == after);
    document.removeAnalysis(kServices, "remove");
    QVERIFY(document.layers() == before.layers);
    QVERIFY(document.analyses().empty());
}

void TestAnalysisState::aRunReplacesTheOneBeforeIt()
{
    Document document;
    document.reset(cityWithLibraries(), "x.yimi");
    put(document);
    const std::size_t count = document.layers().size();
    const LayerId chief = layerOf(document.contents(), "library_communities")->id;
    document.renameLayer(chief, "图书馆可达", "rename");
    document.setLayersVisible({chief}, false, "hide");
    put(document, {{"minutes", "3"}});
    QCOMPARE(document.layers().size(), count);
    const DocumentLayer* again = layerOf(document.contents(), "library_communities");
    QVERIFY(again->id != chief);
    QCOMPARE(again->title, QString("图书馆可达"));
    QVERIFY(!again->visible);
}

void TestAnalysisState::anAnswerGoesWithItsLastLayer()
{
    Document document;
    document.reset(cityWithLibraries(), "x.yimi");
    put(document);
    document.removeLayer(layerOf(document.contents(), "library_facilities")->id, "remove");
    QVERIFY(document.analyses().contains(kServices));
    // The table is still the answer's, and is kept in the file as one without a layer.
    const auto places = tablesWithoutLayer(document.contents());
    QCOMPARE(places.size(), std::size_t{3}); // towns, districts, facilities
    document.removeLayer(layerOf(document.contents(), "library_communities")->id, "remove");
    QVERIFY(document.analyses().empty());
    document.undoStack().undo();
    QVERIFY(document.analyses().contains(kServices));
}

void TestAnalysisState::oneLayerIsSeenAtATime()
{
    Document document;
    document.reset(cityWithLibraries(), "x.yimi");
    put(document);
    document.showAnalysisTable(kServices, 3, "show");
    QVERIFY(layerOf(document.contents(), "library_facilities")->visible);
    QVERIFY(!layerOf(document.contents(), "library_communities")->visible);
    QVERIFY(layerById(document.layers(), "road")->visible);
    document.showAnalysisTable(kServices, std::nullopt, "hide");
    QVERIFY(!layerOf(document.contents(), "library_facilities")->visible);
}

void TestAnalysisState::laterTablesBecomeLayersWhenAskedFor()
{
    Document document;
    document.reset(cityWithLibraries(), "x.yimi");
    AnalysisAnswer answer = answerOf(document.contents());
    const AnswerTable communities = answer.tables[0];
    answer.tables.clear();
    for (int i = 0; i < 6; ++i) {
        answer.tables.push_back(communities);
        answer.tables.back().id = "table" + std::to_string(i);
    }
    const AnalysisMade made = analysisMade(document.contents(), kServices);
    const std::size_t before = document.layers().size();
    document.putAnalysis(answer, made, "put");
    QCOMPARE(document.layers().size(), before + 4);
    QVERIFY(!layerOf(document.contents(), "table5"));
    document.showAnalysisTable(kServices, 5, "show");
    QCOMPARE(document.layers().size(), before + 5);
    QVERIFY(layerOf(document.contents(), "table5")->visible);
    QVERIFY(!layerOf(document.contents(), "table0")->visible);
    document.putAnalysis(answer, made, "again"); // what was asked for once stays
    QVERIFY(layerOf(document.contents(), "table5")->visible);
    QVERIFY(!layerOf(document.contents(), "table4"));
    document.undoStack().undo();
    document.undoStack().undo();
    QCOMPARE(document.layers().size(), before + 4);
    QVERIFY(layerOf(document.contents(), "table0")->visible);
}

void TestAnalysisState::outdatedByParametersLayersAndRides()
{
    Document document;
    document.reset(cityWithLibraries(), "x.yimi");
    put(document);
    const auto old = [&] { return outdated(result(document.contents()), document.contents()); };
    QVERIFY(!old());
    document.setLayersVisible({"road"}, false, "hide");
    document.renameLayer("road", "街道", "rename");
    QVERIFY(!old());
    DocumentSettings settings = document.settings();
    settings.analyses[kServices] = {{"minutes", "5"}};
    document.setSettings(settings, "parameters");
    QVERIFY(old());
    document.undoStack().undo();
    QVERIFY(!old());
    document.setLayerTheme("residence", Theme::Backdrop, "theme");
    QVERIFY(old());
    document.undoStack().undo();
    settings = document.settings();
    settings.transit.wait = WaitRule::Pessimistic;
    document.setSettings(settings, "wait");
    QVERIFY(old());
    document.undoStack().undo();
    document.setTimetable(std::make_shared<TransitLines>(TransitLines{.source = "gtfs"}), "feed");
    QVERIFY(old());
}

void TestAnalysisState::outdatedByWhatTheProjectSaysElsewhere()
{
    const ProjectContents before = cityWithLibraries();
    ProjectContents after = before;
    after.settings.coverage.takeUp = 0.25;
    QVERIFY(analysisMade(before, "childcare") != analysisMade(after, "childcare"));
    QVERIFY(analysisMade(before, kServices) == analysisMade(after, kServices));
}

void TestAnalysisState::candidatesBelowChangeNothing()
{
    Document document;
    document.reset(cityWithLibraries(), "x.yimi");
    put(document);
    FeatureTable candidates = cityChildcare();
    candidates.name = "candidates";
    document.addLayersBelow({inputLayer(std::make_shared<const FeatureTable>(candidates),
                                        Theme::Library,
                                        "候选点 · 图书馆")},
                            "add");
    QVERIFY(!outdated(result(document.contents()), document.contents()));
    QCOMPARE(layerByTheme(document.layers(), Theme::Library)->title, QString("图书馆"));
}

void TestAnalysisState::looksFollowTheTables()
{
    Document document;
    document.reset(cityWithLibraries(), {});
    AnalysisAnswer answer = answerOf(document.contents());
    const FeatureTable communities = answer.tables[0].table;
    answer.tables = {
        {.id = "communities",
         .table = communities,
         .look = TableLook::States,
         .lookField = "state"},
        {.id = "graded",
         .table = communities,
         .look = TableLook::Graduated,
         .lookField = "children"},
        {.id = "bands", .table = communities, .look = TableLook::Bands, .lookField = "children"},
        {.id = "ways", .table = cityRoads(), .look = TableLook::LineWidths, .lookField = "class"},
        {.id = "places", .table = cityChildcare(), .look = TableLook::PointMarks},
        {.id = "text", .table = communities, .look = TableLook::None}};
    document.putAnalysis(answer, analysisMade(document.contents(), kServices), "put");
    document.showAnalysisTable(kServices, 4, "show"); // the fifth becomes a layer when asked for
    const auto style = [&](const char* table) {
        return styleOf(*layerOf(document.contents(), table), Appearance::Light);
    };
    QCOMPARE(style("communities").field, std::string("state"));
    const LayerStyle graded = style("graded");
    QCOMPARE(graded.field, std::string("children"));
    for (const char* count : {"24", "30", "40", "50"}) { // every community has a colour
        const auto rule = ruleFor(graded, count);
        QVERIFY(rule && graded.rules[*rule].upTo && graded.rules[*rule].fill);
        QVERIFY(*graded.rules[*rule].upTo >= QByteArray(count).toDouble());
    }
    QVERIFY(!graded.rules[*ruleFor(graded, "")].upTo); // no number: grey
    QCOMPARE(style("bands").rules.size(), std::size_t{4});
    QVERIFY(style("ways").rules[0].stroke);
    QVERIFY(style("places").rules[0].marker);
    QVERIFY(!layerOf(document.contents(), "text"));
}

QTEST_GUILESS_MAIN(TestAnalysisState)
#include "tst_analysis_state.moc"
