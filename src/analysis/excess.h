// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/coverage.h"

#include <optional>

namespace yimi {

/// How much a way is longer than a standard, in time and in metres: what the standard counts is
/// exact, the other is that at the profile's speed.
struct Excess
{
    Milliseconds time;
    Metres length;
};

/// Nothing at the standard itself and below.
[[nodiscard]] inline std::optional<Excess>
excessOf(Milliseconds time, Metres length, const Cutoff& cutoff, MetresPerSecond speed)
{
    if (const auto* limit = std::get_if<Milliseconds>(&cutoff)) {
        if (!(time > *limit))
            return std::nullopt;
        return Excess{time - *limit, Metres(seconds(time - *limit) * speed.value)};
    }
    const Metres limit = std::get<Metres>(cutoff);
    if (!(length > limit))
        return std::nullopt;
    return Excess{travelTime(length - limit, speed), length - limit};
}

} // namespace yimi
