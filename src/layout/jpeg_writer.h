// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

#include <memory>

class QImage;
class QIODevice;

namespace yimi {

/// The most dots that a side of a JPEG can have.
inline constexpr int kMostJpegDots = 65500;

/// Writes a JPEG row by row (Qt's writer wants the whole image in memory).
class JpegWriter
{
public:
    /// `quality`: 1…100.
    JpegWriter(QIODevice& device, QSize size, double dotsPerInch, int quality);
    ~JpegWriter();
    JpegWriter(const JpegWriter&) = delete;
    JpegWriter& operator=(const JpegWriter&) = delete;

    /// The next rows, opaque; the image's width is the picture's. False when the device does not
    /// take them.
    [[nodiscard]] bool addRows(const QImage& rows);

    /// After the last row. False when the device does not take it.
    [[nodiscard]] bool finish();

private:
    struct Compressor;
    std::unique_ptr<Compressor> m_compressor;
};

} // namespace yimi
