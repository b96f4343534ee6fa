// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/split_areas.h"

#include "geometry/overlay.h"

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
    explicit OwnerGrid(const std::vector<OwnedRaster>& rasters)
        : m_cell(rasters.front().raster.middle(1, 0).x - rasters.front().raster.middle(0, 0).x)
    {
        Box box;
        for (const OwnedRaster& one : rasters) {
            box.include(one.raster.middle(0, 0));
            box.include(one.raster.middle(one.raster.columns() - 1, one.raster.rows() - 1));
        }
        m_first = box.min;
        m_columns = static_cast<std::size_t>(std::lround(box.width() / m_cell)) + 1;
        m_rows = static_cast<std::size_t>(std::lround(box.height() / m_cell)) + 1;
        m_owner.assign(m_columns * m_rows, kNobody);
        std::vector<float> best(m_owner.size(), std::numeric_limits<float>::max());
        for (const OwnedRaster& one : rasters)
            take(one, best);
        fillRim();
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
        const auto left = static_cast<std::size_t>(std::lround((corner.x - m_first.x) / m_cell));
        const auto bottom = static_cast<std::size_t>(std::lround((corner.y - m_first.y) / m_cell));
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
        const double x0 = m_first.x + static_cast<double>(begin) * m_cell - half;
        const double x1 = m_first.x + static_cast<double>(end) * m_cell - half;
        const double y0 = m_first.y + static_cast<double>(row) * m_cell - half;
        const double y1 = y0 + m_cell;
        return {{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}, {}};
    }

    double m_cell;
    Coordinate m_first; ///< middle of the first cell
    std::size_t m_columns = 0;
    std::size_t m_rows = 0;
    std::vector<std::uint32_t> m_owner;
};

} // namespace

Result<std::vector<OwnedArea>> splitArea(const Polygons& area,
                                         const std::vector<OwnedRaster>& rasters)
{
    std::vector<OwnedArea> parts;
    if (area.empty() || rasters.empty())
        return parts;
    for (auto& [owner, rows] : OwnerGrid(rasters).rowsOfCells()) {
        const auto whole = unionOf(rows);
        if (!whole)
            return tl::unexpected(whole.error());
        auto part = intersection(area, *whole);
        if (!part)
            return tl::unexpected(part.error());
        if (!part->empty())
            parts.push_back({owner, std::move(*part)});
    }
    return parts;
}

} // namespace yimi
