// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace yimi {

/// A grid of which only the blocks written to take memory: the streets of a city leave most of its
/// box empty. Elsewhere every cell has the value given at the start.
template <typename T>
class SparseGrid
{
public:
    static constexpr std::size_t kBlock = 64; ///< cells on a side

    SparseGrid(std::size_t columns, std::size_t rows, T elsewhere)
        : m_columns(columns)
        , m_rows(rows)
        , m_blocksAcross((columns + kBlock - 1) / kBlock)
        , m_elsewhere(elsewhere)
        , m_blocks(m_blocksAcross * ((rows + kBlock - 1) / kBlock), kAbsent)
    {
    }

    [[nodiscard]] std::size_t columns() const { return m_columns; }

    [[nodiscard]] std::size_t rows() const { return m_rows; }

    [[nodiscard]] T at(std::size_t column, std::size_t row) const
    {
        const std::uint32_t block = m_blocks[blockOf(column, row)];
        return block == kAbsent ? m_elsewhere : m_cells[cellOf(block, column, row)];
    }

    /// The cells from here to the end of the block's row; makes the block when it is not there.
    [[nodiscard]] T* run(std::size_t column, std::size_t row)
    {
        std::uint32_t& block = m_blocks[blockOf(column, row)];
        if (block == kAbsent) {
            block = static_cast<std::uint32_t>(m_cells.size() / (kBlock * kBlock));
            m_cells.resize(m_cells.size() + kBlock * kBlock, m_elsewhere);
        }
        return &m_cells[cellOf(block, column, row)];
    }

    /// Calls visit(firstColumn, firstRow) for the blocks that are there, row by row.
    template <typename Visit>
    void forEachBlock(Visit&& visit) const
    {
        for (std::size_t b = 0; b < m_blocks.size(); ++b) {
            if (m_blocks[b] != kAbsent)
                visit(b % m_blocksAcross * kBlock, b / m_blocksAcross * kBlock);
        }
    }

    [[nodiscard]] bool hasBlock(std::size_t column, std::size_t row) const
    {
        return m_blocks[blockOf(column, row)] != kAbsent;
    }

private:
    static constexpr std::uint32_t kAbsent = ~0U;

    [[nodiscard]] std::size_t blockOf(std::size_t column, std::size_t row) const
    {
        return row / kBlock * m_blocksAcross + column / kBlock;
    }

    [[nodiscard]] static std::size_t
    cellOf(std::uint32_t block, std::size_t column, std::size_t row)
    {
        return (std::size_t{block} * kBlock + row % kBlock) * kBlock + column % kBlock;
    }

    std::size_t m_columns;
    std::size_t m_rows;
    std::size_t m_blocksAcross;
    T m_elsewhere;
    std::vector<std::uint32_t> m_blocks; ///< position of each block in the cells
    std::vector<T> m_cells;              ///< block by block, each row by row
};

} // namespace yimi
