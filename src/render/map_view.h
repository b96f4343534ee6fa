// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/box.h"

#include <QPointF>
#include <QSizeF>

namespace yimi {

/// Which part of the plane is seen, and how large. Pixels are device-independent, y down; the plane
/// is the analysis CRS, y up.
struct MapView
{
    Coordinate centre;
    double metresPerPixel = 100.0;
    QSizeF size{1, 1};

    bool operator==(const MapView&) const = default;

    [[nodiscard]] QPointF mapToScreen(Coordinate c) const
    {
        return {(c.x - centre.x) / metresPerPixel + size.width() / 2,
                size.height() / 2 - (c.y - centre.y) / metresPerPixel};
    }

    [[nodiscard]] Coordinate screenToMap(QPointF p) const
    {
        return {(p.x() - size.width() / 2) * metresPerPixel + centre.x,
                (size.height() / 2 - p.y()) * metresPerPixel + centre.y};
    }

    [[nodiscard]] Box extent() const
    {
        Box box;
        box.include(screenToMap({0, 0}));
        box.include(screenToMap({size.width(), size.height()}));
        return box;
    }

    /// The view that shows all of `box` with a margin (px), same size.
    [[nodiscard]] MapView fitted(const Box& box, double margin = 16) const;

    /// Zoomed by a factor (< 1 in) with the place under `anchor` staying there; clamped to sensible
    /// scales.
    [[nodiscard]] MapView zoomedAbout(QPointF anchor, double factor) const;

    [[nodiscard]] MapView pannedBy(QPointF pixels) const;

    /// Denominator of the scale at 96 dpi (1 px = 0.2645833 mm).
    [[nodiscard]] double scaleDenominator() const { return metresPerPixel / 0.00026458333; }
};

} // namespace yimi
