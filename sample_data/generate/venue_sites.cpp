// SPDX-License-Identifier: GPL-3.0-or-later
#include "venue_sites.h"

#include <algorithm>

namespace yimi::sample {

std::optional<Site> takeInCommunity(SiteGround& ground,
                                    const People& people,
                                    const std::vector<const Residence*>& homes,
                                    SiteWish wish,
                                    Random& random)
{
    if (homes.empty())
        return std::nullopt;
    const std::size_t town = people.communities[homes.front()->community].town;
    wish.near = someHome(homes, random);
    wish.allowed = [&people, town](std::size_t i) { return people.communities[i].town == town; };
    return ground.take(wish, random);
}

std::vector<std::vector<std::size_t>> communitiesByTown(const Facts& facts, const People& people)
{
    std::vector<std::vector<std::size_t>> towns(facts.towns.size());
    for (std::size_t i = 0; i < people.communities.size(); ++i)
        towns[people.communities[i].town].push_back(i);
    std::erase_if(towns, [](const auto& town) { return town.empty(); });
    for (std::vector<std::size_t>& town : towns)
        std::ranges::stable_sort(
            town, std::greater{}, [&](std::size_t i) { return people.communities[i].population; });
    return towns;
}

std::vector<Site> spreadSites(const VenueInputs& inputs,
                              SiteGround& ground,
                              std::size_t count,
                              const SiteWish& wish,
                              std::uint64_t theme)
{
    const auto homes = homesByCommunity(inputs.people);
    std::vector<double> sums;
    for (const Community& community : inputs.people.communities)
        sums.push_back((sums.empty() ? 0.0 : sums.back())
                       + static_cast<double>(community.population));
    const std::size_t wanted = scaledCount(count, inputs.people);
    std::vector<Site> sites;
    for (std::size_t i = 0; i < wanted; ++i) {
        Random random(seedFor(inputs.seed, theme, i));
        // A few draws: a crowded community may have no ground left.
        for (int attempt = 0; attempt < 5; ++attempt)
            if (auto site = takeInCommunity(
                    ground, inputs.people, homes[drawn(sums, random)], wish, random)) {
                sites.push_back(std::move(*site));
                break;
            }
    }
    return sites;
}

} // namespace yimi::sample
