// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/shapes.h"

namespace yimi {

/// Calls visit(Coordinate&) for every vertex of a geometry (const or not), in order.
template <typename Shape, typename Visit>
void eachCoordinate(Shape& geometry, Visit&& visit)
{
    const auto all = [&](auto& line) {
        for (auto& c : line)
            visit(c);
    };
    if (auto* points = std::get_if<Points>(&geometry))
        all(*points);
    if (auto* lines = std::get_if<Lines>(&geometry)) {
        for (auto& line : *lines)
            all(line);
    }
    if (auto* polygons = std::get_if<Polygons>(&geometry)) {
        for (auto& polygon : *polygons) {
            all(polygon.outer);
            for (auto& hole : polygon.holes)
                all(hole);
        }
    }
}

} // namespace yimi
