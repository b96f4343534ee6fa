// SPDX-License-Identifier: GPL-3.0-or-later
// What a study is made from: entrances, residential land, weights.
#include "analysis/coverage_layers.h"
#include "analysis/study.h"
#include "builders.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

std::shared_ptr<const FeatureTable> shared(FeatureTable table)
{
    return std::make_shared<const FeatureTable>(std::move(table));
}

/// One street along y = 0 and one along x = 1000; a park north of the first, a community around.
StudyTables parkTown()
{
    FeatureTable parks = emptyTable("park");
    parks.addColumn("id", FieldType::Text);
    appendRow(parks, 1, Polygons{rectangle(200, 10, 600, 400)}, {std::string("P1")});
    return {.roads = shared(plainRoads({{{0, 0}, {1000, 0}}, {{1000, 0}, {1000, 800}}})),
            .facilities = shared(std::move(parks)),
            .communities = shared(communitiesTable(
                {{.id = "c", .area = rectangle(0, -200, 1000, 1000), .children = 100}})),
            .residences = shared(residencesTable({{"h", {900, -10}, 100}}))};
}

FeatureTable gate(Coordinate at, const std::string& owner)
{
    FeatureTable table = emptyTable("出入口");
    table.addColumn("of_id", FieldType::Text);
    appendRow(table, 1, Points{at}, {owner});
    return table;
}

CoverageOptions within(double metres)
{
    CoverageOptions options;
    options.cutoff = Metres(metres);
    options.profile = *travelProfile("walk");
    options.ages = *parseAgeGroups("A0_2");
    return options;
}

} // namespace

class TestStudy : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void rule16_anAreaIsEnteredAtItsEdgeNeverInItsMiddle()
    {
        const auto study = prepareStudy(parkTown());
        QVERIFY(study);
        const Facility& park = study->facilities.front();
        QVERIFY(park.entrances.size() > 10);
        const Ring edge = rectangle(200, 10, 600, 400).outer;
        for (const Entrance& entrance : park.entrances) {
            QCOMPARE(entrance.source, std::string("boundary"));
            QVERIFY(nearestOnLine(edge, entrance.position).distance < 1e-6);
        }
        for (const Finding& finding : study->findings)
            QVERIFY(finding.code != FindingCode::FacilityWithoutEntrance);
        const FeatureTable layer = entranceLayer(*study, defaultAnalysisCrs());
        QCOMPARE(layer.rowCount(), park.entrances.size());
        QCOMPARE(layer.column("source")->text(0), std::string("boundary"));
        // 300 m along the street to the corner; the middle of the park is over 700 m away.
        const auto result = coverage(*study, within(360));
        QVERIFY(result);
        QCOMPARE(result->children.withinReach(), 100);
    }

    void aLayerOfEntrancesGoesBeforeEveryRule()
    {
        StudyTables tables = parkTown();
        tables.entrances = {shared(gate({210, 5}, "P1"))};
        const auto study = prepareStudy(tables);
        QVERIFY(study);
        QCOMPARE(study->facilities.front().entrances.size(), std::size_t{1});
        QCOMPARE(study->facilities.front().entrances.front().source, std::string("surveyed"));
        QCOMPARE(coverage(*study, within(360))->children.withinReach(), 0);
    }

    void entrancesOfPointsAreTakenAndOthersKeepTheirPlace()
    {
        StudyTables tables = parkTown();
        tables.facilities = shared(facilitiesTable({{"a", {100, 50}}, {"b", {500, 50}}}));
        tables.entrances = {shared(gate({480, 0}, "b"))};
        const auto study = prepareStudy(tables);
        QVERIFY(study);
        QCOMPARE(study->facilities[0].entrances.front().source, std::string("position"));
        QCOMPARE(study->facilities[1].entrances.front().position, (Coordinate{480, 0}));
        QCOMPARE(entranceLayer(*study, defaultAnalysisCrs()).rowCount(), std::size_t{1});
    }

    void withoutHomesChildrenStayInResidentialLand()
    {
        StudyTables tables = parkTown();
        tables.residences = nullptr;
        FeatureTable parcels = emptyTable("parcel");
        parcels.addColumn("用地性质", FieldType::Text);
        appendRow(parcels, 1, Polygons{rectangle(0, -200, 300, 0)}, {std::string("R2")});
        appendRow(parcels, 2, Polygons{rectangle(300, -200, 1000, 0)}, {std::string("M1")});
        tables.parcels = shared(std::move(parcels));
        const auto study = prepareStudy(tables);
        QVERIFY(study);
        QCOMPARE(study->demand.size(), std::size_t{6});
        for (const DemandPoint& point : study->demand)
            QVERIFY(point.position.x < 300 && point.position.y < 0);
        const auto result = coverage(*study, within(500));
        QVERIFY(result->method.demand.cellsInResidentialLand);
        QCOMPARE(result->method.demand.byCells, std::size_t{1});
        QCOMPARE(result->method.demand.cellSize, 100.0);
        QCOMPARE(result->children.children, 100);
    }

    void theWeightIsTheOneAskedFor()
    {
        StudyTables tables = parkTown();
        FeatureTable homes = emptyTable("residence");
        homes.addColumn("id", FieldType::Text);
        homes.addColumn("户数", FieldType::Integer);
        homes.addColumn("建筑面积", FieldType::Integer);
        appendRow(
            homes, 1, Points{{100, -10}}, {std::string("h1"), std::int64_t{1}, std::int64_t{9}});
        appendRow(
            homes, 2, Points{{900, -10}}, {std::string("h2"), std::int64_t{1}, std::int64_t{1}});
        tables.residences = shared(std::move(homes));
        tables.weight = DemandWeight::FloorArea;
        const auto study = prepareStudy(tables);
        QVERIFY(study);
        QCOMPARE(study->demand[0].children[0], 90);
        QCOMPARE(coverage(*study, within(500))->method.demand.weightField, std::string("建筑面积"));
        tables.weight = DemandWeight::DwellingArea;
        QCOMPARE(prepareStudy(tables).error().code, ErrorCode::FieldMissing);
    }
};

QTEST_GUILESS_MAIN(TestStudy)
#include "tst_study.moc"
