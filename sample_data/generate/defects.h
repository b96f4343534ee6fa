// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countryside.h"
#include "road.h"
#include "waters.h"

namespace yimi::sample {

/// What `defect` says of roads that were added to be found by a check of the data.
inline constexpr const char* kNearMiss = "near miss";     ///< ends 0.3–0.8 m before a street
inline constexpr const char* kDuplicate = "duplicate";    ///< the same lane drawn twice
inline constexpr const char* kIsland = "island";          ///< streets that nothing leads to
inline constexpr const char* kZeroLength = "zero length"; ///< a slip of the pen of 2 cm
inline constexpr const char* kLoop = "loop";              ///< leads back to its own beginning

struct DefectSite
{
    const std::vector<Village>& villages;
    const WaterIndex& water;
    const Polygons& keepOut; ///< parks
};

/// Adds the planned defects at the end of the roads: 6 near misses, 5 duplicates, an island of 4
/// streets, 2 lines without length and 1 loop. Fewer only where a city has no room for them.
void spoil(Roads& roads, const DefectSite& site);

} // namespace yimi::sample
