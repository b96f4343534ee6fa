// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/scene.h"

namespace yimi {

/// The layer with another style, without preparing its geometry anew: where the style has the same
/// classes, orders and labels, and only colours, widths, scales and the like are others. Null where
/// it has not.
[[nodiscard]] std::shared_ptr<const DisplayLayer> restyled(const DisplayLayer& before,
                                                           const LayerStyle& style);

/// Both layers cover the very same dots at a scale (metres a pixel), class by class, in whatever
/// colours; classes that only the first shows do not matter. False where that is not certain.
[[nodiscard]] bool sameCovers(const DisplayLayer& before, const DisplayLayer& after, double scale);

} // namespace yimi
