// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/segment_grid.h"

#include "base/parallel.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace yimi {

namespace {

constexpr std::uint32_t kMaxLine =
    (1U << 30U) - 1; ///< vertices, of which a line has two, have 32 bits

/// About two segments a cell, and never more than a few million cells.
double cellSizeFor(const Box& box, std::size_t segments)
{
    const double area = std::max(1.0, box.width() * box.height());
    const double size = std::sqrt(area / static_cast<double>(std::max<std::size_t>(1, segments)));
    const double longest = std::max(box.width(), box.height());
    return std::max({1.0, 1.5 * size, longest / 2000.0});
}

/// Rounding to float may not bring two things apart that touch.
float roundedDown(double value)
{
    const auto near = static_cast<float>(value);
    return near - (std::abs(near) * 1.2e-7F + 1e-6F);
}

float roundedUp(double value)
{
    return -roundedDown(-value);
}

} // namespace

GridSegment SegmentGrid::boxed(Coordinate a, Coordinate b, double margin) const
{
    return {.minX = roundedDown(std::min(a.x, b.x) - m_origin.x - margin),
            .minY = roundedDown(std::min(a.y, b.y) - m_origin.y - margin),
            .maxX = roundedUp(std::max(a.x, b.x) - m_origin.x + margin),
            .maxY = roundedUp(std::max(a.y, b.y) - m_origin.y + margin)};
}

/// From where to where, relative to the grid, a slanting segment with its margin is in a row.
std::pair<double, double> SegmentGrid::withinRow(const Slant& slant, std::size_t row) const
{
    const double margin = slant.margin + 0.01; // and what rounding may do
    const double low = static_cast<double>(row) / m_cellsPerMetre - margin;
    const double high = static_cast<double>(row + 1) / m_cellsPerMetre + margin;
    const auto at = [&](double y) {
        const double t = (y + m_origin.y - slant.a.y) / (slant.b.y - slant.a.y);
        return slant.a.x - m_origin.x + std::clamp(t, 0.0, 1.0) * (slant.b.x - slant.a.x);
    };
    const auto [west, east] = std::minmax({at(low), at(high)});
    return {west - margin, east + margin};
}

/// Of a long slanting segment only the cells along it: those of its box are too many.
template <typename Visit>
void SegmentGrid::forEachCell(const GridSegment& box, const Slant& slant, Visit visit) const
{
    const std::size_t firstColumn = place(box.minX, m_columns);
    const std::size_t lastColumn = place(box.maxX, m_columns);
    const std::size_t firstRow = place(box.minY, m_rows);
    const std::size_t lastRow = place(box.maxY, m_rows);
    const bool isLong = lastRow - firstRow > 3 && lastColumn - firstColumn > 3;
    for (std::size_t r = firstRow; r <= lastRow; ++r) {
        std::size_t first = firstColumn;
        std::size_t last = lastColumn;
        if (isLong) {
            const auto [west, east] = withinRow(slant, r);
            first = std::clamp(place(west, m_columns), firstColumn, lastColumn);
            last = std::clamp(place(east, m_columns), firstColumn, lastColumn);
        }
        for (std::size_t k = first; k <= last; ++k)
            visit(r * m_columns + k);
    }
}

SegmentGrid::SegmentGrid(const PackedLines& lines, double margin, unsigned threads)
{
    Box box;
    for (const Coordinate& vertex : lines.vertices())
        box.include(vertex);
    if (box.empty())
        box = {{0, 0}, {0, 0}};
    const double cellSize = cellSizeFor(box, lines.vertices().size() - lines.size());
    m_origin = box.min;
    m_cellsPerMetre = 1.0 / cellSize;
    m_columns = static_cast<std::size_t>(box.width() / cellSize) + 1;
    m_rows = static_cast<std::size_t>(box.height() / cellSize) + 1;
    fill(lines, margin, threadCount(threads));
}

/// Two passes: count, then place. Each part takes its share of the lines and has places of its own
/// in every cell, behind those of the parts before it.
void SegmentGrid::fill(const PackedLines& lines, double margin, unsigned parts)
{
    std::vector<LargeArray<std::uint64_t>> next(parts);
    const auto forEachSegment = [&](std::size_t part, auto visit) {
        const std::size_t last = lines.size() * (part + 1) / parts;
        for (std::size_t i = lines.size() * part / parts; i < last; ++i) {
            for (std::uint32_t v = lines.begin(i); v + 1 < lines.end(i); ++v) {
                const Slant slant{lines.vertices()[v], lines.vertices()[v + 1], margin};
                GridSegment segment = boxed(slant.a, slant.b, margin);
                segment.line = static_cast<std::uint32_t>(i) & kMaxLine;
                segment.vertex = v;
                segment.beginsLine = v == lines.begin(i) ? 1 : 0;
                segment.endsLine = v + 2 == lines.end(i) ? 1 : 0;
                visit(segment, slant);
            }
        }
    };
    parallelFor(
        parts,
        parts,
        [&](std::size_t part, unsigned) {
            next[part].assign(cellCount(), 0);
            forEachSegment(part, [&](const GridSegment& segment, const Slant& slant) {
                forEachCell(segment, slant, [&](std::size_t cell) { ++next[part][cell]; });
            });
        },
        1);
    m_first.reserve(cellCount() + 1);
    std::uint64_t sum = 0;
    for (std::size_t cell = 0; cell < cellCount(); ++cell) {
        m_first.push_back(sum);
        for (LargeArray<std::uint64_t>& count : next)
            sum += std::exchange(count[cell], sum);
    }
    m_first.push_back(sum);
    m_items.resize(sum);
    parallelFor(
        parts,
        parts,
        [&](std::size_t part, unsigned) {
            forEachSegment(part, [&](const GridSegment& segment, const Slant& slant) {
                forEachCell(segment, slant, [&](std::size_t cell) {
                    m_items[next[part][cell]++] = segment;
                });
            });
        },
        1);
}

} // namespace yimi
