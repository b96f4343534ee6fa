// SPDX-License-Identifier: GPL-3.0-or-later
#include "childcare.h"

#include "city/apportion.h"
#include "geometry/measures.h"
#include "random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi::sample {

namespace {

constexpr double kShareWithInclusive = 0.52;
constexpr double kShareWithOther = 0.075;
constexpr double kPlacesPerThousand = 4.3;

/// The larger the sooner: people and density, with a good deal of chance.
double claim(const Community& community, Random& random)
{
    const double density =
        static_cast<double>(community.population) / std::max(1.0, area(community.shape) / 1e6);
    return 0.55 * std::log(1.0 + density)
           + 0.35 * std::log(1.0 + static_cast<double>(community.population))
           + 1.15 * random.normal();
}

std::vector<std::size_t> byClaim(const People& people, std::uint64_t seed)
{
    std::vector<std::pair<double, std::size_t>> order;
    Random random(seedFor(seed, 0xCA2E));
    for (std::size_t i = 0; i < people.communities.size(); ++i)
        order.emplace_back(-claim(people.communities[i], random), i);
    std::sort(order.begin(), order.end());
    std::vector<std::size_t> numbers;
    for (const auto& [claimed, number] : order)
        numbers.push_back(number);
    return numbers;
}

ChildcareSite siteIn(std::size_t community,
                     const std::vector<const Residence*>& homes,
                     bool inclusive,
                     Random& random)
{
    constexpr std::array kHosts{"kindergarten", "community", "enterprise", "standalone"};
    constexpr std::array kInclusiveOdds{0.55, 0.30, 0.06, 0.09};
    constexpr std::array kOtherOdds{0.12, 0.03, 0.15, 0.70};
    const auto& odds = inclusive ? kInclusiveOdds : kOtherOdds;
    std::vector<double> sums;
    for (const double share : odds)
        sums.push_back((sums.empty() ? 0.0 : sums.back()) + share);
    const Residence& home = *homes[random.index(homes.size())];
    const double angle = random.between(0, 6.283);
    const Coordinate at{home.at.x + 6.0 * std::cos(angle), home.at.y + 6.0 * std::sin(angle)};
    constexpr std::array kLevels{"示范", "合格", "合格", "备案"};
    return {.at = at,
            .community = community,
            .inclusive = inclusive,
            .host = kHosts[drawn(sums, random)],
            .level = kLevels[random.index(kLevels.size())]};
}

void fillPlaces(std::vector<ChildcareSite>& sites, const People& people, std::uint64_t seed)
{
    std::int64_t everybody = 0;
    for (const Community& community : people.communities)
        everybody += community.population;
    std::vector<double> weights;
    Random random(seedFor(seed, 0xCA30));
    for (const ChildcareSite& site : sites)
        weights.push_back(
            12.0
            + 0.6 * std::sqrt(static_cast<double>(people.communities[site.community].population))
                  * random.between(0.3, 1.0));
    const auto total = std::llround(static_cast<double>(everybody) * kPlacesPerThousand / 1000.0);
    const std::vector<std::int64_t> places = apportion(total, weights);
    for (std::size_t i = 0; i < sites.size(); ++i) {
        sites[i].places = places[i];
        const double share = std::clamp(0.62 + 0.16 * random.normal(), 0.15, 1.0);
        sites[i].enrolled = static_cast<std::int64_t>(share * static_cast<double>(places[i]));
    }
}

} // namespace

std::vector<ChildcareSite> placeChildcare(const People& people, std::uint64_t seed)
{
    std::vector<std::vector<const Residence*>> homes(people.communities.size());
    for (const Residence& residence : people.residences)
        homes[residence.community].push_back(&residence);
    const std::vector<std::size_t> order = byClaim(people, seed);
    const auto inclusive =
        static_cast<std::size_t>(kShareWithInclusive * static_cast<double>(order.size()) + 0.5);
    std::vector<ChildcareSite> sites;
    for (std::size_t i = 0; i < order.size(); ++i) {
        Random random(seedFor(seed, 0xCA2F, order[i]));
        if (homes[order[i]].empty())
            continue;
        if (i < inclusive)
            sites.push_back(siteIn(order[i], homes[order[i]], true, random));
        if (random.chance(i < order.size() / 2 ? kShareWithOther * 1.6 : kShareWithOther * 0.4))
            sites.push_back(siteIn(order[i], homes[order[i]], false, random));
    }
    std::sort(sites.begin(), sites.end(), [](const ChildcareSite& a, const ChildcareSite& b) {
        return a.community != b.community ? a.community < b.community : a.at < b.at;
    });
    fillPlaces(sites, people, seed);
    return sites;
}

} // namespace yimi::sample
