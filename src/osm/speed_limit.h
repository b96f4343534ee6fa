// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace yimi {

struct SpeedLimit
{
    bool understood = true;          ///< false: the value means something, but not to Yimi
    std::optional<std::uint8_t> kmh; ///< 1 … 200; nothing where the value names no number
};

/// A value of `maxspeed`: km/h without unit, "30 mph", "walk"; of a list the lowest. "CN:urban",
/// "none", "signals" name no number ("DE:zone30" does).
[[nodiscard]] SpeedLimit readSpeedLimit(std::string_view value);

} // namespace yimi
