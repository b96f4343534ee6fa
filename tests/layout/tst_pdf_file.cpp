// SPDX-License-Identifier: GPL-3.0-or-later
// PDFs of one or many pages, their fonts, bookmarks and places on the ground; read back by other
// programs.
#include "crs/crs_words.h"
#include "layout/export_page.h"
#include "layout/pdf_join.h"
#include "layout/pdf_objects.h"
#include "page_readers.h"

#include <QDir>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

class TestPdfFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aGeoPdfIsWhereTheMapIs()
    {
        const QString path = m_folder.filePath(QStringLiteral("geo.pdf"));
        QVERIFY(writePage(
            somePage(),
            path,
            {.format = PageFormat::Pdf, .georeferenced = true, .crs = defaultAnalysisCrs()}));
        const auto read = readByGdal(path);
        if (!read && GetGDALDriverManager()->GetDriverByName("PDF") == nullptr)
            QSKIP("this GDAL reads no PDF");
        QVERIFY(read);
        QCOMPARE(read->projection, std::string("CGCS2000 / 3-degree Gauss-Kruger CM 120E"));
        QVERIFY(std::abs(read->dot / (pageScale(somePage()) / 1000 * 25.4 / 150) - 1) < 1e-3);
        checkMiddle(read->middle, 2 * read->dot); // Qt rounds the sheet to whole points
    }

    void aSystemWithoutACodeIsWrittenInWords()
    {
        const Crs local{
            "+proj=tmerc +lon_0=119.9 +x_0=500000 +ellps=GRS80 +units=m +no_defs +type=crs"};
        const auto words = wellKnownText(local);
        QVERIFY(words && words->starts_with("PROJCS["));
        const QString path = m_folder.filePath(QStringLiteral("local.pdf"));
        QVERIFY(writePage(
            somePage(), path, {.format = PageFormat::Pdf, .georeferenced = true, .crs = local}));
        QVERIFY(contentOf(path).contains("/WKT (PROJCS["));
        if (const auto read = readByGdal(path))
            checkMiddle(read->middle, 2 * read->dot);
    }

    void fontsAreEmbeddedAsSubsets()
    {
        const QString path = m_folder.filePath(QStringLiteral("fonts.pdf"));
        QVERIFY(writePage(somePage(), path, {}));
        const auto said = saying(QStringLiteral("pdffonts"), {path});
        if (!said)
            QSKIP("pdffonts (poppler-utils) is not installed");
        const QStringList lines = said->trimmed().split(QLatin1Char('\n')).mid(2);
        QVERIFY(!lines.isEmpty());
        for (const QString& line : lines)
            QVERIFY2(line.contains(QStringLiteral("yes yes yes")),
                     qPrintable(*said)); // emb sub uni
    }

    void manyPagesShareTheirFontsAndHaveBookmarks()
    {
        const QString path = m_folder.filePath(QStringLiteral("many.pdf"));
        PdfFile file(path);
        QVERIFY(file.open(QStringLiteral("图集")));
        const char* names[] = {"天宁区", "红梅街道", "翠竹社区", "钟楼区"};
        const int depths[] = {0, 1, 2, 0};
        std::vector<PdfBookmark> bookmarks;
        for (int i = 0; i < 4; ++i) {
            Page page = somePage();
            page.title = QString::fromUtf8(names[i]);
            if (i == 3)
                page.sizeMillimetres = {297, 420};
            bookmarks.push_back({page.title, depths[i], static_cast<std::size_t>(i)});
            QVERIFY(file.add(page, defaultAnalysisCrs()));
            QVERIFY(!QFile::exists(path));
        }
        QVERIFY(file.finish(bookmarks));
        const QByteArray pdf = contentOf(path);
        const auto structure = PdfObjects::of(pdf);
        QVERIFY(structure);
        QCOMPARE(structure->pages().size(), std::size_t{4});
        QCOMPARE(pdf.count("/Type /FontDescriptor"), 2); // regular and bold, once
        QCOMPARE(pdf.count("/Subtype /GEO"), 4);
        QVERIFY(pdf.contains("/Title " + pdfString(QStringLiteral("翠竹社区"))));
        const auto info =
            saying(QStringLiteral("pdfinfo"), {QStringLiteral("-l"), QStringLiteral("4"), path});
        if (!info)
            QSKIP("pdfinfo (poppler-utils) is not installed");
        QVERIFY2(info->contains(QStringLiteral("Pages:           4")), qPrintable(*info));
        QVERIFY(info->contains(QStringLiteral("Page    4 size:  842 x 1191")));
        const auto text = saying(QStringLiteral("pdftotext"),
                                 {QStringLiteral("-f"),
                                  QStringLiteral("3"),
                                  QStringLiteral("-l"),
                                  QStringLiteral("3"),
                                  path,
                                  QStringLiteral("-")});
        QVERIFY(text->contains(QStringLiteral("翠竹社区"))
                && text->contains(QStringLiteral("儿童")));
    }

    void partsBecomeOnePdf()
    {
        QStringList parts;
        std::vector<PdfBookmark> bookmarks;
        for (int part = 0; part < 3; ++part) {
            parts += m_folder.filePath(QStringLiteral("part%1.pdf").arg(part));
            PdfFile file(parts.back());
            QVERIFY(file.open(QStringLiteral("图集")));
            for (int i = 0; i < 2; ++i) {
                Page page = somePage();
                page.title = QStringLiteral("图幅%1").arg(2 * part + i);
                bookmarks.push_back({page.title, i, bookmarks.size()});
                QVERIFY(file.add(page, i == 0 ? defaultAnalysisCrs() : Crs{}));
            }
            QVERIFY(file.finish());
        }
        const QString path = m_folder.filePath(QStringLiteral("joined.pdf"));
        QVERIFY(joinPdfs(parts, path, bookmarks));
        const QByteArray pdf = contentOf(path);
        const auto structure = PdfObjects::of(pdf);
        QVERIFY(structure);
        QCOMPARE(structure->pages().size(), std::size_t{6});
        QCOMPARE(pdf.count("/Subtype /GEO"), 3);
        for (int i = 0; i < 6; ++i) {
            const QString page = QString::number(i + 1);
            const auto text = saying(QStringLiteral("pdftotext"),
                                     {QStringLiteral("-f"),
                                      page,
                                      QStringLiteral("-l"),
                                      page,
                                      path,
                                      QStringLiteral("-")});
            if (text)
                QVERIFY2(text->contains(QStringLiteral("图幅%1").arg(i)), qPrintable(*text));
        }
        QCOMPARE(joinPdfs({m_folder.filePath(QStringLiteral("gone.pdf"))}, path, {}).error().code,
                 ErrorCode::FileUnreadable);
        QCOMPARE(contentOf(path), pdf);
    }

    void aPdfThatIsNotFinishedLeavesNothing()
    {
        const QDir folder(m_folder.path() + QStringLiteral("/left"));
        QVERIFY(folder.mkpath(folder.path()));
        {
            PdfFile file(folder.filePath(QStringLiteral("left.pdf")));
            QVERIFY(file.open({}));
            QVERIFY(file.add(somePage()));
        }
        QVERIFY(folder.entryList(QDir::Files | QDir::Hidden).isEmpty());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPdfFile)
#include "tst_pdf_file.moc"
