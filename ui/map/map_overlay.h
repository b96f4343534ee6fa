// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn over the map and is no part of it: scale bar, marks, highlights.
#pragma once

#include "geometry/shapes.h"
#include "render/map_view.h"
#include "ui/look/look.h"

#include <QPainterPath>

#include <optional>
#include <utility>

class QPainter;

namespace yimi {

/// A round length that fits into `pixels` at this scale: 1, 2 or 5 times a power of ten, in metres.
[[nodiscard]] double roundScaleLength(double metresPerPixel, double pixels);

/// "500 m", "2 km".
[[nodiscard]] QString scaleLengthText(double metres);

/// «1:48,000», rounded to three digits.
[[nodiscard]] QString scaleText(const MapView& view);

/// Scale bar, scale and, when `mark` is not empty, the mark of made-up data, along the lower left
/// edge.
void paintScale(QPainter& painter,
                const MapView& view,
                const QString& mark,
                const UiColours& colours);

/// A pin whose point is at a place on the screen.
void paintPin(QPainter& painter, QPointF at, const UiColours& colours);

/// A way along the streets from a home to a facility, both marked; and, broken, the straight line
/// across what it goes around.
void paintRoute(QPainter& painter,
                const MapView& view,
                const LineString& way,
                const std::optional<std::pair<Coordinate, Coordinate>>& straight,
                const UiColours& colours);

/// What is said beside the pointer.
struct HoverText
{
    QString name;
    QString why; ///< below it, in lines; may be empty
};

/// A chip beside the pointer, kept inside a canvas of this size.
void paintHoverChip(QPainter& painter,
                    QPointF pointer,
                    const QSizeF& canvas,
                    const HoverText& text,
                    const UiColours& colours);

/// An area in screen coordinates, fit for outlines.
[[nodiscard]] QPainterPath screenPath(const Geometry& geometry, const MapView& view);

/// Selected: a strong outline that stands out from every state's colour, a light one around it;
/// hovered: a thin one.
void paintHighlight(QPainter& painter,
                    const QPainterPath& path,
                    const UiColours& colours,
                    bool selected);

} // namespace yimi
