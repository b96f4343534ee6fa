// SPDX-License-Identifier: GPL-3.0-or-later
// Text of drawings and shapefiles whose encoding is said, not said, or said wrongly.
#include "io/dxf_header.h"
#include "io/made_files.h"

using namespace yimi;
using namespace yimi::test;

namespace {

std::string drawing(const std::string& header, const std::string& layer)
{
    return "  0\nSECTION\n  2\nHEADER\n" + header + "  0\nENDSEC\n  0\nSECTION\n  2\nENTITIES\n"
           + "  0\nLINE\n  8\n" + layer + "\n 10\n495000\n 20\n3517000\n 11\n495100\n 21\n3517000\n"
           + "  0\nENDSEC\n  0\nEOF\n";
}

const std::string kOld = "  9\n$ACADVER\n  1\nAC1015\n";
const std::string kChinese = "  9\n$DWGCODEPAGE\n  3\nANSI_936\n";
const std::string kWestern = "  9\n$DWGCODEPAGE\n  3\nANSI_1252\n";

} // namespace

class TestDrawingText : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theHeaderSaysTheEncoding()
    {
        QCOMPARE(dxfEncoding(drawing(kOld + kChinese, "0")), std::string("GB18030"));
        QCOMPARE(dxfEncoding(drawing(kOld + kWestern, "0")), std::string());
        QCOMPARE(dxfEncoding(drawing("  9\n$ACADVER\n  1\nAC1027\n" + kChinese, "0")),
                 std::string("UTF-8"));
        QCOMPARE(dxfEncoding("$DWGCODEPAGE"), std::string());
    }

    void namesOfLayersAreRead_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("source");
        QTest::newRow("936") << QString::fromStdString(kOld + kChinese) << "GB18030"
                             << "dwgcodepage";
        QTest::newRow("1252, but Chinese") << QString::fromStdString(kOld + kWestern) << "GB18030"
                                           << "guessed";
        QTest::newRow("nothing said") << ""
                                      << "GB18030"
                                      << "guessed";
        QTest::newRow("UTF-8 said, but GBK") << "  9\n$ACADVER\n  1\nAC1027\n"
                                             << "GB18030"
                                             << "guessed";
    }

    void namesOfLayersAreRead()
    {
        QFETCH(QString, header);
        QFETCH(QString, encoding);
        QFETCH(QString, source);
        const Folder folder;
        const std::string path = folder.made(
            "a.dxf", drawing(header.toStdString(), *fromUtf8("城市主干路中心线", "GB18030")));
        const auto read = readLayer({.path = path});
        QVERIFY(read);
        QCOMPARE(read->table.column("Layer")->text(0), std::string("城市主干路中心线"));
        QCOMPARE(QString::fromStdString(read->encoding), encoding);
        QCOMPARE(QString::fromStdString(read->encodingSource), source);
        const auto layers = listLayers(path);
        QVERIFY(layers);
        QCOMPARE(QString::fromStdString(layers->front().encoding), encoding);
        QCOMPARE(QString::fromStdString(layers->front().encodingSource), source);
    }

    void newDrawingsOfAutoCadHaveASentence()
    {
        const Folder folder;
        const auto layers = listLayers(folder.made("a.dwg", "AC1032" + std::string(200, '\0')));
        QVERIFY(!layers);
        QCOMPARE(layers.error().code, ErrorCode::FormatUnsupported);
    }

    void fieldNamesThatFillTheTableAreTold()
    {
        const Folder folder;
        // Five characters of GBK fill the ten bytes; «名称» does not, nor does a Latin name count.
        const std::string path = foreignFile(folder,
                                             "a.shp",
                                             {.driver = "ESRI Shapefile",
                                              .type = wkbPoint,
                                              .wkts = {"POINT (1 1)"},
                                              .textField = *fromUtf8("常住人口数", "GB18030"),
                                              .texts = {*fromUtf8("中央公园社区", "GB18030")},
                                              .layerOptions = {"ENCODING="}});
        const auto layers = listLayers(path);
        QVERIFY(layers);
        QVERIFY(layers->front().cutFieldNames == std::vector<std::string>{"常住人口数"});
    }

    void aNameCutInACharacterEndsBeforeIt()
    {
        QCOMPARE(toUtf8Cut("常住人\xE5", "UTF-8"), std::string("常住人"));
        QCOMPARE(toUtf8Cut(fromUtf8("人口", "GB18030")->substr(0, 3), "GB18030"),
                 std::string("人"));
        QCOMPARE(toUtf8Cut("名称", "UTF-8"), std::string("名称"));
    }
};

QTEST_GUILESS_MAIN(TestDrawingText)
#include "tst_drawing_text.moc"
