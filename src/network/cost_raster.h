// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/box.h"
#include "network/reached_streets.h"

#include <cstdint>
#include <vector>

namespace yimi {

/// How far the middle of each cell is from being inside: over all street places, the least of
/// max(metres beyond the limit, metres beyond the off-road distance). ≤ 0 inside. A larger limit, or more places, never raises a value.
class CostRaster
{
public:
    /// `box` is grown to whole cells of a grid anchored at the CRS origin, with two free cells around it.
    CostRaster(const Box& box, double cell, double costPerMetre, double offRoad, double limit);

    /// Adds a place on a street.
    void addPlace(Coordinate place, double cost);

    /// Hands the places on to neighbouring cells, forward and backward over the raster: the two-pass distance transform with the place
    /// itself carried along, so that every value is exact for the place it comes from.
    void spread();

    [[nodiscard]] std::size_t columns() const { return m_columns; }

    [[nodiscard]] std::size_t rows() const { return m_rows; }

    [[nodiscard]] Coordinate middle(std::size_t column, std::size_t row) const
    {
        return {m_origin.x + (static_cast<double>(column) + 0.5) * m_cell,
                m_origin.y + (static_cast<double>(row) + 0.5) * m_cell};
    }

    /// Metres; at most one cell's width, so that contours between a reached and an unreached cell lie between them.
    [[nodiscard]] double excess(std::size_t column, std::size_t row) const;

private:
    struct Place
    {
        Coordinate at;
        double cost;
    };

    [[nodiscard]] std::size_t index(std::size_t column, std::size_t row) const { return row * m_columns + column; }

    [[nodiscard]] double excessFrom(std::uint32_t place, Coordinate at) const;
    void offer(std::size_t column, std::size_t row, std::uint32_t place);

    double m_cell;
    double m_costPerMetre;
    double m_offRoad;
    double m_limit;
    Coordinate m_origin;
    std::size_t m_columns = 0;
    std::size_t m_rows = 0;
    std::vector<Place> m_places;
    std::vector<std::uint32_t> m_placeOf; ///< per cell, kNone where none
    std::vector<float> m_excess;          ///< per cell, from its place
};

} // namespace yimi
