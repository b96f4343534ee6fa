// SPDX-License-Identifier: GPL-3.0-or-later
#include "builders.h"
#include "city/population_table.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

FeatureTable tableOf(const std::vector<std::string>& header,
                     const std::vector<std::vector<std::string>>& rows)
{
    FeatureTable table;
    table.name = "人口";
    for (const std::string& name : header)
        table.addColumn(name, FieldType::Text);
    std::int64_t id = 0;
    for (const auto& row : rows) {
        std::vector<Value> values;
        for (const std::string& cell : row)
            values.push_back(cell.empty() ? Value{} : Value{cell});
        appendRow(table, ++id, {}, values);
    }
    return table;
}

constexpr std::int64_t kUnknown = -1;

/// −1 where the table knows nothing.
ChildrenByAge childrenOf(const FeatureTable& table, std::size_t row)
{
    ChildrenByAge children{};
    for (std::size_t i = 0; i < children.size(); ++i) {
        const auto known = table.column(ageGroupId(kAgeGroups[i]))->number(row);
        children[i] = known ? static_cast<std::int64_t>(*known) : kUnknown;
    }
    return children;
}

PopulationRead readOf(const FeatureTable& table)
{
    const auto shape = populationShape(table);
    if (!shape)
        qFatal("no population table");
    return childrenByPlace(table, *shape);
}

bool has(const PopulationRead& read, FindingCode code)
{
    return std::ranges::any_of(read.findings, [&](const Finding& one) { return one.code == code; });
}

} // namespace

class TestPopulationTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyWayOfWritingAnAge_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("range") << "0-2岁" << 0 << 2;
        QTest::newRow("wave") << "０～２岁（人）" << 0 << 2;
        QTest::newRow("both signs") << "3岁-5岁" << 3 << 5;
        QTest::newRow("至") << "6至11周岁" << 6 << 11;
        QTest::newRow("one") << "7岁" << 7 << 7;
        QTest::newRow("under") << "3岁以下" << 0 << 2;
        QTest::newRow("up to") << "5岁及以下" << 0 << 5;
        QTest::newRow("≤") << "≤5岁" << 0 << 5;
        QTest::newRow("≥") << "≥60岁" << 60 << AgeBand::kOpenEnd;
        QTest::newRow("over") << "60岁及以上" << 60 << AgeBand::kOpenEnd;
        QTest::newRow("code") << "A12_14" << 12 << 14;
        QTest::newRow("age_") << "age_15_17" << 15 << 17;
    }

    void everyWayOfWritingAnAge()
    {
        QFETCH(QString, text);
        QFETCH(int, from);
        QFETCH(int, to);
        const auto band = parseAgeBand(text.toStdString());
        QVERIFY(band);
        QCOMPARE(band->from, from);
        QCOMPARE(band->to, to);
    }

    void whatIsNoAge()
    {
        for (const char* text :
             {"", "名称", "2020年", "人口", "0-2", "5岁到3岁", "岁", "AREA2", "200-300岁"})
            QVERIFY2(!parseAgeBand(text), text);
        QVERIFY(parseAgeBand("0-2", true));
    }

    void aWideTableOfTheGroupsThemselves()
    {
        const auto read = readOf(tableOf({"社区", "0-2岁", "3-5岁", "6-11岁", "12-14岁", "15-17岁"},
                                         {{"甲", "10", "20", "30", "40", "50"}}));
        QVERIFY((childrenOf(read.table, 0) == ChildrenByAge{10, 20, 30, 40, 50}));
        QCOMPARE(read.table.column("社区")->text(0), std::string("甲"));
        QVERIFY(read.findings.empty());
    }

    void menWomenAndTotalsAreNotCountedTwice()
    {
        const auto read = readOf(
            tableOf({"社区", "0-2岁男", "0-2岁女", "0-2岁合计", "3-5岁男", "3-5岁女", "0-14岁"},
                    {{"甲", "4", "6", "10", "7", "8", "99"}}));
        // 74 of the 99 are 6 to 14 years old, and no one can be of 15.
        const ChildrenByAge children = childrenOf(read.table, 0);
        QCOMPARE(children[0], std::int64_t{10});
        QCOMPARE(children[1], std::int64_t{15});
        QCOMPARE(children[2] + children[3], std::int64_t{74});
        QVERIFY(children[2] >= 48 && children[2] <= 50);
        QCOMPARE(children[4], kUnknown);
        QVERIFY(has(read, FindingCode::AgeBandsSplit));
    }

    void sharedEndsAreUpperEnds()
    {
        const auto read =
            readOf(tableOf({"社区", "0-3岁", "3-6岁", "6-12岁"}, {{"甲", "10", "20", "30"}}));
        QVERIFY((childrenOf(read.table, 0) == ChildrenByAge{10, 20, 30, kUnknown, kUnknown}));
        QVERIFY(!has(read, FindingCode::AgeBandsSplit));
    }

    void eachSharedEndIsSettledByItself()
    {
        const auto read = readOf(tableOf({"社区", "0-3岁", "3-6岁", "7-12岁", "13-15岁", "16-18岁"},
                                         {{"甲", "10", "20", "30", "40", "54"}}));
        const ChildrenByAge children = childrenOf(read.table, 0);
        QCOMPARE(children[0], std::int64_t{10});
        QCOMPARE(children[1], std::int64_t{15}); // 3, 4 and 5 of four years
        QCOMPARE(children[2], std::int64_t{30}); // 6, and 7 to 11 of six years
        const std::int64_t all =
            children[0] + children[1] + children[2] + children[3] + children[4];
        QCOMPARE(all, std::int64_t{154 - 18}); // all but those of 18
    }

    void totalsTellOfTheYearsThatNoBandTells()
    {
        const auto read =
            readOf(tableOf({"社区", "0-3岁", "0-17岁"}, {{"甲", "10", "100"}, {"乙", "", "100"}}));
        const ChildrenByAge children = childrenOf(read.table, 0);
        QCOMPARE(children[0] + children[1] + children[2] + children[3] + children[4],
                 std::int64_t{100});
        QVERIFY(children[0] >= 7 && children[0] <= 8);
        QVERIFY(has(read, FindingCode::AgeBandsSplit));
        QCOMPARE(childrenOf(read.table, 1)[4], std::int64_t{17}); // three of eighteen years
    }

    void aTotalBelowItsPartsAddsNothing()
    {
        const auto read = readOf(tableOf({"社区", "0-2岁", "0-5岁"}, {{"甲", "10", "6"}}));
        QVERIFY((childrenOf(read.table, 0) == ChildrenByAge{10, 0, kUnknown, kUnknown, kUnknown}));
    }

    void totalsOfMenAndWomenTellTogether()
    {
        const auto read =
            readOf(tableOf({"社区", "0-2岁", "0-5岁男", "0-5岁女"}, {{"甲", "10", "11", "12"}}));
        QVERIFY((childrenOf(read.table, 0) == ChildrenByAge{10, 13, kUnknown, kUnknown, kUnknown}));
    }

    void otherBandsAreSpreadByYearsAndSaid()
    {
        const auto read = readOf(tableOf({"社区", "0-4岁", "5-9岁", "10-14岁", "15-19岁"},
                                         {{"甲", "51", "50", "50", "50"}}));
        const ChildrenByAge children = childrenOf(read.table, 0);
        // 0–2 has three of five years, 3–5 two of them and one of the next five.
        QVERIFY(children[0] >= 30 && children[0] <= 31);
        QCOMPARE(children[0] + children[1] + children[2] + children[3], std::int64_t{151});
        QCOMPARE(children[4], std::int64_t{30});
        QVERIFY(has(read, FindingCode::AgeBandsSplit));
    }

    void singleYearsAddUp()
    {
        std::vector<std::string> header{"编号"};
        std::vector<std::string> row{"001"};
        for (int year = 0; year <= 20; ++year) {
            header.push_back(std::to_string(year) + "岁");
            row.push_back(std::to_string(year + 1));
        }
        const auto read = readOf(tableOf(header, {row}));
        QVERIFY((childrenOf(read.table, 0) == ChildrenByAge{6, 15, 57, 42, 51}));
    }

    void aLongTableIsGatheredByPlace()
    {
        const auto read = readOf(tableOf({"社区", "年龄", "性别", "人数"},
                                         {{"甲", "0-2岁", "男", "4"},
                                          {"乙", "0-2岁", "男", "1"},
                                          {"甲", "0-2岁", "女", "6"},
                                          {"甲", "3-5", "男", "7"},
                                          {"甲", "65岁以上", "男", "70"}}));
        QCOMPARE(read.table.rowCount(), std::size_t{2});
        QCOMPARE(read.table.column("社区")->text(0), std::string("甲"));
        QVERIFY((childrenOf(read.table, 0) == ChildrenByAge{10, 7, kUnknown, kUnknown, kUnknown}));
        QVERIFY((childrenOf(read.table, 1)
                 == ChildrenByAge{1, kUnknown, kUnknown, kUnknown, kUnknown}));
        QVERIFY(read.findings.empty());
    }

    void numbersOfRowsAndRemarksMakeNoPlaces()
    {
        const auto read = readOf(tableOf({"序号", "街道", "社区", "编号", "年龄", "人数", "备注"},
                                         {{"1", "东", "甲", "A1", "0-2岁", "4", ""},
                                          {"2", "东", "甲", "A2", "3-5岁", "6", "核"},
                                          {"3", "西", "甲", "A3", "0-2岁", "9", ""},
                                          {"4", "东", "甲", "A4", "6-11岁", "7", ""}}));
        QCOMPARE(read.table.rowCount(), std::size_t{2}); // one in each street
        QVERIFY((childrenOf(read.table, 0) == ChildrenByAge{4, 6, 7, kUnknown, kUnknown}));
        QVERIFY((childrenOf(read.table, 1)
                 == ChildrenByAge{9, kUnknown, kUnknown, kUnknown, kUnknown}));
    }

    void aLongTableWithoutNamesIsGatheredByItsWords()
    {
        const auto read = readOf(tableOf(
            {"序号", "片", "年龄", "人数"},
            {{"1", "甲", "0-2岁", "4"}, {"2", "甲", "3-5岁", "6"}, {"3", "乙", "0-2岁", "9"}}));
        QCOMPARE(read.table.rowCount(), std::size_t{2});
        QVERIFY((childrenOf(read.table, 0) == ChildrenByAge{4, 6, kUnknown, kUnknown, kUnknown}));
    }

    void unusableNumbersAreListed()
    {
        const auto read =
            readOf(tableOf({"社区", "0-2岁", "3-5岁"}, {{"甲", "约30", "20"}, {"乙", "-3", ""}}));
        QVERIFY((childrenOf(read.table, 0)
                 == ChildrenByAge{kUnknown, 20, kUnknown, kUnknown, kUnknown}));
        QVERIFY(has(read, FindingCode::ValueNotNumeric));
        QVERIFY(has(read, FindingCode::ValueNegative));
        QVERIFY(has(read, FindingCode::ValueMissing));
    }

    void otherTablesAreNone()
    {
        QVERIFY(!populationShape(tableOf({"名称", "托位", "年龄"}, {{"甲", "30", "三岁"}})));
        QVERIFY(!populationShape(tableOf({"社区", "60岁及以上"}, {{"甲", "30"}})));
    }
};

QTEST_GUILESS_MAIN(TestPopulationTable)
#include "tst_population_table.moc"
