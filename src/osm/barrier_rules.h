// SPDX-License-Identifier: GPL-3.0-or-later
// Who passes a barrier that stands on a street, from the tags of its node.
#pragma once

#include "osm/access_rules.h"

#include <optional>

namespace yimi {

struct BarrierReading
{
    std::string kind; ///< value of `barrier`
    TravelModes passes;
    std::vector<UnreadTag> unread;
};

/// Nothing when the node is no barrier. By kind: gates, lift gates, kerbs, toll booths let all
/// pass; bollards, blocks and cycle barriers walkers and bicycles; stiles, turnstiles and chains
/// walkers; walls and fences nobody; a kind that is not known keeps cars out. A locked one is
/// closed. Access keys of the node then decide as on streets.
[[nodiscard]] std::optional<BarrierReading> readBarrier(OsmTags tags);

} // namespace yimi
