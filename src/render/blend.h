// SPDX-License-Identifier: GPL-3.0-or-later
// Premultiplied 32-bit dots, as in QImage::Format_ARGB32_Premultiplied.
#pragma once

#include "style/style.h"

#include <algorithm>
#include <cstdint>

namespace yimi {

/// Rows [begin, end) of an image.
struct RowRange
{
    int begin = 0;
    int end = 0;

    [[nodiscard]] bool empty() const { return begin >= end; }

    void include(RowRange other)
    {
        if (other.empty())
            return;
        begin = empty() ? other.begin : std::min(begin, other.begin);
        end = std::max(end, other.end);
    }
};

/// product / 255, rounded; product ≤ 255 · 255.
[[nodiscard]] inline std::uint32_t divided255(std::uint32_t product)
{
    const std::uint32_t t = product + 128;
    return (t + (t >> 8)) >> 8;
}

/// All four channels × share / 255, two at a time.
[[nodiscard]] inline std::uint32_t scaled(std::uint32_t dot, std::uint32_t share)
{
    std::uint32_t even = (dot & 0x00FF00FF) * share + 0x00800080;
    even = ((even + ((even >> 8) & 0x00FF00FF)) >> 8) & 0x00FF00FF;
    std::uint32_t odd = ((dot >> 8) & 0x00FF00FF) * share + 0x00800080;
    odd = (odd + ((odd >> 8) & 0x00FF00FF)) & 0xFF00FF00;
    return even | odd;
}

/// `above` laid over `below`, both premultiplied.
[[nodiscard]] inline std::uint32_t laidOver(std::uint32_t below, std::uint32_t above)
{
    return above + scaled(below, 255 - (above >> 24));
}

[[nodiscard]] inline std::uint32_t premultiplied(Colour c)
{
    return (std::uint32_t{c.a} << 24) | (divided255(std::uint32_t{c.r} * c.a) << 16)
           | (divided255(std::uint32_t{c.g} * c.a) << 8) | divided255(std::uint32_t{c.b} * c.a);
}

} // namespace yimi
