// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/frame.h"
#include "render/symbols.h"

#include <vector>

namespace yimi {

/// Draws markers of points, and of polygons where their glyph is shown. Adds the boxes of badges to
/// `taken`, which labels keep away from. False when stopped.
bool drawMarkers(Frame& frame,
                 const DisplayLayer& layer,
                 double opacity,
                 Colour ground,
                 MarkerImages& images,
                 std::vector<QRectF>& taken);

} // namespace yimi
