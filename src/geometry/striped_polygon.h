// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/box.h"
#include "geometry/shapes.h"

#include <cstdint>
#include <vector>

namespace yimi {

/// A polygon that is asked many times whether it contains a point: its edges lie in stripes by
/// height, so that a question looks at those of one stripe. The answers are contains()'s own.
class StripedPolygon
{
public:
    explicit StripedPolygon(const Polygon& polygon);

    /// Inside or on the boundary.
    [[nodiscard]] bool contains(Coordinate point) const;

    [[nodiscard]] const Box& box() const { return m_box; }

private:
    struct Edge
    {
        Coordinate a, b;
        std::uint32_t ring = 0; ///< 0: the outer one
    };

    [[nodiscard]] std::size_t stripeOf(double y) const;

    Box m_box;
    double m_perMetre = 0;                  ///< stripes
    std::vector<std::uint32_t> m_firstEdge; ///< size stripes + 1
    std::vector<Edge> m_edges;              ///< by stripe, then by ring
};

} // namespace yimi
