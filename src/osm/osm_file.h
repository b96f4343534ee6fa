// SPDX-License-Identifier: GPL-3.0-or-later
// The door to libosmium: an OpenStreetMap file as plain values. Private to osm.
#pragma once

#include "base/finding.h"
#include "base/task_context.h"
#include "geometry/coordinate.h"
#include "network/street_network.h"
#include "osm/access_rules.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yimi {

/// A way that is a street.
struct OsmWay
{
    std::int64_t id = 0;
    std::uint32_t version = 0;
    RoadAttributes road;
    bool square = false;
    std::size_t firstRef = 0; ///< its nodes are refs[firstRef … firstRef + refCount)
    std::size_t refCount = 0;
};

/// A barrier on a node of a street.
struct OsmBarrier
{
    std::string kind;
    TravelModes passes;
};

/// The streets of a file, the same for every order of its objects. Of several versions of one
/// object the newest counts.
struct OsmExtract
{
    std::vector<OsmWay> ways;          ///< in order of id
    std::vector<std::uint32_t> refs;   ///< positions in nodeIds
    std::vector<std::int64_t> nodeIds; ///< of all nodes of streets, rising
    std::vector<std::optional<Coordinate>>
        places;                                   ///< same order; degrees; nothing: not in the file
    std::map<std::uint32_t, OsmBarrier> barriers; ///< by position in nodeIds
    std::vector<Finding> findings;
};

/// Reads the file twice, first its ways, then the nodes they need, so that only streets are kept in
/// memory. `layer` names the file in findings. Errors: FileNotFound, FileUnreadable, FileDamaged,
/// Cancelled.
[[nodiscard]] Result<OsmExtract>
readOsmFile(const std::string& path, const std::string& layer, const TaskContext& task);

} // namespace yimi
