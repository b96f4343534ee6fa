// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/hilbert.h"

#include <algorithm>
#include <utility>

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
        if (ry == 0) {
            if (rx == 1) {
                x = kSide - 1 - x;
                y = kSide - 1 - y;
            }
            std::swap(x, y);
        }
    }
    return index;
}

} // namespace yimi
