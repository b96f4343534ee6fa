// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/frame.h"

namespace yimi {

/// Fills and hatches the polygons of a layer. False when stopped.
bool drawAreas(Frame& frame, const DisplayLayer& layer, double opacity);

} // namespace yimi
