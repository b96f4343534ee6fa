// SPDX-License-Identifier: GPL-3.0-or-later
#include "osm/speed_limit.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace yimi {

namespace {

constexpr double kKmhPerMph = 1.609344;
constexpr double kWalkKmh = 7; ///< as traffic courts read «walking speed»

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

bool namesNoNumber(std::string_view value)
{
    static constexpr auto kWords = std::to_array<std::string_view>(
        {"none", "signals", "variable", "implicit", "default", "unposted", "unknown"});
    return std::ranges::find(kWords, value) != kWords.end();
}

SpeedLimit limitOf(double kmh)
{
    if (!(kmh > 0))
        return {.understood = false};
    return {.kmh = static_cast<std::uint8_t>(std::clamp(std::lround(kmh), 1L, 200L))};
}

SpeedLimit readOne(std::string_view value)
{
    if (value == "walk" || value.ends_with(":walk"))
        return limitOf(kWalkKmh);
    if (namesNoNumber(value))
        return {};
    if (const auto colon = value.rfind(':'); colon != std::string_view::npos) {
        const auto digit = value.find_first_of("0123456789", colon);
        return digit == std::string_view::npos ? SpeedLimit{} : readOne(value.substr(digit));
    }
    double number = 0;
    const auto parsed = std::from_chars(value.data(), value.data() + value.size(), number);
    if (parsed.ec != std::errc())
        return {.understood = false};
    const std::string_view unit =
        trimmed(value.substr(static_cast<std::size_t>(parsed.ptr - value.data())));
    if (unit.empty() || unit == "km/h" || unit == "kmh" || unit == "kph")
        return limitOf(number);
    return unit == "mph" ? limitOf(number * kKmhPerMph) : SpeedLimit{.understood = false};
}

} // namespace

SpeedLimit readSpeedLimit(std::string_view value)
{
    SpeedLimit lowest;
    while (!value.empty()) {
        const auto end = std::min(value.find_first_of(";|"), value.size());
        const SpeedLimit one = readOne(trimmed(value.substr(0, end)));
        lowest.understood = lowest.understood && one.understood;
        if (one.kmh)
            lowest.kmh = std::min(lowest.kmh.value_or(*one.kmh), *one.kmh);
        value.remove_prefix(std::min(end + 1, value.size()));
    }
    return lowest;
}

} // namespace yimi
