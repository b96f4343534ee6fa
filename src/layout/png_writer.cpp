// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/png_writer.h"

#include <QIODevice>
#include <QImage>

#include <array>
#include <cmath>
#include <zlib.h>

namespace yimi {

namespace {

constexpr int kChannels = 3;
constexpr std::size_t kPiece = 1 << 16;

QByteArray bigEndian(std::uint32_t value)
{
    QByteArray bytes;
    for (const int shift : {24, 16, 8, 0})
        bytes.append(static_cast<char>(value >> shift));
    return bytes;
}

QByteArray header(QSize size)
{
    // 8 bits a channel, RGB, deflate, adaptive filter, not interlaced
    return bigEndian(static_cast<std::uint32_t>(size.width()))
           + bigEndian(static_cast<std::uint32_t>(size.height()))
           + QByteArray("\x08\x02\x00\x00\x00", 5);
}

/// A row with PNG filter 2: differences from the row above, which on maps are mostly zero.
QByteArray filtered(const QByteArray& row, const QByteArray& above)
{
    QByteArray bytes(1 + row.size(), '\x02');
    for (qsizetype i = 0; i < row.size(); ++i)
        bytes[i + 1] = static_cast<char>(row[i] - above[i]);
    return bytes;
}

} // namespace

struct PngWriter::Deflater
{
    Deflater() { deflateInit(&stream, Z_DEFAULT_COMPRESSION); }

    ~Deflater() { deflateEnd(&stream); }

    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    z_stream stream{};
};

PngWriter::PngWriter(QIODevice& device, QSize size, double dotsPerMetre)
    : m_device(device)
    , m_size(size)
    , m_deflater(std::make_unique<Deflater>())
    , m_above(static_cast<qsizetype>(size.width()) * kChannels, '\0')
{
    const QByteArray density = bigEndian(static_cast<std::uint32_t>(std::lround(dotsPerMetre)));
    m_good = m_device.write("\x89PNG\r\n\x1a\n", 8) == 8 && writeChunk("IHDR", header(size))
             && writeChunk("pHYs", density + density + QByteArray(1, '\x01'));
}

PngWriter::~PngWriter() = default;

bool PngWriter::writeChunk(const char* type, const QByteArray& data)
{
    const QByteArray body = QByteArray(type, 4) + data;
    const auto sum =
        crc32(0, reinterpret_cast<const Bytef*>(body.constData()), static_cast<uInt>(body.size()));
    const QByteArray chunk = bigEndian(static_cast<std::uint32_t>(data.size())) + body
                             + bigEndian(static_cast<std::uint32_t>(sum));
    return m_device.write(chunk) == chunk.size();
}

bool PngWriter::deflate(const QByteArray& raw, bool last)
{
    std::array<char, kPiece> piece{};
    z_stream& stream = m_deflater->stream;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(raw.constData()));
    stream.avail_in = static_cast<uInt>(raw.size());
    do {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        ::deflate(&stream, last ? Z_FINISH : Z_NO_FLUSH);
        const auto made = static_cast<qsizetype>(piece.size() - stream.avail_out);
        if (made > 0 && !writeChunk("IDAT", QByteArray(piece.data(), made)))
            return false;
    } while (stream.avail_out == 0);
    return true;
}

bool PngWriter::addRows(const QImage& rows)
{
    const QImage rgb = rows.convertToFormat(QImage::Format_RGB888);
    QByteArray raw;
    for (int y = 0; y < rgb.height(); ++y) {
        const QByteArray row(reinterpret_cast<const char*>(rgb.constScanLine(y)), m_above.size());
        raw += filtered(row, m_above);
        m_above = row;
    }
    m_good = m_good && deflate(raw, false);
    return m_good;
}

bool PngWriter::finish()
{
    m_good = m_good && deflate({}, true) && writeChunk("IEND", {});
    return m_good;
}

} // namespace yimi
