// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/split_areas.h"

#include "geometry/overlay.h"
#include "network/contour.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace yimi {

namespace {

constexpr std::uint32_t kNobody = ~0U;

/// The cells of all rasters together.
class OwnerGrid
{
public:
    OwnerGrid(const CostRaster& whole, const std::vector<OwnedRaster>& rasters)
        : m_whole(whole)
        , m_cell(whole.cell())
        , m_columns(whole.columns())
        , m_rows(whole.rows())
        , m_owner(m_columns, m_rows, kNobody)
    {
        SparseGrid<float> best(m_columns, m_rows, std::numeric_limits<float>::max());
        for (const OwnedRaster& one : rasters)
            take(one, best);
        fillRim();
    }

    /// The area around some cells: what lies farther from them than two cells is left out.
    [[nodiscard]] Polygons areaAround(const Polygons& cells) const
    {
        const Box box = boxOf(cells).grownBy(2 * m_cell);
        const Coordinate first = m_whole.middle(0, 0);
        const auto clamped = [&](double offset, std::size_t count) {
            return static_cast<std::size_t>(
                std::clamp(std::round(offset / m_cell), 0.0, static_cast<double>(count - 1)));
        };
        const std::size_t left = clamped(box.min.x - first.x, m_columns);
        const std::size_t right = clamped(box.max.x - first.x, m_columns);
        const std::size_t bottom = clamped(box.min.y - first.y, m_rows);
        const std::size_t top = clamped(box.max.y - first.y, m_rows);
        SparseGrid<float> values(right - left + 1, top - bottom + 1, static_cast<float>(m_cell));
        for (std::size_t row = bottom + 1; row < top; ++row) {
            for (std::size_t column = left + 1; column < right; ++column)
                *values.run(column - left, row - bottom) = m_whole.excess().at(column, row);
        }
        return areaBelowZero(
            {.values = values, .first = m_whole.middle(left, bottom), .step = m_cell});
    }

    /// Cells of each owner as rows of squares.
    [[nodiscard]] std::map<std::uint32_t, Polygons> rowsOfCells() const
    {
        std::map<std::uint32_t, Polygons> result;
        m_owner.forEachBlock([&](std::size_t firstColumn, std::size_t firstRow) {
            const std::size_t endRow = std::min(m_rows, firstRow + SparseGrid<float>::kBlock);
            const std::size_t last = std::min(m_columns, firstColumn + SparseGrid<float>::kBlock);
            for (std::size_t row = firstRow; row < endRow; ++row) {
                for (std::size_t begin = firstColumn, end = begin; begin < last; begin = end) {
                    const std::uint32_t owner = m_owner.at(begin, row);
                    while (end < last && m_owner.at(end, row) == owner)
                        ++end;
                    if (owner != kNobody)
                        result[owner].push_back(cells(row, begin, end));
                }
            }
        });
        return result;
    }

private:
    void take(const OwnedRaster& one, SparseGrid<float>& best)
    {
        const Coordinate corner = one.raster.middle(0, 0);
        const Coordinate first = m_whole.middle(0, 0);
        const auto left = static_cast<std::size_t>(std::lround((corner.x - first.x) / m_cell));
        const auto bottom = static_cast<std::size_t>(std::lround((corner.y - first.y) / m_cell));
        forEachInside(one.raster.excess(), [&](std::size_t column, std::size_t row, float value) {
            float& kept = *best.run(column + left, row + bottom);
            if (value < kept) {
                kept = value;
                *m_owner.run(column + left, row + bottom) = one.owner;
            }
        });
    }

    /// The area's border runs between cells inside and cells outside: these go to the lowest owner
    /// beside them.
    void fillRim()
    {
        const SparseGrid<std::uint32_t> inside = m_owner;
        forEachInside(m_whole.excess(), [&](std::size_t column, std::size_t row, float) {
            const std::uint32_t own = inside.at(column, row);
            for (std::size_t r = row - 1; r <= row + 1; ++r) {
                for (std::size_t c = column - 1; c <= column + 1; ++c) {
                    if (inside.at(c, r) != kNobody)
                        continue;
                    std::uint32_t& owner = *m_owner.run(c, r);
                    owner = std::min(owner, own);
                }
            }
        });
    }

    /// The rim of a raster is never inside.
    template <typename Visit>
    static void forEachInside(const SparseGrid<float>& grid, Visit&& visit)
    {
        grid.forEachBlock([&](std::size_t firstColumn, std::size_t firstRow) {
            const std::size_t endRow = std::min(grid.rows(), firstRow + SparseGrid<float>::kBlock);
            const std::size_t endColumn =
                std::min(grid.columns(), firstColumn + SparseGrid<float>::kBlock);
            for (std::size_t row = firstRow; row < endRow; ++row) {
                for (std::size_t column = firstColumn; column < endColumn; ++column) {
                    if (const float value = grid.at(column, row); value <= 0)
                        visit(column, row, value);
                }
            }
        });
    }

    [[nodiscard]] Polygon cells(std::size_t row, std::size_t begin, std::size_t end) const
    {
        const double half = m_cell / 2;
        const double x0 = m_whole.middle(begin, row).x - half;
        const double x1 = m_whole.middle(end, row).x - half;
        const double y0 = m_whole.middle(begin, row).y - half;
        const double y1 = y0 + m_cell;
        return {{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}, {}};
    }

    const CostRaster& m_whole;
    double m_cell;
    std::size_t m_columns;
    std::size_t m_rows;
    SparseGrid<std::uint32_t> m_owner;
};

} // namespace

Result<std::vector<OwnedArea>> splitArea(const CostRaster& whole,
                                         const std::vector<OwnedRaster>& rasters)
{
    std::vector<OwnedArea> parts;
    const OwnerGrid grid(whole, rasters);
    for (const auto& [owner, rows] : grid.rowsOfCells()) {
        const auto cells = unionOf(rows);
        if (!cells)
            return tl::unexpected(cells.error());
        auto part = intersection(grid.areaAround(rows), *cells);
        if (!part)
            return tl::unexpected(part.error());
        if (!part->empty())
            parts.push_back({owner, std::move(*part)});
    }
    return parts;
}

} // namespace yimi
