// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit/split_tool.h"

#include "geometry/vertices.h"
#include "ui/edit/edit_paint.h"
#include "ui/look/look.h"

#include <QKeyEvent>
#include <QPainter>

namespace yimi {

SplitTool::SplitTool(EditSession& session, const Look& look, QObject* parent)
    : EditTool(parent), m_session(session), m_look(look), m_sketch(session)
{
    connect(&session, &EditSession::layerChanged, this, [this] {
        m_cut.reset();
        m_row.reset();
        if (!areas())
            m_sketch.clear();
        Q_EMIT changed();
    });
}

bool SplitTool::areas() const
{
    const DocumentLayer* const layer = m_session.layer();
    return layer != nullptr && layer->kind == GeometryKind::Polygon;
}

std::optional<SplitTool::Cut> SplitTool::cutAt(const MapPointer& pointer) const
{
    const DocumentLayer* const layer = m_session.layer();
    const auto row = m_session.rowAt(pointer.place);
    if (layer == nullptr || layer->kind != GeometryKind::Line || !row)
        return std::nullopt;
    // A vertex or another street's crossing is where people mean to cut.
    if (const auto snapped = m_session.snap(pointer)) {
        const auto on = nearestEdge(layer->table->geometries[*row], snapped->at);
        if (on && on->distance < 1e-6)
            return Cut{*row, snapped->at};
    }
    const auto edge = nearestEdge(layer->table->geometries[*row], pointer.place);
    return edge ? std::optional(Cut{*row, edge->at}) : std::nullopt;
}

std::optional<std::size_t> SplitTool::rowMeant(const LineString& line) const
{
    if (const auto selected = m_session.selectedRow())
        return selected;
    return line.size() > 1 ? m_session.rowCrossedBy(line) : std::nullopt;
}

void SplitTool::tellChange()
{
    Q_EMIT changed();
    Q_EMIT draftChanged();
}

void SplitTool::dropDraft()
{
    m_cut.reset();
    m_row.reset();
    m_sketch.clear();
    m_session.forgetFault();
    tellChange();
}

bool SplitTool::click(const MapPointer& pointer)
{
    m_session.forgetFault();
    if (areas()) {
        hover(pointer);
        m_sketch.put();
        tellChange();
        return true;
    }
    if (const auto cut = cutAt(pointer))
        m_session.split(cut->row, cut->at);
    Q_EMIT changed();
    return true;
}

bool SplitTool::doubleClick(const MapPointer& /*pointer*/)
{
    // Its first click has put the vertex.
    if (areas())
        finish();
    return true;
}

void SplitTool::hover(const MapPointer& pointer)
{
    if (areas()) {
        m_sketch.follow(pointer);
        m_row = rowMeant(m_sketch.path());
    } else {
        m_cut = cutAt(pointer);
    }
    Q_EMIT changed();
}

void SplitTool::leave()
{
    m_cut.reset();
    m_sketch.leave();
    Q_EMIT changed();
}

void SplitTool::putAt(Coordinate place)
{
    m_session.forgetFault();
    m_sketch.leave();
    m_sketch.put(place);
    m_row = rowMeant(m_sketch.vertices());
    tellChange();
}

std::optional<Coordinate> SplitTool::lastPlace() const
{
    return m_sketch.vertices().empty() ? std::nullopt : std::optional(m_sketch.vertices().back());
}

void SplitTool::finish()
{
    if (m_sketch.vertices().size() < 2)
        return;
    m_row = rowMeant(m_sketch.vertices());
    if (m_row)
        Q_EMIT cutDrawn(*m_row, m_sketch.vertices());
    else
        m_session.refuse(tr("这条线没有穿过任何面，没有分割。请从面的一侧画到另一侧。"));
    Q_EMIT changed();
}

bool SplitTool::key(QKeyEvent& event)
{
    if (!areas())
        return false;
    const bool drawing = !m_sketch.vertices().empty();
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        finish();
        return drawing;
    case Qt::Key_Backspace:
        m_sketch.takeBack();
        m_session.forgetFault();
        tellChange();
        return drawing;
    case Qt::Key_Escape:
        if (drawing)
            dropDraft();
        return drawing;
    default:
        return beginsPlace(event);
    }
}

void SplitTool::paint(QPainter& painter, const MapView& view) const
{
    const DocumentLayer* const layer = m_session.layer();
    if (layer == nullptr)
        return;
    const UiColours& colours = m_look.colours();
    const auto row = areas() ? m_row : (m_cut ? std::optional(m_cut->row) : std::nullopt);
    painter.setRenderHint(QPainter::Antialiasing);
    if (row && *row < layer->table->rowCount())
        paintDraft(painter, layer->table->geometries[*row], view, colours, false);
    if (m_cut)
        paintSnap(painter, SnapKind::Crossing, m_cut->at, tr("在这里打断"), view, colours);
    if (!areas())
        return;
    if (!m_sketch.vertices().empty()) {
        paintDraft(painter, Lines{m_sketch.path()}, view, colours, true);
        m_sketch.paintVertices(painter, view, colours);
    }
    m_sketch.paintSnapped(painter, view, colours);
    if (m_session.faultAt())
        paintFault(painter, view.mapToScreen(*m_session.faultAt()), colours);
}

} // namespace yimi
