// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/segment_grid.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

/// About two segments a cell, and never more than a few million cells.
double cellSizeFor(const Box& box, std::size_t segments)
{
    const double area = std::max(1.0, box.width() * box.height());
    const double size = std::sqrt(area / static_cast<double>(std::max<std::size_t>(1, segments)));
    const double longest = std::max(box.width(), box.height());
    return std::max({1.0, 1.5 * size, longest / 2000.0});
}

} // namespace

SegmentGrid::SegmentGrid(std::span<const LevelledLine> lines)
{
    Box box;
    std::size_t segments = 0;
    for (const LevelledLine& line : lines) {
        box.include(boxOf(line.line));
        segments += line.line.size() - 1;
    }
    if (box.empty())
        box = {{0, 0}, {0, 0}};
    m_origin = box.min;
    m_cellSize = cellSizeFor(box, segments);
    m_columns = static_cast<std::size_t>(box.width() / m_cellSize) + 1;
    m_rows = static_cast<std::size_t>(box.height() / m_cellSize) + 1;

    // Two passes: count, then place. A segment goes into the cells of its box; streets are short
    // against cells.
    const auto forEachCell = [&](auto visit) {
        for (std::uint32_t i = 0; i < lines.size(); ++i) {
            const LineString& line = lines[i].line;
            for (std::uint32_t s = 0; s + 1 < line.size(); ++s) {
                const auto [x0, x1] = std::minmax(line[s].x, line[s + 1].x);
                const auto [y0, y1] = std::minmax(line[s].y, line[s + 1].y);
                for (std::size_t r = row(y0); r <= row(y1); ++r) {
                    for (std::size_t k = column(x0); k <= column(x1); ++k)
                        visit(r * m_columns + k, SegmentRef{i, s, line[s], line[s + 1]});
                }
            }
        }
    };
    m_first.assign(cellCount() + 1, 0);
    forEachCell([&](std::size_t cell, const SegmentRef&) { ++m_first[cell + 1]; });
    for (std::size_t c = 0; c < cellCount(); ++c)
        m_first[c + 1] += m_first[c];
    m_items.resize(m_first.back());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    forEachCell([&](std::size_t cell, const SegmentRef& ref) { m_items[next[cell]++] = ref; });
}

} // namespace yimi
