// SPDX-License-Identifier: GPL-3.0-or-later
// Areas around reached streets: a raster of costs, spread off the road, and its contour.
#pragma once

#include "base/quantity.h"
#include "geometry/shapes.h"
#include "network/barriers.h"
#include "network/cost_raster.h"
#include "network/reached_streets.h"

#include <optional>

namespace yimi {

struct IsochroneOptions
{
    Metres offRoad{100.0};              ///< how far people walk off the street, at most
    Metres cell{10.0};                  ///< raster cell; the grid is anchored at the CRS origin
    const Barriers* barriers = nullptr; ///< the walk off the street crosses none of these
};

/// The area within `limit` of the seeds of the workspace's last run: streets, and places off them
/// from which the street and the rest of the way cost no more than the limit. `limit` ≤ the limit
/// of the run; the area for a limit is the same whatever larger limit was run, and areas of rising
/// limits are nested. Holes are kept, no piece is dropped. The off-road walk is straight, at the
/// profile's connector speed; bridges and tunnels are not left between their ends. Valid polygons,
/// analysis CRS.
[[nodiscard]] Polygons isochroneArea(const SearchWorkspace& search,
                                     const SeedsByEdge& seeds,
                                     Cost limit,
                                     const IsochroneOptions& options = {});

/// The raster behind it, of given pieces and of the seeds' own places; nothing where there is
/// neither. Pieces and seeds of one owner give that owner's raster.
[[nodiscard]] std::optional<CostRaster> costRaster(const ProfileGraph& graph,
                                                   std::span<const ReachedPiece> pieces,
                                                   std::span<const Seed> seeds,
                                                   Cost limit,
                                                   const IsochroneOptions& options);

/// The contour of a raster.
[[nodiscard]] Polygons areaOf(const CostRaster& raster);

} // namespace yimi
