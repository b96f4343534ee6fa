// SPDX-License-Identifier: GPL-3.0-or-later
#include "named_sites.h"

#include <array>
#include <cstdio>

namespace yimi::sample {

namespace {

/// The home of a district that is nearest to a place.
const Residence*
nearestHome(const People& people, const Facts& facts, std::size_t district, Coordinate at)
{
    const Residence* nearest = nullptr;
    for (const Residence& home : people.residences)
        if (facts.towns[people.communities[home.community].town].district == district
            && (nearest == nullptr || distance(at, home.at) < distance(at, nearest->at)))
            nearest = &home;
    return nearest;
}

} // namespace

std::optional<Site> takeNamed(SiteGround& ground,
                              const People& people,
                              const Facts& facts,
                              const NamedPlace& place,
                              SiteWish wish,
                              Random& random)
{
    const Residence* home = nearestHome(people, facts, place.district, place.at);
    if (home == nullptr)
        return std::nullopt;
    wish.allowed = [&](std::size_t community) {
        return facts.towns[people.communities[community].town].district == place.district;
    };
    // The invented district may end short of the real place, or have no street there. In the old
    // town ground is scarce.
    wish.smallest = 0.3;
    for (const double reach : {wish.reach, 3.0 * wish.reach})
        for (const Coordinate near : {place.at, home->at}) {
            wish.near = near;
            wish.reach = reach;
            if (auto site = ground.take(wish, random))
                return site;
        }
    return std::nullopt;
}

std::string numberedName(std::string_view title, std::size_t number)
{
    std::array<char, 12> text{};
    (void)std::snprintf(text.data(), text.size(), " %03zu", number);
    return std::string(title) + text.data();
}

} // namespace yimi::sample
