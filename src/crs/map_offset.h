// SPDX-License-Identifier: GPL-3.0-or-later
// The two systems of Chinese web maps. They are obfuscation, not a datum: no CRS library knows
// them, and this is the one place where they are turned to WGS 84 and back.
#pragma once

#include "geometry/shapes.h"

#include <optional>
#include <string_view>

namespace yimi {

/// In which system longitudes and latitudes are given. None: WGS 84 or CGCS2000, which agree to
/// decimetres.
enum class MapOffset { None, Gcj02, Bd09 };

/// "wgs84", "gcj02", "bd09": for files and JSON.
[[nodiscard]] std::string_view mapOffsetId(MapOffset offset);
[[nodiscard]] std::optional<MapOffset> mapOffsetFromId(std::string_view id);

/// Longitude and latitude of WGS 84 in a web map's system. Outside China (72.004–137.8347° E,
/// 0.8293–55.8271° N) nothing is moved.
[[nodiscard]] Coordinate fromWgs84(Coordinate lonLat, MapOffset to);

/// The way back, by iteration: there and back is below 1 mm.
[[nodiscard]] Coordinate toWgs84(Coordinate lonLat, MapOffset from);

/// Every vertex of a geometry in degrees, in place.
void toWgs84(Geometry& geometry, MapOffset from);

} // namespace yimi
