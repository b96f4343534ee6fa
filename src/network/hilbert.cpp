// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/hilbert.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr std::uint32_t kSide = 1U << 16U;

std::uint32_t gridPlace(double offset, double extent)
{
    if (!(extent > 0))
        return 0;
    const double scaled = offset / extent * (kSide - 1);
    return static_cast<std::uint32_t>(std::clamp(scaled, 0.0, static_cast<double>(kSide - 1)));
}

} // namespace

std::uint32_t hilbertIndex(Coordinate c, const Box& box)
{
    // One scale for both axes, so that the curve's squares are squares on the ground.
    const double extent = std::max(box.width(), box.height());
    std::uint32_t x = gridPlace(c.x - box.min.x, extent);
    std::uint32_t y = gridPlace(c.y - box.min.y, extent);
    std::uint32_t index = 0;
    for (std::uint32_t s = kSide / 2; s > 0; s /= 2) {
        const std::uint32_t rx = (x & s) > 0 ? 1 : 0;
        const std::uint32_t ry = (y & s) > 0 ? 1 : 0;
        index += s * s * ((3 * rx) ^ ry);
        // No branches, which nobody could foresee: in the lower half turn the square, in its right
        // quarter flip it as well.
        const std::uint32_t flip = (kSide - 1) & (0U - (rx & (1U - ry)));
        x ^= flip;
        y ^= flip;
        const std::uint32_t swapped = (x ^ y) & (0U - (1U - ry));
        x ^= swapped;
        y ^= swapped;
    }
    return index;
}

} // namespace yimi
