// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/cost_raster.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yimi {

namespace {

constexpr std::uint32_t kNone = ~0U;

} // namespace

CostRaster::CostRaster(const Box& box, double cell, double costPerMetre, double offRoad, double limit)
    : m_cell(cell)
    , m_costPerMetre(costPerMetre)
    , m_offRoad(offRoad)
    , m_limit(limit)
{
    const Box wide = box.grownBy(offRoad + 2 * cell);
    m_origin = {std::floor(wide.min.x / cell) * cell, std::floor(wide.min.y / cell) * cell};
    m_columns = static_cast<std::size_t>(std::ceil((wide.max.x - m_origin.x) / cell)) + 1;
    m_rows = static_cast<std::size_t>(std::ceil((wide.max.y - m_origin.y) / cell)) + 1;
    m_placeOf.assign(m_columns * m_rows, kNone);
    m_excess.assign(m_columns * m_rows, std::numeric_limits<float>::infinity());
}

double CostRaster::excessFrom(std::uint32_t place, Coordinate at) const
{
    const double away = distance(m_places[place].at, at);
    const double beyondLimit = away + (m_places[place].cost - m_limit) / m_costPerMetre;
    return std::max(beyondLimit, away - m_offRoad);
}

void CostRaster::offer(std::size_t column, std::size_t row, std::uint32_t place)
{
    const auto excess = static_cast<float>(excessFrom(place, middle(column, row)));
    // Places far outside are not handed on: nothing beyond one cell's width matters to a contour.
    if (excess > 2 * m_cell)
        return;
    const std::size_t cell = index(column, row);
    if (excess < m_excess[cell]) {
        m_excess[cell] = excess;
        m_placeOf[cell] = place;
    }
}

void CostRaster::addPlace(Coordinate place, double cost)
{
    const auto id = static_cast<std::uint32_t>(m_places.size());
    m_places.push_back({place, cost});
    const auto column = static_cast<std::size_t>((place.x - m_origin.x) / m_cell);
    const auto row = static_cast<std::size_t>((place.y - m_origin.y) / m_cell);
    // To the neighbours too: a short way through a cell's corner must not be hidden by another place in its middle.
    for (std::size_t r = row - 1; r <= row + 1; ++r) {
        for (std::size_t k = column - 1; k <= column + 1; ++k)
            offer(k, r, id);
    }
}

void CostRaster::spread()
{
    const auto take = [this](std::size_t k, std::size_t r, std::size_t fromK, std::size_t fromR) {
        if (const std::uint32_t place = m_placeOf[index(fromK, fromR)]; place != kNone)
            offer(k, r, place);
    };
    // Two rounds: with costs at the places, the front of one place can bend around another's.
    for (int round = 0; round < 2; ++round) {
        for (std::size_t r = 1; r < m_rows; ++r) {
            for (std::size_t k = 1; k < m_columns; ++k) {
                take(k, r, k - 1, r);
                take(k, r, k, r - 1);
                take(k, r, k - 1, r - 1);
                if (k + 1 < m_columns)
                    take(k, r, k + 1, r - 1);
            }
            for (std::size_t k = m_columns - 1; k-- > 0;)
                take(k, r, k + 1, r);
        }
        for (std::size_t r = m_rows - 1; r-- > 0;) {
            for (std::size_t k = m_columns - 1; k-- > 0;) {
                take(k, r, k + 1, r);
                take(k, r, k, r + 1);
                take(k, r, k + 1, r + 1);
                if (k > 0)
                    take(k, r, k - 1, r + 1);
            }
            for (std::size_t k = 1; k < m_columns; ++k)
                take(k, r, k - 1, r);
        }
    }
}

double CostRaster::excess(std::size_t column, std::size_t row) const
{
    return std::min(m_cell, static_cast<double>(m_excess[index(column, row)]));
}

} // namespace yimi
