// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/age_group.h"
#include "communities.h"
#include "facts.h"

#include <optional>

namespace yimi::sample {

struct Community
{
    std::string name;
    std::size_t town = 0;
    Polygons shape;
    std::int64_t population = 0;
    ChildrenByAge children{};
    bool village = false; ///< «村», mostly country people
};

struct Residence
{
    Coordinate at;
    std::size_t community = 0;
    std::string name;
    std::string kind;
    std::int64_t households = 0;
    std::int64_t population = 0;
    ChildrenByAge children{};
};

struct People
{
    std::vector<Community> communities;
    std::vector<Residence> residences;
};

/// Settles each town's people: town → communities → residences by largest remainder, so that every
/// sum is exact, people and each age group of children alike. Dwellings outside their community's
/// outline are left out.
[[nodiscard]] People settlePeople(const Facts& facts,
                                  const CommunityLand& land,
                                  const std::vector<Polygons>& shapes,
                                  const std::vector<Dwelling>& dwellings,
                                  std::uint64_t seed);

/// The community whose outline holds the place; nothing outside the city.
[[nodiscard]] std::optional<std::size_t>
communityAt(const CommunityLand& land, const std::vector<Community>& communities, Coordinate at);

/// Invented names, plainly so, no two alike in a town.
void nameCommunities(std::vector<Community>& communities, const Facts& facts, std::uint64_t seed);

} // namespace yimi::sample
