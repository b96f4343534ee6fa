// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/frame.h"
#include "render/symbols.h"

#include <vector>

namespace yimi {

/// Draws markers of points, and of polygons where their glyph is shown. False when stopped.
bool drawMarkers(
    Frame& frame, const DisplayLayer& layer, double opacity, Colour ground, MarkerImages& images);

/// Adds the boxes of badges in the whole view, whatever part of it is painted: labels keep away
/// from them.
void addMarkerBoxes(const Frame& frame, const DisplayLayer& layer, std::vector<QRectF>& taken);

} // namespace yimi
