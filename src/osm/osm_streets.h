// SPDX-License-Identifier: GPL-3.0-or-later
// Streets out of an OpenStreetMap extract.
#pragma once

#include "base/task_context.h"
#include "crs/crs.h"
#include "network/road_lines.h"

#include <optional>
#include <string>

namespace yimi {

struct OsmOptions
{
    std::optional<Crs> targetCrs; ///< projected; nothing: one that fits the middle of the extract
};

/// Streets for assembleNetwork.
struct OsmStreets
{
    RoadLines lines; ///< feature ids are way ids; one way may give several lines
    Noding noding;   ///< junctions are nodes that ways share, ends of ways, and barriers
    Crs crs;         ///< of the coordinates
};

/// True for what readOsmStreets reads, by content or, where that does not say, by ending: .osm,
/// .osm.pbf, .pbf, .osm.gz, .osm.bz2.
[[nodiscard]] bool looksLikeOsm(const std::string& path);

/// Reads who may pass where from the tags of ways and of barrier nodes (way_rules.h,
/// barrier_rules.h). Topology is by node id, never by crossing lines. The same for every order of
/// the objects in the file. Findings: CRS, streets left out and why, barriers, squares, ways that
/// run out of the extract, tag values not understood. Turn restrictions are not read. Errors:
/// FileNotFound, FileUnreadable, FileDamaged, NotAVectorFile, NoRoads, CrsUnknown, CrsNotProjected,
/// TransformFailed, Cancelled.
[[nodiscard]] Result<OsmStreets> readOsmStreets(const std::string& path,
                                                const OsmOptions& options = {},
                                                const TaskContext& task = {});

} // namespace yimi
