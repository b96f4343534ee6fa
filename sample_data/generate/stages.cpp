// SPDX-License-Identifier: GPL-3.0-or-later
#include "city.h"
#include "defects.h"
#include "geometry/measures.h"
#include "ponds.h"
#include "random.h"
#include "road_stages.h"
#include "theme_stages.h"

#include <algorithm>
#include <array>

namespace yimi::sample {

namespace {

/// 天宁 and 钟楼 for the small city.
bool inScope(const City& city, const TownFact& town)
{
    const std::string& name = city.facts.districts[town.district].name;
    return city.options.scale == SampleScale::Full || name == "天宁区" || name == "钟楼区";
}

Frame cityFrame(const City& city)
{
    Box box;
    for (const TownFact& town : city.facts.towns)
        if (inScope(city, town))
            box.include(city.facts.districts[town.district].box);
    constexpr double kMargin = 3000.0;
    constexpr double kCell = 50.0;
    return frameOver(box.grownBy(kMargin), kCell);
}

/// In the small city the other districts are outside.
void keepScope(City& city)
{
    for (std::uint16_t& label : city.towns.cells)
        if (label != 0 && !inScope(city, city.facts.towns[label - 1]))
            label = 0;
}

Result<void> makeFacts(City& city)
{
    auto facts = readFacts(city.toMetres);
    if (!facts)
        return tl::unexpected(facts.error());
    city.facts = std::move(*facts);
    return {};
}

Result<void> makeTowns(City& city)
{
    auto yangtze = yangtzeLine(city.toMetres);
    if (!yangtze)
        return tl::unexpected(yangtze.error());
    city.waters.yangtze = std::move(*yangtze);
    city.towns = layOutTowns(
        city.facts, cityFrame(city), city.waters.yangtze, city.options.seed, city.options.threads);
    keepScope(city);
    return {};
}

Result<void> makeWaters(City& city)
{
    auto waters = layOutWaters(city.toMetres,
                               city.facts,
                               city.towns,
                               city.waters.yangtze,
                               city.options.seed,
                               city.options.threads);
    if (!waters)
        return tl::unexpected(waters.error());
    city.waters = std::move(*waters);
    city.waterIndex = std::make_unique<WaterIndex>(city.waters.bodies);
    return {};
}

Result<void> makeHills(City& city)
{
    auto hills = layOutHills(city.toMetres, city.waters, city.options.seed);
    if (!hills)
        return tl::unexpected(hills.error());
    city.hills = std::move(*hills);
    return {};
}

Result<void> makeSettlement(City& city)
{
    auto settlement = layOutSettlement(
        city.toMetres, city.facts, city.towns, city.waters, city.hills, city.options.seed);
    if (!settlement)
        return tl::unexpected(settlement.error());
    city.settlement = std::move(*settlement);
    return {};
}

Result<void> makePonds(City& city)
{
    digPonds(
        city.waters, city.towns, city.settlement, city.parks, groundIndex(city), city.options.seed);
    city.waterIndex = std::make_unique<WaterIndex>(city.waters.bodies);
    return {};
}

Result<void> makeDwellings(City& city)
{
    constexpr double kShare = 0.405; ///< of the places there would be, for about 30,000
    city.dwellings = placeDwellings(city.roads,
                                    city.towns,
                                    city.settlement,
                                    *city.waterIndex,
                                    parkShapes(city),
                                    kShare,
                                    city.options.seed,
                                    city.options.threads);
    return {};
}

/// Communities, towns, districts, the functional area and the city itself: whatever gets an
/// outline.
std::vector<std::vector<std::uint16_t>> landGroupings(const City& city)
{
    std::vector<std::vector<std::uint16_t>> groupings(5, std::vector<std::uint16_t>{0});
    for (std::size_t i = 0; i < city.land.town.size(); ++i) {
        const TownFact& town = city.facts.towns[city.land.town[i]];
        groupings[0].push_back(static_cast<std::uint16_t>(i + 1));
        groupings[1].push_back(static_cast<std::uint16_t>(city.land.town[i] + 1));
        groupings[2].push_back(static_cast<std::uint16_t>(town.district + 1));
        groupings[3].push_back(town.inFunctionalArea ? 2 : 1);
        groupings[4].push_back(1);
    }
    return groupings;
}

Result<void> makeCommunities(City& city)
{
    constexpr double kCommunities = 1172.0; ///< some forty are given up for want of people
    city.land = layOutCommunities(city.facts,
                                  city.towns,
                                  city.dwellings,
                                  city.roads,
                                  city.waters,
                                  kCommunities,
                                  city.options.seed,
                                  city.options.threads);
    separateCorners(city.land.labels, landGroupings(city));
    city.borders = bordersOf(city.land.labels);
    return {};
}

Result<void> makePeople(City& city)
{
    std::vector<std::uint16_t> own(city.land.town.size() + 1);
    for (std::size_t i = 0; i < own.size(); ++i)
        own[i] = static_cast<std::uint16_t>(i);
    const std::vector<Polygons> shapes = areasOf(city.borders, own, city.land.town.size());
    city.people = settlePeople(city.facts, city.land, shapes, city.dwellings, city.options.seed);
    return {};
}

Result<void> makeBuiltUp(City& city)
{
    city.builtUp =
        outlineBuiltUp(city.settlement, city.villages, groundIndex(city), city.options.seed);
    return {};
}

/// What no surveyor would draw on purpose: nothing may be laid out after it.
Result<void> makeDefects(City& city)
{
    spoil(city.roads, {city.villages, *city.waterIndex, parkShapes(city)});
    return {};
}

/// One small stage a theme; a new theme is a new line.
constexpr std::array kStages{
    SampleStage{"facts", makeFacts},
    SampleStage{"districts and towns", makeTowns},
    SampleStage{"water", makeWaters},
    SampleStage{"hills", makeHills},
    SampleStage{"settlement", makeSettlement},
    SampleStage{"arterials and railways", makeArterials},
    SampleStage{"streets", makeStreets},
    SampleStage{"countryside", makeCountryside},
    SampleStage{"blocks", makeBlocks},
    SampleStage{"parks", makeParks},
    SampleStage{"lanes", makeLanes},
    SampleStage{"bridges and network", makeNetwork},
    SampleStage{"park entrances", makeParkPaths},
    SampleStage{"ponds", makePonds},
    SampleStage{"dwellings", makeDwellings},
    SampleStage{"communities", makeCommunities},
    SampleStage{"people and children", makePeople},
    SampleStage{"ground for facilities", makeFacilityGround},
    SampleStage{"schools", makeSchools},
    SampleStage{"childcare", makeChildcare},
    SampleStage{"health, culture, public places", makeVenues},
    SampleStage{"metro", makeMetro},
    SampleStage{"buses", makeBuses},
    SampleStage{"built-up land", makeBuiltUp},
    // Always last.
    SampleStage{"planned defects", makeDefects},
};

} // namespace

std::span<const SampleStage> sampleStages()
{
    return kStages;
}

} // namespace yimi::sample
