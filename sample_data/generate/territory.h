// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"
#include "grid.h"

namespace yimi::sample {

/// Which town every cell belongs to: 0 outside the city, else index of the town + 1. Towns are in
/// one piece (cells meeting at sides) and about as large as the gazetteer says.
using TownGrid = Grid<std::uint16_t>;

/// Invents the outlines of city, districts and towns from centres, areas and bounding boxes: a
/// power diagram whose weights are tuned to the areas, pushed about by noise. The city ends in the
/// middle of the Yangtze.
[[nodiscard]] TownGrid layOutTowns(const Facts& facts,
                                   const Frame& frame,
                                   const LineString& yangtze,
                                   std::uint64_t seed,
                                   unsigned threads);

/// Every cell gets the label that most cells within `reach` cells of it have: spikes and notches
/// vanish, corners are rounded.
void smoothLabels(Grid<std::uint16_t>& grid, int reach);

/// Makes every label a single piece: smaller pieces, and cells marked `kUnclaimed`, go to their
/// neighbours. Cells of 0 stay 0. `labels` are 0 … labelCount.
inline constexpr std::uint16_t kUnclaimed = 0xFFFF;
void uniteLabels(Grid<std::uint16_t>& grid, std::size_t labelCount);

} // namespace yimi::sample
