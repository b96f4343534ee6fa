// SPDX-License-Identifier: GPL-3.0-or-later
// One trip of a timetable.
#pragma once

#include "transit/transit_lines.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace yimi {

/// A row of stop_times.txt, in seconds since midnight.
struct TripCall
{
    std::int64_t sequence = 0;
    StopId stop;
    std::optional<std::int64_t> arrival;
    std::optional<std::int64_t> departure;
};

enum class TripTimes : std::uint8_t {
    Complete,
    Interpolated, ///< some were missing and have been filled in
    Unusable,     ///< first or last missing, decreasing, or fewer than two calls
};

/// Puts the calls in order of their sequence and fills in what is missing, in proportion to the
/// straight distances between the stops. Afterwards every time is there, unless Unusable.
[[nodiscard]] TripTimes completeTimes(std::vector<TripCall>& calls,
                                      std::span<const TransitStop> stops);

/// Lower-middle and upper-middle value's mean, in milliseconds. Precondition: not empty.
[[nodiscard]] Milliseconds medianOfSeconds(std::vector<std::int64_t> values);

} // namespace yimi
