// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/coordinate.h"

#include <algorithm>
#include <limits>

namespace yimi {

/// Axis-parallel rectangle, closed. A default box is empty and contains nothing.
struct Box
{
    Coordinate min{std::numeric_limits<double>::infinity(),
                   std::numeric_limits<double>::infinity()};
    Coordinate max{-std::numeric_limits<double>::infinity(),
                   -std::numeric_limits<double>::infinity()};

    bool operator==(const Box&) const = default;

    [[nodiscard]] bool empty() const { return min.x > max.x || min.y > max.y; }

    [[nodiscard]] double width() const { return empty() ? 0.0 : max.x - min.x; }

    [[nodiscard]] double height() const { return empty() ? 0.0 : max.y - min.y; }

    [[nodiscard]] Coordinate centre() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }

    void include(Coordinate c)
    {
        min.x = std::min(min.x, c.x);
        min.y = std::min(min.y, c.y);
        max.x = std::max(max.x, c.x);
        max.y = std::max(max.y, c.y);
    }

    void include(const Box& other)
    {
        if (other.empty())
            return;
        include(other.min);
        include(other.max);
    }

    [[nodiscard]] Box grownBy(double margin) const
    {
        return empty() ? *this
                       : Box{{min.x - margin, min.y - margin}, {max.x + margin, max.y + margin}};
    }

    [[nodiscard]] bool contains(Coordinate c) const
    {
        return c.x >= min.x && c.x <= max.x && c.y >= min.y && c.y <= max.y;
    }

    [[nodiscard]] bool intersects(const Box& other) const
    {
        return !empty() && !other.empty() && min.x <= other.max.x && other.min.x <= max.x
               && min.y <= other.max.y && other.min.y <= max.y;
    }
};

} // namespace yimi
