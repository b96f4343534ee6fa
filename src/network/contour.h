// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/shapes.h"

#include <functional>

namespace yimi {

/// A regular grid of values: value(column, row) at place(column, row).
struct ScalarGrid
{
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::function<double(std::size_t, std::size_t)> value;
    std::function<Coordinate(std::size_t, std::size_t)> place;
};

/// The area where the linearly interpolated value is ≤ 0, by marching squares [lorensen1987, in the
/// plane]. Saddles are cut so that areas never touch themselves. Values on the rim must be > 0.
/// Outer rings and their holes.
[[nodiscard]] Polygons areaBelowZero(const ScalarGrid& grid);

} // namespace yimi
