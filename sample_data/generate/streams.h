// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid.h"
#include "territory.h"

namespace yimi::sample {

struct Stream
{
    LineString line;
    double width = 12.0;
};

/// Small waterways that wander from one larger water to the next. `ground` holds the larger waters
/// (not 0).
[[nodiscard]] std::vector<Stream>
layOutStreams(const TownGrid& towns, Grid<std::uint8_t> ground, std::uint64_t seed);

} // namespace yimi::sample
