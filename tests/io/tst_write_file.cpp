// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk_limits.h"
#include "made_files.h"

#include <filesystem>

using namespace yimi;
using namespace yimi::test;

class TestWriteFile : public QObject
{
    Q_OBJECT

private slots:
    void bytesAreWrittenAsTheyAre();
    void anOldFileIsReplacedWhole();
    void aLinkStaysALink();
    void fullDisksAreTold();
    void foldersThatAreNotThereOrForbidden();
    void csvForExcel();
    void csvQuoting();
    void csvWithCoordinates();
    void csvIsReadAgain();
};

void TestWriteFile::bytesAreWrittenAsTheyAre()
{
    const Folder folder;
    const std::string content("a\0b\r\n社区\xFF", 13);
    QVERIFY(writeFile(folder.path("a.bin"), content).has_value());
    QCOMPARE(bytesOf(folder.path("a.bin")).toStdString(), content);
    QVERIFY(writeFile(folder.path("empty"), "").has_value());
    QVERIFY(QFile::exists(QString::fromStdString(folder.path("empty"))));
}

void TestWriteFile::anOldFileIsReplacedWhole()
{
    const Folder folder;
    folder.made("a.txt", "a long old content");
    QVERIFY(writeFile(folder.path("a.txt"), "new").has_value());
    QCOMPARE(bytesOf(folder.path("a.txt")), QByteArray("new"));
    QCOMPARE(folder.names(), QStringList{"a.txt"}); // nothing else is left behind
}

void TestWriteFile::aLinkStaysALink()
{
    const Folder folder;
    folder.made("real.txt", "old");
    std::filesystem::create_symlink("real.txt", folder.path("link.txt"));
    QVERIFY(writeFile(folder.path("link.txt"), "new").has_value());
    QVERIFY(std::filesystem::is_symlink(folder.path("link.txt")));
    QCOMPARE(bytesOf(folder.path("real.txt")), QByteArray("new"));
}

void TestWriteFile::fullDisksAreTold()
{
    const auto device = writeFile("/dev/full", "something");
    QVERIFY(!device && device.error().code == ErrorCode::DiskFull);
    QCOMPARE(device.error().file, std::string("/dev/full"));
    const Folder folder;
    folder.made("a.txt", "old");
    const FileSizeLimit limit(1000);
    const auto file = writeFile(folder.path("a.txt"), std::string(5000, 'x'));
    QVERIFY(!file && file.error().code == ErrorCode::DiskFull);
    QCOMPARE(bytesOf(folder.path("a.txt")), QByteArray("old"));
    QCOMPARE(folder.names(), QStringList{"a.txt"});
}

void TestWriteFile::foldersThatAreNotThereOrForbidden()
{
    const Folder folder;
    for (const std::string& path :
         {folder.path("no/such/folder/a.txt"), folder.path(""), std::string()}) {
        const auto outcome = writeFile(path, "x");
        QVERIFY(!outcome && outcome.error().code == ErrorCode::FileUnwritable);
        QCOMPARE(outcome.error().file, path);
        QVERIFY(!outcome.error().detail.empty());
    }
    const ForbiddenFolder forbidden(folder.path(""));
    QVERIFY(writeFile(folder.path("a.txt"), "x").error().code == ErrorCode::FileUnwritable);
}

void TestWriteFile::csvForExcel()
{
    const Folder folder;
    FeatureTable table = pointTable("p", 2);
    table.columns[0].set(1, Value{});
    QVERIFY(writeCsv(folder.path("a.csv"), table).has_value());
    QCOMPARE(bytesOf(folder.path("a.csv")),
             QByteArray("\xEF\xBB\xBFname,pop\r\n社区0,0\r\n,10\r\n"));
}

void TestWriteFile::csvQuoting()
{
    const Folder folder;
    FeatureTable table;
    table.addColumn("a,b", FieldType::Text);
    appendRow(table, 1, {}, {std::string("说\"好\"")});
    appendRow(table, 2, {}, {std::string("two\nlines")});
    QVERIFY(writeCsv(folder.path("a.csv"), table).has_value());
    QCOMPARE(bytesOf(folder.path("a.csv")),
             QByteArray("\xEF\xBB\xBF\"a,b\"\r\n\"说\"\"好\"\"\"\r\n\"two\nlines\"\r\n"));
}

void TestWriteFile::csvWithCoordinates()
{
    const Folder folder;
    FeatureTable table = pointTable("p", 1);
    appendRow(table, 2, {}, {std::string("nowhere"), {}});
    QVERIFY(writeCsv(folder.path("a.csv"), table, true).has_value());
    QCOMPARE(bytesOf(folder.path("a.csv")),
             QByteArray("\xEF\xBB\xBFname,pop,x,y\r\n社区0,0,495000,3517000\r\nnowhere,,,\r\n"));
    // Areas have no single place.
    table.geometries = {Polygons{{.outer = {{0, 0}, {1, 0}, {1, 1}, {0, 0}}, .holes = {}}}, {}};
    QVERIFY(writeCsv(folder.path("b.csv"), table, true).has_value());
    QVERIFY(bytesOf(folder.path("b.csv")).startsWith("\xEF\xBB\xBFname,pop\r\n"));
}

void TestWriteFile::csvIsReadAgain()
{
    const Folder folder;
    FeatureTable table = pointTable("a", 20);
    table.columns[0].set(3, Value{std::string("引号\"、逗号, 和\n换行")});
    QVERIFY(writeCsv(folder.path("a.csv"), table, true).has_value());
    const auto read = readLayer({folder.path("a.csv")});
    QVERIFY(read.has_value());
    QVERIFY(read->table.geometries == table.geometries);
    QVERIFY(read->table.columns[0] == table.columns[0]);
    QCOMPARE(read->table.columns[1].number(19).value_or(0), 190.0);
}

QTEST_GUILESS_MAIN(TestWriteFile)
#include "tst_write_file.moc"
