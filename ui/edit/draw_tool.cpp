// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit/draw_tool.h"

#include "ui/edit/edit_paint.h"
#include "ui/look/look.h"

#include <QKeyEvent>
#include <QPainter>

namespace yimi {

DrawTool::DrawTool(EditSession& session, const Look& look, QObject* parent)
    : EditTool(parent), m_session(session), m_look(look), m_sketch(session)
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
    m_sketch.leave();
}

void DrawTool::tellChange()
{
    Q_EMIT changed();
    Q_EMIT draftChanged();
}

void DrawTool::dropDraft()
{
    m_sketch.clear();
    m_done = false;
    m_level = 0;
    m_session.forgetFault();
    tellChange();
}

bool DrawTool::street() const
{
    const DocumentLayer* const layer = m_session.layer();
    return layer != nullptr && layer->theme == Theme::Road;
}

void DrawTool::hover(const MapPointer& pointer)
{
    if (m_done)
        return;
    m_sketch.follow(pointer, street() ? std::optional(m_level) : std::nullopt);
    Q_EMIT changed();
}

void DrawTool::leave()
{
    m_sketch.leave();
    Q_EMIT changed();
}

bool DrawTool::click(const MapPointer& pointer)
{
    if (!takesPlaces())
        return true;
    hover(pointer);
    m_session.forgetFault();
    if (const auto& snap = m_sketch.snap(); snap && m_sketch.vertices().empty() && street()) {
        // A link that starts on a bridge is one of its level.
        if (const auto joined = m_session.join(*snap, 0); joined && !joined->connects)
            m_level = joined->level;
    }
    m_sketch.put();
    tellChange();
    if (m_session.layer()->kind == GeometryKind::Point)
        finish();
    return true;
}

bool DrawTool::takesPlaces() const
{
    return m_session.layer() != nullptr && !m_done;
}

void DrawTool::putAt(Coordinate place)
{
    m_session.forgetFault();
    m_sketch.leave();
    m_sketch.put(place);
    tellChange();
    if (m_session.layer()->kind == GeometryKind::Point)
        finish();
}

std::optional<Coordinate> DrawTool::lastPlace() const
{
    return m_sketch.vertices().empty() ? std::nullopt : std::optional(m_sketch.vertices().back());
}

bool DrawTool::doubleClick(const MapPointer& /*pointer*/)
{
    // Its first click has put the vertex.
    if (!m_done && vertexCount() > 1)
        finish();
    return true;
}

bool DrawTool::key(QKeyEvent& event)
{
    const bool drawing = !m_done && vertexCount() > 0;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (drawing)
            finish();
        return drawing;
    case Qt::Key_Backspace:
        if (!drawing)
            return false;
        m_sketch.takeBack();
        m_session.forgetFault();
        tellChange();
        return true;
    case Qt::Key_Escape:
        if (vertexCount() == 0)
            return false;
        dropDraft();
        return true;
    default:
        return beginsPlace(event);
    }
}

/// `moving`: what is not an area yet is a line.
Geometry DrawTool::draft(LineString vertices, bool moving) const
{
    const DocumentLayer* const layer = m_session.layer();
    if (layer == nullptr || vertices.empty())
        return {};
    if (layer->kind == GeometryKind::Point)
        return Points{vertices.front()};
    if (layer->kind == GeometryKind::Line || (moving && vertices.size() < 3))
        return Lines{std::move(vertices)};
    vertices.push_back(vertices.front());
    return Polygons{{std::move(vertices), {}}};
}

void DrawTool::finish()
{
    const Geometry geometry = withoutRepeats(draft(m_sketch.vertices(), false));
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
    const UiColours& colours = m_look.colours();
    painter.setRenderHint(QPainter::Antialiasing);
    if (vertexCount() > 0) {
        const Geometry geometry = draft(m_done ? m_sketch.vertices() : m_sketch.path(), true);
        paintDraft(painter, geometry, view, colours, !m_done);
        if (layer->kind != GeometryKind::Point)
            m_sketch.paintVertices(painter, view, colours);
    }
    if (!m_done)
        m_sketch.paintSnapped(painter, view, colours);
    if (m_session.faultAt())
        paintFault(painter, view.mapToScreen(*m_session.faultAt()), colours);
}

} // namespace yimi
