// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/box.h"
#include "network/packed_lines.h"

#include <utility>

namespace yimi {

/// One straight piece of a line: from `vertex` of the lines' common array to the next one, with a
/// box about it that is cheap to compare. The box is relative to the grid and a little too large.
struct GridSegment
{
    std::uint32_t line : 30;
    std::uint32_t beginsLine : 1;
    std::uint32_t endsLine : 1;
    std::uint32_t vertex;
    float minX;
    float minY;
    float maxX;
    float maxY;

    [[nodiscard]] bool meets(const GridSegment& other) const
    {
        return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
    }
};

/// Uniform grid over all segments of many lines: which segments may be near one another. Every
/// segment is in all cells that its box touches, the box grown by a margin.
class SegmentGrid
{
public:
    /// `margin` in the lines' unit; the same grid for every number of threads.
    SegmentGrid(const PackedLines& lines, double margin, unsigned threads);

    [[nodiscard]] std::size_t cellCount() const { return m_columns * m_rows; }

    [[nodiscard]] std::span<const GridSegment> cell(std::size_t index) const
    {
        return {m_items.data() + m_first[index], m_first[index + 1] - m_first[index]};
    }

    [[nodiscard]] std::size_t cellOf(Coordinate c) const
    {
        return row(c.y) * m_columns + column(c.x);
    }

private:
    void fill(const PackedLines& lines, double margin, unsigned parts);

    [[nodiscard]] GridSegment boxed(Coordinate a, Coordinate b, double margin) const;

    /// A segment in full.
    struct Slant
    {
        Coordinate a;
        Coordinate b;
        double margin = 0;
    };

    template <typename Visit>
    void forEachCell(const GridSegment& box, const Slant& slant, Visit visit) const;

    [[nodiscard]] std::pair<double, double> withinRow(const Slant& slant, std::size_t row) const;

    [[nodiscard]] std::size_t column(double x) const { return place(x - m_origin.x, m_columns); }

    [[nodiscard]] std::size_t row(double y) const { return place(y - m_origin.y, m_rows); }

    [[nodiscard]] std::size_t place(double offset, std::size_t count) const
    {
        if (!(offset > 0))
            return 0;
        const auto index = static_cast<std::size_t>(offset * m_cellsPerMetre);
        return index < count ? index : count - 1;
    }

    Coordinate m_origin;
    double m_cellsPerMetre = 1;
    std::size_t m_columns = 1;
    std::size_t m_rows = 1;
    LargeArray<std::uint64_t>
        m_first; ///< size cellCount + 1; items of cell c are [m_first[c], m_first[c+1])
    LargeArray<GridSegment> m_items;
};

} // namespace yimi
