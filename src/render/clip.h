// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <utility>

namespace yimi {

/// The part of a segment inside a rectangle (Liang and Barsky). False when nothing is inside.
[[nodiscard]] bool clipSegment(QPointF& a, QPointF& b, const QRectF& rect);

/// A ring cut at a rectangle (Sutherland and Hodgman); pieces stay joined along the rectangle's
/// edges, orientation is kept. May be empty.
[[nodiscard]] QPolygonF clipRing(const QPolygonF& ring, const QRectF& rect);

} // namespace yimi
