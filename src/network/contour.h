// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/shapes.h"
#include "network/sparse_grid.h"

namespace yimi {

/// A regular grid of values, the first at `first`, neighbours `step` metres apart.
struct ScalarGrid
{
    const SparseGrid<float>& values;
    Coordinate first;
    double step = 1;
};

/// The area where the linearly interpolated value is ≤ 0, by marching squares [lorensen1987, in the
/// plane]. Saddles are cut so that areas never touch themselves. Values on the rim must be > 0.
/// Outer rings and their holes.
[[nodiscard]] Polygons areaBelowZero(const ScalarGrid& grid);

} // namespace yimi
