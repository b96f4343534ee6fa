// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/blend.h"

#include <QImage>

#include <array>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace yimi {

namespace {

// Four dots at a time, with the very numbers that `scaled` and `laidOver` give one by one.
#if defined(__SSE2__)

using Four = __m128i;

Four load(const std::uint32_t* dots)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(dots));
}

void store(std::uint32_t* dots, Four four)
{
    _mm_storeu_si128(reinterpret_cast<__m128i*>(dots), four);
}

Four filled(std::uint32_t dot)
{
    return _mm_set1_epi32(static_cast<int>(dot));
}

Four sharesOf(std::uint32_t share)
{
    return filled(share | (share << 16));
}

/// The share of each dot, in both halves of it.
Four sharesOf(const std::uint8_t* cover)
{
    int four = 0;
    std::memcpy(&four, cover, 4);
    const Four wide = _mm_unpacklo_epi8(_mm_cvtsi32_si128(four), _mm_setzero_si128());
    return _mm_unpacklo_epi16(wide, wide);
}

Four fourDivided255(Four product)
{
    const Four t = _mm_add_epi16(product, _mm_set1_epi16(128));
    return _mm_add_epi16(t, _mm_srli_epi16(t, 8));
}

Four fourScaled(Four dots, Four shares)
{
    const Four low = _mm_set1_epi32(0x00FF00FF);
    const Four even = fourDivided255(_mm_mullo_epi16(_mm_and_si128(dots, low), shares));
    const Four odd = fourDivided255(_mm_mullo_epi16(_mm_srli_epi16(dots, 8), shares));
    return _mm_or_si128(_mm_srli_epi16(even, 8), _mm_andnot_si128(low, odd));
}

Four fourLaidOver(Four below, Four above)
{
    const Four alpha = _mm_srli_epi32(above, 24);
    const Four both = _mm_or_si128(alpha, _mm_slli_epi32(alpha, 16));
    return _mm_add_epi8(above, fourScaled(below, _mm_sub_epi16(_mm_set1_epi16(255), both)));
}

#else

using Four = std::array<std::uint32_t, 4>;

Four load(const std::uint32_t* dots)
{
    return {dots[0], dots[1], dots[2], dots[3]};
}

void store(std::uint32_t* dots, const Four& four)
{
    std::memcpy(dots, four.data(), sizeof four);
}

Four filled(std::uint32_t dot)
{
    return {dot, dot, dot, dot};
}

Four sharesOf(std::uint32_t share)
{
    return filled(share);
}

Four sharesOf(const std::uint8_t* cover)
{
    return {cover[0], cover[1], cover[2], cover[3]};
}

Four fourScaled(Four dots, const Four& shares)
{
    for (std::size_t i = 0; i < 4; ++i)
        dots[i] = scaled(dots[i], shares[i]);
    return dots;
}

Four fourLaidOver(Four below, const Four& above)
{
    for (std::size_t i = 0; i < 4; ++i)
        below[i] = laidOver(below[i], above[i]);
    return below;
}

#endif

constexpr int kFour = 4;
constexpr int kRun = 8;

// Much of a row is empty: look at eight dots at once.
bool emptyRun(const std::uint8_t* cover)
{
    std::uint64_t eight = 0;
    std::memcpy(&eight, cover, kRun);
    return eight == 0;
}

void layColour(std::uint32_t* dots, const std::uint8_t* cover, int count, std::uint32_t colour)
{
    const Four paint = filled(colour);
    int x = 0;
    for (; x + kRun <= count; x += kRun) {
        if (emptyRun(cover + x))
            continue;
        for (int half = x; half < x + kRun; half += kFour)
            store(dots + half,
                  fourLaidOver(load(dots + half), fourScaled(paint, sharesOf(cover + half))));
    }
    for (; x < count; ++x)
        dots[x] = laidOver(dots[x], scaled(colour, cover[x]));
}

void layTile(
    std::uint32_t* dots, const std::uint8_t* cover, int count, int x, int row, const Paint& paint)
{
    const std::uint32_t* pattern =
        paint.tile.data() + (row + paint.tileY) % paint.period * (paint.period + kTileMargin);
    int at = (x + paint.tileX) % paint.period;
    int i = 0;
    for (; i + kFour <= count; i += kFour) {
        store(dots + i,
              fourLaidOver(load(dots + i), fourScaled(load(pattern + at), sharesOf(cover + i))));
        for (at += kFour; at >= paint.period;)
            at -= paint.period;
    }
    for (; i < count; ++i) {
        dots[i] = laidOver(dots[i], scaled(pattern[at], cover[i]));
        at = at + 1 == paint.period ? 0 : at + 1;
    }
}

} // namespace

DotRows dotRowsOf(QImage& image)
{
    return {reinterpret_cast<std::uint32_t*>(image.bits()),
            image.bytesPerLine() / 4,
            image.width(),
            image.height()};
}

void layThrough(
    std::uint32_t* dots, const std::uint8_t* cover, int count, int x, int row, const Paint& paint)
{
    if (paint.tile.empty())
        layColour(dots, cover, count, paint.colour);
    else
        layTile(dots, cover, count, x, row, paint);
}

void layOver(std::uint32_t* dots, const std::uint32_t* above, int count, std::uint32_t share)
{
    const Four shares = sharesOf(share);
    int x = 0;
    for (; x + kFour <= count; x += kFour) {
        const Four four = share == 255 ? load(above + x) : fourScaled(load(above + x), shares);
        store(dots + x, fourLaidOver(load(dots + x), four));
    }
    for (; x < count; ++x)
        dots[x] = laidOver(dots[x], share == 255 ? above[x] : scaled(above[x], share));
}

} // namespace yimi
