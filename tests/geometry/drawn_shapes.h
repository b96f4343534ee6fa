// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes drawn by hand and by chance.
#pragma once

#include "geometry/shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace yimi::test {

inline Ring rectangleRing(double x, double y, double width, double height)
{
    return {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}};
}

inline Polygon rectangle(double x, double y, double width, double height)
{
    return {.outer = rectangleRing(x, y, width, height), .holes = {}};
}

inline Polygon square(double x, double y, double side)
{
    return rectangle(x, y, side, side);
}

/// A 10 × 10 square with a 4 × 4 hole in its middle: area 84.
inline Polygon frame()
{
    return {.outer = rectangleRing(0, 0, 10, 10), .holes = {rectangleRing(3, 3, 4, 4)}};
}

/// A spiky star around a centre: always valid, seldom convex.
inline Polygon randomStar(std::mt19937& random, Coordinate centre, double radius, int corners)
{
    std::uniform_real_distribution<double> share(0.2, 1.0);
    Ring ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        const double away = radius * share(random);
        ring.push_back({centre.x + away * std::cos(angle), centre.y + away * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return {.outer = ring, .holes = {}};
}

inline Coordinate randomPoint(std::mt19937& random, const Box& box)
{
    std::uniform_real_distribution<double> x(box.min.x, box.max.x);
    std::uniform_real_distribution<double> y(box.min.y, box.max.y);
    return {x(random), y(random)};
}

} // namespace yimi::test
