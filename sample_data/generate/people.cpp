// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"

#include "city/apportion.h"
#include "geometry/measures.h"
#include "noise.h"
#include "random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace yimi::sample {

namespace {

/// Share of each age group in the people: invented, about what a city with 13 % under 15 has.
constexpr std::array kShares{0.0205, 0.0290, 0.0610, 0.0265, 0.0240};

/// The cell's own label, or that of one of the cells around, is the community's: borders are
/// smoothed, so that they cut through cells. `shapeOf` gives a community's outline.
template <typename ShapeOf>
std::optional<std::size_t>
communityHolding(const CommunityLand& land, Coordinate at, ShapeOf&& shapeOf)
{
    const Frame& frame = land.labels.frame;
    for (const double dy : {0.0, -1.0, 1.0})
        for (const double dx : {0.0, -1.0, 1.0}) {
            const std::uint16_t label =
                land.labels.at({at.x + dx * frame.cell, at.y + dy * frame.cell});
            if (label != 0 && contains(shapeOf(label - std::size_t{1}), at))
                return label - 1;
        }
    return std::nullopt;
}

std::vector<std::vector<Dwelling>> byCommunity(const CommunityLand& land,
                                               const std::vector<Polygons>& shapes,
                                               const std::vector<Dwelling>& dwellings)
{
    std::vector<std::vector<Dwelling>> homes(shapes.size());
    for (const Dwelling& dwelling : dwellings)
        if (const auto community = communityHolding(
                land, dwelling.at, [&](std::size_t i) -> const Polygons& { return shapes[i]; }))
            homes[*community].push_back(dwelling);
    return homes;
}

double weightOf(const std::vector<Dwelling>& homes)
{
    double sum = 0.0;
    for (const Dwelling& home : homes)
        sum += home.weight;
    return sum;
}

std::vector<double> weightsOf(const std::vector<Dwelling>& homes)
{
    std::vector<double> weights;
    for (const Dwelling& home : homes)
        weights.push_back(home.weight);
    return weights;
}

/// Young families live in some places more than in others: new estates more, old lanes and far
/// villages less.
ChildrenByAge childrenOf(const Community& community, Coordinate at, std::uint64_t seed)
{
    ChildrenByAge children{};
    const double lean =
        1.0 + 0.30 * noise(seedFor(seed, 0xC41D), at, 5200.0) + (community.village ? -0.10 : 0.04);
    for (std::size_t group = 0; group < children.size(); ++group) {
        const double young = 1.0 + 0.22 * noise(seedFor(seed, 0xC41E, group), at, 2600.0);
        children[group] =
            std::llround(static_cast<double>(community.population) * kShares[group] * lean * young);
    }
    return children;
}

std::string kindOf(const Dwelling& dwelling, double density)
{
    if (dwelling.village)
        return "村庄";
    return density > 1.4 ? "老小区" : "住宅小区";
}

void settleResidences(People& people, std::size_t number, const std::vector<Dwelling>& homes)
{
    const Community& community = people.communities[number];
    const std::vector<double> weights = weightsOf(homes);
    const std::vector<std::int64_t> residents = apportion(community.population, weights);
    std::array<std::vector<std::int64_t>, kAgeGroups.size()> children;
    const std::vector<double> counted(residents.begin(), residents.end());
    for (std::size_t group = 0; group < children.size(); ++group)
        children[group] = apportion(community.children[group], counted);
    for (std::size_t i = 0; i < homes.size(); ++i) {
        Residence home{.at = homes[i].at,
                       .community = number,
                       .name = {},
                       .kind = kindOf(homes[i], homes[i].weight),
                       .households = std::max<std::int64_t>(
                           1, std::llround(static_cast<double>(residents[i]) / 2.51)),
                       .population = residents[i]};
        for (std::size_t group = 0; group < children.size(); ++group)
            home.children[group] = children[group][i];
        std::array<char, 96> name{};
        (void)std::snprintf(name.data(), name.size(), "%s %02zu", community.name.c_str(), i + 1);
        home.name = name.data();
        people.residences.push_back(std::move(home));
    }
}

/// Splits the towns' people among their communities.
void settleTowns(People& people,
                 const Facts& facts,
                 const std::vector<std::vector<Dwelling>>& homes,
                 std::uint64_t seed)
{
    for (std::size_t town = 0; town < facts.towns.size(); ++town) {
        std::vector<std::size_t> members;
        std::vector<double> weights;
        for (std::size_t i = 0; i < people.communities.size(); ++i)
            if (people.communities[i].town == town) {
                members.push_back(i);
                weights.push_back(weightOf(homes[i]));
            }
        const std::vector<std::int64_t> split = apportion(facts.towns[town].population, weights);
        for (std::size_t k = 0; k < members.size(); ++k) {
            Community& community = people.communities[members[k]];
            community.population = split[k];
            community.children = childrenOf(community, centroid(community.shape), seed);
        }
    }
}

} // namespace

std::optional<std::size_t>
communityAt(const CommunityLand& land, const std::vector<Community>& communities, Coordinate at)
{
    return communityHolding(
        land, at, [&](std::size_t i) -> const Polygons& { return communities[i].shape; });
}

People settlePeople(const Facts& facts,
                    const CommunityLand& land,
                    const std::vector<Polygons>& shapes,
                    const std::vector<Dwelling>& dwellings,
                    std::uint64_t seed)
{
    People people;
    const std::vector<std::vector<Dwelling>> homes = byCommunity(land, shapes, dwellings);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const auto villages = std::count_if(
            homes[i].begin(), homes[i].end(), [](const Dwelling& home) { return home.village; });
        people.communities.push_back(
            {.name = {},
             .town = land.town[i],
             .shape = shapes[i],
             .population = 0,
             .village = 2 * static_cast<std::size_t>(villages) > homes[i].size()});
    }
    nameCommunities(people.communities, facts, seed);
    settleTowns(people, facts, homes, seed);
    for (std::size_t i = 0; i < people.communities.size(); ++i)
        settleResidences(people, i, homes[i]);
    return people;
}

} // namespace yimi::sample
