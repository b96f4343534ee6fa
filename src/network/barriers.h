// SPDX-License-Identifier: GPL-3.0-or-later
// What nobody walks across off the streets: water, railways, expressways, walls.
#pragma once

#include "geometry/box_index.h"
#include "geometry/shapes.h"
#include "geometry/striped_polygon.h"
#include "network/street_network.h"

#include <utility>
#include <vector>

namespace yimi {

/// Made once for a study and shared. Thread-safe.
class Barriers
{
public:
    /// Analysis CRS. Lines count as they are, areas by their boundaries and what is inside.
    Barriers(const Polygons& areas, const Lines& lines);

    /// Pieces of barriers whose boxes meet a window.
    using Segment = std::pair<Coordinate, Coordinate>;
    [[nodiscard]] std::vector<Segment> near(const Box& window) const;

    /// Within one of the areas.
    [[nodiscard]] bool covers(Coordinate place) const;

    [[nodiscard]] bool empty() const { return m_segments.empty(); }

private:
    std::vector<StripedPolygon> m_areas;
    BoxIndex m_areaIndex;
    std::vector<Segment> m_segments;
    BoxIndex m_segmentIndex;
};

/// Does the straight way between two places cross one of the segments? Touching is crossing; a
/// place on a segment itself is on both of its sides.
[[nodiscard]] bool
crossesAny(const std::vector<Barriers::Segment>& segments, Coordinate from, Coordinate to);

/// Expressways on the ground, which are closed to walking.
[[nodiscard]] Lines expresswaysOf(const StreetNetwork& network);

} // namespace yimi
