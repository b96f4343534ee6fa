// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/archive.h"
#include "io/made_files.h"
#include "io/made_zip.h"

using namespace yimi;
using namespace yimi::test;

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void entriesAreListedFromTheDirectory()
    {
        const Folder folder;
        const std::string path =
            folder.made("a.zip", zipOf({{"数据/道路.shp", "12345"}, {"数据/说明.txt", "x"}}));
        const auto listing = listArchive(path);
        QVERIFY(listing);
        QCOMPARE(listing->entries.size(), std::size_t{2});
        QCOMPARE(listing->entries[0].name, std::string("数据/道路.shp"));
        QCOMPARE(listing->entries[0].size, std::uint64_t{5});
    }

    void namesPackedByWindowsAreChinese()
    {
        const Folder folder;
        const std::string name = fromUtf8("数据/道路.shp", "GB18030").value();
        const auto listing = listArchive(folder.made("a.zip", zipOf({{name, "x", 0}})));
        QVERIFY(listing);
        QCOMPARE(listing->nameEncoding, std::string("GB18030"));
        QCOMPARE(listing->entries[0].name, std::string("数据/道路.shp"));
    }

    void namesOfUtf8ThatDoNotSaySoAreUnderstood()
    {
        const Folder folder;
        const auto listing = listArchive(folder.made("a.zip", zipOf({{"数据/道路.shp", "x", 0}})));
        QVERIFY(listing);
        QCOMPARE(listing->nameEncoding, std::string("UTF-8"));
        QCOMPARE(listing->entries[0].name, std::string("数据/道路.shp"));
    }

    void pathsThatLeadOutAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"../../etc/passwd",
                                 "/etc/passwd",
                                 "C:/windows/a.shp",
                                 "a/../../b.shp",
                                 "..\\b.shp",
                                 "a/.."})
            QTest::newRow(name) << QString::fromUtf8(name);
    }

    void pathsThatLeadOutAreRefused()
    {
        QFETCH(QString, name);
        const Folder folder;
        const auto listing = listArchive(
            folder.made("a.zip", zipOf({{"good.shp", "x"}, {name.toStdString(), "x"}})));
        QVERIFY(!listing);
        QCOMPARE(listing.error().code, ErrorCode::ArchiveUnsafe);
        QCOMPARE(listing.error().detail, name.toStdString());
    }

    void twoDotsInANameAreHarmless()
    {
        const Folder folder;
        QVERIFY(listArchive(folder.made("a.zip", zipOf({{"道路..2023.shp", "x"}}))));
    }

    void bombsAreRefused()
    {
        const Folder folder;
        // 300 MB out of four bytes.
        const auto grown = folder.made("a.zip", zipOf({{"a.csv", "xxxx", 0x800, 300U << 20U}}));
        QCOMPARE(listArchive(grown).error().code, ErrorCode::ArchiveTooLarge);
        const auto modest = folder.made("b.zip", zipOf({{"a.csv", "xxxx", 0x800, 4U << 20U}}));
        QVERIFY(listArchive(modest));
        QCOMPARE(listArchive(modest, {.totalSize = 1U << 20U}).error().code,
                 ErrorCode::ArchiveTooLarge);
    }

    void entriesThatShareTheirBytesAreRefused()
    {
        const Folder folder;
        std::string zip = zipOf({{"a.csv", std::string(100, 'x')}, {"b.csv", "y"}});
        // The second entry's place becomes the first one's.
        const std::size_t second = zip.rfind("b.csv") - 4;
        zip.replace(second, 4, std::string(4, '\0'));
        const auto listing = listArchive(folder.made("a.zip", zip));
        QVERIFY(!listing);
        QCOMPARE(listing.error().code, ErrorCode::ArchiveTooLarge);
    }

    void passwordsAreSaid()
    {
        const Folder folder;
        const auto listing = listArchive(folder.made("a.zip", zipOf({{"a.csv", "x", 0x801}})));
        QCOMPARE(listing.error().code, ErrorCode::FileEncrypted);
    }

    void brokenZipsAreDamaged()
    {
        const Folder folder;
        const std::string whole = zipOf({{"a.csv", "x"}, {"b.csv", "y"}});
        QCOMPARE(listArchive(folder.made("a.zip", whole.substr(0, whole.size() / 2))).error().code,
                 ErrorCode::FileDamaged);
        QCOMPARE(listArchive(folder.made("b.zip", "no zip")).error().code, ErrorCode::FileDamaged);
        QCOMPARE(listArchive(folder.made("c.zip", "")).error().code, ErrorCode::FileDamaged);
        QCOMPARE(listArchive(folder.path("none.zip")).error().code, ErrorCode::FileNotFound);
        // A directory that says more than there is.
        std::string lying = whole;
        lying.replace(whole.size() - 12, 2, "\x50\x01");
        QCOMPARE(listArchive(folder.made("d.zip", lying)).error().code, ErrorCode::FileDamaged);
    }
};

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
