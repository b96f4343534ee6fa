// SPDX-License-Identifier: GPL-3.0-or-later
// Where people get into parks and schools. Never the centroid: what is surveyed first, then gates,
// then where walkable streets meet the boundary, then an open boundary itself.
#pragma once

#include "base/finding.h"
#include "base/task_context.h"
#include "network/road_lines.h"
#include "table/feature_table.h"

namespace yimi {

/// What is known of entrances; each may be null.
struct EntranceSources
{
    const FeatureTable* surveyed = nullptr; ///< points; a field names the place, or they lie at it
    const FeatureTable* gates = nullptr;    ///< points of gates anywhere; those at a boundary count
    const RoadLines* streets = nullptr;     ///< in the places' CRS
};

struct EntranceOptions
{
    double step = 75;         ///< metres between points of an open boundary, 50 … 100
    double atBoundary = 30;   ///< metres from the boundary within which a point belongs to it
    double mergeWithin = 15;  ///< metres: nearer ones are one entrance
    std::string idField = {}; ///< of the places; empty: "id", else feature id
    bool openBoundary =
        true; ///< parks without walls; a field (围墙, fence, 封闭) may say otherwise
};

struct EntrancesFound
{
    /// Points with id, of_id, of_name and source: "surveyed", "gate", "road", "boundary" or
    /// "position". In natural order of of_id.
    FeatureTable table;
    std::vector<Finding> findings; ///< FacilityWithoutEntrance: places that have only a position
};

/// Entrances of areas (and points, which are their own). Of the sources the best that gives any is
/// taken for each place: a street over a bridge or through an underpass makes none. The same for
/// every order of rows. Errors: GeometryWrongType, ParameterInvalid (step outside 10 … 500 m),
/// Cancelled, LibraryFailed.
[[nodiscard]] Result<EntrancesFound> entrancesOf(const FeatureTable& places,
                                                 const EntranceSources& sources,
                                                 const EntranceOptions& options = {},
                                                 const TaskContext& task = {});

} // namespace yimi
