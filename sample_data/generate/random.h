// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace yimi::sample {

/// Scrambles 64 bits (splitmix64's finaliser): the root of every invented number here.
[[nodiscard]] constexpr std::uint64_t scrambled(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31);
}

/// A seed for one theme, or for one thing of a theme: independent of the order in which things are
/// made.
[[nodiscard]] constexpr std::uint64_t
seedFor(std::uint64_t seed, std::uint64_t theme, std::uint64_t thing = 0)
{
    return scrambled(scrambled(scrambled(seed) ^ theme) ^ thing);
}

/// The same numbers on every machine and library, which the distributions of <random> do not
/// promise.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t bits()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        return scrambled(m_state);
    }

    /// In [0, 1).
    double uniform() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }

    double between(double low, double high) { return low + (high - low) * uniform(); }

    bool chance(double probability) { return uniform() < probability; }

    /// In [0, count). Precondition: count > 0.
    std::size_t index(std::size_t count) { return static_cast<std::size_t>(bits() % count); }

    /// Mean 0, deviation 1, never beyond ±3.5 (twelve uniforms; enough for looks).
    double normal()
    {
        double sum = -6.0;
        for (int i = 0; i < 12; ++i)
            sum += uniform();
        return sum < -3.5 ? -3.5 : (sum > 3.5 ? 3.5 : sum);
    }

private:
    std::uint64_t m_state;
};

/// A position drawn in proportion to weights that were summed up beforehand. Precondition: the last
/// sum is > 0.
[[nodiscard]] std::size_t drawn(const std::vector<double>& runningSums, Random& random);

} // namespace yimi::sample
