// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pdf_text.h"

#include <QTest>

using namespace yimi;

class TestPdfText : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void radicalsBecomeCharacters()
    {
        const QByteArray given(
            "x begincmap\n<0000> <0002> [<2F09> <7AE5> <2EA0> ]\nendcmap <2F09> [<2F09>]");
        const QByteArray wanted(
            "x begincmap\n<0000> <0002> [<513F> <7AE5> <6C11> ]\nendcmap <2F09> [<2F09>]");
        QCOMPARE(withPlainHan(given), wanted);
        QCOMPARE(withPlainHan("begincmap\n<2F3C> <2F3C> <2F3C>\nendcmap"), // one code alone
                 QByteArray("begincmap\n<2F3C> <2F3C> <5FC3>\nendcmap"));
    }

    void sourceCodesAndOtherBytesStay()
    {
        const QByteArray given("begincmap\n<2F09> <2F09> [<513F>]\n<2F09> <2F09>\nendcmap");
        QCOMPARE(withPlainHan(given), given);
        QCOMPARE(withPlainHan(QByteArray("begincmap [<2F09>")), QByteArray("begincmap [<2F09>"));
        QCOMPARE(withPlainHan({}), QByteArray());
    }

    void everyKangxiRadicalHasItsCharacter()
    {
        for (int code = 0x2F00; code <= 0x2FD5; ++code) {
            const QByteArray hex = QByteArray::number(code, 16).toUpper();
            const QByteArray plain = withPlainHan("begincmap\n<01> <01> [<" + hex + ">]\nendcmap");
            const ushort to = plain.mid(22, 4).toUShort(nullptr, 16);
            QVERIFY2(to >= 0x4E00 && to <= 0x9FFF, hex.constData());
        }
    }
};

QTEST_APPLESS_MAIN(TestPdfText)
#include "tst_pdf_text.moc"
