// SPDX-License-Identifier: GPL-3.0-or-later
// CORRECTNESS 16 and 17: parks are reached at their entrances, each of which keeps its source.
#include "builders.h"
#include "city/entrances_from_table.h"
#include "city/places_from_tables.h"
#include "network/entrances.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

FeatureTable parks(const std::string& fence = {})
{
    FeatureTable table = emptyTable("park");
    for (const char* name : {"id", "name", "围墙"})
        table.addColumn(name, FieldType::Text);
    appendRow(table,
              1,
              Polygons{rectangle(0, 0, 300, 200)},
              {std::string("P1"), std::string("人民公园"), fence.empty() ? Value{} : Value{fence}});
    return table;
}

FeatureTable pointsAt(const std::vector<Coordinate>& places, const std::string& of = {})
{
    FeatureTable table = emptyTable("entrance");
    table.addColumn("park_id", FieldType::Text);
    std::int64_t id = 0;
    for (const Coordinate place : places)
        appendRow(table, ++id, Points{place}, {of.empty() ? Value{} : Value{of}});
    return table;
}

RoadLines streets(const std::vector<RoadRow>& rows)
{
    auto lines = roadLinesFromTable(roadsTable(rows));
    if (!lines)
        qFatal("no streets");
    return std::move(*lines);
}

EntrancesFound found(const FeatureTable& places,
                     const EntranceSources& sources,
                     const EntranceOptions& options = {})
{
    auto entrances = entrancesOf(places, sources, options);
    if (!entrances)
        qFatal("%s", errorCodeName(entrances.error().code).data());
    return std::move(*entrances);
}

std::string sourceOf(const EntrancesFound& entrances, std::size_t row = 0)
{
    return entrances.table.column("source")->text(row);
}

} // namespace

class TestEntrances : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void surveyedBeforeGatesBeforeStreetsBeforeTheBoundary()
    {
        const FeatureTable surveyed = pointsAt({{150, -5}});
        const FeatureTable gates = pointsAt({{300, 100}, {900, 900}});
        const RoadLines roads = streets({{{{-100, 50}, {100, 50}}}});
        QCOMPARE(sourceOf(found(parks(), {&surveyed, &gates, &roads})), std::string("surveyed"));
        const auto gate = found(parks(), {nullptr, &gates, &roads});
        QCOMPARE(sourceOf(gate), std::string("gate"));
        QCOMPARE(gate.table.rowCount(), std::size_t{1}); // the other gate is somebody else's
        const auto road = found(parks(), {nullptr, nullptr, &roads});
        QCOMPARE(sourceOf(road), std::string("road"));
        QVERIFY((std::get<Points>(road.table.geometries[0]).front() == Coordinate{0, 50}));
        QCOMPARE(sourceOf(found(parks(), {})), std::string("boundary"));
    }

    void aBridgeOverTheParkMakesNoEntrance()
    {
        const RoadLines bridge = streets({{.line = {{-100, 50}, {400, 50}}, .level = 1}});
        QCOMPARE(sourceOf(found(parks(), {nullptr, nullptr, &bridge})), std::string("boundary"));
        const RoadLines expressway =
            streets({{.line = {{-100, 50}, {400, 50}}, .roadClass = "expressway"}});
        QCOMPARE(sourceOf(found(parks(), {nullptr, nullptr, &expressway})),
                 std::string("boundary"));
    }

    void anOpenBoundaryHasOneEveryFewMetres()
    {
        const auto entrances = found(parks(), {}, {.step = 75});
        QCOMPARE(entrances.table.rowCount(), std::size_t{14}); // 1,000 m around: 71.4 m apart
        const auto fine = found(parks(), {}, {.step = 50});
        QCOMPARE(fine.table.rowCount(), std::size_t{20});
        QVERIFY(!entrancesOf(parks(), {}, {.step = 0}));
    }

    void aWallLeavesThePositionAndSaysSo()
    {
        const auto entrances = found(parks("有"), {});
        QCOMPARE(sourceOf(entrances), std::string("position"));
        QCOMPARE(entrances.findings.front().code, FindingCode::FacilityWithoutEntrance);
    }

    void aNamedEntranceBelongsToItsParkWhereverItIs()
    {
        const FeatureTable surveyed = pointsAt({{5000, 5000}}, "P1");
        QCOMPARE(sourceOf(found(parks(), {.surveyed = &surveyed})), std::string("surveyed"));
        const FeatureTable others = pointsAt({{150, 0}}, "P9");
        QCOMPARE(sourceOf(found(parks(), {.surveyed = &others})), std::string("boundary"));
    }

    void carriagewaysSideBySideAreOneEntrance()
    {
        const RoadLines roads = streets({{{{-100, 50}, {100, 50}}}, {{{-100, 58}, {100, 58}}}});
        QCOMPARE(found(parks(), {nullptr, nullptr, &roads}).table.rowCount(), std::size_t{1});
    }

    void manyEntrancesAreOneSupply()
    {
        auto facilities = facilitiesFromTable(parks());
        QVERIFY(facilities);
        std::vector<Finding> findings;
        attachEntrances(facilities->facilities, found(parks(), {}).table, findings);
        QCOMPARE(facilities->facilities.size(), std::size_t{1});
        QCOMPARE(facilities->facilities[0].entrances.size(), std::size_t{14});
        QCOMPARE(facilities->facilities[0].entrances[0].source, std::string("boundary"));
        QVERIFY(findings.empty());
        attachEntrances(facilities->facilities, pointsAt({{0, 0}}, "P9"), findings);
        QCOMPARE(findings.front().code, FindingCode::RowsLeftOut);
    }

    void anEntranceThatNamesNobodyIsTheNearestOnes()
    {
        std::vector<Facility> facilities(2);
        for (std::size_t i = 0; i < 2; ++i) {
            facilities[i].id = i == 0 ? "a" : "b";
            facilities[i].position = {200.0 * static_cast<double>(i), 0};
            facilities[i].entrances = {{facilities[i].position, "position"}};
        }
        std::vector<Finding> findings;
        attachEntrances(facilities, pointsAt({{70, 0}, {150, 0}, {500, 0}}, ""), findings);
        QCOMPARE(facilities[0].entrances.front().position, (Coordinate{70, 0}));
        QCOMPARE(facilities[1].entrances.front().position, (Coordinate{150, 0}));
        QCOMPARE(findings.size(), std::size_t{2});
        QCOMPARE(findings[0].code, FindingCode::EntranceByDistance);
        QCOMPARE(findings[0].count, std::size_t{2});
        QCOMPARE(findings[1].code, FindingCode::RowsLeftOut); // far from both
        QCOMPARE(findings[1].count, std::size_t{1});
    }

    void theOrderOfRowsChangesNothing()
    {
        FeatureTable many = parks();
        appendRow(many,
                  2,
                  Polygons{rectangle(1000, 0, 1300, 200)},
                  {std::string("P2"), std::string("北公园"), Value{}});
        std::mt19937 random(testSeed());
        const RoadLines roads = streets({{{{-100, 50}, {1100, 50}}}});
        const auto plain = found(many, {nullptr, nullptr, &roads});
        for (int round = 0; round < 5; ++round)
            QVERIFY(found(shuffled(many, random), {nullptr, nullptr, &roads}).table == plain.table);
    }
};

QTEST_GUILESS_MAIN(TestEntrances)
#include "tst_entrances.moc"
