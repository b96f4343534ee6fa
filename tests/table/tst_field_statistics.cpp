// SPDX-License-Identifier: GPL-3.0-or-later
#include "builders.h"
#include "table/change_table.h"
#include "table/field_statistics.h"

#include <QTest>

#include <numeric>
#include <stop_token>

using namespace yimi;
using namespace yimi::test;

namespace {

std::vector<std::uint32_t> allRows(const Column& column)
{
    std::vector<std::uint32_t> rows(column.size());
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

FieldStatistics of(const Column& column)
{
    return fieldStatistics(column, allRows(column), {.bins = 4}).value();
}

FeatureTable small()
{
    FeatureTable table = emptyTable("甲");
    table.addColumn("编号", FieldType::Text);
    table.addColumn("人数", FieldType::Integer);
    appendRow(table, 1, Points{{0, 0}}, {std::string("01"), std::int64_t{5}});
    appendRow(table, 2, Points{{1, 0}}, {std::string("02"), Value()});
    return table;
}

} // namespace

class TestFieldStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersByHand();
    void textsByHand();
    void nothingAndOne();
    void orderDoesNotMatter();
    void typedValues();
    void cellsAndFields();
    void computedFields();
};

void TestFieldStatistics::numbersByHand()
{
    Column column("n", FieldType::Integer);
    for (const int number : {2, 4, 4, 4, 5, 5, 7, 9})
        column.appendInteger(number);
    column.appendNull();
    const FieldStatistics found = of(column);
    QCOMPARE(found.rows, 9U);
    QCOMPARE(found.empty, 1U);
    QCOMPARE(found.distinct, 5U);
    QCOMPARE(found.numbers->min, 2.0);
    QCOMPARE(found.numbers->max, 9.0);
    QCOMPARE(found.numbers->sum, 40.0);
    QCOMPARE(found.numbers->mean, 5.0);
    QCOMPARE(found.numbers->median, 4.5);
    QCOMPARE(found.numbers->standardDeviation, 2.0);
    // Steps of 1.75: 2 | 4 4 4 5 5 (3.75 to 5.5) | 7 | 9
    QCOMPARE(found.numbers->bins, (std::vector<std::size_t>{1, 5, 1, 1}));
    QVERIFY(found.mostFrequent.empty());
}

void TestFieldStatistics::textsByHand()
{
    Column column("t", FieldType::Text);
    for (const char* text : {"乙", "甲", "甲", "", "丙"})
        column.appendText(text);
    column.appendNull();
    const auto found =
        fieldStatistics(column, allRows(column), {.bins = 4, .mostFrequent = 2}).value();
    QCOMPARE(found.empty, 2U);
    QCOMPARE(found.distinct, 3U);
    QVERIFY(!found.numbers);
    QCOMPARE(found.mostFrequent, (std::vector<TextCount>{{"甲", 2}, {"丙", 1}}));
    const std::vector<std::uint32_t> some{0, 4};
    QCOMPARE(fieldStatistics(column, some).value().rows, 2U);
}

void TestFieldStatistics::nothingAndOne()
{
    Column column("r", FieldType::Real);
    QCOMPARE(of(column), FieldStatistics());
    column.appendNull();
    QCOMPARE(of(column).empty, 1U);
    QVERIFY(!of(column).numbers);
    column.appendReal(3.5);
    QCOMPARE(of(column).numbers->standardDeviation, 0.0);
    QCOMPARE(of(column).numbers->bins, std::vector<std::size_t>{1});
}

void TestFieldStatistics::orderDoesNotMatter()
{
    std::mt19937 random(testSeed());
    std::uniform_real_distribution<double> number(-1e9, 1e9);
    Column column("r", FieldType::Real);
    for (int i = 0; i < 10'000; ++i)
        column.appendReal(i % 3 == 0 ? number(random) : number(random) * 1e-12);
    std::vector<std::uint32_t> rows = allRows(column);
    const auto first = fieldStatistics(column, rows).value();
    std::shuffle(rows.begin(), rows.end(), random);
    QCOMPARE(fieldStatistics(column, rows).value(), first);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(fieldStatistics(column, rows, {}, {stop.get_token(), {}}).error().code,
             ErrorCode::Cancelled);
}

void TestFieldStatistics::typedValues()
{
    QCOMPARE(*valueFrom(" 12 ", FieldType::Integer), Value(std::int64_t{12}));
    QCOMPARE(*valueFrom("１２", FieldType::Integer), Value(std::int64_t{12}));
    QCOMPARE(*valueFrom("", FieldType::Integer), Value());
    QCOMPARE(*valueFrom("  ", FieldType::Text), Value());
    QCOMPARE(*valueFrom("007", FieldType::Text), Value(std::string("007")));
    QCOMPARE(*valueFrom("1.5", FieldType::Real), Value(1.5));
    QVERIFY(!valueFrom("1.5", FieldType::Integer));
    QVERIFY(!valueFrom("abc", FieldType::Real));
    QVERIFY(!valueFrom("nan", FieldType::Real));
}

void TestFieldStatistics::cellsAndFields()
{
    const FeatureTable table = small();
    const std::vector<CellChange> changes{{1, 1, std::int64_t{8}}, {0, 0, Value()}};
    const FeatureTable changed = withCells(table, changes);
    QCOMPARE(changed.columns[1].value(1), Value(std::int64_t{8}));
    QVERIFY(changed.columns[0].isNull(0));
    QCOMPARE(table.columns[0].text(0), std::string("01"));

    const FeatureTable wider = withField(table, " 备注 ", FieldType::Text).value();
    QVERIFY(wider.column("备注") != nullptr);
    QCOMPARE(wider.column("备注")->size(), 2U);
    QCOMPARE(withField(table, "人数", FieldType::Text).error().code, ErrorCode::ParameterInvalid);
    QCOMPARE(withField(table, " ", FieldType::Text).error().code, ErrorCode::ParameterInvalid);

    const FeatureTable renamed = withFieldRenamed(table, 1, "children").value();
    QVERIFY(renamed.column("人数") == nullptr);
    QCOMPARE(renamed.column("children")->value(0), Value(std::int64_t{5}));
    QVERIFY(withFieldRenamed(table, 1, "人数"));
    QCOMPARE(withFieldRenamed(table, 1, "编号").error().field, std::string("编号"));
    QCOMPARE(withoutField(table, 0).columns.size(), 1U);
}

void TestFieldStatistics::computedFields()
{
    const auto table = std::make_shared<const FeatureTable>(small());
    const auto half = Expression::parse("人数 / 2", table).value();
    const std::vector<std::uint32_t> rows{0, 1};
    const auto whole = withComputed(*table, 1, half, rows).value();
    QCOMPARE(whole.unfit, 1U); // 2.5 is no whole number
    QVERIFY(whole.table.columns[1].isNull(0));
    const auto doubled = Expression::parse("人数 * 2", table).value();
    QCOMPARE(withComputed(*table, 1, doubled, rows).value().table.columns[1].value(0),
             Value(std::int64_t{10}));
}

QTEST_APPLESS_MAIN(TestFieldStatistics)
#include "tst_field_statistics.moc"
