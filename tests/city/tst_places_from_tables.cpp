// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/natural_order.h"
#include "builders.h"
#include "city/places_from_tables.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

std::size_t countOf(const std::vector<Finding>& findings, FindingCode code)
{
    const auto found = std::ranges::find(findings, code, &Finding::code);
    return found == findings.end() ? 0 : found->count;
}

} // namespace

class TestPlacesFromTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void facilitiesComeInNaturalOrder()
    {
        const auto read =
            facilitiesFromTable(facilitiesTable({{"t10", {0, 0}}, {"t9", {1, 1}}, {"t1", {2, 2}}}));
        QVERIFY(read);
        QCOMPARE(read->facilities[0].id, std::string("t1"));
        QCOMPARE(read->facilities[1].id, std::string("t9"));
        QCOMPARE(read->facilities[2].id, std::string("t10"));
    }

    void capacityThatCannotBeIsListedAndUnknown()
    {
        const auto read = facilitiesFromTable(facilitiesTable({{"a", {0, 0}, std::int64_t{-3}},
                                                               {"b", {0, 0}, Value{}},
                                                               {"c", {0, 0}, std::int64_t{8}}}));
        QVERIFY(!read->facilities[0].capacity && !read->facilities[1].capacity);
        QCOMPARE(read->facilities[2].capacity.value(), 8);
        QCOMPARE(countOf(read->findings, FindingCode::ValueNegative), 1U);
        QCOMPARE(countOf(read->findings, FindingCode::ValueMissing), 1U);
    }

    void fieldsInChinese()
    {
        FeatureTable table = emptyTable("托育机构");
        for (const char* name : {"编号", "机构名称", "托位数", "是否普惠"})
            table.addColumn(name, FieldType::Text);
        appendRow(table, 7, Points{{1, 2}}, {"甲", "示例托育点", "45", "否"});
        const auto read = facilitiesFromTable(table);
        QCOMPARE(read->facilities[0].id, std::string("甲"));
        QCOMPARE(read->facilities[0].capacity.value(), 45);
        QVERIFY(!read->facilities[0].inclusive);
    }

    void aSchoolsSeatsAreItsCapacity()
    {
        FeatureTable table = emptyTable("primary_school");
        table.addColumn("seats", FieldType::Integer);
        appendRow(table, 1, Points{{1, 2}}, {std::int64_t{1080}});
        QCOMPARE(facilitiesFromTable(table)->facilities[0].capacity.value(), 1080);
    }

    void areasAreReachedAtAPointInside()
    {
        FeatureTable table = emptyTable("childcare");
        appendRow(table, 3, Polygons{rectangle(0, 0, 10, 10)}, {});
        const auto read = facilitiesFromTable(table);
        QCOMPARE(read->facilities[0].position, (Coordinate{5, 5}));
        QCOMPARE(countOf(read->findings, FindingCode::FacilityWithoutEntrance), 1U);
        QCOMPARE(read->facilities[0].id, std::string("3"));
    }

    void rowsWithoutPlaceAreListed()
    {
        FeatureTable table = facilitiesTable({{"a", {0, 0}}});
        appendRow(table, 2, {}, {"b", "托育 b", std::int64_t{4}, std::int64_t{1}});
        const auto read = facilitiesFromTable(table);
        QCOMPARE(read->facilities.size(), 1U);
        QCOMPARE(countOf(read->findings, FindingCode::GeometryNull), 1U);
    }

    void doubledIdsAreListed()
    {
        const auto read = facilitiesFromTable(facilitiesTable({{"a", {0, 0}}, {"a", {5, 5}}}));
        QCOMPARE(read->facilities.size(), 2U);
        QCOMPARE(countOf(read->findings, FindingCode::IdDuplicate), 1U);
    }

    void wrongLayersAreRefused()
    {
        QCOMPARE(facilitiesFromTable(plainRoads({{{0, 0}, {1, 1}}})).error().code,
                 ErrorCode::GeometryWrongType);
        QCOMPARE(facilitiesFromTable(facilitiesTable({{"a", {0, 0}}}), "编号").error().code,
                 ErrorCode::FieldMissing);
        QCOMPARE(communitiesFromTable(facilitiesTable({{"a", {0, 0}}})).error().code,
                 ErrorCode::GeometryWrongType);
        QCOMPARE(communitiesFromTable(communitiesTable({})).error().code, ErrorCode::LayerEmpty);
        QCOMPARE(facilitiesFromTable(facilitiesTable({})).error().code, ErrorCode::NoFacilities);
    }

    void missingAndNegativePopulationIsListed()
    {
        const auto read = communitiesFromTable(
            communitiesTable({{"a", rectangle(0, 0, 9, 9), Value{}},
                              {"b", rectangle(0, 0, 9, 9), std::int64_t{-2}}}));
        QCOMPARE(countOf(read->findings, FindingCode::ValueMissing), 1U);
        QCOMPARE(countOf(read->findings, FindingCode::ValueNegative), 1U);
        QCOMPARE((*read->communities[0].children)[0], 0);
    }

    void naturalOrderIsAStrictOrder()
    {
        QVERIFY(naturallyLess("9", "10"));
        QVERIFY(naturallyLess("a2b", "a10a"));
        QVERIFY(naturallyLess("a", "a1"));
        QVERIFY(naturallyLess("01", "1") != naturallyLess("1", "01"));
        QVERIFY(!naturallyLess("x", "x"));
    }
};

QTEST_GUILESS_MAIN(TestPlacesFromTables)
#include "tst_places_from_tables.moc"
