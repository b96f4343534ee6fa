// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid.h"

#include <algorithm>

namespace yimi::sample {

Frame frameOver(const Box& box, double cell)
{
    return {box.min,
            cell,
            static_cast<int>(std::ceil(box.width() / cell)),
            static_cast<int>(std::ceil(box.height() / cell))};
}

double blended(const Grid<float>& grid, Coordinate place)
{
    const Frame& frame = grid.frame;
    const double x =
        std::clamp((place.x - frame.origin.x) / frame.cell - 0.5, 0.0, frame.columns - 1.001);
    const double y =
        std::clamp((place.y - frame.origin.y) / frame.cell - 0.5, 0.0, frame.rows - 1.001);
    const int column = static_cast<int>(x);
    const int row = static_cast<int>(y);
    const double u = x - column;
    const double v = y - row;
    const double low = static_cast<double>(grid(column, row)) * (1 - u)
                       + static_cast<double>(grid(column + 1, row)) * u;
    const double high = static_cast<double>(grid(column, row + 1)) * (1 - u)
                        + static_cast<double>(grid(column + 1, row + 1)) * u;
    return low * (1 - v) + high * v;
}

namespace {

/// Running mean along a strided row of cells.
void blurStrip(const float* in, float* out, int count, std::size_t stride, int reach)
{
    double sum = 0.0;
    for (int i = -reach; i < count; ++i) {
        const int entering = i + reach;
        if (entering < count)
            sum += static_cast<double>(in[static_cast<std::size_t>(entering) * stride]);
        const int leaving = i - reach - 1;
        if (leaving >= 0)
            sum -= static_cast<double>(in[static_cast<std::size_t>(leaving) * stride]);
        if (i >= 0)
            out[static_cast<std::size_t>(i) * stride] = static_cast<float>(sum / (2 * reach + 1));
    }
}

/// Where a horizontal line at y crosses the rings, ascending.
std::vector<double> crossingsAt(const Polygons& shape, double y)
{
    std::vector<double> xs;
    const auto cut = [&](const Ring& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const Coordinate a = ring[i - 1];
            const Coordinate b = ring[i];
            if ((a.y <= y) != (b.y <= y))
                xs.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
        }
    };
    for (const Polygon& polygon : shape) {
        cut(polygon.outer);
        for (const Ring& hole : polygon.holes)
            cut(hole);
    }
    std::sort(xs.begin(), xs.end());
    return xs;
}

} // namespace

Grid<float> blurred(const Grid<float>& grid, int reach)
{
    Grid<float> across(grid.frame);
    Grid<float> result(grid.frame);
    const auto width = static_cast<std::size_t>(grid.frame.columns);
    for (int row = 0; row < grid.frame.rows; ++row)
        blurStrip(&grid.cells[static_cast<std::size_t>(row) * width],
                  &across.cells[static_cast<std::size_t>(row) * width],
                  grid.frame.columns,
                  1,
                  reach);
    for (std::size_t column = 0; column < width; ++column)
        blurStrip(&across.cells[column], &result.cells[column], grid.frame.rows, width, reach);
    return result;
}

void fillInside(Grid<std::uint8_t>& grid, const Polygons& shape, std::uint8_t value)
{
    const Frame& frame = grid.frame;
    const Box box = boxOf(shape);
    const int firstRow = std::max(0, frame.rowOf(box.min.y));
    const int lastRow = std::min(frame.rows - 1, frame.rowOf(box.max.y));
    for (int row = firstRow; row <= lastRow; ++row) {
        const std::vector<double> xs = crossingsAt(shape, frame.centre(0, row).y);
        for (std::size_t i = 0; i + 1 < xs.size(); i += 2) {
            const int first = std::max(0, frame.columnOf(xs[i] + frame.cell / 2));
            const int last =
                std::min(frame.columns - 1, frame.columnOf(xs[i + 1] - frame.cell / 2));
            for (int column = first; column <= last; ++column)
                grid(column, row) = value;
        }
    }
}

void fillAlong(Grid<std::uint8_t>& grid, const LineString& line, double reach, std::uint8_t value)
{
    const Frame& frame = grid.frame;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const int steps =
            std::max(1, static_cast<int>(distance(line[i - 1], line[i]) / (frame.cell * 0.4)));
        for (int step = 0; step <= steps; ++step) {
            const double t = static_cast<double>(step) / steps;
            const Coordinate at{line[i - 1].x + t * (line[i].x - line[i - 1].x),
                                line[i - 1].y + t * (line[i].y - line[i - 1].y)};
            for (int row = frame.rowOf(at.y - reach); row <= frame.rowOf(at.y + reach); ++row)
                for (int column = frame.columnOf(at.x - reach);
                     column <= frame.columnOf(at.x + reach);
                     ++column)
                    if (frame.holds(column, row)
                        && distance(frame.centre(column, row), at)
                               <= std::max(reach, frame.cell * 0.71))
                        grid(column, row) = std::max(grid(column, row), value);
        }
    }
}

} // namespace yimi::sample
