// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/overlay.h"
#include "sample_city.h"

#include <cmath>

namespace yimi::sample {

/// What is wrong with the parts of `inner` as a tiling of `outer`: gaps, overlaps or overhangs of a
/// square metre and more. Empty when all is well.
inline std::string
tilingFault(const FeatureTable& inner, std::string_view key, const FeatureTable& outer)
{
    std::map<std::string, Polygons> parts;
    for (std::size_t row = 0; row < inner.rowCount(); ++row)
        for (const Polygon& polygon : areaAt(inner, row))
            parts[textAt(inner, key, row)].push_back(polygon);
    for (std::size_t row = 0; row < outer.rowCount(); ++row) {
        const Polygons& whole = areaAt(outer, row);
        const std::string id = textAt(outer, "id", row);
        const Polygons& tiles = parts[id];
        double sum = 0.0;
        for (const Polygon& tile : tiles)
            sum += area(tile);
        const auto merged = unionOf(tiles);
        if (!isValid(whole) || !merged)
            return id + " is not valid";
        if (std::abs(sum - area(*merged)) >= 1.0)
            return "parts of " + id + " overlap";
        if (area(difference(whole, *merged).value()) >= 1.0)
            return "a gap in " + id;
        if (area(difference(*merged, whole).value()) >= 1.0)
            return "parts stick out of " + id;
    }
    return {};
}

} // namespace yimi::sample
