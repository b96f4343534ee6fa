// SPDX-License-Identifier: GPL-3.0-or-later
// From tables to an answer: the one way that desktop, batch and tests take.
#pragma once

#include "analysis/admission.h"
#include "analysis/coverage.h"
#include "base/task_context.h"
#include "city/theme.h"
#include "network/street_network.h"
#include "table/feature_table.h"

#include <memory>
#include <span>

namespace yimi {

class ReachBook;

/// The layers a coverage study is made from, all in the same projected CRS.
struct StudyTables
{
    std::shared_ptr<const FeatureTable> roads;       ///< lines; required
    std::shared_ptr<const FeatureTable> facilities;  ///< points or polygons; required
    std::shared_ptr<const FeatureTable> communities; ///< polygons; required
    std::shared_ptr<const FeatureTable>
        residences;      ///< points; may be null: demand is then put on cells
    std::string idField; ///< id field of facilities; empty: "id", else feature id
    Theme facilityTheme = Theme::Childcare; ///< entrances of others' facilities are not theirs
    /// Points; each says whose it is, or lies at it.
    std::vector<std::shared_ptr<const FeatureTable>> entrances = {};
    std::shared_ptr<const FeatureTable> residentialLand = {}; ///< polygons; may be null
    std::shared_ptr<const FeatureTable> parcels = {}; ///< with their uses; where there is no land
    DemandWeight weight = DemandWeight::AsFound;      ///< of the residences
};

/// Tables understood and the network built: everything of a study that does not depend on the
/// question asked. Immutable once made; shared between threads.
struct Study
{
    std::shared_ptr<const StreetNetwork> network;
    std::vector<Facility> facilities;
    std::vector<Community> communities;
    std::vector<DemandPoint> demand;
    std::vector<Finding> findings;           ///< of reading the tables and building the network
    std::string crs;                         ///< authority code for the method sheet
    std::string facilityLayer;               ///< names of the layers they come from, for findings
    std::string demandLayer;                 ///< of the communities where there are no residences
    std::optional<Admission> admission = {}; ///< 学区; nothing: everybody may use every facility
    DemandMethod demandMethod = {};
};

/// Facilities that are areas are entered where the layers of entrances say, else at gates, where
/// walkable streets meet their edge, or along an open edge: never in their middle. Errors: NoRoads,
/// NoFacilities, NoDemand, FieldMissing, GeometryWrongType, CrsNotProjected, Cancelled. `network`,
/// when given, is taken instead of building one from tables.roads.
[[nodiscard]] Result<Study> prepareStudy(const StudyTables& tables,
                                         std::shared_ptr<const StreetNetwork> network = {},
                                         const TaskContext& task = {});

/// Where the demand is, for a ReachBook.
[[nodiscard]] std::vector<Coordinate> placesOf(std::span<const DemandPoint> demand);

/// Coverage of any kind of facility, without indicators. `book`: of the study's network and demand;
/// searches only what it has not yet found for `setKey`, the name of the study's facilities (empty:
/// without one). With an admission the cutoff is in metres (precondition); who has none of the
/// facilities of its zone within admission.lookWithin is beyond the cutoff, without a nearest one.
/// Same output for every thread count and every order of input rows. Errors: ParameterInvalid
/// (cutoff ≤ 0, no age group, profile without edges), Cancelled.
[[nodiscard]] Result<Coverage> coverageOf(const Study& study,
                                          const CoverageOptions& options,
                                          ReachBook& book,
                                          const std::string& setKey,
                                          const TaskContext& task = {});

/// 托育覆盖 of a study, with the policy's indicators. Same output for every thread count and every
/// order of input rows. Errors: ParameterInvalid (cutoff ≤ 0, no age group, profile without edges),
/// Cancelled.
[[nodiscard]] Result<Coverage>
coverage(const Study& study, const CoverageOptions& options, const TaskContext& task = {});

/// The gap as a layer: communities with their result fields (id, name, children, served,
/// short_of_capacity, out_of_range, share, state, nearest_id, nearest_seconds, nearest_metres,
/// excess_seconds, reason, nearest_beyond_length_s, mean_seconds, mean_beyond_length_s, …).
[[nodiscard]] FeatureTable
coverageTable(const Study& study, const Coverage& coverage, const Crs& crs);

} // namespace yimi
