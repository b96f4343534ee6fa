// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/overlay.h"

namespace yimi::sample {

/// The shape without what any of the obstacles cover; these may overlap or touch each other, which
/// the kernel's difference alone does not take. Errors: LibraryFailed.
[[nodiscard]] inline Result<Polygons> clearedOf(const Polygons& shape, const Polygons& obstacles)
{
    if (obstacles.empty())
        return makeValid(shape);
    const auto merged = unionOf(obstacles);
    return merged ? difference(shape, *merged) : merged;
}

} // namespace yimi::sample
