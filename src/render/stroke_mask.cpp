// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/stroke_mask.h"

#include "render/covers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace yimi {

namespace {

constexpr int kRun = 8;
constexpr std::array<float, kRun> kSteps{0, 1, 2, 3, 4, 5, 6, 7};

// By value, as std::max and std::min are not: the compiler can then take eight together.
template <typename T>
T larger(T a, T b)
{
    return a > b ? a : b;
}

template <typename T>
T smaller(T a, T b)
{
    return a < b ? a : b;
}

/// The whole number below. Precondition: not below −kBelow.
int wholeBelow(float value)
{
    constexpr int kBelow = 4;
    return static_cast<int>(value + static_cast<float>(kBelow)) - kBelow;
}

} // namespace

StrokeMask::StrokeMask(int width, int height)
    : m_width(width)
    , m_height(height)
    , m_stride(static_cast<std::size_t>(width) + kRun)
    , m_cover(m_stride * static_cast<std::size_t>(height), 0)
    , m_touched(static_cast<std::size_t>(height), Span{width, 0})
{
}

void StrokeMask::setWidth(double width)
{
    m_thin = width <= 1.05;
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
    if (m_thin)
        addThin(x0, y0, x1, y1);
    else
        addWide(x0, y0, x1, y1);
}

// A city's streets are hundreds of thousands of lines a few dots long: two dots for each step along
// the longer axis, weighed by how near they are (after Wu), is all that can be seen of them.
void StrokeMask::addThin(float x0, float y0, float x1, float y1)
{
    const bool steep = std::abs(y1 - y0) > std::abs(x1 - x0);
    if (steep ? y0 > y1 : x0 > x1) {
        std::swap(x0, x1);
        std::swap(y0, y1);
    }
    if (steep)
        addSteep(y0, x0, y1, (x1 - x0) / (y1 - y0));
    else
        addFlat(x0, y0, x1, x1 > x0 ? (y1 - y0) / (x1 - x0) : 0);
}

void StrokeMask::addFlat(float x0, float y0, float x1, float slope)
{
    const int first = std::max(wholeBelow(std::max(x0, -1.0F)), 0);
    const int last =
        std::min(wholeBelow(smaller(larger(x1, -1.0F), static_cast<float>(m_width))), m_width - 1);
    const auto lowest = static_cast<float>(m_height);
    int touched = -2; // row that the dots since `since` are on
    int since = first;
    for (int x = first; x <= last; ++x) {
        const float along = smaller(larger(static_cast<float>(x) + 0.5F, x0), x1);
        const float y = smaller(larger(y0 + (along - x0) * slope - 0.5F, -2.0F), lowest);
        const int row = wholeBelow(y);
        const float share = y - static_cast<float>(row);
        if (row != touched) {
            touchTwo(touched, since, x);
            touched = row;
            since = x;
        }
        if (row >= 0 && row < m_height)
            cover(rowOf(row)[x], 1 - share);
        if (row >= -1 && row + 1 < m_height)
            cover(rowOf(row + 1)[x], share);
    }
    touchTwo(touched, since, last + 1);
}

void StrokeMask::touchTwo(int row, int begin, int end)
{
    if (begin >= end)
        return;
    if (row >= 0 && row < m_height)
        touch(row, begin, end);
    if (row >= -1 && row + 1 < m_height)
        touch(row + 1, begin, end);
}

void StrokeMask::addSteep(float y0, float x0, float y1, float slope)
{
    const int first = std::max(wholeBelow(std::max(y0, -1.0F)), 0);
    const int last = std::min(wholeBelow(smaller(larger(y1, -1.0F), static_cast<float>(m_height))),
                              m_height - 1);
    const auto right = static_cast<float>(m_width);
    for (int row = first; row <= last; ++row) {
        const float along = smaller(larger(static_cast<float>(row) + 0.5F, y0), y1);
        const float x = smaller(larger(x0 + (along - y0) * slope - 0.5F, -2.0F), right);
        const int column = wholeBelow(x);
        const float share = x - static_cast<float>(column);
        std::uint8_t* dots = rowOf(row);
        if (column >= 0 && column < m_width)
            cover(dots[column], 1 - share);
        if (column >= -1 && column + 1 < m_width)
            cover(dots[column + 1], share);
        touch(row, std::max(column, 0), std::min(column + 2, m_width));
    }
}

void StrokeMask::addWide(float x0, float y0, float x1, float y1)
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
    const Line line{
        x0, y0, length > 0 ? dx / length : 1.0F, length > 0 ? dy / length : 0.0F, length};
    // On a row the dots near the line lie within `half` of where it crosses the row's middle; rows
    // that a flat line hardly crosses are bounded by its ends.
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
            addRow(row,
                   static_cast<int>(begin),
                   std::min(static_cast<int>(std::ceil(end)), m_width),
                   line);
    }
}

// Eight dots at a time, whatever the run's length: what lies beyond the run is farther from the
// line than its reach and gets nothing, and rows have room for it. No branch in here, so that the
// compiler takes the eight together.
void StrokeMask::addRow(int row, int begin, int end, const Line& line)
{
    std::uint8_t* cover = rowOf(row);
    const float py = static_cast<float>(row) + 0.5F - line.y0;
    const float reach = m_reach;
    const float strength = m_strength;
    for (int x = begin; x < end; x += kRun) {
        const float first = static_cast<float>(x) + 0.5F - line.x0;
        std::array<std::int32_t, kRun> shares;
        for (std::size_t i = 0; i < kRun; ++i) {
            const float px = first + kSteps[i];
            const float along = px * line.ux + py * line.uy;
            const float across = px * line.uy - py * line.ux;
            const float beyond = larger(larger(-along, along - line.length), 0.0F);
            const float share = reach - std::sqrt(across * across + beyond * beyond);
            shares[i] = static_cast<std::int32_t>(smaller(larger(share, 0.0F), 1.0F) * strength);
        }
        for (std::size_t i = 0; i < kRun; ++i) {
            const auto value = static_cast<std::uint8_t>(shares[i]);
            cover[static_cast<std::size_t>(x) + i] =
                larger(cover[static_cast<std::size_t>(x) + i], value);
        }
    }
    touch(row, begin, std::min(begin + (end - begin + kRun - 1) / kRun * kRun, m_width));
}

void StrokeMask::blendInto(const DotRows& rows, const Paint& paint, Covers* kept)
{
    for (int row = 0; row < m_height; ++row) {
        Span& span = m_touched[static_cast<std::size_t>(row)];
        if (span.begin >= span.end)
            continue;
        std::uint8_t* cover = rowOf(row);
        layThrough(rows.row(row) + span.begin,
                   cover + span.begin,
                   span.end - span.begin,
                   span.begin,
                   row,
                   paint);
        if (kept != nullptr)
            kept->add(row, cover, span.begin, span.end);
        std::fill(cover + span.begin, cover + span.end + kRun, std::uint8_t{0});
        span = {m_width, 0};
    }
}

} // namespace yimi
