// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/overlay.h"

#include <QPainter>

#include <algorithm>
#include <cstring>

namespace yimi {

Overlay::Overlay(const QRect& place, QPoint anchor)
    : m_place(place)
    , m_anchor(anchor)
    , m_strokes(place.width(), place.height())
    , m_image(place.size(), QImage::Format_ARGB32_Premultiplied)
{
    m_image.fill(Qt::transparent);
}

AreaMask& Overlay::areas()
{
    if (!m_areas)
        m_areas.emplace(m_place.width(), m_place.height());
    return *m_areas;
}

void Overlay::blendStrokes(Colour colour)
{
    m_dirty.include(m_strokes.blendInto(m_image, colour));
}

void Overlay::blendAreas(Colour colour, const QImage* tile)
{
    const QPoint start = m_place.topLeft() - m_anchor;
    const auto within = [](int value, int period) { return (value % period + period) % period; };
    const int tileX = tile == nullptr ? 0 : within(start.x(), tile->width());
    const int tileY = tile == nullptr ? 0 : within(start.y(), tile->height());
    m_dirty.include(areas().blendInto(m_image, colour, tile, tileX, tileY));
}

void Overlay::layOver(QPainter& painter, double opacity)
{
    if (m_dirty.empty())
        return;
    const QRect rows(0, m_dirty.begin, m_place.width(), m_dirty.end - m_dirty.begin);
    const double ratio = painter.device()->devicePixelRatio();
    painter.save();
    painter.resetTransform();
    painter.scale(1 / ratio, 1 / ratio);
    painter.setOpacity(opacity);
    painter.drawImage(m_place.topLeft() + rows.topLeft(), m_image, rows);
    painter.restore();
    for (int row = m_dirty.begin; row < m_dirty.end; ++row)
        std::memset(m_image.scanLine(row), 0, static_cast<std::size_t>(m_image.bytesPerLine()));
    m_dirty = {};
}

} // namespace yimi
