// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/scene.h"

namespace yimi {

/// The layer with another style, without preparing its geometry anew: where the style has the same
/// classes, orders and labels, and only colours, widths, scales and the like are others. Null where
/// it has not.
[[nodiscard]] std::shared_ptr<const DisplayLayer> restyled(const DisplayLayer& before,
                                                           const LayerStyle& style);

} // namespace yimi
