// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/shapes.h"

namespace yimi {

Box boxOf(const LineString& line)
{
    Box box;
    for (const Coordinate& c : line)
        box.include(c);
    return box;
}

Box boxOf(const Polygon& polygon)
{
    return boxOf(polygon.outer);
}

Box boxOf(const Polygons& polygons)
{
    Box box;
    for (const Polygon& polygon : polygons)
        box.include(boxOf(polygon));
    return box;
}

Box boxOf(const Geometry& geometry)
{
    if (const auto* points = std::get_if<Points>(&geometry))
        return boxOf(*points);
    if (const auto* polygons = std::get_if<Polygons>(&geometry))
        return boxOf(*polygons);
    Box box;
    if (const auto* lines = std::get_if<Lines>(&geometry)) {
        for (const LineString& line : *lines)
            box.include(boxOf(line));
    }
    return box;
}

} // namespace yimi
