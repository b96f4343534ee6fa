// SPDX-License-Identifier: GPL-3.0-or-later
#include "builders.h"
#include "checkup/fix.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

FeatureTable codes(const std::vector<std::string>& values)
{
    FeatureTable table = emptyTable("t");
    table.addColumn("id", FieldType::Text);
    std::int64_t id = 0;
    for (const std::string& value : values)
        appendRow(table, ++id, {}, {value.empty() ? Value{} : Value{value}});
    return table;
}

std::vector<std::string> texts(const FeatureTable& table)
{
    std::vector<std::string> all;
    for (std::size_t row = 0; row < table.rowCount(); ++row)
        all.push_back(table.column("id")->text(row));
    return all;
}

} // namespace

class TestFix : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void rowsAreRemovedByTheirIds()
    {
        const auto after =
            fixed(codes({"a", "b", "c"}), {.kind = FixKind::RemoveRows, .rows = {2, 9}});
        QVERIFY((texts(*after) == std::vector<std::string>{"a", "c"}));
        QVERIFY((after->featureIds == std::vector<std::int64_t>{1, 3}));
    }

    void everyRowGetsACodeOfItsOwn()
    {
        const Fix fix{.kind = FixKind::NumberRows, .field = "id"};
        QVERIFY((texts(*fixed(codes({"a", "a", "", "a-2", "a"}), fix))
                 == std::vector<std::string>{"a", "a-3", "3", "a-2", "a-4"}));
    }

    void blanksGoAndValuesAreCleared()
    {
        QVERIFY((texts(*fixed(codes({" a　", "b"}), {.kind = FixKind::TrimText, .field = "id"}))
                 == std::vector<std::string>{"a", "b"}));
        const auto cleared =
            fixed(codes({"a", "b"}), {.kind = FixKind::ClearValues, .field = "id", .rows = {2}});
        QVERIFY(cleared->column("id")->isNull(1));
        QCOMPARE(cleared->column("id")->text(0), std::string("a"));
    }

    void theOldTableIsNotTouched()
    {
        const FeatureTable before = codes({"a", "a"});
        const FeatureTable copy = before;
        QVERIFY(fixed(before, {.kind = FixKind::NumberRows, .field = "id"}));
        QVERIFY(before == copy);
    }

    void aFieldThatIsNotThereIsAnError()
    {
        const auto after = fixed(codes({"a"}), {.kind = FixKind::TrimText, .field = "none"});
        QCOMPARE(after.error().code, ErrorCode::FieldMissing);
    }

    void endsThatLookAtEachOtherMeet()
    {
        const FeatureTable roads = plainRoads({{{0, 0}, {100, 0}}, {{101, 0}, {200, 0}}});
        const auto after = fixed(roads, {.kind = FixKind::SnapEnds, .rows = {1, 2}, .amount = 2});
        QVERIFY((std::get<Lines>(after->geometries[0]).front().back() == Coordinate{101, 0}));
        QVERIFY(after->geometries[1] == roads.geometries[1]);
    }

    void anEndDoesNotClimbABridge()
    {
        const FeatureTable roads =
            roadsTable({{.line = {{0, 0}, {100, 0}}, .level = 1}, {.line = {{50, 1}, {50, 80}}}});
        const auto after = fixed(roads, {.kind = FixKind::SnapEnds, .rows = {2}, .amount = 2});
        QVERIFY(*after == roads);
    }

    void endsThatMeetAlreadyStay()
    {
        const FeatureTable roads = plainRoads({{{0, 0}, {100, 0}}, {{50, 0}, {50, 80}}});
        const auto after = fixed(roads, {.kind = FixKind::SnapEnds, .rows = {1, 2}, .amount = 5});
        QVERIFY(*after == roads);
    }
};

QTEST_GUILESS_MAIN(TestFix)
#include "tst_fix.moc"
