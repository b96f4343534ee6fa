// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arterials.h"
#include "city_sample.h"
#include "parks.h"
#include "people.h"
#include "themes.h"

#include <memory>
#include <span>

namespace yimi::sample {

struct BuiltUp
{
    std::string kind; ///< urban or village
    Polygons shape;
};

/// What the stages have made so far: each reads what earlier ones left and adds its own.
struct City
{
    SampleOptions options;
    const Transformer& toMetres; ///< from WGS84
    Facts facts;
    TownGrid towns;
    Waters waters;
    std::unique_ptr<const WaterIndex> waterIndex;
    std::vector<Hill> hills;
    Settlement settlement;
    Arterials arterials;
    std::vector<Village> villages;
    Roads roads;
    std::vector<Block> blocks;
    std::vector<Park> parks;
    std::vector<Entrance> entrances;
    std::vector<Dwelling> dwellings;
    CommunityLand land;
    std::vector<Border> borders;
    People people;
    Themes themes;
    std::vector<BuiltUp> builtUp;
};

/// The tables of a finished city, in drawing order from the ground up.
[[nodiscard]] std::vector<SampleLayer> layersOf(const City& city);

/// Streets, lanes, parks and paths in their order: see stages.cpp.
struct SampleStage
{
    std::string_view name;
    Result<void> (*run)(City& city);
};

[[nodiscard]] std::span<const SampleStage> sampleStages();

/// Built-up land for the look of the map: smoothed outlines of the urban cells that streets are in,
/// and of villages.
[[nodiscard]] std::vector<BuiltUp> outlineBuiltUp(const Settlement& settlement,
                                                  const std::vector<Village>& villages,
                                                  const RoadIndex& streets,
                                                  std::uint64_t seed);

} // namespace yimi::sample
