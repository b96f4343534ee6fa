// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/encoding.h"

#include <QTest>

using namespace yimi;

namespace {

const std::vector<std::string> kSimplified{
    "天宁区", "兰陵街道", "朝阳三村社区", "托育服务中心", "延陵西路"};
const std::vector<std::string> kTraditional{
    "天寧區", "蘭陵街道", "朝陽三村社區", "托育服務中心", "延陵西路"};

std::vector<std::string> in(const std::string& encoding, const std::vector<std::string>& texts)
{
    std::vector<std::string> bytes;
    for (const std::string& text : texts)
        bytes.push_back(fromUtf8(text, encoding).value());
    return bytes;
}

} // namespace

class TestEncoding : public QObject
{
    Q_OBJECT

private slots:
    void wellFormedUtf8IsKnown_data();
    void wellFormedUtf8IsKnown();
    void guesses_data();
    void guesses();
    void aGuessSurvivesCutTexts();
    void lookalikesAreDecidedByTheWholeLayer();
    void conversionBothWays();
    void lossyReadingAlwaysGivesUtf8();
    void namesOfEncodingsAreChecked();
};

void TestEncoding::wellFormedUtf8IsKnown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("good");
    QTest::newRow("ascii") << QByteArray("road 1") << true;
    QTest::newRow("empty") << QByteArray("") << true;
    QTest::newRow("two to four bytes") << QByteArray("é社𠮷") << true;
    QTest::newRow("lone continuation") << QByteArray("\x80") << false;
    QTest::newRow("cut") << QByteArray("\xE7\xA4") << false;
    QTest::newRow("overlong") << QByteArray("\xE0\x80\xAF") << false;
    QTest::newRow("half a surrogate pair") << QByteArray("\xED\xA0\x80") << false;
    QTest::newRow("beyond the last") << QByteArray("\xF4\x90\x80\x80") << false;
    QTest::newRow("gb18030") << QByteArray("\xC9\xE7\xC7\xF8") << false;
}

void TestEncoding::wellFormedUtf8IsKnown()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, good);
    QCOMPARE(isUtf8(bytes.toStdString()), good);
}

void TestEncoding::guesses_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<bool>("traditional");
    QTest::newRow("UTF-8") << "UTF-8" << false;
    QTest::newRow("GB18030") << "GB18030" << false;
    QTest::newRow("Big5") << "Big5" << true;
}

void TestEncoding::guesses()
{
    QFETCH(const QString, encoding);
    QFETCH(const bool, traditional);
    const auto texts = traditional ? kTraditional : kSimplified;
    QCOMPARE(QString::fromStdString(guessEncoding(in(encoding.toStdString(), texts))), encoding);
    for (const std::string& one : texts) // and each name for itself
        QCOMPARE(
            QString::fromStdString(guessEncoding(in(encoding.toStdString(), {one, "plain ascii"}))),
            encoding);
}

void TestEncoding::aGuessSurvivesCutTexts()
{
    for (const std::string encoding : {"UTF-8", "GB18030"}) {
        std::vector<std::string> bytes = in(encoding, kSimplified);
        bytes[1].pop_back();
        QCOMPARE(guessEncoding(bytes), encoding);
    }
}

void TestEncoding::lookalikesAreDecidedByTheWholeLayer()
{
    // «平片» in GB18030 is well-formed UTF-8 by accident.
    const std::string accident = in("GB18030", {"平片"})[0];
    QVERIFY(isUtf8(accident));
    std::vector<std::string> bytes = in("GB18030", kSimplified);
    bytes.push_back(accident);
    QCOMPARE(guessEncoding(bytes), std::string("GB18030"));
}

void TestEncoding::conversionBothWays()
{
    QCOMPARE(*toUtf8("\xC9\xE7\xC7\xF8", "GBK"), std::string("社区"));
    QVERIFY(!toUtf8("\xC9\xE7\xC7", "GBK"));
    QVERIFY(!fromUtf8("社区", "ISO-8859-1"));
    const std::string longText(5000, 'x'); // longer than any buffer inside
    QCOMPARE(*toUtf8(longText + "\xC9\xE7", "GBK"), longText + "社");
}

void TestEncoding::lossyReadingAlwaysGivesUtf8()
{
    QCOMPARE(toUtf8Lossy("\xC9\xE7\xC7", "GBK"), std::string("社\uFFFD"));
    QCOMPARE(toUtf8Lossy("a\xFF\xFE\x62", "UTF-8"), std::string("a\uFFFD\uFFFDb"));
    QVERIFY(isUtf8(toUtf8Lossy("\xC9\xE7", "no such encoding")));
}

void TestEncoding::namesOfEncodingsAreChecked()
{
    QVERIFY(isKnownEncoding("GB18030") && isKnownEncoding("gbk") && isKnownEncoding("UTF-8"));
    QVERIFY(!isKnownEncoding("no such encoding"));
}

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
