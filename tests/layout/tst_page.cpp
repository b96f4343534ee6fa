// SPDX-License-Identifier: GPL-3.0-or-later
#include "../io/disk_limits.h"
#include "layout/export_page.h"
#include "layout/page_plan.h"
#include "some_page.h"
#include "undated.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace yimi;
using namespace yimi::test;

class TestPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void scalesAreRound_data()
    {
        QTest::addColumn<double>("needed");
        QTest::addColumn<double>("scale");
        QTest::newRow("just above") << 80001.0 << 100000.0;
        QTest::newRow("exactly") << 80000.0 << 80000.0;
        QTest::newRow("12") << 113000.0 << 120000.0;
        QTest::newRow("15") << 120500.0 << 150000.0;
        QTest::newRow("city") << 374000.0 << 400000.0;
        QTest::newRow("last step") << 99000.0 << 100000.0;
        QTest::newRow("yard") << 3.0 << 100.0;
    }

    void scalesAreRound()
    {
        QFETCH(double, needed);
        QFETCH(double, scale);
        QCOMPARE(roundScale(needed), scale);
    }

    void theMapShowsAllThatIsAsked()
    {
        for (const QSizeF size :
             {QSizeF(420, 297), QSizeF(297, 210), QSizeF(338.7, 190.5), QSizeF(210, 297)}) {
            Page page = somePage();
            page.sizeMillimetres = size;
            const auto plan = planPage(page);
            QVERIFY(plan);
            const Box seen = plan->view.extent();
            QVERIFY(seen.contains(page.extent.min) && seen.contains(page.extent.max));
            QCOMPARE(plan->scale, pageScale(page));
            QVERIFY(std::abs(plan->view.scaleDenominator() / plan->scale - 1) < 1e-6);
            for (const PlannedItem& planned : plan->items)
                QVERIFY(QRectF({0, 0}, plan->size)
                            .adjusted(-0.01, -0.01, 0.01, 0.01)
                            .contains(planned.rect));
        }
    }

    void pdfIsWholeAndItsTextIsFound()
    {
        const QString path = m_folder.filePath(QStringLiteral("page.pdf"));
        Page page = somePage();
        page.method = "坐标系 EPSG:4549，最近 1,197 m，中心";
        page.bars.front().value = "710 m"; // digits that only Latin letters stand beside
        QVERIFY(exportPage(page, path, PageFormat::Pdf));
        const QByteArray pdf = contentOf(path);
        QVERIFY(pdf.startsWith("%PDF-") && pdf.trimmed().endsWith("%%EOF"));
        const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (tool.isEmpty())
            QFAIL("pdftotext is not there: install poppler-utils, as ./test does");
        QProcess process;
        process.start(tool,
                      {QStringLiteral("-enc"), QStringLiteral("UTF-8"), path, QStringLiteral("-")});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        for (const char* word : {"托育设施覆盖缺口图",
                                 "儿童友好",
                                 "52.3 %",
                                 "有服务",
                                 "612",
                                 "编制单位",
                                 "1:80 000",
                                 "EPSG:4549",
                                 "1,197 m",
                                 "710 m",
                                 "中心"})
            QVERIFY2(text.contains(QString::fromUtf8(word)),
                     qPrintable(QString::fromUtf8(word) + text));
    }

    void theSamePageGivesTheSamePdf()
    {
        const auto made = [this] {
            const QString path = m_folder.filePath(QStringLiteral("same.pdf"));
            return exportPage(somePage(), path, PageFormat::Pdf) ? undatedFile(path) : QByteArray();
        };
        const QByteArray first = made();
        QVERIFY(first.size() > 10000);
        QCOMPARE(made(), first);
    }

    void pngIsWhatPaintingGives()
    {
        const QString path = m_folder.filePath(QStringLiteral("page.png"));
        QVERIFY(exportPage(somePage(), path, PageFormat::Png, 60));
        const QImage image(path);
        QCOMPARE(image.size(), QSize(992, 702));
        QVERIFY(std::abs(image.dotsPerMeterX() - 60 / 0.0254) < 2);
        QCOMPARE(image.pixel(3, 3), qRgb(255, 255, 255));
        const Colour land = mapBackground(Appearance::Light);
        QVERIFY(sameColour(image.pixel(36, 36), land, 3)); // inside the frame, outside the city
        const Colour served = laidOn(land, coverageStyle().rules[0].fill->colour);
        bool found = false;
        for (int x = 0; x < image.width(); ++x)
            found = found || sameColour(image.pixel(x, 351), served, 3);
        QVERIFY(found);
    }

    void pngInBandsIsSeamless()
    {
        // 400 dpi: more dots than one band holds.
        const QString path = m_folder.filePath(QStringLiteral("large.png"));
        QVERIFY(exportPage(somePage(), path, PageFormat::Png, 400));
        const QImage image(path);
        QCOMPARE(image.size(), QSize(6614, 4677));
        const auto plan = planPage(somePage());
        const int x = static_cast<int>(plan->map.left() / 25.4 * 400) + 60;
        for (int y = static_cast<int>(plan->map.top() / 25.4 * 400) + 20;
             y < plan->map.bottom() / 25.4 * 400 - 20;
             ++y)
            QVERIFY(sameColour(image.pixel(x, y), mapBackground(Appearance::Light), 3));
    }

    void svgCanBeRead()
    {
        const QString path = m_folder.filePath(QStringLiteral("page.svg"));
        QVERIFY(exportPage(somePage(), path, PageFormat::Svg));
        const QByteArray svg = contentOf(path);
        QVERIFY(svg.contains("width=\"420mm\"") && svg.contains("height=\"297mm\""));
        QVERIFY(svg.contains("托育设施覆盖缺口图"));
        QSvgRenderer renderer;
        QVERIFY(renderer.load(svg));
    }

    void theSampleMarkIsOnThePage()
    {
        Page page = somePage();
        page.sampleMark = QStringLiteral("合成示例数据");
        const QString path = m_folder.filePath(QStringLiteral("marked.svg"));
        QVERIFY(exportPage(page, path, PageFormat::Svg));
        QVERIFY(contentOf(path).count("合成示例数据")
                >= 2); // on the map itself and beside the source
    }

    void anUnwritablePathLeavesNothing()
    {
        for (const char* name : {"page.pdf", "page.png", "page.svg", "page.jpg", "page.tif"}) {
            const QString path =
                m_folder.filePath(QStringLiteral("no/such/folder/") + QString::fromLatin1(name));
            const auto written = exportPage(somePage(), path, *pageFormatOf(path), 50);
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
            QCOMPARE(written.error().file, path.toStdString());
            QVERIFY(!QFile::exists(path));
        }
    }

    void aDeviceIsNotReplacedByAFile()
    {
        const QString folder = m_folder.filePath(QStringLiteral("folder.pdf"));
        QVERIFY(QDir().mkdir(folder));
        QCOMPARE(exportPage(somePage(), folder, PageFormat::Pdf).error().code,
                 ErrorCode::FileUnwritable);
        QVERIFY(QFileInfo(folder).isDir());
    }

    void aFullDiskKeepsTheOldFile()
    {
#ifdef Q_OS_UNIX
        const FileSizeLimit limit(4096);
        for (const char* name : {"full.pdf", "full.png", "full.svg", "full.jpg", "full.tif"}) {
            const QString path = m_folder.filePath(QString::fromLatin1(name));
            QFile old(path);
            QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
            old.close();
            const auto written = exportPage(somePage(), path, *pageFormatOf(path), 50);
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::DiskFull);
            QCOMPARE(contentOf(path), QByteArray("old"));
        }
#else
        QSKIP("needs a limit on the size of files");
#endif
    }

    void pagesOfNoOrAbsurdSizeAreRefused()
    {
        for (const QSizeF size : {QSizeF(0, 0),
                                  QSizeF(420, 0),
                                  QSizeF(-420, 297),
                                  QSizeF(100000, 100000),
                                  QSizeF(std::nan(""), 297)}) {
            Page page = somePage();
            page.sizeMillimetres = size;
            const QString path = m_folder.filePath(QStringLiteral("absurd.pdf"));
            const auto written = exportPage(page, path, PageFormat::Pdf);
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::ParameterInvalid);
            QVERIFY(!QFile::exists(path));
        }
        const QString path = m_folder.filePath(QStringLiteral("absurd.png"));
        QCOMPARE(exportPage(somePage(), path, PageFormat::Png, 0).error().code,
                 ErrorCode::ParameterInvalid);
        QCOMPARE(exportPage(somePage(), path, PageFormat::Png, 100000).error().code,
                 ErrorCode::ParameterInvalid);
    }

    void aCancelledExportLeavesNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        for (const char* name :
             {"stopped.pdf", "stopped.png", "stopped.svg", "stopped.jpg", "stopped.tif"}) {
            const QString path = m_folder.filePath(QString::fromLatin1(name));
            const auto written =
                exportPage(somePage(), path, *pageFormatOf(path), 50, {.stop = stop.get_token()});
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::Cancelled);
            QVERIFY(!QFile::exists(path));
        }
    }

    void nothingToShowIsStillAPage()
    {
        const QString path = m_folder.filePath(QStringLiteral("empty.png"));
        QVERIFY(exportPage(Page{}, path, PageFormat::Png, 50));
        QVERIFY(!QImage(path).isNull());
        QCOMPARE(pageScale(Page{}), 0.0);
    }

    void formatsAreKnownByTheirEnding()
    {
        QCOMPARE(pageFormatOf(QStringLiteral("图.PDF")), PageFormat::Pdf);
        QCOMPARE(pageFormatOf(QStringLiteral("a.b.png")), PageFormat::Png);
        QCOMPARE(pageFormatOf(QStringLiteral("x.svg")), PageFormat::Svg);
        QCOMPARE(pageFormatOf(QStringLiteral("x.JPEG")), PageFormat::Jpeg);
        QCOMPARE(pageFormatOf(QStringLiteral("x.jpg")), PageFormat::Jpeg);
        QCOMPARE(pageFormatOf(QStringLiteral("x.tiff")), PageFormat::Tiff);
        QCOMPARE(pageFormatOf(QStringLiteral("x.tif")), PageFormat::Tiff);
        QVERIFY(!pageFormatOf(QStringLiteral("x.docx")));
        QVERIFY(!pageFormatOf(QStringLiteral("pdf")));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPage)
#include "tst_page.moc"
