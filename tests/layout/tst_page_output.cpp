// SPDX-License-Identifier: GPL-3.0-or-later
// Pages with a place on the ground, pictures of all kinds, PDFs of many pages; read back by other
// programs.
#include "../io/disk_limits.h"
#include "crs/crs_words.h"
#include "layout/export_page.h"
#include "layout/pdf_file.h"
#include "layout/pdf_update.h"
#include "some_page.h"

#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace yimi;
using namespace yimi::test;

namespace {

/// What a program says; nothing when it is not installed.
std::optional<QString> saying(const QString& program, const QStringList& arguments)
{
    const QString tool = QStandardPaths::findExecutable(program);
    if (tool.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(tool, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// What GDAL reads of a file: the ground under the middle of the picture, and its system.
struct Read
{
    Coordinate middle;
    double dot = 0;
    std::string projection;
    QSize size;
};

std::optional<Read> readByGdal(const QString& path)
{
    GDALAllRegister();
    const std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(path.toUtf8().constData()));
    double t[6];
    if (!dataset || dataset->GetGeoTransform(t) != CE_None)
        return std::nullopt;
    const double x = dataset->GetRasterXSize() / 2.0;
    const double y = dataset->GetRasterYSize() / 2.0;
    const OGRSpatialReference* reference = dataset->GetSpatialRef();
    return Read{{t[0] + x * t[1] + y * t[2], t[3] + x * t[4] + y * t[5]},
                t[1],
                reference != nullptr && reference->GetName() != nullptr ? reference->GetName() : "",
                {dataset->GetRasterXSize(), dataset->GetRasterYSize()}};
}

long peakKilobytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::stol(line.substr(6));
    }
    return 0;
}

} // namespace

class TestPageOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aJpegLooksLikeThePng()
    {
        const QString png = m_folder.filePath(QStringLiteral("a.png"));
        const QString jpeg = m_folder.filePath(QStringLiteral("a.jpg"));
        QVERIFY(writePage(somePage(), png, {.format = PageFormat::Png, .dpi = 60}));
        QVERIFY(writePage(somePage(), jpeg, {.format = PageFormat::Jpeg, .dpi = 60}));
        const QImage a(png);
        const QImage b(jpeg);
        QCOMPARE(b.size(), a.size());
        QVERIFY(std::abs(b.dotsPerMeterX() - 60 / 0.0254) < 2);
        int far = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x) {
                const QRgb dot = a.pixel(x, y);
                const Colour colour{static_cast<std::uint8_t>(qRed(dot)),
                                    static_cast<std::uint8_t>(qGreen(dot)),
                                    static_cast<std::uint8_t>(qBlue(dot)),
                                    255};
                far += sameColour(b.pixel(x, y), colour, 40) ? 0 : 1;
            }
        }
        QVERIFY2(far < a.width() * a.height() / 500, qPrintable(QString::number(far)));
    }

    void aWorseJpegIsSmaller()
    {
        const auto bytes = [this](int quality) {
            const QString path = m_folder.filePath(QStringLiteral("q.jpg"));
            const bool written =
                writePage(
                    somePage(), path, {.format = PageFormat::Jpeg, .dpi = 100, .quality = quality})
                    .has_value();
            return written ? contentOf(path).size() : 0;
        };
        const auto poor = bytes(30);
        const auto good = bytes(95);
        QVERIFY(poor > 1000 && poor * 2 < good);
        const auto refused = writePage(somePage(),
                                       m_folder.filePath(QStringLiteral("no.jpg")),
                                       {.format = PageFormat::Jpeg, .quality = 0});
        QCOMPARE(refused.error().field, std::string("quality"));
    }

    void aTiffIsThePngDotForDot()
    {
        const QString png = m_folder.filePath(QStringLiteral("t.png"));
        const QString tiff = m_folder.filePath(QStringLiteral("t.tif"));
        QVERIFY(writePage(somePage(), png, {.format = PageFormat::Png, .dpi = 96}));
        QVERIFY(writePage(somePage(), tiff, {.format = PageFormat::Tiff, .dpi = 96}));
        const QImage picture(png);
        GDALAllRegister();
        const std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(tiff.toUtf8().constData()));
        QVERIFY(dataset);
        QCOMPARE(QSize(dataset->GetRasterXSize(), dataset->GetRasterYSize()), picture.size());
        std::vector<unsigned char> row(static_cast<std::size_t>(picture.width()) * 3);
        for (int y = 0; y < picture.height(); y += 7) {
            QCOMPARE(dataset->RasterIO(GF_Read,
                                       0,
                                       y,
                                       picture.width(),
                                       1,
                                       row.data(),
                                       picture.width(),
                                       1,
                                       GDT_Byte,
                                       3,
                                       nullptr,
                                       3,
                                       GSpacing(3) * picture.width(),
                                       1,
                                       nullptr),
                     CE_None);
            for (int x = 0; x < picture.width(); ++x) {
                const auto at = static_cast<std::size_t>(x) * 3;
                QCOMPARE(qRgb(row[at], row[at + 1], row[at + 2]), picture.pixel(x, y));
            }
        }
        QCOMPARE(QString::fromUtf8(dataset->GetMetadataItem("TIFFTAG_XRESOLUTION")).toDouble(),
                 96.0);
        double transform[6];
        QVERIFY(dataset->GetGeoTransform(transform) != CE_None); // not asked for
    }

    void theSamePageGivesTheSameFile()
    {
        for (const PageFormatEnding& one : pageFormats()) {
            if (one.format == PageFormat::Pdf) // has its date; see tst_page
                continue;
            const QString path =
                m_folder.filePath(QStringLiteral("same.") + QString::fromLatin1(one.ending));
            QVERIFY(writePage(somePage(), path, {.format = one.format, .dpi = 50}));
            const QByteArray first = contentOf(path);
            QVERIFY(writePage(somePage(), path, {.format = one.format, .dpi = 50}));
            QVERIFY2(first.size() > 1000 && contentOf(path) == first, one.ending);
        }
    }

    void aGeoTiffIsWhereTheMapIs()
    {
        const QString path = m_folder.filePath(QStringLiteral("geo.tif"));
        QVERIFY(writePage(somePage(),
                          path,
                          {.format = PageFormat::Tiff,
                           .dpi = 100,
                           .georeferenced = true,
                           .crs = defaultAnalysisCrs()}));
        const auto read = readByGdal(path);
        QVERIFY(read);
        QCOMPARE(read->projection, std::string("CGCS2000 / 3-degree Gauss-Kruger CM 120E"));
        const double dot = pageScale(somePage()) / 1000 * 25.4 / 100;
        QVERIFY(std::abs(read->dot - dot) < 1e-9);
        checkMiddle(read->middle, dot);
    }

    void aWorldFileSaysTheSame()
    {
        for (const auto& [format, name, world] :
             {std::tuple(PageFormat::Png, "world.png", "world.pgw"),
              std::tuple(PageFormat::Jpeg, "world.jpg", "world.jgw"),
              std::tuple(PageFormat::Tiff, "world.tif", "world.tfw")}) {
            const QString path = m_folder.filePath(QString::fromLatin1(name));
            const auto written =
                writePage(somePage(),
                          path,
                          {.format = format, .dpi = 100, .worldFile = true, .crs = wgs84()});
            QVERIFY(written);
            QCOMPARE(*written, (QStringList{path, m_folder.filePath(QString::fromLatin1(world))}));
            const auto read = readByGdal(path);
            QVERIFY(read);
            checkMiddle(read->middle, read->dot);
        }
    }

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

    void whatHasNoPlaceIsRefused()
    {
        const QString path = m_folder.filePath(QStringLiteral("none.svg"));
        QCOMPARE(writePage(somePage(), path, {.format = PageFormat::Svg, .georeferenced = true})
                     .error()
                     .field,
                 std::string("geo"));
        QCOMPARE(writePage(somePage(), path, {.format = PageFormat::Svg, .worldFile = true})
                     .error()
                     .field,
                 std::string("world-file"));
        const QString empty = m_folder.filePath(QStringLiteral("none.pdf"));
        const auto noMap = writePage(
            Page{}, empty, {.format = PageFormat::Pdf, .georeferenced = true, .crs = wgs84()});
        QCOMPARE(noMap.error().code, ErrorCode::ParameterInvalid);
        const auto noSystem =
            writePage(somePage(),
                      empty,
                      {.format = PageFormat::Tiff, .georeferenced = true, .crs = {"no such"}});
        QVERIFY(!noSystem);
        QVERIFY(!QFile::exists(path) && !QFile::exists(empty));
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
        for (int i = 0; i < 4; ++i) {
            Page page = somePage();
            page.title = QString::fromUtf8(names[i]);
            if (i == 3)
                page.sizeMillimetres = {297, 420};
            QVERIFY(file.add(page, PdfBookmark{page.title, depths[i]}, defaultAnalysisCrs()));
            QVERIFY(!QFile::exists(path));
        }
        QVERIFY(file.finish());
        const QByteArray pdf = contentOf(path);
        const auto structure = PdfUpdate::of(pdf.left(pdf.indexOf("%%EOF") + 6));
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

    void aFolderThatForbidsIsToldAtOnce()
    {
        const QDir folder(m_folder.path() + QStringLiteral("/shut"));
        QVERIFY(folder.mkpath(folder.path()));
        const ForbiddenFolder forbidden(folder.path().toStdString());
        for (const PageFormatEnding& one : pageFormats()) {
            const QString path =
                folder.filePath(QStringLiteral("x.") + QString::fromLatin1(one.ending));
            const auto written = writePage(somePage(), path, {.format = one.format, .dpi = 40});
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
        }
        QVERIFY(folder.entryList(QDir::Files | QDir::Hidden).isEmpty());
    }

    void aFullDiskLeavesNoneOfTheTwoFiles()
    {
        const QDir folder(m_folder.path() + QStringLiteral("/full"));
        QVERIFY(folder.mkpath(folder.path()));
        const FileSizeLimit limit(4096);
        const QString path = folder.filePath(QStringLiteral("full.png"));
        const auto written =
            writePage(somePage(), path, {.format = PageFormat::Png, .dpi = 80, .worldFile = true});
        QCOMPARE(written.error().code, ErrorCode::DiskFull);
        QVERIFY(folder.entryList(QDir::Files | QDir::Hidden).isEmpty());
    }

    void anA0InPrintQualityStaysSmall()
    {
        Page page = somePage();
        page.sizeMillimetres = {1189, 841};
        for (const auto& [format, name] :
             {std::pair(PageFormat::Jpeg, "a0.jpg"), std::pair(PageFormat::Tiff, "a0.tif")}) {
            const QString path = m_folder.filePath(QString::fromLatin1(name));
            QVERIFY(writePage(page, path, {.format = format, .dpi = 300}));
            const auto read = saying(QStringLiteral("gdalinfo"), {path});
            if (read)
                QVERIFY(read->contains(QStringLiteral("Size is 14043, 9933")));
            QVERIFY(QFile::remove(path));
        }
        if (peakKilobytes() == 0)
            QSKIP("this system does not say how much memory was used");
        QVERIFY2(peakKilobytes() < 1'000'000, qPrintable(QString::number(peakKilobytes())));
    }

    void anImageInMemoryIsThePicture()
    {
        const auto image = pageImage(somePage(), 60);
        QVERIFY(image);
        const QString path = m_folder.filePath(QStringLiteral("memory.png"));
        QVERIFY(writePage(somePage(), path, {.format = PageFormat::Png, .dpi = 60}));
        QCOMPARE(image->convertToFormat(QImage::Format_RGB32),
                 QImage(path).convertToFormat(QImage::Format_RGB32));
        Page poster = somePage();
        poster.sizeMillimetres = {5000, 5000};
        QVERIFY(!pageImage(poster, 300)); // 59055² dots: not into memory
    }

private:
    /// The middle of the picture is the middle of the sheet; the map frame's is the extent's.
    static void checkMiddle(Coordinate middle, double dot)
    {
        const auto place = framePlace(somePage());
        QVERIFY(place);
        const QSizeF sheet = somePage().sizeMillimetres;
        const Coordinate wanted = place->groundAt({sheet.width() / 2, sheet.height() / 2});
        QVERIFY2(
            std::abs(middle.x - wanted.x) <= dot && std::abs(middle.y - wanted.y) <= dot,
            qPrintable(QStringLiteral("%1 %2").arg(middle.x - wanted.x).arg(middle.y - wanted.y)));
        const Coordinate centre = place->groundAt(place->frame.center());
        QVERIFY(std::abs(centre.x - 502000) < 1e-6 && std::abs(centre.y - 3520000) < 1e-6);
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPageOutput)
#include "tst_page_output.moc"
