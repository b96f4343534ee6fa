// SPDX-License-Identifier: GPL-3.0-or-later
#include "builders.h"
#include "checkup/check_layers.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

CheckedLayer layer(FeatureTable table, Theme theme)
{
    const std::string name = table.name;
    return {name, name, theme, std::make_shared<const FeatureTable>(std::move(table))};
}

std::vector<Issue> checked(const std::vector<CheckedLayer>& layers,
                           const CheckOptions& options = {})
{
    auto issues = checkLayers(layers, options);
    if (!issues)
        qFatal("%s", errorCodeName(issues.error().code).data());
    return std::move(*issues);
}

/// The issue of a code; one with count 0 when there is none.
Issue issueOf(const std::vector<Issue>& issues, FindingCode code)
{
    for (const Issue& issue : issues) {
        if (issue.finding.code == code)
            return issue;
    }
    return {};
}

QStringList idsOf(const std::vector<Issue>& issues, FindingCode code)
{
    QStringList ids;
    for (const std::string& id : issueOf(issues, code).finding.ids)
        ids += QString::fromStdString(id);
    return ids;
}

FeatureTable district()
{
    FeatureTable table = emptyTable("district");
    appendRow(table, 1, Polygons{rectangle(0, 0, 1000, 1000)}, {});
    return table;
}

} // namespace

class TestCheckLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aCleanTownHasNoIssues()
    {
        const auto issues = checked(
            {layer(plainRoads({{{0, 0}, {1000, 0}}, {{500, 0}, {500, 1000}}}), Theme::Road),
             layer(district(), Theme::District),
             layer(communitiesTable({{"A", rectangle(0, 0, 500, 1000), std::int64_t{10}},
                                     {"B", rectangle(500, 0, 1000, 1000), std::int64_t{20}}}),
                   Theme::Community),
             layer(facilitiesTable({{"f1", {100, 20}}, {"f2", {600, 20}}}), Theme::Childcare)});
        QVERIFY2(issues.empty(),
                 issues.empty() ? "" : findingCodeName(issues.front().finding.code).data());
    }

    void placesWhereNoneCanBe()
    {
        FeatureTable lake = emptyTable("water");
        appendRow(lake, 1, Polygons{rectangle(400, 400, 600, 600)}, {});
        const auto issues = checked({layer(plainRoads({{{0, 0}, {1000, 0}}}), Theme::Road),
                                     layer(district(), Theme::District),
                                     layer(lake, Theme::Water),
                                     layer(facilitiesTable({{"f1", {100, 20}},
                                                            {"f2", {500, 500}},
                                                            {"f3", {5000, 20}},
                                                            {"f4", {100, 201}}}),
                                           Theme::Childcare)});
        QCOMPARE(idsOf(issues, FindingCode::PlaceInWater), QStringList{"2"});
        QCOMPARE(idsOf(issues, FindingCode::PlaceOutsideCity), QStringList{"3"});
        QCOMPARE(idsOf(issues, FindingCode::PlaceFarFromRoad), (QStringList{"2", "3", "4"}));
        // They may serve the city's children: no button that deletes them.
        QVERIFY(!issueOf(issues, FindingCode::PlaceOutsideCity).fix);
    }

    void allStreetLayersLeadSomewhere()
    {
        FeatureTable lanes = plainRoads({{{0, 900}, {1000, 900}}});
        lanes.name = "lanes";
        const auto issues = checked(
            {layer(plainRoads({{{0, 0}, {1000, 0}}}), Theme::Road),
             layer(lanes, Theme::Road),
             layer(facilitiesTable({{"f1", {100, 20}}, {"f2", {500, 880}}, {"f3", {0, 450}}}),
                   Theme::Childcare)});
        QCOMPARE(idsOf(issues, FindingCode::PlaceFarFromRoad), QStringList{"3"});
    }

    void textThatIsLostIsNotOfferedBack()
    {
        FeatureTable table = emptyTable("childcare");
        table.addColumn("name", FieldType::Text);
        table.addColumn("places", FieldType::Integer);
        appendRow(table, 1, Points{{0, 0}}, {std::string("锟斤拷锟斤拷"), std::int64_t{1}});
        const auto issues = checked({layer(table, Theme::Childcare)});
        QCOMPARE(idsOf(issues, FindingCode::TextGarbled), QStringList{"1"});
        QVERIFY(!issueOf(issues, FindingCode::TextGarbled).fix);
    }

    void anAreaWithinAnotherIsNotCutAway()
    {
        const FeatureTable table =
            communitiesTable({{"A", rectangle(0, 0, 300, 300), std::int64_t{1}},
                              {"B", rectangle(100, 100, 200, 200), std::int64_t{1}}});
        const auto issues = checked({layer(table, Theme::Community)});
        QCOMPARE(idsOf(issues, FindingCode::CommunityOverlap), QStringList{"2"});
        QVERIFY(!issueOf(issues, FindingCode::CommunityOverlap).fix);
    }

    void aStreetWithOneEmptyPartStays()
    {
        FeatureTable roads = plainRoads({{{0, 0}, {1000, 0}}, {{500, 0}, {500, 0}}});
        roads.geometries[0] = Lines{{{0, 0}, {1000, 0}}, {{7, 7}, {7, 7}}};
        const auto issues = checked({layer(roads, Theme::Road)});
        QCOMPARE(idsOf(issues, FindingCode::EdgeZeroLength), (QStringList{"1", "2"}));
        QVERIFY((issueOf(issues, FindingCode::EdgeZeroLength).fix->rows
                 == std::vector<std::int64_t>{2}));
    }

    void placesThatStandTwice()
    {
        FeatureTable table = emptyTable("childcare");
        table.addColumn("名称", FieldType::Text);
        table.addColumn("托位", FieldType::Integer);
        const auto add = [&](std::int64_t id, Coordinate at, const char* name) {
            appendRow(table, id, Points{at}, {std::string(name), std::int64_t{30}});
        };
        add(1, {0, 0}, "阳光托育");
        add(2, {15, 0}, "阳光 托育"); // the same, and near
        add(3, {500, 0}, "阳光托育"); // a branch
        add(4, {5, 0}, "月亮托育");   // a neighbour
        const auto issues = checked({layer(table, Theme::Childcare)});
        QCOMPARE(idsOf(issues, FindingCode::PlaceDuplicate), QStringList{"2"});
        const auto after = fixed(table, *issueOf(issues, FindingCode::PlaceDuplicate).fix);
        QVERIFY(after);
        QVERIFY((after->featureIds == std::vector<std::int64_t>{1, 3, 4}));
        QVERIFY(idsOf(checked({layer(*after, Theme::Childcare)}), FindingCode::PlaceDuplicate)
                    .isEmpty());
    }

    void valuesThatAreMissingOrWrong()
    {
        FeatureTable table = emptyTable("childcare");
        table.addColumn("id", FieldType::Text);
        table.addColumn("name", FieldType::Text);
        table.addColumn("places", FieldType::Text);
        const auto add =
            [&](std::int64_t id, const char* code, const char* name, const char* places) {
                appendRow(table,
                          id,
                          Points{{static_cast<double>(id) * 100, 0}},
                          {std::string(code), std::string(name), std::string(places)});
            };
        add(1, "a", "甲", "30");
        add(2, "a", "", "约30");
        add(3, "", "丙", "-5");
        add(4, "d", "丁", "");
        appendRow(table, 5, {}, {std::string("e"), std::string("戊"), std::string("30")});
        const auto issues = checked({layer(table, Theme::Childcare)});
        QCOMPARE(idsOf(issues, FindingCode::IdDuplicate), QStringList{"2"});
        QCOMPARE(idsOf(issues, FindingCode::IdMissing), QStringList{"3"});
        QCOMPARE(idsOf(issues, FindingCode::NameMissing), QStringList{"2"});
        QCOMPARE(idsOf(issues, FindingCode::ValueNotNumeric), QStringList{"2"});
        QCOMPARE(idsOf(issues, FindingCode::ValueNegative), QStringList{"3"});
        QCOMPARE(idsOf(issues, FindingCode::FacilityCapacityMissing), QStringList{"4"});
        QCOMPARE(idsOf(issues, FindingCode::GeometryNull), QStringList{"5"});
    }

    void seatsAreCapacity()
    {
        FeatureTable table = emptyTable("childcare");
        table.addColumn("seats", FieldType::Integer);
        appendRow(table, 1, Points{{0, 0}}, {std::int64_t{30}});
        appendRow(table, 2, Points{{100, 0}}, {std::int64_t{-30}});
        const auto issues = checked({layer(table, Theme::Childcare)});
        QVERIFY(idsOf(issues, FindingCode::FacilityCapacityMissing).isEmpty());
        QCOMPARE(idsOf(issues, FindingCode::ValueNegative), QStringList{"2"});
    }

    void garbledTextIsListedAndTurnedBack()
    {
        FeatureTable table = emptyTable("childcare");
        table.addColumn("name", FieldType::Text);
        table.addColumn("places", FieldType::Integer);
        appendRow(table, 1, Points{{0, 0}}, {std::string("中央公园"), std::int64_t{1}});
        appendRow(
            table,
            2,
            Points{{100, 0}},
            {std::string("\u00D6\u00D0\u00D1\u00EB\u00B9\u00AB\u00D4\u00B0"), std::int64_t{1}});
        const auto issues = checked({layer(table, Theme::Childcare)});
        QCOMPARE(idsOf(issues, FindingCode::TextGarbled), QStringList{"2"});
        const auto after = fixed(table, *issueOf(issues, FindingCode::TextGarbled).fix);
        QCOMPARE(after->column("name")->text(1), std::string("中央公园"));
        QCOMPARE(after->column("name")->text(0), std::string("中央公园"));
    }

    void communitiesThatOverlapOrLeaveGaps()
    {
        // Four around a gap in the middle; the last two share a strip.
        const FeatureTable table =
            communitiesTable({{"A", rectangle(0, 0, 300, 100), std::int64_t{1}},
                              {"B", rectangle(0, 200, 300, 300), std::int64_t{1}},
                              {"C", rectangle(0, 100, 100, 200), std::int64_t{1}},
                              {"D", rectangle(200, 90, 300, 200), std::int64_t{1}}});
        const auto issues = checked({layer(table, Theme::Community)});
        QCOMPARE(idsOf(issues, FindingCode::CommunityOverlap), QStringList{"4"});
        const Issue gap = issueOf(issues, FindingCode::CommunityGap);
        QCOMPARE(gap.finding.count, std::size_t{1});
        QVERIFY(contains(rectangle(100, 100, 200, 200), gap.places.front()));
        const auto after = fixed(table, *issueOf(issues, FindingCode::CommunityOverlap).fix);
        QVERIFY(after);
        QCOMPARE(area(std::get<Polygons>(after->geometries[3])), 100.0 * 100.0);
        QVERIFY(after->geometries[0] == table.geometries[0]);
        QVERIFY(idsOf(checked({layer(*after, Theme::Community)}), FindingCode::CommunityOverlap)
                    .isEmpty());
    }

    void childrenWithoutCommunityAndTheOtherWayRound()
    {
        FeatureTable communities =
            communitiesTable({{"A", rectangle(0, 0, 500, 1000), std::int64_t{10}}});
        appendRow(communities,
                  2,
                  Polygons{rectangle(0, 1000, 500, 2000)},
                  {std::string("B"), std::string("B社区"), Value{}, Value{}, Value{}, Value{}});
        const auto issues =
            checked({layer(communities, Theme::Community),
                     layer(district(), Theme::District),
                     layer(residencesTable({{"r1", {100, 100}, 1}, {"r2", {700, 100}, 1}}),
                           Theme::Residence)});
        QCOMPARE(idsOf(issues, FindingCode::CommunityWithoutChildren), QStringList{"2"});
        QCOMPARE(idsOf(issues, FindingCode::DemandOutsideCommunities), QStringList{"2"});
    }

    void streetsThatDoNotMeet()
    {
        const FeatureTable roads =
            plainRoads({{{0, 0}, {1000, 0}}, {{500, 1.5}, {500, 900}}, {{90000, 0}, {90100, 0}}});
        const auto issues = checked({layer(roads, Theme::Road)});
        QCOMPARE(idsOf(issues, FindingCode::NearMiss), QStringList{"2"});
        QVERIFY(idsOf(issues, FindingCode::SmallComponent).contains("3"));
        const Issue miss = issueOf(issues, FindingCode::NearMiss);
        const auto after = fixed(roads, *miss.fix);
        QVERIFY(after);
        QVERIFY((std::get<Lines>(after->geometries[1]).front().front() == Coordinate{500, 0}));
        const auto again = checked({layer(*after, Theme::Road)});
        QVERIFY(idsOf(again, FindingCode::NearMiss).isEmpty());
        QCOMPARE(idsOf(again, FindingCode::SmallComponent), QStringList{"3"});
    }

    void theOrderOfRowsChangesNothing()
    {
        const std::vector<FacilityRow> rows = {
            {"f1", {100, 20}}, {"f1", {105, 20}}, {"f3", {5000, 20}}, {"f4", {100, 900}}};
        const FeatureTable table = facilitiesTable(rows);
        std::mt19937 random(testSeed());
        const auto roads = layer(plainRoads({{{0, 0}, {1000, 0}}}), Theme::Road);
        const auto plain =
            checked({layer(table, Theme::Childcare), roads, layer(district(), Theme::District)});
        QVERIFY(!plain.empty());
        for (int round = 0; round < 5; ++round)
            QVERIFY(checked({layer(shuffled(table, random), Theme::Childcare),
                             roads,
                             layer(district(), Theme::District)})
                    == plain);
    }

    void canBeCancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        const std::vector<CheckedLayer> layers{layer(district(), Theme::District)};
        QCOMPARE(checkLayers(layers, {}, {.stop = stop.get_token()}).error().code,
                 ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestCheckLayers)
#include "tst_check_layers.moc"
