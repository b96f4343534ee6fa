// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_raster.h"
#include "project/document.h"
#include "project/document_scene.h"
#include "project/import_layers.h"
#include "project/project_file.h"
#include "render/raster_layer.h"
#include "small_city.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

/// Red over the small city's surroundings.
std::string redPicture(const QString& path, const Box& over)
{
    const double pixel = std::max(over.width(), over.height()) / 20;
    return madeRaster(path.toStdString(),
                      {.width = 40,
                       .height = 40,
                       .west = over.centre().x - 20 * pixel,
                       .north = over.centre().y + 20 * pixel,
                       .pixel = pixel,
                       .crs = "EPSG:4549",
                       .colour = [](int, int) -> std::array<int, 4> {
                           return {220, 0, 0, 0};
                       }});
}

struct City
{
    City()
    {
        QDir(folder.path()).mkdir("底图");
        picture = folder.filePath("底图/影像.tif");
        redPicture(picture, homeExtent(contents.layers));
        contents.layers.push_back(backdropLayer({picture, "天宁区航测 2023", 0.5}));
    }

    QTemporaryDir folder;
    QString picture;
    ProjectContents contents = smallCity();
};

QRgb middleOf(const Scene& scene, const Box& home)
{
    MapView view{home.centre(), 1, {200, 200}};
    view = view.fitted(home, 8);
    Scene only;
    only.background = {255, 255, 255, 255};
    only.rasters = scene.rasters;
    return renderImage(only, view, 1).pixel(100, 100);
}

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestBackdrop : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void itLiesBelowTheMapWithItsOpacity()
    {
        City city;
        DisplayCache cache;
        const DocumentScene built = buildScene(city.contents, Appearance::Light, cache).value();
        QCOMPARE(built.scene.rasters.size(), std::size_t{1});
        QCOMPARE(built.scene.layers.size(), built.layers.size());
        const QRgb dot = middleOf(built.scene, homeExtent(city.contents.layers));
        QVERIFY(std::abs(qRed(dot) - 237) <= 3 && std::abs(qGreen(dot) - 128) <= 3);
        QVERIFY(backdropProblems(built.scene).empty());
    }

    /// One that was found among raw files, once somebody ticks it.
    void anImportBringsItWhenTicked()
    {
        const City city;
        auto plan = planImport({city.picture.toStdString()});
        QVERIFY(plan && plan->layers.front().kind == PlannedKind::Raster);
        QVERIFY(importPlanned(*plan)->layers.empty());
        plan->layers.front().take = true;
        const auto imported = importPlanned(*plan);
        QVERIFY(imported);
        QCOMPARE(imported->layers.size(), std::size_t{1});
        QCOMPARE(imported->layers.front().title, QString("影像"));
        QCOMPARE(imported->layers.front().backdrop->address, city.picture);
    }

    void aMovedFolderKeepsItsPicture()
    {
        City city;
        const QString path = city.folder.filePath("项目.yimi");
        QVERIFY(saveProject(city.contents, path.toStdString()));
        QVERIFY(!fileBytes(path).contains(city.folder.path().toUtf8()));
        QTemporaryDir other;
        QVERIFY(QFile::copy(path, other.filePath("项目.yimi")));
        QVERIFY(QDir(other.path()).mkdir("底图"));
        QVERIFY(QFile::copy(city.picture, other.filePath("底图/影像.tif")));
        const auto opened = openProject(other.filePath("项目.yimi").toStdString());
        QVERIFY(opened);
        const DocumentLayer& layer = opened->contents.layers.back();
        QVERIFY(layer.backdrop.has_value());
        QCOMPARE(layer.backdrop->address, other.filePath("底图/影像.tif"));
        QCOMPARE(layer.backdrop->attribution, QStringLiteral("天宁区航测 2023"));
        QCOMPARE(layer.backdrop->opacity, 0.5);
        QCOMPARE(layer.table->rowCount(), std::size_t{0});
    }

    void aPictureThatIsGoneIsSaidAndStopsAPage()
    {
        City city;
        QVERIFY(QFile::remove(city.picture));
        DisplayCache cache;
        const DocumentScene built = buildScene(city.contents, Appearance::Light, cache).value();
        QCOMPARE(middleOf(built.scene, homeExtent(city.contents.layers)), qRgb(255, 255, 255));
        const auto problems = backdropProblems(built.scene);
        QCOMPARE(problems.size(), std::size_t{1});
        QVERIFY(problems[0].code == ErrorCode::FileNotFound);
        QCOMPARE(QString::fromStdString(problems[0].file), city.picture);
        const auto checked = checkBackdropFiles(city.contents.layers, city.contents.settings.crs);
        QVERIFY(!checked && checked.error().code == ErrorCode::FileNotFound);
        city.contents.layers.back().visible = false;
        QVERIFY(checkBackdropFiles(city.contents.layers, city.contents.settings.crs));
    }

    void everyStepCanBeUndone()
    {
        City city;
        const DocumentLayer layer = city.contents.layers.back();
        Document document;
        document.reset(smallCity(), {});
        document.addLayersBelow({layer}, "add");
        BackdropSource paler = *layer.backdrop;
        paler.opacity = 0.2;
        document.setLayerBackdrop(layer.id, paler, "paler");
        QCOMPARE(document.layers().back().backdrop->opacity, 0.2);
        document.undoStack().undo();
        QCOMPARE(document.layers().back().backdrop->opacity, 0.5);
        document.undoStack().undo();
        QVERIFY(!layerById(document.layers(), layer.id));
    }

    void servicesStayOffUntilAllowed()
    {
        ProjectContents contents = smallCity();
        const BackdropSource service{"https://tiles.invalid/{z}/{x}/{y}.png?tk={key}", "天地图"};
        contents.layers.push_back(backdropLayer(service));
        QCOMPARE(contents.layers.back().title, QStringLiteral("tiles.invalid"));
        DisplayCache cache;
        QVERIFY(buildScene(contents, Appearance::Light, cache)->scene.rasters.empty());
        const auto looked = lookAtBackdrop(service, contents.settings.crs, {});
        QVERIFY(!looked);
        cache.setAccess({.network = true, .keys = {{"tiles.invalid", "s3cret"}}});
        QCOMPARE(buildScene(contents, Appearance::Light, cache)->scene.rasters.size(),
                 std::size_t{1});
        QTemporaryDir folder;
        const QString path = folder.filePath("x.yimi");
        QVERIFY(saveProject(contents, path.toStdString()));
        QVERIFY(!fileBytes(path).contains("s3cret"));
        QVERIFY(fileBytes(path).contains("tiles.invalid"));
    }

    void aKeyInTheAddressIsTakenOut()
    {
        QString address =
            "https://t0.tianditu.gov.cn/DataServer?T=vec_w&tk=s3cret&x={x}&y={y}&l={z}";
        QCOMPARE(takeKeyOut(address), QStringLiteral("s3cret"));
        QCOMPARE(address,
                 QStringLiteral(
                     "https://t0.tianditu.gov.cn/DataServer?T=vec_w&tk={key}&x={x}&y={y}&l={z}"));
        QCOMPARE(takeKeyOut(address), QString());
        QString file = "/data/a?key=b.tif";
        QCOMPARE(takeKeyOut(file), QString());
    }

    void whoMadeItStandsOnMapAndPage()
    {
        City city;
        QVERIFY(mapNote(city.contents, {}).contains("天宁区航测 2023"));
        city.contents.layers.back().visible = false;
        QVERIFY(!mapNote(city.contents, {}).contains("天宁区航测 2023"));
        // One that does not show is nobody's work.
        city.contents.layers.push_back(backdropLayer({"https://tiles.invalid/wmts", "天地图"}));
        QVERIFY(!mapNote(city.contents, {}).contains("天地图"));
        QCOMPARE(backdropsLeftOut(city.contents.layers, {}), QStringList{"tiles.invalid"});
        QVERIFY(mapNote(city.contents, {.network = true}).contains("天地图"));
        QVERIFY(backdropsLeftOut(city.contents.layers, {.network = true}).isEmpty());
    }
};

QTEST_MAIN(TestBackdrop)
#include "tst_backdrop.moc"
