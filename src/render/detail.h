// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/part_set.h"

namespace yimi {

/// Each line with the vertices that matter at `tolerance` metres (Douglas and Peucker); ends stay.
[[nodiscard]] PartSet::Detail simplifiedLines(const PartSet::Detail& full, float tolerance);

/// Each ring with all vertices of one grid cell of `tolerance` metres drawn together to one of
/// them, the same for every ring: neighbours keep their common border, which simplifying ring by
/// ring would tear open. Rings that become smaller than a triangle are left empty.
[[nodiscard]] PartSet::Detail clusteredRings(const PartSet::Detail& full, float tolerance);

} // namespace yimi
