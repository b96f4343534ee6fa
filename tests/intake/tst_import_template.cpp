// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/import_template.h"
#include "intake/plan_edits.h"
#include "intake/planned_town.h"

using namespace yimi;
using namespace yimi::test;

class TestImportTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void choicesAreTakenAgain()
    {
        const Folder folder;
        makeTown(folder);
        ImportPlan plan = planOf({folder.path("")});
        for (PlannedLayer& layer : plan.layers)
            layer.take = layer.name != "社区界线";
        const auto applied = withTemplate(planOf({folder.path("")}), importTemplate(plan), {});
        QVERIFY(applied);
        QCOMPARE(applied->layers, plan.layers.size());
        QVERIFY(!layerOf(applied->plan, "社区界线").take);
        QVERIFY(!layerOf(applied->plan, "分年龄人口").join); // nothing left to be joined to
    }

    void aLayerIsKnownAgainHoweverItWasCorrected()
    {
        const Folder folder;
        makeTown(folder);
        folder.made(
            "母婴室2023.csv",
            "说明,甲,乙,丙\n名称,东,北,开放\n一号,500010,3516000,是\n二号,500020,3516010,是\n");
        ImportPlan plan = planOf({folder.path("")});
        for (const char* words : {"母婴室2023:header=2",
                                  "母婴室2023:x=东",
                                  "母婴室2023:y=北",
                                  "母婴室2023:crs=EPSG:4549",
                                  "母婴室2023:rename=开放>open",
                                  "母婴室2023:name=母婴",
                                  "托育机构:offset=gcj02",
                                  "托育机构:encoding=GB18030",
                                  "分年龄人口:join=no"}) {
            auto next = edited(std::move(plan), words, {});
            QVERIFY2(next, words);
            plan = std::move(*next);
        }
        const std::string json = importTemplate(plan);
        const ImportPlan fresh = planOf({folder.path("")});
        QCOMPARE(layersKnown(fresh, json), fresh.layers.size());
        const auto applied = withTemplate(fresh, json, {});
        QVERIFY(applied);
        const PlannedLayer& rooms = layerOf(applied->plan, "母婴");
        QCOMPARE(rooms.headerRow, std::size_t{2});
        QVERIFY(rooms.geometry == GeometryKind::Point);
        QCOMPARE(rooms.fields.back().rename, std::string("open"));
        QVERIFY(layerOf(applied->plan, "托育机构").crs.offset == MapOffset::Gcj02);
        QVERIFY(!layerOf(applied->plan, "分年龄人口").join);
        const auto outcome = carryOut(applied->plan);
        QVERIFY(outcome);
        QVERIFY(tableOf(*outcome, "母婴").column("open"));
        // Other files are other files.
        const Folder other;
        other.made("学校.csv", "名称,经度,纬度\n一小,119.95,31.78\n");
        QCOMPARE(layersKnown(planOf({other.path("")}), json), std::size_t{0});
        QCOMPARE(layersKnown(fresh, "no template"), std::size_t{0});
    }

    void aNameThatIsNotUtf8IsWrittenAndFoundAgain()
    {
        ImportPlan plan;
        plan.layers.push_back({.take = false, .name = *fromUtf8("人口", "GB18030")});
        const std::string json = importTemplate(plan);
        plan.layers.front().take = true;
        const auto applied = withTemplate(plan, json, {});
        QVERIFY(applied);
        QCOMPARE(applied->layers, std::size_t{1});
        QVERIFY(!applied->plan.layers.front().take);
    }

    void whatIsNoTemplateIsAnErrorOrNothing()
    {
        ImportPlan plan;
        plan.layers.push_back({.name = "人口"});
        for (const char* json : {"", "[]", "{}", "{\"yimi_import_template\":1}"})
            QVERIFY2(!withTemplate(plan, json, {}), json);
        const auto applied =
            withTemplate(plan, "{\"yimi_import_template\":1,\"layers\":[5,null,\"x\"]}", {});
        QVERIFY(applied);
        QCOMPARE(applied->layers, std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestImportTemplate)
#include "tst_import_template.moc"
