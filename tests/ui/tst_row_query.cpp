// SPDX-License-Identifier: GPL-3.0-or-later
#include "builders.h"
#include "ui/table/copied_cells.h"
#include "ui/table/row_query.h"

#include <QTest>

#include <stop_token>

using namespace yimi;
using namespace yimi::test;

namespace {

using Rows = std::vector<std::uint32_t>;

FeatureTable places()
{
    FeatureTable table = emptyTable("places");
    table.addColumn("name", FieldType::Text);
    table.addColumn("state", FieldType::Text);
    table.addColumn("n", FieldType::Integer);
    const auto add = [&](const char* name, const char* state, Value n) {
        const auto row = static_cast<double>(table.rowCount());
        appendRow(table,
                  static_cast<std::int64_t>(row) + 1,
                  Points{{row * 10, 0}},
                  {std::string(name), std::string(state), n});
    };
    add("常州", "served", std::int64_t{30});
    add("北京", "out_of_range", Value());
    add("第10中学", "served", std::int64_t{-2});
    add("第9中学", "no_data", std::int64_t{30});
    add("", "served", std::int64_t{7});
    return table;
}

Rows rowsOf(const RowQuery& query)
{
    return shownRows(places(), query).value();
}

} // namespace

class TestRowQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingInTheTablesOrder();
    void textsSortByPinyinAndNumbers();
    void numbersSortByValueEmptyLast();
    void filters();
    void resultsAreReadInWords();
    void selectedAndInView();
    void cancelled();
    void copiesKeepCodes();
};

void TestRowQuery::everythingInTheTablesOrder()
{
    QCOMPARE(rowsOf({}), (Rows{0, 1, 2, 3, 4}));
    QVERIFY(shownRows(emptyTable("none"), {}).value().empty());
}

void TestRowQuery::textsSortByPinyinAndNumbers()
{
    // Běijīng, Chángzhōu, Dì 9, Dì 10, and the empty one last whichever way.
    QCOMPARE(rowsOf({.sortColumn = 0}), (Rows{1, 0, 3, 2, 4}));
    QCOMPARE(rowsOf({.sortColumn = 0, .descending = true}), (Rows{2, 3, 0, 1, 4}));
}

void TestRowQuery::numbersSortByValueEmptyLast()
{
    QCOMPARE(rowsOf({.sortColumn = 2}), (Rows{2, 4, 0, 3, 1}));
    QCOMPARE(rowsOf({.sortColumn = 2, .descending = true}), (Rows{0, 3, 4, 2, 1}));
    QCOMPARE(rowsOf({.sortColumn = 9}), rowsOf({}));
}

void TestRowQuery::filters()
{
    QCOMPARE(rowsOf({.contains = "中学"}), (Rows{2, 3}));
    QCOMPARE(rowsOf({.contains = "SERVED"}), (Rows{0, 2, 4}));
    QCOMPARE(rowsOf({.contains = "30"}), (Rows{0, 3}));
    QVERIFY(rowsOf({.contains = "没有"}).empty());
    const auto table = std::make_shared<const FeatureTable>(places());
    const auto condition = Expression::parseCondition("n > 0", table).value();
    QCOMPARE(
        shownRows(*table, {.contains = "served", .condition = condition, .sortColumn = 2}).value(),
        (Rows{4, 0}));
}

void TestRowQuery::resultsAreReadInWords()
{
    QVERIFY(rowsOf({.contains = "范围外"}).empty());
    QCOMPARE(rowsOf({.contains = "范围外", .codesInWords = true}), Rows{1});
    // 范围外 fàn, 无数据 wú, 有服务 yǒu
    QCOMPARE(rowsOf({.sortColumn = 1, .codesInWords = true}), (Rows{1, 3, 0, 2, 4}));
}

void TestRowQuery::selectedAndInView()
{
    QCOMPARE(rowsOf({.show = RowQuery::Show::Selected, .selected = {1, 3}}), (Rows{1, 3}));
    QCOMPARE(rowsOf({.show = RowQuery::Show::Selected, .selected = {1, 3}, .sortColumn = 2}),
             (Rows{3, 1}));
    QCOMPARE(rowsOf({.show = RowQuery::Show::InView, .view = Box{{5, -1}, {20, 1}}}), (Rows{1, 2}));
}

void TestRowQuery::cancelled()
{
    std::stop_source stop;
    stop.request_stop();
    const auto rows = shownRows(places(), {.contains = "中"}, {stop.get_token(), {}});
    QCOMPARE(rows.error().code, ErrorCode::Cancelled);
}

void TestRowQuery::copiesKeepCodes()
{
    FeatureTable table = emptyTable("codes");
    table.addColumn("代码", FieldType::Text);
    table.addColumn("人数", FieldType::Integer);
    appendRow(table, 1, {}, {std::string("007"), std::int64_t{12345}});
    appendRow(table, 2, {}, {std::string("a\tb<c>"), Value()});
    const Rows rows{1, 0};
    const auto copied = copiedCells(table, {"代码", "人数"}, rows);
    QCOMPARE(copied->text(), QString("代码\t人数\na b<c>\t\n007\t12345\n"));
    QVERIFY(
        copied->html().contains("<td style=\"mso-number-format:'\\@'\">007</td><td>12345</td>"));
    QVERIFY(copied->html().contains("a\tb&lt;c&gt;</td><td></td>"));
}

QTEST_GUILESS_MAIN(TestRowQuery)
#include "tst_row_query.moc"
