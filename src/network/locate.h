// SPDX-License-Identifier: GPL-3.0-or-later
// Where points meet the network: projected onto the nearest usable edge, never onto its nodes.
#pragma once

#include "base/quantity.h"
#include "network/profile_graph.h"

#include <optional>
#include <span>
#include <vector>

namespace yimi {

/// A point's place on the network. The edge is split virtually: nothing is added to the network.
struct NetworkLocation
{
    EdgeId edge;
    double along = 0;              ///< metres from the edge's `from` end
    double connector = 0;          ///< metres from the point to the place, straight
    Coordinate point;              ///< the place on the edge
    Side side = Side::Both;        ///< of a main road, for profiles that mind crossing it
    bool onSmallComponent = false; ///< isolated piece of streets

    bool operator==(const NetworkLocation&) const = default;
};

struct LocateOptions
{
    Metres limit{200.0}; ///< farther away: not located
    /// Pieces of streets with fewer nodes than this, and than a twentieth of the largest piece,
    /// give way to larger ones within the limit.
    std::uint32_t smallComponentNodes = 40;
};

/// The nearest place on an edge open to the graph's profile. Isolated pieces of streets are taken
/// only when no other street on the ground is within the limit, bridges and tunnels (nobody enters
/// them between their ends) only when nothing on the ground is. Of equally near edges the lower id.
/// Nothing: not located. Thread-safe.
[[nodiscard]] std::optional<NetworkLocation>
locate(const ProfileGraph& graph, Coordinate point, const LocateOptions& options = {});

/// The same for many points, in parallel; same order.
[[nodiscard]] std::vector<std::optional<NetworkLocation>>
locateAll(const ProfileGraph& graph,
          std::span<const Coordinate> points,
          const LocateOptions& options = {},
          unsigned threads = 0);

} // namespace yimi
