// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/simple_ring.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

// Pairs of segments grow with the square; beyond this GEOS's sweep wins.
constexpr std::size_t kMostVertices = 40;

constexpr double kBound = 3.3306690738754716e-16;

/// Side of `c` on the line from `a` to `b`: +1, -1, or 0 when rounding could have decided it. The
/// bound is that of the first stage of adaptive orientation tests [shewchuk1997].
int certainSide(Coordinate a, Coordinate b, Coordinate c)
{
    const double left = (a.x - c.x) * (b.y - c.y);
    const double right = (a.y - c.y) * (b.x - c.x);
    const double side = left - right;
    const double error = kBound * (std::abs(left) + std::abs(right));
    return side > error ? 1 : side < -error ? -1 : 0;
}

/// Whether the way a → b → c certainly turns by less than a right angle.
bool certainlyGoesOn(Coordinate a, Coordinate b, Coordinate c)
{
    const double x = (b.x - a.x) * (c.x - b.x);
    const double y = (b.y - a.y) * (c.y - b.y);
    return x + y > 2 * kBound * (std::abs(x) + std::abs(y));
}

bool boxesApart(Coordinate a, Coordinate b, Coordinate c, Coordinate d)
{
    return std::max(a.x, b.x) < std::min(c.x, d.x) || std::max(c.x, d.x) < std::min(a.x, b.x)
           || std::max(a.y, b.y) < std::min(c.y, d.y) || std::max(c.y, d.y) < std::min(a.y, b.y);
}

bool onOneSide(Coordinate a, Coordinate b, Coordinate c, Coordinate d)
{
    return certainSide(a, b, c) * certainSide(a, b, d) > 0;
}

bool certainlyApart(Coordinate a, Coordinate b, Coordinate c, Coordinate d)
{
    return boxesApart(a, b, c, d) || onOneSide(a, b, c, d) || onOneSide(c, d, a, b);
}

} // namespace

bool isCertainlySimple(const Ring& ring)
{
    if (ring.size() < 4 || ring.size() > kMostVertices || ring.front() != ring.back()
        || !std::ranges::all_of(ring, isFinite))
        return false;
    const std::size_t segments = ring.size() - 1;
    for (std::size_t i = 0; i < segments; ++i) {
        // Neighbours share a vertex; a turn there, or going straight on, keeps them from lying on
        // each other.
        const Coordinate after = ring[(i + 1) % segments + 1];
        if (certainSide(ring[i], ring[i + 1], after) == 0
            && !certainlyGoesOn(ring[i], ring[i + 1], after))
            return false;
        for (std::size_t j = i + 2; j < segments; ++j) {
            const bool neighbours = i == 0 && j + 1 == segments;
            if (!neighbours && !certainlyApart(ring[i], ring[i + 1], ring[j], ring[j + 1]))
                return false;
        }
    }
    return true;
}

} // namespace yimi
