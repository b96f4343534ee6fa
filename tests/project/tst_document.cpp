// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/document.h"
#include "project/study_inputs.h"
#include "small_city.h"

#include <QSignalSpy>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

std::vector<QString> ids(const Document& document)
{
    std::vector<QString> list;
    for (const DocumentLayer& layer : document.layers())
        list.push_back(layer.id);
    return list;
}

std::shared_ptr<const FeatureTable> shared(FeatureTable table)
{
    return std::make_shared<const FeatureTable>(std::move(table));
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChangeCanBeUndone_data();
    void everyChangeCanBeUndone();
    void aChangeThatChangesNothingIsNoCommand();
    void parameterChangesInARowAreOneStep();
    void layersKeepToTheirGroup();
    void newLayersStandWhereTheirThemeIsDrawn();
    void resultsAreDrawnOnTheGroundAndUnderTheStreets();
    void aResultReplacesTheOneBeforeAndGoesWithItsLayer();
    void savingOfAnOlderStateLeavesTheDocumentModified();
    void aResultIsOutdatedByParametersAndLayers();
};

void TestDocument::everyChangeCanBeUndone_data()
{
    QTest::addColumn<int>("change");
    const char* const names[] = {
        "add", "remove", "move", "rename", "hide", "theme", "style", "settings", "result"};
    for (int i = 0; i < 9; ++i)
        QTest::newRow(names[i]) << i;
}

void TestDocument::everyChangeCanBeUndone()
{
    QFETCH(int, change);
    Document document;
    document.reset(smallCity(), "x.yimi");
    const ProjectContents before = document.contents();
    DocumentSettings settings = document.settings();
    settings.organisation = "规划院";
    switch (change) {
    case 0:
        document.addLayers({inputLayer(shared(cityRoads()), Theme::Railway, "铁路")}, "add");
        break;
    case 1:
        document.removeLayer("road", "remove");
        break;
    case 2:
        document.moveLayer("road", "community", "move");
        break;
    case 3:
        document.renameLayer("road", "街道", "rename");
        break;
    case 4:
        document.setLayersVisible({"road", "community"}, false, "hide");
        break;
    case 5:
        document.setLayerTheme("road", Theme::Railway, "theme");
        break;
    case 6:
        document.setLayerStyle("road", themeStyle(Theme::Water), "style");
        break;
    case 7:
        document.setSettings(settings, "settings");
        break;
    default:
        document.putCoverage(
            std::make_shared<Coverage>(), shared(cityCommunities()), {"road"}, "结果", "put");
    }
    const ProjectContents after = document.contents();
    QVERIFY(after != before);
    QVERIFY(document.modified());
    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo();
    QVERIFY(document.contents() == before);
    QVERIFY(!document.modified());
    document.undoStack().redo();
    QVERIFY(document.contents() == after);
}

void TestDocument::aChangeThatChangesNothingIsNoCommand()
{
    Document document;
    document.reset(smallCity(), "x.yimi");
    QSignalSpy changed(&document, &Document::layersChanged);
    document.renameLayer("road", "道路", "rename");
    document.setLayersVisible({"road"}, true, "show");
    document.removeLayer("no such layer", "remove");
    QCOMPARE(document.undoStack().count(), 0);
    QCOMPARE(changed.count(), 0);
}

void TestDocument::parameterChangesInARowAreOneStep()
{
    Document document;
    document.reset(smallCity(), "x.yimi");
    const auto set = [&](double metres) {
        DocumentSettings settings = document.settings();
        settings.coverage.cutoff = Metres(metres);
        document.setSettings(settings, "parameters", 1);
    };
    set(500);
    set(600);
    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo();
    QVERIFY(document.settings().coverage.cutoff == Cutoff(Metres(400)));
}

void TestDocument::layersKeepToTheirGroup()
{
    Document document;
    document.reset(smallCity(), "x.yimi");
    document.moveLayer("road", "childcare", "move"); // ground among facilities
    QCOMPARE(document.undoStack().count(), 0);
}

void TestDocument::newLayersStandWhereTheirThemeIsDrawn()
{
    Document document;
    FeatureTable water = cityCommunities();
    water.name = "water";
    document.addLayers({inputLayer(shared(cityRoads()), Theme::Road, "道路")}, "add");
    document.addLayers({inputLayer(shared(water), Theme::Water, "水系")}, "add");
    QCOMPARE(document.layers().back().title,
             QString("水系")); // listed below the roads, drawn under them
}

void TestDocument::resultsAreDrawnOnTheGroundAndUnderTheStreets()
{
    Document document;
    document.reset(smallCity(), "x.yimi");
    document.addLayers({inputLayer(shared(cityCommunities()), Theme::Park, "公园")}, "add");
    document.putCoverage(
        std::make_shared<Coverage>(), shared(cityCommunities()), {}, "结果", "put");
    QStringList order;
    for (const DocumentLayer* layer : drawingOrder(document.layers()))
        order.append(layer->title);
    QVERIFY(order.indexOf("公园") < order.indexOf("结果"));
    QVERIFY(order.indexOf("结果") < order.indexOf("道路"));
    QCOMPARE(order.back(), QString("托育"));
}

void TestDocument::aResultReplacesTheOneBeforeAndGoesWithItsLayer()
{
    Document document;
    document.reset(smallCity(), "x.yimi");
    const auto count = document.layers().size();
    document.putCoverage(
        std::make_shared<Coverage>(), shared(cityCommunities()), {}, "结果", "put");
    document.renameLayer(document.coverage()->layer, "我的结果", "rename");
    document.putCoverage(
        std::make_shared<Coverage>(), shared(cityCommunities()), {}, "结果", "put");
    QCOMPARE(document.layers().size(), count + 1);
    QCOMPARE(layerById(document.layers(), document.coverage()->layer)->title, QString("我的结果"));
    document.removeLayer(document.coverage()->layer, "remove");
    QVERIFY(!document.coverage());
    QCOMPARE(ids(document).size(), count);
}

void TestDocument::savingOfAnOlderStateLeavesTheDocumentModified()
{
    Document document;
    document.reset(smallCity(), "x.yimi");
    document.renameLayer("road", "街道", "rename");
    const int index = document.undoStack().index();
    document.renameLayer("road", "马路", "rename");
    document.markSaved("x.yimi", index);
    QVERIFY(document.modified());
    document.markSaved("x.yimi", document.undoStack().index());
    QVERIFY(!document.modified());
}

void TestDocument::aResultIsOutdatedByParametersAndLayers()
{
    Document document;
    document.reset(smallCity(), "x.yimi");
    auto coverage = std::make_shared<Coverage>();
    coverage->options = document.settings().coverage;
    const StudyInputs inputs = childcareInputs(document.contents());
    QCOMPARE(inputs.layers, (std::vector<LayerId>{"road", "childcare", "community", "residence"}));
    document.putCoverage(coverage, shared(cityCommunities()), inputs.layers, "结果", "put");
    QVERIFY(!outdated(*document.coverage(), document.contents()));
    document.setLayersVisible({"road"}, false, "hide");
    QVERIFY(!outdated(*document.coverage(), document.contents()));
    document.setLayerTheme("residence", Theme::Backdrop, "theme");
    QVERIFY(outdated(*document.coverage(), document.contents()));
    document.undoStack().undo();
    DocumentSettings settings = document.settings();
    settings.coverage.inclusiveOnly = true;
    document.setSettings(settings, "parameters");
    QVERIFY(outdated(*document.coverage(), document.contents()));
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
