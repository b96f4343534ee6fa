// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/plan_edits.h"
#include "intake/planned_town.h"

using namespace yimi;
using namespace yimi::test;

class TestPlanJoins : public QObject
{
    Q_OBJECT

private Q_SLOTS:

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
