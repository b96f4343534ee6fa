// SPDX-License-Identifier: GPL-3.0-or-later
#include "city.h"
#include "components.h"
#include "county_roads.h"
#include "crossings.h"
#include "defects.h"
#include "elevated.h"
#include "geometry/measures.h"
#include "noding.h"
#include "one_way.h"
#include "ponds.h"
#include "random.h"
#include "road_ends.h"
#include "streets.h"
#include "tidy_roads.h"

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

Result<void> makeArterials(City& city)
{
    city.arterials = layOutArterials(city.facts, city.towns, city.waters, city.options.seed);
    city.roads = city.arterials.roads;
    const Roads county = layOutCountyRoads(city.facts,
                                           city.towns,
                                           city.settlement,
                                           city.waters,
                                           city.arterials.roads,
                                           city.options.seed);
    city.roads.insert(city.roads.end(), county.begin(), county.end());
    const Roads continued = continuedRoads(city.roads, city.towns, city.waters);
    city.roads.insert(city.roads.end(), continued.begin(), continued.end());
    addRamps(city.roads);
    return {};
}

Lines railLines(const City& city)
{
    Lines lines;
    for (const Railway& railway : city.arterials.railways)
        if (!railway.elevated)
            lines.push_back(railway.line);
    return lines;
}

RoadIndex groundIndex(const City& city)
{
    RoadIndex index(city.towns.frame.box());
    for (std::size_t i = 0; i < city.roads.size(); ++i)
        if (city.roads[i].level == 0 && walkable(city.roads[i]))
            index.add(city.roads[i].line, static_cast<std::uint32_t>(i));
    return index;
}

Result<void> makeStreets(City& city)
{
    Lines guides = city.waters.shores;
    for (const Road& road : city.roads)
        guides.push_back(road.line);
    for (const Railway& railway : city.arterials.railways)
        guides.push_back(railway.line);
    const Box box = city.towns.frame.box();
    const StreetField field(box, guides, city.options.seed);
    const Lines rails = railLines(city);
    const StreetSite site{field, city.settlement, city.waters, rails};
    RoadIndex index = groundIndex(city);
    const std::size_t given = city.roads.size();
    traceStreets(city.roads,
                 index,
                 site,
                 {.roadClass = RoadClass::Secondary,
                  .spacingFactor = 2.0,
                  .stopAtCrossing = 0.06,
                  .crossRiver = 0.75,
                  .shortest = 420.0},
                 seedFor(city.options.seed, 0x571));
    traceRims(city.roads, index, city.settlement, city.waters);
    traceStreets(city.roads,
                 index,
                 site,
                 {.roadClass = RoadClass::Local,
                  .spacingFactor = 1.0,
                  .stopAtCrossing = 0.22,
                  .crossRiver = 0.35,
                  .shortest = 150.0},
                 seedFor(city.options.seed, 0x572));
    nodeRoads(city.roads, city.options.threads);
    extendFreeEnds(city.roads, given, site);
    nodeRoads(city.roads, city.options.threads);
    trimFreeEnds(city.roads, given, 0.06, seedFor(city.options.seed, 0x573));
    return {};
}

Result<void> makeCountryside(City& city)
{
    RoadIndex index = groundIndex(city);
    city.villages =
        scatterVillages(city.towns, city.settlement, city.waters, index, city.options.seed);
    const Roads lanes =
        layOutCountryLanes(city.villages, city.waters, city.settlement, index, city.options.seed);
    city.roads.insert(city.roads.end(), lanes.begin(), lanes.end());
    nodeRoads(city.roads, city.options.threads);
    const Roads rescued = roadsToIslands(city.roads, city.villages, city.waters);
    city.roads.insert(city.roads.end(), rescued.begin(), rescued.end());
    return {};
}

Result<void> makeBlocks(City& city)
{
    Roads ground;
    for (const Road& road : city.roads)
        if (road.level == 0)
            ground.push_back(road);
    nodeRoads(ground, city.options.threads);
    auto blocks = blocksBetween(ground, city.settlement, city.options.seed);
    if (!blocks)
        return tl::unexpected(blocks.error());
    city.blocks = std::move(*blocks);
    return {};
}

Result<void> makeParks(City& city)
{
    const std::size_t gardens = city.options.scale == SampleScale::Full ? 210 : 40;
    auto parks =
        layOutParks(city.facts, city.towns, city.waters, city.blocks, gardens, city.options.seed);
    if (!parks)
        return tl::unexpected(parks.error());
    city.parks = std::move(*parks);
    return {};
}

Polygons parkShapes(const City& city)
{
    Polygons shapes;
    for (const Park& park : city.parks)
        shapes.insert(shapes.end(), park.shape.begin(), park.shape.end());
    return shapes;
}

Result<void> makeLanes(City& city)
{
    const Roads lanes = layOutLanes(city.blocks,
                                    city.waters,
                                    railLines(city),
                                    parkShapes(city),
                                    city.options.seed,
                                    city.options.threads);
    city.roads.insert(city.roads.end(), lanes.begin(), lanes.end());
    return {};
}

/// Crossings of streets become whole crossings, and ends come to something.
void tidy(City& city)
{
    constexpr double kReach = 12.0;
    constexpr double kStub = 22.0;
    nodeRoads(city.roads, city.options.threads);
    settleFreeEnds(city.roads, kReach, kStub);
    for (int round = 0; round < 3; ++round) {
        nodeRoads(city.roads, city.options.threads);
        mergeJunctions(city.roads, {});
    }
    nodeRoads(city.roads, city.options.threads);
    dropDoubles(city.roads);
}

void leaveOutDoubles(City& city)
{
    // What a new vertex moves by a hair may meet something new.
    nodeRoads(city.roads, city.options.threads);
    nodeRoads(city.roads, city.options.threads);
    dropDoubles(city.roads);
    openLoops(city.roads);
    constexpr double kNear = 1.3;
    dropNearMisses(city.roads, kNear);
    keepMainComponent(city.roads);
}

/// Once more after bridges are there, without moving anything farther than a step.
void closeGaps(City& city)
{
    constexpr double kGap = 2.4;
    constexpr double kStub = 8.0;
    for (int round = 0; round < 2; ++round) {
        nodeRoads(city.roads, city.options.threads);
        mergeJunctions(city.roads, {.together = kGap, .across = 0.0});
        dropDeadBridges(city.roads);
        settleFreeEnds(city.roads, kGap, kStub);
    }
    leaveOutDoubles(city);
}

/// Paths are led to streets that stay: so water is crossed and the network cleaned first, then once
/// more with them.
Result<void> makeNetwork(City& city)
{
    tidy(city);
    makeOneWayPairs(city.roads, city.settlement);
    city.roads = crossWaterAndRails(
        city.roads, city.waters, *city.waterIndex, city.arterials.railways, city.options.threads);
    closeGaps(city);
    dropLonelyVillages(city.villages, groundIndex(city));
    return {};
}

Result<void> makeParkPaths(City& city)
{
    city.entrances = placeEntrances(city.parks, groundIndex(city), city.waters);
    const Roads paths = layOutFootpaths(city.parks, city.entrances, city.waters);
    city.roads.insert(city.roads.end(), paths.begin(), paths.end());
    leaveOutDoubles(city);
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
    constexpr double kShare = 0.35; ///< of the places there would be, for about 30,000
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
    constexpr double kCommunities = 1150.0; ///< some forty are given up for want of people
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

Result<void> makeChildcare(City& city)
{
    city.childcare = placeChildcare(city.people, city.options.seed);
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
    SampleStage{"childcare", makeChildcare},
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
