// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of all kinds, with a place on the ground where asked; read back by other programs.
#include "../io/disk_limits.h"
#include "layout/export_page.h"
#include "page_readers.h"

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace yimi;
using namespace yimi::test;

namespace {

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
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPageOutput)
#include "tst_page_output.moc"
