// SPDX-License-Identifier: GPL-3.0-or-later
// What system coordinates may be in that come without one.
#pragma once

#include "crs/crs.h"

#include <optional>
#include <string_view>
#include <vector>

namespace yimi {

/// Why a system is proposed, as data; `wording` has the sentences.
enum class CrsReason {
    Declared,             ///< the file says so
    Degrees,              ///< numbers like longitudes and latitudes of China
    DegreesElsewhere,     ///< numbers like longitudes and latitudes
    ThreeDegreeZone,      ///< eastings with the zone's number in front, 25 … 45
    SixDegreeZone,        ///< the same, 13 … 23
    CentralMeridian,      ///< eastings without a zone around 500 km
    WebMercator,          ///< numbers like a web map's
    NeedsLocalParameters, ///< Xian 80 and Beijing 54 look the same; only the office can tie them
    ProjectsOwn,          ///< nothing else fits
    Chosen,               ///< somebody said so
};

/// "degrees", "three-degree-zone", …: for JSON.
[[nodiscard]] std::string_view crsReasonId(CrsReason reason);

struct CrsProposal
{
    Crs crs;
    double confidence = 0; ///< 0 … 1; below 0.5 somebody should look
    CrsReason reason = CrsReason::ProjectsOwn;
    bool axesSwapped = false; ///< northing or latitude comes first

    bool operator==(const CrsProposal&) const = default;
};

/// Systems that coordinates of this extent may be in, best first; never empty. `cityLonLat` is
/// where the project lies, in degrees, when that is known: what falls there is preferred. An empty
/// extent gives the project's own system with confidence 0.
[[nodiscard]] std::vector<CrsProposal>
proposeCrs(const Box& extent, const std::optional<Box>& cityLonLat, const Crs& projectCrs);

/// Northing before easting, or latitude before longitude, as far as the numbers can tell (China).
[[nodiscard]] bool axesLookSwapped(const Box& extent);

/// The extent with x and y changed over.
[[nodiscard]] Box swappedAxes(const Box& extent);

} // namespace yimi
