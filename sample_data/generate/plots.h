// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/shapes.h"
#include "random.h"

#include <optional>
#include <utility>

namespace yimi::sample {

/// A straight cut across a block, from street to street.
struct PlotCut
{
    Coordinate from;
    Coordinate to;
    int depth = 0;     ///< 0: the first cut of the block
    bool last = false; ///< no plot beside it is cut again
};

struct Plots
{
    std::vector<PlotCut> cuts;
    std::vector<Ring> plots; ///< what is left between the cuts
};

/// Where a line through a place inside a ring leaves it, ahead and behind; nothing when that is
/// hardly anything.
[[nodiscard]] std::optional<std::pair<Coordinate, Coordinate>>
chordThrough(const Ring& ring, Coordinate at, double angle);

/// The direction of a ring's long side (of the smallest box about it), radians from east.
[[nodiscard]] double longSide(const Ring& ring);

/// Cuts a ring across its long side again and again until plots are about `size` metres wide
/// (recursive oriented bounding boxes, as in [vanegas2012]).
[[nodiscard]] Plots cutIntoPlots(const Ring& ring, double size, Random& random);

} // namespace yimi::sample
