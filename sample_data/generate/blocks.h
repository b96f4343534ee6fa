// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "plots.h"
#include "road.h"
#include "settlement.h"

namespace yimi::sample {

/// What a block of the built-up land is for.
enum class BlockUse : std::uint8_t { OldTown, Homes, Mixed, Works, Park };

struct Block
{
    Ring outline; ///< along the middles of the streets around it
    double area = 0.0;
    Coordinate centre;
    BlockUse use = BlockUse::Homes;
};

/// The blocks that streets (noded, all on the ground) enclose in the built-up land, in the order of
/// their centres.
[[nodiscard]] Result<std::vector<Block>>
blocksBetween(const Roads& roads, const Settlement& settlement, std::uint64_t seed);

/// How a block is cut up: the same whenever it is asked.
[[nodiscard]] Plots plotsOf(const Block& block, std::uint64_t seed);

/// Lanes and small streets that cut the blocks into plots; none in water, few dead ends.
/// `keepOut` are places that lanes stay away from, such as parks.
[[nodiscard]] Roads layOutLanes(const std::vector<Block>& blocks,
                                const Waters& waters,
                                const Lines& rails,
                                const Polygons& keepOut,
                                std::uint64_t seed,
                                unsigned threads);

} // namespace yimi::sample
