// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/shapes.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace yimi::sample {

/// Where the cells of a grid lie: row 0 at the south, square cells of `cell` metres.
struct Frame
{
    Coordinate origin; ///< south-west corner
    double cell = 1.0;
    int columns = 0;
    int rows = 0;

    bool operator==(const Frame&) const = default;

    [[nodiscard]] std::size_t size() const
    {
        return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
    }

    [[nodiscard]] int columnOf(double x) const
    {
        return static_cast<int>(std::floor((x - origin.x) / cell));
    }

    [[nodiscard]] int rowOf(double y) const
    {
        return static_cast<int>(std::floor((y - origin.y) / cell));
    }

    [[nodiscard]] bool holds(int column, int row) const
    {
        return column >= 0 && row >= 0 && column < columns && row < rows;
    }

    [[nodiscard]] std::size_t at(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns)
               + static_cast<std::size_t>(column);
    }

    [[nodiscard]] Coordinate centre(int column, int row) const
    {
        return {origin.x + (column + 0.5) * cell, origin.y + (row + 0.5) * cell};
    }

    [[nodiscard]] Coordinate centre(std::size_t position) const
    {
        const auto width = static_cast<std::size_t>(columns);
        return centre(static_cast<int>(position % width), static_cast<int>(position / width));
    }

    [[nodiscard]] Box box() const
    {
        return {origin, {origin.x + columns * cell, origin.y + rows * cell}};
    }
};

/// The frame of `box` with cells of `cell` metres.
[[nodiscard]] Frame frameOver(const Box& box, double cell);

template <typename T>
struct Grid
{
    Frame frame;
    std::vector<T> cells; ///< size frame.size(), row by row from the south-west

    Grid() = default;

    explicit Grid(const Frame& shape, T value = {}) : frame(shape), cells(shape.size(), value) {}

    [[nodiscard]] T& operator()(int column, int row) { return cells[frame.at(column, row)]; }

    [[nodiscard]] const T& operator()(int column, int row) const
    {
        return cells[frame.at(column, row)];
    }

    /// The value at a place, or `outside` beyond the frame.
    [[nodiscard]] T at(Coordinate place, T outside = {}) const
    {
        const int column = frame.columnOf(place.x);
        const int row = frame.rowOf(place.y);
        return frame.holds(column, row) ? cells[frame.at(column, row)] : outside;
    }
};

/// Between the four nearest cell centres; clamped at the frame's edge.
[[nodiscard]] double blended(const Grid<float>& grid, Coordinate place);

/// The grid averaged over squares of 2 · reach + 1 cells.
[[nodiscard]] Grid<float> blurred(const Grid<float>& grid, int reach);

/// Sets every cell whose centre lies inside.
void fillInside(Grid<std::uint8_t>& grid, const Polygons& shape, std::uint8_t value);

/// Raises every cell within `reach` metres of the line to `value`.
void fillAlong(Grid<std::uint8_t>& grid, const LineString& line, double reach, std::uint8_t value);

} // namespace yimi::sample
