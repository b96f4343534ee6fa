// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid.h"

namespace yimi::sample {

/// A border line between two labels of a grid, from one meeting of three to the next (or closed on
/// itself).
struct Border
{
    LineString line;
    std::uint16_t left = 0;
    std::uint16_t right = 0;
    int startWay = 0;  ///< 0 east, 1 north, 2 west, 3 south: the way it leaves its first corner
    int endWay = 0;    ///< the way it arrives at its last corner
    bool loop = false; ///< closed, and no other border touches it
};

/// Changes single cells until no two areas of one group meet at a corner only, for every grouping
/// given (group numbers by label): outlines then never touch themselves. Label 0 is not made.
void separateCorners(Grid<std::uint16_t>& labels,
                     const std::vector<std::vector<std::uint16_t>>& groupings);

/// The borders of a labelled grid, smoothed once, so that everything built from them fits together
/// exactly. Label 0 is outside. Labels must be in one piece (cells meeting at sides).
[[nodiscard]] std::vector<Border> bordersOf(const Grid<std::uint16_t>& labels);

/// Areas of groups of labels: groupOf[label] is a group number, 0 for outside. Result [group - 1].
/// Shapes of different groupings of the same borders share their vertices.
[[nodiscard]] std::vector<Polygons> areasOf(const std::vector<Border>& borders,
                                            const std::vector<std::uint16_t>& groupOf,
                                            std::size_t groupCount);

} // namespace yimi::sample
