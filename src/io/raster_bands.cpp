// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/raster_bands.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi {

namespace {

// Fewer pixels than these for one dot are averaged; more, and without overviews, one is picked, or
// a frame would read the whole file.
constexpr int kAveraged = 4;

int CPL_STDCALL goOn(double, const char*, void* task)
{
    return static_cast<const TaskContext*>(task)->cancelled() ? FALSE : TRUE;
}

std::size_t countOf(int width, int height)
{
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
}

std::uint32_t packed(std::array<std::uint32_t, 4> rgba)
{
    const auto dimmed = [&](std::uint32_t c) { return (c * rgba[3] + 127) / 255; };
    return (rgba[3] << 24) | (dimmed(rgba[0]) << 16) | (dimmed(rgba[1]) << 8) | dimmed(rgba[2]);
}

std::uint32_t coloured(const GDALColorTable& palette, std::uint8_t index, std::uint8_t cover)
{
    GDALColorEntry entry{};
    if (palette.GetColorEntryAsRGB(index, &entry) == FALSE)
        return 0;
    const auto part = [](short value) {
        return static_cast<std::uint32_t>(std::clamp<short>(value, 0, 255));
    };
    // The RGB form forgets how opaque the entry is.
    const auto alpha = part(palette.GetColorEntry(index)->c4) * cover / 255;
    return packed({part(entry.c1), part(entry.c2), part(entry.c3), alpha});
}

} // namespace

RasterBands::RasterBands(GDALDataset& dataset)
{
    std::vector<GDALRasterBand*> colours;
    for (int i = 1; i <= dataset.GetRasterCount(); ++i) {
        GDALRasterBand* const band = dataset.GetRasterBand(i);
        if (band->GetColorInterpretation() == GCI_AlphaBand)
            m_alpha = band;
        else
            colours.push_back(band);
    }
    if (colours.empty())
        return;
    const bool bytes = colours.front()->GetRasterDataType() == GDT_Byte;
    m_palette = bytes ? colours.front()->GetColorTable() : nullptr;
    colours.resize(colours.size() >= 3 && m_palette == nullptr ? 3 : 1);
    for (GDALRasterBand* const band : colours) {
        Channel channel{band};
        double range[2] = {0, 255};
        if (!bytes && GDALComputeRasterMinMax(band, TRUE, range) == CE_None && range[0] < range[1])
            channel = {band, range[0], range[1]};
        m_channels.push_back(channel);
    }
}

GDALRIOResampleAlg RasterBands::manner(const PixelWindow& window, int width) const
{
    if (m_palette != nullptr)
        return GRIORA_NearestNeighbour;
    const bool overviews = m_channels.front().band->GetOverviewCount() > 0;
    return overviews || window.width <= kAveraged * width ? GRIORA_Bilinear
                                                          : GRIORA_NearestNeighbour;
}

bool RasterBands::readChannel(const Channel& channel,
                              const PixelWindow& window,
                              int width,
                              int height,
                              const TaskContext& task,
                              Plane& plane) const
{
    GDALRasterIOExtraArg extra;
    INIT_RASTERIO_EXTRA_ARG(extra);
    extra.eResampleAlg = manner(window, width);
    extra.pfnProgress = goOn;
    extra.pProgressData = const_cast<TaskContext*>(&task);
    const auto read = [&](void* into, GDALDataType type) {
        return channel.band->RasterIO(GF_Read,
                                      window.x,
                                      window.y,
                                      window.width,
                                      window.height,
                                      into,
                                      width,
                                      height,
                                      type,
                                      0,
                                      0,
                                      &extra)
               == CE_None;
    };
    plane.resize(countOf(width, height));
    if (channel.band->GetRasterDataType() == GDT_Byte)
        return read(plane.data(), GDT_Byte);
    std::vector<float> values(plane.size());
    if (!read(values.data(), GDT_Float32))
        return false;
    const double scale = 255 / (channel.high - channel.low);
    std::ranges::transform(values, plane.begin(), [&](float value) {
        const double share = (value - channel.low) * scale;
        return static_cast<std::uint8_t>(std::isfinite(share) ? std::clamp(share, 0.0, 255.0) : 0);
    });
    return true;
}

// A dot has a value where any of its bands has one: black of a photograph is no hole because the
// value of «nothing» is 0.
bool RasterBands::readCover(const PixelWindow& window, int width, int height, Plane& cover) const
{
    cover.assign(countOf(width, height), 255);
    std::vector<GDALRasterBand*> masks;
    for (const Channel& channel : m_channels) {
        if (channel.band->GetMaskFlags() != GMF_ALL_VALID)
            masks.push_back(channel.band->GetMaskBand());
    }
    if (m_alpha != nullptr)
        masks = {m_alpha};
    else if (masks.size() < m_channels.size())
        return true;
    std::ranges::fill(cover, std::uint8_t{0});
    Plane one(cover.size());
    for (GDALRasterBand* const mask : masks) {
        if (mask->RasterIO(GF_Read,
                           window.x,
                           window.y,
                           window.width,
                           window.height,
                           one.data(),
                           width,
                           height,
                           GDT_Byte,
                           0,
                           0,
                           nullptr)
            != CE_None)
            return false;
        std::ranges::transform(
            one, cover, cover.begin(), [](auto a, auto b) { return std::max(a, b); });
    }
    return true;
}

std::vector<std::uint32_t>
RasterBands::read(const PixelWindow& window, int width, int height, const TaskContext& task) const
{
    std::vector<Plane> planes(m_channels.size());
    for (std::size_t i = 0; i < planes.size(); ++i) {
        if (!readChannel(m_channels[i], window, width, height, task, planes[i]))
            return {};
    }
    Plane cover;
    if (planes.empty() || !readCover(window, width, height, cover))
        return {};
    std::vector<std::uint32_t> dots(cover.size());
    const Plane& red = planes.front();
    const Plane& green = planes.size() == 3 ? planes[1] : red;
    const Plane& blue = planes.size() == 3 ? planes[2] : red;
    for (std::size_t i = 0; i < dots.size(); ++i)
        dots[i] = m_palette != nullptr ? coloured(*m_palette, red[i], cover[i])
                                       : packed({red[i], green[i], blue[i], cover[i]});
    return dots;
}

} // namespace yimi
