// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/box.h"
#include "network/barriers.h"
#include "network/sparse_grid.h"

#include <cstddef>
#include <span>
#include <vector>

namespace yimi {

/// How far the middle of each cell is from being inside an area of reach: over all street places,
/// the least of max(metres beyond the limit, metres beyond the off-road distance). ≤ 0 inside.
/// Exact for the streets added: a larger limit, or more streets, never raises a value, so areas
/// nest.
class CostRaster
{
public:
    struct Frame
    {
        Box box;                 ///< of the streets that will be added
        double cell = 10;        ///< metres; the grid is anchored at the CRS origin
        double costPerMetre = 1; ///< of the walk off the street
        double offRoad = 100;    ///< metres
        double limit = 0;        ///< units of cost
    };

    /// The box is grown to whole cells, with free cells around what can be reached.
    explicit CostRaster(const Frame& frame);

    /// A place on a street, and the cost of getting there.
    struct Place
    {
        Coordinate at;
        double cost = 0;
    };

    /// Adds a straight stretch of street within the box, the cost running evenly between its ends.
    /// Touches only the cells within the off-road distance of it.
    void addStretch(const Place& a, const Place& b);

    /// The same for a stretch near barriers: only what is seen from the street, over none of the
    /// segments, is reached off it.
    void addStretchBeside(const Place& a,
                          const Place& b,
                          const std::vector<Barriers::Segment>& barriers);

    /// The same for a stretch that nobody leaves between its ends, such as a bridge: the cells it
    /// runs through, and no more.
    void addBareStretch(const Place& a, const Place& b);

    /// Once after all streets were added.
    void finish();

    /// Reached where any of these is: in each cell the least of them. Preconditions: finished, one
    /// cell size; not empty.
    [[nodiscard]] static CostRaster leastOf(std::span<const CostRaster> rasters);

    [[nodiscard]] std::size_t columns() const { return m_excess.columns(); }

    [[nodiscard]] std::size_t rows() const { return m_excess.rows(); }

    [[nodiscard]] Coordinate middle(std::size_t column, std::size_t row) const
    {
        return {m_origin.x + (static_cast<double>(column) + 0.5) * m_frame.cell,
                m_origin.y + (static_cast<double>(row) + 0.5) * m_frame.cell};
    }

    /// After finish(): metres; at most one cell's width, so that contours between a reached and an
    /// unreached cell lie between them.
    [[nodiscard]] const SparseGrid<float>& excess() const { return m_excess; }

    [[nodiscard]] double cell() const { return m_frame.cell; }

private:
    struct Window
    {
        std::size_t firstColumn = 0;
        std::size_t endColumn = 0;
        std::size_t firstRow = 0;
        std::size_t endRow = 0;
    };

    [[nodiscard]] double beyond(double cost) const;
    [[nodiscard]] Window windowAround(const Box& box, double reach) const;
    template <typename OnRow>
    void forEachRow(
        SparseGrid<float>& values, const Box& box, double reach, Coordinate from, OnRow&& onRow);
    void addEven(Coordinate a, Coordinate b, double beyondA, double slope);
    void takeLess(const CostRaster& other);
    void addPlace(Coordinate place, double beyond, const std::vector<Barriers::Segment>& barriers);

    static Frame wholeCells(Frame frame);

    Frame m_frame; ///< its box grown to whole cells
    Coordinate m_origin;
    SparseGrid<float> m_excess;
    SparseGrid<float> m_squares; ///< of the distance to streets with a full walk left
};

} // namespace yimi
