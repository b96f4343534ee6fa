// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style.h"

#include <QImage>
#include <QPolygonF>

#include <span>

class QPainter;

namespace yimi {

/// Hatches rings (px; holes among them) with the pattern anchored at the picture's origin, so that
/// it runs on from feature to feature. Drawn as lines and dots, never as a bitmap or through a
/// clip, which SVG and some PDF viewers do not have. `unit`: px per styled px.
void drawHatch(QPainter& painter, std::span<const QPolygonF> rings, const Fill& fill, double unit);

/// One tile of the same pattern for raster pictures, premultiplied; null for no hatch. `dots`:
/// device dots per styled px.
[[nodiscard]] QImage hatchTile(const Fill& fill, double dots);

} // namespace yimi
