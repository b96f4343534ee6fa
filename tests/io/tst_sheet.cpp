// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/made_files.h"
#include "io/made_zip.h"
#include "io/sheet.h"

#include <sys/resource.h>

using namespace yimi;
using namespace yimi::test;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Read
{
    Rows rows;
    SheetNotes notes;
};

Read readAll(const std::string& path, const SheetOptions& options = {})
{
    Read read;
    auto notes = readSheet({.path = path}, options, [&](std::size_t, auto& cells) {
        read.rows.push_back(cells);
        return true;
    });
    if (!notes)
        qFatal("%s: %s %s",
               path.c_str(),
               errorCodeName(notes.error().code).data(),
               notes.error().detail.c_str());
    read.notes = *notes;
    return read;
}

ErrorCode errorOf(const std::string& path)
{
    const auto notes = readSheet({.path = path}, {}, [](std::size_t, auto&) { return true; });
    return notes ? ErrorCode::Cancelled : notes.error().code;
}

} // namespace

class TestSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void quotesLineEndsAndSeparators()
    {
        const Folder folder;
        const auto read = readAll(folder.made(
            "a.csv", "a,b,c\r\n\"x,1\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n12\" pipe,,\r3,4,5"));
        const Rows wanted = {{"a", "b", "c"},
                             {"x,1", "say \"hi\"", "two\nlines"},
                             {"12\" pipe", "", ""},
                             {"3", "4", "5"}};
        QVERIFY(read.rows == wanted);
        QCOMPARE(read.notes.driver, std::string("CSV"));
    }

    void aFileOfOneEndlessLineTakesNoMemory()
    {
        const Folder folder;
        for (const std::string piece : {"常州 ", "甲,"}) {
            std::string line;
            while (line.size() < (1U << 20U))
                line += piece;
            const std::string path = folder.path("a.txt");
            QFile file(QString::fromStdString(path));
            QVERIFY(file.open(QIODevice::WriteOnly));
            for (int i = 0; i < 150; ++i)
                file.write(line.data(), static_cast<qint64>(line.size()));
            file.close();
            const auto mostMemory = [] {
                rusage usage{};
                getrusage(RUSAGE_SELF, &usage);
                return usage.ru_maxrss / 1024; // MB
            };
            const long before = mostMemory();
            const auto read =
                readSheet({.path = path}, {}, [](std::size_t, auto&) { return true; });
            QVERIFY(!read && read.error().code == ErrorCode::FileDamaged);
            const long more = mostMemory() - before;
            QVERIFY2(more < 150, qPrintable(QString::number(more)));
        }
    }

    void theSeparatorIsFound_data()
    {
        QTest::addColumn<char>("separator");
        for (const char c : {',', '\t', ';', '|'})
            QTest::addRow("%c", c) << c;
    }

    void theSeparatorIsFound()
    {
        QFETCH(char, separator);
        const Folder folder;
        std::string text = "某市托育机构一览\n名称,托位\n甲,20\n乙,30\n";
        std::ranges::replace(text, ',', separator);
        const auto read = readAll(folder.made("a.txt", text));
        QCOMPARE(read.notes.delimiter, separator);
        QCOMPARE(read.rows[2], (std::vector<std::string>{"甲", "20"}));
    }

    void everyEncodingThatArrives_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("mark");
        QTest::addColumn<QString>("source");
        QTest::newRow("utf-8") << "UTF-8"
                               << ""
                               << "guessed";
        QTest::newRow("utf-8 bom") << "UTF-8"
                                   << "\u00EF\u00BB\u00BF"
                                   << "bom";
        QTest::newRow("gbk") << "GB18030"
                             << ""
                             << "guessed";
        QTest::newRow("big5") << "Big5"
                              << ""
                              << "guessed";
        QTest::newRow("utf-16") << "UTF-16LE"
                                << "\u00FF\u00FE"
                                << "bom";
        QTest::newRow("utf-16 be") << "UTF-16BE"
                                   << "\u00FE\u00FF"
                                   << "bom";
    }

    void everyEncodingThatArrives()
    {
        QFETCH(QString, encoding);
        QFETCH(QString, mark);
        QFETCH(QString, source);
        const Folder folder;
        const std::string text = "名稱,地址\n中央公園社區中心,市府路一號\n北門圖書館,和平東路\n";
        const std::string simplified =
            "名称,地址\n中央公园社区中心,市府路一号\n北门图书馆,和平东路\n";
        const std::string& used = encoding == "Big5" ? text : simplified;
        const auto bytes = fromUtf8(used, encoding.toStdString());
        QVERIFY(bytes);
        const auto read = readAll(folder.made("a.csv", mark.toLatin1().toStdString() + *bytes));
        QCOMPARE(QString::fromStdString(read.notes.encoding), encoding);
        QCOMPARE(QString::fromStdString(read.notes.encodingSource), source);
        QVERIFY(read.rows[0]
                == (encoding == "Big5" ? std::vector<std::string>{"名稱", "地址"}
                                       : std::vector<std::string>{"名称", "地址"}));
    }

    void anEncodingCanBeSaid()
    {
        const Folder folder;
        const auto bytes = fromUtf8("名称\n甲\n", "GB18030");
        const auto read = readAll(folder.made("a.csv", *bytes), {.encoding = "GB18030"});
        QCOMPARE(read.rows[1][0], std::string("甲"));
        const auto unknown = readSheet({.path = folder.path("a.csv")},
                                       {.encoding = "no-such"},
                                       [](std::size_t, auto&) { return true; });
        QCOMPARE(unknown.error().code, ErrorCode::ParameterInvalid);
    }

    void nulBytesAreTakenOutAndNoted()
    {
        const Folder folder;
        const auto read = readAll(folder.made("a.csv", std::string("a,b\nx\0y,2\n", 10)));
        QCOMPARE(read.rows[1][0], std::string("xy"));
        QVERIFY(read.notes.rowsWithNul == std::vector<std::size_t>{2});
    }

    void bytesThatCannotBeReadAreNoted()
    {
        const Folder folder;
        std::string text = *fromUtf8("名称,数\n中央公园社区中心,2\n北门图书馆,3\n", "GB18030");
        text += "\xFF\xFF,4\n";
        const auto read = readAll(folder.made("a.csv", text));
        QCOMPARE(read.rows[1][0], std::string("中央公园社区中心"));
        QVERIFY(read.notes.garbledRows == std::vector<std::size_t>{4});
    }

    void tenThousandColumnsAreRead()
    {
        const Folder folder;
        std::string text;
        for (int row = 0; row < 2; ++row) {
            for (int i = 0; i < 10'000; ++i)
                text += (i > 0 ? "," : "") + std::to_string(i);
            text += '\n';
        }
        QCOMPARE(readAll(folder.made("a.csv", text)).rows[1].size(), std::size_t{10'000});
    }

    void aQuoteThatIsNeverClosedIsDamage()
    {
        const Folder folder;
        std::string text = "a,b\n\"never closed,1\n";
        for (int i = 0; i < 500'000; ++i)
            text += "row,12345\n";
        QCOMPARE(errorOf(folder.made("a.csv", text)), ErrorCode::FileDamaged);
    }

    void rowsAfterTheWantedOnesAreNotRead()
    {
        const Folder folder;
        const auto read = readAll(folder.made("a.csv", "a\n1\n2\n3\n"), {.maxRows = 2});
        QCOMPARE(read.rows.size(), std::size_t{2});
    }

    void workbooksGiveValuesFormulasAndMerges()
    {
        const Folder folder;
        const auto read = readAll(folder.made("a.xlsx",
                                              workbookOf("托育",
                                                         {{"某市托育机构", "", ""},
                                                          {"名称", "托位", "合计"},
                                                          {"甲", "20", "<f>B3*2</f><v>40</v>"},
                                                          {"乙", "30", "<f>B4*2</f>"}},
                                                         {"A1:C1"})));
        QCOMPARE(read.notes.name, std::string("托育"));
        QCOMPARE(read.notes.driver, std::string("XLSX"));
        QCOMPARE(read.notes.mergedRanges, std::size_t{1});
        QCOMPARE(read.notes.formulasWithoutValue, std::size_t{1});
        QCOMPARE(read.rows.size(), std::size_t{4});
        QCOMPARE(read.rows[2][0], std::string("甲"));
        QCOMPARE(read.rows[2][1], std::string("20"));
        QCOMPARE(read.rows[2][2], std::string("40"));
        QVERIFY(read.rows[3].size() < 3 || read.rows[3][2].empty());
    }

    void anXlsxThatCallsItselfXlsIsRead()
    {
        const Folder folder;
        const auto read = readAll(folder.made("a.xls", workbookOf("表", {{"名称"}, {"甲"}})));
        QCOMPARE(read.rows[1][0], std::string("甲"));
    }

    void sheetsInsideAZipAreRead()
    {
        const Folder folder;
        const std::string name = *fromUtf8("数据/名单.xlsx", "GB18030");
        const std::string zip =
            folder.made("a.zip",
                        zipOf({{name, workbookOf("表", {{"名称"}, {"甲"}}), 0},
                               {*fromUtf8("数据/点.csv", "GB18030"), "a,b\n1,2\n", 0}}));
        QCOMPARE(readAll("/vsizip/{" + zip + "}/数据/点.csv").rows[1][1], std::string("2"));
        QCOMPARE(readAll("/vsizip/{" + zip + "}/数据/名单.xlsx").rows[1][0], std::string("甲"));
    }

    void aBombInsideAZipIsRefused()
    {
        const Folder folder;
        const std::string bomb = zipOf({{"xl/workbook.xml", "xxxx", 0x800, 300U << 20U}});
        const std::string zip = folder.made("a.zip", zipOf({{"b.xlsx", bomb}}));
        QCOMPARE(errorOf("/vsizip/{" + zip + "}/b.xlsx"), ErrorCode::ArchiveTooLarge);
    }

    void badFilesAreSaid()
    {
        const Folder folder;
        QCOMPARE(errorOf(folder.path("none.csv")), ErrorCode::FileNotFound);
        QCOMPARE(errorOf(folder.made("e.csv", "")), ErrorCode::FileEmpty);
        QCOMPARE(errorOf(folder.made("e.xlsx", "")), ErrorCode::FileEmpty);
        const std::string book = workbookOf("表", {{"名称"}, {"甲"}});
        QCOMPARE(errorOf(folder.made("t.xlsx", book.substr(0, book.size() / 2))),
                 ErrorCode::FileDamaged);
        QCOMPARE(errorOf(folder.made("t2.xlsx", "plain words")), ErrorCode::FileDamaged);
        QCOMPARE(errorOf(folder.made("z.xlsx", zipOf({{"a.txt", "x"}}))), ErrorCode::FileDamaged);
        QCOMPARE(
            errorOf(folder.made("p.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 EncryptedPackage")),
            ErrorCode::FileEncrypted);
        QCOMPARE(errorOf(folder.made("h.xls", "<html><table><tr><td>1</td></tr></table>")),
                 ErrorCode::FormatUnsupported);
        std::string binary;
        for (int i = 0; i < 2000; ++i)
            binary += static_cast<char>(i % 256);
        QCOMPARE(errorOf(folder.made("b.csv", binary)), ErrorCode::FormatUnsupported);
        QCOMPARE(errorOf(folder.made("bomb.xlsx",
                                     zipOf({{"xl/workbook.xml", "xxxx", 0x800, 300U << 20U}}))),
                 ErrorCode::ArchiveTooLarge);
    }

    void canBeCancelled()
    {
        const Folder folder;
        std::stop_source stop;
        stop.request_stop();
        const auto read = readSheet({.path = folder.made("a.csv", "a\n1\n")},
                                    {},
                                    [](std::size_t, auto&) { return true; },
                                    {.stop = stop.get_token()});
        QCOMPARE(read.error().code, ErrorCode::Cancelled);
    }

    void aMillionRowsPassThroughWithoutBeingKept()
    {
        const Folder folder;
        std::string text = "编号,名称,经度,纬度\n";
        for (int i = 0; i < 1'000'000; ++i)
            text += std::to_string(i) + ",点" + std::to_string(i) + ",119.95,31.78\n";
        const std::string path = folder.made("a.csv", text);
        std::size_t rows = 0;
        QElapsedTimer timer;
        timer.start();
        const auto read =
            readSheet({.path = path}, {}, [&](std::size_t, auto&) { return ++rows > 0; });
        QVERIFY(read);
        QCOMPARE(rows, std::size_t{1'000'001});
        qInfo("1,000,000 rows in %lld ms", timer.elapsed());
    }
};

QTEST_GUILESS_MAIN(TestSheet)
#include "tst_sheet.moc"
