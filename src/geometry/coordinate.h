// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace yimi {

/// A position. In a projected CRS: x easting, y northing, metres. In a geographic CRS: x longitude,
/// y latitude, degrees (always this order, whatever the authority says).
struct Coordinate
{
    double x = 0.0;
    double y = 0.0;

    auto operator<=>(const Coordinate&) const = default;
};

[[nodiscard]] inline double distance(Coordinate a, Coordinate b)
{
    // Not hypot: coordinates are metres of one city, nothing can overflow, and this is on the hot
    // path.
    const double dx = a.x - b.x;
    const double dy = a.y - b.y;
    return std::sqrt(dx * dx + dy * dy);
}

[[nodiscard]] inline bool isFinite(Coordinate c)
{
    return std::isfinite(c.x) && std::isfinite(c.y);
}

} // namespace yimi
