// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/raster_reader.h"

#include "io/open_dataset.h"
#include "io/raster_address.h"
#include "io/raster_bands.h"
#include "io/wmts_service.h"
#include "io/zip_names.h"

#include <gdal_alg.h>
#include <gdalwarper.h>

#include <cassert>
#include <chrono>
#include <cmath>
#include <mutex>
#include <optional>

namespace yimi {

namespace {

constexpr double kWarpError = 0.125; // dots
constexpr int kEdgeSteps = 20;
constexpr auto kPatience = std::chrono::milliseconds(20);

struct TransformerDestroyer
{
    void operator()(void* transformer) const { GDALDestroyGenImgProjTransformer(transformer); }
};

using ImageTransformer = std::unique_ptr<void, TransformerDestroyer>;

int CPL_STDCALL unlessStopped(double, const char*, void* task)
{
    return static_cast<const TaskContext*>(task)->cancelled() ? FALSE : TRUE;
}

/// Four bands in memory (blue, green, red, alpha: the bytes of a dot) with a place in the plane.
Dataset inMemory(int width, int height, const double* transform, const std::string& crs)
{
    GDALDriver* const driver = GetGDALDriverManager()->GetDriverByName("MEM");
    Dataset made(driver->Create("", width, height, 4, GDT_Byte, nullptr));
    if (!made)
        return made;
    made->SetGeoTransform(const_cast<double*>(transform));
    OGRSpatialReference reference;
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (reference.SetFromUserInput(crs.c_str()) == OGRERR_NONE)
        made->SetSpatialRef(&reference);
    return made;
}

/// From the wanted picture's dots to pixels of the one there is.
ImageTransformer transformerBetween(GDALDataset& there, GDALDataset& wanted)
{
    // Else degrees would be counted on both sides of the picture's first pixel, and China be west
    // of a picture of the world.
    CPLStringList options;
    options.SetNameValue("INSERT_CENTER_LONG", "FALSE");
    return ImageTransformer(GDALCreateGenImgProjTransformer2(&there, &wanted, options.List()));
}

bool moveDots(GDALDataset& memory, GDALRWFlag way, std::vector<std::uint32_t>& dots)
{
    const int width = memory.GetRasterXSize();
    const int height = memory.GetRasterYSize();
    return memory.RasterIO(way,
                           0,
                           0,
                           width,
                           height,
                           dots.data(),
                           width,
                           height,
                           GDT_Byte,
                           4,
                           nullptr,
                           4,
                           GSpacing{width} * 4,
                           1,
                           nullptr)
           == CE_None;
}

struct PixelBounds
{
    double minX = 1e300, minY = 1e300, maxX = -1e300, maxY = -1e300;
};

/// Where the dots of the wanted picture come from; nothing when from nowhere.
std::optional<PixelBounds> sourceBounds(void* transformer, int width, int height)
{
    std::vector<double> x, y, z((kEdgeSteps + 1) * (kEdgeSteps + 1), 0.0);
    for (int i = 0; i <= kEdgeSteps; ++i) {
        for (int j = 0; j <= kEdgeSteps; ++j) {
            x.push_back(width * static_cast<double>(i) / kEdgeSteps);
            y.push_back(height * static_cast<double>(j) / kEdgeSteps);
        }
    }
    std::vector<int> good(x.size(), FALSE);
    GDALGenImgProjTransform(
        transformer, TRUE, static_cast<int>(x.size()), x.data(), y.data(), z.data(), good.data());
    PixelBounds bounds;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (good[i] == FALSE || !std::isfinite(x[i]) || !std::isfinite(y[i]))
            continue;
        bounds = {std::min(bounds.minX, x[i]),
                  std::min(bounds.minY, y[i]),
                  std::max(bounds.maxX, x[i]),
                  std::max(bounds.maxY, y[i])};
    }
    return bounds.minX <= bounds.maxX ? std::optional(bounds) : std::nullopt;
}

/// Whole pixels with a rim for smoothing, inside the picture; nothing when there are none.
std::optional<PixelWindow> windowOf(const PixelBounds& bounds, int width, int height)
{
    constexpr double kRim = 2;
    const double left = std::max(std::floor(bounds.minX) - kRim, 0.0);
    const double top = std::max(std::floor(bounds.minY) - kRim, 0.0);
    const double right = std::min(std::ceil(bounds.maxX) + kRim, static_cast<double>(width));
    const double bottom = std::min(std::ceil(bounds.maxY) + kRim, static_cast<double>(height));
    if (!(left < right && top < bottom))
        return std::nullopt;
    return PixelWindow{static_cast<int>(left),
                       static_cast<int>(top),
                       static_cast<int>(right - left),
                       static_cast<int>(bottom - top)};
}

int dotsFor(int pixels, double pixelsPerDot)
{
    return std::max(1, static_cast<int>(std::ceil(pixels / std::max(pixelsPerDot, 1.0))));
}

/// Null when GDAL finds no picture there (its session knows why).
Result<Dataset> openFileOrTiles(const std::string& address, const RasterOptions& options)
{
    std::optional<ZipNames> names;
    if (!isTileAddress(address)) {
        if (auto there = checkReadable(address); !there)
            return tl::unexpected(there.error());
        if (names.emplace(address); !names->checked())
            return tl::unexpected(names->checked().error());
    }
    return Dataset(GDALDataset::Open(openable(address, options).c_str(),
                                     GDAL_OF_RASTER | GDAL_OF_READONLY,
                                     nullptr,
                                     nullptr,
                                     nullptr));
}

} // namespace

struct RasterReader::Opened
{
    std::string address;
    RasterOptions options;
    Dataset dataset;
    std::optional<RasterBands> bands;
    Crs crs;
    bool assumed = false;
    double transform[6] = {};
    std::timed_mutex mutex;

    [[nodiscard]] Error error(ErrorCode code, const std::string& words) const
    {
        if (!isNetworkAddress(address))
            return {.code = code, .file = address, .detail = words};
        // It answered, though with something that is no picture, unless words tell better.
        const std::string told = serviceWords(words, options.key);
        return {.code = ErrorCode::DatabaseUnreachable, .file = address, .detail = told};
    }

    /// Asks for the tile in the middle. All of them are asked for in one go that cannot be stopped:
    /// of a service that is slow or gone, one is waited for and not forty.
    bool answers(const PixelWindow& window, double pixelsPerDot, const TaskContext& task) const
    {
        const int side = std::clamp(static_cast<int>(pixelsPerDot), 1, window.width);
        const PixelWindow middle{window.x + (window.width - side) / 2,
                                 window.y + (window.height - std::min(side, window.height)) / 2,
                                 side,
                                 std::min(side, window.height)};
        return !bands->read(middle, 1, 1, task).empty() && !task.cancelled();
    }

    /// The part of the picture that is asked for, no finer than wanted, with its place.
    Dataset part(const PixelWindow& window, double pixelsPerDot, const TaskContext& task) const
    {
        const int width = dotsFor(window.width, pixelsPerDot);
        const int height = dotsFor(window.height, pixelsPerDot);
        if (isNetworkAddress(address) && !answers(window, pixelsPerDot, task))
            return {};
        std::vector<std::uint32_t> dots = bands->read(window, width, height, task);
        if (dots.empty())
            return {};
        const double across = static_cast<double>(window.width) / width;
        const double down = static_cast<double>(window.height) / height;
        const double place[6] = {transform[0] + window.x * transform[1] + window.y * transform[2],
                                 transform[1] * across,
                                 transform[2] * down,
                                 transform[3] + window.x * transform[4] + window.y * transform[5],
                                 transform[4] * across,
                                 transform[5] * down};
        Dataset memory = inMemory(width, height, place, crs.definition);
        if (memory && !moveDots(*memory, GF_Write, dots))
            memory.reset();
        return memory;
    }
};

RasterReader::RasterReader(std::unique_ptr<Opened> opened) : m_opened(std::move(opened)) {}

RasterReader::~RasterReader()
{
    const GdalSession session; // closing a service may have something to say
    m_opened->bands.reset();
    m_opened->dataset.reset();
}

Result<std::shared_ptr<RasterReader>> RasterReader::open(const std::string& address,
                                                         const RasterOptions& options,
                                                         const TaskContext& task)
{
    GdalSession session;
    auto opened = std::make_unique<Opened>();
    opened->address = address;
    opened->options = options;
    if (isNetworkAddress(address) && !isTileAddress(address)) {
        auto service = openWmts(address, options, task);
        if (!service)
            return tl::unexpected(service.error());
        opened->dataset = std::move(*service);
    } else {
        auto dataset = openFileOrTiles(address, options);
        if (!dataset)
            return tl::unexpected(dataset.error());
        opened->dataset = std::move(*dataset);
    }
    if (!opened->dataset || opened->dataset->GetRasterCount() == 0)
        return failure(opened->error(ErrorCode::FileDamaged, session.lastMessage()));
    opened->crs = crsOf(opened->dataset->GetSpatialRef());
    opened->assumed = !opened->crs.known();
    if (opened->assumed)
        opened->crs = options.assumedCrs;
    // Without a place in the plane a picture cannot lie under anything, whatever its system.
    if (!opened->crs.known() || opened->dataset->GetGeoTransform(opened->transform) != CE_None)
        return failure({.code = ErrorCode::CrsMissing, .file = address});
    opened->bands.emplace(*opened->dataset);
    return std::shared_ptr<RasterReader>(new RasterReader(std::move(opened)));
}

const Crs& RasterReader::crs() const
{
    return m_opened->crs;
}

bool RasterReader::crsAssumed() const
{
    return m_opened->assumed;
}

Box RasterReader::extentIn(const Crs& crs) const
{
    Box box;
    const auto transformer = Transformer::create(m_opened->crs, crs);
    if (!transformer)
        return box;
    const double* t = m_opened->transform;
    const double width = m_opened->dataset->GetRasterXSize();
    const double height = m_opened->dataset->GetRasterYSize();
    for (int i = 0; i <= kEdgeSteps; ++i) {
        const double share = static_cast<double>(i) / kEdgeSteps;
        const Coordinate edges[] = {{share * width, 0},
                                    {share * width, height},
                                    {0, share * height},
                                    {width, share * height}};
        for (const Coordinate p : edges) {
            const auto placed = transformer->apply(
                {t[0] + p.x * t[1] + p.y * t[2], t[3] + p.x * t[4] + p.y * t[5]});
            if (!placed)
                return {};
            box.include(*placed);
        }
    }
    return box;
}

Result<RasterDots> RasterReader::read(
    const Box& extent, const Crs& crs, int width, int height, const TaskContext& task) const
{
    assert(width > 0 && height > 0 && !extent.empty());
    // A read that nobody waits for any more must not wait for a slow one before it.
    std::unique_lock lock(m_opened->mutex, std::defer_lock);
    while (!lock.try_lock_for(kPatience)) {
        if (task.cancelled())
            return cancelledError();
    }
    GdalSession session;
    RasterDots picture{width,
                       height,
                       std::vector<std::uint32_t>(static_cast<std::size_t>(width)
                                                  * static_cast<std::size_t>(height))};
    const double place[6] = {
        extent.min.x, extent.width() / width, 0, extent.max.y, 0, -extent.height() / height};
    const Dataset wanted = inMemory(width, height, place, crs.definition);
    const Dataset whole = inMemory(1, 1, m_opened->transform, m_opened->crs.definition);
    const ImageTransformer transformer =
        wanted && whole ? transformerBetween(*whole, *wanted) : nullptr;
    if (!transformer)
        return failure({.code = ErrorCode::TransformFailed,
                        .file = m_opened->address,
                        .detail = session.lastMessage()});
    GDALDataset& source = *m_opened->dataset;
    const auto bounds = sourceBounds(transformer.get(), width, height);
    const auto window =
        bounds ? windowOf(*bounds, source.GetRasterXSize(), source.GetRasterYSize()) : std::nullopt;
    if (!window)
        return picture;
    session.forget();
    const double pixelsPerDot =
        std::min((bounds->maxX - bounds->minX) / width, (bounds->maxY - bounds->minY) / height);
    const Dataset part = m_opened->part(*window, pixelsPerDot, task);
    const bool drawn = part
                       && GDALReprojectImage(part.get(),
                                             nullptr,
                                             wanted.get(),
                                             nullptr,
                                             GRA_Bilinear,
                                             0,
                                             kWarpError,
                                             unlessStopped,
                                             const_cast<TaskContext*>(&task),
                                             nullptr)
                              == CE_None
                       && moveDots(*wanted, GF_Read, picture.dots);
    if (task.cancelled())
        return cancelledError();
    if (!drawn)
        return failure(m_opened->error(ErrorCode::FileDamaged, session.lastMessage()));
    return picture;
}

} // namespace yimi
