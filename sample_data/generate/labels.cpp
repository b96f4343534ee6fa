// SPDX-License-Identifier: GPL-3.0-or-later
#include "territory.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace yimi::sample {

namespace {

/// The cells beside one, none beyond the frame.
template <typename Visit>
void visitSides(const Frame& frame, std::size_t cell, Visit&& visit)
{
    const auto width = static_cast<std::size_t>(frame.columns);
    const std::size_t column = cell % width;
    if (column > 0)
        visit(cell - 1);
    if (column + 1 < width)
        visit(cell + 1);
    if (cell >= width)
        visit(cell - width);
    if (cell + width < frame.size())
        visit(cell + width);
}

std::vector<std::size_t>
pieceAround(const Grid<std::uint16_t>& grid, std::size_t start, std::vector<bool>& seen)
{
    std::vector<std::size_t> piece{start};
    seen[start] = true;
    for (std::size_t next = 0; next < piece.size(); ++next)
        visitSides(grid.frame, piece[next], [&](std::size_t beside) {
            if (!seen[beside] && grid.cells[beside] == grid.cells[start]) {
                seen[beside] = true;
                piece.push_back(beside);
            }
        });
    return piece;
}

/// All but the largest piece of each label become unclaimed.
void dropFragments(Grid<std::uint16_t>& grid, std::size_t labelCount)
{
    std::vector<bool> seen(grid.cells.size(), false);
    std::vector<std::vector<std::size_t>> largest(labelCount + 1);
    for (std::size_t cell = 0; cell < grid.cells.size(); ++cell) {
        const std::uint16_t label = grid.cells[cell];
        if (seen[cell] || label == 0 || label == kUnclaimed)
            continue;
        std::vector<std::size_t> piece = pieceAround(grid, cell, seen);
        if (piece.size() > largest[label].size())
            piece.swap(largest[label]);
        for (const std::size_t lost : piece)
            grid.cells[lost] = kUnclaimed;
    }
}

/// Unclaimed cells take the label of the nearest claimed cell, in rings.
void claimFromNeighbours(Grid<std::uint16_t>& grid)
{
    std::vector<std::size_t> front;
    for (std::size_t cell = 0; cell < grid.cells.size(); ++cell)
        if (grid.cells[cell] != 0 && grid.cells[cell] != kUnclaimed)
            visitSides(grid.frame, cell, [&](std::size_t beside) {
                if (grid.cells[beside] == kUnclaimed)
                    front.push_back(cell);
            });
    for (std::size_t next = 0; next < front.size(); ++next)
        visitSides(grid.frame, front[next], [&](std::size_t beside) {
            if (grid.cells[beside] == kUnclaimed) {
                grid.cells[beside] = grid.cells[front[next]];
                front.push_back(beside);
            }
        });
}

} // namespace

void smoothLabels(Grid<std::uint16_t>& grid, int reach)
{
    const Grid<std::uint16_t> before = grid;
    const Frame& frame = grid.frame;
    std::vector<std::pair<std::uint16_t, int>> counts;
    for (int row = reach; row + reach < frame.rows; ++row)
        for (int column = reach; column + reach < frame.columns; ++column) {
            const std::uint16_t own = before(column, row);
            if (before(column - reach, row - reach) == own
                && before(column + reach, row - reach) == own
                && before(column - reach, row + reach) == own
                && before(column + reach, row + reach) == own && before(column, row - reach) == own
                && before(column, row + reach) == own && before(column - reach, row) == own
                && before(column + reach, row) == own)
                continue;
            counts.clear();
            for (int dy = -reach; dy <= reach; ++dy)
                for (int dx = -reach; dx <= reach; ++dx) {
                    const std::uint16_t label = before(column + dx, row + dy);
                    const auto place =
                        std::find_if(counts.begin(), counts.end(), [&](const auto& c) {
                            return c.first == label;
                        });
                    if (place == counts.end())
                        counts.emplace_back(label, 1);
                    else
                        ++place->second;
                }
            // The most frequent; of two alike, the lower number.
            grid(column, row) =
                std::min_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
                    return a.second != b.second ? a.second > b.second : a.first < b.first;
                })->first;
        }
}

void uniteLabels(Grid<std::uint16_t>& grid, std::size_t labelCount)
{
    dropFragments(grid, labelCount);
    claimFromNeighbours(grid);
    for (std::uint16_t& label : grid.cells)
        if (label == kUnclaimed)
            label = 0;
}

} // namespace yimi::sample
