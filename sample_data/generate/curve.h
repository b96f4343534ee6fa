// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/shapes.h"
#include "noise.h"

namespace yimi::sample {

/// A smooth curve through the points (centripetal Catmull-Rom), a vertex about every `step` metres.
/// Precondition: at least two points.
[[nodiscard]] LineString curveThrough(const LineString& points, double step);

/// The same as a closed ring; `points` are not closed.
[[nodiscard]] Ring closedCurveThrough(const LineString& points, double step);

[[nodiscard]] LineString warpedLine(LineString line, const Warp& warp);

/// Without the vertices that lie within `tolerance` of the line between their neighbours
/// (Douglas-Peucker).
[[nodiscard]] LineString thinned(const LineString& line, double tolerance);

/// The line moved sideways, to the left when `metres` > 0.
[[nodiscard]] LineString movedSideways(const LineString& line, double metres);

/// A roundish closed outline about a centre: `roughness` 0 is a circle, 0.5 has deep bays.
struct Blob
{
    Coordinate centre;
    double radius = 100.0; ///< along the long axis
    double flatness = 1.0; ///< short axis / long axis
    double angle = 0.0;    ///< of the long axis, radians from east
    double roughness = 0.2;
    std::uint64_t seed = 0;
};

[[nodiscard]] Polygon outlineOf(const Blob& blob);

} // namespace yimi::sample
