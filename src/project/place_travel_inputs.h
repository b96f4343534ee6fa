// SPDX-License-Identifier: GPL-3.0-or-later
// What the tools on the map travel on: a project's streets under one profile, made ready once.
#pragma once

#include "analysis/place_travel.h"
#include "project/analysed_city.h"
#include "project/service_area_inputs.h"

#include <memory>

namespace yimi {

/// Who asks about single places.
enum class PlaceQuestion {
    Ways,  ///< from one place to another, in time
    Areas, ///< around a place, as 等时圈 would draw them, with the children in them
};

/// Which layers and parameters answer; two that are equal give the same answers.
struct PlaceTravelInputs
{
    PlaceQuestion question = PlaceQuestion::Ways;
    ServiceAreaInputs layers;
    ServiceAreaSettings
        settings; ///< those of 等时圈 with the profile asked for; no layer, no place
    TransitRules transit;
    CityInputs city; ///< whose children are counted; empty: nobody's
    AgeGroups ages;

    bool operator==(const PlaceTravelInputs&) const = default;

    /// Rising, each once.
    [[nodiscard]] std::vector<Cutoff> cutoffs() const;
};

[[nodiscard]] PlaceTravelInputs placeTravelInputs(const ProjectContents& contents,
                                                  PlaceQuestion question,
                                                  const TravelProfile& profile);

/// Ready to be asked, by one thread at a time.
struct ReadyTravel
{
    PlaceTravelInputs inputs;
    PlaceTravel travel;
    Barriers barriers;   ///< of the walk off the streets
    bool counts = false; ///< children are counted

    /// As 等时圈 draws around a facility with these entrances, or around one place. Not located:
    /// nothing to draw. `moving`: of cells no finer than a hand that moves lets one see; the numbers
    /// are the same.
    [[nodiscard]] PlaceReach reachFrom(std::span<const Coordinate> entrances, bool moving = false);
};

/// A feature of a layer of points as 等时圈 takes it: with the entrances that layers of entrances
/// give it. Errors: those of startsOf; NoFacilities when it is gone.
[[nodiscard]] Result<Facility>
facilityAsked(const ProjectContents& contents, const QString& layer, std::int64_t feature);

/// Errors: NoRoads and those of building the network; those of travelGraph and barriersFrom.
/// Children that cannot be placed are not counted.
[[nodiscard]] Result<std::shared_ptr<ReadyTravel>> readyTravel(const PlaceTravelInputs& inputs,
                                                               NetworkCache& networks,
                                                               CityCache& cities,
                                                               const TaskContext& task = {});

} // namespace yimi
