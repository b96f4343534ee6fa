// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/line_order.h"

#include "base/key_sort.h"
#include "base/parallel.h"

#include <algorithm>
#include <utility>

namespace yimi {

namespace {

constexpr std::size_t kAtOnce = 1024; ///< lines that a thread takes
constexpr unsigned kSideBits = 11;
constexpr std::uint32_t kSide = 1U << kSideBits;

/// The bits of a number with a gap behind each.
std::uint32_t spread(std::uint32_t bits)
{
    bits = (bits | bits << 8U) & 0x00FF00FFU;
    bits = (bits | bits << 4U) & 0x0F0F0F0FU;
    bits = (bits | bits << 2U) & 0x33333333U;
    return (bits | bits << 1U) & 0x55555555U;
}

std::uint32_t gridPlace(double offset, double placesPerMetre)
{
    return static_cast<std::uint32_t>(std::clamp(offset * placesPerMetre, 0.0, kSide - 1.0));
}

/// The lines along a curve through squares of four squares of four squares …
LargeArray<Keyed> alongCurve(const PackedLines& lines, unsigned threads)
{
    Box box;
    for (std::size_t i = 0; i < lines.size(); ++i)
        box.include(lines[i].front());
    const double extent = std::max(box.width(), box.height());
    const double placesPerMetre = extent > 0 ? kSide / extent : 0.0;
    LargeArray<Keyed> order(lines.size());
    parallelFor(
        lines.size(),
        threads,
        [&](std::size_t i, unsigned) {
            const Coordinate start = lines[i].front();
            const std::uint32_t x = gridPlace(start.x - box.min.x, placesPerMetre);
            const std::uint32_t y = gridPlace(start.y - box.min.y, placesPerMetre);
            order[i] = {spread(x) | spread(y) << 1U, static_cast<std::uint32_t>(i)};
        },
        kAtOnce);
    sortByKey(order, 2 * kSideBits);
    return order;
}

} // namespace

RoadLines neighboursTogether(RoadLines roads, unsigned threads)
{
    const PackedLines& lines = roads.lines.lines;
    LargeArray<Keyed> order = alongCurve(lines, threads);
    RoadLines result{.layer = std::move(roads.layer), .findings = std::move(roads.findings)};
    result.resize(lines.size(), lines.vertices().size());
    // The key has done its work: from here on, where the line's vertices begin.
    std::uint32_t vertices = 0;
    for (Keyed& line : order) {
        line.key = vertices;
        vertices += static_cast<std::uint32_t>(lines[line.index].size());
    }
    parallelFor(
        order.size(),
        threads,
        [&](std::size_t i, unsigned) {
            const auto [first, line] = order[i];
            const auto shape = lines[line];
            std::ranges::copy(
                shape,
                result.lines.lines.place(i, first, static_cast<std::uint32_t>(shape.size()))
                    .begin());
            result.lines.levels[i] = roads.lines.levels[line];
            result.roads[i] = roads.roads[line];
            result.featureIds[i] = roads.featureIds[line];
            result.sourceOrder[i] = roads.sourceOrder[line];
        },
        kAtOnce);
    return result;
}

} // namespace yimi
