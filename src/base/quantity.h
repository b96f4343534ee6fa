// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <compare>
#include <cstdint>

namespace yimi {

/// A number with a unit that cannot be mixed with another unit. `value` is in the unit of the name.
template <typename Rep, typename Tag>
struct Quantity
{
    Rep value{};

    constexpr Quantity() = default;

    constexpr explicit Quantity(Rep number) : value(number) {}

    auto operator<=>(const Quantity&) const = default;

    constexpr Quantity& operator+=(Quantity other)
    {
        value += other.value;
        return *this;
    }

    constexpr Quantity& operator-=(Quantity other)
    {
        value -= other.value;
        return *this;
    }

    friend constexpr Quantity operator+(Quantity a, Quantity b)
    {
        return Quantity(a.value + b.value);
    }

    friend constexpr Quantity operator-(Quantity a, Quantity b)
    {
        return Quantity(a.value - b.value);
    }

    friend constexpr Quantity operator*(Quantity a, Rep factor)
    {
        return Quantity(a.value * factor);
    }
};

using Metres = Quantity<double, struct MetresTag>;
using MetresPerSecond = Quantity<double, struct MetresPerSecondTag>;
/// All travel times. Integer, so that «≤ cutoff» has no ties decided by rounding noise.
using Milliseconds = Quantity<std::int64_t, struct MillisecondsTag>;

[[nodiscard]] constexpr Milliseconds minutes(double count)
{
    return Milliseconds(static_cast<std::int64_t>(count * 60000.0 + 0.5));
}

[[nodiscard]] constexpr MetresPerSecond kilometresPerHour(double kmh)
{
    return MetresPerSecond(kmh / 3.6);
}

/// Travel time of a length at a speed, rounded to the nearest millisecond.
[[nodiscard]] inline Milliseconds travelTime(Metres length, MetresPerSecond speed)
{
    return Milliseconds(std::llround(length.value / speed.value * 1000.0));
}

[[nodiscard]] inline double seconds(Milliseconds time)
{
    return static_cast<double>(time.value) / 1000.0;
}

} // namespace yimi
