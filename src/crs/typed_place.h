// SPDX-License-Identifier: GPL-3.0-or-later
// A place as somebody types it.
#pragma once

#include "crs/crs.h"
#include "geometry/box.h"

#include <optional>
#include <string_view>
#include <vector>

namespace yimi {

/// How two numbers may be meant.
enum class TypedAs : std::uint8_t {
    Plane,        ///< east, north of the plane's CRS
    PlaneSwapped, ///< north, east: «X» and «Y» of Chinese surveys
    Degrees,      ///< longitude and latitude, WGS 84 or CGCS2000
    Gcj02,        ///< the same, as 高德 and 腾讯 give them
    Bd09,         ///< the same, as 百度 gives them
};

struct TypedPlace
{
    TypedAs as = TypedAs::Plane;
    Coordinate at; ///< in the plane's CRS

    bool operator==(const TypedPlace&) const = default;
};

/// All that the text may mean, the likeliest first: degrees in either order (latitudes first where
/// only that can be), else numbers of the plane, swapped where only that lies near `extent`. An
/// easting with its zone's number before it (40 495 264) is understood. Empty for what are no two
/// numbers, and for degrees where the plane's CRS is not known.
[[nodiscard]] std::vector<TypedPlace>
typedPlaces(std::string_view text, const Crs& crs, const Box& extent);

/// A step from a place as CAD writes it, in metres: «@100,-20» east and north; «@100<30» so far in
/// a direction, in degrees counterclockwise from the east. Nothing for what is none.
[[nodiscard]] std::optional<Coordinate> typedStep(std::string_view text);

} // namespace yimi
