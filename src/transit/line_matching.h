// SPDX-License-Identifier: GPL-3.0-or-later
// Which stops a line calls at, in the order in which it passes them. A line may pass a place more
// than once.
#pragma once

#include "geometry/shapes.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace yimi {

/// A place where a line comes nearest to a point.
struct Passing
{
    double along = 0;     ///< metres from the line's start
    double distance = 0;  ///< metres from the point
    bool onRight = false; ///< the point is to the right of the line's direction, by more than 1 m
    bool onLeft = false;
};

/// Local minima of the distance along the line that are ≤ limit, by rising `along`. Precondition:
/// at least two coordinates.
[[nodiscard]] std::vector<Passing> passings(const LineString& line, Coordinate point, double limit);

/// A stop as the matching sees it.
struct StopOnLine
{
    std::string name; ///< stops of one name on two sides of a street are a pair
    Coordinate position;
};

struct LineVisit
{
    std::size_t stop = 0; ///< position in the stops given
    double along = 0;

    bool operator==(const LineVisit&) const = default;
};

struct MatchedStops
{
    std::vector<LineVisit> visits;       ///< by rising `along`
    std::vector<std::size_t> tooFar;     ///< not within the limit
    std::vector<std::size_t> outOfOrder; ///< numbered, but the line does not come by in that order
};

/// Stops in the order in which the line passes them; each pass is a visit. Of a pair of one name,
/// one on each side and ≤ 150 m apart along the line, the one on the right serves (traffic keeps
/// right). `loop`: the line's end is its start.
[[nodiscard]] MatchedStops
matchByPlace(const LineString& line, std::span<const StopOnLine> stops, double limit, bool loop);

/// Stops given in the order in which they are served: each at the passing that keeps the order,
/// as many stops as possible, then the least sum of distances, then early on the line.
[[nodiscard]] MatchedStops
matchInOrder(const LineString& line, std::span<const StopOnLine> stops, double limit);

/// The pieces of a route joined end to end (within 1 m, pieces turned where need be) in the order
/// given; empty when they do not meet. Repeated vertices are dropped.
[[nodiscard]] LineString joinedPieces(const Lines& pieces);

} // namespace yimi
