// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/coordinate.h"

#include <algorithm>

namespace yimi {

/// Where a point is to a ring, after all edges of the ring that meet its height have passed:
/// crossing number with an exact rule for the boundary.
class RingSide
{
public:
    void pass(Coordinate a, Coordinate b, Coordinate p)
    {
        // Most edges of a large ring are wholly above or below.
        if ((a.y > p.y && b.y > p.y) || (a.y < p.y && b.y < p.y))
            return;
        const double cross = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
        const bool between = std::min(a.x, b.x) <= p.x && p.x <= std::max(a.x, b.x)
                             && std::min(a.y, b.y) <= p.y && p.y <= std::max(a.y, b.y);
        m_onBoundary = m_onBoundary || (cross == 0.0 && between);
        // Half-open in y, so that a ray through a vertex counts it once.
        if ((a.y > p.y) != (b.y > p.y) && (cross > 0) == (b.y > a.y))
            m_inside = !m_inside;
    }

    [[nodiscard]] bool onBoundary() const { return m_onBoundary; }

    /// Means nothing on the boundary.
    [[nodiscard]] bool inside() const { return m_inside; }

private:
    bool m_onBoundary = false;
    bool m_inside = false;
};

} // namespace yimi
