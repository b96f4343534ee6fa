// SPDX-License-Identifier: GPL-3.0-or-later
// 等时圈 of a project: one search, whose answer is then shaped any number of times.
#pragma once

#include "city/places_from_tables.h"
#include "project/network_cache.h"
#include "project/service_area_inputs.h"

namespace yimi {

/// A search with all that its answer is shaped from. Immutable once made; shared.
struct ServiceAreaRun
{
    ServiceAreaInputs inputs;
    ServiceAreaOptions options; ///< with its lines
    std::optional<std::int64_t> feature;
    std::optional<Coordinate> place;
    BuiltStreets streets; ///< `result` needs their network
    std::vector<Facility> facilities;
    ServiceAreas result;
    Barriers expressways;          ///< stop people in any case
    Barriers all;                  ///< with the layers of the inputs
    std::string crs;               ///< authority code for the method sheet
    std::vector<Finding> findings; ///< of reading facilities and lines
};

/// From where, or to where: the facilities that the settings ask about, entered as coverage enters
/// them (enteredFacilities), or the place. Errors: NoFacilities, those of enteredFacilities.
[[nodiscard]] Result<FacilitiesRead> startsOf(const ServiceAreaInputs& inputs,
                                              const ServiceAreaSettings& settings,
                                              const TaskContext& task = {});

/// Everything of a run that does not depend on how its answer is shaped. Errors: NoRoads,
/// NoTransit, CrsNotProjected, those of startsOf, barriersFrom and
/// ServiceAreas::search, Cancelled.
[[nodiscard]] Result<std::shared_ptr<const ServiceAreaRun>>
searchServiceAreas(const ServiceAreaInputs& inputs,
                   const DocumentSettings& settings,
                   NetworkCache& networks,
                   const TaskContext& task = {});

/// The settings ask nothing of the search that this run did not find.
[[nodiscard]] bool answers(const ServiceAreaRun& run,
                           const ServiceAreaInputs& inputs,
                           const DocumentSettings& settings);

/// An answer and its layers.
struct ServiceAreaAnswer
{
    std::shared_ptr<const ServiceAreaSummary> summary;
    std::shared_ptr<const FeatureTable> areas;
    std::shared_ptr<const FeatureTable> streets; ///< null where they were not asked for
};

/// Searches nothing. Errors: Cancelled, LibraryFailed.
[[nodiscard]] Result<ServiceAreaAnswer> shapeAnswer(const ServiceAreaRun& run,
                                                    const DocumentSettings& settings,
                                                    const TaskContext& task = {});

} // namespace yimi
