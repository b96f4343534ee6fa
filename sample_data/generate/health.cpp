// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/apportion.h"
#include "named_sites.h"
#include "venue_sites.h"

#include <algorithm>
#include <cmath>

namespace yimi::sample {

namespace {

constexpr double kBedsPerThousand = 2.0;
constexpr double kDoctorsPerThousand = 0.92;

std::string levelOf(const std::string& kind)
{
    if (kind.find("三") != std::string::npos || kind.find("口腔") != std::string::npos)
        return "三级";
    return "二级";
}

bool has(const std::string& text, const char* word)
{
    return text.find(word) != std::string::npos;
}

std::int64_t bedsOf(const HealthSite& one, Random& random)
{
    if (has(one.name, "常州市第一人民医院")) // the gazetteer has this figure, and the next one
        return 2800;
    if (has(one.name, "儿童医院"))
        return 850;
    if (has(one.kind, "口腔"))
        return 80;
    if (one.level == "三级")
        return 50 * (14 + static_cast<std::int64_t>(random.index(14)));
    return one.level == "二级" ? 20 * (8 + static_cast<std::int64_t>(random.index(14))) : 0;
}

/// What a hospital weighs when the city's paediatric beds are shared out.
double paediatricWeight(const HealthSite& one)
{
    if (has(one.name, "儿童医院"))
        return 850.0 * 0.55; // many of them are for surgery and intensive care
    if (has(one.kind, "精神") || has(one.kind, "口腔") || has(one.kind, "专科"))
        return 0.0;
    if (has(one.kind, "妇幼"))
        return 0.16 * static_cast<double>(one.beds);
    return 0.035 * static_cast<double>(one.beds);
}

void addHospitals(const VenueInputs& inputs, SiteGround& ground, std::vector<HealthSite>& sites)
{
    std::size_t number = 0;
    for (const NamedPlace& place : placesOf(inputs.facilities, "hospital")) {
        Random random(seedFor(inputs.seed, 0x4051, number++));
        auto site = takeNamed(ground,
                              inputs.people,
                              inputs.facts,
                              place,
                              {.reach = 350.0, .frontage = 150.0, .depth = 110.0},
                              random);
        if (site)
            sites.push_back({.theme = Theme::Hospital,
                             .name = place.name,
                             .kind = place.kind,
                             .level = levelOf(place.kind),
                             .site = std::move(*site)});
    }
    const SiteWish wish{.reach = 500.0, .frontage = 90.0, .depth = 70.0};
    std::size_t numbered = 0;
    for (Site& site : spreadSites(inputs, ground, 38, wish, 0x4052))
        sites.push_back({.theme = Theme::Hospital,
                         .name = numberedName("示例医院", ++numbered),
                         .kind = "二级综合",
                         .level = "二级",
                         .site = std::move(site)});
}

void addClinics(const VenueInputs& inputs, SiteGround& ground, std::vector<HealthSite>& sites)
{
    const auto homes = homesByCommunity(inputs.people);
    for (const std::vector<std::size_t>& town : communitiesByTown(inputs.facts, inputs.people)) {
        const TownFact& fact = inputs.facts.towns[inputs.people.communities[town.front()].town];
        Random random(seedFor(inputs.seed, 0x4053, inputs.people.communities[town.front()].town));
        const SiteWish wish{.near = fact.seat, .reach = 500.0, .frontage = 50.0, .depth = 38.0};
        auto site = takeInCommunity(ground, inputs.people, homes[town.front()], wish, random);
        const bool rural = fact.kind == "镇";
        if (site)
            sites.push_back({.name = "示例" + fact.name + (rural ? "卫生院" : "社区卫生服务中心"),
                             .kind = rural ? "卫生院" : "社区卫生服务中心",
                             .level = "一级",
                             .site = std::move(*site)});
    }
    std::size_t numbered = 0;
    for (Site& site : spreadSites(inputs, ground, 300, {.reach = 250.0}, 0x4054)) {
        const bool village = inputs.people.communities[site.community].village;
        sites.push_back({.name = numberedName("示例卫生服务站", ++numbered),
                         .kind = village ? "村卫生室" : "社区卫生服务站",
                         .level = "一级",
                         .site = std::move(site)});
    }
}

/// Shares the city's paediatric beds and doctors out among the hospitals and the towns' centres.
void addPaediatrics(const VenueInputs& inputs, std::vector<HealthSite>& sites)
{
    double children = 0.0; // under 15
    for (const Community& community : inputs.people.communities)
        for (std::size_t group = 0; group + 1 < community.children.size(); ++group)
            children += static_cast<double>(community.children[group]);
    std::vector<double> bedWeights;
    std::vector<double> doctorWeights;
    for (const HealthSite& one : sites) {
        const bool centre = one.kind == "卫生院" || one.kind == "社区卫生服务中心";
        bedWeights.push_back(one.theme == Theme::Hospital ? paediatricWeight(one)
                             : centre                     ? 2.0
                                                          : 0.0);
        doctorWeights.push_back(bedWeights.back() + (centre ? 3.0 : 0.0));
    }
    const auto beds = apportion(std::llround(children * kBedsPerThousand / 1000.0), bedWeights);
    const auto doctors =
        apportion(std::llround(children * kDoctorsPerThousand / 1000.0), doctorWeights);
    for (std::size_t i = 0; i < sites.size(); ++i) {
        sites[i].paediatricBeds = beds[i];
        sites[i].paediatricDoctors = doctors[i];
        sites[i].beds = std::max(sites[i].beds, beds[i]);
    }
}

} // namespace

std::vector<HealthSite> layOutHealth(const VenueInputs& inputs, SiteGround& ground)
{
    std::vector<HealthSite> sites;
    addHospitals(inputs, ground, sites);
    addClinics(inputs, ground, sites);
    for (std::size_t i = 0; i < sites.size(); ++i) {
        Random random(seedFor(inputs.seed, 0x4055, i));
        HealthSite& one = sites[i];
        const bool centre = one.theme == Theme::Clinic && one.kind.find("站") == std::string::npos
                            && one.kind != "村卫生室";
        one.beds = one.theme == Theme::Hospital
                       ? bedsOf(one, random)
                       : (centre ? 10 * (2 + static_cast<std::int64_t>(random.index(6))) : 0);
        one.childDoctor = one.theme == Theme::Hospital || random.chance(centre ? 0.93 : 0.35);
        one.childFriendly = one.theme == Theme::Hospital && random.chance(0.3);
    }
    addPaediatrics(inputs, sites);
    return sites;
}

} // namespace yimi::sample
