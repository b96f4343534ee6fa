// SPDX-License-Identifier: GPL-3.0-or-later
#include "osm/barrier_rules.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

using Kinds = std::initializer_list<std::string_view>;

TravelModes passesByKind(std::string_view barrier)
{
    const auto isOneOf = [barrier](Kinds kinds) {
        return std::ranges::find(kinds, barrier) != kinds.end();
    };
    if (isOneOf({"gate",
                 "lift_gate",
                 "swing_gate",
                 "sliding_gate",
                 "sliding_beam",
                 "hampshire_gate",
                 "bump_gate",
                 "entrance",
                 "kerb",
                 "toll_booth",
                 "border_control",
                 "checkpoint",
                 "cattle_grid",
                 "height_restrictor",
                 "width_restrictor",
                 "sally_port"}))
        return {true, true, true};
    if (isOneOf({"chain",
                 "rope",
                 "stile",
                 "turnstile",
                 "full-height_turnstile",
                 "kissing_gate",
                 "horse_stile",
                 "step"}))
        return {true, false, false};
    if (isOneOf({"wall",
                 "city_wall",
                 "retaining_wall",
                 "fence",
                 "hedge",
                 "ditch",
                 "guard_rail",
                 "cable_barrier",
                 "railing"}))
        return {false, false, false};
    // Bollards, blocks, cycle barriers, planters, bus traps, and whatever keeps cars out.
    return {true, true, false};
}

} // namespace

std::optional<BarrierReading> readBarrier(OsmTags tags)
{
    const std::string_view barrier = tagValue(tags, "barrier");
    if (barrier.empty() || barrier == "no")
        return std::nullopt;
    BarrierReading reading{.kind = std::string(barrier)};
    const TravelModes byKind =
        tagValue(tags, "locked") == "yes" ? TravelModes{} : passesByKind(barrier);
    reading.passes = accessFor(tags, byKind, Dismounting::Passes, reading.unread);
    return reading;
}

} // namespace yimi
