// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/read.h"
#include "io/write.h"
#include "project/coverage_json.h"
#include "project/document_scene.h"
#include "project/project_file.h"
#include "solved_city.h"
#include "stylefile/read_style.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

ProjectContents datedCity()
{
    return solvedCity(smallCity(), QStringLiteral("2025-01-02T03:04:05"));
}

} // namespace

class TestProjectFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savedAndOpenedIsTheSame();
    void reopeningShowsTheSameNumbersWithoutComputing();
    void theFileIsAGeoPackageWithOneTableALayer();
    void theFileCarriesItsLooksForQgis();
    void layersOfOneNameGetNamesOfTheirOwn();
    void createdFilesAreTheSameEveryTime();
    void aNewerProjectIsNotOpened();
    void otherFilesAreNoProjects();
    void aFileThatIsNotThereIsSaid();
    void aFolderThatCannotBeWrittenIsSaidAndLeavesNothing();
    void aCancelledSaveLeavesTheOldFile();
};

void TestProjectFile::savedAndOpenedIsTheSame()
{
    const QTemporaryDir dir;
    const std::string path = dir.filePath("方格城.yimi").toStdString();
    ProjectContents city = smallCity();
    city.layers.front().visible = false;
    city.layers.back().style = themeStyle(Theme::Water);
    QVERIFY(saveProject(city, path));
    const auto opened = openProject(path);
    QVERIFY2(opened, opened ? "" : opened.error().detail.c_str());
    QVERIFY(opened->contents.settings == city.settings);
    QCOMPARE(opened->contents.layers.size(), city.layers.size());
    for (std::size_t i = 0; i < city.layers.size(); ++i) {
        const DocumentLayer& before = city.layers[i];
        const DocumentLayer& after = opened->contents.layers[i];
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.title, before.title);
        QCOMPARE(after.visible, before.visible);
        QVERIFY(after.theme == before.theme && after.kind == before.kind
                && after.style == before.style);
        QVERIFY(after.table->featureIds == before.table->featureIds);
        QVERIFY(after.table->geometries == before.table->geometries);
        QVERIFY(after.table->columns == before.table->columns);
    }
}

void TestProjectFile::reopeningShowsTheSameNumbersWithoutComputing()
{
    const QTemporaryDir dir;
    const std::string path = dir.filePath("a.yimi").toStdString();
    const ProjectContents city = datedCity();
    QVERIFY(saveProject(city, path));
    const auto opened = openProject(path);
    QVERIFY(opened);
    QVERIFY(coverageJson(*opened->contents.coverage->coverage)
            == coverageJson(*city.coverage->coverage));
    QCOMPARE(opened->contents.coverage->inputs, city.coverage->inputs);
    QVERIFY(!outdated(*opened->contents.coverage, opened->contents));
    const DocumentLayer* layer =
        layerById(opened->contents.layers, opened->contents.coverage->layer);
    QVERIFY(layer && layer->role == LayerRole::Result);
    QCOMPARE(layer->table->rowCount(), std::size_t{4});
}

void TestProjectFile::theFileIsAGeoPackageWithOneTableALayer()
{
    const QTemporaryDir dir;
    const std::string path = dir.filePath("a.yimi").toStdString();
    QVERIFY(saveProject(smallCity(), path));
    const auto layers = listLayers(path);
    QVERIFY(layers);
    std::vector<std::string> names;
    for (const LayerSummary& layer : *layers) {
        QCOMPARE(layer.driver, std::string("GPKG"));
        names.push_back(layer.layer);
    }
    std::sort(names.begin(), names.end());
    QCOMPARE(names, (std::vector<std::string>{"childcare", "community", "residence", "road"}));
    // The state is a table of attributes beside them, which importing leaves alone.
    const auto state = readLayer({.path = path, .layer = "yimi_project"});
    QVERIFY(state && state->table.rowCount() >= 3);
}

void TestProjectFile::theFileCarriesItsLooksForQgis()
{
    const QTemporaryDir dir;
    const std::string path = dir.filePath("a.yimi").toStdString();
    ProjectContents city = smallCity();
    LayerStyle own = themeStyle(Theme::Community);
    own.rules[0].stroke->colour = colour("#123456");
    for (DocumentLayer& layer : city.layers) {
        if (layer.theme == Theme::Community)
            layer.style = own;
    }
    QVERIFY(saveProject(city, path));
    const auto styles = readLayer({.path = path, .layer = "layer_styles"});
    QVERIFY(styles);
    QCOMPARE(styles->table.rowCount(), city.layers.size());
    const Column& tables = *styles->table.column("f_table_name");
    const Column& files = *styles->table.column("styleQML");
    for (std::size_t row = 0; row < styles->table.rowCount(); ++row) {
        const auto read = readStyle(QByteArray::fromStdString(files.text(row)));
        QVERIFY(read && read->remarks.empty());
        const auto layer = std::ranges::find_if(city.layers, [&](const DocumentLayer& one) {
            return one.table->name == tables.text(row);
        });
        QVERIFY(layer != city.layers.end());
        QVERIFY(read->style == styleOf(*layer, Appearance::Light));
        if (layer->style)
            QVERIFY(read->style == own);
    }
}

void TestProjectFile::layersOfOneNameGetNamesOfTheirOwn()
{
    ProjectContents city = smallCity();
    for (const char* name : {"road", "ROAD", "yimi_project", "gpkg_contents", "名 称"}) {
        FeatureTable table = cityRoads();
        table.name = name;
        city.layers.push_back(
            inputLayer(std::make_shared<const FeatureTable>(table), Theme::Road, "又一层"));
    }
    const QTemporaryDir dir;
    const std::string path = dir.filePath("a.yimi").toStdString();
    QVERIFY(saveProject(city, path));
    const auto opened = openProject(path);
    QVERIFY(opened);
    QCOMPARE(opened->contents.layers.size(), city.layers.size());
    for (const DocumentLayer& layer : opened->contents.layers)
        QVERIFY(layer.table->rowCount() > 0);
}

void TestProjectFile::createdFilesAreTheSameEveryTime()
{
    const QTemporaryDir dir;
    const std::vector<NamedTable> layers{
        {std::make_shared<const FeatureTable>(cityRoads()), Theme::Road, "道路", "手绘"},
        {std::make_shared<const FeatureTable>(cityCommunities()), Theme::Community, {}, {}},
    };
    for (const char* name : {"a.yimi", "b.yimi"})
        QVERIFY(createProjectFile(dir.filePath(name).toStdString(), layers, smallCity().settings));
    const auto a = openProject(dir.filePath("a.yimi").toStdString());
    const auto b = openProject(dir.filePath("b.yimi").toStdString());
    QVERIFY(a && b);
    QCOMPARE(a->contents.layers.size(), std::size_t{2});
    for (std::size_t i = 0; i < 2; ++i)
        QCOMPARE(a->contents.layers[i].id, b->contents.layers[i].id);
    QCOMPARE(layerByTheme(a->contents.layers, Theme::Community)->title, QString("community"));
}

void TestProjectFile::aNewerProjectIsNotOpened()
{
    const QTemporaryDir dir;
    const std::string path = dir.filePath("newer.yimi").toStdString();
    FeatureTable state = namedTable("yimi_project");
    state.addColumn("key", FieldType::Text);
    state.addColumn("value", FieldType::Text);
    appendRow(state, 1, {}, {Value(std::string("version")), Value(std::string("99"))});
    appendRow(
        state, 2, {}, {Value(std::string("settings")), Value(std::string("{\"title\": \"x\"}"))});
    const LayerToWrite layer{&state, GeometryKind::None, {}};
    QVERIFY(writeGeoPackage(path, {&layer, 1}));
    const auto opened = openProject(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::ProjectVersionUnknown);
    QCOMPARE(opened.error().file, path);
}

void TestProjectFile::otherFilesAreNoProjects()
{
    const QTemporaryDir dir;
    const std::string text = dir.filePath("text.yimi").toStdString();
    QVERIFY(writeFile(text, "hello"));
    QCOMPARE(openProject(text).error().code, ErrorCode::NotAProject);
    const std::string plain = dir.filePath("plain.gpkg").toStdString();
    const FeatureTable roads = cityRoads();
    const LayerToWrite layer{&roads, GeometryKind::Line, {}};
    QVERIFY(writeGeoPackage(plain, {&layer, 1}));
    QCOMPARE(openProject(plain).error().code, ErrorCode::NotAProject);
}

void TestProjectFile::aFileThatIsNotThereIsSaid()
{
    QCOMPARE(openProject("/nowhere/x.yimi").error().code, ErrorCode::FileNotFound);
}

void TestProjectFile::aFolderThatCannotBeWrittenIsSaidAndLeavesNothing()
{
    const auto saved = saveProject(smallCity(), "/nowhere/at/all/x.yimi");
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::FileUnwritable);
}

void TestProjectFile::aCancelledSaveLeavesTheOldFile()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath("a.yimi");
    QVERIFY(saveProject(smallCity(), path.toStdString()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    std::stop_source stop;
    stop.request_stop();
    const auto saved = saveProject(datedCity(), path.toStdString(), {.stop = stop.get_token()});
    QCOMPARE(saved.error().code, ErrorCode::Cancelled);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

QTEST_GUILESS_MAIN(TestProjectFile)
#include "tst_project_file.moc"
