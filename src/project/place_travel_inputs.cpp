// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/place_travel_inputs.h"

#include "analysis/barrier_layers.h"
#include "analysis/cutoff_cost.h"
#include "project/service_area_parts.h"
#include "project/service_area_run.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

Result<Barriers> barriersOf(const StreetNetwork& network, const PlaceTravelInputs& inputs)
{
    if (!inputs.settings.barriers)
        return Barriers({}, expresswaysOf(network));
    std::vector<const FeatureTable*> tables;
    for (const auto& table : inputs.layers.barriers)
        tables.push_back(table.get());
    return barriersFrom(network, tables);
}

/// So many cells from the middle of a ring to its edge, unless that is finer than asked for or
/// coarser than the off-road walk can bear.
Metres movingCell(Metres asked, const std::vector<Cutoff>& cutoffs, const TravelProfile& profile)
{
    constexpr double kAcross = 120;
    constexpr double kCoarsest = 100;
    if (cutoffs.empty())
        return asked;
    const Cutoff& most = cutoffs.back();
    const auto* metres = std::get_if<Metres>(&most);
    const double reach = metres != nullptr
                             ? metres->value
                             : seconds(std::get<Milliseconds>(most)) * profile.speed.value;
    return Metres(
        std::clamp(std::round(reach / kAcross), asked.value, std::max(asked.value, kCoarsest)));
}

/// A city whose people cannot be told has none to count: the analyses say why.
bool putChildren(PlaceTravel& travel,
                 const PlaceTravelInputs& inputs,
                 NetworkCache& networks,
                 CityCache& cities,
                 const TaskContext& task)
{
    if (inputs.city.layers.first(Theme::Community) == nullptr)
        return false;
    const auto city = cities.cityOf(inputs.city, networks, task);
    if (!city)
        return false;
    std::vector<Coordinate> places;
    std::vector<std::int64_t> children;
    for (const DemandPoint& point : (*city)->base->demand) {
        places.push_back(point.position);
        children.push_back(childrenIn(point.children, inputs.ages));
    }
    travel.setChildren(places, children);
    return true;
}

} // namespace

std::vector<Cutoff> PlaceTravelInputs::cutoffs() const
{
    std::vector<Cutoff> rising = settings.cutoffs;
    std::ranges::sort(rising, {}, [](const Cutoff& cutoff) { return costOf(cutoff); });
    const auto repeats =
        std::ranges::unique(rising, {}, [](const Cutoff& cutoff) { return costOf(cutoff); });
    rising.erase(repeats.begin(), repeats.end());
    return rising;
}

PlaceTravelInputs placeTravelInputs(const ProjectContents& contents,
                                    PlaceQuestion question,
                                    const TravelProfile& profile)
{
    ProjectContents asking;
    asking.layers = contents.layers;
    asking.timetable = contents.timetable;
    asking.timetableEdition = contents.timetableEdition;
    asking.settings = contents.settings;
    ServiceAreaSettings& settings = asking.settings.serviceAreas;
    settings.layer.clear();
    settings.feature.reset();
    settings.place = Coordinate{}; // no facilities are asked about
    settings.profile = profile;
    PlaceTravelInputs inputs{.question = question,
                             .layers = serviceAreaInputs(asking),
                             .settings = settings,
                             .transit = contents.settings.transit,
                             .city = {},
                             .ages = {}};
    inputs.settings.place.reset();
    if (question == PlaceQuestion::Ways) {
        inputs.settings.direction = Direction::TowardFacilities;
        inputs.settings.cutoffs.clear();
        inputs.layers.barriers.clear();
        return inputs;
    }
    inputs.city = cityInputs(contents);
    inputs.ages = contents.settings.coverage.ages;
    return inputs;
}

Result<Facility>
facilityAsked(const ProjectContents& contents, const QString& layer, std::int64_t feature)
{
    ProjectContents asking;
    asking.layers = contents.layers;
    ServiceAreaSettings& settings = asking.settings.serviceAreas;
    settings.layer = layer;
    settings.feature = feature;
    const DocumentLayer* const asked = askedLayer(asking);
    if (asked == nullptr || asked->id != layer)
        return failure({.code = ErrorCode::NoFacilities});
    auto starts = startsOf(serviceAreaInputs(asking), settings);
    if (!starts)
        return tl::unexpected(starts.error());
    return std::move(starts->facilities.front());
}

Result<std::shared_ptr<ReadyTravel>> readyTravel(const PlaceTravelInputs& inputs,
                                                 NetworkCache& networks,
                                                 CityCache& cities,
                                                 const TaskContext& task)
{
    const auto streets = networks.streetsOf(inputs.layers.roads, task);
    if (!streets)
        return tl::unexpected(streets.error());
    const ServiceAreaSettings& settings = inputs.settings;
    PlaceTravelOptions options{
        .profile = settings.profile,
        .metric = settings.cutoffs.empty() ? Metric::Time : metricOf(settings.cutoffs.front()),
        .direction = settings.direction,
        .snapLimit = settings.snapLimit,
        .connectors = settings.connectors};
    if (settings.profile.usesLines) {
        std::vector<Finding> findings; // the analyses list them
        auto service = transitServiceFrom(inputs.layers.transit, inputs.transit, findings);
        if (!service)
            return tl::unexpected(service.error());
        options.transit = std::move(*service);
    }
    auto travel = PlaceTravel::prepare(streets->network, options);
    if (!travel)
        return tl::unexpected(travel.error());
    auto barriers = barriersOf(*streets->network, inputs);
    if (!barriers)
        return tl::unexpected(barriers.error());
    auto ready = std::make_shared<ReadyTravel>(
        ReadyTravel{inputs, std::move(*travel), std::move(*barriers)});
    if (inputs.question == PlaceQuestion::Areas)
        ready->counts = putChildren(ready->travel, inputs, networks, cities, task);
    if (task.cancelled())
        return cancelledError();
    return ready;
}

PlaceReach ReadyTravel::reachFrom(std::span<const Coordinate> entrances, bool moving)
{
    AreaOptions options = areaOptions(inputs.settings);
    if (moving)
        options.cell = movingCell(options.cell, inputs.cutoffs(), travel.graph().profile());
    options.barriers = barriers.empty() ? nullptr : &barriers;
    return travel.reach(entrances, inputs.cutoffs(), options);
}

} // namespace yimi
