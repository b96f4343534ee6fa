// SPDX-License-Identifier: GPL-3.0-or-later
#include "noise.h"

#include "random.h"

#include <cmath>

namespace yimi::sample {

namespace {

double cornerValue(std::uint64_t seed, std::int64_t column, std::int64_t row)
{
    const auto key = static_cast<std::uint64_t>(column) * 0x8DA6B343ULL
                     ^ static_cast<std::uint64_t>(row) * 0xD8163841ULL;
    return static_cast<double>(scrambled(seed ^ key) >> 11) * 0x1.0p-52 - 1.0;
}

double eased(double t)
{
    return t * t * t * (t * (t * 6.0 - 15.0) + 10.0);
}

} // namespace

double noise(std::uint64_t seed, Coordinate at, double wavelength)
{
    const double x = at.x / wavelength;
    const double y = at.y / wavelength;
    const double column = std::floor(x);
    const double row = std::floor(y);
    const auto i = static_cast<std::int64_t>(column);
    const auto j = static_cast<std::int64_t>(row);
    const double u = eased(x - column);
    const double v = eased(y - row);
    const double low = cornerValue(seed, i, j) * (1 - u) + cornerValue(seed, i + 1, j) * u;
    const double high = cornerValue(seed, i, j + 1) * (1 - u) + cornerValue(seed, i + 1, j + 1) * u;
    return low * (1 - v) + high * v;
}

double roughNoise(std::uint64_t seed, Coordinate at, double wavelength)
{
    return 0.57 * noise(seed, at, wavelength) + 0.29 * noise(seed + 1, at, wavelength / 2.7)
           + 0.14 * noise(seed + 2, at, wavelength / 7.3);
}

Coordinate warped(Coordinate at, const Warp& warp)
{
    return {at.x + warp.amplitude * roughNoise(warp.seed, at, warp.wavelength),
            at.y + warp.amplitude * roughNoise(warp.seed + 77, at, warp.wavelength)};
}

} // namespace yimi::sample
