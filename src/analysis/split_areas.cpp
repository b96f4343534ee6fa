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
        , m_cell(whole.middle(1, 0).x - whole.middle(0, 0).x)
        , m_columns(whole.columns())
        , m_rows(whole.rows())
        , m_owner(whole.columns() * whole.rows(), kNobody)
    {
        std::vector<float> best(m_owner.size(), std::numeric_limits<float>::max());
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
        std::vector<float> values;
        for (std::size_t row = bottom; row <= top; ++row) {
            for (std::size_t column = left; column <= right; ++column) {
                const bool rim = row == bottom || row == top || column == left || column == right;
                values.push_back(rim ? static_cast<float>(m_cell)
                                     : m_whole.excess()[row * m_columns + column]);
            }
        }
        return areaBelowZero({.columns = right - left + 1,
                              .rows = top - bottom + 1,
                              .values = values,
                              .first = m_whole.middle(left, bottom),
                              .step = m_cell});
    }

    /// Cells of each owner as rows of squares.
    [[nodiscard]] std::map<std::uint32_t, Polygons> rowsOfCells() const
    {
        std::map<std::uint32_t, Polygons> result;
        for (std::size_t row = 0; row < m_rows; ++row) {
            for (std::size_t begin = 0, end = 0; begin < m_columns; begin = end) {
                const std::uint32_t owner = m_owner[row * m_columns + begin];
                while (end < m_columns && m_owner[row * m_columns + end] == owner)
                    ++end;
                if (owner != kNobody)
                    result[owner].push_back(cells(row, begin, end));
            }
        }
        return result;
    }

private:
    void take(const OwnedRaster& one, std::vector<float>& best)
    {
        const Coordinate corner = one.raster.middle(0, 0);
        const Coordinate first = m_whole.middle(0, 0);
        const auto left = static_cast<std::size_t>(std::lround((corner.x - first.x) / m_cell));
        const auto bottom = static_cast<std::size_t>(std::lround((corner.y - first.y) / m_cell));
        const auto values = one.raster.excess();
        for (std::size_t row = 0; row < one.raster.rows(); ++row) {
            for (std::size_t column = 0; column < one.raster.columns(); ++column) {
                const float value = values[row * one.raster.columns() + column];
                const std::size_t at = (row + bottom) * m_columns + column + left;
                if (value <= 0 && value < best[at]) {
                    best[at] = value;
                    m_owner[at] = one.owner;
                }
            }
        }
    }

    /// The area's border runs between cells inside and cells outside: these go to the lowest owner
    /// beside them.
    void fillRim()
    {
        const std::vector<std::uint32_t> inside = m_owner;
        for (std::size_t row = 0; row < m_rows; ++row) {
            for (std::size_t column = 0; column < m_columns; ++column) {
                std::uint32_t& owner = m_owner[row * m_columns + column];
                if (owner != kNobody)
                    continue;
                for (std::size_t r = row > 0 ? row - 1 : 0; r <= row + 1 && r < m_rows; ++r) {
                    for (std::size_t c = column > 0 ? column - 1 : 0;
                         c <= column + 1 && c < m_columns;
                         ++c)
                        owner = std::min(owner, inside[r * m_columns + c]);
                }
            }
        }
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
    std::vector<std::uint32_t> m_owner;
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
