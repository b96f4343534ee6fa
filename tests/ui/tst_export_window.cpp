// SPDX-License-Identifier: GPL-3.0-or-later
// Pages from the window: looked at, written, copied, printed, remembered.
#include "layout/export_page.h"
#include "other_programs.h"
#include "ui/analysis_bench.h"
#include "ui/area_bench.h"
#include "ui/export_bench.h"
#include "ui/page/export_controller.h"
#include "ui/page/page_preview.h"
#include "ui/page/print_page.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPrinter>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

using namespace yimi;
using namespace yimi::test;

namespace {

/// Each of the cards that a result has, and what is clicked.
struct CardBench : ExportBench
{
    void make(const QString& result)
    {
        open(cityWithLibraries());
        show(result);
        if (result == "coverage") {
            runCoverage();
        } else if (result == "areas") {
            find<QPushButton>("areaRun").click();
            QTRY_VERIFY(window->document().serviceAreas());
        } else {
            find<QPushButton>("analysisRun").click();
            QTRY_VERIFY(window->document().analyses().contains(kServices));
        }
    }

    /// Its card comes to the front.
    void show(const QString& result)
    {
        if (result != "analysis") {
            find<QAbstractButton>(result == "areas" ? "analysisTab1" : "analysisTab0").click();
            return;
        }
        action("analyses").trigger();
        for (auto* choice : window->findChildren<QPushButton*>("analysisChoice")) {
            if (choice->isVisible() && choice->accessibleName() == analysisName(kServices))
                choice->click();
        }
    }

    /// With the pointer, on what can be seen.
    void click(QAbstractButton& button)
    {
        QVERIFY(button.isVisible() && button.isEnabled());
        QVERIFY(!button.visibleRegion().isEmpty());
        QTest::mouseClick(&button, Qt::LeftButton);
        ++clicks;
    }

    int clicks = 0;
};

const PagePreview& previewOf(QDialog& dialog)
{
    return *dialog.findChild<PagePreview*>(QStringLiteral("pagePreview"));
}

} // namespace

class TestExportWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeClicksFromAResultToAPage_data();
    void threeClicksFromAResultToAPage();
    void pagesHaveFilesOfTheirOwn();
    void theLookFollowsTheChoices();
    void aPageIsAboutTheChosenCommunity();
    void whatWasChosenIsRemembered();
    void layersOfAPdfAreKeptOnRequest();
    void aPageIsCopied();
    void aPageIsPrinted();
    void aPrinterThatIsGoneIsSaid();
    void whatCannotBeWrittenIsSaid();
};

void TestExportWindow::threeClicksFromAResultToAPage_data()
{
    QTest::addColumn<QString>("result");
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("title");
    QTest::newRow("coverage") << "coverage" << QByteArray("coveragePageButton") << "coverage"
                              << "托育设施覆盖缺口图";
    QTest::newRow("areas") << "areas" << QByteArray("areaPageButton") << "service-areas"
                           << "等时圈图";
    QTest::newRow("analysis") << "analysis" << QByteArray("analysisPageButton")
                              << QString::fromStdString(kServices) << analysisName(kServices);
}

void TestExportWindow::threeClicksFromAResultToAPage()
{
    QFETCH(const QString, result);
    QFETCH(const QByteArray, button);
    QFETCH(const QString, page);
    QFETCH(const QString, title);
    CardBench bench;
    bench.settings.setFolder("export", bench.dir.path());
    bench.make(result);
    // Another result lies on top of the map: the card knows its own.
    if (result != "coverage") {
        bench.runCoverage();
    } else {
        bench.action("runServiceAreas").trigger();
        QTRY_VERIFY(bench.window->document().serviceAreas());
    }
    bench.show(result);
    bench.click(bench.find<QToolButton>(button.constData()));
    auto& dialog = bench.find<QDialog>("exportDialog");
    QCOMPARE(dialog.findChild<QComboBox*>("pageName")->currentData().toString(), page);
    const QString path = dialog.findChild<QLineEdit*>("exportPath")->text();
    QCOMPARE(QFileInfo(path).absolutePath(), QFileInfo(bench.dir.path()).absoluteFilePath());
    bench.click(*dialog.findChild<QPushButton*>("exportNow"));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 30000);
    QTRY_VERIFY(bench.message().contains(path));
    QVERIFY2(bench.clicks <= 3, qPrintable(QString::number(bench.clicks)));
    const auto words = saying("pdftotext", {path, "-"});
    if (!words)
        QFAIL("pdftotext is not there: install poppler-utils, as ./test does");
    QVERIFY2(words->contains(title), qPrintable(*words));
}

void TestExportWindow::pagesHaveFilesOfTheirOwn()
{
    ExportBench bench;
    bench.settings.setFolder("export", bench.dir.path());
    bench.open();
    QDialog& dialog = bench.dialog();
    auto& path = *dialog.findChild<QLineEdit*>("exportPath");
    auto& pages = *dialog.findChild<QComboBox*>("pageName");
    const QString first = path.text();
    pages.setCurrentIndex(pages.findData("compare"));
    QVERIFY(path.text() != first);
    QVERIFY(path.text().endsWith("方案对比图.pdf"));
    // A name of one's own stays, dots and all.
    path.selectAll();
    QTest::keyClicks(&path, bench.dir.filePath("v1.2"));
    bench.choose(dialog, "pageFormat", 1);
    pages.setCurrentIndex(0);
    QCOMPARE(path.text(), bench.dir.filePath("v1.2.png"));
    // What is there already is not lost without a question.
    QFile there(path.text());
    QVERIFY(there.open(QIODevice::WriteOnly));
    there.write("before");
    there.close();
    bench.choose(dialog, "pageDensity", 0);
    dialog.findChild<QPushButton*>("exportNow")->click();
    auto* question = dialog.findChild<QDialog*>("replaceFile");
    QVERIFY(question && dialog.isVisible());
    question->reject();
    QCOMPARE(QFileInfo(path.text()).size(), 6);
    dialog.findChild<QPushButton*>("exportNow")->click();
    dialog.findChild<QDialog*>("replaceFile")->findChild<QPushButton*>()->click();
    QTRY_VERIFY_WITH_TIMEOUT(bench.message().contains("v1.2.png"), 30000);
    QVERIFY(!QImage(bench.dir.filePath("v1.2.png")).isNull());
}

void TestExportWindow::theLookFollowsTheChoices()
{
    ExportBench bench;
    bench.open();
    bench.runCoverage();
    QDialog& dialog = bench.dialog();
    QTRY_VERIFY_WITH_TIMEOUT(!previewOf(dialog).page().isNull(), 30000);
    QVERIFY(previewOf(dialog).page().width() > previewOf(dialog).page().height());
    bench.choose(dialog, "paper", 1); // A4
    bench.choose(dialog, "paperDirection", 1);
    QTRY_VERIFY_WITH_TIMEOUT(previewOf(dialog).page().width() < previewOf(dialog).page().height(),
                             30000);
    const QImage before = previewOf(dialog).page();
    dialog.findChild<QLineEdit*>("pageTitle")->setText("另一个图名");
    QTRY_VERIFY_WITH_TIMEOUT(previewOf(dialog).page() != before, 30000);
    dialog.reject();
}

void TestExportWindow::aPageIsAboutTheChosenCommunity()
{
    ExportBench bench;
    bench.open();
    bench.runCoverage();
    QDialog& dialog = bench.dialog();
    auto& community = *dialog.findChild<QComboBox*>("pageCommunity");
    QVERIFY(!community.isVisible());
    auto& pages = *dialog.findChild<QComboBox*>("pageName");
    pages.setCurrentIndex(pages.findData("community"));
    QVERIFY(community.isVisible());
    const int at = community.findText("北苑社区（北镇）");
    QVERIFY(at > 0);
    community.setCurrentIndex(at);
    Q_EMIT community.activated(at);
    const QString path = bench.dir.filePath("community.pdf");
    dialog.findChild<QLineEdit*>("exportPath")->setText(path);
    dialog.findChild<QPushButton*>("exportNow")->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 30000);
    const auto words = saying("pdftotext", {path, "-"});
    if (!words)
        QFAIL("pdftotext is not there: install poppler-utils, as ./test does");
    QVERIFY2(words->startsWith("北苑社区"), qPrintable(*words));
}

void TestExportWindow::whatWasChosenIsRemembered()
{
    ExportBench bench;
    bench.open();
    {
        QDialog& dialog = bench.dialog();
        bench.choose(dialog, "paper", 2);
        bench.choose(dialog, "pageFormat", 3); // JPEG
        bench.choose(dialog, "pageDensity", 0);
        dialog.findChild<QCheckBox*>("pagePlace")->setChecked(true);
        const QString path = bench.dir.filePath("page.jpg");
        dialog.findChild<QLineEdit*>("exportPath")->setText(path);
        dialog.findChild<QPushButton*>("exportNow")->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 30000);
        QTRY_VERIFY(QFile::exists(bench.dir.filePath("page.jgw")));
        QTRY_VERIFY(!bench.window->findChild<QDialog*>("exportDialog"));
    }
    QDialog& dialog = bench.dialog();
    QCOMPARE(dialog.findChild<QComboBox*>("paper")->currentIndex(), 2);
    QCOMPARE(dialog.findChild<QComboBox*>("pageFormat")->currentIndex(), 3);
    QCOMPARE(dialog.findChild<QComboBox*>("pageDensity")->currentIndex(), 0);
    QVERIFY(dialog.findChild<QCheckBox*>("pagePlace")->isChecked());
    QVERIFY(dialog.findChild<QLineEdit*>("exportPath")->text().endsWith(".jpg"));
    dialog.reject();
}

void TestExportWindow::layersOfAPdfAreKeptOnRequest()
{
    ExportBench bench;
    bench.open();
    for (const bool kept : {false, true}) {
        QDialog& dialog = bench.dialog();
        auto& box = *dialog.findChild<QCheckBox*>("pageLayersKept");
        bench.choose(dialog, "pageFormat", 1);
        QVERIFY(!box.isVisible()); // a picture has none
        bench.choose(dialog, "pageFormat", 0);
        QVERIFY(box.isVisible());
        QVERIFY(!box.isChecked());
        box.setChecked(kept);
        const QString path = bench.dir.filePath(kept ? "kept.pdf" : "flat.pdf");
        dialog.findChild<QLineEdit*>("exportPath")->setText(path);
        dialog.findChild<QPushButton*>("exportNow")->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 30000);
        QTRY_VERIFY(!bench.window->findChild<QDialog*>("exportDialog"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().contains("/OCProperties"), kept);
    }
    QDialog& dialog = bench.dialog();
    QVERIFY(dialog.findChild<QCheckBox*>("pageLayersKept")->isChecked()); // remembered
    dialog.reject();
}

void TestExportWindow::aPageIsCopied()
{
    ExportBench bench;
    bench.open();
    QGuiApplication::clipboard()->clear();
    QDialog& dialog = bench.dialog();
    dialog.findChild<QPushButton*>("copyPage")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!QGuiApplication::clipboard()->image().isNull(), 30000);
    QVERIFY(QGuiApplication::clipboard()->image().width() > 3000);
    QTRY_VERIFY(bench.message().contains("剪贴板"));
    dialog.reject();
}

void TestExportWindow::aPageIsPrinted()
{
    ExportBench bench;
    bench.open();
    auto& controller = *bench.window->findChild<ExportController*>();
    const QString path = bench.dir.filePath("printed.pdf");
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    Page page;
    setUpPrinter(*printer, page);
    QCOMPARE(printScale(*printer, page), 1.0);
    controller.print({.name = "existing"}, printer);
    QTRY_VERIFY_WITH_TIMEOUT(bench.message().contains("图幅已送去打印"), 30000);
    QVERIFY(QFileInfo(path).size() > 10000);
    // Onto smaller paper it is fitted, and that is said.
    printer->setPageSize(QPageSize(QPageSize::A4));
    QVERIFY(std::abs(printScale(*printer, page) - 0.707) < 0.01);
    controller.print({.name = "existing"}, printer);
    QTRY_VERIFY_WITH_TIMEOUT(bench.message().contains("已缩到"), 30000);
}

void TestExportWindow::aPrinterThatIsGoneIsSaid()
{
    ExportBench bench;
    bench.open();
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName("/proc/no/such/printer.pdf");
    bench.window->findChild<ExportController*>()->print({.name = "existing"}, printer);
    QTRY_VERIFY_WITH_TIMEOUT(bench.message().contains("没有接受这张图"), 30000);
}

void TestExportWindow::whatCannotBeWrittenIsSaid()
{
    ExportBench bench;
    bench.open();
    QDialog& dialog = bench.dialog();
    dialog.findChild<QLineEdit*>("exportPath")->setText("/proc/no/such/page.pdf");
    dialog.findChild<QPushButton*>("exportNow")->click();
    QTRY_VERIFY_WITH_TIMEOUT(bench.find("messageBar").isVisible(), 30000);
    QVERIFY(bench.message().contains("page.pdf"));
}

QTEST_MAIN(TestExportWindow)
#include "tst_export_window.moc"
