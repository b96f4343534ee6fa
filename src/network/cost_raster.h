// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/box.h"

#include <cstddef>
#include <vector>

namespace yimi {

/// How far the middle of each cell is from being inside an area of reach: over all street places,
/// the least of max(metres beyond the limit, metres beyond the off-road distance). ≤ 0 inside.
/// Exact for the places added: a larger limit, or more places, never raises a value, so areas nest.
class CostRaster
{
public:
    /// `box` is grown to whole cells of a grid anchored at the CRS origin, with free cells around
    /// what can be reached. `limit` in units of cost, `costPerMetre` of the walk off the street,
    /// `offRoad` and `cell` in metres.
    CostRaster(const Box& box, double cell, double costPerMetre, double offRoad, double limit);

    /// Adds a place on a street within the box. Touches only the cells within the off-road distance
    /// of it.
    void addPlace(Coordinate place, double cost);

    [[nodiscard]] std::size_t columns() const { return m_columns; }

    [[nodiscard]] std::size_t rows() const { return m_rows; }

    [[nodiscard]] Coordinate middle(std::size_t column, std::size_t row) const
    {
        return {m_origin.x + (static_cast<double>(column) + 0.5) * m_cell,
                m_origin.y + (static_cast<double>(row) + 0.5) * m_cell};
    }

    /// Metres; at most one cell's width, so that contours between a reached and an unreached cell
    /// lie between them.
    [[nodiscard]] double excess(std::size_t column, std::size_t row) const
    {
        return static_cast<double>(m_excess[row * m_columns + column]);
    }

private:
    double m_cell;
    double m_costPerMetre;
    double m_offRoad;
    double m_limit;
    Coordinate m_origin;
    std::size_t m_columns = 0;
    std::size_t m_rows = 0;
    std::vector<float> m_excess; ///< per cell, row by row from the south-west
};

} // namespace yimi
