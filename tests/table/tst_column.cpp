// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/feature_table.h"

#include <QTest>

#include <limits>

using namespace yimi;

namespace {

Column columnOf(FieldType type, const std::vector<Value>& values)
{
    Column column("c", type);
    for (const Value& value : values)
        column.append(value);
    return column;
}

} // namespace

class TestColumn : public QObject
{
    Q_OBJECT

private slots:
    void cellsKeepTheirTypeAndNulls();
    void numbersOfText_data();
    void numbersOfText();
    void textsOfReals_data();
    void textsOfReals();
    void integerColumnsTakeOnlyWholeNumbers();
    void textColumnsTakeNumbersAsPeopleWriteThem();
    void whatCannotBeConvertedIsNullAndToldSo();
    void setReplacesACell();
    void typedAppendsEqualConvertedOnes();
};

void TestColumn::cellsKeepTheirTypeAndNulls()
{
    const Column integers = columnOf(FieldType::Integer, {std::int64_t{9007199254740993}, {}});
    QVERIFY(integers.value(0)
            == Value{std::int64_t{9007199254740993}}); // 2^53 + 1: not through a double
    QVERIFY(integers.isNull(1) && integers.value(1) == Value{} && integers.text(1).empty()
            && !integers.number(1));
    const Column texts = columnOf(FieldType::Text, {std::string("托育"), std::string(), {}});
    QVERIFY(texts.value(0) == Value{std::string("托育")});
    QVERIFY(!texts.isNull(1) && texts.value(1) == Value{std::string()}); // empty is not NULL
    QVERIFY(texts.isNull(2));
    QCOMPARE(texts.size(), 3U);
}

void TestColumn::numbersOfText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<double>("number");
    QTest::newRow("integer") << "12" << true << 12.0;
    QTest::newRow("real") << "-1.5e3" << true << -1500.0;
    QTest::newRow("plus") << "+7" << true << 7.0;
    QTest::newRow("padded") << " 42 " << true << 42.0;
    QTest::newRow("unit behind") << "12 人" << false << 0.0;
    QTest::newRow("empty") << "" << false << 0.0;
    QTest::newRow("blank") << "  " << false << 0.0;
    QTest::newRow("sign only") << "-" << false << 0.0;
    QTest::newRow("two signs") << "+-7" << false << 0.0;
    QTest::newRow("word") << "inf" << false << 0.0;
    QTest::newRow("nan") << "nan" << false << 0.0;
    QTest::newRow("thousands") << "1,000" << false << 0.0;
}

void TestColumn::numbersOfText()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isNumber);
    QFETCH(const double, number);
    const Column column = columnOf(FieldType::Text, {text.toStdString()});
    QCOMPARE(column.number(0).has_value(), isNumber);
    if (isNumber)
        QCOMPARE(*column.number(0), number);
}

void TestColumn::textsOfReals_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("integral") << 1200.0 << "1200";
    QTest::newRow("shortest") << 0.1 << "0.1";
    QTest::newRow("third") << 1.0 / 3.0 << "0.3333333333333333";
    QTest::newRow("negative zero") << -0.0 << "0";
    QTest::newRow("easting") << 495264.096 << "495264.096";
}

void TestColumn::textsOfReals()
{
    QFETCH(const double, number);
    QFETCH(const QString, text);
    const Column column = columnOf(FieldType::Real, {number});
    QCOMPARE(QString::fromStdString(column.text(0)), text);
    QCOMPARE(text.toDouble(), number);
}

void TestColumn::integerColumnsTakeOnlyWholeNumbers()
{
    Column column("c", FieldType::Integer);
    QVERIFY(column.append(Value{3.0}));
    QVERIFY(column.append(Value{std::string("17")}));
    QVERIFY(column.append(Value{std::string("17.0")}));
    QVERIFY(!column.append(Value{3.5}));
    QVERIFY(!column.append(Value{1e30}));
    QVERIFY(!column.append(Value{std::numeric_limits<double>::quiet_NaN()}));
    QCOMPARE(*column.number(0), 3.0);
    QCOMPARE(*column.number(2), 17.0);
    QVERIFY(column.isNull(3) && column.isNull(4) && column.isNull(5));
}

void TestColumn::textColumnsTakeNumbersAsPeopleWriteThem()
{
    const Column column = columnOf(FieldType::Text, {std::int64_t{5}, 2.0, 2.5});
    QCOMPARE(column.text(0), std::string("5"));
    QCOMPARE(column.text(1), std::string("2"));
    QCOMPARE(column.text(2), std::string("2.5"));
}

void TestColumn::whatCannotBeConvertedIsNullAndToldSo()
{
    Column column("c", FieldType::Real);
    QVERIFY(column.append(Value{}));
    QVERIFY(!column.append(Value{std::string("三")}));
    QVERIFY(column.isNull(0) && column.isNull(1));
    QCOMPARE(column.size(), 2U);
}

void TestColumn::setReplacesACell()
{
    Column column = columnOf(FieldType::Real, {1.0, {}});
    QVERIFY(column.set(1, Value{std::int64_t{4}}));
    QVERIFY(column.value(1) == Value{4.0});
    QVERIFY(column.set(0, Value{}));
    QVERIFY(column.isNull(0));
    QVERIFY(column == columnOf(FieldType::Real, {{}, 4.0}));
}

void TestColumn::typedAppendsEqualConvertedOnes()
{
    Column integers("c", FieldType::Integer);
    integers.appendInteger(-7);
    QVERIFY(integers == columnOf(FieldType::Integer, {std::int64_t{-7}}));
    Column reals("c", FieldType::Real);
    reals.appendReal(0.25);
    reals.appendNull();
    QVERIFY(reals == columnOf(FieldType::Real, {0.25, {}}));
    Column texts("c", FieldType::Text);
    texts.appendText("市");
    texts.appendText("");
    QVERIFY(texts == columnOf(FieldType::Text, {std::string("市"), std::string()}));
}

QTEST_GUILESS_MAIN(TestColumn)
#include "tst_column.moc"
