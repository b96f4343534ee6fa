// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/raster_painter.h"

#include "render/raster_layer.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

constexpr double kPaperDots = 2.5; // a px: 240 dots an inch
constexpr int kTile = 2048;        // dots: a wall-sized page is not asked for in one piece

/// Part of the frame in dots, as px of the view.
QRectF inView(const Frame& frame, const QRect& dots, double perPixel)
{
    if (frame.options.vector)
        return {dots.x() / perPixel,
                dots.y() / perPixel,
                dots.width() / perPixel,
                dots.height() / perPixel};
    return frame.painter.deviceTransform().inverted().mapRect(QRectF(dots));
}

bool drawTile(const Frame& frame, const SceneRaster& raster, const QRectF& place, QSize dots)
{
    Box extent;
    extent.include(frame.view.screenToMap(place.topLeft()));
    extent.include(frame.view.screenToMap(place.bottomRight()));
    const QImage picture = raster.source->picture(extent, dots, frame.task);
    if (frame.task.cancelled())
        return false;
    if (!picture.isNull())
        frame.painter.drawImage(place, picture);
    return true;
}

QRect allDots(const Frame& frame)
{
    if (!frame.options.vector)
        return frame.visibleDots();
    return {0,
            0,
            static_cast<int>(std::ceil(frame.view.size.width() * kPaperDots)),
            static_cast<int>(std::ceil(frame.view.size.height() * kPaperDots))};
}

bool drawRaster(const Frame& frame, const SceneRaster& raster)
{
    const QRect all = allDots(frame);
    for (int y = all.top(); y <= all.bottom(); y += kTile) {
        for (int x = all.left(); x <= all.right(); x += kTile) {
            const QRect dots(
                x, y, std::min(kTile, all.right() + 1 - x), std::min(kTile, all.bottom() + 1 - y));
            if (!drawTile(frame, raster, inView(frame, dots, kPaperDots), dots.size()))
                return false;
        }
    }
    return true;
}

} // namespace

bool drawRasters(const Frame& frame, const Scene& scene)
{
    for (const SceneRaster& raster : scene.rasters) {
        if (!raster.source)
            continue;
        frame.painter.setOpacity(raster.opacity);
        const bool whole = drawRaster(frame, raster);
        frame.painter.setOpacity(1);
        if (!whole)
            return false;
    }
    return true;
}

} // namespace yimi
