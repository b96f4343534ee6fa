// SPDX-License-Identifier: GPL-3.0-or-later
#include "builders.h"
#include "city/demand.h"
#include "city/places_from_tables.h"
#include "city/residential_land.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

std::vector<Community> twoCommunities()
{
    return communitiesFromTable(
               communitiesTable({{"west", rectangle(0, 0, 1000, 1000), std::int64_t{7}},
                                 {"east", rectangle(1000, 0, 2000, 1000), std::int64_t{5}}}))
        ->communities;
}

std::int64_t childrenOf(const DemandRead& read, CommunityId community)
{
    std::int64_t sum = 0;
    for (const DemandPoint& point : read.points)
        sum += point.community == community ? point.children[0] : 0;
    return sum;
}

const Finding* findingOf(const std::vector<Finding>& findings, FindingCode code)
{
    const auto found = std::ranges::find(findings, code, &Finding::code);
    return found == findings.end() ? nullptr : &*found;
}

} // namespace

class TestDemand : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void rule18_demandSitsOnResidencesThenCellsNeverOnTheCentroid()
    {
        const auto communities = twoCommunities(); // natural order: east, west
        const FeatureTable homes = residencesTable({{"h1", {100, 100}, 1}, {"h2", {200, 900}, 3}});
        const auto read = demandOf(communities, &homes);
        QVERIFY(read);
        QCOMPARE(childrenOf(*read, CommunityId(0)), 5);
        QCOMPARE(childrenOf(*read, CommunityId(1)), 7);
        for (const DemandPoint& point : read->points)
            QVERIFY(point.source
                    == (point.community == CommunityId(0) ? DemandSource::Cell
                                                          : DemandSource::Residence));
        const Finding* noHomes = findingOf(read->findings, FindingCode::CommunityWithoutDemand);
        QVERIFY(noHomes != nullptr);
        QCOMPARE(noHomes->ids, std::vector<std::string>{"east"});
        // 7 children over homes that say 1 and 3: said, and shared in that proportion.
        QVERIFY(findingOf(read->findings, FindingCode::CommunityTotalDiffers) != nullptr);
        QCOMPARE(read->points.back().children[0], 5);
    }

    void cellsAreAtMostAHundredMetresAndInside()
    {
        const auto communities = twoCommunities();
        const auto read = demandOf(communities, nullptr);
        QVERIFY(read);
        QCOMPARE(read->points.size(), 200U);
        for (const DemandPoint& point : read->points)
            QVERIFY(contains(communities[point.community.value].area, point.position));
    }

    void aSliverGetsOneMarkedPoint()
    {
        const auto communities =
            communitiesFromTable(
                communitiesTable({{"sliver", rectangle(10, 10, 40, 30), std::int64_t{4}}}))
                ->communities;
        const auto read = demandOf(communities, nullptr);
        QCOMPARE(read->points.size(), 1U);
        QVERIFY(read->points.front().source == DemandSource::InsidePoint);
        QCOMPARE(read->points.front().children[0], 4);
        QVERIFY(findingOf(read->findings, FindingCode::DemandFromCentroid) != nullptr);
    }

    void homesOutsideEveryCommunityAreListed()
    {
        const auto communities = twoCommunities();
        const FeatureTable homes =
            residencesTable({{"h1", {100, 100}, 1}, {"lost", {5000, 100}, 9}});
        const auto read = demandOf(communities, &homes);
        const Finding* lost = findingOf(read->findings, FindingCode::DemandOutsideCommunities);
        QVERIFY(lost != nullptr);
        QCOMPARE(lost->ids, std::vector<std::string>{"lost"});
    }

    void negativeChildrenAreListedAndCountAsNone()
    {
        const auto communities = twoCommunities();
        const FeatureTable homes = residencesTable(
            {{"h1", {100, 100}, -4}, {"h2", {200, 200}, 2}, {"h3", {1500, 500}, 1}});
        const auto read = demandOf(communities, &homes);
        QCOMPARE(findingOf(read->findings, FindingCode::ValueNegative)->ids,
                 std::vector<std::string>{"h1"});
        QCOMPARE(childrenOf(*read, CommunityId(1)), 7);
    }

    void sharedBorderBelongsToOneCommunity()
    {
        const auto communities = twoCommunities();
        const CommunityLocator locator(communities);
        QCOMPARE(locator.find({1000, 500}).value(), CommunityId(0));
        QVERIFY(!locator.find({-1, -1}).has_value());
    }

    void cellsStayInResidentialLand()
    {
        const auto communities = twoCommunities();
        FeatureTable land = emptyTable("residential_area");
        appendRow(land, 1, Polygons{rectangle(1000, 0, 1300, 1000)}, {}); // three columns of cells
        appendRow(land, 2, Polygons{rectangle(10, 10, 40, 990)}, {}); // a strip between the centres
        const auto read = demandOf(communities, nullptr, {.residentialLand = &land});
        QVERIFY(read);
        std::size_t east = 0;
        for (const DemandPoint& point : read->points) {
            QVERIFY(contains(std::get<Polygons>(land.geometries[0]), point.position)
                    || contains(std::get<Polygons>(land.geometries[1]), point.position));
            east += point.community == CommunityId(0) ? 1U : 0U;
        }
        QCOMPARE(east, std::size_t{30});
        QCOMPARE(childrenOf(*read, CommunityId(0)), 5);
        QCOMPARE(childrenOf(*read, CommunityId(1)), 7);
        QVERIFY(read->method.cellsInResidentialLand);
        QCOMPARE(read->method.byCells, std::size_t{2});
        QCOMPARE(demandOf(communities, nullptr, {.cellSize = 250}).error().code,
                 ErrorCode::ParameterInvalid);
    }

    void aCommunityWithoutLandIsListedWhereOthersHaveSome()
    {
        const auto communities = twoCommunities();
        FeatureTable land = emptyTable("residential_area");
        appendRow(land, 1, Polygons{rectangle(1000, 0, 1300, 1000)}, {}); // in the east alone
        const auto read = demandOf(communities, nullptr, {.residentialLand = &land});
        QVERIFY(read);
        const Finding* without = findingOf(read->findings, FindingCode::CommunityWithoutLand);
        QVERIFY(without != nullptr);
        QCOMPARE(without->ids, std::vector<std::string>{"west"});
        const Finding* inside = findingOf(read->findings, FindingCode::CommunityWithoutDemand);
        QCOMPARE(inside->ids, std::vector<std::string>{"east"});
        QCOMPARE(childrenOf(*read, CommunityId(1)), 7); // nobody is lost
    }

    void parcelsThatPeopleLiveInAreLand()
    {
        FeatureTable parcels = emptyTable("parcel");
        parcels.addColumn("用地代码", FieldType::Text);
        std::int64_t id = 0;
        for (const char* use :
             {"R2", "R21", "0701", "二类居住用地", "B1", "1001", "绿地", "Rail", "07"})
            appendRow(parcels, ++id, Polygons{rectangle(0, 0, 10, 10)}, {std::string(use)});
        const FeatureTable land = residentialParcels(parcels);
        QVERIFY((land.featureIds == std::vector<std::int64_t>{1, 2, 3, 4, 9}));
        QCOMPARE(residentialParcels(emptyTable("parcel")).rowCount(), std::size_t{0});
    }

    void theWeightIsTheOneAskedForAndSaid()
    {
        const auto communities = twoCommunities();
        FeatureTable homes = emptyTable("residence");
        homes.addColumn("id", FieldType::Text);
        homes.addColumn("户数", FieldType::Integer);
        homes.addColumn("建筑面积", FieldType::Real);
        const auto add = [&](const char* id, double x, std::int64_t households, double floor) {
            appendRow(homes,
                      static_cast<std::int64_t>(homes.rowCount()) + 1,
                      Points{{x, 100}},
                      {std::string(id), households, floor});
        };
        add("h1", 100, 6, 100);
        add("h2", 200, 1, 600);
        const auto first = [&](DemandWeight weight) {
            const auto read = demandOf(communities, &homes, {.weight = weight});
            return read ? std::pair(read->points[read->points.size() - 2].children[0],
                                    read->method.weightField)
                        : std::pair(std::int64_t{-1}, std::string());
        };
        QVERIFY((first(DemandWeight::AsFound) == std::pair(std::int64_t{6}, std::string("户数"))));
        QVERIFY(
            (first(DemandWeight::Households) == std::pair(std::int64_t{6}, std::string("户数"))));
        QVERIFY((first(DemandWeight::FloorArea)
                 == std::pair(std::int64_t{1}, std::string("建筑面积"))));
        QCOMPARE(first(DemandWeight::Equal).second, std::string());
        const auto missing = demandOf(communities, &homes, {.weight = DemandWeight::DwellingArea});
        QCOMPARE(missing.error().code, ErrorCode::FieldMissing);
    }

    void noChildrenAnywhereIsRefused()
    {
        const auto communities =
            communitiesFromTable(
                communitiesTable({{"empty", rectangle(0, 0, 500, 500), std::int64_t{0}}}))
                ->communities;
        QCOMPARE(demandOf(communities, nullptr).error().code, ErrorCode::NoDemand);
        const FeatureTable roads = plainRoads({{{0, 0}, {10, 0}}});
        QCOMPARE(demandOf(communities, &roads).error().code, ErrorCode::GeometryWrongType);
    }
};

QTEST_GUILESS_MAIN(TestDemand)
#include "tst_demand.moc"
