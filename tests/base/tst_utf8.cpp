// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"

#include <QTest>

using namespace yimi;

class TestUtf8 : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void thereAndBack()
    {
        const std::string text = "a é 社区 𠮷";
        QCOMPARE(codePoints(text).size(), std::size_t{8});
        QCOMPARE(toUtf8(codePoints(text)), text);
    }

    void brokenBytesAreReplaced()
    {
        QVERIFY(codePoints("\xE7\xA4"
                           "a")
                == (std::u32string{0xFFFD, 0xFFFD, U'a'}));
        QVERIFY(codePoints("\xFF") == (std::u32string{0xFFFD}));
        QVERIFY(codePoints("").empty());
    }

    void fullWidthBecomesHalfWidth()
    {
        QCOMPARE(halfWidth(std::string_view("１２Ａｂ（　）")), std::string("12Ab( )"));
    }

    void blanksAroundGo()
    {
        QCOMPARE(trimmed("　\u00A0 甲 乙\t\r\n"), std::string("甲 乙"));
        QCOMPARE(trimmed(" \u3000"), std::string());
    }
};

QTEST_GUILESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
