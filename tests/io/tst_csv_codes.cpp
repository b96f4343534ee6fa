// SPDX-License-Identifier: GPL-3.0-or-later
// Ids in CSV files that look like numbers.
#include "made_files.h"

#include <stop_token>

using namespace yimi;
using namespace yimi::test;

namespace {

FeatureTable tableOf(const std::string& path, const ReadOptions& options = {})
{
    return readLayer({.path = path}, options).value().table;
}

FieldType typeOf(const char* cells)
{
    const Folder folder;
    std::string text = "id,name\n";
    for (const QByteArray& cell : QByteArray(cells).split(' '))
        text += cell.toStdString() + ",甲\n";
    return tableOf(folder.made("a.csv", text)).columns[0].type();
}

} // namespace

Q_DECLARE_METATYPE(yimi::FieldType)

class TestCsvCodes : public QObject
{
    Q_OBJECT

private slots:
    void whatIsACode_data();
    void whatIsACode();
    void textsStandAsInTheFile();
    void aSubsetHasTheTypesOfTheFile();
    void fewRowsLookAtFewRows();
    void declaredTypesHold();
    void pointsKeepTheirIds();
    void cancelled();
};

void TestCsvCodes::whatIsACode_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::newRow("1 20 300") << FieldType::Integer;
    QTest::newRow("0 10") << FieldType::Integer;
    QTest::newRow("007 12") << FieldType::Text;
    QTest::newRow("12 007") << FieldType::Text;
    QTest::newRow("0.5 1.25") << FieldType::Real;
    QTest::newRow("-3 4") << FieldType::Integer;
    QTest::newRow("320402001001000") << FieldType::Integer;   // fifteen digits
    QTest::newRow("3204020010010001") << FieldType::Text;     // sixteen
    QTest::newRow("119.9500000000000012") << FieldType::Real; // a length of decimals is no code
    QTest::newRow("1e3 2e3") << FieldType::Real;
}

void TestCsvCodes::whatIsACode()
{
    QFETCH(FieldType, type);
    QCOMPARE(typeOf(QTest::currentDataTag()), type);
}

void TestCsvCodes::textsStandAsInTheFile()
{
    const Folder folder;
    const FeatureTable table =
        tableOf(folder.made("a.csv", "代码,人数,证号\n007,5,320402201501010011\n,6,\n120,7,2\n"));
    QCOMPARE(table.columns[0].value(0), Value(std::string("007")));
    QVERIFY(table.columns[0].isNull(1));
    QCOMPARE(table.columns[0].value(2), Value(std::string("120")));
    QCOMPARE(table.columns[1].value(2), Value(std::int64_t{7}));
    QCOMPARE(table.columns[2].value(0), Value(std::string("320402201501010011")));
    QVERIFY(table.columns[2].isNull(1));
}

void TestCsvCodes::aSubsetHasTheTypesOfTheFile()
{
    const Folder folder;
    const std::string path = folder.made("a.csv", "id,n\n007,5\n120,6\n130,7\n");
    const auto read = readLayer({.path = path, .subset = "n > 5"});
    QVERIFY(read);
    QCOMPARE(read->table.rowCount(), 2U);
    QCOMPARE(read->table.columns[0].value(0), Value(std::string("120")));
    QCOMPARE(read->table.columns[0].value(1), Value(std::string("130")));
    QCOMPARE(read->table.columns[1].value(0), Value(std::int64_t{6}));
}

void TestCsvCodes::fewRowsLookAtFewRows()
{
    const Folder folder;
    const std::string path = folder.made("a.csv", "id,n\n1,1\n2,1\n003,1\n");
    QCOMPARE(tableOf(path, {.maxRows = 2}).columns[0].type(), FieldType::Integer);
    QCOMPARE(tableOf(path).columns[0].type(), FieldType::Text);
}

void TestCsvCodes::declaredTypesHold()
{
    const Folder folder;
    const std::string path = folder.made("a.csv", "id,n\n007,1\n");
    folder.made("a.csvt", "\"Integer\",\"Integer\"\n");
    QCOMPARE(tableOf(path).columns[0].value(0), Value(std::int64_t{7}));
}

void TestCsvCodes::pointsKeepTheirIds()
{
    const Folder folder;
    const FeatureTable table =
        tableOf(folder.made("a.csv", "id,lon,lat\n01,119.95,31.78\n02,120,32\n"));
    QCOMPARE(table.geometryKind(), GeometryKind::Point);
    QCOMPARE(table.columns[0].text(1), std::string("02"));
    QCOMPARE(table.columns[1].type(), FieldType::Real);
}

void TestCsvCodes::cancelled()
{
    const Folder folder;
    std::stop_source stop;
    stop.request_stop();
    const auto read =
        readLayer({.path = folder.made("a.csv", "id,n\n007,1\n")}, {}, {stop.get_token(), {}});
    QCOMPARE(read.error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(TestCsvCodes)
#include "tst_csv_codes.moc"
