// SPDX-License-Identifier: GPL-3.0-or-later
// Local coordinate systems that only the surveying office can tie to CGCS2000: as a CRS value, so
// that everything that takes a CRS takes them.
#pragma once

#include "crs/crs.h"

#include <string>

namespace yimi {

/// Bursa-Wolf, from the local datum to CGCS2000 / WGS 84. Rotations as position vector (PROJ,
/// EPSG 9606); offices that work with the coordinate frame convention give them with the other
/// sign.
struct SevenParameters
{
    double dx = 0; ///< metres
    double dy = 0;
    double dz = 0;
    double rx = 0; ///< arc seconds
    double ry = 0;
    double rz = 0;
    double scale = 0; ///< parts per million

    bool operator==(const SevenParameters&) const = default;
};

/// The local system with its parameters. Errors: CrsUnknown; ParameterInvalid for numbers that no
/// office means (shifts over 10 km, rotations over 60″, scale over 100 ppm).
[[nodiscard]] Result<Crs> withSevenParameters(const Crs& local, const SevenParameters& parameters);

/// Seven numbers separated by commas or blanks: dx dy dz (m) rx ry rz (″) scale (ppm). Errors:
/// ParameterInvalid.
[[nodiscard]] Result<SevenParameters> parseSevenParameters(const std::string& text);

/// The local system with a grid file of shifts (.gsb, .tif, .gtx as PROJ reads them). Errors:
/// CrsUnknown, FileNotFound, FileDamaged when PROJ cannot read the grid.
[[nodiscard]] Result<Crs> withGrid(const Crs& local, const std::string& gridFile);

} // namespace yimi
