// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/bands.h"

#include "base/parallel.h"
#include "render/area_painter.h"
#include "render/line_painter.h"

#include <algorithm>
#include <atomic>

namespace yimi {

namespace {

constexpr int kLowest = 64; // dots

} // namespace

bool drawGeometry(Frame& frame, const DisplayLayer& layer, double opacity)
{
    return drawAreas(frame, layer, opacity) && drawOutlines(frame, layer, opacity)
           && drawLines(frame, layer, opacity);
}

// Patterns start at the plane's own origin: they stay on the ground while the map is panned.
Bands::Bands(const Frame& frame) : m_frame(frame)
{
    const QRect dots = frame.visibleDots();
    const QPoint anchor =
        frame.painter.deviceTransform().map(frame.view.mapToScreen({0, 0})).toPoint();
    const int most = std::max(dots.height() / kLowest, 1);
    const int count = std::clamp(static_cast<int>(threadCount(0)), 1, most);
    for (int i = 0; i < count; ++i) {
        const int top = dots.height() * i / count;
        const int bottom = dots.height() * (i + 1) / count;
        m_overlays.push_back(std::make_unique<Overlay>(
            QRect(dots.left(), dots.top() + top, dots.width(), bottom - top), anchor));
    }
}

bool Bands::draw(const DisplayLayer& layer, double opacity)
{
    if (layer.rings.partCount() + layer.lines.partCount() == 0)
        return true;
    const QTransform toView = m_frame.painter.deviceTransform().inverted();
    std::atomic<bool> whole = true;
    parallelFor(
        m_overlays.size(),
        0,
        [&](std::size_t i, unsigned) {
            Frame band = m_frame;
            band.overlay = m_overlays[i].get();
            band.visible &= toView.mapRect(QRectF(band.overlay->place()));
            if (!drawGeometry(band, layer, opacity))
                whole = false;
        },
        1);
    for (const auto& overlay : m_overlays)
        overlay->layOver(m_frame.painter, opacity);
    return whole;
}

} // namespace yimi
