// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/age_group.h"
#include "dwellings.h"
#include "tiling.h"

namespace yimi::sample {

struct CommunityLand
{
    Grid<std::uint16_t> labels; ///< 0 outside, else community index + 1; same frame as the towns
    std::vector<std::uint16_t> town; ///< of each community, index
};

/// Divides the city among about `wanted` communities (fewer when towns have no dwellings): seeds
/// where people are, grown over the cells with large roads and rivers as hurdles, so that borders
/// tend to follow them. Every community has dwellings.
[[nodiscard]] CommunityLand layOutCommunities(const Facts& facts,
                                              const TownGrid& towns,
                                              const std::vector<Dwelling>& dwellings,
                                              const Roads& roads,
                                              const Waters& waters,
                                              double wanted,
                                              std::uint64_t seed,
                                              unsigned threads);

} // namespace yimi::sample
