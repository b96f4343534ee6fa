// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas's pointer and keys: first the tool's, else the map's own.
#include "ui/map/map_canvas.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace yimi {

namespace {

constexpr double kStep = 1.5;       ///< one step of zooming by key or double click
constexpr double kWheelNotch = 120; ///< Qt's unit of one notch
constexpr double kArrowPixels = 96;

} // namespace

MapPointer MapCanvas::pointer(const QMouseEvent& event) const
{
    return {
        event.position(), m_view.screenToMap(event.position()), event.button(), event.modifiers()};
}

void MapCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_pressedAt = event->position();
    m_dragged = false;
    m_ownDrag = m_tool && event->button() == Qt::LeftButton && m_tool->press(pointer(*event));
    if (!m_ownDrag)
        m_dragFrom = event->position();
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    m_cursor = at;
    Q_EMIT cursorMoved(m_view.screenToMap(at));
    if (m_ownDrag)
        return m_tool->drag(pointer(*event));
    if (!m_dragFrom) {
        if (m_tool)
            m_tool->hover(pointer(*event));
        else
            Q_EMIT hovered(at);
        return;
    }
    if (!m_dragged && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragged = true;
    setCursor(Qt::ClosedHandCursor);
    setHovered({});
    setView(m_view.pannedBy(at - *m_dragFrom));
    m_dragFrom = at;
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_ownDrag && event->button() == Qt::LeftButton) {
        m_ownDrag = false;
        return m_tool->release(pointer(*event));
    }
    if (!m_dragFrom)
        return;
    const bool click = !m_dragged && event->button() == Qt::LeftButton;
    m_dragFrom.reset();
    showCursor();
    if (click && !(m_tool && m_tool->click(pointer(*event))))
        Q_EMIT clicked(event->position());
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || (m_tool && m_tool->doubleClick(pointer(*event))))
        return;
    setView(m_view.zoomedAbout(event->position(), 1 / (kStep * kStep)));
}

void MapCanvas::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / kWheelNotch;
    if (notches != 0)
        setView(m_view.zoomedAbout(event->position(), std::pow(kStep, -notches)));
    event->accept();
}

void MapCanvas::keyPressEvent(QKeyEvent* event)
{
    if (m_tool && m_tool->key(*event))
        return;
    if (!ownKey(*event))
        QWidget::keyPressEvent(event);
}

bool MapCanvas::ownKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Left:
        setView(m_view.pannedBy({kArrowPixels, 0}));
        return true;
    case Qt::Key_Right:
        setView(m_view.pannedBy({-kArrowPixels, 0}));
        return true;
    case Qt::Key_Up:
        setView(m_view.pannedBy({0, kArrowPixels}));
        return true;
    case Qt::Key_Down:
        setView(m_view.pannedBy({0, -kArrowPixels}));
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(1 / kStep);
        return true;
    case Qt::Key_Minus:
        zoomBy(kStep);
        return true;
    case Qt::Key_0:
        fitHome();
        return true;
    case Qt::Key_Escape:
        setTool(nullptr);
        return true;
    default:
        return false;
    }
}

} // namespace yimi
