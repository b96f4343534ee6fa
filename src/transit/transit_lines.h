// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of public transport as headways: who calls where, how long the ride takes, how often.
#pragma once

#include "base/finding.h"
#include "base/ids.h"
#include "base/quantity.h"
#include "geometry/coordinate.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yimi {

using StopId = Index<struct StopTag>;

enum class TransitMode : std::uint8_t { Bus, Metro, Other };

[[nodiscard]] std::string_view transitModeId(TransitMode mode);

/// How long people wait for a line that comes every so often. Part of the method.
enum class WaitRule : std::uint8_t {
    Mean,        ///< headway / 2
    Pessimistic, ///< the whole headway: they just missed it
};

[[nodiscard]] std::string_view waitRuleId(WaitRule rule);

struct TransitStop
{
    std::string id;
    std::string name;
    Coordinate position; ///< analysis CRS

    auto operator<=>(const TransitStop&) const = default;
};

/// A stop on the way of a line.
struct TransitCall
{
    StopId stop;
    Milliseconds dwell; ///< standing here; those who ride through pay it. ≥ 0
    Milliseconds hop;   ///< from leaving here to arriving at the next stop, ≥ 1; 0 at the last

    auto operator<=>(const TransitCall&) const = default;
};

/// One route in one direction with one order of stops.
struct TransitPattern
{
    std::string routeId;
    std::string routeName;
    std::string direction; ///< as the source has it, or empty
    TransitMode mode = TransitMode::Bus;
    Milliseconds headway;           ///< ≥ 1000
    std::vector<TransitCall> calls; ///< ≥ 2, in order; a loop is two laps long, so that rides may
                                    ///< pass its seam

    auto operator<=>(const TransitPattern&) const = default;
};

/// Everything that runs. The same for every order of the rows it came from.
struct TransitLines
{
    std::string source;                   ///< for the method sheet
    std::vector<TransitStop> stops;       ///< in natural order of id
    std::vector<TransitPattern> patterns; ///< in natural order of route, then direction and stops

    bool operator==(const TransitLines&) const = default;
};

/// What a reader hands over.
struct TransitRead
{
    TransitLines lines;
    std::vector<Finding> findings;
};

/// The wait for a line, rounded up to whole milliseconds; ≥ 1.
[[nodiscard]] Milliseconds waitFor(const TransitPattern& pattern, WaitRule rule);

/// Puts stops and patterns into their order, stops that no pattern calls at and patterns that are
/// there twice left out. Returns the ids of the stops left out.
[[nodiscard]] std::vector<std::string> arrange(TransitLines& lines);

/// Routes that have at least one pattern.
[[nodiscard]] std::size_t routeCount(const TransitLines& lines);

} // namespace yimi
