// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/task_context.h"
#include "network/noding.h"
#include "network/road_lines.h"
#include "network/street_network.h"

namespace yimi {

struct NetworkOptions
{
    NodingOptions noding = {};
    double nearMiss = 1.0;      ///< metres: loose ends this near to another street are listed
    bool fixNearMisses = false; ///< … and joined to it by a short straight piece
    RoadFields fields = {};     ///< which field says what, where the usual names do not fit
};

struct NetworkBuild
{
    StreetNetwork network;
    Components components; ///< of all edges
    std::size_t crossingsNoded = 0;
    std::size_t nearMisses = 0;      ///< that are left
    std::size_t nearMissesFixed = 0; ///< connecting pieces put in
    std::vector<Finding> findings;
};

/// Builds the network from a layer of road lines in a projected CRS in metres. Lines that cannot be
/// used (no geometry, no length) and duplicates are listed. The same network for every order of
/// rows, its connecting pieces (fixNearMisses) included. Errors: as roadLinesFromTable, Cancelled.
[[nodiscard]] Result<NetworkBuild> buildNetwork(const FeatureTable& roads,
                                                const NetworkOptions& options = {},
                                                const TaskContext& task = {});

/// The second half of it, for sources that bring their own junctions (OpenStreetMap): pieces become
/// edges in canonical order, duplicates are merged, near misses and components listed.
/// Preconditions: pieces refer to `lines` and to the noding's junctions; vertices finite, in
/// metres. fixNearMisses means nothing here. Errors: NoRoads, Cancelled.
[[nodiscard]] Result<NetworkBuild> assembleNetwork(const RoadLines& lines,
                                                   const Noding& noding,
                                                   const NetworkOptions& options = {},
                                                   const TaskContext& task = {});

} // namespace yimi
