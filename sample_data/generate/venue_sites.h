// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unmet_demand.h"
#include "venues.h"

namespace yimi::sample {

/// Ground in or near a community's homes, in its town.
[[nodiscard]] std::optional<Site> takeInCommunity(SiteGround& ground,
                                                  const People& people,
                                                  const std::vector<const Residence*>& homes,
                                                  SiteWish wish,
                                                  Random& random);

/// The communities of each town that has any, the one with most people first.
[[nodiscard]] std::vector<std::vector<std::size_t>> communitiesByTown(const Facts& facts,
                                                                      const People& people);

/// Sites that are spread over the city as its people are: `count` of the whole city.
[[nodiscard]] std::vector<Site> spreadSites(const VenueInputs& inputs,
                                            SiteGround& ground,
                                            std::size_t count,
                                            const SiteWish& wish,
                                            std::uint64_t theme);

} // namespace yimi::sample
