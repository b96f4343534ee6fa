// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/part_set.h"

namespace yimi {

/// Up to which tolerance each vertex of some lines stays (Douglas and Peucker); ends stay always.
class LineWeights
{
public:
    /// For tolerances from `least` metres on.
    LineWeights(const PartSet::Detail& full, float least);

    /// How many vertices stay.
    [[nodiscard]] std::size_t keptAt(float tolerance) const;

    /// Each line with those. Precondition: `full` as before.
    [[nodiscard]] PartSet::Detail simplified(const PartSet::Detail& full, float tolerance) const;

private:
    LargeArray<float> m_weights; ///< of each vertex: the square of the distance that it matters by
};

/// Each line with the vertices that matter at `tolerance` metres; ends stay.
[[nodiscard]] PartSet::Detail simplifiedLines(const PartSet::Detail& full, float tolerance);

/// Each ring with all vertices of one grid cell of `tolerance` metres drawn together to one of
/// them, the same for every ring: neighbours keep their common border, which simplifying ring by
/// ring would tear open. Rings that become smaller than a triangle are left empty.
[[nodiscard]] PartSet::Detail clusteredRings(const PartSet::Detail& full, float tolerance);

} // namespace yimi
