// SPDX-License-Identifier: GPL-3.0-or-later
#include "builders.h"
#include "table/expression.h"

#include <QRegularExpression>
#include <QTest>

#include <stop_token>

using namespace yimi;
using namespace yimi::test;

namespace {

std::shared_ptr<const FeatureTable> nurseries()
{
    FeatureTable table = emptyTable("托育");
    table.addColumn("编号", FieldType::Text);
    table.addColumn("名称", FieldType::Text);
    table.addColumn("places", FieldType::Integer);
    table.addColumn("收费 元", FieldType::Real);
    table.addColumn("0_3岁", FieldType::Integer);
    const auto add = [&](const char* id, const char* name, Value places, Value fee, Value young) {
        const auto row = static_cast<double>(table.rowCount());
        appendRow(table,
                  static_cast<std::int64_t>(table.rowCount()) + 1,
                  Polygons{rectangle(row, 0, row + 10, 10)},
                  {std::string(id), std::string(name), places, fee, young});
    };
    add("007", "童年托育", std::int64_t{60}, 1200.5, std::int64_t{3});
    add("008", "Sun 托育中心", std::int64_t{90}, Value(), std::int64_t{4});
    add("100", "it's", Value(), 800.0, std::int64_t{0});
    add("甲", "童 50%", std::int64_t{-5}, 0.0, Value());
    return std::make_shared<const FeatureTable>(std::move(table));
}

std::vector<std::uint32_t> rowsOf(const char* text)
{
    const auto table = nurseries();
    const auto condition = Expression::parseCondition(text, table);
    if (!condition) {
        qWarning("%s: fault %d at %zu «%s»",
                 text,
                 static_cast<int>(condition.error().fault),
                 condition.error().at,
                 condition.error().text.c_str());
        return {99};
    }
    return rowsWhere(*condition, table->rowCount()).value();
}

Value valueOf(const char* text, std::size_t row = 0)
{
    return Expression::parse(text, nurseries()).value().value(row);
}

using Rows = std::vector<std::uint32_t>;

} // namespace

Q_DECLARE_METATYPE(Rows)
Q_DECLARE_METATYPE(yimi::ExpressionFault)

class TestExpression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conditionsTakeRows_data();
    void conditionsTakeRows();
    void valuesAreComputed();
    void problemsSayWhere_data();
    void problemsSayWhere();
    void namesAndValuesComeBack();
    void resultsHaveTypes();
    void cancelled();
    void largeWholeNumbersStayExact();
};

void TestExpression::conditionsTakeRows_data()
{
    QTest::addColumn<Rows>("rows");
    const auto row = [](const char* text, const Rows& rows) { QTest::newRow(text) << rows; };
    row("places > 60", {1});
    row("places >= 60 AND 名称 LIKE '%托育%'", {0, 1});
    row("places<60", {3});
    row("NOT places < 60", {0, 1}); // NULL is neither
    row("places IS NULL", {2});
    row("places is not null and places <> 60", {1, 3});
    row("名称 = 'it''s'", {2});
    row("\"收费 元\" BETWEEN 0 AND 800", {2, 3});
    row("\"收费 元\" NOT BETWEEN 0 AND 800", {0});
    row("编号 IN ('007', '甲')", {0, 3});
    row("编号 NOT IN ('007', '甲')", {1, 2});
    row("places IN (60, NULL)", {0});
    row("places NOT IN (60, NULL)", {}); // SQL: nobody knows
    row("编号 > 8", {2});                // texts beside numbers are read as numbers
    row("编号 = '007'", {0});
    row("编号 = 7", {0});
    row("places = '60'", {0});
    row("name_of_nobody_is_null IS NULL OR 1 = 1", {99});
    row("名称 LIKE 'sun%'", {1});
    row("名称 LIKE '童_%'", {0, 3});
    row("名称 LIKE '%\\%' OR 名称 LIKE '% __%'", {1, 3});
    row("PLACES = 60", {0});
    row("places + 30 = 90 OR places * 2 > 170", {0, 1});
    row("places / 2 = 45.0", {1});
    row("-places > 0", {3});
    row("places % 50 = 10", {0});
    row("1 / 0 IS NULL AND 编号 = '甲'", {3});
    row("0_3岁 > 3", {1});
    row("（places ＞＝ 60） AND 编号 IN （‘007’，‘100’）", {0});
    row("“收费 元” = 800", {2});
    row("places ≥ 90", {1});
    row("NULL", {});
    row("places = NULL", {});
    row("length(名称) = 4 AND substr(编号, 1, 2) = '00'", {0});
    row("area() = 100", {0, 1, 2, 3});
    row("x() > 7", {3});
    row("名称 || '-' || 编号 = '童年托育-007'", {0});
    row("NOT (places = 60 OR places = 90)", {3});
    row("places = 60 OR places = 90 AND 编号 = '008'", {0, 1});
}

void TestExpression::conditionsTakeRows()
{
    QFETCH(Rows, rows);
    if (QByteArrayView(QTest::currentDataTag()).startsWith("name_of_nobody"))
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(".*"));
    QCOMPARE(rowsOf(QTest::currentDataTag()), rows);
}

void TestExpression::valuesAreComputed()
{
    QCOMPARE(valueOf("1 + 2 * 3"), Value(std::int64_t{7}));
    QCOMPARE(valueOf("(1 + 2) * 3"), Value(std::int64_t{9}));
    QCOMPARE(valueOf("7 / 2"), Value(3.5));
    QCOMPARE(valueOf("2 - 3 - 4"), Value(std::int64_t{-5}));
    QCOMPARE(valueOf("round(2.345, 2)"), Value(2.35));
    QCOMPARE(valueOf("round(-2.5)"), Value(-3.0));
    QCOMPARE(valueOf("abs(-3.5)"), Value(3.5));
    QCOMPARE(valueOf("floor(2.9) + ceil(2.1)"), Value(5.0));
    QCOMPARE(valueOf("upper('ab甲') || lower('CD')"), Value(std::string("AB甲cd")));
    QCOMPARE(valueOf("substr('儿童友好', 3)"), Value(std::string("友好")));
    QCOMPARE(valueOf("substr('儿童', 9)"), Value(std::string()));
    QCOMPARE(valueOf("coalesce(places, 0)", 2), Value(std::int64_t{0}));
    QCOMPARE(valueOf("coalesce(\"收费 元\", '面议')", 1), Value(std::string("面议")));
    QCOMPARE(valueOf("length_m()"), Value(40.0));
    QCOMPARE(valueOf("编号 * 2"), Value(std::int64_t{14}));
    QCOMPARE(valueOf("编号 * 2", 3), Value());
    QCOMPARE(valueOf("places > 10"), Value(std::int64_t{1}));
    QCOMPARE(valueOf("1e3"), Value(1000.0));
    QCOMPARE(valueOf("1 % 0"), Value());
}

void TestExpression::problemsSayWhere_data()
{
    QTest::addColumn<ExpressionFault>("fault");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char* text, ExpressionFault fault, const char* meant) {
        QTest::newRow(text) << fault << QString::fromUtf8(meant);
    };
    row("", ExpressionFault::Empty, "");
    row("places >", ExpressionFault::UnexpectedEnd, "");
    row("places > > 3", ExpressionFault::Unexpected, ">");
    row("床位 > 3", ExpressionFault::FieldUnknown, "床位");
    row("\"no such\" > 3", ExpressionFault::FieldUnknown, "\"no such\"");
    row("名称 = '甲", ExpressionFault::TextUnclosed, "'甲");
    row("\"名称 = 3", ExpressionFault::NameUnclosed, "\"名称 = 3");
    row("sqrt(places) > 3", ExpressionFault::FunctionUnknown, "sqrt");
    row("abs(places, 2) > 3", ExpressionFault::ArgumentCount, "abs(places, 2)");
    row("places + 3", ExpressionFault::NotACondition, "places + 3");
    row("places AND 名称 = 'a'", ExpressionFault::NotACondition, "places");
    row("(places > 3) + 1 = 2", ExpressionFault::ConditionMisplaced, "(places > 3)");
    row("places > '许多'", ExpressionFault::NoNumber, "'许多'");
    row("places = 3 名称", ExpressionFault::Unexpected, "名称");
    row("places IN 3", ExpressionFault::Unexpected, "3");
    row("places IN (1, 2", ExpressionFault::UnexpectedEnd, "");
    row("places NOT 3", ExpressionFault::Unexpected, "3");
    row("places BETWEEN 3 OR 4", ExpressionFault::Unexpected, "OR");
    row("(places > 3", ExpressionFault::UnexpectedEnd, "");
    row("places > 1.2.3", ExpressionFault::Unexpected, "1.2.3");
    row("places ; 3", ExpressionFault::Unexpected, ";");
    row("AND (3)", ExpressionFault::Unexpected, "AND");
}

void TestExpression::problemsSayWhere()
{
    QFETCH(ExpressionFault, fault);
    QFETCH(QString, meant);
    const std::string text = QTest::currentDataTag();
    const auto condition = Expression::parseCondition(text, nurseries());
    QVERIFY(!condition);
    QCOMPARE(condition.error().fault, fault);
    QCOMPARE(QString::fromStdString(text.substr(condition.error().at, condition.error().length)),
             meant);
    const std::string deep = std::string(5000, '(') + "1 = 1" + std::string(5000, ')');
    QCOMPARE(Expression::parseCondition(deep, nurseries()).error().fault, ExpressionFault::TooDeep);
    const std::string nots = "1 = 1 AND " + std::string(0, ' ');
    QCOMPARE(Expression::parseCondition(nots, nurseries()).error().fault,
             ExpressionFault::UnexpectedEnd);
}

void TestExpression::namesAndValuesComeBack()
{
    const auto table = nurseries();
    for (const Column& column : table->columns) {
        for (std::size_t row = 0; row < table->rowCount(); ++row) {
            const std::string field = fieldInExpression(column.name());
            const std::string text = column.isNull(row)
                                         ? field + " IS NULL"
                                         : field + " = " + valueInExpression(column.value(row));
            const auto condition = Expression::parseCondition(text, table);
            QVERIFY2(condition, text.c_str());
            QVERIFY2(condition->holds(row), text.c_str());
        }
    }
    QCOMPARE(fieldInExpression("places"), std::string("places"));
    QCOMPARE(fieldInExpression("收费 元"), std::string("\"收费 元\""));
    QCOMPARE(fieldInExpression("and"), std::string("\"and\""));
    QCOMPARE(fieldInExpression("a\"b"), std::string("\"a\"\"b\""));
    QCOMPARE(fieldInExpression("2023"), std::string("\"2023\""));
    QCOMPARE(valueInExpression(Value(std::string("it's"))), std::string("'it''s'"));
}

void TestExpression::resultsHaveTypes()
{
    const auto type = [](const char* text) {
        return Expression::parse(text, nurseries()).value().type();
    };
    QCOMPARE(type("places * 2"), FieldType::Integer);
    QCOMPARE(type("places / 2"), FieldType::Real);
    QCOMPARE(type("places > 2"), FieldType::Integer);
    QCOMPARE(type("名称 || 1"), FieldType::Text);
    QCOMPARE(type("area()"), FieldType::Real);
}

void TestExpression::cancelled()
{
    std::stop_source stop;
    stop.request_stop();
    const auto condition = Expression::parseCondition("1 = 1", nurseries()).value();
    QCOMPARE(rowsWhere(condition, 4, {stop.get_token(), {}}).error().code, ErrorCode::Cancelled);
}

void TestExpression::largeWholeNumbersStayExact()
{
    FeatureTable table = emptyTable("ids");
    table.addColumn("id", FieldType::Integer);
    appendRow(table, 1, {}, {std::int64_t{320402001001000001}});
    appendRow(table, 2, {}, {std::int64_t{320402001001000002}}); // the same as a double
    const auto shared = std::make_shared<const FeatureTable>(std::move(table));
    const auto condition = Expression::parseCondition("id = 320402001001000002", shared).value();
    QCOMPARE(rowsWhere(condition, 2).value(), Rows{1});
    QCOMPARE(Expression::parse("9223372036854775807 + 1", shared).value().value(0),
             Value(9223372036854775808.0));
}

QTEST_APPLESS_MAIN(TestExpression)
#include "tst_expression.moc"
