// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/coordinate.h"

#include <cstdint>

namespace yimi::sample {

/// Smooth value noise in [-1, 1] with features about `wavelength` metres wide. A function of place
/// alone.
[[nodiscard]] double noise(std::uint64_t seed, Coordinate at, double wavelength);

/// Three octaves of noise, in about [-1, 1].
[[nodiscard]] double roughNoise(std::uint64_t seed, Coordinate at, double wavelength);

/// How far places are pushed about: whatever meets before the warp meets after it.
struct Warp
{
    std::uint64_t seed = 0;
    double amplitude = 0.0;  ///< metres
    double wavelength = 1.0; ///< metres
};

[[nodiscard]] Coordinate warped(Coordinate at, const Warp& warp);

} // namespace yimi::sample
