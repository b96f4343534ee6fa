// SPDX-License-Identifier: GPL-3.0-or-later
// Which places at which lines end or may be cut are one junction. Private to network.
#pragma once

#include "base/large_array.h"
#include "geometry/box.h"

#include <cstdint>
#include <span>
#include <vector>

namespace yimi {

/// A place at which a line ends or may be cut.
struct SplitPlace
{
    Coordinate point;
    std::uint32_t split = 0; ///< its number, whatever the caller counts
    std::int8_t level = 0;
    bool isEnd = false;
};

/// Narrow stripes from south to north, each at least as wide as the tolerance: places that may be
/// one junction lie in one stripe or in neighbouring ones, near to each other by their y.
class PlaceStripes
{
public:
    PlaceStripes(const Box& extent, double tolerance, std::size_t places);

    /// By stripe, then y, x, level, ends last. Gives where each stripe begins among the sorted
    /// places; size stripes + 1. The same order for every number of threads.
    std::vector<std::uint32_t> sort(LargeArray<SplitPlace>& places, unsigned threads) const;

private:
    [[nodiscard]] std::uint32_t stripeOf(Coordinate point) const;

    double m_left = 0;
    double m_stripesPerMetre = 1;
    std::uint32_t m_count = 1;
};

struct Junctions
{
    LargeArray<Coordinate> places;     ///< the least (x, y) of those that are one
    LargeArray<std::uint32_t> ofSplit; ///< by split number
};

/// Places within the tolerance of one another are one junction, and so are chains of them; of
/// different levels only where one of two is an end. `sorted` by stripes that begin at
/// `stripeStarts`, split numbers 0 … size - 1, each once. The same for every number of threads.
[[nodiscard]] Junctions formJunctions(std::span<const SplitPlace> sorted,
                                      std::span<const std::uint32_t> stripeStarts,
                                      double tolerance,
                                      unsigned threads);

} // namespace yimi
