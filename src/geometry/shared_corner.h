// SPDX-License-Identifier: GPL-3.0-or-later
// Features that share a vertex keep sharing it: communities along one border, streets at one
// junction.
#pragma once

#include "geometry/vertices.h"

#include <map>
#include <span>

namespace yimi {

/// A place where features of one layer meet, made ready for moving it.
struct SharedCorner
{
    Coordinate at;
    /// By row, as they are with a vertex at `at`; only those that have one.
    std::map<std::size_t, Geometry> geometries;
    std::vector<std::pair<std::size_t, VertexPlace>> vertices; ///< all that lie at `at`

    [[nodiscard]] bool shared() const { return geometries.size() > 1; }
};

/// The corner of feature `row` at a place, which lies on it. A vertex is put in where there is none
/// yet. Of areas every other one whose boundary passes there has it too, and edges that end there
/// get those vertices of others that lie on them, so that a border of two stays one when it is
/// moved. Of lines the ones with a vertex there, within the 0.1 m in which streets meet; ends of
/// others that touch the edges beside it become vertices of theirs. Points stand alone. Linear in
/// all vertices.
[[nodiscard]] SharedCorner
sharedCorner(std::span<const Geometry> geometries, std::size_t row, Coordinate at);

/// The same of one feature alone: what it shared it shares no more.
[[nodiscard]] SharedCorner
loneCorner(std::span<const Geometry> geometries, std::size_t row, Coordinate at);

/// All features of the corner with it moved.
[[nodiscard]] std::map<std::size_t, Geometry> cornerMovedTo(const SharedCorner& corner,
                                                            Coordinate to);

enum class CornerFault {
    TooFewVertices, ///< less than a line or a ring would be left
    MeetingPlace,   ///< three or more borders, or several streets, meet there
};

/// All features of the corner without it; a place where more than two edges meet must stay.
[[nodiscard]] std::optional<CornerFault> cornerFault(const SharedCorner& corner);
/// Precondition: no fault.
[[nodiscard]] std::map<std::size_t, Geometry> withoutCorner(const SharedCorner& corner);

/// A feature new among others: areas get the vertices that neighbours have on its edges, and give
/// theirs to neighbours' edges. By row, those that changed; `row` is the new one.
[[nodiscard]] std::map<std::size_t, Geometry> fittedIn(std::span<const Geometry> geometries,
                                                       std::size_t row);

} // namespace yimi
