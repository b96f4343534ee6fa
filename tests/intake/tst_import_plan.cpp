// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/age_group.h"
#include "intake/plan_edits.h"
#include "intake/planned_town.h"
#include "io/made_zip.h"

#include <QDir>

using namespace yimi;
using namespace yimi::test;

class TestImportPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aTownIsUnderstood()
    {
        const Folder folder;
        makeTown(folder);
        const ImportPlan plan = planOf({folder.path("")});
        QVERIFY(plan.errors.empty());
        QCOMPARE(plan.layers.size(), std::size_t{4});

        const PlannedLayer& points = layerOf(plan, "托育机构");
        QVERIFY(points.theme.theme == Theme::Childcare);
        QCOMPARE(points.encoding.encoding, std::string("GB18030"));
        QCOMPARE(points.geometryType, std::string("Point"));
        QVERIFY(points.coordinates && points.coordinates->x == "经度");
        QVERIFY(points.crs.reason == CrsReason::Degrees);
        QVERIFY(points.crs.offset == MapOffset::Bd09);
        QVERIFY(findingOf(points.findings, FindingCode::OffsetSuspected).count == 60);
        QCOMPARE(points.preview.size(), std::size_t{10});
        QCOMPARE(points.preview[0][1], std::string("托育点1"));

        const PlannedLayer& people = layerOf(plan, "分年龄人口");
        QVERIFY(people.join && people.join->population);
        QCOMPARE(plan.layers[people.join->onto].name, std::string("社区界线"));
        QVERIFY(people.join->matches[0].kind == MatchKind::UniformName);
        QVERIFY(people.join->matches[2].kind == MatchKind::Similar); // 清谭, 清潭
        QVERIFY(people.join->matches[4].kind == MatchKind::Nobody);
        QCOMPARE(matchedRows(people.join->matches), std::size_t{3});
    }

    void areasAndLinesOfAWebMapAreSuspectedToo()
    {
        for (const bool areas : {true, false}) {
            const Folder folder;
            geoPackage(folder, "道路.gpkg", {townStreets()});
            FeatureTable shapes = emptyTable(areas ? "楼栋" : "围墙");
            shapes.crs = wgs84();
            std::int64_t id = 0;
            for (const Coordinate place : besideStreets(60)) {
                constexpr double kSide = 1e-4; // some ten metres
                Ring ring{place,
                          {place.x + kSide, place.y},
                          {place.x + kSide, place.y + kSide / 4},
                          place};
                for (Coordinate& c : ring)
                    c = fromWgs84(c, MapOffset::Gcj02);
                appendRow(shapes,
                          ++id,
                          areas ? Geometry(Polygons{{.outer = ring, .holes = {}}})
                                : Geometry(Lines{ring}),
                          {});
            }
            geoPackage(folder, "shapes.gpkg", {shapes});
            const ImportPlan plan = planOf({folder.path("")});
            const PlannedLayer& layer = layerOf(plan, shapes.name);
            QVERIFY(layer.crs.offset == MapOffset::Gcj02);
            QVERIFY(findingOf(layer.findings, FindingCode::OffsetSuspected).count == 60);
            // The streets are no witness against themselves.
            QVERIFY(layerOf(plan, "道路中心线").findings.empty());
        }
    }

    void oldDatumsAreKnownInEsrisWordsToo()
    {
        const Folder folder;
        FeatureTable table = townCommunities();
        table.crs = {R"(PROJCS["GK_Zone_40",GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",)"
                     R"(SPHEROID["Xian_1980",6378140.0,298.257]],PRIMEM["Greenwich",0.0],)"
                     R"(UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],)"
                     R"(PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],)"
                     R"(PARAMETER["Central_Meridian",120.0],PARAMETER["Scale_Factor",1.0],)"
                     R"(PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]])"};
        geoPackage(folder, "a.gpkg", {table});
        const ImportPlan plan = planOf({folder.path("")});
        const Finding& needs =
            findingOf(plan.layers.front().findings, FindingCode::CrsNeedsParameters);
        QVERIFY(needs.count > 0);
    }

    void itIsCarriedOutWhole()
    {
        const Folder folder;
        makeTown(folder);
        const auto outcome = carryOut(planOf({folder.path("")}));
        QVERIFY(outcome);
        QCOMPARE(outcome->layers.size(), std::size_t{3}); // the people are in the communities
        const FeatureTable& points = tableOf(*outcome, "托育机构");
        const auto places = besideStreets(60);
        const auto transformer = Transformer::create(wgs84(), defaultAnalysisCrs());
        for (std::size_t i = 0; i < places.size(); ++i) {
            const Coordinate there = std::get<Points>(points.geometries[i]).front();
            QVERIFY(distance(there, *transformer->apply(places[i])) < 0.01);
        }
        const FeatureTable& communities = tableOf(*outcome, "社区界线");
        QCOMPARE(communities.column("A0_2")->text(0), std::string("10"));
        QCOMPARE(communities.column("A3_5")->text(1), std::string("21"));
        QVERIFY(communities.column("A0_2")->isNull(2)); // only similar: never taken in silence
        QVERIFY(findingOf(outcome->findings, FindingCode::JoinReview).ids
                == std::vector<std::string>{"清谭社区"});
        QVERIFY(findingOf(outcome->findings, FindingCode::JoinUnmatched).ids
                == std::vector<std::string>{"外地社区"});
        QCOMPARE(findingOf(outcome->findings, FindingCode::FeatureWithoutRow).count,
                 std::size_t{2});
        QCOMPARE(findingOf(outcome->findings, FindingCode::OffsetConverted).count, std::size_t{60});
    }

    void systemsAreProposedWhereTheCityIs()
    {
        const Folder folder;
        makeTown(folder);
        // The same streets with the zone before the easting, and no .prj.
        FeatureTable zoned = townStreets();
        zoned.name = "规划道路";
        zoned.crs = {};
        for (Geometry& geometry : zoned.geometries) {
            for (LineString& line : std::get<Lines>(geometry)) {
                for (Coordinate& c : line)
                    c.x += 40'000'000;
            }
        }
        geoPackage(folder, "规划.gpkg", {zoned});
        const ImportPlan plan = planOf({folder.path("")});
        const PlannedLayer& layer = layerOf(plan, "规划道路");
        QCOMPARE(layer.crs.crs.definition, std::string("EPSG:4528"));
        QVERIFY(layer.crs.reason == CrsReason::ThreeDegreeZone);
        QVERIFY(layer.crs.confidence > 0.8);
        const auto outcome = carryOut(plan);
        QVERIFY(outcome);
        const Box extent = tableOf(*outcome, "规划道路").extent();
        QVERIFY(std::abs(extent.min.x - kTownCorner.x) < 0.001);
    }

    void axesChangedOverAreChangedBack()
    {
        const Folder folder;
        FeatureTable swapped = townStreets();
        swapped.crs = {};
        for (Geometry& geometry : swapped.geometries) {
            for (LineString& line : std::get<Lines>(geometry)) {
                for (Coordinate& c : line)
                    std::swap(c.x, c.y);
            }
        }
        const ImportPlan plan = planOf({geoPackage(folder, "a.gpkg", {swapped})});
        QVERIFY(plan.layers.front().crs.swapAxes);
        const auto outcome = carryOut(plan);
        QVERIFY(outcome);
        QVERIFY(outcome->layers.front().table->extent() == townStreets().extent());
        QVERIFY(findingOf(outcome->findings, FindingCode::AxesSwapped).count > 0);
    }

    void aSystemThatCannotBeIsDoubted()
    {
        const Folder folder;
        FeatureTable wrong = townStreets();
        wrong.crs = wgs84(); // metres that call themselves degrees
        const ImportPlan plan = planOf({geoPackage(folder, "a.gpkg", {wrong})});
        const PlannedLayer& layer = plan.layers.front();
        QCOMPARE(layer.crs.crs.definition, std::string("EPSG:4549"));
        QVERIFY(findingOf(layer.findings, FindingCode::CrsDoubtful).count > 0);
    }

    void oldDatumsNeedParameters()
    {
        const Folder folder;
        FeatureTable old = townStreets();
        old.crs = {"EPSG:2385"};
        const ImportPlan plan = planOf({geoPackage(folder, "a.gpkg", {old})});
        QVERIFY(findingOf(plan.layers.front().findings, FindingCode::CrsNeedsParameters).count > 0);
        const auto chosen = edited(plan, "道路中心线:seven=0,0,100,0,0,0,0", {});
        QVERIFY(chosen);
        QVERIFY(chosen->layers.front().crs.reason == CrsReason::Chosen);
        const auto outcome = carryOut(*chosen);
        QVERIFY(outcome);
        const double moved = outcome->layers.front().table->extent().min.y - kTownCorner.y;
        QVERIFY2(std::abs(moved) > 50, qPrintable(QString::number(moved)));
    }

    void correctionsInWords()
    {
        const Folder folder;
        makeTown(folder);
        ImportPlan plan = planOf({folder.path("")});
        for (const char* words : {"托育机构:theme=kindergarten",
                                  "托育机构:offset=gcj02",
                                  "托育机构:rename=托位数>places",
                                  "道路中心线:take=no",
                                  "分年龄人口:join=no"}) {
            auto next = edited(std::move(plan), words, {});
            QVERIFY2(next, words);
            plan = std::move(*next);
        }
        const PlannedLayer& points = layerOf(plan, "托育机构");
        QVERIFY(points.theme.theme == Theme::Kindergarten);
        QVERIFY(points.crs.offset == MapOffset::Gcj02);
        const auto outcome = carryOut(plan);
        QVERIFY(outcome);
        QVERIFY(tableOf(*outcome, "托育机构").column("places") != nullptr);
        QVERIFY(std::ranges::none_of(outcome->layers, [](const ImportedTable& one) {
            return one.table->name == "道路中心线";
        }));
        QVERIFY(tableOf(*outcome, "分年龄人口").geometryKind() == GeometryKind::None);
        for (const char* words : {"nowhere:theme=park",
                                  "托育机构:theme=nothing",
                                  "托育机构",
                                  "托育机构:odd=1",
                                  "托育机构:rename=无>x",
                                  "托育机构:crs=EPSG:999999"})
            QVERIFY2(!edited(plan, words, {}), words);
    }

    void anotherEncodingIsReadAgain()
    {
        const Folder folder;
        const std::string path = folder.made("点.csv", *fromUtf8("名稱\n甲\n", "Big5"));
        const ImportPlan plan = planOf({path});
        const auto again = edited(plan, "点:encoding=Big5", {});
        QVERIFY(again);
        QCOMPARE(again->layers.front().fields.front().name, std::string("名稱"));
        QCOMPARE(again->layers.front().encoding.source, std::string("option"));
    }

    void filesInsideZipsAndBadOnesBesideThem()
    {
        const Folder folder;
        const std::string points = gbk(pointsCsv(MapOffset::None, 12));
        folder.made("资料.zip",
                    zipOf({{gbk("数据/托育机构.csv"), points, 0}, {"readme.docx", "x"}}));
        folder.made("坏.shp", "not a shapefile");
        folder.made("空.gpkg", "");
        folder.made("锁.xlsx", "\xD0\xCF\x11\xE0 EncryptedPackage");
        const ImportPlan plan = planOf({folder.path("")});
        QCOMPARE(plan.layers.size(), std::size_t{1});
        QCOMPARE(plan.layers.front().shown, std::string("资料.zip/数据/托育机构.csv"));
        QCOMPARE(plan.errors.size(), std::size_t{3});
        QVERIFY(findingOf(plan.findings, FindingCode::FileSkipped).count == 1);
        const auto outcome = carryOut(plan);
        QVERIFY(outcome);
        QCOMPARE(outcome->layers.front().table->rowCount(), std::size_t{12});
        QCOMPARE(outcome->errors.size(), std::size_t{3});
    }

    void aFileThatGoesAwayIsAnErrorOfItsLayer()
    {
        const Folder folder;
        makeTown(folder);
        const ImportPlan plan = planOf({folder.path("")});
        QVERIFY(QFile::remove(QString::fromStdString(folder.path("托育机构.csv"))));
        const auto outcome = carryOut(plan);
        QVERIFY(outcome);
        QCOMPARE(outcome->layers.size(), std::size_t{2});
        QCOMPARE(outcome->errors.size(), std::size_t{1});
        QCOMPARE(outcome->errors.front().layer, std::string("托育机构"));
    }

    void aCityElsewhereGetsItsOwnBelt()
    {
        const Folder folder;
        ImportPlan plan =
            planOf({folder.made("点.csv", "名称,经度,纬度\n甲,117.21,28.29\n乙,117.25,28.31\n")});
        QCOMPARE(fittingCrs(plan).definition, std::string("EPSG:4548")); // CM 117E
        plan.crs = fittingCrs(plan);
        const auto outcome = carryOut(plan);
        QVERIFY(outcome);
        QCOMPARE(outcome->layers.front().table->crs.definition, std::string("EPSG:4548"));
        makeTown(folder);
        QCOMPARE(fittingCrs(planOf({folder.path("道路.gpkg")})).definition,
                 std::string("EPSG:4549"));
    }

    void rastersAreListedAndNotTaken()
    {
        GDALAllRegister();
        const Folder folder;
        const std::unique_ptr<GDALDataset> dataset(
            GetGDALDriverManager()->GetDriverByName("GTiff")->Create(
                folder.path("影像.tif").c_str(), 4, 4, 3, GDT_Byte, nullptr));
        GDALFlushCache(dataset.get());
        const ImportPlan plan = planOf({folder.path("影像.tif")});
        QVERIFY(plan.layers.front().kind == PlannedKind::Raster);
        QVERIFY(!plan.layers.front().take);
        QVERIFY(plan.layers.front().theme.theme == Theme::Backdrop);
    }

    void theSamePlanTwice()
    {
        const Folder folder;
        makeTown(folder);
        QVERIFY(planOf({folder.path("")}) == planOf({folder.path("")}));
    }

    void canBeCancelled()
    {
        const Folder folder;
        makeTown(folder);
        std::stop_source stop;
        stop.request_stop();
        const TaskContext task{.stop = stop.get_token()};
        QCOMPARE(planImport({folder.path("")}, {}, task).error().code, ErrorCode::Cancelled);
        QCOMPARE(carryOut(planOf({folder.path("")}), task).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestImportPlan)
#include "tst_import_plan.moc"
