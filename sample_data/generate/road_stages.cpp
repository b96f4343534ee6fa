// SPDX-License-Identifier: GPL-3.0-or-later
#include "road_stages.h"

#include "components.h"
#include "county_roads.h"
#include "crossings.h"
#include "elevated.h"
#include "geometry/measures.h"
#include "noding.h"
#include "one_way.h"
#include "random.h"
#include "road_ends.h"
#include "streets.h"
#include "tidy_roads.h"

namespace yimi::sample {

namespace {

Lines railLines(const City& city)
{
    Lines lines;
    for (const Railway& railway : city.arterials.railways)
        if (!railway.elevated)
            lines.push_back(railway.line);
    return lines;
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
    splitAtTouches(city.roads);
    // Nobody sees these, and the network takes their two ends for one place.
    constexpr double kSpeck = 0.1;
    std::erase_if(city.roads, [](const Road& road) { return length(road.line) <= kSpeck; });
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

} // namespace

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

} // namespace yimi::sample
