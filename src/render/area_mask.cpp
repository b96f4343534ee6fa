// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/area_mask.h"

#include "render/covers.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace yimi {

AreaMask::AreaMask(int width, int height)
    : m_width(width)
    , m_height(height)
    , m_sums(static_cast<std::size_t>(width + 2) * static_cast<std::size_t>(height), 0.0F)
    , m_touched(static_cast<std::size_t>(height), Span{width, 0})
    , m_cover(static_cast<std::size_t>(width), 0)
{
}

void AreaMask::addEdge(float x0, float y0, float x1, float y1)
{
    const float direction = y0 < y1 ? 1.0F : -1.0F;
    if (y0 > y1) {
        std::swap(x0, x1);
        std::swap(y0, y1);
    }
    const float top = std::max(y0, 0.0F);
    const float bottom = std::min(y1, static_cast<float>(m_height));
    if (!(top < bottom))
        return;
    // Most edges of a city are shorter than a dot is high.
    if (const int row = static_cast<int>(top);
        y0 >= 0 && y1 <= static_cast<float>(row + 1) && row < m_height) {
        addPiece(row, std::min(x0, x1), std::max(x0, x1), (y1 - y0) * direction);
        return;
    }
    const float slope = (x1 - x0) / (y1 - y0);
    float x = x0 + (top - y0) * slope;
    float y = top;
    for (int row = static_cast<int>(top); y < bottom && row < m_height; ++row) {
        const float next = std::min(static_cast<float>(row + 1), bottom);
        const float nextX = x + (next - y) * slope;
        addPiece(row, std::min(x, nextX), std::max(x, nextX), (next - y) * direction);
        x = nextX;
        y = next;
    }
}

// What lies right of the edge is covered: the piece gives each cell the share of it that is right
// of the edge, as differences between neighbours, so that the sum along the row is right.
void AreaMask::addPiece(int row, float xa, float xb, float signedHeight)
{
    const auto right = static_cast<float>(m_width);
    xa = std::clamp(xa, 0.0F, right);
    xb = std::clamp(xb, 0.0F, right);
    const int first = static_cast<int>(xa);
    const int last = static_cast<int>(xb);
    float* sums =
        m_sums.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(m_width + 2);
    Span& span = m_touched[static_cast<std::size_t>(row)];
    span.begin = std::min(span.begin, first);
    span.end = std::max(span.end, last + 2);
    if (first == last) {
        const float left = (xa + xb) / 2 - static_cast<float>(first);
        sums[first] += signedHeight * (1 - left);
        sums[first + 1] += signedHeight * left;
        return;
    }
    const float perDot = signedHeight / (xb - xa);
    float before = 0; // cover of the cell before
    for (int cell = first; cell <= last; ++cell) {
        const float from = std::max(xa, static_cast<float>(cell));
        const float to = std::min(xb, static_cast<float>(cell + 1));
        const float passed = perDot * (from - xa);
        const float here = perDot * (to - from);
        // Height passed before this cell covers all of it; the height passed inside covers it on
        // average from its middle to the cell's right side.
        const float covered = passed + here * (static_cast<float>(cell + 1) - (from + to) / 2);
        sums[cell] += covered - before;
        before = covered;
    }
    sums[last + 1] += signedHeight - before;
}

void AreaMask::sumUp(const float* sums, std::uint8_t* cover, int begin, int end)
{
    float sum = 0;
    std::uint8_t now = 0;
    for (int x = begin; x < end; ++x) {
        if (sums[x] != 0) {
            sum += sums[x];
            now = static_cast<std::uint8_t>(std::min(std::abs(sum), 1.0F) * 255.0F + 0.5F);
        }
        cover[x] = now;
    }
}

void AreaMask::blendInto(const DotRows& rows, const Paint& paint, Covers* kept)
{
    for (int row = 0; row < m_height; ++row) {
        Span& span = m_touched[static_cast<std::size_t>(row)];
        if (span.begin >= span.end)
            continue;
        float* sums =
            m_sums.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(m_width + 2);
        const int end = std::min(span.end, m_width);
        sumUp(sums, m_cover.data(), span.begin, end);
        layThrough(rows.row(row) + span.begin,
                   m_cover.data() + span.begin,
                   end - span.begin,
                   span.begin,
                   row,
                   paint);
        if (kept != nullptr)
            kept->add(row, m_cover.data(), span.begin, end);
        std::fill(sums + span.begin, sums + std::min(span.end, m_width + 2), 0.0F);
        span = {m_width, 0};
    }
}

void AreaMask::resize(int width, int height)
{
    m_width = width;
    m_height = height;
    m_sums.assign(static_cast<std::size_t>(width + 2) * static_cast<std::size_t>(height), 0.0F);
    m_touched.assign(static_cast<std::size_t>(height), Span{width, 0});
    m_cover.assign(static_cast<std::size_t>(width), 0);
}

void AreaMask::takeCover(std::uint8_t* cover)
{
    const auto width = static_cast<std::size_t>(m_width);
    std::fill_n(cover, width * static_cast<std::size_t>(m_height), std::uint8_t{0});
    for (std::size_t row = 0; row < static_cast<std::size_t>(m_height); ++row) {
        Span& span = m_touched[row];
        if (span.begin >= span.end)
            continue;
        float* sums = m_sums.data() + row * (width + 2);
        sumUp(sums, cover + row * width, span.begin, std::min(span.end, m_width));
        std::fill(sums + span.begin, sums + std::min(span.end, m_width + 2), 0.0F);
        span = {m_width, 0};
    }
}

} // namespace yimi
