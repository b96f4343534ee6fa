// SPDX-License-Identifier: GPL-3.0-or-later
// Rows become a table whatever their order; rows that cannot be true are refused with their place.
#include "access_cases.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

/// The error of reading a case, with the file it is blamed on.
Error errorOf(const AccessCase& given, const CostRowOptions& options = {})
{
    const auto read = CaseRows(given).read(options);
    return read ? Error{.code = ErrorCode::Cancelled, .detail = "was read"} : read.error();
}

} // namespace

class TestCostTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void rowsAndColumnsOfAPaperCase()
    {
        const CostTable table = tableOf(paperCase());
        QCOMPARE(table.pairCount(), 5U);
        QVERIFY((table.firstOfDemand == std::vector<std::size_t>{0, 2, 4, 5}));
        QVERIFY((table.demandOf == std::vector<std::uint32_t>{0, 0, 1, 1, 2}));
        QVERIFY((table.supplyOf == std::vector<std::uint32_t>{0, 1, 0, 1, 1}));
        QVERIFY((table.firstOfSupply == std::vector<std::size_t>{0, 2, 5}));
        QVERIFY((table.pairsOfSupply == std::vector<std::size_t>{0, 2, 1, 3, 4}));
        QCOMPARE(table.cost[0].value, 300'000);
        QCOMPARE(supplyTotal(table), 50.0);
        QCOMPARE(demandTotal(table), 350.0);
    }

    void rule28_theOrderOfRowsChangesNothing()
    {
        std::mt19937 random(testSeed());
        for (int round = 0; round < 50; ++round) {
            const AccessCase given = randomCase(random);
            QVERIFY(tableOf(given) == tableOf(test::shuffled(given, random)));
        }
    }

    void placesAreInNaturalOrder()
    {
        const CostTable table = tableOf({{{"d10", 1}, {"d9", 2}}, {{"s", 1}}, {{"d10", "s", 1}}});
        QVERIFY(table.demand.front().id == "d9");
    }

    void costsAreWholeMillisecondsAndMillimetres()
    {
        AccessCase one{{{"A", 1}}, {{"X", 1}}, {{"A", "X", 1.2345678}}};
        QCOMPARE(CaseRows(one).read()->table.cost[0].value, 74074); // 74 074.068 ms
        const auto metres = CaseRows(one).read({.kind = CostKind::Distance, .costUnit = 1000.0});
        QCOMPARE(metres->table.cost[0].value, 1235);
        QCOMPARE(minutesOrMetres(CostKind::Distance, metres->table.cost[0]), 1.235);
    }

    void anEmptyCostIsNoWayAndIsListed()
    {
        AccessCase given = paperCase();
        given.ways[1].cost = std::nullopt;
        const auto read = CaseRows(given).read();
        QVERIFY(read.has_value());
        QCOMPARE(read->table.pairCount(), 4U);
        QCOMPARE(read->findings.size(), 1U);
        QVERIFY(read->findings[0].code == FindingCode::PairWithoutCost);
        QCOMPARE(read->findings[0].count, 1U);
    }

    void emptyAmountsAreNothingAndAreListed()
    {
        CaseRows rows(paperCase());
        rows.supply.column("amount")->set(0, Value{});
        rows.demand.column("amount")->set(2, Value{});
        rows.demand.column("id")->set(2, Value{std::string(" ")});
        rows.pairs.column("from_id")->set(4, Value{std::string("3")});
        const auto read = rows.read();
        QVERIFY(read.has_value());
        QCOMPARE(read->table.supply[0].amount, 0.0);
        QCOMPARE(read->findings.size(), 3U);
        QVERIFY(read->findings[0].code == FindingCode::IdMissing);
        QVERIFY(read->findings[1].code == FindingCode::ValueMissing);
        QVERIFY(read->findings[2].code == FindingCode::SupplyAmountMissing);
        QVERIFY((read->findings[2].ids == std::vector<std::string>{"X"}));
        QVERIFY(read->table.demand[0].id == "3"); // the number of its row
    }

    void unknownIdsAreRefused()
    {
        AccessCase given = paperCase();
        given.ways.push_back({"Z", "X", 1});
        const Error from = errorOf(given);
        QVERIFY(from.code == ErrorCode::IdUnknown);
        QVERIFY(from.feature == "Z" && from.field == "from_id" && from.file == "m.csv");
        given.ways.back() = {"A", "", 1};
        const Error to = errorOf(given);
        QVERIFY(to.code == ErrorCode::IdUnknown && to.field == "to_id");
    }

    void aPairTwiceIsRefused()
    {
        AccessCase given = paperCase();
        given.ways.push_back({"B", " Y", 9});
        const Error error = errorOf(given);
        QVERIFY(error.code == ErrorCode::RowRepeated);
        QVERIFY(error.feature == "B → Y" && error.file == "m.csv");
    }

    void aPlaceTwiceIsRefused()
    {
        AccessCase given = paperCase();
        given.supply.push_back({"X", 3});
        const Error error = errorOf(given);
        QVERIFY(error.code == ErrorCode::RowRepeated);
        QVERIFY(error.feature == "X" && error.file == "s.csv" && error.layer == "supply");
    }

    void unusableNumbersAreRefused_data()
    {
        QTest::addColumn<double>("number");
        QTest::newRow("negative") << -1.0;
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
    }

    void unusableNumbersAreRefused()
    {
        QFETCH(double, number);
        AccessCase given = paperCase();
        given.ways[2].cost = number;
        Error error = errorOf(given);
        QVERIFY(error.code == ErrorCode::ValueUnusable);
        QVERIFY(error.feature == "B → X" && error.field == "cost" && error.file == "m.csv");
        given = paperCase();
        given.supply[1].amount = number;
        error = errorOf(given);
        QVERIFY(error.code == ErrorCode::ValueUnusable);
        QVERIFY(error.feature == "Y" && error.file == "s.csv");
        given = paperCase();
        given.demand[0].amount = number;
        error = errorOf(given);
        QVERIFY(error.code == ErrorCode::ValueUnusable);
        QVERIFY(error.feature == "A" && error.file == "d.csv");
    }

    void aCostBeyondAllMeasureIsRefused()
    {
        AccessCase given = paperCase();
        given.ways[0].cost = 1e300;
        QVERIFY(errorOf(given).code == ErrorCode::ValueUnusable);
    }

    void aCostThatIsNoNumberIsRefused()
    {
        CaseRows rows(paperCase());
        FeatureTable pairs;
        pairs.name = "matrix";
        for (const char* name : {"from_id", "to_id", "cost"})
            pairs.addColumn(name, FieldType::Text);
        const std::string a = "A";
        const std::string x = "X";
        appendRow(pairs, 1, {}, {a, x, std::string("about 5")});
        rows.pairs = pairs;
        const auto read = rows.read();
        QVERIFY(!read.has_value());
        QVERIFY(read.error().code == ErrorCode::ValueUnusable);
        QVERIFY(read.error().detail == "about 5");
    }

    void missingColumnsAreRefused()
    {
        const Error error = errorOf(paperCase(), {.costField = "minutes"});
        QVERIFY(error.code == ErrorCode::FieldMissing);
        QVERIFY(error.field == "minutes" && error.file == "m.csv");
        QVERIFY(error.detail == "from_id, to_id, cost");
        const Error amount = errorOf(paperCase(), {.supplyField = "beds"});
        QVERIFY(amount.code == ErrorCode::FieldMissing && amount.file == "s.csv");
        const Error weight = errorOf(paperCase(), {.demandField = "children"});
        QVERIFY(weight.code == ErrorCode::FieldMissing && weight.file == "d.csv");
    }

    void emptyTablesAreRefused()
    {
        AccessCase given = paperCase();
        given.ways.clear();
        QVERIFY(errorOf(given).code == ErrorCode::LayerEmpty);
        given = paperCase();
        given.demand.clear();
        QVERIFY(errorOf(given).code == ErrorCode::NoDemand);
        given = paperCase();
        given.supply.clear();
        QVERIFY(errorOf(given).code == ErrorCode::NoFacilities);
    }

    void readingIsCancelledAtOnce()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto read = CaseRows(paperCase()).read({}, {.stop = stop.get_token()});
        QVERIFY(!read && read.error().code == ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestCostTable)
#include "tst_cost_table.moc"
