// SPDX-License-Identifier: GPL-3.0-or-later
// Streets by how many children walk on them. Private to assessment.
#pragma once

#include "assessment/school_ways.h"

namespace yimi {

/// A stretch of a street that the same children walk from end to end.
struct Corridor
{
    EdgeId edge;
    double from = 0; ///< metres from the edge's `from` end
    double to = 0;   ///< > from
    std::int64_t children = 0;

    bool operator==(const Corridor&) const = default;
};

/// By edge, then along. Σ children × length = Σ over the ways of children × metres on streets.
[[nodiscard]] std::vector<Corridor> corridorsOf(std::span<const SchoolWay> ways);

/// Lines of stretches that at least `least` children walk: id, road, class, children, metres,
/// pavement (0 where known to be missing). Most children first.
[[nodiscard]] FeatureTable
corridorTable(const CityBase& city, std::span<const Corridor> corridors, std::int64_t least);

} // namespace yimi
