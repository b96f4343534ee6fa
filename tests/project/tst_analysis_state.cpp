// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of ready-made analyses in a document: put, kept, saved.
#include "city_with_libraries.h"
#include "project/analysed_city.h"
#include "project/analysis_layers.h"
#include "project/document.h"
#include "project/document_scene.h"
#include "project/gap_json.h"
#include "project/project_file.h"
#include "project/recovery.h"
#include "project/recovery_folder.h"
#include "project/standards_file.h"
#include "wording/assessment_text.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace yimi;
using namespace yimi::test;

namespace {

const std::string kServices = "services";

AnalysisAnswer answerOf(const ProjectContents& contents, const ParameterTexts& set = {})
{
    NetworkCache networks;
    const auto city = analysedCity(cityInputs(contents), networks).value();
    const auto profiles = profilesOf(contents.settings);
    return analyse(*city->base,
                   *city->book,
                   {.analysis = kServices,
                    .set = set,
                    .standards = shippedStandards(),
                    .profiles = profiles})
        .value();
}

void put(Document& document, const ParameterTexts& set = {})
{
    ProjectContents asked = document.contents();
    asked.settings.analyses[kServices] = set;
    document.putAnalysis(
        answerOf(document.contents(), set), analysisMade(asked, kServices), "计算");
}

const AnalysisResult& result(const ProjectContents& contents)
{
    return contents.analyses.at(kServices);
}

const DocumentLayer* layerOf(const ProjectContents& contents, const std::string& table)
{
    const AnalysisResult& made = result(contents);
    for (std::size_t t = 0; t < made.layers.size(); ++t) {
        if (made.answer->tables[t].id == table)
            return layerById(contents.layers, made.layers[t]);
    }
    return nullptr;
}

void compare(const AnalysisResult& after, const AnalysisResult& before)
{
    const AnalysisAnswer& a = *after.answer;
    const AnalysisAnswer& b = *before.answer;
    QCOMPARE(a.analysis, b.analysis);
    QVERIFY(a.headline == b.headline);
    QVERIFY(a.method == b.method);
    QVERIFY(a.findings == b.findings);
    QCOMPARE(a.gaps.size(), b.gaps.size());
    for (std::size_t i = 0; i < a.gaps.size(); ++i)
        QVERIFY(gapJson(a.gaps[i]) == gapJson(b.gaps[i]));
    QCOMPARE(a.tables.size(), b.tables.size());
    for (std::size_t t = 0; t < a.tables.size(); ++t) {
        const FeatureTable& one = a.tables[t].table;
        const FeatureTable& other = b.tables[t].table;
        QCOMPARE(a.tables[t].id, b.tables[t].id);
        QVERIFY(a.tables[t].look == b.tables[t].look);
        QCOMPARE(a.tables[t].lookField, b.tables[t].lookField);
        QCOMPARE(one.name, other.name);
        QVERIFY2(one.columns == other.columns, a.tables[t].id.c_str());
        QVERIFY2(one.geometries == other.geometries, a.tables[t].id.c_str());
    }
    QVERIFY(after.layers == before.layers);
    QCOMPARE(after.madeAt, before.madeAt);
}

} // namespace

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
    void candidatesBelowChangeNothing();
    void aFileKeepsItWhole();
    void anOutdatedAnswerStaysOutdatedInTheFile();
    void aTableWithoutRowsKeepsItsColumns();
    void recoveryKeepsItWhole();
    void gapsSurviveWithAllTheirFields();
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

void TestAnalysisState::aFileKeepsItWhole()
{
    QTemporaryDir dir;
    const std::string path = dir.filePath("city.yimi").toStdString();
    Document document;
    document.reset(cityWithLibraries(), {});
    put(document, {{"minutes", "5"}, {"themes", "library"}});
    QVERIFY(saveProject(document.contents(), path));
    const auto opened = openProject(path);
    QVERIFY(opened);
    compare(result(opened->contents), result(document.contents()));
    QVERIFY(result(opened->contents).made.set == result(document.contents()).made.set);
    QVERIFY(opened->contents.settings.analyses == document.settings().analyses);
    QVERIFY(!outdated(result(opened->contents), opened->contents));
    // Layer and answer share one table again.
    const DocumentLayer* chief = layerOf(opened->contents, "library_communities");
    QVERIFY(chief->table.get() == &result(opened->contents).answer->tables[0].table);
    // And once more: what was read is what is written.
    QVERIFY(saveProject(opened->contents, path));
    const auto twice = openProject(path);
    QVERIFY(twice);
    compare(result(twice->contents), result(document.contents()));
}

void TestAnalysisState::anOutdatedAnswerStaysOutdatedInTheFile()
{
    QTemporaryDir dir;
    const std::string path = dir.filePath("city.yimi").toStdString();
    Document document;
    document.reset(cityWithLibraries(), {});
    put(document);
    ProjectContents contents = document.contents();
    for (DocumentLayer& layer : contents.layers) {
        if (layer.id != "residence")
            continue;
        FeatureTable table = *layer.table; // as a fix of the checkup leaves it: same id, other rows
        table.column("A0_2")->set(0, Value(std::int64_t{99}));
        layer.table = std::make_shared<const FeatureTable>(std::move(table));
    }
    QVERIFY(outdated(result(contents), contents));
    QVERIFY(saveProject(contents, path));
    const auto opened = openProject(path);
    QVERIFY(opened);
    QVERIFY(outdated(result(opened->contents), opened->contents));
}

void TestAnalysisState::aTableWithoutRowsKeepsItsColumns()
{
    QTemporaryDir dir;
    const std::string path = dir.filePath("city.yimi").toStdString();
    Document document;
    document.reset(cityWithLibraries(), {});
    AnalysisAnswer answer = answerOf(document.contents());
    FeatureTable none;
    none.addColumn("id", FieldType::Text);
    none.addColumn("metres", FieldType::Real);
    answer.tables.push_back({.id = "missing", .table = none, .look = TableLook::PointMarks});
    document.putAnalysis(answer, analysisMade(document.contents(), kServices), "put");
    QVERIFY(saveProject(document.contents(), path));
    const auto opened = openProject(path);
    QVERIFY(opened);
    const FeatureTable& table = result(opened->contents).answer->tables.back().table;
    QCOMPARE(table.rowCount(), std::size_t{0});
    QVERIFY(table.columns == none.columns);
}

void TestAnalysisState::recoveryKeepsItWhole()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath("recovery/one");
    const QString path = dir.filePath("city.yimi");
    Document document;
    document.reset(cityWithLibraries(), path);
    QVERIFY(saveProject(document.contents(), path.toStdString()));
    {
        RecoveryFolder recovery(folder, path);
        recovery.setStored(document.contents());
        put(document);
        QVERIFY(recovery.write(document.contents(), {}));
    }
    const auto read = readRecovery({folder, path, {}});
    QVERIFY(read);
    compare(result(read->contents), result(document.contents()));
    QVERIFY(!outdated(result(read->contents), read->contents));
}

void TestAnalysisState::gapsSurviveWithAllTheirFields()
{
    const Gap gap{.subject = GapSubject::Facility,
                  .id = "M1",
                  .name = "商场",
                  .town = "南镇",
                  .district = "示例区",
                  .place = Coordinate{500001.5, 3500002.25},
                  .theme = "nursing_room",
                  .children = 12,
                  .unserved = 7,
                  .reason = GapReason::BeyondCutoff,
                  .nearestId = "N1",
                  .nearestName = "母婴室",
                  .time = Milliseconds(1234),
                  .length = Metres(321.5),
                  .excess = Milliseconds(34),
                  .excessLength = Metres(21.5),
                  .facilitiesInReach = 2,
                  .placesShort = 3,
                  .cutoff = Cutoff(Metres(300)),
                  .detour = Detour{Obstacle::Water, Metres(100), Metres(400)},
                  .note = "large-place"};
    const QJsonObject json = QJsonDocument::fromJson(QJsonDocument(gapJson(gap)).toJson()).object();
    const Gap after = gapFromJson(json);
    QVERIFY(after.subject == gap.subject && after.id == gap.id && after.name == gap.name);
    QVERIFY(after.town == gap.town && after.district == gap.district && after.place == gap.place);
    QVERIFY(after.theme == gap.theme && after.children == 12 && after.unserved == 7);
    QVERIFY(after.reason == gap.reason && after.nearestId == "N1");
    QVERIFY(after.nearestName == gap.nearestName && after.time == gap.time);
    QVERIFY(after.length == gap.length && after.excess == gap.excess);
    QVERIFY(after.excessLength == gap.excessLength && after.cutoff == gap.cutoff);
    QVERIFY(after.facilitiesInReach == 2 && after.placesShort == 3 && after.note == gap.note);
    QVERIFY(after.detour && after.detour->obstacle == Obstacle::Water);
    QVERIFY(after.detour->straight == Metres(100) && after.detour->walked == Metres(400));
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
