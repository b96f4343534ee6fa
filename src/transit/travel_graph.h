// SPDX-License-Identifier: GPL-3.0-or-later
// Streets with lines of public transport on top, as one graph that every search understands.
#pragma once

#include "base/result.h"
#include "network/locate.h"
#include "network/profile_graph.h"
#include "transit/transit_lines.h"

#include <memory>

namespace yimi {

/// How rides are counted: part of the method sheet.
struct TransitRules
{
    WaitRule wait = WaitRule::Mean;
    /// For every boarding but the first, beside the wait: finding the other stop, and the risk of
    /// missing it. A round value of planning practice, not measured. ≥ 0.
    Milliseconds transfer{300'000};

    bool operator==(const TransitRules&) const = default;
};

/// Lines and how they are used: what a question brings along.
struct TransitService
{
    TransitLines lines;
    TransitRules rules;

    bool operator==(const TransitService&) const = default;
};

/// A profile's graph, with lines where the profile uses them.
struct TravelGraph
{
    ProfileGraph graph;
    std::vector<Finding> findings; ///< StopUnlocated
};

/// The streets of a profile and, when `profile.usesLines`, the lines of the service: walk to
/// a stop, wait, ride, change any number of times, walk on. Stops meet the streets as any point
/// does
/// (`locating`); the piece between costs walking time, but for those who change at one stop. What a
/// way costs is the same in both directions of the search; no way is longer than without the lines.
/// Lengths of ways are those walked. Errors: NoTransit when the profile uses lines and there is no
/// service; ParameterInvalid for Metric::Distance with lines, and for a transfer that is not
/// between 0 and 2 hours. `network` must outlive the graph.
[[nodiscard]] Result<TravelGraph> travelGraph(const StreetNetwork& network,
                                              const TravelProfile& profile,
                                              Metric metric,
                                              SearchDirection direction,
                                              const TransitService* service,
                                              const LocateOptions& locating = {},
                                              unsigned threads = 0);

} // namespace yimi
