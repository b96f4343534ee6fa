// SPDX-License-Identifier: GPL-3.0-or-later
#include "transit/gtfs_trip.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace yimi {

namespace {

/// Times between two timed calls, `from` and `to`.
void fillBetween(std::vector<TripCall>& calls,
                 std::size_t from,
                 std::size_t to,
                 std::span<const TransitStop> stops)
{
    std::vector<double> metres{0};
    for (std::size_t i = from + 1; i <= to; ++i) {
        metres.push_back(metres.back()
                         + distance(stops[calls[i - 1].stop.value].position,
                                    stops[calls[i].stop.value].position));
    }
    const auto span = static_cast<double>(*calls[to].arrival - *calls[from].departure);
    for (std::size_t i = from + 1; i < to; ++i) {
        const double share = metres.back() > 0
                                 ? metres[i - from] / metres.back()
                                 : static_cast<double>(i - from) / static_cast<double>(to - from);
        calls[i].arrival = calls[i].departure = *calls[from].departure + std::llround(share * span);
    }
}

} // namespace

TripTimes completeTimes(std::vector<TripCall>& calls, std::span<const TransitStop> stops)
{
    std::ranges::stable_sort(calls, {}, &TripCall::sequence);
    for (TripCall& call : calls) {
        if (!call.arrival)
            call.arrival = call.departure;
        if (!call.departure)
            call.departure = call.arrival;
    }
    if (calls.size() < 2 || !calls.front().departure || !calls.back().arrival)
        return TripTimes::Unusable;
    TripTimes outcome = TripTimes::Complete;
    std::size_t timed = 0;
    for (std::size_t i = 1; i < calls.size(); ++i) {
        if (!calls[i].arrival)
            continue;
        if (*calls[i].arrival < *calls[timed].departure || *calls[i].departure < *calls[i].arrival)
            return TripTimes::Unusable;
        if (i > timed + 1) {
            fillBetween(calls, timed, i, stops);
            outcome = TripTimes::Interpolated;
        }
        timed = i;
    }
    return outcome;
}

Milliseconds medianOfSeconds(std::vector<std::int64_t> values)
{
    assert(!values.empty());
    std::ranges::sort(values);
    const std::size_t upper = values.size() / 2;
    const std::size_t lower = (values.size() - 1) / 2;
    return Milliseconds((values[lower] + values[upper]) * 500);
}

} // namespace yimi
