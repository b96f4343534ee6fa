// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit/draw_tool.h"

#include "ui/edit/edit_paint.h"
#include "ui/look/look.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace yimi {

namespace {

constexpr double kHeldStep = std::numbers::pi / 12;

} // namespace

DrawTool::DrawTool(EditSession& session, const Look& look, QObject* parent)
    : MapTool(parent), m_session(session), m_look(look)
{
    connect(&session, &EditSession::layerChanged, this, [this] {
        if (m_session.layer() == nullptr)
            dropDraft();
    });
}

void DrawTool::activate()
{
    m_session.select({});
}

void DrawTool::deactivate()
{
    dropDraft();
    m_snap.reset();
    m_cursor.reset();
}

void DrawTool::dropDraft()
{
    m_vertices.clear();
    m_done = false;
    m_level = 0;
    m_session.forgetFault();
    Q_EMIT changed();
    Q_EMIT draftChanged();
}

bool DrawTool::street() const
{
    const DocumentLayer* const layer = m_session.layer();
    return layer != nullptr && layer->theme == Theme::Road;
}

Coordinate DrawTool::heldTo(const MapPointer& pointer) const
{
    if (!pointer.modifiers.testFlag(Qt::ShiftModifier) || m_vertices.empty())
        return pointer.place;
    const Coordinate from = m_vertices.back();
    const double dx = pointer.place.x - from.x;
    const double dy = pointer.place.y - from.y;
    const double angle = std::round(std::atan2(dy, dx) / kHeldStep) * kHeldStep;
    const double along = dx * std::cos(angle) + dy * std::sin(angle);
    return {from.x + along * std::cos(angle), from.y + along * std::sin(angle)};
}

void DrawTool::hover(const MapPointer& pointer)
{
    if (m_done)
        return;
    const bool held = pointer.modifiers.testFlag(Qt::ShiftModifier) && !m_vertices.empty();
    m_snap = held ? std::nullopt : m_session.snap(pointer);
    m_snapText = m_snap
                     ? m_session.snapText(*m_snap, street() ? std::optional(m_level) : std::nullopt)
                     : QString();
    m_cursor = m_snap ? m_snap->at : heldTo(pointer);
    Q_EMIT changed();
}

void DrawTool::leave()
{
    m_cursor.reset();
    m_snap.reset();
    Q_EMIT changed();
}

bool DrawTool::click(const MapPointer& pointer)
{
    const DocumentLayer* const layer = m_session.layer();
    if (layer == nullptr || m_done)
        return true;
    hover(pointer);
    m_session.forgetFault();
    if (m_vertices.empty() && m_snap && street()) {
        // A link that starts on a bridge is one of its level.
        if (const auto joined = m_session.join(*m_snap, 0); joined && !joined->connects)
            m_level = joined->level;
    }
    if (m_vertices.empty() || m_vertices.back() != *m_cursor)
        m_vertices.push_back(*m_cursor);
    Q_EMIT changed();
    Q_EMIT draftChanged();
    if (layer->kind == GeometryKind::Point)
        finish();
    return true;
}

bool DrawTool::doubleClick(const MapPointer& /*pointer*/)
{
    // Its first click has put the vertex.
    if (!m_done && m_vertices.size() > 1)
        finish();
    return true;
}

bool DrawTool::key(QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_done || m_vertices.empty())
            return false;
        finish();
        return true;
    case Qt::Key_Backspace:
        if (m_done || m_vertices.empty())
            return false;
        m_vertices.pop_back();
        m_session.forgetFault();
        Q_EMIT changed();
        Q_EMIT draftChanged();
        return true;
    case Qt::Key_Escape:
        if (m_vertices.empty())
            return false;
        dropDraft();
        return true;
    default:
        return false;
    }
}

Geometry DrawTool::draft(bool withCursor) const
{
    const DocumentLayer* const layer = m_session.layer();
    Points vertices = m_vertices;
    if (withCursor && m_cursor && !m_done)
        vertices.push_back(*m_cursor);
    if (layer == nullptr || vertices.empty())
        return {};
    if (layer->kind == GeometryKind::Point)
        return Points{vertices.front()};
    if (layer->kind == GeometryKind::Line || (withCursor && vertices.size() < 3))
        return Lines{vertices};
    vertices.push_back(vertices.front());
    return Polygons{{vertices, {}}};
}

void DrawTool::finish()
{
    const Geometry geometry = withoutRepeats(draft(false));
    if (!m_session.accepts(geometry))
        return;
    m_done = true;
    Q_EMIT changed();
    Q_EMIT drawn(geometry);
}

void DrawTool::paint(QPainter& painter, const MapView& view) const
{
    const DocumentLayer* const layer = m_session.layer();
    if (layer == nullptr)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_vertices.empty()) {
        const Geometry geometry = draft(true);
        paintDraft(painter, geometry, view, m_look.colours(), !m_done);
        if (layer->kind != GeometryKind::Point) {
            painter.setPen(QPen(m_look.colours().warm, 1.4));
            painter.setBrush(m_look.colours().card);
            for (const Coordinate vertex : m_vertices)
                painter.drawEllipse(view.mapToScreen(vertex), 3.5, 3.5);
        }
    }
    if (m_snap && !m_done)
        paintSnap(painter, m_snap->kind, m_snap->at, m_snapText, view, m_look.colours());
    if (m_session.faultAt())
        paintFault(painter, view.mapToScreen(*m_session.faultAt()), m_look.colours());
}

} // namespace yimi
