// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a machine without Chinese characters says so, and which package brings them.
#include "render/fonts.h"
#include "ui/window/message_bar.h"
#include "ui/window_bench.h"
#include "without_chinese.h"

#include <QLabel>

using namespace yimi;
using namespace yimi::test;

class TestMissingFontWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theTypefaceIsMissed()
    {
        const auto font = checkMapFont();
        QVERIFY(!font && font.error().code == ErrorCode::FileNotFound);
        QCOMPARE(font.error().file, std::string("Noto Sans CJK SC"));
    }

    void theWindowSaysWhichPackageIsMissing()
    {
        Bench bench;
        const auto* bar = bench.window->findChild<MessageBar*>();
        QVERIFY(bar && !bar->isHidden());
        QString said;
        for (const QLabel* label : bar->findChildren<QLabel*>())
            said += label->text();
        QVERIFY2(said.contains("sudo apt install fonts-noto-cjk"), qPrintable(said));
        bench.open(); // and works all the same
    }
};

// Before there is an application, which reads the list of typefaces.
int main(int argc, char** argv)
{
    const OnlyFontsOf latin;
    const QApplication application(argc, argv);
    TestMissingFontWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_missing_font_window.moc"
