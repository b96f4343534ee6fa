// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/jpeg_writer.h"

#include <QIODevice>
#include <QImage>

#include <array>
#include <csetjmp>
#include <cstdio>
#include <jpeglib.h>

namespace yimi {

// libjpeg leaves by longjmp when it cannot go on. Each of the calls below that it may leave from is
// in a function of its own without anything to destroy.
struct JpegWriter::Compressor
{
    explicit Compressor(QIODevice& out) : device(out)
    {
        stream.err = jpeg_std_error(&errors);
        errors.error_exit = [](j_common_ptr common) {
            std::longjmp(static_cast<Compressor*>(common->client_data)->leave, 1);
        };
        errors.output_message = [](j_common_ptr) {};
        stream.client_data = this;
        destination.init_destination = [](j_compress_ptr) {};
        destination.empty_output_buffer = [](j_compress_ptr common) -> boolean {
            auto& self = *static_cast<Compressor*>(common->client_data);
            self.put(self.buffer.size());
            return TRUE; // what failed is noted; the rest is thrown away
        };
        destination.term_destination = [](j_compress_ptr common) {
            auto& self = *static_cast<Compressor*>(common->client_data);
            self.put(self.buffer.size() - self.destination.free_in_buffer);
        };
    }

    ~Compressor()
    {
        if (created)
            jpeg_destroy_compress(&stream);
    }

    Compressor(const Compressor&) = delete;
    Compressor& operator=(const Compressor&) = delete;

    void put(std::size_t bytes)
    {
        const auto size = static_cast<qint64>(bytes);
        good = good && device.write(reinterpret_cast<const char*>(buffer.data()), size) == size;
        destination.next_output_byte = buffer.data();
        destination.free_in_buffer = buffer.size();
    }

    bool start(int width, int height, int dotsPerInch, int quality)
    {
        if (setjmp(leave) != 0)
            return false;
        jpeg_create_compress(&stream);
        created = true;
        stream.dest = &destination;
        destination.next_output_byte = buffer.data();
        destination.free_in_buffer = buffer.size();
        stream.image_width = static_cast<JDIMENSION>(width);
        stream.image_height = static_cast<JDIMENSION>(height);
        stream.input_components = 3;
        stream.in_color_space = JCS_RGB;
        jpeg_set_defaults(&stream);
        jpeg_set_quality(&stream, quality, TRUE);
        // Thin coloured lines lose their colour when it is kept for every second dot only.
        stream.comp_info[0].h_samp_factor = 1;
        stream.comp_info[0].v_samp_factor = 1;
        stream.density_unit = 1; // inch
        stream.X_density = static_cast<UINT16>(dotsPerInch);
        stream.Y_density = static_cast<UINT16>(dotsPerInch);
        jpeg_start_compress(&stream, TRUE);
        return true;
    }

    bool row(unsigned char* bytes)
    {
        if (setjmp(leave) != 0)
            return false;
        return jpeg_write_scanlines(&stream, &bytes, 1) == 1;
    }

    bool end()
    {
        if (setjmp(leave) != 0)
            return false;
        jpeg_finish_compress(&stream);
        return true;
    }

    QIODevice& device;
    jpeg_compress_struct stream{};
    jpeg_error_mgr errors{};
    jpeg_destination_mgr destination{};
    std::array<JOCTET, 1 << 16> buffer{};
    std::jmp_buf leave{};
    bool created = false;
    bool good = true;
};

JpegWriter::JpegWriter(QIODevice& device, QSize size, double dotsPerInch, int quality)
    : m_compressor(std::make_unique<Compressor>(device))
{
    Compressor& jpeg = *m_compressor;
    jpeg.good = jpeg.start(size.width(), size.height(), static_cast<int>(dotsPerInch), quality);
}

JpegWriter::~JpegWriter() = default;

bool JpegWriter::addRows(const QImage& rows)
{
    Compressor& jpeg = *m_compressor;
    QImage rgb = rows.convertToFormat(QImage::Format_RGB888);
    for (int y = 0; y < rgb.height() && jpeg.good; ++y)
        jpeg.good = jpeg.row(rgb.scanLine(y)) && jpeg.good;
    return jpeg.good;
}

bool JpegWriter::finish()
{
    Compressor& jpeg = *m_compressor;
    jpeg.good = jpeg.good && jpeg.end() && jpeg.good;
    return jpeg.good;
}

} // namespace yimi
