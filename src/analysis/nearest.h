// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/coverage.h"
#include "base/task_context.h"
#include "geometry/shapes.h"
#include "network/street_network.h"

#include <span>

namespace yimi {

/// A point known by an id.
struct NamedPoint
{
    std::string id;
    Coordinate position; ///< analysis CRS

    bool operator==(const NamedPoint&) const = default;
};

struct NearestOptions
{
    TravelProfile profile;
    std::size_t count = 1;                             ///< k
    std::optional<Cutoff> cutoff = {};                 ///< nothing: without limit, counted in time
    Direction direction = Direction::TowardFacilities; ///< from → to
    Metres snapLimit{200.0};
    bool connectors = true;
    bool lines = false; ///< also the ways as lines
    unsigned threads = 0;
    std::shared_ptr<const TransitService> transit = {}; ///< for profiles that use lines
};

/// One of the k nearest.
struct NearestHit
{
    std::size_t to = 0; ///< position in the points asked for
    Milliseconds time;
    Metres length;
    /// Of the time, what is not length alone: crossings, stairs, missing pavements, slopes, waits.
    /// Nothing for cars, whose streets have speeds of their own.
    std::optional<Milliseconds> beyondLength;
    LineString line; ///< from → to, connectors and all, where lines were asked for
};

struct NearestRow
{
    ReachState state = ReachState::NotLocated; ///< Reached when there is at least one hit
    std::vector<NearestHit> hits;              ///< by cost, then position; at most k
};

/// For each of `from` its k nearest of `to` along the network; same order as `from`. `to` points
/// that are not located cannot be reached and are listed. Errors: ParameterInvalid (k = 0),
/// NoFacilities (no `to`), Cancelled.
struct NearestResult
{
    std::vector<NearestRow> rows;
    std::vector<Finding> findings;
};

[[nodiscard]] Result<NearestResult> nearest(const StreetNetwork& network,
                                            std::span<const NamedPoint> from,
                                            std::span<const NamedPoint> to,
                                            const NearestOptions& options,
                                            const TaskContext& task = {});

} // namespace yimi
