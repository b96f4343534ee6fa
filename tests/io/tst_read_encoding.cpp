// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_files.h"

using namespace yimi;
using namespace yimi::test;

namespace {

const std::vector<std::string> kNames{"天宁区兰陵街道", "朝阳三村社区", "清凉新村", "plain"};

/// A shapefile whose bytes are in one encoding and whose side files may say so, or lie.
std::string
shapefile(const Folder& folder, const std::string& encoding, const std::string& cpg, char ldid)
{
    ForeignLayer made{.driver = "ESRI Shapefile",
                      .type = wkbPoint,
                      .textField = fromUtf8("名称", encoding).value(),
                      .layerOptions = {"ENCODING="}};
    for (const std::string& name : kNames) {
        made.wkts.emplace_back("POINT (1 2)");
        made.texts.push_back(fromUtf8(name, encoding).value());
    }
    const std::string path = foreignFile(folder, "a.shp", made);
    QFile::remove(QString::fromStdString(folder.path("a.cpg")));
    if (!cpg.empty())
        folder.made("a.cpg", cpg);
    std::string dbf = bytesOf(folder.path("a.dbf")).toStdString();
    dbf[29] = ldid;
    folder.made("a.dbf", dbf);
    return path;
}

bool holdsNames(const LayerRead& read)
{
    const Column* column = read.table.column("名称");
    if (!column)
        return false;
    for (std::size_t row = 0; row < kNames.size(); ++row) {
        if (column->text(row) != kNames[row])
            return false;
    }
    return true;
}

} // namespace

class TestReadEncoding : public QObject
{
    Q_OBJECT

private slots:
    void shapefiles_data();
    void shapefiles();
    void anEncodingThatIsAskedForWins();
    void bigFiveIsTold();
    void csvFiles_data();
    void csvFiles();
    void gbHeadersNameCoordinates();
    void plainAsciiIsNoGuess();
    void theOutcomeIsAlwaysUtf8();
};

void TestReadEncoding::shapefiles_data()
{
    constexpr char kUnknown = 0x00;
    constexpr char kAnsi = 0x57;
    constexpr char kGbk = 0x4D;
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("cpg");
    QTest::addColumn<char>("ldid");
    QTest::addColumn<QString>("source");
    QTest::newRow("UTF-8 with .cpg") << "UTF-8"
                                     << "UTF-8" << kUnknown << "cpg";
    QTest::newRow("GBK with .cpg") << "GB18030"
                                   << "GBK" << kUnknown << "cpg";
    QTest::newRow("GBK by code page") << "GB18030"
                                      << "936" << kUnknown << "cpg";
    QTest::newRow("GBK with language id") << "GB18030"
                                          << "" << kGbk << "ldid";
    QTest::newRow(".cpg before language id") << "UTF-8"
                                             << "UTF-8" << kGbk << "cpg";
    QTest::newRow("GBK that nobody declares") << "GB18030"
                                              << "" << kUnknown << "guessed";
    QTest::newRow("GBK marked ANSI") << "GB18030"
                                     << "" << kAnsi << "guessed";
    QTest::newRow("UTF-8 that nobody declares") << "UTF-8"
                                                << "" << kUnknown << "guessed";
    QTest::newRow("UTF-8 marked ANSI") << "UTF-8"
                                       << "" << kAnsi << "guessed";
    QTest::newRow("GBK declared as UTF-8") << "GB18030"
                                           << "UTF-8" << kUnknown << "guessed";
}

void TestReadEncoding::shapefiles()
{
    QFETCH(const QString, encoding);
    QFETCH(const QString, cpg);
    QFETCH(const char, ldid);
    QFETCH(const QString, source);
    const Folder folder;
    const auto path = shapefile(folder, encoding.toStdString(), cpg.toStdString(), ldid);
    const auto read = readLayer({path});
    QVERIFY(read.has_value());
    QVERIFY2(holdsNames(*read), read->table.columns[1].text(0).c_str());
    QCOMPARE(QString::fromStdString(read->encodingSource), source);
    const Finding finding = findingOf(read->findings, FindingCode::EncodingGuessed);
    // A guess of UTF-8 is certain: nothing else looks like it.
    const bool told = source == "guessed" && encoding != "UTF-8";
    QCOMPARE(finding.count > 0, told);
    if (told)
        QCOMPARE(QString::fromStdString(finding.detail), encoding);
    const auto summary = listLayers(path);
    QCOMPARE(summary->front().fieldNames.back(), std::string("名称"));
    QCOMPARE(summary->front().encoding, read->encoding);
    QCOMPARE(summary->front().encodingSource, read->encodingSource);
}

void TestReadEncoding::anEncodingThatIsAskedForWins()
{
    const Folder folder;
    const auto path = shapefile(folder, "GB18030", "ISO-8859-1", 0);
    QVERIFY(!holdsNames(*readLayer({path}))); // the file lies, and nothing can tell
    const auto read = readLayer({path}, {.encoding = "GB18030"});
    QVERIFY(holdsNames(*read));
    QCOMPARE(read->encoding, std::string("GB18030"));
    QVERIFY(read->findings.empty());
}

void TestReadEncoding::bigFiveIsTold()
{
    const Folder folder;
    ForeignLayer made{.driver = "ESRI Shapefile",
                      .type = wkbPoint,
                      .textField = "NAME",
                      .layerOptions = {"ENCODING="}};
    for (const char* name : {"天寧區蘭陵街道", "朝陽三村社區", "清涼新村"}) {
        made.wkts.emplace_back("POINT (1 2)");
        made.texts.push_back(fromUtf8(name, "Big5").value());
    }
    const auto path = foreignFile(folder, "a.shp", made);
    QFile::remove(QString::fromStdString(folder.path("a.cpg")));
    const auto read = readLayer({path});
    QCOMPARE(read->encoding, std::string("Big5"));
    QCOMPARE(read->table.column("name")->text(1), std::string("朝陽三村社區"));
}

void TestReadEncoding::csvFiles_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("mark");
    QTest::newRow("UTF-8") << "UTF-8" << QByteArray();
    QTest::newRow("UTF-8 with mark") << "UTF-8" << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("GB18030") << "GB18030" << QByteArray();
}

void TestReadEncoding::csvFiles()
{
    QFETCH(const QString, encoding);
    QFETCH(const QByteArray, mark);
    const Folder folder;
    std::string text = "名称,人口\n";
    for (const std::string& name : kNames)
        text += name + ",12\n";
    const auto path = folder.made(
        "人口.csv", mark.toStdString() + fromUtf8(text, encoding.toStdString()).value());
    const auto read = readLayer({path});
    QVERIFY(read.has_value());
    QVERIFY(holdsNames(*read));
    QCOMPARE(read->table.column("人口")->number(2).value_or(0), 12.0);
    QCOMPARE(QString::fromStdString(read->encoding), encoding);
}

void TestReadEncoding::gbHeadersNameCoordinates()
{
    const Folder folder;
    const auto path = folder.made(
        "a.csv", fromUtf8("名称,经度,纬度\n兰陵托育园,119.95,31.78\n", "GB18030").value());
    const auto read = readLayer({path});
    QVERIFY(read->table.geometries[0] == Geometry(Points{{119.95, 31.78}}));
    QCOMPARE(read->table.column("名称")->text(0), std::string("兰陵托育园"));
}

void TestReadEncoding::plainAsciiIsNoGuess()
{
    const Folder folder;
    const auto read = readLayer({folder.made("a.csv", "name,n\nroad,1\n")});
    QCOMPARE(read->encoding, std::string("UTF-8"));
    QVERIFY(read->findings.empty());
}

void TestReadEncoding::theOutcomeIsAlwaysUtf8()
{
    const Folder folder;
    std::string noise = "a,b\n";
    for (int i = 1; i < 256; ++i) {
        if (std::string_view("\n\r,\"").find(static_cast<char>(i)) == std::string_view::npos)
            noise += std::string(1, static_cast<char>(i)) + "\xFF,1\n";
    }
    const auto path = folder.made("a.csv", noise);
    for (const char* encoding : {"", "UTF-8", "GB18030", "Big5"}) {
        const auto read = readLayer({path}, {.encoding = encoding});
        QVERIFY(read.has_value());
        for (std::size_t row = 0; row < read->table.rowCount(); ++row)
            QVERIFY(isUtf8(read->table.columns[0].text(row)));
    }
}

QTEST_GUILESS_MAIN(TestReadEncoding)
#include "tst_read_encoding.moc"
