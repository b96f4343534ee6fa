// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/cost_raster.h"

#include <algorithm>
#include <cmath>

namespace yimi {

CostRaster::CostRaster(
    const Box& box, double cell, double costPerMetre, double offRoad, double limit)
    : m_cell(cell), m_costPerMetre(costPerMetre), m_offRoad(offRoad), m_limit(limit)
{
    const Box wide = box.grownBy(offRoad + 3 * cell);
    m_origin = {std::floor(wide.min.x / cell) * cell, std::floor(wide.min.y / cell) * cell};
    m_columns = static_cast<std::size_t>(std::ceil((wide.max.x - m_origin.x) / cell)) + 1;
    m_rows = static_cast<std::size_t>(std::ceil((wide.max.y - m_origin.y) / cell)) + 1;
    m_excess.assign(m_columns * m_rows, static_cast<float>(cell));
}

void CostRaster::addPlace(Coordinate place, double cost)
{
    // A distance transform by passes is faster on large rasters but only nearly exact once places
    // carry costs; the disk of one place is small, so every cell in it is simply offered the place.
    const double beyond = (cost - m_limit) / m_costPerMetre;
    const double reach = std::min(m_offRoad, -beyond) + m_cell;
    if (reach <= 0)
        return;
    const auto first = [&](double from, double origin) {
        return static_cast<std::size_t>(std::max(0.0, std::floor((from - origin) / m_cell)));
    };
    const std::size_t rowEnd = std::min(m_rows, first(place.y + reach, m_origin.y) + 1);
    const std::size_t columnEnd = std::min(m_columns, first(place.x + reach, m_origin.x) + 1);
    for (std::size_t row = first(place.y - reach, m_origin.y); row < rowEnd; ++row) {
        for (std::size_t column = first(place.x - reach, m_origin.x); column < columnEnd;
             ++column) {
            const double away = distance(place, middle(column, row));
            const auto value = static_cast<float>(away + std::max(beyond, -m_offRoad));
            float& kept = m_excess[row * m_columns + column];
            kept = std::min(kept, value);
        }
    }
}

} // namespace yimi
