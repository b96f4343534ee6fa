// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/shared_corner.h"
#include "network/network_builder.h"
#include "project/edit_features.h"
#include "project/edit_fields.h"
#include "project/edit_layers.h"
#include "project/edit_snapping.h"
#include "project/recovery.h"
#include "project/recovery_writer.h"
#include "seed.h"
#include "small_city.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace yimi;
using namespace yimi::test;

namespace {

FeatureTable rows(FieldType idType, std::initializer_list<Value> ids)
{
    FeatureTable table = namedTable("rows");
    table.addColumn("id", idType);
    for (const Value& id : ids)
        appendRow(table, static_cast<std::int64_t>(table.rowCount()) + 1, Points{{0, 0}}, {id});
    return table;
}

const EditField&
fieldNamed(const std::vector<EditField>& fields, const FeatureTable& table, const char* name)
{
    return *std::ranges::find_if(
        fields, [&](const EditField& field) { return table.columns[field.column].name() == name; });
}

} // namespace

class TestEditFeatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void newIdsAreCountedOn()
    {
        using std::string;
        QCOMPARE(freshId(rows(FieldType::Text, {string("F09"), string("F2"), string("x")})),
                 Value(string("F10")));
        QCOMPARE(freshId(rows(FieldType::Text, {string("007")})), Value(string("008")));
        QCOMPARE(freshId(rows(FieldType::Text, {})), Value(string("N1")));
        QCOMPARE(freshId(rows(FieldType::Integer, {std::int64_t{41}, Value{}})),
                 Value(std::int64_t{42}));
        QCOMPARE(freshId(namedTable("none")), Value{});
        // A number that no other row has, even where the pattern is taken.
        const FeatureTable taken =
            rows(FieldType::Text, {string("A2"), string("B3"), string("B4")});
        QCOMPARE(freshId(taken), Value(string("B5")));
    }

    void aRowIsAddedWithAnIdOfItsOwn()
    {
        const FeatureTable before = cityChildcare();
        const auto after = withFeature(
            before, Points{cityPlace(300, 300)}, {{}, std::string("新托育"), std::int64_t{30}});
        QCOMPARE(after->rowCount(), std::size_t{4});
        QCOMPARE(after->featureIds.back(), std::int64_t{4});
        QCOMPARE(after->column("id")->text(3), std::string("F4"));
        QCOMPARE(after->column("places")->text(3), std::string("30"));
        QVERIFY(after->column("inclusive")->isNull(3));
        QCOMPARE(before.rowCount(), std::size_t{3});
    }

    void aLineIsCutAndJoinedAgain()
    {
        const FeatureTable roads = cityRoads();
        const auto cut = withLineSplit(roads, 0, cityPlace(250, 3));
        QVERIFY(cut);
        QCOMPARE(cut->rowCount(), std::size_t{21});
        QCOMPARE(std::get<Lines>(cut->geometries[0])[0].back(), cityPlace(250, 0));
        QCOMPARE(std::get<Lines>(cut->geometries[20])[0].front(), cityPlace(250, 0));
        QCOMPARE(cut->column("class")->text(20), std::string("local"));
        QVERIFY(!withLineSplit(roads, 0, cityPlace(-5, 0)));
        const auto joined = withLinesJoined(*cut, 0, 20);
        QVERIFY(joined);
        QCOMPARE(joined->rowCount(), std::size_t{20});
        QCOMPARE(std::get<Lines>(joined->geometries[0])[0],
                 (LineString{cityPlace(0, 0), cityPlace(250, 0), cityPlace(900, 0)}));
        QVERIFY(!withLinesJoined(roads, 0, 2));
    }

    /// Random edits, all undone, leave what was there; redone, what they made.
    void randomEditsAndUndoAreTheSame()
    {
        std::mt19937 random(testSeed());
        Document document;
        document.reset(smallCity(), "x.yimi");
        const ProjectContents before = document.contents();
        for (int i = 0; i < 60; ++i) {
            const LayerId id = i % 2 == 0 ? "community" : "road";
            const auto table = layerById(document.layers(), id)->table;
            const std::size_t row = random() % table->rowCount();
            TablePointer after;
            if (random() % 3 == 0) {
                after = withFeature(*table, table->geometries[row], {});
            } else if (table->rowCount() > 2 && random() % 3 == 0) {
                after = withoutFeatures(*table, std::array{table->featureIds[row]});
            } else {
                const auto places = verticesOf(table->geometries[row]);
                const Coordinate at =
                    vertexAt(table->geometries[row], places[random() % places.size()]);
                after = withGeometries(
                    *table,
                    cornerMovedTo(sharedCorner(table->geometries, row, at), {at.x + 3, at.y - 2}));
            }
            QVERIFY(document.changeTables({{id, table, after}}, "edit"));
        }
        const ProjectContents edited = document.contents();
        QCOMPARE(document.undoStack().count(), 60);
        document.undoStack().setIndex(0);
        QVERIFY(document.contents() == before);
        document.undoStack().setIndex(60);
        QVERIFY(document.contents() == edited);
    }

    void aNewLayerIsSavedAndRecovered()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath("city.yimi");
        for (const Theme theme : {Theme::Road, Theme::Childcare, Theme::Community}) {
            ProjectContents contents = smallCity();
            const DocumentLayer layer =
                newLayer(theme, drawnKinds(theme).front(), contents.settings.crs, "新图层");
            contents.layers.push_back(layer);
            QVERIFY(saveProject(contents, path.toStdString()));
            const auto opened = openProject(path.toStdString());
            QVERIFY(opened);
            const DocumentLayer* const back = layerById(opened->contents.layers, layer.id);
            QVERIFY(back);
            QCOMPARE(back->kind, layer.kind);
            QCOMPARE(back->table->rowCount(), std::size_t{0});
            QCOMPARE(back->table->columns.size(), layer.table->columns.size());
            QCOMPARE(back->table->columns.back().type(), layer.table->columns.back().type());
        }
    }

    void whatWasDrawnSurvivesACrash()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath("city.yimi");
        QVERIFY(saveProject(smallCity(), path.toStdString()));
        TablePointer drawn;
        LayerId id;
        {
            Document document;
            JobRunner jobs;
            RecoveryWriter recovery(document, jobs, dir.filePath("unsaved"));
            document.reset(openProject(path.toStdString())->contents, path);
            const DocumentLayer layer = newLayer(
                Theme::Childcare, GeometryKind::Point, document.settings().crs, "拟建托育");
            id = layer.id;
            document.addLayers({layer}, "new");
            drawn = withFeature(*layer.table,
                                Points{cityPlace(12.5, 34.25)},
                                {{}, std::string("新址"), std::int64_t{45}});
            QVERIFY(document.changeTables({{id, layer.table, drawn}}, "draw"));
            QTRY_VERIFY(!jobs.running("recovery"));
        }
        const auto recovery = recoveryOf(path);
        QVERIFY(recovery);
        const auto contents = readRecovery(*recovery);
        QVERIFY(contents);
        const DocumentLayer* const back = layerById(contents->contents.layers, id);
        QVERIFY(back);
        QCOMPARE(back->table->geometries, drawn->geometries);
        QCOMPARE(back->table->columns, drawn->columns);
    }

    void fieldsKnowTheirValues()
    {
        FeatureTable roads = namedTable("road");
        roads.addColumn("name", FieldType::Text);
        roads.addColumn("class", FieldType::Text);
        roads.addColumn("oneway", FieldType::Text);
        appendRow(roads, 1, Lines{}, {std::string("甲路"), std::string("支路"), std::string("B")});
        appendRow(
            roads, 2, Lines{}, {std::string("乙路"), std::string("主干路"), std::string("F")});
        const auto fields = editFields(roads, Theme::Road);
        const EditField& street = fieldNamed(fields, roads, "class");
        QVERIFY(street.closed);
        QCOMPARE(checkedValue(street, street.textOf(std::string("支路"))).value,
                 Value(std::string("支路")));
        const EditField& oneWay = fieldNamed(fields, roads, "oneway");
        QCOMPARE(oneWay.choices.size(), std::size_t{3});
        QCOMPARE(oneWay.choices[0].value, Value(std::string("B")));
        QCOMPARE(oneWay.choices[1].value, Value(std::string("F")));
        QCOMPARE(oneWay.choices[2].value, Value(std::string("-1")));
        const auto values = newValues(roads, fields);
        QCOMPARE(values[1], Value(std::string("支路")));
        QCOMPARE(values[2], Value(std::string("B")));
    }

    void whatDoesNotFitAFieldIsSaid()
    {
        const FeatureTable sites = cityChildcare();
        const auto fields = editFields(sites, Theme::Childcare);
        const EditField& places = fieldNamed(fields, sites, "places");
        QCOMPARE(checkedValue(places, "1,200").value, Value(std::int64_t{1200}));
        QVERIFY(checkedValue(places, "60").problem.isEmpty());
        QVERIFY(checkedValue(places, "").problem.isEmpty());
        QVERIFY(!checkedValue(places, "六十").problem.isEmpty());
        QVERIFY(!checkedValue(places, "3.5").problem.isEmpty());
        QVERIFY(!checkedValue(places, "-1").problem.isEmpty());
        const FeatureTable areas = cityCommunities();
        const auto names = editFields(areas, Theme::Community);
        QVERIFY(!checkedValue(fieldNamed(names, areas, "name"), " ").problem.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEditFeatures)
#include "tst_edit_features.moc"
