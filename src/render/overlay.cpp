// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/overlay.h"

#include <QPainter>

#include <algorithm>

namespace yimi {

Overlay::Overlay(const QRect& place, QPoint anchor)
    : m_place(place)
    , m_anchor(anchor)
    , m_strokes(place.width(), place.height())
    , m_areas(place.width(), place.height())
    , m_image(place.size(), QImage::Format_ARGB32_Premultiplied)
{
    m_image.fill(Qt::transparent);
}

void Overlay::blendStrokes(Colour colour)
{
    m_strokes.blendInto(m_image, colour);
    m_dirty = true;
}

void Overlay::blendAreas(Colour colour, const QImage* tile)
{
    const QPoint start = m_place.topLeft() - m_anchor;
    m_areas.blendInto(m_image, colour, tile, std::max(start.x(), 0), std::max(start.y(), 0));
    m_dirty = true;
}

void Overlay::layOver(QPainter& painter, double opacity)
{
    if (!m_dirty)
        return;
    const double ratio = painter.device()->devicePixelRatio();
    painter.save();
    painter.resetTransform();
    painter.scale(1 / ratio, 1 / ratio);
    painter.setOpacity(opacity);
    painter.drawImage(m_place.topLeft(), m_image);
    painter.restore();
    m_image.fill(Qt::transparent);
    m_dirty = false;
}

} // namespace yimi
