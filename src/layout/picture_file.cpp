// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/picture_file.h"

#include "io/tiff_file.h"
#include "layout/jpeg_writer.h"
#include "layout/png_writer.h"
#include "layout/whole_file.h"

#include <QImage>
#include <QSaveFile>

namespace yimi {

namespace {

constexpr double kMillimetresPerInch = 25.4;

/// PNG and JPEG, whose writers put bytes into a device.
template <typename Writer>
class SavedPicture final : public PictureFile
{
public:
    explicit SavedPicture(const QString& path) : m_path(path), m_file(path) {}

    template <typename... Look>
    Result<void> open(QSize size, Look... look)
    {
        if (auto opened = openFor(m_file); !opened)
            return opened;
        m_writer = std::make_unique<Writer>(m_file, size, look...);
        return {};
    }

    Result<void> addRows(const QImage& rows) override
    {
        if (!m_writer->addRows(rows))
            return failure(writeError(m_file, m_path));
        return {};
    }

    Result<void> finish() override
    {
        if (!m_writer->finish() || !m_file.commit())
            return failure(writeError(m_file, m_path));
        return {};
    }

private:
    QString m_path;
    QSaveFile m_file;
    std::unique_ptr<Writer> m_writer;
};

class TiffPicture final : public PictureFile
{
public:
    explicit TiffPicture(TiffFile file) : m_file(std::move(file)) {}

    Result<void> addRows(const QImage& rows) override
    {
        const QImage rgb = rows.convertToFormat(QImage::Format_RGB888);
        const auto width = static_cast<std::size_t>(rgb.width()) * 3;
        for (int y = 0; y < rgb.height(); ++y) // images pad their rows
            m_packed.insert(m_packed.end(), rgb.constScanLine(y), rgb.constScanLine(y) + width);
        auto outcome = m_file.addRows(m_packed);
        m_packed.clear();
        return outcome;
    }

    Result<void> finish() override { return m_file.finish(); }

private:
    TiffFile m_file;
    std::vector<unsigned char> m_packed;
};

template <typename Writer, typename... Look>
Result<std::unique_ptr<PictureFile>> saved(const QString& path, QSize size, Look... look)
{
    auto picture = std::make_unique<SavedPicture<Writer>>(path);
    if (auto opened = picture->open(size, look...); !opened)
        return tl::unexpected(opened.error());
    return picture;
}

} // namespace

Result<std::unique_ptr<PictureFile>> openPicture(const QString& path,
                                                 QSize size,
                                                 const PageOutput& output,
                                                 const std::optional<FramePlace>& place)
{
    const double dots = output.dpi / kMillimetresPerInch;
    if (output.format == PageFormat::Png)
        return saved<PngWriter>(path, size, dots * 1000);
    if (output.format == PageFormat::Jpeg)
        return saved<JpegWriter>(path, size, output.dpi, output.quality);
    std::optional<PicturePlace> ground;
    if (place && output.georeferenced)
        ground = {place->sheetCorner, place->groundPerMillimetre / dots, output.crs};
    auto file =
        TiffFile::create(path.toStdString(), size.width(), size.height(), output.dpi, ground);
    if (!file)
        return tl::unexpected(file.error());
    return std::make_unique<TiffPicture>(std::move(*file));
}

} // namespace yimi
