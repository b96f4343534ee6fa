// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/noding.h"

namespace yimi {

/// One straight piece of one line, with its ends beside it: pairs of segments are compared far more
/// often than lines are walked.
struct SegmentRef
{
    std::uint32_t line = 0;
    std::uint32_t segment = 0; ///< index of its first vertex
    Coordinate a;
    Coordinate b;
};

/// Uniform grid over all segments of many lines: which segments may be near a place. Every segment
/// is in all cells that its box touches.
class SegmentGrid
{
public:
    explicit SegmentGrid(std::span<const LevelledLine> lines);

    [[nodiscard]] std::size_t cellCount() const { return m_columns * m_rows; }

    [[nodiscard]] std::span<const SegmentRef> cell(std::size_t index) const
    {
        return {m_items.data() + m_first[index], m_first[index + 1] - m_first[index]};
    }

    [[nodiscard]] std::size_t cellOf(Coordinate c) const
    {
        return row(c.y) * m_columns + column(c.x);
    }

    /// Calls visit(SegmentRef) for the segments of all cells within `radius` of a place; some may
    /// come twice.
    template <typename Visit>
    void around(Coordinate c, double radius, Visit visit) const
    {
        for (std::size_t r = row(c.y - radius); r <= row(c.y + radius); ++r) {
            for (std::size_t k = column(c.x - radius); k <= column(c.x + radius); ++k) {
                for (const SegmentRef& ref : cell(r * m_columns + k))
                    visit(ref);
            }
        }
    }

private:
    [[nodiscard]] std::size_t column(double x) const { return place(x - m_origin.x, m_columns); }

    [[nodiscard]] std::size_t row(double y) const { return place(y - m_origin.y, m_rows); }

    [[nodiscard]] std::size_t place(double offset, std::size_t count) const
    {
        if (!(offset > 0))
            return 0;
        const auto index = static_cast<std::size_t>(offset / m_cellSize);
        return index < count ? index : count - 1;
    }

    Coordinate m_origin;
    double m_cellSize = 1;
    std::size_t m_columns = 1;
    std::size_t m_rows = 1;
    std::vector<std::uint32_t>
        m_first; ///< size cellCount + 1; items of cell c are [m_first[c], m_first[c+1])
    std::vector<SegmentRef> m_items;
};

} // namespace yimi
