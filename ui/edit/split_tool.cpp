// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit/split_tool.h"

#include "geometry/vertices.h"
#include "ui/edit/edit_paint.h"
#include "ui/look/look.h"

#include <QPainter>

namespace yimi {

SplitTool::SplitTool(EditSession& session, const Look& look, QObject* parent)
    : MapTool(parent), m_session(session), m_look(look)
{
    connect(&session, &EditSession::layerChanged, this, [this] {
        m_cut.reset();
        Q_EMIT changed();
    });
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

bool SplitTool::click(const MapPointer& pointer)
{
    m_session.forgetFault();
    if (const auto cut = cutAt(pointer))
        m_session.split(cut->row, cut->at);
    Q_EMIT changed();
    return true;
}

void SplitTool::hover(const MapPointer& pointer)
{
    m_cut = cutAt(pointer);
    Q_EMIT changed();
}

void SplitTool::leave()
{
    m_cut.reset();
    Q_EMIT changed();
}

void SplitTool::paint(QPainter& painter, const MapView& view) const
{
    const DocumentLayer* const layer = m_session.layer();
    if (layer == nullptr || !m_cut || m_cut->row >= layer->table->rowCount())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintDraft(painter, layer->table->geometries[m_cut->row], view, m_look.colours(), false);
    paintSnap(painter, SnapKind::Crossing, m_cut->at, tr("在这里打断"), view, m_look.colours());
}

} // namespace yimi
