// SPDX-License-Identifier: GPL-3.0-or-later
// Components after a small edit, without counting the whole network again. Private to network.
#pragma once

#include "network/arc_graph.h"
#include "network/street_network.h"

#include <vector>

namespace yimi {

/// An edge of an edit, and whether the profile may use it: before and after. New ones were not
/// open before.
struct EditedEdge
{
    EdgeId id;
    bool wasOpen = false;
    bool isOpen = false;
};

/// Brings the components up to date, the same as counting them anew. False where pieces were
/// joined, a street without a near way around it was closed, or the numbering may change: then they
/// are to be counted anew. `arcs` as after the edit.
[[nodiscard]] bool updateComponents(Components& components,
                                    const StreetNetwork& network,
                                    const ArcGraph& arcs,
                                    const std::vector<EditedEdge>& edges);

} // namespace yimi
