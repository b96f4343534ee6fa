// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/task_context.h"
#include "network/noding.h"
#include "network/street_network.h"
#include "table/feature_table.h"

namespace yimi {

struct NetworkOptions
{
    NodingOptions noding = {};
    double nearMiss = 1.0; ///< metres: loose ends this near to another street are listed
};

struct NetworkBuild
{
    StreetNetwork network;
    Components components; ///< of all edges
    std::size_t crossingsNoded = 0;
    std::size_t nearMisses = 0;
    std::vector<Finding> findings;
};

/// Builds the network from a layer of road lines in a projected CRS in metres. Lines that cannot be
/// used (no geometry, no length) and duplicates are listed. The same network for every order of
/// rows. Errors: NoRoads, GeometryWrongType, CrsNotProjected, Cancelled.
[[nodiscard]] Result<NetworkBuild> buildNetwork(const FeatureTable& roads,
                                                const NetworkOptions& options = {},
                                                const TaskContext& task = {});

} // namespace yimi
