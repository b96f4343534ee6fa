// SPDX-License-Identifier: GPL-3.0-or-later
#include "venues.h"

#include "named_sites.h"
#include "venue_sites.h"

#include <array>

namespace yimi::sample {

namespace {

/// A kind of place, with the gazetteer's category for the named ones.
struct VenuePlan
{
    Theme theme;
    const char* category; ///< empty: no named ones
    const char* title;    ///< of the numbered ones
    const char* kind;
    std::size_t count; ///< numbered, in the whole city
    double frontage;
    double depth;
    double friendly; ///< share that is child-friendly
};

constexpr std::array kPlans{
    VenuePlan{Theme::Museum, "museum", "示例展馆", "展馆", 14, 60.0, 45.0, 0.3},
    VenuePlan{Theme::SportsVenue, "sports", "示例体育场馆", "公共体育场馆", 95, 90.0, 65.0, 0.2},
    VenuePlan{
        Theme::ActivityBase, "youth", "示例校外活动基地", "校外活动基地", 88, 60.0, 45.0, 0.27},
    VenuePlan{Theme::Library, "library", "示例阅读空间", "社区图书室", 190, 22.0, 16.0, 0.72},
};

std::int64_t floorAreaOf(const Site& site, Random& random)
{
    const double ground =
        distance(site.outline[0], site.outline[1]) * distance(site.outline[1], site.outline[2]);
    return 10 * static_cast<std::int64_t>(1.0 + ground * random.between(0.05, 0.16));
}

void addPlan(const VenuePlan& plan,
             const VenueInputs& inputs,
             SiteGround& ground,
             std::vector<Venue>& venues)
{
    const SiteWish wish{.reach = 350.0, .frontage = plan.frontage, .depth = plan.depth};
    const auto theme = static_cast<std::uint64_t>(plan.theme);
    const auto add = [&](std::string name, std::string kind, Site site, double friendly) {
        Random random(seedFor(inputs.seed, 0x7E00 + theme, venues.size()));
        venues.push_back({.theme = plan.theme,
                          .name = std::move(name),
                          .kind = std::move(kind),
                          .site = std::move(site),
                          .floorArea = 0,
                          .childFriendly = random.chance(friendly)});
        venues.back().floorArea = floorAreaOf(venues.back().site, random);
    };
    std::size_t number = 0;
    for (const NamedPlace& place : placesOf(inputs.facilities, plan.category)) {
        Random random(seedFor(inputs.seed, 0x7E40 + theme, number++));
        if (auto site = takeNamed(ground, inputs.people, inputs.facts, place, wish, random))
            add(place.name, place.kind, std::move(*site), 0.8);
    }
    std::size_t numbered = 0;
    for (Site& site : spreadSites(inputs, ground, plan.count, wish, 0x7E80 + theme))
        add(numberedName(plan.title, ++numbered), plan.kind, std::move(site), plan.friendly);
}

/// A branch library and a protection station in every town.
void addTownVenues(const VenueInputs& inputs, SiteGround& ground, std::vector<Venue>& venues)
{
    const auto homes = homesByCommunity(inputs.people);
    const auto towns = communitiesByTown(inputs.facts, inputs.people);
    for (const auto& [theme, title, kind] :
         {std::tuple{Theme::Library, "图书分馆", "镇(街道)分馆"},
          std::tuple{Theme::ProtectionStation, "未成年人保护站", "未成年人保护站"}})
        for (const std::vector<std::size_t>& town : towns) {
            const std::size_t number = inputs.people.communities[town.front()].town;
            Random random(seedFor(inputs.seed, 0x7EC0 + static_cast<std::uint64_t>(theme), number));
            // Not every town's largest community has ground left.
            for (const std::size_t community : town)
                if (auto site = takeInCommunity(ground,
                                                inputs.people,
                                                homes[community],
                                                {.reach = 300.0, .frontage = 30.0, .depth = 22.0},
                                                random)) {
                    venues.push_back({.theme = theme,
                                      .name = "示例" + inputs.facts.towns[number].name + title,
                                      .kind = kind,
                                      .site = std::move(*site),
                                      .floorArea = 0,
                                      .childFriendly = random.chance(0.7)});
                    venues.back().floorArea = floorAreaOf(venues.back().site, random);
                    break;
                }
        }
}

/// Parents' schools, in about nine communities of ten.
void addParentsSchools(const VenueInputs& inputs, SiteGround& ground, std::vector<Venue>& venues)
{
    const auto homes = homesByCommunity(inputs.people);
    std::size_t numbered = 0;
    for (std::size_t i = 0; i < homes.size(); ++i) {
        Random random(seedFor(inputs.seed, 0x7EF0, i));
        if (!random.chance(0.88) || homes[i].empty())
            continue;
        const auto site = ground.take({.near = someHome(homes[i], random),
                                       .reach = 180.0,
                                       .frontage = 16.0,
                                       .depth = 12.0,
                                       .allowed = [i](std::size_t other) { return other == i; }},
                                      random);
        if (site)
            venues.push_back({.theme = Theme::FamilyEducation,
                              .name = numberedName("示例社区家长学校", ++numbered),
                              .kind = "社区家长学校",
                              .site = *site,
                              .floorArea = 40 + static_cast<std::int64_t>(random.index(90))});
    }
}

} // namespace

std::vector<Venue> layOutVenues(const VenueInputs& inputs, SiteGround& ground)
{
    std::vector<Venue> venues;
    for (const VenuePlan& plan : kPlans)
        addPlan(plan, inputs, ground, venues);
    addTownVenues(inputs, ground, venues);
    addParentsSchools(inputs, ground, venues);
    return venues;
}

} // namespace yimi::sample
