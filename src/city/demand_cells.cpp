// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/demand_cells.h"

#include "geometry/measures.h"

#include <algorithm>
#include <cmath>

namespace yimi {

ResidentialLand::ResidentialLand(const FeatureTable* table)
{
    std::vector<Box> boxes;
    for (std::size_t row = 0; table != nullptr && row < table->rowCount(); ++row) {
        const auto* area = std::get_if<Polygons>(&table->geometries[row]);
        if (area == nullptr)
            continue;
        m_areas.push_back(area);
        boxes.push_back(boxOf(*area));
    }
    m_index = BoxIndex(boxes);
}

bool ResidentialLand::holds(Coordinate point) const
{
    return std::ranges::any_of(m_index.query({point, point}),
                               [&](std::uint32_t i) { return contains(*m_areas[i], point); });
}

Points cellsInside(const Polygons& area, double cellSize)
{
    Points cells;
    const Box box = boxOf(area);
    for (double y = (std::floor(box.min.y / cellSize) + 0.5) * cellSize; y <= box.max.y;
         y += cellSize) {
        for (double x = (std::floor(box.min.x / cellSize) + 0.5) * cellSize; x <= box.max.x;
             x += cellSize) {
            if (contains(area, {x, y}))
                cells.push_back({x, y});
        }
    }
    return cells;
}

} // namespace yimi
