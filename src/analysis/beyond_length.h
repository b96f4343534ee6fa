// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/quantity.h"
#include "network/profile_graph.h"

#include <optional>

namespace yimi {

/// A way as a search found it.
struct FoundWay
{
    Cost cost = 0;
    Metres length;     ///< all of it
    Metres connectors; ///< of it, off the streets and counted; 0 where connectors cost nothing
};

/// Of a way's time, what is not length alone: crossings, stairs, missing pavements, slopes, waits
/// and rides. Nothing for cars, whose streets have speeds of their own, and where costs are
/// lengths.
[[nodiscard]] std::optional<Milliseconds>
beyondLength(const TravelProfile& profile, Metric metric, const FoundWay& way);

} // namespace yimi
