// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that lie below the map: GeoTIFF, MBTiles and what else GDAL reads, and tile services.
#pragma once

#include "base/result.h"
#include "base/task_context.h"
#include "crs/crs.h"
#include "geometry/box.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace yimi {

/// A part of the plane as dots: premultiplied 0xAARRGGBB, row by row from the north, from the west.
struct RasterDots
{
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> dots; ///< size width · height; 0 where the picture has nothing
};

/// Address of a service whose tiles are asked for one by one: holds {x}, {y} and {z}, perhaps
/// {key} and {s} (one of several servers). {TileCol}, {TileRow} and {TileMatrix} are other names of
/// the first three.
[[nodiscard]] bool isTileAddress(const std::string& address);

/// Whether reading the address goes over the network.
[[nodiscard]] bool isNetworkAddress(const std::string& address);

struct RasterOptions
{
    std::string key;         ///< put for {key} of a service's address; never in an error
    std::string cacheFolder; ///< where tiles of services are kept; empty: nowhere
    Crs assumedCrs;          ///< of pictures that do not say theirs; unknown: an error then
    int timeoutSeconds = 6;
};

/// A picture opened for reading. One read at a time; further ones wait. Thread-safe.
class RasterReader
{
public:
    /// `address`: a file, a tile address, or the address of a WMTS service, which may name a layer
    /// (layer=…) and a set of tiles (tilematrixset=…). Errors: FileNotFound, FileUnreadable,
    /// FileDamaged (also: no picture), CrsMissing, LayerNotFound (of a service), Cancelled,
    /// DatabaseUnreachable (a service that does not answer, or not with a map: detail "HTTP 403",
    /// "HTTP 200", …).
    [[nodiscard]] static Result<std::shared_ptr<RasterReader>>
    open(const std::string& address,
         const RasterOptions& options = {},
         const TaskContext& task = {});

    ~RasterReader();
    RasterReader(const RasterReader&) = delete;
    RasterReader& operator=(const RasterReader&) = delete;

    /// Of the picture, in its own system.
    [[nodiscard]] const Crs& crs() const;

    /// The picture did not say its system: it was taken to be the assumed one.
    [[nodiscard]] bool crsAssumed() const;

    /// What the picture covers in another system; empty when it covers nothing there. Services
    /// cover the world.
    [[nodiscard]] Box extentIn(const Crs& crs) const;

    /// The picture over `extent` of `crs`, in width · height dots; overviews are used where there
    /// are any. Dots without a value are transparent. Errors: Cancelled, TransformFailed,
    /// FileDamaged, DatabaseUnreachable (tiles that could not be had; detail as above).
    /// Precondition: width and height ≥ 1, extent not empty.
    [[nodiscard]] Result<RasterDots>
    read(const Box& extent, const Crs& crs, int width, int height, const TaskContext& task) const;

private:
    struct Opened;
    explicit RasterReader(std::unique_ptr<Opened> opened);

    std::unique_ptr<Opened> m_opened;
};

} // namespace yimi
