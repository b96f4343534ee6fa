// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiling.h"

#include <array>

namespace yimi::sample {

namespace {

/// True when the cells across one diagonal are of one group and those across the other are not of
/// it.
bool meetAtCorner(const std::vector<std::uint16_t>& group,
                  std::uint16_t a,
                  std::uint16_t b,
                  std::uint16_t other,
                  std::uint16_t another)
{
    return group[a] == group[b] && group[other] != group[a] && group[another] != group[a];
}

/// Mends the square whose south-west cell is (column, row); true when it had to.
bool mendSquare(Grid<std::uint16_t>& labels,
                int column,
                int row,
                const std::vector<std::vector<std::uint16_t>>& groupings)
{
    std::array<std::uint16_t*, 4> cells{&labels(column, row),
                                        &labels(column + 1, row),
                                        &labels(column + 1, row + 1),
                                        &labels(column, row + 1)};
    if (*cells[0] == *cells[1] && *cells[1] == *cells[2] && *cells[2] == *cells[3])
        return false;
    for (const std::vector<std::uint16_t>& group : groupings)
        for (const std::size_t first : {0U, 1U}) {
            std::uint16_t& a = *cells[first];
            std::uint16_t& b = *cells[first + 2];
            std::uint16_t& other = *cells[first + 1];
            std::uint16_t& another = *cells[(first + 3) % 4];
            if (!meetAtCorner(group, a, b, other, another))
                continue;
            if (a != 0)
                other = a;
            else
                a = other != 0 ? other : another;
            return true;
        }
    return false;
}

} // namespace

void separateCorners(Grid<std::uint16_t>& labels,
                     const std::vector<std::vector<std::uint16_t>>& groupings)
{
    constexpr int kMostRounds = 12;
    bool mended = true;
    for (int round = 0; round < kMostRounds && mended; ++round) {
        mended = false;
        for (int row = 0; row + 1 < labels.frame.rows; ++row)
            for (int column = 0; column + 1 < labels.frame.columns; ++column)
                mended = mendSquare(labels, column, row, groupings) || mended;
    }
}

} // namespace yimi::sample
