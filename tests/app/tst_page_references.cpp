// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the sample city against a picture of it that somebody has looked at. The PDFs that
// `yimi-cli run` writes are turned to small images and compared with a tolerance: what moves, goes
// missing or changes its colour is seen, the last dot of a letter is not.
// After a change that is meant: YIMI_REFRESH_REFERENCES=1 tst_page_references, then look at them.
#include "app/cli_runner.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace yimi::test;

namespace {

constexpr int kDpi = 72;          // drawn at, then made smaller
constexpr int kWidth = 180;       // of a reference
constexpr int kFar = 48;          // a dot that differs by more is another colour
constexpr double kMostFar = 0.02; // of the dots
constexpr double kMostMean = 4;   // of 255, over all dots

QImage pictureOf(const QString& pdf, const QString& folder)
{
    const QString base = folder + u'/' + QFileInfo(pdf).completeBaseName();
    const auto drawn = runProgram(QStringLiteral("pdftoppm"),
                                  {QStringLiteral("-r"),
                                   QString::number(kDpi),
                                   QStringLiteral("-png"),
                                   QStringLiteral("-singlefile"),
                                   pdf,
                                   base});
    const QImage whole(base + QStringLiteral(".png"));
    return drawn.exitCode == 0 ? whole.scaledToWidth(kWidth, Qt::SmoothTransformation)
                                     .convertToFormat(QImage::Format_RGB888)
                               : QImage();
}

struct Difference
{
    double far = 0;
    double mean = 0;
};

Difference between(const QImage& a, const QImage& b)
{
    Difference difference;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb left = a.pixel(x, y);
            const QRgb right = b.pixel(x, y);
            const int most = std::max({std::abs(qRed(left) - qRed(right)),
                                       std::abs(qGreen(left) - qGreen(right)),
                                       std::abs(qBlue(left) - qBlue(right))});
            difference.far += most > kFar ? 1 : 0;
            difference.mean += most;
        }
    }
    const double dots = double(a.width()) * a.height();
    return {difference.far / dots, difference.mean / dots};
}

} // namespace

class TestPageReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aChangeIsSeen();
    void everyPageLooksAsItDid_data();
    void everyPageLooksAsItDid();
    void noReferenceIsLeftOver();

private:
    QTemporaryDir m_folder;
    QDir m_references{QStringLiteral(YIMI_SOURCE_DIR "/tests/app/references")};
    QFileInfoList m_pages;
};

void TestPageReferences::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty())
        QSKIP("pdftoppm (poppler-utils) is not installed");
    const auto made = runProgram(QStringLiteral(YIMI_SAMPLE),
                                 {"--out", m_folder.path(), "--scale", "small", "--quiet"});
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    const QStringList projects = QDir(m_folder.path()).entryList({"*.yimi"});
    QCOMPARE(projects.size(), 1);
    const auto run =
        cli({"run", m_folder.filePath(projects.front()), "--out", m_folder.path(), "--quiet"});
    QVERIFY2(run.exitCode == 0, qPrintable(run.err));
    m_pages = QDir(m_folder.filePath("pages")).entryInfoList({"*.pdf"}, QDir::Files, QDir::Name);
    QVERIFY(!m_pages.isEmpty());
}

void TestPageReferences::aChangeIsSeen()
{
    QImage a(kWidth, 127, QImage::Format_RGB888);
    a.fill(Qt::white);
    QImage b = a;
    QCOMPARE(between(a, b).far, 0.0);
    for (int y = 20; y < 50; ++y) // a block of numbers gone, or a legend moved
        for (int x = 130; x < 150; ++x)
            b.setPixel(x, y, qRgb(30, 120, 107));
    QVERIFY(between(a, b).far > kMostFar);
    b = a;
    b.fill(QColor(248, 248, 248)); // another tint of all paper
    QVERIFY(between(a, b).mean > kMostMean);
}

void TestPageReferences::everyPageLooksAsItDid_data()
{
    QTest::addColumn<QString>("pdf");
    for (const QFileInfo& page : m_pages)
        QTest::newRow(qPrintable(page.completeBaseName())) << page.filePath();
}

void TestPageReferences::everyPageLooksAsItDid()
{
    QFETCH(QString, pdf);
    const QImage picture = pictureOf(pdf, m_folder.path());
    QVERIFY(!picture.isNull());
    const QString path = m_references.filePath(QFileInfo(pdf).completeBaseName() + ".png");
    if (qEnvironmentVariableIsSet("YIMI_REFRESH_REFERENCES")) {
        QVERIFY(picture.save(path));
        QSKIP("reference written; look at it");
    }
    const QImage reference = QImage(path).convertToFormat(QImage::Format_RGB888);
    QVERIFY2(!reference.isNull(), qPrintable(path));
    QCOMPARE(picture.size(), reference.size());
    const Difference difference = between(picture, reference);
    QVERIFY2(difference.far <= kMostFar && difference.mean <= kMostMean,
             qPrintable(QStringLiteral("%1 of the dots differ, %2 of 255 in the mean")
                            .arg(difference.far)
                            .arg(difference.mean)));
}

void TestPageReferences::noReferenceIsLeftOver()
{
    qint64 bytes = 0;
    for (const QFileInfo& reference : m_references.entryInfoList({"*.png"}, QDir::Files)) {
        bytes += reference.size();
        const bool known = std::ranges::any_of(m_pages, [&](const QFileInfo& page) {
            return page.completeBaseName() == reference.completeBaseName();
        });
        QVERIFY2(known, qPrintable(reference.fileName()));
    }
    QVERIFY(bytes < 1'000'000);
}

QTEST_GUILESS_MAIN(TestPageReferences)
#include "tst_page_references.moc"
