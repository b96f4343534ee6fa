// SPDX-License-Identifier: GPL-3.0-or-later
// 等时圈 in a document: run, kept, saved, printed.
#include "project/document.h"
#include "project/pages.h"
#include "project/project_file.h"
#include "project/project_state.h"
#include "project/service_area_json.h"
#include "project/service_area_run.h"
#include "small_city.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

ProjectContents asking()
{
    ProjectContents city = smallCity();
    city.settings.serviceAreas.cutoffs = {minutes(2), minutes(4)};
    return city;
}

std::shared_ptr<const ServiceAreaRun> searched(const ProjectContents& city)
{
    NetworkCache networks;
    return searchServiceAreas(serviceAreaInputs(city), city.settings, networks).value();
}

void put(Document& document)
{
    const auto run = searched(document.contents());
    const auto answer = shapeAnswer(*run, document.settings()).value();
    document.putServiceAreas({.summary = answer.summary,
                              .settings = document.settings().serviceAreas,
                              .areas = {},
                              .streets = {},
                              .inputs = run->inputs.layers,
                              .madeAt = {}},
                             {answer.areas, "圈", answer.streets, "街道"},
                             "计算");
}

QJsonObject throughText(const QJsonObject& json)
{
    return QJsonDocument::fromJson(QJsonDocument(json).toJson()).object();
}

} // namespace

class TestServiceAreaState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsSurvive();
    void theResultSurvivesWithAllItsNumbers();
    void aFileKeepsResultAndLayers();
    void oldProjectsHaveDefaults();
    void aSearchAnswersEveryShape();
    void anotherQuestionNeedsAnotherSearch();
    void outdatedWhenLayersOrParametersChange();
    void aTimetableThatIsGoneOrReadAgainIsAnother();
    void aResultWithoutBandsIsNoResult();
    void aResultReplacesTheOneBeforeIt();
    void thePageShowsItsNumbersAndNoOtherResult();
    void mistakesAreErrors();
};

void TestServiceAreaState::settingsSurvive()
{
    ServiceAreaSettings settings;
    settings.layer = "childcare";
    settings.feature = 7;
    settings.place = Coordinate{500012.25, 3500000.5};
    settings.profile = *travelProfile("bike");
    settings.cutoffs = {Metres(300), Metres(500)};
    settings.direction = Direction::FromFacilities;
    settings.overlap = OverlapRule::Split;
    settings.rings = false;
    settings.offRoad = Metres(60);
    settings.barriers = false;
    settings.streets = false;
    settings.snapLimit = Metres(150);
    settings.connectors = false;
    QVERIFY(serviceAreaSettingsFromJson(throughText(serviceAreaSettingsJson(settings)))
            == settings);
    settings.profile.base = "bike";
    settings.profile.id = "快骑";
    settings.profile.speed = kilometresPerHour(15.5);
    QVERIFY(serviceAreaSettingsFromJson(throughText(serviceAreaSettingsJson(settings)))
            == settings);
}

void TestServiceAreaState::theResultSurvivesWithAllItsNumbers()
{
    Document document;
    document.reset(asking(), {});
    put(document);
    const ServiceAreaResult& before = *document.serviceAreas();
    const ServiceAreaResult after =
        serviceAreaResultFromJson(throughText(serviceAreaResultJson(before)));
    QVERIFY(after.settings == before.settings);
    QCOMPARE(after.areas, before.areas);
    QCOMPARE(after.streets, before.streets);
    QVERIFY(after.inputs == before.inputs);
    QCOMPARE(after.madeAt, before.madeAt);
    QVERIFY(after.summary->bands == before.summary->bands);
    QVERIFY(after.summary->facilities == before.summary->facilities);
    QVERIFY(after.summary->method == before.summary->method);
    QVERIFY(after.summary->search == before.summary->search);
    QVERIFY(after.summary->findings == before.summary->findings);
    QCOMPARE(methodText(*after.summary), methodText(*before.summary));
}

void TestServiceAreaState::aFileKeepsResultAndLayers()
{
    QTemporaryDir dir;
    const std::string path = dir.filePath("city.yimi").toStdString();
    Document document;
    document.reset(asking(), {});
    put(document);
    QVERIFY(saveProject(document.contents(), path));
    const auto opened = openProject(path);
    QVERIFY(opened);
    const ServiceAreaResult& result = *opened->contents.serviceAreas;
    const DocumentLayer* areas = layerById(opened->contents.layers, result.areas);
    const DocumentLayer* streets = layerById(opened->contents.layers, result.streets);
    QVERIFY(areas && streets);
    QVERIFY(areas->bands == std::optional(BandLook{"minutes", {2, 4}}));
    QVERIFY(streets->bands == std::optional(BandLook{"band", {2, 4}}));
    QVERIFY(streets->role == LayerRole::Result);
    QVERIFY(!outdated(result, opened->contents));
    QCOMPARE(styleOf(*areas, Appearance::Light).rules.size(), std::size_t{2});
}

void TestServiceAreaState::oldProjectsHaveDefaults()
{
    QJsonObject json = settingsJson(smallCity().settings);
    for (const char* key : {"service_areas", "profiles", "transit"})
        json.remove(QLatin1String(key));
    const DocumentSettings settings = settingsFromJson(json);
    QVERIFY(settings.serviceAreas == newProjectSettings().serviceAreas);
    QVERIFY(settings.profiles.empty());
    QVERIFY(settings.transit == TransitRules{});
}

void TestServiceAreaState::aSearchAnswersEveryShape()
{
    ProjectContents city = asking();
    const auto run = searched(city);
    ServiceAreaSettings& settings = city.settings.serviceAreas;
    for (const bool rings : {true, false}) {
        for (const OverlapRule overlap :
             {OverlapRule::Merge, OverlapRule::Overlap, OverlapRule::Split}) {
            settings.rings = rings;
            settings.overlap = overlap;
            settings.offRoad = Metres(rings ? 100 : 40);
            settings.barriers = rings;
            settings.streets = !rings;
            QVERIFY(answers(*run, serviceAreaInputs(city), city.settings));
            const auto shaped = shapeAnswer(*run, city.settings);
            QVERIFY(shaped);
            QCOMPARE(shaped->streets != nullptr, !rings);
        }
    }
}

void TestServiceAreaState::anotherQuestionNeedsAnotherSearch()
{
    const ProjectContents city = asking();
    const auto run = searched(city);
    const auto answeredWith = [&](auto change) {
        ProjectContents other = city;
        change(other.settings.serviceAreas);
        return answers(*run, serviceAreaInputs(other), other.settings);
    };
    QVERIFY(answeredWith([](ServiceAreaSettings&) {}));
    QVERIFY(!answeredWith([](ServiceAreaSettings& s) { s.cutoffs = {minutes(3)}; }));
    QVERIFY(!answeredWith([](ServiceAreaSettings& s) { s.profile = *travelProfile("bike"); }));
    QVERIFY(!answeredWith([](ServiceAreaSettings& s) { s.direction = Direction::FromFacilities; }));
    QVERIFY(!answeredWith([](ServiceAreaSettings& s) { s.connectors = false; }));
    QVERIFY(!answeredWith([](ServiceAreaSettings& s) { s.feature = 1; }));
    QVERIFY(!answeredWith([](ServiceAreaSettings& s) { s.place = cityPlace(1, 2); }));
    QVERIFY(!answeredWith([](ServiceAreaSettings& s) { s.layer = "residence"; }));
}

void TestServiceAreaState::outdatedWhenLayersOrParametersChange()
{
    Document document;
    document.reset(asking(), {});
    put(document);
    QVERIFY(!outdated(*document.serviceAreas(), document.contents()));
    DocumentSettings settings = document.settings();
    settings.serviceAreas.offRoad = Metres(50);
    document.setSettings(settings, "");
    QVERIFY(outdated(*document.serviceAreas(), document.contents()));
    document.undoStack().undo();
    document.removeLayer("road", "");
    QVERIFY(outdated(*document.serviceAreas(), document.contents()));
}

void TestServiceAreaState::aTimetableThatIsGoneOrReadAgainIsAnother()
{
    Document document;
    document.reset(asking(), {});
    DocumentSettings settings = document.settings();
    settings.serviceAreas.profile = *travelProfile("transit");
    document.setSettings(settings, "");
    TransitLines lines;
    lines.source = "GTFS a.zip";
    document.setTimetable(std::make_shared<const TransitLines>(lines), "");
    const auto made = [&] {
        ServiceAreaSummary summary;
        summary.method.lines = lines.source;
        summary.method.wait = waitRuleId(settings.transit.wait);
        summary.method.transferSeconds = seconds(settings.transit.transfer);
        return ServiceAreaResult{.summary = std::make_shared<const ServiceAreaSummary>(summary),
                                 .settings = document.settings().serviceAreas,
                                 .inputs = serviceAreaInputs(document.contents()).layers};
    };
    ServiceAreaResult result = made();
    QVERIFY(!outdated(result, document.contents()));
    // Kept in the file.
    const QJsonObject json =
        stateJson(document.contents(), std::vector<TablePlace>(document.layers().size()));
    const auto reopened = stateFromJson(kProjectVersion, throughText(json));
    QVERIFY(reopened);
    QCOMPARE(reopened->contents.timetableEdition, document.contents().timetableEdition);
    // The same file with other departures.
    document.setTimetable(std::make_shared<const TransitLines>(lines), "");
    QVERIFY(outdated(result, document.contents()));
    document.undoStack().undo();
    QVERIFY(!outdated(result, document.contents()));
    document.setTimetable({}, "");
    QVERIFY(outdated(result, document.contents()));
    // Also of a file that knows no editions.
    result.inputs = serviceAreaInputs(document.contents()).layers;
    QVERIFY(outdated(result, document.contents()));
}

void TestServiceAreaState::aResultWithoutBandsIsNoResult()
{
    Document document;
    document.reset(asking(), {});
    put(document);
    const std::vector<TablePlace> places(document.layers().size());
    QJsonObject json = throughText(stateJson(document.contents(), places));
    QVERIFY(stateFromJson(kProjectVersion, json));
    QJsonObject areas = json["service_areas"].toObject();
    areas["bands"] = QJsonArray{};
    QJsonObject damaged = json;
    damaged["service_areas"] = areas;
    const auto without = stateFromJson(kProjectVersion, damaged);
    QVERIFY(!without);
    QCOMPARE(without.error().code, ErrorCode::FileDamaged);
    QCOMPARE(without.error().field, std::string("service_areas"));
    // A profile of its own that nobody can read is not taken for the shipped one.
    QJsonObject settings = json["settings"].toObject();
    QJsonObject coverage = settings["coverage"].toObject();
    for (const QJsonValue& figures :
         {QJsonValue(5), QJsonValue("慢走"), QJsonValue(QJsonObject{{"speed_kmh", "fast"}})}) {
        coverage["profile_figures"] = figures;
        settings["coverage"] = coverage;
        json["settings"] = settings;
        const auto unreadable = stateFromJson(kProjectVersion, json);
        QVERIFY(!unreadable);
        QCOMPARE(unreadable.error().code, ErrorCode::FileDamaged);
        QCOMPARE(unreadable.error().field, std::string("profile_figures"));
    }
}

void TestServiceAreaState::aResultReplacesTheOneBeforeIt()
{
    Document document;
    document.reset(asking(), {});
    put(document);
    const std::size_t layers = document.layers().size();
    const LayerId before = document.serviceAreas()->areas;
    document.setLayersVisible({document.serviceAreas()->streets}, false, "");
    put(document);
    QCOMPARE(document.layers().size(), layers);
    QVERIFY(document.serviceAreas()->areas != before);
    QVERIFY(!layerById(document.layers(), before));
    QVERIFY(!layerById(document.layers(), document.serviceAreas()->streets)->visible);
    document.removeServiceAreas("移除");
    QCOMPARE(document.layers().size(), layers - 2);
    document.undoStack().undo();
    QCOMPARE(document.layers().size(), layers);
    QVERIFY(document.serviceAreas());
}

void TestServiceAreaState::thePageShowsItsNumbersAndNoOtherResult()
{
    Document document;
    document.reset(asking(), {});
    put(document);
    DisplayCache cache;
    const auto page = projectPage("service-areas", document.contents(), {}, cache);
    QVERIFY(page);
    QVERIFY(page->title.contains("托育"));
    const ServiceAreaSummary& summary = *document.serviceAreas()->summary;
    double streets = 0;
    double area = 0;
    for (const ServiceAreaBand& band : summary.bands) {
        streets += band.streetMetres;
        area += band.squareMetres.value_or(0);
    }
    QCOMPARE(page->indicators.at(0).value, squareKilometresText(area));
    QCOMPARE(page->indicators.at(1).value, kilometresText(streets));
    QCOMPARE(page->method, methodText(summary));
    QCOMPARE(page->legend.front().entries.size(), std::size_t{2});
    QCOMPARE(page->legend.front().entries[1].label, bandName(summary, 1));
    // Another result that is shown on the screen is not on this page.
    ProjectContents withAnother = document.contents();
    DocumentLayer other = *layerById(withAnother.layers, "community");
    other.id = "other";
    other.role = LayerRole::Result;
    withAnother.layers.push_back(other);
    const auto same = projectPage("service-areas", withAnother, {}, cache);
    QCOMPARE(same->scene.layers.size(), page->scene.layers.size());
    QCOMPARE(projectPage("no-such-page", smallCity(), {}, cache).error().code,
             ErrorCode::PageUnknown);
    QVERIFY(projectPage("service-areas", smallCity(), {}, cache)); // without a result a plain map
}

void TestServiceAreaState::mistakesAreErrors()
{
    NetworkCache networks;
    ProjectContents city = asking();
    const auto fails = [&](const ProjectContents& contents) {
        return searchServiceAreas(serviceAreaInputs(contents), contents.settings, networks)
            .error()
            .code;
    };
    city.settings.serviceAreas.feature = 99; // gone
    QCOMPARE(fails(city), ErrorCode::NoFacilities);
    city = asking();
    city.settings.serviceAreas.cutoffs.clear();
    QCOMPARE(fails(city), ErrorCode::ParameterInvalid);
    city = asking();
    city.settings.serviceAreas.profile = *travelProfile("transit");
    QCOMPARE(fails(city), ErrorCode::NoTransit);
    std::erase_if(city.layers, [](const auto& layer) { return layer.theme == Theme::Road; });
    QCOMPARE(fails(city), ErrorCode::NoRoads);
    QVERIFY(!serviceAreaInputs(city).complete(city.settings.serviceAreas));
}

QTEST_MAIN(TestServiceAreaState)
#include "tst_service_area_state.moc"
