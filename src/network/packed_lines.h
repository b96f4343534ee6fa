// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/large_array.h"
#include "geometry/shapes.h"

#include <cstdint>
#include <span>
#include <vector>

namespace yimi {

/// Many lines, each of at least two vertices, with all vertices in one array: a city's streets are
/// read, compared and copied as a whole, and a vector a line would be a million small blocks of
/// memory.
class PackedLines
{
public:
    [[nodiscard]] std::size_t size() const { return m_first.size() - 1; }

    [[nodiscard]] bool empty() const { return size() == 0; }

    /// Precondition: at least two vertices.
    void add(std::span<const Coordinate> line)
    {
        m_vertices.insert(m_vertices.end(), line.begin(), line.end());
        m_first.push_back(static_cast<std::uint32_t>(m_vertices.size()));
    }

    void reserve(std::size_t lines, std::size_t vertices)
    {
        m_first.reserve(lines + 1);
        m_vertices.reserve(vertices);
    }

    /// Makes room for so many lines with so many vertices in all, of which nothing is known until
    /// each has been placed: one behind the other, but by as many threads as one likes.
    void resize(std::size_t lines, std::size_t vertices)
    {
        m_first.resize(lines + 1);
        m_vertices.resize(vertices);
    }

    /// Where the line's vertices belong. Precondition: the line before it ends at `first`.
    [[nodiscard]] std::span<Coordinate>
    place(std::size_t line, std::uint32_t first, std::uint32_t count)
    {
        m_first[line + 1] = first + count;
        return {m_vertices.data() + first, count};
    }

    [[nodiscard]] std::span<const Coordinate> operator[](std::size_t line) const
    {
        return {m_vertices.data() + m_first[line], m_first[line + 1] - m_first[line]};
    }

    /// Place of a line's first vertex in `vertices`; its last one is at end(line) - 1.
    [[nodiscard]] std::uint32_t begin(std::size_t line) const { return m_first[line]; }

    [[nodiscard]] std::uint32_t end(std::size_t line) const { return m_first[line + 1]; }

    [[nodiscard]] std::span<const Coordinate> vertices() const { return m_vertices; }

private:
    LargeArray<Coordinate> m_vertices;
    LargeArray<std::uint32_t> m_first{0}; ///< size + 1; line i has [m_first[i], m_first[i+1])
};

} // namespace yimi
