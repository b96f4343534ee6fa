// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/shapes.h"

namespace yimi {

/// Calls visit(Coordinate&) for every vertex of a geometry, in order.
template <typename Visit>
void eachCoordinate(Geometry& geometry, Visit&& visit)
{
    const auto all = [&](std::vector<Coordinate>& line) {
        for (Coordinate& c : line)
            visit(c);
    };
    if (auto* points = std::get_if<Points>(&geometry))
        all(*points);
    if (auto* lines = std::get_if<Lines>(&geometry)) {
        for (LineString& line : *lines)
            all(line);
    }
    if (auto* polygons = std::get_if<Polygons>(&geometry)) {
        for (Polygon& polygon : *polygons) {
            all(polygon.outer);
            for (Ring& hole : polygon.holes)
                all(hole);
        }
    }
}

} // namespace yimi
