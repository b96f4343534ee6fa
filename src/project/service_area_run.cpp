// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/service_area_run.h"

#include "analysis/barrier_layers.h"
#include "analysis/entered_facilities.h"
#include "city/facility_rows.h"

#include <algorithm>

namespace yimi {

namespace {

Result<std::string> crsName(const FeatureTable& roads)
{
    if (!roads.crs.known())
        return std::string{};
    const auto described = describe(roads.crs);
    if (!described)
        return failure(described.error());
    if (described->geographic)
        return failure(
            {.code = ErrorCode::CrsNotProjected, .layer = roads.name, .detail = described->name});
    return shortName(*described);
}

/// Layers that know none of the facilities change nothing.
bool entersByLayers(const std::vector<Facility>& facilities)
{
    return std::ranges::any_of(facilities, [](const Facility& facility) {
        return facility.entrances.front().source != "position";
    });
}

Result<Barriers> barriersOf(const StreetNetwork& network, const ServiceAreaInputs& inputs)
{
    std::vector<const FeatureTable*> tables;
    for (const auto& table : inputs.barriers)
        tables.push_back(table.get());
    return barriersFrom(network, tables);
}

/// What a run is found by: all of the settings that the search depends on.
bool sameQuestion(const ServiceAreaRun& run, const DocumentSettings& settings)
{
    const ServiceAreaSettings& asked = settings.serviceAreas;
    ServiceAreaOptions before = run.options;
    before.transit.reset();
    const bool sameRules =
        !asked.profile.usesLines || run.options.transit->rules == settings.transit;
    return before == searchOptions(asked) && sameRules && run.feature == asked.feature
           && run.place == asked.place;
}

} // namespace

ServiceAreaOptions searchOptions(const ServiceAreaSettings& settings)
{
    return {.profile = settings.profile,
            .cutoffs = settings.cutoffs,
            .direction = settings.direction,
            .snapLimit = settings.snapLimit,
            .connectors = settings.connectors};
}

AreaOptions areaOptions(const ServiceAreaSettings& settings)
{
    return {.overlap = settings.overlap, .rings = settings.rings, .offRoad = settings.offRoad};
}

Result<FacilitiesRead> startsOf(const ServiceAreaInputs& inputs,
                                const ServiceAreaSettings& settings,
                                const TaskContext& task)
{
    if (settings.place) {
        Facility place;
        place.position = *settings.place;
        place.entrances = {{*settings.place, "position"}};
        return FacilitiesRead{{std::move(place)}, {}};
    }
    if (!inputs.facilities)
        return failure({.code = ErrorCode::NoFacilities});
    auto read = enteredFacilities({.facilities = inputs.facilities.get(),
                                   .theme = inputs.facilityTheme,
                                   .entrances = inputs.entrances,
                                   .roads = inputs.roads.get()},
                                  task);
    if (!read)
        return read;
    // How many places there are is no question here, nor whose the other entrances are.
    std::erase_if(read->findings, [&](const Finding& finding) {
        return finding.code == FindingCode::FacilityCapacityMissing
               || (finding.code == FindingCode::RowsLeftOut
                   && finding.layer != inputs.facilities->name);
    });
    if (!settings.feature)
        return read;
    // All of them were read: an entrance that names nobody is the nearest one's.
    const auto rows = facilityRows(*inputs.facilities, read->facilities);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (inputs.facilities->featureIds[rows[i]] == *settings.feature)
            return FacilitiesRead{{std::move(read->facilities[i])}, {}};
    }
    return failure({.code = ErrorCode::NoFacilities, .layer = inputs.facilities->name});
}

Result<std::shared_ptr<const ServiceAreaRun>> searchServiceAreas(const ServiceAreaInputs& inputs,
                                                                 const DocumentSettings& settings,
                                                                 NetworkCache& networks,
                                                                 const TaskContext& task)
{
    const ServiceAreaSettings& asked = settings.serviceAreas;
    auto streets = networks.streetsOf(inputs.roads, task);
    if (!streets)
        return failure(streets.error());
    auto crs = crsName(*inputs.roads);
    if (!crs)
        return failure(crs.error());
    std::vector<Finding> findings = streets->findings;
    auto starts = startsOf(inputs, asked, task);
    if (!starts)
        return failure(starts.error());
    findings.insert(findings.end(), starts->findings.begin(), starts->findings.end());
    std::vector<Facility> facilities = std::move(starts->facilities);
    ServiceAreaOptions options = searchOptions(asked);
    if (asked.profile.usesLines) {
        auto service = transitServiceFrom(inputs.transit, settings.transit, findings);
        if (!service)
            return failure(service.error());
        options.transit = std::move(*service);
    }
    auto all = barriersOf(*streets->network, inputs);
    if (!all)
        return failure(all.error());
    const std::string layer = inputs.facilities ? inputs.facilities->name : std::string{};
    auto result = ServiceAreas::search(*streets->network, facilities, layer, options, task);
    if (!result)
        return failure(result.error());
    Barriers expressways({}, expresswaysOf(*streets->network));
    return std::make_shared<const ServiceAreaRun>(ServiceAreaRun{inputs,
                                                                 std::move(options),
                                                                 asked.feature,
                                                                 asked.place,
                                                                 std::move(*streets),
                                                                 std::move(facilities),
                                                                 std::move(*result),
                                                                 std::move(expressways),
                                                                 std::move(*all),
                                                                 std::move(*crs),
                                                                 std::move(findings)});
}

bool answers(const ServiceAreaRun& run,
             const ServiceAreaInputs& inputs,
             const DocumentSettings& settings)
{
    return run.inputs == inputs && sameQuestion(run, settings);
}

Result<ServiceAreaAnswer>
shapeAnswer(const ServiceAreaRun& run, const DocumentSettings& settings, const TaskContext& task)
{
    const ServiceAreaSettings& asked = settings.serviceAreas;
    AreaOptions options = areaOptions(asked);
    const Barriers& barriers = asked.barriers ? run.all : run.expressways;
    options.barriers = barriers.empty() ? nullptr : &barriers;
    const auto shaped = shapeAreas(run.result, options, task);
    if (!shaped)
        return failure(shaped.error());
    ServiceAreaMethod method{
        .crs = run.crs, .facilityLayer = asked.place ? std::string{} : run.inputs.facilityTitle};
    if (asked.barriers)
        method.barriers = run.inputs.barrierTitles;
    if (entersByLayers(run.facilities))
        method.entrances = run.inputs.entranceTitles;
    ServiceAreaSummary summary =
        summarise(run.result, run.facilities, run.options, options, *shaped, std::move(method));
    summary.findings.insert(summary.findings.begin(), run.findings.begin(), run.findings.end());
    const Crs& crs = settings.crs;
    ServiceAreaAnswer answer;
    answer.areas = std::make_shared<const FeatureTable>(
        serviceAreaTable(run.result, run.facilities, shaped->shown, options, crs));
    if (asked.streets)
        answer.streets = std::make_shared<const FeatureTable>(
            serviceStreetTable(run.result, run.facilities, run.result.streets(asked.overlap), crs));
    answer.summary = std::make_shared<const ServiceAreaSummary>(std::move(summary));
    return answer;
}

} // namespace yimi
