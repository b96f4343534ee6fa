// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crs/crs.h"

#include <string>

namespace yimi {

/// A picture that can lie below the map.
struct RasterSummary
{
    std::string path;
    std::string driver; ///< "GTiff", "MBTiles", …
    int width = 0;      ///< pixels
    int height = 0;
    int bands = 0;
    Crs crs;
    Box extent; ///< in its CRS; empty when it has no place

    bool operator==(const RasterSummary&) const = default;
};

/// Errors: FileNotFound, FileUnreadable, FileDamaged, as listArchive for paths into a zip.
[[nodiscard]] Result<RasterSummary> describeRaster(const std::string& path);

} // namespace yimi
