// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crs/crs.h"

namespace yimi {

/// A projected CRS in metres fit for a city around a place given in degrees: the CGCS2000 3-degree
/// Gauss-Kruger belt in China (EPSG:4534 … 4554), elsewhere the WGS 84 UTM zone.
[[nodiscard]] Crs projectedCrsFor(Coordinate lonLat);

} // namespace yimi
