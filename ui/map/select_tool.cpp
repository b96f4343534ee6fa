// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/select_tool.h"

#include "table/rows_in.h"
#include "ui/look/look.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPolygonF>

namespace yimi {

namespace {

constexpr double kFreehandStep = 4; ///< px between corners of a freehand line
constexpr double kCloseReach = 8;   ///< px from the first corner

bool isDrag(QPointF from, QPointF to)
{
    return (to - from).manhattanLength() >= QApplication::startDragDistance();
}

void paintOutline(QPainter& painter, const QPolygonF& shape, const Look& look)
{
    QColor fill = look.colours().accent;
    fill.setAlphaF(0.12F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(QPen(look.colours().card, 3.5));
    painter.drawPolygon(shape);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.colours().accent, 1.5));
    painter.drawPolygon(shape);
}

} // namespace

void SelectTool::deactivate()
{
    m_from.reset();
    m_to.reset();
    Q_EMIT changed();
}

bool SelectTool::press(const MapPointer& pointer)
{
    m_from = pointer;
    return true;
}

void SelectTool::drag(const MapPointer& pointer)
{
    if (!m_from || (!m_to && !isDrag(m_from->at, pointer.at)))
        return;
    m_to = pointer;
    Q_EMIT changed();
}

void SelectTool::release(const MapPointer& pointer)
{
    if (!m_from)
        return;
    const MapPointer from = *m_from;
    const bool box = m_to.has_value();
    deactivate();
    if (!box) {
        Q_EMIT pointed(pointer.at, selectionChangeOf(pointer.modifiers));
        return;
    }
    Box area;
    area.include(from.place);
    area.include(pointer.place);
    Q_EMIT drawn(areaOf(area), selectionChangeOf(pointer.modifiers));
}

bool SelectTool::doubleClick(const MapPointer& /*pointer*/)
{
    return true; // two clicks are no wish to zoom here
}

bool SelectTool::key(QKeyEvent& event)
{
    if (event.key() != Qt::Key_Escape || !m_to)
        return false;
    deactivate();
    return true;
}

void SelectTool::paint(QPainter& painter, const MapView& view) const
{
    if (!m_from || !m_to)
        return;
    const QRectF box(view.mapToScreen(m_from->place), view.mapToScreen(m_to->place));
    paintOutline(painter, QPolygonF(box.normalized()), m_look);
}

void SelectPolygonTool::deactivate()
{
    drop();
}

void SelectPolygonTool::drop()
{
    m_corners.clear();
    m_pointer.reset();
    m_freehand = false;
    Q_EMIT changed();
}

bool SelectPolygonTool::press(const MapPointer& pointer)
{
    m_pressed = pointer.at;
    m_pressedPlace = pointer.place;
    if (m_corners.empty())
        m_first = pointer.at;
    return true;
}

void SelectPolygonTool::drag(const MapPointer& pointer)
{
    // Only an empty hand draws freehand: a shaking click is still a corner.
    if (!m_freehand && (!m_corners.empty() || !isDrag(m_pressed, pointer.at)))
        return;
    if (!m_freehand)
        m_corners.push_back(m_pressedPlace);
    m_freehand = true;
    if ((pointer.at - m_pressed).manhattanLength() >= kFreehandStep) {
        m_corners.push_back(pointer.place);
        m_pressed = pointer.at;
    }
    m_pointer = pointer.place;
    Q_EMIT changed();
}

void SelectPolygonTool::release(const MapPointer& pointer)
{
    if (m_freehand) {
        close(pointer.modifiers);
        return;
    }
    const bool back =
        m_corners.size() >= 3 && (pointer.at - m_first).manhattanLength() <= kCloseReach;
    if (back) {
        close(pointer.modifiers);
        return;
    }
    m_corners.push_back(pointer.place);
    m_pointer = pointer.place;
    Q_EMIT changed();
}

bool SelectPolygonTool::doubleClick(const MapPointer& pointer)
{
    close(pointer.modifiers);
    return true;
}

void SelectPolygonTool::hover(const MapPointer& pointer)
{
    if (m_corners.empty())
        return;
    m_pointer = pointer.place;
    Q_EMIT changed();
}

bool SelectPolygonTool::key(QKeyEvent& event)
{
    if (m_corners.empty())
        return false;
    switch (event.key()) {
    case Qt::Key_Escape:
        drop();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        close(event.modifiers());
        return true;
    case Qt::Key_Backspace:
        m_corners.pop_back();
        Q_EMIT changed();
        return true;
    default:
        return false;
    }
}

void SelectPolygonTool::close(Qt::KeyboardModifiers modifiers)
{
    Ring ring = std::move(m_corners);
    drop();
    ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
    if (ring.size() < 3)
        return;
    ring.push_back(ring.front());
    Q_EMIT drawn({{std::move(ring), {}}}, selectionChangeOf(modifiers));
}

void SelectPolygonTool::paint(QPainter& painter, const MapView& view) const
{
    if (m_corners.empty())
        return;
    QPolygonF shape;
    for (const Coordinate& corner : m_corners)
        shape.append(view.mapToScreen(corner));
    if (m_pointer)
        shape.append(view.mapToScreen(*m_pointer));
    paintOutline(painter, shape, m_look);
    if (m_freehand)
        return;
    painter.setPen(QPen(m_look.colours().accent, 1.5));
    painter.setBrush(m_look.colours().card);
    for (const Coordinate& corner : m_corners)
        painter.drawEllipse(view.mapToScreen(corner), 3.5, 3.5);
}

} // namespace yimi
