// SPDX-License-Identifier: GPL-3.0-or-later
// Inside geometry only: a tiling cut into the arcs that its tiles share.
#pragma once

#include "geometry/shapes.h"

#include <vector>

namespace yimi {

/// A piece of boundary between two places where three or more lines meet, or a whole ring that
/// meets no other.
struct CoverageArc
{
    LineString original;
    std::vector<std::size_t> kept; ///< positions in `original` of what is left of it, ends included

    [[nodiscard]] Coordinate vertex(std::size_t i) const { return original[kept[i]]; }
};

/// The arcs of a tiling, each once in one direction, and how every ring is put together from them.
class CoverageArcs
{
public:
    /// Precondition: finite coordinates. All vertices are kept.
    explicit CoverageArcs(const std::vector<Polygons>& tiles);

    /// The tiles again, from what is kept of the arcs; same size and order as what the arcs were
    /// cut from.
    [[nodiscard]] std::vector<Polygons> tiles() const;

    std::vector<CoverageArc> arcs;

private:
    struct Use
    {
        std::size_t arc = 0;
        bool reversed = false;
    };

    using RingPlan = std::vector<Use>;

    struct PolygonPlan
    {
        RingPlan outer;
        std::vector<RingPlan> holes;
    };

    class Cutter;

    [[nodiscard]] Ring ring(const RingPlan& plan) const;

    std::vector<std::vector<PolygonPlan>> m_tiles;
};

} // namespace yimi
