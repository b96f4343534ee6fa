// SPDX-License-Identifier: GPL-3.0-or-later
// A picture's bands as colours, whatever they are stored as. Only .cpp files of io include this.
#pragma once

#include "base/task_context.h"
#include "io/gdal_session.h"

#include <cstdint>
#include <vector>

namespace yimi {

/// Part of a picture in its own pixels.
struct PixelWindow
{
    int x = 0, y = 0, width = 0, height = 0;
};

/// Which bands are what. Numbers above a byte (16-bit photographs, heights) are spread over black
/// to white between the smallest and the largest of each band.
class RasterBands
{
public:
    explicit RasterBands(GDALDataset& dataset);

    /// A window in width · height dots, premultiplied 0xAARRGGBB; dots without a value are 0. Empty
    /// when it could not be read or was stopped (GDAL's session knows why).
    [[nodiscard]] std::vector<std::uint32_t>
    read(const PixelWindow& window, int width, int height, const TaskContext& task) const;

private:
    struct Channel
    {
        GDALRasterBand* band = nullptr;
        double low = 0;
        double high = 255;
    };

    using Plane = std::vector<std::uint8_t>;

    [[nodiscard]] bool readChannel(const Channel& channel,
                                   const PixelWindow& window,
                                   int width,
                                   int height,
                                   const TaskContext& task,
                                   Plane& plane) const;
    [[nodiscard]] bool
    readCover(const PixelWindow& window, int width, int height, Plane& cover) const;
    [[nodiscard]] GDALRIOResampleAlg manner(const PixelWindow& window, int width) const;

    std::vector<Channel> m_channels; ///< one (grey or palette) or three
    GDALRasterBand* m_alpha = nullptr;
    const GDALColorTable* m_palette = nullptr;
};

} // namespace yimi
