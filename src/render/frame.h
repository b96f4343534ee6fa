// SPDX-License-Identifier: GPL-3.0-or-later
// What all painters of one picture share.
#pragma once

#include "render/display_layer.h"

#include <QColor>
#include <QPainter>
#include <QRectF>

namespace yimi {

[[nodiscard]] inline QColor toQColor(Colour c)
{
    return {c.r, c.g, c.b, c.a};
}

/// From a layer's vertices to a picture: x' = x·scale + dx, y' = −y·scale + dy.
struct ScreenTransform
{
    double scale = 1;
    double dx = 0;
    double dy = 0;

    [[nodiscard]] QPointF map(Vertex v) const { return {v.x * scale + dx, dy - v.y * scale}; }
};

class Band;

/// One picture being drawn.
struct Frame
{
    QPainter& painter;
    const MapView& view;
    const RenderOptions& options;
    const TaskContext& task;
    QRectF visible;                    ///< part of the view that the painter can reach, px
    Colour ground{255, 255, 255, 255}; ///< what the picture is painted on
    bool upright =
        false; ///< raster, neither turned nor mirrored: areas and lines may be painted in bands
    Band* band = nullptr; ///< nullptr: everything goes through the painter

    /// Scale that styles go by: on paper symbols are larger than pixels, and so must be what they
    /// stand for.
    [[nodiscard]] double styleScale() const { return view.metresPerPixel * options.symbolScale; }

    [[nodiscard]] double size(double px) const { return px * options.symbolScale; }

    [[nodiscard]] bool shows(const StyleRule& rule) const
    {
        return styleScale() <= rule.maxMetresPerPixel && styleScale() >= rule.minMetresPerPixel;
    }

    [[nodiscard]] ScreenTransform transformOf(const DisplayLayer& layer) const;

    /// Visible part of the plane with a margin (px) around it.
    [[nodiscard]] VertexBox window(const DisplayLayer& layer, double margin) const;

    /// The detail that is exact to a third of a dot of this picture.
    [[nodiscard]] double tolerance() const;

    /// From a layer's vertices to the band's dots. Precondition: there is a band.
    [[nodiscard]] ScreenTransform bandTransformOf(const DisplayLayer& layer) const;

    /// The visible part in device dots.
    [[nodiscard]] QRect visibleDots() const;

    /// Device dots per px; 1 for vector painters.
    [[nodiscard]] double dotsPerPixel() const;
};

[[nodiscard]] Frame frameOf(QPainter& painter,
                            const MapView& view,
                            const RenderOptions& options,
                            const TaskContext& task);

} // namespace yimi
