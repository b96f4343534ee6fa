// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yimi;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersBetweenTwoRuns();
    void recentFilesAreNewestFirstOnceAndThere();
};

void TestSettings::remembersBetweenTwoRuns()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath("yimi.ini");
    {
        Settings settings(file);
        QCOMPARE(settings.language(), QString("zh"));
        QVERIFY(!settings.dark());
        settings.setLanguage("en");
        settings.setDark(true);
        settings.setColumnWidths({260, 800, 320});
        settings.setPanelFolded("layers", true);
        settings.setFolder("export", dir.path());
    }
    const Settings again(file);
    QCOMPARE(again.language(), QString("en"));
    QVERIFY(again.dark());
    QCOMPARE(again.columnWidths(), (QList<int>{260, 800, 320}));
    QVERIFY(again.panelFolded("layers"));
    QVERIFY(!again.panelFolded("analysis"));
    QCOMPARE(again.folder("export"), dir.path());
}

void TestSettings::recentFilesAreNewestFirstOnceAndThere()
{
    const QTemporaryDir dir;
    for (const char* name : {"a.yimi", "b.yimi"}) {
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    Settings settings(dir.filePath("yimi.ini"));
    settings.addRecentFile(dir.filePath("a.yimi"));
    settings.addRecentFile(dir.filePath("b.yimi"));
    settings.addRecentFile(dir.filePath("a.yimi"));
    settings.addRecentFile(dir.filePath("gone.yimi"));
    QCOMPARE(settings.recentFiles(), (QStringList{dir.filePath("a.yimi"), dir.filePath("b.yimi")}));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
