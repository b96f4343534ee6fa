// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/cost_raster.h"

#include <cstdint>
#include <vector>

namespace yimi {

/// An owner's raster.
struct OwnedRaster
{
    std::uint32_t owner = 0;
    CostRaster raster;
};

struct OwnedArea
{
    std::uint32_t owner = 0;
    Polygons area;
};

/// Cuts the area of `whole` up among owners: every cell goes to the owner nearest to it, of equally
/// near ones the lowest. The parts tile the area without gaps or overlaps; their common borders run
/// along cells. `rasters` are on the grid of `whole`, within it, and together give its values; in
/// rising order of owner. Errors: LibraryFailed.
[[nodiscard]] Result<std::vector<OwnedArea>> splitArea(const CostRaster& whole,
                                                       const std::vector<OwnedRaster>& rasters);

} // namespace yimi
