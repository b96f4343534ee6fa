// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/beyond_length.h"

#include <cmath>

namespace yimi {

std::optional<Milliseconds>
beyondLength(const TravelProfile& profile, Metric metric, const FoundWay& way)
{
    if (profile.mode == TravelMode::Car || metric != Metric::Time)
        return std::nullopt;
    const double along = way.length.value - way.connectors.value;
    const auto plain = std::llround(
        (along / profile.speed.value + way.connectors.value / profile.connectorSpeed.value)
        * 1000.0);
    // Rounding of many short pieces is no waiting.
    constexpr std::int64_t kNoise = 500; // ms
    const std::int64_t more = std::int64_t{way.cost} - plain;
    return Milliseconds(more > kNoise ? more : 0);
}

} // namespace yimi
