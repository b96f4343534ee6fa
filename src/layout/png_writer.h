// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>

#include <memory>

class QImage;
class QIODevice;

namespace yimi {

/// Writes a PNG row by row (Qt's writer wants the whole image in memory: an A0 at 600 dpi is 2 GB).
class PngWriter
{
public:
    PngWriter(QIODevice& device, QSize size, double dotsPerMetre);
    ~PngWriter();

    /// The next rows, opaque; the image's width is the picture's. False when the device does not
    /// take them.
    [[nodiscard]] bool addRows(const QImage& rows);

    /// After the last row. False when the device does not take it.
    [[nodiscard]] bool finish();

private:
    struct Deflater;

    [[nodiscard]] bool writeChunk(const char* type, const QByteArray& data);
    [[nodiscard]] bool deflate(const QByteArray& raw, bool last);

    QIODevice& m_device;
    QSize m_size;
    std::unique_ptr<Deflater> m_deflater;
    QByteArray m_above; ///< the row before, for the filter
    bool m_good = true;
};

} // namespace yimi
