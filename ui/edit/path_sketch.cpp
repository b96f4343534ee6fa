// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit/path_sketch.h"

#include "ui/edit/edit_paint.h"
#include "ui/look/look.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace yimi {

namespace {

constexpr double kHeldStep = std::numbers::pi / 12;
constexpr double kDot = 3.5; ///< radius, px

} // namespace

LineString PathSketch::path() const
{
    LineString path = m_vertices;
    if (m_cursor && (path.empty() || path.back() != *m_cursor))
        path.push_back(*m_cursor);
    return path;
}

Coordinate PathSketch::heldTo(const MapPointer& pointer) const
{
    const Coordinate from = m_vertices.back();
    const double dx = pointer.place.x - from.x;
    const double dy = pointer.place.y - from.y;
    const double angle = std::round(std::atan2(dy, dx) / kHeldStep) * kHeldStep;
    const double along = dx * std::cos(angle) + dy * std::sin(angle);
    return {from.x + along * std::cos(angle), from.y + along * std::sin(angle)};
}

void PathSketch::follow(const MapPointer& pointer, std::optional<int> level)
{
    const bool held = pointer.modifiers.testFlag(Qt::ShiftModifier) && !m_vertices.empty();
    m_snap = held ? std::nullopt : m_session.snap(pointer);
    m_snapText = m_snap ? m_session.snapText(*m_snap, level) : QString();
    m_cursor = held ? heldTo(pointer) : (m_snap ? m_snap->at : pointer.place);
}

void PathSketch::leave()
{
    m_cursor.reset();
    m_snap.reset();
}

void PathSketch::clear()
{
    m_vertices.clear();
    leave();
}

void PathSketch::put()
{
    if (m_cursor)
        put(*m_cursor);
}

void PathSketch::put(Coordinate place)
{
    if (m_vertices.empty() || m_vertices.back() != place)
        m_vertices.push_back(place);
}

void PathSketch::takeBack()
{
    if (!m_vertices.empty())
        m_vertices.pop_back();
}

void PathSketch::paintVertices(QPainter& painter,
                               const MapView& view,
                               const UiColours& colours) const
{
    painter.setPen(QPen(colours.warm, 1.4));
    painter.setBrush(colours.card);
    for (const Coordinate vertex : m_vertices)
        painter.drawEllipse(view.mapToScreen(vertex), kDot, kDot);
}

void PathSketch::paintSnapped(QPainter& painter,
                              const MapView& view,
                              const UiColours& colours) const
{
    if (m_snap)
        paintSnap(painter, m_snap->kind, m_snap->at, m_snapText, view, colours);
}

} // namespace yimi
