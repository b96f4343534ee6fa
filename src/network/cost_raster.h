// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/box.h"
#include "network/reached_streets.h"

#include <cstdint>
#include <vector>

namespace yimi {

/// Cost of getting to the middle of each cell: from the best street place within the off-road distance, exactly
/// cost(place) + straight distance × cost per metre. Cells farther from every reached street have no place.
class CostRaster
{
public:
    /// `box` is grown to whole cells of a grid anchored at the CRS origin, with two free cells around it.
    CostRaster(const Box& box, double cell, double costPerMetre, double offRoad);

    /// Adds a place on a street.
    void addPlace(Coordinate place, double cost);

    /// Hands the places on to neighbouring cells, forward and backward over the raster [felzenszwalb2012 gives the exact transform for
    /// one source value; with costs at the sources the two passes keep the better of the neighbours' places].
    void spread();

    [[nodiscard]] std::size_t columns() const { return m_columns; }

    [[nodiscard]] std::size_t rows() const { return m_rows; }

    [[nodiscard]] Coordinate middle(std::size_t column, std::size_t row) const
    {
        return {m_origin.x + (static_cast<double>(column) + 0.5) * m_cell,
                m_origin.y + (static_cast<double>(row) + 0.5) * m_cell};
    }

    /// How far (metres) the cell's middle is beyond what `limit` and the off-road distance allow; ≤ 0 inside. At most one cell's width,
    /// so that contours between a reached and an unreached cell lie between them.
    [[nodiscard]] double excess(std::size_t column, std::size_t row, double limit) const;

private:
    struct Place
    {
        Coordinate at;
        double cost;
    };

    [[nodiscard]] std::size_t index(std::size_t column, std::size_t row) const { return row * m_columns + column; }

    void offer(std::size_t column, std::size_t row, std::uint32_t place);

    double m_cell;
    double m_costPerMetre;
    double m_offRoad;
    Coordinate m_origin;
    std::size_t m_columns = 0;
    std::size_t m_rows = 0;
    std::vector<Place> m_places;
    std::vector<std::uint32_t> m_placeOf; ///< per cell, kNone where none
    std::vector<float> m_cost;            ///< per cell, of its place
};

} // namespace yimi
