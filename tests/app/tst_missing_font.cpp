// SPDX-License-Identifier: GPL-3.0-or-later
// Pages on a machine without Chinese characters: none rather than one of boxes.
#include "cli_runner.h"
#include "project/project_file.h"
#include "small_city.h"
#include "without_chinese.h"

#include <QDir>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

class TestMissingFont : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_project = m_dir.filePath("city.yimi");
        QVERIFY(saveProject(smallCity(), m_project.toStdString()));
    }

    void aPageOfBoxesIsNotWritten_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* ending : {"pdf", "png", "svg"})
            QTest::newRow(ending) << m_dir.filePath(QStringLiteral("page.") + ending);
    }

    void aPageOfBoxesIsNotWritten()
    {
        QFETCH(QString, file);
        {
            const OnlyFontsOf latin;
            const CliAnswer answer = exported(file);
            QCOMPARE(answer.exitCode, 1);
            QVERIFY2(answer.err.contains("没有带汉字的字体"), qPrintable(answer.err));
            QVERIFY2(answer.err.contains("sudo apt install fonts-noto-cjk"),
                     qPrintable(answer.err));
            QVERIFY(!QFile::exists(file));
        }
        QCOMPARE(exported(file).exitCode, 0);
        QVERIFY(QFile::remove(file));
    }

    void anAtlasOfBoxesIsNotWritten()
    {
        const OnlyFontsOf latin;
        const QString file = m_dir.filePath("atlas.pdf");
        const CliAnswer answer =
            cli({"export", m_project, "--page", "existing", "--atlas", "community", "--out", file});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.err.contains("fonts-noto-cjk"), qPrintable(answer.err));
        QVERIFY(!QFile::exists(file));
    }

    void aMachineWithoutAnyTypefaceIsTheSame()
    {
        const OnlyFontsOf latin;
        const OnlyFontsOf none(latin.emptyFolder());
        const QString file = m_dir.filePath("none.png");
        const CliAnswer answer = exported(file);
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.err.contains("fonts-noto-cjk"), qPrintable(answer.err));
        QVERIFY(!QFile::exists(file));
    }

private:
    [[nodiscard]] CliAnswer exported(const QString& file) const
    {
        return cli({"export", m_project, "--page", "existing", "--dpi", "60", "--out", file});
    }

    QTemporaryDir m_dir;
    QString m_project;
};

QTEST_GUILESS_MAIN(TestMissingFont)
#include "tst_missing_font.moc"
