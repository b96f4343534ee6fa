// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit/reshape_tool.h"

#include "network/road_attributes.h"
#include "project/edit_layers.h"
#include "ui/edit/edit_paint.h"
#include "ui/look/look.h"
#include "ui/map/map_canvas.h"
#include "ui/map/map_overlay.h"
#include "wording/edit_text.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace yimi {

namespace {

constexpr double kGrip = 8; ///< px around a handle

double pixelsBetween(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

ReshapeTool::ReshapeTool(EditSession& session, const Look& look, QObject* parent)
    : EditTool(parent), m_session(session), m_look(look)
{
    connect(&session, &EditSession::selectionChanged, this, [this] {
        setActive({});
        Q_EMIT changed();
    });
    connect(&session, &EditSession::layerChanged, this, [this] {
        // The layer has another table: what was under the hand is gone.
        stop();
        setActive({});
        m_hovered.reset();
        Q_EMIT changed();
    });
}

void ReshapeTool::deactivate()
{
    stop();
    m_hovered.reset();
    m_session.select({});
}

const Geometry* ReshapeTool::selectedGeometry() const
{
    const auto row = m_session.selectedRow();
    return row ? &m_session.layer()->table->geometries[*row] : nullptr;
}

std::optional<ReshapeTool::Handle> ReshapeTool::handleAt(QPointF at) const
{
    const Geometry* const geometry = selectedGeometry();
    if (geometry == nullptr || std::holds_alternative<Points>(*geometry))
        return std::nullopt;
    const MapView& view = m_session.canvas().view();
    std::optional<Handle> nearest;
    double least = kGrip;
    const auto offer = [&](QPointF there, VertexPlace place, bool middle) {
        const double away = pixelsBetween(at, there);
        if (away < least) {
            least = away;
            nearest = Handle{place, middle};
        }
    };
    const auto places = verticesOf(*geometry);
    for (const VertexPlace place : places)
        offer(view.mapToScreen(vertexAt(*geometry, place)), place, false);
    if (nearest)
        return nearest;
    for (const VertexPlace place : places) {
        if (const auto middle = middleHandle(*geometry, place, view))
            offer(*middle, place, true);
    }
    return nearest;
}

void ReshapeTool::setActive(std::optional<VertexPlace> place)
{
    if (place == m_active)
        return;
    m_active = place;
    Q_EMIT activeVertexChanged();
}

void ReshapeTool::beginCorner(const Handle& handle, const MapPointer& pointer)
{
    const std::size_t row = *m_session.selectedRow();
    const auto& geometries = m_session.layer()->table->geometries;
    const Coordinate a = vertexAt(geometries[row], handle.place);
    Coordinate at = a;
    if (handle.middle) {
        const Coordinate b = vertexAt(geometries[row], *nextVertex(geometries[row], handle.place));
        at = {(a.x + b.x) / 2, (a.y + b.y) / 2};
    }
    const bool alone = pointer.modifiers.testFlag(Qt::ControlModifier);
    m_corner = alone ? loneCorner(geometries, row, at) : sharedCorner(geometries, row, at);
    m_pressed = handle.middle ? std::nullopt : std::optional(handle.place);
    m_from = at;
}

bool ReshapeTool::beginWhole(const MapPointer& pointer)
{
    const DocumentLayer* const layer = m_session.layer();
    const auto row = m_session.rowAt(pointer.place);
    if (layer == nullptr || !row)
        return false;
    const bool point = layer->kind == GeometryKind::Point;
    // A large area is panned over more often than it is moved: only what is selected moves.
    if (!point && row != m_session.selectedRow())
        return false;
    if (!point && isTiling(layer->theme))
        return false;
    m_session.select(layer->table->featureIds[*row]);
    m_whole = row;
    m_from = point ? vertexAt(layer->table->geometries[*row], {}) : pointer.place;
    return true;
}

bool ReshapeTool::press(const MapPointer& pointer)
{
    stop();
    if (pointer.modifiers.testFlag(Qt::ShiftModifier))
        return false; // a click to come
    m_pressedAt = pointer.at;
    if (const auto handle = handleAt(pointer.at)) {
        beginCorner(*handle, pointer);
        return true;
    }
    return beginWhole(pointer);
}

void ReshapeTool::drag(const MapPointer& pointer)
{
    if (!m_moved
        && (pointer.at - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_moved = true;
    m_session.forgetFault();
    std::set<std::size_t> along;
    if (m_corner) {
        for (const auto& [row, geometry] : m_corner->geometries)
            along.insert(row);
    } else if (m_whole) {
        along.insert(*m_whole);
    }
    const DocumentLayer* const layer = m_session.layer();
    if (layer == nullptr)
        return stop();
    const bool snaps = m_corner || layer->kind == GeometryKind::Point;
    m_snap = snaps ? m_session.snap(pointer, along) : std::nullopt;
    const bool street = layer->theme == Theme::Road && m_session.selectedRow();
    const std::optional<int> level =
        street ? std::optional<int>(
            RoadAttributeReader(*layer->table).read(*m_session.selectedRow()).level)
               : std::nullopt;
    m_snapText = m_snap ? m_session.snapText(*m_snap, level) : QString();
    const Coordinate to = m_snap ? m_snap->at : pointer.place;
    if (m_corner)
        m_preview = cornerMovedTo(*m_corner, to);
    else if (m_whole)
        m_preview = {{*m_whole, wholeMovedTo(to)}};
    Q_EMIT changed();
}

/// A point stands exactly where it is put; other shapes keep their form.
Geometry ReshapeTool::wholeMovedTo(Coordinate to) const
{
    const Geometry& geometry = m_session.layer()->table->geometries[*m_whole];
    if (std::holds_alternative<Points>(geometry) && verticesOf(geometry).size() == 1)
        return withVertexAt(geometry, {}, to);
    return movedBy(geometry, to.x - m_from.x, to.y - m_from.y);
}

void ReshapeTool::release(const MapPointer& pointer)
{
    const auto preview = std::exchange(m_preview, {});
    const auto pressed = m_pressed;
    const bool corner = m_corner.has_value();
    const bool moved = m_moved;
    stop();
    if (!moved) {
        if (pressed)
            setActive(pressed);
        else if (!corner)
            setActive({});
        Q_EMIT changed();
        return;
    }
    const DocumentLayer* const layer = m_session.layer();
    if (layer != nullptr && !preview.empty())
        m_session.change(preview,
                         corner ? tr("移动“%1”的顶点").arg(layer->title)
                                : tr("移动“%1”中的要素").arg(layer->title));
    hover(pointer);
    Q_EMIT changed();
}

bool ReshapeTool::click(const MapPointer& pointer)
{
    const DocumentLayer* const layer = m_session.layer();
    const auto row = m_session.rowAt(pointer.place);
    if (pointer.modifiers.testFlag(Qt::ShiftModifier)) {
        if (row)
            Q_EMIT togetherWanted(*row);
        return true;
    }
    setActive({});
    m_session.select(layer != nullptr && row ? std::optional(layer->table->featureIds[*row])
                                             : std::nullopt);
    Q_EMIT changed();
    return true;
}

bool ReshapeTool::doubleClick(const MapPointer& pointer)
{
    const auto row = m_session.rowAt(pointer.place);
    if (row && row == m_session.selectedRow())
        Q_EMIT attributesWanted();
    return row.has_value();
}

void ReshapeTool::hover(const MapPointer& pointer)
{
    const auto row = m_session.rowAt(pointer.place);
    const bool grips = handleAt(pointer.at).has_value();
    m_session.canvas().setCursor(grips ? Qt::SizeAllCursor
                                       : (row ? Qt::PointingHandCursor : Qt::ArrowCursor));
    if (row == m_hovered)
        return;
    m_hovered = row;
    Q_EMIT changed();
}

void ReshapeTool::leave()
{
    m_hovered.reset();
    Q_EMIT changed();
}

void ReshapeTool::stop()
{
    m_corner.reset();
    m_whole.reset();
    m_pressed.reset();
    m_preview.clear();
    m_snap.reset();
    m_moved = false;
}

std::optional<Coordinate> ReshapeTool::lastPlace() const
{
    const Geometry* const geometry = selectedGeometry();
    if (geometry == nullptr)
        return std::nullopt;
    if (std::holds_alternative<Points>(*geometry))
        return vertexAt(*geometry, {});
    return m_active ? std::optional(vertexAt(*geometry, *m_active)) : std::nullopt;
}

bool ReshapeTool::takesPlaces() const
{
    return lastPlace().has_value();
}

void ReshapeTool::putAt(Coordinate place)
{
    const DocumentLayer* const layer = m_session.layer();
    const std::size_t row = *m_session.selectedRow();
    m_session.forgetFault();
    if (layer->kind == GeometryKind::Point) {
        m_session.change({{row, withVertexAt(layer->table->geometries[row], {}, place)}},
                         tr("移动“%1”中的要素").arg(layer->title));
        return;
    }
    const SharedCorner corner = sharedCorner(layer->table->geometries, row, *lastPlace());
    m_session.change(cornerMovedTo(corner, place), tr("移动“%1”的顶点").arg(layer->title));
}

void ReshapeTool::removeActive()
{
    const DocumentLayer* const layer = m_session.layer();
    const Geometry* const geometry = selectedGeometry();
    if (layer == nullptr || geometry == nullptr)
        return;
    if (!m_active) {
        m_session.removeSelected();
        return;
    }
    const SharedCorner corner = sharedCorner(
        layer->table->geometries, *m_session.selectedRow(), vertexAt(*geometry, *m_active));
    if (const auto fault = cornerFault(corner)) {
        m_session.refuse(cornerFaultSentence(*fault), corner.at);
        Q_EMIT changed();
        return;
    }
    m_session.change(withoutCorner(corner), tr("删除“%1”的顶点").arg(layer->title));
}

bool ReshapeTool::key(QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (selectedGeometry() == nullptr)
            return false;
        removeActive();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (selectedGeometry() == nullptr)
            return false;
        Q_EMIT attributesWanted();
        return true;
    case Qt::Key_Escape:
        if (m_corner || m_whole) {
            stop();
        } else if (m_active) {
            setActive({});
        } else if (m_session.selected()) {
            m_session.select({});
        } else {
            return false;
        }
        Q_EMIT changed();
        return true;
    default:
        return beginsPlace(event);
    }
}

void ReshapeTool::paint(QPainter& painter, const MapView& view) const
{
    const DocumentLayer* const layer = m_session.layer();
    if (layer == nullptr)
        return;
    const UiColours& colours = m_look.colours();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_hovered && m_hovered != m_session.selectedRow() && *m_hovered < layer->table->rowCount())
        paintHighlight(
            painter, screenPath(layer->table->geometries[*m_hovered], view), colours, false);
    if (const Geometry* const geometry = selectedGeometry(); geometry && m_preview.empty()) {
        paintDraft(painter, *geometry, view, colours, false);
        paintHandles(painter, *geometry, view, colours, m_active);
    }
    for (const auto& [row, geometry] : m_preview)
        paintDraft(painter, geometry, view, colours, true);
    if (m_snap)
        paintSnap(painter, m_snap->kind, m_snap->at, m_snapText, view, colours);
    if (m_session.faultAt())
        paintFault(painter, view.mapToScreen(*m_session.faultAt()), colours);
}

} // namespace yimi
