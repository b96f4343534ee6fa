// SPDX-License-Identifier: GPL-3.0-or-later
// Atlases from the window: of what, laid out how, into which files.
#include "ui/export_bench.h"

#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

using namespace yimi;
using namespace yimi::test;

class TestAtlasWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAtlasIsWritten();
    void anAtlasOfFilesIsWritten();
    void anAtlasIsLaidOutAsChosen();
    void thePageOfACommunityIsForCommunities();
    void filesOfAnAtlasAreNotReplacedWithoutAQuestion();
};

void TestAtlasWindow::anAtlasIsWritten()
{
    ExportBench bench;
    bench.open();
    bench.runCoverage();
    bench.action("exportAtlas").trigger();
    auto& dialog = bench.find<QDialog>("atlasDialog");
    auto* level = dialog.findChild<QComboBox*>("atlasLevel");
    QCOMPARE(level->itemText(1), QString("镇街（2 页）"));
    level->setCurrentIndex(1);
    const QString path = bench.dir.filePath("towns.pdf");
    dialog.findChild<QLineEdit*>("atlasPath")->setText(path);
    dialog.findChild<QPushButton*>("atlasNow")->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 60000);
    QTRY_VERIFY(bench.message().contains("共 2 页"));
}

void TestAtlasWindow::anAtlasOfFilesIsWritten()
{
    ExportBench bench;
    bench.open();
    bench.runCoverage();
    QDialog& page = bench.dialog();
    page.findChild<QPushButton*>("pageAtlas")->click();
    auto& dialog = bench.find<QDialog>("atlasDialog");
    bench.choose(dialog, "atlasKind", 1);
    bench.choose(dialog, "pageFormat", 1);
    bench.choose(dialog, "pageDensity", 0);
    bench.choose(dialog, "atlasLevel", 2);
    const QString path = bench.dir.filePath("communities");
    dialog.findChild<QLineEdit*>("atlasPath")->setText(path);
    dialog.findChild<QPushButton*>("atlasNow")->click();
    QTRY_VERIFY_WITH_TIMEOUT(bench.message().contains("共 4 页"), 60000);
    QCOMPARE(QDir(path).entryList({"*.png"}).size(), 4);
}

void TestAtlasWindow::anAtlasIsLaidOutAsChosen()
{
    ExportBench bench;
    bench.open();
    bench.runCoverage();
    QDialog& page = bench.dialog();
    auto& layouts = *page.findChild<QComboBox*>("pageLayout");
    const int slide = layouts.findText("汇报 16:9");
    QVERIFY(slide > 0);
    layouts.setCurrentIndex(slide);
    page.findChild<QPushButton*>("pageAtlas")->click();
    auto& dialog = bench.find<QDialog>("atlasDialog");
    QCOMPARE(dialog.findChild<QComboBox*>("pageLayout")->currentIndex(), slide); // goes with it
    bench.choose(dialog, "atlasKind", 1);
    bench.choose(dialog, "pageFormat", 1);
    bench.choose(dialog, "pageDensity", 0);
    bench.choose(dialog, "atlasLevel", 0);
    const auto sizeOfAPage = [&](const QString& folder) {
        return QImage(QDir(folder).entryInfoList({"*.png"}).value(0).filePath()).size();
    };
    const QString wide = bench.dir.filePath("wide");
    dialog.findChild<QLineEdit*>("atlasPath")->setText(wide);
    dialog.findChild<QPushButton*>("atlasNow")->click();
    QTRY_VERIFY_WITH_TIMEOUT(bench.message().contains("共 1 页"), 60000);
    const QSize shown = sizeOfAPage(wide);
    QVERIFY2(std::abs(shown.width() * 9 - shown.height() * 16) < 32, "not 16:9");
    // Another layout of the same atlas.
    bench.action("exportAtlas").trigger();
    auto& again = bench.find<QDialog>("atlasDialog");
    bench.choose(
        again, "pageLayout", again.findChild<QComboBox*>("pageLayout")->findText("社区一页"));
    const QString upright = bench.dir.filePath("upright");
    again.findChild<QLineEdit*>("atlasPath")->setText(upright);
    again.findChild<QPushButton*>("atlasNow")->click();
    QTRY_VERIFY_WITH_TIMEOUT(bench.message().contains(upright), 60000);
    QVERIFY(sizeOfAPage(upright).width() < sizeOfAPage(upright).height());
}

void TestAtlasWindow::thePageOfACommunityIsForCommunities()
{
    ExportBench bench;
    bench.open();
    bench.action("exportAtlas").trigger();
    auto& dialog = bench.find<QDialog>("atlasDialog");
    auto& level = *dialog.findChild<QComboBox*>("atlasLevel");
    level.setCurrentIndex(0);
    auto& pages = *dialog.findChild<QComboBox*>("pageName");
    pages.setCurrentIndex(pages.findData("community"));
    QCOMPARE(level.currentIndex(), 2);
    QVERIFY(!level.isEnabled());
    QVERIFY(!dialog.findChild<QComboBox*>("pageCommunity")->isVisible()); // each has its page
    pages.setCurrentIndex(pages.findData("compare"));
    QVERIFY(level.isEnabled());
    QVERIFY(dialog.findChild<QComboBox*>("pageFirstResult")->isVisible());
    dialog.reject();
}

void TestAtlasWindow::filesOfAnAtlasAreNotReplacedWithoutAQuestion()
{
    ExportBench bench;
    bench.settings.setFolder("export", bench.dir.path());
    bench.open();
    bench.runCoverage();
    for (const int kind : {0, 1}) {
        bench.action("exportAtlas").trigger();
        auto& dialog = bench.find<QDialog>("atlasDialog");
        auto& path = *dialog.findChild<QLineEdit*>("atlasPath");
        auto& now = *dialog.findChild<QPushButton*>("atlasNow");
        bench.choose(dialog, "atlasLevel", 0);
        const QString districts = path.text();
        bench.choose(dialog, "atlasLevel", 1);
        QVERIFY(path.text() != districts); // each has its own
        bench.choose(dialog, "atlasKind", kind);
        QCOMPARE(path.text().endsWith(".pdf"), kind == 0);
        const QString target = path.text();
        const auto written = [&] {
            return kind == 0 ? QFile::exists(target)
                             : QDir(target).entryList({"*.pdf"}, QDir::Files).size() == 2;
        };
        now.click();
        QVERIFY(!dialog.findChild<QMessageBox*>("replaceFile")); // nothing is there yet
        // A folder's name begins the PDF's: what was said of that is not said of this.
        QTRY_VERIFY_WITH_TIMEOUT(written() && bench.message().endsWith(target), 60000);
        QTRY_VERIFY(!bench.window->findChild<QDialog*>("atlasDialog"));
        const QString first =
            kind == 0 ? target : QDir(target).entryInfoList({"*.pdf"}).front().filePath();
        const QDateTime made = QFileInfo(first).lastModified();
        bench.action("exportAtlas").trigger();
        auto& again = bench.find<QDialog>("atlasDialog");
        QCOMPARE(again.findChild<QLineEdit*>("atlasPath")->text(), target);
        again.findChild<QPushButton*>("atlasNow")->click();
        auto* question = again.findChild<QMessageBox*>("replaceFile");
        QVERIFY(question && again.isVisible());
        const QString text = question->text();
        QVERIFY2(text.contains(QFileInfo(first).fileName()), qPrintable(text));
        QCOMPARE(text.contains("2 个同名文件"), kind == 1);
        question->reject();
        QCOMPARE(QFileInfo(first).lastModified(), made);
        again.findChild<QPushButton*>("atlasNow")->click();
        again.findChild<QMessageBox*>("replaceFile")->findChild<QPushButton*>()->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(first).lastModified() > made, 60000);
        QTRY_VERIFY(!bench.window->findChild<QDialog*>("atlasDialog"));
    }
}

QTEST_MAIN(TestAtlasWindow)
#include "tst_atlas_window.moc"
