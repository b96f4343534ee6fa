// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/page_plan.h"
#include "layout/pdf_text.h"
#include "layout/png_writer.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr int kPdfResolution = 1200;
constexpr double kSvgUnitsPerMillimetre = 10;
constexpr qint64 kBandBytes = 48LL << 20;
constexpr double kMostDots = 60000; // a side; PNG viewers give up long before
constexpr int kLeastDpi = 20;
constexpr int kMostDpi = 1200;

Error errorFor(ErrorCode code, const QString& path, const QString& detail = {})
{
    return {.code = code, .file = path.toStdString(), .detail = detail.toStdString()};
}

// What was opened and then takes no more bytes has no more room; a short write carries no error of
// its own.
Error writeError(const QFileDevice& file, const QString& path)
{
    const bool barred =
        file.error() == QFileDevice::RenameError || file.error() == QFileDevice::PermissionsError;
    return errorFor(
        barred ? ErrorCode::FileUnwritable : ErrorCode::DiskFull, path, file.errorString());
}

// A device or a folder is not written to: renaming over it would put a plain file in its place.
Result<void> openFor(QSaveFile& file)
{
    const QFileInfo there(file.fileName());
    if (there.exists() && !there.isFile())
        return failure(errorFor(ErrorCode::FileUnwritable, file.fileName()));
    if (!file.open(QIODevice::WriteOnly))
        return failure(errorFor(ErrorCode::FileUnwritable, file.fileName(), file.errorString()));
    return {};
}

Result<QByteArray> pdfOf(const Page& page, const TaskContext& task)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(
            page.sizeMillimetres, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(kPdfResolution);
        writer.setTitle(page.title);
        writer.setCreator(QStringLiteral("Yimi"));
        QPainter painter(&writer);
        if (!paintPage(page, painter, kPdfResolution / kMillimetresPerInch, true, task))
            return cancelledError();
    }
    return withPlainHan(buffer.data());
}

Result<QByteArray> svgOf(const Page& page, const TaskContext& task)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    const QSizeF size = page.sizeMillimetres * kSvgUnitsPerMillimetre;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(kSvgUnitsPerMillimetre * kMillimetresPerInch));
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF({0, 0}, size));
    generator.setTitle(page.title);
    {
        QPainter painter(&generator);
        if (!paintPage(page, painter, kSvgUnitsPerMillimetre, true, task))
            return cancelledError();
    }
    return buffer.data();
}

Result<void> writeWhole(const QString& path, const Result<QByteArray>& content)
{
    if (!content)
        return failure(content.error());
    QSaveFile file(path);
    if (auto opened = openFor(file); !opened)
        return opened;
    if (file.write(*content) != content->size() || !file.commit())
        return failure(writeError(file, path));
    return {};
}

QImage
paintBand(const Page& page, QSize band, int top, double dotsPerMillimetre, const TaskContext& task)
{
    QImage image(band, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.translate(0, -top);
    if (!paintPage(page, painter, dotsPerMillimetre, false, task))
        return {};
    return image;
}

Result<void> writePng(const Page& page, const QString& path, int dpi, const TaskContext& task)
{
    const double dots = dpi / kMillimetresPerInch;
    const QSizeF wanted = page.sizeMillimetres * dots;
    if (dpi < kLeastDpi || dpi > kMostDpi || std::max(wanted.width(), wanted.height()) > kMostDots)
        return failure({.code = ErrorCode::ParameterInvalid,
                        .file = path.toStdString(),
                        .field = "dpi",
                        .detail = std::to_string(dpi)});
    const QSize size(static_cast<int>(std::lround(wanted.width())),
                     static_cast<int>(std::lround(wanted.height())));
    QSaveFile file(path);
    if (auto opened = openFor(file); !opened)
        return opened;
    PngWriter writer(file, size, dots * 1000);
    const int rows = std::clamp(static_cast<int>(kBandBytes / 4 / size.width()), 16, size.height());
    for (int top = 0; top < size.height(); top += rows) {
        task.report(Stage::Draw, static_cast<double>(top) / size.height());
        const QImage band =
            paintBand(page, {size.width(), std::min(rows, size.height() - top)}, top, dots, task);
        if (band.isNull())
            return cancelledError();
        if (!writer.addRows(band))
            return failure(writeError(file, path));
    }
    if (!writer.finish() || !file.commit())
        return failure(writeError(file, path));
    return {};
}

} // namespace

std::optional<PageFormat> pageFormatOf(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("pdf"))
        return PageFormat::Pdf;
    if (ending == QLatin1String("png"))
        return PageFormat::Png;
    if (ending == QLatin1String("svg"))
        return PageFormat::Svg;
    return std::nullopt;
}

Result<void> exportPage(
    const Page& page, const QString& path, PageFormat format, int dpi, const TaskContext& task)
{
    if (!planPage(page))
        return failure({.code = ErrorCode::ParameterInvalid,
                        .file = path.toStdString(),
                        .field = "size",
                        .detail = std::to_string(page.sizeMillimetres.width()) + " x "
                                  + std::to_string(page.sizeMillimetres.height())});
    if (task.cancelled())
        return cancelledError();
    switch (format) {
    case PageFormat::Pdf:
        return writeWhole(path, pdfOf(page, task));
    case PageFormat::Svg:
        return writeWhole(path, svgOf(page, task));
    case PageFormat::Png:
        return writePng(page, path, dpi, task);
    }
    return {};
}

} // namespace yimi
