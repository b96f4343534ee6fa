// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/frame.h"

namespace yimi {

/// Streets and the like: levels from low to high, in each level all casings, then all strokes by
/// rule order. In the frame's band when it has one. False when stopped.
bool drawLines(Frame& frame, const DisplayLayer& layer, double opacity);

/// Borders of polygons, in outline width.
bool drawOutlines(Frame& frame, const DisplayLayer& layer, double opacity);

} // namespace yimi
