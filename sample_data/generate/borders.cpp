// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiling.h"

#include <algorithm>
#include <array>

namespace yimi::sample {

namespace {

constexpr std::array<int, 4> kDx{1, 0, -1, 0};
constexpr std::array<int, 4> kDy{0, 1, 0, -1};

/// Corners of cells; corner (i, j) is the south-west corner of cell (i, j).
class CornerWalk
{
public:
    explicit CornerWalk(const Grid<std::uint16_t>& labels)
        : m_labels(labels)
        , m_columns(labels.frame.columns + 1)
        , m_rows(labels.frame.rows + 1)
        , m_seen(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) * 2, false)
    {
    }

    std::vector<Border> run()
    {
        for (const bool wantJunction : {true, false})
            for (int row = 0; row < m_rows; ++row)
                for (int column = 0; column < m_columns; ++column) {
                    const int degree = degreeAt(column, row);
                    if (wantJunction ? degree < 3 : degree == 0)
                        continue;
                    for (int way = 0; way < 4; ++way)
                        if (isBorder(column, row, way) && !seen(column, row, way))
                            follow(column, row, way);
                }
        return std::move(m_borders);
    }

private:
    std::uint16_t label(int column, int row) const
    {
        return m_labels.frame.holds(column, row) ? m_labels(column, row) : std::uint16_t{0};
    }

    /// Labels to the left and right of the unit edge that leaves a corner.
    std::array<std::uint16_t, 2> sides(int column, int row, int way) const
    {
        switch (way) {
        case 0:
            return {label(column, row), label(column, row - 1)};
        case 1:
            return {label(column - 1, row), label(column, row)};
        case 2:
            return {label(column - 1, row - 1), label(column - 1, row)};
        default:
            return {label(column, row - 1), label(column - 1, row - 1)};
        }
    }

    bool isBorder(int column, int row, int way) const
    {
        const auto [left, right] = sides(column, row, way);
        return left != right;
    }

    int degreeAt(int column, int row) const
    {
        int degree = 0;
        for (int way = 0; way < 4; ++way)
            degree += isBorder(column, row, way) ? 1 : 0;
        return degree;
    }

    /// One flag for each undirected unit edge: kept at its western or southern end.
    std::size_t slot(int column, int row, int way) const
    {
        if (way >= 2) {
            column += kDx[static_cast<std::size_t>(way)];
            row += kDy[static_cast<std::size_t>(way)];
        }
        return (static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns)
                + static_cast<std::size_t>(column))
                   * 2
               + static_cast<std::size_t>(way % 2);
    }

    bool seen(int column, int row, int way) const { return m_seen[slot(column, row, way)]; }

    Coordinate cornerAt(int column, int row) const
    {
        const Frame& frame = m_labels.frame;
        return {frame.origin.x + column * frame.cell, frame.origin.y + row * frame.cell};
    }

    void follow(int column, int row, int way)
    {
        const int firstColumn = column;
        const int firstRow = row;
        const auto [left, right] = sides(column, row, way);
        Border border{{cornerAt(column, row)}, left, right, way, way, degreeAt(column, row) == 2};
        for (;;) {
            m_seen[slot(column, row, way)] = true;
            column += kDx[static_cast<std::size_t>(way)];
            row += kDy[static_cast<std::size_t>(way)];
            border.line.push_back(cornerAt(column, row));
            border.endWay = way;
            if (degreeAt(column, row) != 2 || (column == firstColumn && row == firstRow))
                break;
            for (const int turn : {0, 1, 3})
                if (isBorder(column, row, (way + turn) % 4)) {
                    way = (way + turn) % 4;
                    break;
                }
        }
        m_borders.push_back(std::move(border));
    }

    const Grid<std::uint16_t>& m_labels;
    int m_columns;
    int m_rows;
    std::vector<bool> m_seen;
    std::vector<Border> m_borders;
};

/// Rounds the stairs off: every vertex moves towards its neighbours, never more than a part of a
/// cell, so that two borders a cell apart cannot meet. Ends stay, but for those of loops.
LineString smoothed(const LineString& stairs, bool closed, double cell)
{
    constexpr int kRounds = 9;
    constexpr double kFarthest = 0.46;
    const std::size_t count = stairs.size();
    LineString line = stairs;
    for (int round = 0; round < kRounds; ++round) {
        LineString next = line;
        for (std::size_t i = closed ? 0 : 1; i + 1 < count; ++i) {
            const Coordinate before = line[i == 0 ? count - 2 : i - 1];
            const Coordinate after = line[i + 1];
            next[i] = {0.5 * line[i].x + 0.25 * (before.x + after.x),
                       0.5 * line[i].y + 0.25 * (before.y + after.y)};
            next[i].x = std::clamp(
                next[i].x, stairs[i].x - kFarthest * cell, stairs[i].x + kFarthest * cell);
            next[i].y = std::clamp(
                next[i].y, stairs[i].y - kFarthest * cell, stairs[i].y + kFarthest * cell);
        }
        if (closed)
            next.back() = next.front();
        line = std::move(next);
    }
    return line;
}

} // namespace

std::vector<Border> bordersOf(const Grid<std::uint16_t>& labels)
{
    std::vector<Border> borders = CornerWalk(labels).run();
    for (Border& border : borders)
        border.line = smoothed(border.line, border.loop, labels.frame.cell);
    return borders;
}

} // namespace yimi::sample
