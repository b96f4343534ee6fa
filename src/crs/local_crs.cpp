// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/local_crs.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

bool inChina(Coordinate c)
{
    return c.x >= 73.5 && c.x <= 136.5 && c.y >= 17.0 && c.y <= 54.0;
}

} // namespace

Crs projectedCrsFor(Coordinate lonLat)
{
    if (inChina(lonLat)) {
        // EPSG:4534 is CGCS2000 / 3-degree Gauss-Kruger CM 75E, then one code every 3 degrees.
        const int belt = std::clamp(static_cast<int>(std::lround((lonLat.x - 75.0) / 3.0)), 0, 20);
        return {"EPSG:" + std::to_string(4534 + belt)};
    }
    const int zone = std::clamp(static_cast<int>(std::floor((lonLat.x + 180.0) / 6.0)) + 1, 1, 60);
    return {"EPSG:" + std::to_string((lonLat.y >= 0 ? 32600 : 32700) + zone)};
}

} // namespace yimi
