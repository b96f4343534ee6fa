// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style.h"

#include <QPolygonF>

#include <span>

class QPainter;

namespace yimi {

/// Hatches rings (px; holes among them) with the pattern anchored at the picture's origin, so that it runs on from
/// feature to feature. Drawn as lines and dots, never as a bitmap or through a clip: the same on screen, in PDF and in
/// SVG. `unit`: px per styled px.
void drawHatch(QPainter& painter, std::span<const QPolygonF> rings, const Fill& fill, double unit);

} // namespace yimi
