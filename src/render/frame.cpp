// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/frame.h"

#include "render/band.h"

#include <QPaintDevice>
#include <QTransform>

#include <cmath>

namespace yimi {

namespace {

QRectF deviceRect(const QPainter& painter)
{
    const QPaintDevice* device = painter.device();
    return {0, 0, static_cast<double>(device->width()), static_cast<double>(device->height())};
}

// What can be seen of the view: vector painters take all of it, raster ones have an edge and
// perhaps a clip.
QRectF visiblePart(const QPainter& painter, const MapView& view, bool vector)
{
    QRectF visible({0, 0}, view.size);
    if (vector)
        return visible;
    visible &= painter.deviceTransform().inverted().mapRect(deviceRect(painter));
    if (painter.hasClipping())
        visible &= painter.clipBoundingRect();
    return visible;
}

} // namespace

ScreenTransform Frame::transformOf(const DisplayLayer& layer) const
{
    const QPointF origin = view.mapToScreen(layer.origin);
    return {1.0 / view.metresPerPixel, origin.x(), origin.y()};
}

VertexBox Frame::window(const DisplayLayer& layer, double margin) const
{
    const QRectF grown = visible.adjusted(-margin, -margin, margin, margin);
    Box box;
    box.include(view.screenToMap(grown.topLeft()));
    box.include(view.screenToMap(grown.bottomRight()));
    return layer.windowOf(box);
}

ScreenTransform Frame::bandTransformOf(const DisplayLayer& layer) const
{
    const ScreenTransform px = transformOf(layer);
    const double dots = dotsPerPixel();
    const QPointF zero = painter.deviceTransform().map(QPointF(0, 0)) - band->corner();
    return {px.scale * dots, px.dx * dots + zero.x(), px.dy * dots + zero.y()};
}

QRect Frame::visibleDots() const
{
    // A whole dot and a hair is that dot: at fractional densities the way there and back leaves
    // hairs.
    constexpr double kHair = 1e-6;
    return painter.deviceTransform()
        .mapRect(visible)
        .adjusted(kHair, kHair, -kHair, -kHair)
        .toAlignedRect();
}

double Frame::dotsPerPixel() const
{
    if (options.vector)
        return 1;
    const QTransform& t = painter.deviceTransform();
    return std::hypot(t.m11(), t.m12());
}

double Frame::tolerance() const
{
    const double dots = options.vector ? options.vectorDots : dotsPerPixel();
    return view.metresPerPixel / dots * 0.35;
}

Frame frameOf(QPainter& painter,
              const MapView& view,
              const RenderOptions& options,
              const TaskContext& task)
{
    const bool upright = painter.deviceTransform().type() <= QTransform::TxScale
                         && painter.deviceTransform().m11() > 0
                         && painter.deviceTransform().m22() > 0;
    return {painter,
            view,
            options,
            task,
            visiblePart(painter, view, options.vector),
            {255, 255, 255, 255},
            !options.vector && upright,
            nullptr};
}

} // namespace yimi
