// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/stroke_mask.h"

#include <QImage>

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

struct Paint
{
    std::uint32_t r, g, b, a;
};

std::uint32_t divided(std::uint32_t product)
{
    const std::uint32_t t = product + 128;
    return (t + (t >> 8)) >> 8;
}

std::uint32_t blended(std::uint32_t below, const Paint& paint, std::uint32_t cover)
{
    const std::uint32_t alpha = divided(paint.a * cover);
    const std::uint32_t rest = 255 - alpha;
    const auto channel = [&](std::uint32_t value, int shift) {
        return divided(value * alpha + ((below >> shift) & 0xFF) * rest) << shift;
    };
    return ((alpha + divided(((below >> 24) & 0xFF) * rest)) << 24) | channel(paint.r, 16)
           | channel(paint.g, 8) | channel(paint.b, 0);
}

} // namespace

StrokeMask::StrokeMask(int width, int height)
    : m_width(width)
    , m_height(height)
    , m_cover(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0)
    , m_touched(static_cast<std::size_t>(height), Span{width, 0})
{
}

void StrokeMask::setWidth(double width)
{
    m_reach = static_cast<float>(std::max(width, 1.0) / 2 + 0.5);
    m_strength = static_cast<float>(255.0 * std::min(width, 1.0));
}

void StrokeMask::touch(int row, int begin, int end)
{
    Span& span = m_touched[static_cast<std::size_t>(row)];
    span.begin = std::min(span.begin, begin);
    span.end = std::max(span.end, end);
}

void StrokeMask::addSegment(float x0, float y0, float x1, float y1)
{
    const float dx = x1 - x0;
    const float dy = y1 - y0;
    const float length = std::sqrt(dx * dx + dy * dy);
    const float lowX = std::max(std::min(x0, x1) - m_reach, 0.0F);
    const float highX = std::min(std::max(x0, x1) + m_reach, static_cast<float>(m_width));
    const float lowY = std::max(std::min(y0, y1) - m_reach, 0.0F);
    const float highY = std::min(std::max(y0, y1) + m_reach, static_cast<float>(m_height));
    if (!(lowX < highX && lowY < highY))
        return;
    const Line line{x0, y0, length > 0 ? dx / length : 1.0F, length > 0 ? dy / length : 0.0F, length};
    // On a row the dots near the line lie within `half` of where it crosses the row's middle; rows that a flat line
    // hardly crosses are bounded by its ends.
    const bool steep = std::abs(dy) > 1e-3F;
    const float half = steep ? m_reach * length / std::abs(dy) : 0;
    const float slope = steep ? dx / dy : 0;
    const int endRow = std::min(static_cast<int>(std::ceil(highY)), m_height);
    for (int row = static_cast<int>(lowY); row < endRow; ++row) {
        float begin = lowX;
        float end = highX;
        if (steep) {
            const float crossing = x0 + (static_cast<float>(row) + 0.5F - y0) * slope;
            begin = std::max(begin, crossing - half - 0.5F);
            end = std::min(end, crossing + half + 0.5F);
        }
        if (begin < end)
            addRow(row, static_cast<int>(begin), std::min(static_cast<int>(std::ceil(end)), m_width), line);
    }
}

void StrokeMask::addRow(int row, int begin, int end, const Line& line)
{
    touch(row, begin, end);
    std::uint8_t* cover = m_cover.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(m_width);
    const float py = static_cast<float>(row) + 0.5F - line.y0;
    for (int x = begin; x < end; ++x) {
        const float px = static_cast<float>(x) + 0.5F - line.x0;
        const float along = px * line.ux + py * line.uy;
        const float across = px * line.uy - py * line.ux;
        const float beyond = std::max(std::max(-along, along - line.length), 0.0F);
        const float distance = beyond > 0 ? std::sqrt(across * across + beyond * beyond) : std::abs(across);
        const float share = std::min(m_reach - distance, 1.0F);
        if (share > 0)
            cover[x] = std::max(cover[x], static_cast<std::uint8_t>(share * m_strength));
    }
}

void StrokeMask::blendInto(QImage& image, std::uint8_t r, std::uint8_t g, std::uint8_t b, std::uint8_t a)
{
    const Paint paint{r, g, b, a};
    for (int row = 0; row < m_height; ++row) {
        Span& span = m_touched[static_cast<std::size_t>(row)];
        if (span.begin >= span.end)
            continue;
        auto* dots = reinterpret_cast<std::uint32_t*>(image.scanLine(row));
        std::uint8_t* cover = m_cover.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(m_width);
        for (int x = span.begin; x < span.end; ++x) {
            if (cover[x] != 0)
                dots[x] = blended(dots[x], paint, cover[x]);
        }
        std::fill(cover + span.begin, cover + span.end, std::uint8_t{0});
        span = {m_width, 0};
    }
}

} // namespace yimi
