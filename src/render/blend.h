// SPDX-License-Identifier: GPL-3.0-or-later
// Premultiplied 32-bit dots, as in QImage::Format_ARGB32_Premultiplied.
#pragma once

#include "style/style.h"

#include <cstddef>
#include <cstdint>
#include <vector>

class QImage;

namespace yimi {

/// Rows of somebody's dots.
struct DotRows
{
    std::uint32_t* first = nullptr;
    std::ptrdiff_t stride = 0; ///< dots from one row to the next
    int width = 0;
    int height = 0;

    [[nodiscard]] std::uint32_t* row(int y) const { return first + y * stride; }
};

/// Precondition: 32 bits a dot. Valid as long as the image is neither changed in size nor shared.
[[nodiscard]] DotRows dotRowsOf(QImage& image);

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

/// A colour, or a tile of dots repeated over the plane.
struct Paint
{
    std::uint32_t colour = 0;
    std::vector<std::uint32_t> tile = {}; ///< rows of period + kTileMargin dots; empty: no tile
    int period = 0;                       ///< dots, across and down
    int tileX = 0;                        ///< of the tile, where the row's dot 0 is
    int tileY = 0;
};

/// The first dots of a tile's row once more behind its last: four at a time can be read anywhere.
inline constexpr int kTileMargin = 3;

/// Lays `count` dots of a paint through their cover over those of a row, which begin at (x, row).
void layThrough(
    std::uint32_t* dots, const std::uint8_t* cover, int count, int x, int row, const Paint& paint);

/// Lays `count` dots over as many others, weakened by share / 255.
void layOver(std::uint32_t* dots, const std::uint32_t* above, int count, std::uint32_t share);

} // namespace yimi
