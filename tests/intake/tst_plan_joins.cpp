// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/plan_edits.h"
#include "intake/planned_town.h"

using namespace yimi;
using namespace yimi::test;

class TestPlanJoins : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aTableIsPutOntoALayerOfTheProject()
    {
        const Folder folder;
        folder.made("人口.csv", "社区,0-2岁,3-5岁\n九洲社区,10,1\n朝阳社区,11,2\n丽华社区,12,3\n");
        const auto communities = std::make_shared<const FeatureTable>(townCommunities());
        const PlanOptions options{.existing = {{"c", "社区", Theme::Community, communities}}};
        ImportPlan plan = planOf({folder.path("")}, options);
        QVERIFY(plan.layers[0].join && plan.layers[0].join->existing);
        QCOMPARE(joinTarget(plan, *plan.layers[0].join), std::string("社区"));
        const auto outcome = carryOut(plan);
        QVERIFY(outcome);
        QVERIFY(outcome->layers.empty());
        QCOMPARE(outcome->joined.size(), std::size_t{1});
        QCOMPARE(outcome->joined[0].id, std::string("c"));
        QVERIFY(outcome->joined[0].before == communities);
        QCOMPARE(outcome->joined[0].after->column("A0_2")->text(0), std::string("10"));
        QVERIFY(outcome->joined[0].source.find("人口.csv") != std::string::npos);
        QVERIFY(!communities->column("A0_2") || communities->column("A0_2")->isNull(0));
        // The same layer in the files goes before the one in the project.
        geoPackage(folder, "界线.gpkg", {townCommunities()});
        plan = planOf({folder.path("")}, options);
        QVERIFY(layerOf(plan, "人口").join && !layerOf(plan, "人口").join->existing);
        const auto without = edited(plan, "社区界线:take=no", options);
        QVERIFY(without && layerOf(*without, "人口").join->existing);
        const auto alone = edited(*without, "人口:join=no", options);
        QVERIFY(alone && !layerOf(*alone, "人口").join);
        QCOMPARE(findingOf(layerOf(*alone, "人口").findings, FindingCode::FeatureWithoutRow).count,
                 std::size_t{0});
    }

    void whatIsKnownOfOffsetsOutlivesAnotherLook()
    {
        const Folder folder;
        makeTown(folder);
        ImportPlan plan = planOf({folder.path("")});
        const auto sites = [&]() -> const PlannedLayer& { return layerOf(plan, "托育机构"); };
        const auto edit = [&](const char* words) {
            auto next = edited(std::move(plan), words, {});
            QVERIFY2(next, words);
            plan = std::move(*next);
        };
        QVERIFY(sites().crs.offset == MapOffset::Bd09);
        edit("托育机构:encoding=GB18030");
        QVERIFY(sites().crs.offset == MapOffset::Bd09);
        QCOMPARE(findingOf(sites().findings, FindingCode::OffsetSuspected).count, std::size_t{60});
        edit("托育机构:offset=gcj02"); // somebody knows better, and is not asked again
        edit("托育机构:header=1");
        QVERIFY(sites().crs.offset == MapOffset::Gcj02);
        QCOMPARE(findingOf(sites().findings, FindingCode::OffsetSuspected).count, std::size_t{0});
        // A layer looked at alone keeps what only its plan can find.
        const auto alone = lookAgain(layerOf(planOf({folder.path("")}), "分年龄人口"));
        QVERIFY(alone && alone->join);
        QCOMPARE(findingOf(alone->findings, FindingCode::JoinUnmatched).count, std::size_t{1});
    }

    void whatIsConfirmedIsTaken()
    {
        const Folder folder;
        makeTown(folder);
        ImportPlan plan = planOf({folder.path("")});
        std::size_t people = 0;
        while (plan.layers[people].name != "分年龄人口")
            ++people;
        plan = withMatch(std::move(plan), people, 2, 2);
        const auto outcome = carryOut(plan);
        QVERIFY(outcome);
        QCOMPARE(tableOf(*outcome, "社区界线").column("A0_2")->text(2), std::string("12"));
        plan = withMatch(std::move(plan), people, 4, 2); // takes the place from the other row
        QVERIFY(plan.layers[people].join->matches[2].kind == MatchKind::Repeated);
        plan = withMatch(std::move(plan), people, 4, std::nullopt);
        QVERIFY(!plan.layers[people].join->matches[4].place);
    }

    void rowsThatAreReadAgainFindTheirPlacesAnew()
    {
        const Folder folder;
        geoPackage(folder, "界线.gpkg", {townCommunities()});
        folder.made("人口.csv", "社区,0-2岁,3-5岁\n九洲社区,10,1\n朝阳社区,11,2\n丽华社区,12,3\n");
        const auto plan = edited(planOf({folder.path("")}), "人口:header=2", {});
        QVERIFY(plan);
        const auto outcome = carryOut(*plan);
        QVERIFY(outcome);
        // 九洲 is in the header now: nobody may get the children of the next row.
        const Column* const children = tableOf(*outcome, "社区界线").column("10");
        QVERIFY(children != nullptr && children->isNull(0));
        QCOMPARE(children->text(1), std::string("11"));
        const auto back = edited(*plan, "人口:header=1", {});
        QVERIFY(back);
        const auto whole = carryOut(*back);
        QVERIFY(whole);
        QCOMPARE(tableOf(*whole, "社区界线").column("A0_2")->text(1), std::string("11"));
    }

    void aJoinFollowsWhatIsTaken()
    {
        const Folder folder;
        makeTown(folder);
        ImportPlan plan = planOf({folder.path("")});
        std::size_t people = 0;
        while (plan.layers[people].name != "分年龄人口")
            ++people;
        plan = withMatch(std::move(plan), people, 2, 2);
        const auto edit = [&](const char* words) {
            auto next = edited(std::move(plan), words, {});
            QVERIFY2(next, words);
            plan = std::move(*next);
        };
        edit("托育机构:theme=kindergarten");
        QVERIFY(plan.layers[people].join->matches[2].kind == MatchKind::Confirmed);
        QCOMPARE(findingOf(plan.layers[people].findings, FindingCode::JoinUnmatched).count,
                 std::size_t{1});
        edit("社区界线:take=no");
        QVERIFY(!plan.layers[people].join);
        edit("社区界线:take=yes");
        QVERIFY(plan.layers[people].join);
        edit("分年龄人口:join=no");
        edit("社区界线:take=yes");
        QVERIFY(!plan.layers[people].join); // what somebody said stays said
        edit("分年龄人口:join=yes");
        QVERIFY(plan.layers[people].join);
    }

    void aJoinThatFitsNoLongerIsAnError()
    {
        const Folder folder;
        makeTown(folder);
        const ImportPlan plan = planOf({folder.path("")});
        folder.made("分年龄人口.csv",
                    gbk("街道,社区,0-2岁,3-5岁\n兰陵街道,丽华社区,10,20\n兰陵街道,九洲社区,1,2\n"));
        const auto outcome = carryOut(plan);
        QVERIFY(outcome);
        QCOMPARE(outcome->errors.size(), std::size_t{1});
        QCOMPARE(outcome->errors.front().code, ErrorCode::ParameterInvalid);
        QCOMPARE(outcome->errors.front().field, std::string("join"));
        QVERIFY(tableOf(*outcome, "社区界线").column("A0_2") == nullptr);
    }

    void joinedColumnsTakeTheirNewNamesAndEmptyCellsTakeNothing()
    {
        const Folder folder;
        FeatureTable communities = townCommunities();
        Column& own = communities.addColumn("A0_2", FieldType::Integer);
        for (std::size_t row = 0; row < communities.rowCount(); ++row)
            own.set(row, std::int64_t{77});
        geoPackage(folder, "界线.gpkg", {communities});
        folder.made("人口.csv",
                    "社区,0-2岁,3-5岁,书记\n九洲社区,10,1,甲\n朝阳社区,,2,乙\n丽华社区,12,3,丙\n");
        const auto plan = edited(planOf({folder.path("")}), "人口:rename=书记>secretary", {});
        QVERIFY(plan);
        const auto outcome = carryOut(*plan);
        QVERIFY(outcome);
        const FeatureTable& table = tableOf(*outcome, "社区界线");
        QCOMPARE(table.column("A0_2")->text(0), std::string("10"));
        QCOMPARE(table.column("A0_2")->text(1), std::string("77"));
        const Finding& replaced = findingOf(outcome->findings, FindingCode::ValueReplaced);
        QCOMPARE(replaced.field, std::string("A0_2"));
        QCOMPARE(replaced.layer, std::string("社区界线"));
        QVERIFY((replaced.ids == std::vector<std::string>{"九洲社区", "丽华社区"}));
        QVERIFY(table.column("secretary") != nullptr);
        QCOMPARE(table.column("secretary")->text(1), std::string("乙"));
        QVERIFY(table.column("书记") == nullptr);
    }
};

QTEST_GUILESS_MAIN(TestPlanJoins)
#include "tst_plan_joins.moc"
