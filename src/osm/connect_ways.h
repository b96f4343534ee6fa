// SPDX-License-Identifier: GPL-3.0-or-later
// From ways and nodes to junctions and pieces. Private to osm.
#pragma once

#include "network/road_lines.h"
#include "osm/osm_file.h"

namespace yimi {

struct ConnectedWays
{
    RoadLines lines;
    Noding noding;
};

/// Connects ways at the nodes they share, and nowhere else: where lines cross without a common
/// node, one passes over the other. Ways whose nodes are partly without place are cut there. A
/// barrier closes the metre of street beside it (docs/adr/0009). `extract.places` in metres.
/// Errors: NoRoads (nothing with a place), Cancelled.
[[nodiscard]] Result<ConnectedWays>
connectWays(const OsmExtract& extract, const std::string& layer, const TaskContext& task);

} // namespace yimi
