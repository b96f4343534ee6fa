// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/coordinate_columns.h"
#include "intake/sheet_table.h"
#include "io/made_files.h"
#include "io/made_zip.h"

using namespace yimi;
using namespace yimi::test;

namespace {

SheetTable readOf(const std::string& path, const SheetTableOptions& options = {})
{
    auto read = readSheetTable({.path = path}, options);
    if (!read)
        qFatal("%s", errorCodeName(read.error().code).data());
    return std::move(*read);
}

std::vector<std::string> namesOf(const FeatureTable& table)
{
    std::vector<std::string> names;
    for (const Column& column : table.columns)
        names.push_back(column.name());
    return names;
}

} // namespace

class TestSheetTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void titlesTotalsAndRemarksAreNoRecords()
    {
        const Folder folder;
        const auto read =
            readOf(folder.made("a.csv",
                               "某市托育机构一览表,,\n,,\n名称,托位,地址\n甲,20,一号\n\n"
                               "乙,30,二号\n合 计,50,\n注：含幼儿园托班,,\n"));
        QCOMPARE(read.shape.headerRow, std::size_t{3});
        QCOMPARE(read.shape.title, std::string("某市托育机构一览表"));
        QCOMPARE(read.recordCount, std::size_t{2});
        QVERIFY((namesOf(read.table) == std::vector<std::string>{"名称", "托位", "地址"}));
        QCOMPARE(read.table.column("托位")->type(), FieldType::Integer);
        QVERIFY((read.table.featureIds == std::vector<std::int64_t>{4, 6}));
        const Finding left = findingOf(read.findings, FindingCode::RowsLeftOut);
        QVERIFY((left.ids == std::vector<std::string>{"1", "2", "5", "7", "8"}));
    }

    void aHeaderOfTwoRows()
    {
        const Folder folder;
        const auto read = readOf(folder.made("a.xlsx",
                                             workbookOf("人口",
                                                        {{"社区", "0-2岁", "", "3-5岁", ""},
                                                         {"", "男", "女", "男", "女"},
                                                         {"甲", "4", "6", "7", "8"}},
                                                        {"A1:A2", "B1:C1", "D1:E1"})));
        QVERIFY((namesOf(read.table)
                 == std::vector<std::string>{"社区", "0-2岁男", "0-2岁女", "3-5岁男", "3-5岁女"}));
        QCOMPARE(read.table.rowCount(), std::size_t{1});
        QCOMPARE(findingOf(read.findings, FindingCode::CellsMerged).count, std::size_t{3});
    }

    void typesComeFromAllCells()
    {
        const Folder folder;
        const auto read = readOf(folder.made("a.csv",
                                             "代码,数,实数,混合,身份证,千位,空,全角\n"
                                             "001,1,1.5,30,320402199001011234,\"1,234\",,１２\n002,"
                                             "2,2,约30,320402199001011235,\"5,678\",,３\n"));
        const FeatureTable& table = read.table;
        QCOMPARE(table.column("代码")->type(), FieldType::Text); // «001» is no number
        QCOMPARE(table.column("数")->type(), FieldType::Integer);
        QCOMPARE(table.column("实数")->type(), FieldType::Real);
        QCOMPARE(table.column("混合")->type(), FieldType::Text);
        QCOMPARE(table.column("混合")->text(1), std::string("约30")); // kept as it is
        QCOMPARE(table.column("身份证")->text(0), std::string("320402199001011234"));
        QCOMPARE(table.column("千位")->text(0), std::string("1234"));
        QCOMPARE(table.column("全角")->text(0), std::string("12"));
        QVERIFY(table.column("空") == nullptr);
        QCOMPARE(findingOf(read.findings, FindingCode::ColumnsLeftOut).count, std::size_t{1});
    }

    void rowsThatAreTooLongAreListed()
    {
        const Folder folder;
        const auto read = readOf(folder.made("a.csv", "a,b\nx,1\ny,2\n"));
        QVERIFY(findingOf(read.findings, FindingCode::RowTooLong).count == 0);
        std::string text = "名称,数\n";
        for (int i = 0; i < 100; ++i)
            text += i == 80 ? "甲,1,多\n" : "甲,1\n";
        const auto longer = readOf(folder.made("b.csv", text));
        QVERIFY((findingOf(longer.findings, FindingCode::RowTooLong).ids
                 == std::vector<std::string>{"82"}));
    }

    void namesAreUniqueAndNeverEmpty()
    {
        const Folder folder;
        const auto read = readOf(folder.made("a.csv", "名称,,名称\n甲,1,乙\n"));
        QVERIFY((namesOf(read.table) == std::vector<std::string>{"名称", "column_2", "名称_2"}));
    }

    void tenThousandColumnsBecomeWhatAFileHolds()
    {
        const Folder folder;
        std::string text;
        for (int row = 0; row < 2; ++row) {
            for (int i = 0; i < 10'000; ++i)
                text += (i > 0 ? "," : "") + (row == 0 ? "f" + std::to_string(i) : "1");
            text += '\n';
        }
        const auto read = readOf(folder.made("a.csv", text));
        QCOMPARE(read.table.columns.size(), std::size_t{1'900});
        QCOMPARE(findingOf(read.findings, FindingCode::ColumnsLeftOut).count, std::size_t{8'100});
    }

    void onlySomeRowsAreKeptButAllAreCounted()
    {
        const Folder folder;
        const auto read = readOf(folder.made("a.csv", "a\nx\ny\nz\n"), {.keepRows = 2});
        QCOMPARE(read.table.rowCount(), std::size_t{2});
        QCOMPARE(read.recordCount, std::size_t{3});
    }

    void aSheetWithoutRecordsIsEmpty()
    {
        const Folder folder;
        const auto read = readSheetTable({.path = folder.made("a.csv", "名称,托位\n")});
        QCOMPARE(read.error().code, ErrorCode::LayerEmpty);
    }

    void coordinatesByNameAndByNumber()
    {
        const Folder folder;
        const auto named = readOf(
            folder.made("a.csv", "名称,经度(°),纬度\n甲,119°57′00″,31.78\n乙,无,31.78\n丙,0,0\n"));
        const auto columns = findCoordinateColumns(named.table);
        QVERIFY(columns);
        QCOMPARE(columns->x, std::string("经度(°)"));
        std::vector<Finding> findings;
        const FeatureTable points = withPoints(named.table, *columns, findings);
        QVERIFY((std::get<Points>(points.geometries[0]) == Points{{119.95, 31.78}}));
        QVERIFY((findingOf(findings, FindingCode::CoordinateUnreadable).ids
                 == std::vector<std::string>{"3", "4"}));

        const auto numbers =
            readOf(folder.made("b.csv", "甲,乙,丙\nx,31.78,119.95\ny,31.79,119.96\n"));
        const auto guessed = findCoordinateColumns(numbers.table);
        QVERIFY(guessed);
        QCOMPARE(guessed->x, std::string("丙"));
        QCOMPARE(guessed->y, std::string("乙"));

        const auto both =
            readOf(folder.made("c.csv", "名称;坐标\n甲;119.95,31.78\n乙;119.96,31.79\n"));
        const auto pair = findCoordinateColumns(both.table);
        QVERIFY(pair);
        QCOMPARE(pair->both, std::string("坐标"));

        QVERIFY(!findCoordinateColumns(readOf(folder.made("d.csv", "名称,托位\n甲,30\n")).table));
    }

    void aMillionRowsWithProgress()
    {
        const Folder folder;
        std::string text = "编号,名称,经度,纬度\n";
        for (int i = 0; i < 1'000'000; ++i)
            text += std::to_string(i) + ",点" + std::to_string(i) + ",119.95,31.78\n";
        const std::string path = folder.made("a.csv", text);
        double furthest = 0;
        QElapsedTimer timer;
        timer.start();
        const auto read =
            readSheetTable({.path = path}, {.keepRows = 500}, {.progress = [&](Progress progress) {
                               QVERIFY(progress.fraction >= furthest - 1e-9);
                               furthest = progress.fraction;
                           }});
        QVERIFY(read);
        QCOMPARE(read->recordCount, std::size_t{1'000'000});
        qInfo("typed and counted in %lld ms", timer.elapsed());
        timer.restart();
        const auto whole = readSheetTable({.path = path});
        QCOMPARE(whole->table.rowCount(), std::size_t{1'000'000});
        qInfo("read whole in %lld ms", timer.elapsed());
    }
};

QTEST_GUILESS_MAIN(TestSheetTable)
#include "tst_sheet_table.moc"
