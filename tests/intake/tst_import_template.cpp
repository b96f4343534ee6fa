// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/import_template.h"
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
