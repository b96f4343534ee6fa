// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/export_page.h"

#include "layout/jpeg_writer.h"
#include "layout/page_content.h"
#include "layout/page_plan.h"
#include "layout/pdf_file.h"
#include "layout/picture_file.h"
#include "layout/whole_file.h"
#include "render/fonts.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi {

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kSvgUnitsPerMillimetre = 10;
constexpr qint64 kBandBytes = 48LL << 20;
constexpr double kMostDots = 60000;     // a side; viewers give up long before
constexpr double kMostInMemory = 120e6; // dots of an image in one piece

static_assert(kMostDots <= kMostJpegDots);

constexpr std::array kFormats{PageFormatEnding{PageFormat::Pdf, "pdf"},
                              PageFormatEnding{PageFormat::Png, "png"},
                              PageFormatEnding{PageFormat::Svg, "svg"},
                              PageFormatEnding{PageFormat::Jpeg, "jpg"},
                              PageFormatEnding{PageFormat::Tiff, "tif"}};

Error wrong(const QString& path, const char* field, const std::string& value)
{
    return {.code = ErrorCode::ParameterInvalid,
            .file = path.toStdString(),
            .field = field,
            .detail = value};
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
    if (auto problem = pictureProblem(page))
        return failure(std::move(*problem));
    return buffer.data();
}

/// Dots of the page; nothing for an absurd density or too many of them.
std::optional<QSize> dotsOf(const Page& page, int dpi)
{
    const QSizeF wanted = page.sizeMillimetres * (dpi / kMillimetresPerInch);
    if (dpi < kLeastDpi || dpi > kMostDpi || std::max(wanted.width(), wanted.height()) > kMostDots)
        return std::nullopt;
    return QSize(static_cast<int>(std::lround(wanted.width())),
                 static_cast<int>(std::lround(wanted.height())));
}

Result<QImage>
paintBand(const Page& page, QSize band, int top, double dotsPerMillimetre, const TaskContext& task)
{
    QImage image(band, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.translate(0, -top);
    if (!paintPage(page, painter, dotsPerMillimetre, false, task))
        return cancelledError();
    painter.end();
    if (auto problem = pictureProblem(page))
        return failure(std::move(*problem));
    return image;
}

Result<void> paintInto(PictureFile& file,
                       const Page& page,
                       QSize size,
                       double dotsPerMillimetre,
                       const TaskContext& task)
{
    const int rows = std::clamp(static_cast<int>(kBandBytes / 4 / size.width()), 16, size.height());
    for (int top = 0; top < size.height(); top += rows) {
        task.report(Stage::Draw, static_cast<double>(top) / size.height());
        const QSize band(size.width(), std::min(rows, size.height() - top));
        const auto image = paintBand(page, band, top, dotsPerMillimetre, task);
        if (!image)
            return tl::unexpected(image.error());
        if (auto added = file.addRows(*image); !added)
            return added;
    }
    return {};
}

/// The ending of a world file is the first and last letter of the picture's, and a w: .pgw.
QString worldFileOf(const QString& path)
{
    const QFileInfo file(path);
    const QString ending = file.suffix();
    return path.chopped(ending.size()) + ending.front() + ending.back() + QLatin1Char('w');
}

Result<QStringList> writePicture(const Page& page,
                                 const QString& path,
                                 const PageOutput& output,
                                 const std::optional<FramePlace>& place,
                                 const TaskContext& task)
{
    const auto size = dotsOf(page, output.dpi);
    if (!size)
        return failure(wrong(path, "dpi", std::to_string(output.dpi)));
    const double dots = output.dpi / kMillimetresPerInch;
    QStringList written{path};
    // The small file is sure to fit before the picture takes its name.
    QSaveFile world(output.worldFile ? worldFileOf(path) : QString());
    if (output.worldFile) {
        const QByteArray text = worldFileText(*place, dots);
        if (auto opened = openFor(world); !opened)
            return tl::unexpected(opened.error());
        if (world.write(text) != text.size() || !world.flush())
            return failure(writeError(world, world.fileName()));
        written.push_back(world.fileName());
    }
    auto file = openPicture(path, *size, output, place);
    if (!file)
        return tl::unexpected(file.error());
    if (auto painted = paintInto(**file, page, *size, dots, task); !painted)
        return tl::unexpected(painted.error());
    if (auto finished = (*file)->finish(); !finished)
        return tl::unexpected(finished.error());
    if (output.worldFile && !world.commit())
        return failure(writeError(world, world.fileName()));
    return written;
}

Result<void>
writePdf(const Page& page, const QString& path, const PageOutput& output, const TaskContext& task)
{
    PdfFile file(path, output.layers);
    if (auto opened = file.open(page.title); !opened)
        return opened;
    if (auto added = file.add(page, output.georeferenced ? output.crs : Crs{}, task); !added)
        return added;
    return file.finish({}, task);
}

/// Where the map lies, when the output asks for it. Errors: ParameterInvalid.
Result<std::optional<FramePlace>>
wantedPlace(const Page& page, const QString& path, const PageOutput& output)
{
    if (output.layers && output.format != PageFormat::Pdf)
        return failure(wrong(path, "layers", endingOf(output.format).toStdString() + " ∉ {pdf}"));
    const bool keeps = output.format == PageFormat::Pdf || output.format == PageFormat::Tiff;
    if (output.georeferenced && !keeps)
        return failure(wrong(path, "geo", endingOf(output.format).toStdString() + " ∉ {pdf, tif}"));
    if (output.worldFile && !isPicture(output.format))
        return failure(wrong(
            path, "world-file", endingOf(output.format).toStdString() + " ∉ {png, jpg, tif}"));
    if (!output.georeferenced && !output.worldFile)
        return std::nullopt;
    auto place = framePlace(page);
    if (!place)
        return failure(
            wrong(path, output.worldFile ? "world-file" : "geo", page.name.toStdString()));
    return place;
}

} // namespace

std::span<const PageFormatEnding> pageFormats()
{
    return kFormats;
}

QString endingOf(PageFormat format)
{
    return QString::fromLatin1(
        std::ranges::find(kFormats, format, &PageFormatEnding::format)->ending);
}

bool isPicture(PageFormat format)
{
    return format != PageFormat::Pdf && format != PageFormat::Svg;
}

std::optional<PageFormat> pageFormatOf(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("jpeg"))
        return PageFormat::Jpeg;
    if (ending == QLatin1String("tiff"))
        return PageFormat::Tiff;
    for (const PageFormatEnding& one : kFormats) {
        if (ending == QLatin1String(one.ending))
            return one.format;
    }
    return std::nullopt;
}

Result<QStringList>
writePage(const Page& page, const QString& path, const PageOutput& output, const TaskContext& task)
{
    if (!planPage(page))
        return failure(wrong(path,
                             "size",
                             std::to_string(page.sizeMillimetres.width()) + " x "
                                 + std::to_string(page.sizeMillimetres.height())));
    if (output.quality < 1 || output.quality > 100)
        return failure(wrong(path, "quality", std::to_string(output.quality)));
    if (task.cancelled())
        return cancelledError();
    if (auto font = checkMapFont(); !font)
        return tl::unexpected(font.error());
    const auto place = wantedPlace(page, path, output);
    if (!place)
        return tl::unexpected(place.error());
    if (isPicture(output.format))
        return writePicture(page, path, output, *place, task);
    Result<void> outcome;
    if (output.format == PageFormat::Pdf) {
        outcome = writePdf(page, path, output, task);
    } else {
        const auto svg = svgOf(page, task);
        outcome = svg ? writeWhole(path, *svg) : tl::unexpected(svg.error());
    }
    if (!outcome)
        return tl::unexpected(outcome.error());
    return QStringList{path};
}

Result<void> exportPage(
    const Page& page, const QString& path, PageFormat format, int dpi, const TaskContext& task)
{
    const auto written = writePage(page, path, {.format = format, .dpi = dpi}, task);
    if (!written)
        return tl::unexpected(written.error());
    return {};
}

Result<QImage> pageImage(const Page& page, int dpi, const TaskContext& task)
{
    const auto size = planPage(page) ? dotsOf(page, dpi) : std::nullopt;
    if (!size || double(size->width()) * size->height() > kMostInMemory)
        return failure(wrong({}, "dpi", std::to_string(dpi)));
    auto image = paintBand(page, *size, 0, dpi / kMillimetresPerInch, task);
    if (!image)
        return image;
    image->setDotsPerMeterX(static_cast<int>(std::lround(dpi / kMillimetresPerInch * 1000)));
    image->setDotsPerMeterY(image->dotsPerMeterX());
    return image;
}

} // namespace yimi
