// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/box_index.h"
#include "geometry/measures.h"
#include "random.h"
#include "road.h"
#include "road_index.h"
#include "waters.h"

namespace yimi::sample {

/// What a lane may not enter.
struct LaneObstacles
{
    const Waters& waters;
    const RoadIndex& rails;
    const Polygons& keepOut;
    BoxIndex keepOutIndex;

    [[nodiscard]] bool blocks(Coordinate at, bool overStreams) const
    {
        const Ground ground = groundAt(waters, at);
        if (ground >= Ground::River || (ground == Ground::Stream && !overStreams))
            return true;
        constexpr double kBesideRails = 22.0;
        if (rails.nearest(at, kBesideRails, RoadIndex::kNobody))
            return true;
        for (const std::uint32_t i : keepOutIndex.query({at, at}))
            if (contains(keepOut[i], at))
                return true;
        return false;
    }
};

/// The lanes inside a walled estate (小区): a ring with gates to the streets around it, a spine
/// with yards on both sides, or lanes from street to street. None in what they may not enter.
void layCompound(const Ring& plot, const LaneObstacles& obstacles, Random& random, Roads& lanes);

} // namespace yimi::sample
