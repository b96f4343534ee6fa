// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/search.h"

#include <vector>

namespace yimi {

/// A piece of street within the limit on which the cost runs evenly from `fromCost` to `toCost`.
struct ReachedPiece
{
    EdgeId edge;
    double fromAlong = 0; ///< metres from the edge's `from` end, fromAlong < toAlong
    double toAlong = 0;
    double fromCost = 0;     ///< ≤ limit
    double toCost = 0;       ///< ≤ limit
    std::uint32_t owner = 0; ///< of the way that leads here; of equally good ones the lowest
};

/// All street within the limit of the workspace's last run, cut exactly at the limit, every place
/// once: pieces of one edge do not overlap, and an edge reached from both ends may keep a gap in
/// its middle. By edge, then along.
[[nodiscard]] std::vector<ReachedPiece> reachedStreets(const SearchWorkspace& search,
                                                       const SeedsByEdge& seeds);

/// The same for a lower limit: to the last bit what a run with that limit would give.
[[nodiscard]] std::vector<ReachedPiece>
reachedStreets(const SearchWorkspace& search, const SeedsByEdge& seeds, Cost limit);

/// Their total length in metres.
[[nodiscard]] double totalLength(const std::vector<ReachedPiece>& pieces);

} // namespace yimi
