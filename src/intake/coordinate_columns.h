// SPDX-License-Identifier: GPL-3.0-or-later
// Points from the columns of a table.
#pragma once

#include "base/finding.h"
#include "table/feature_table.h"

#include <optional>
#include <string>

namespace yimi {

/// Which columns say where a row is.
struct CoordinateColumns
{
    std::string x;      ///< longitude or easting
    std::string y;      ///< latitude or northing
    std::string both;   ///< instead of the two: «119.95,31.78» in one cell
    std::string reason; ///< the name or the numbers that decided, as data

    bool operator==(const CoordinateColumns&) const = default;
};

/// By the columns' names (经度, lng, X坐标, 坐标 …), else by numbers that are longitudes and
/// latitudes of China in most rows. Nothing when there are none.
[[nodiscard]] std::optional<CoordinateColumns> findCoordinateColumns(const FeatureTable& table);

/// The table with a point a row; decimal degrees, degrees with minutes and seconds, or metres. Rows
/// whose coordinates are missing or cannot be read keep their row without geometry and are listed
/// (CoordinateUnreadable).
[[nodiscard]] FeatureTable
withPoints(FeatureTable table, const CoordinateColumns& columns, std::vector<Finding>& findings);

} // namespace yimi
