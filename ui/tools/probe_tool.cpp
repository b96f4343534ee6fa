// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/probe_tool.h"

#include "style/band_style.h"
#include "ui/look/look.h"
#include "ui/map/map_canvas.h"
#include "ui/tools/travel_desk.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace yimi {

namespace {

constexpr int kFillAlpha = 150;
constexpr double kGrip = 12; ///< px around the held place

void addRing(QPainterPath& path, const Ring& ring, Coordinate origin)
{
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const QPointF at(ring[i].x - origin.x, ring[i].y - origin.y);
        if (i == 0)
            path.moveTo(at);
        else
            path.lineTo(at);
    }
    path.closeSubpath();
}

void addArea(QPainterPath& path, const Polygons& area, Coordinate origin)
{
    for (const Polygon& polygon : area) {
        addRing(path, polygon.outer, origin);
        for (const Ring& hole : polygon.holes)
            addRing(path, hole, origin);
    }
}

/// From each area what is not in the one before: areas are nested, so that drawn together by the
/// odd-even rule the inner one is a hole.
std::vector<QPainterPath> ringsOf(const ProbeAnswer& answer)
{
    std::vector<QPainterPath> rings;
    for (std::size_t band = 0; band < answer.reach.areas.size(); ++band) {
        QPainterPath path;
        path.setFillRule(Qt::OddEvenFill);
        addArea(path, answer.reach.areas[band], answer.place);
        if (band > 0)
            addArea(path, answer.reach.areas[band - 1], answer.place);
        rings.push_back(std::move(path));
    }
    return rings;
}

} // namespace

ProbeTool::ProbeTool(TravelDesk& desk, const MapCanvas& canvas, const Look& look, QObject* parent)
    : MapTool(parent), m_desk(desk), m_canvas(canvas), m_look(look)
{
    connect(&desk, &TravelDesk::inputsChanged, this, [this] {
        if (m_place)
            this->look(*m_place);
    });
}

void ProbeTool::activate()
{
    Q_EMIT answered();
}

void ProbeTool::deactivate()
{
    m_held.reset();
    drop();
}

void ProbeTool::drop()
{
    m_desk.drop();
    m_place.reset();
    m_answer.reset();
    m_rings.clear();
    Q_EMIT changed();
    Q_EMIT answered();
}

void ProbeTool::look(Coordinate place)
{
    m_place = place;
    m_desk.ask([this, place](ReadyTravel& ready) -> TravelDesk::Answer {
        ProbeAnswer answer{place, ready.inputs.cutoffs(), ready.inputs.ages, ready.reachAt(place)};
        return [this, answer = std::move(answer)] { take(answer); };
    });
}

void ProbeTool::take(ProbeAnswer answer)
{
    if (!m_place)
        return;
    m_answer = std::move(answer);
    m_rings = ringsOf(*m_answer);
    Q_EMIT changed();
    Q_EMIT answered();
}

/// The held place can be dragged; elsewhere the map is.
bool ProbeTool::press(const MapPointer& pointer)
{
    if (!m_held)
        return false;
    const QPointF off = m_canvas.view().mapToScreen(*m_held) - pointer.at;
    return std::hypot(off.x(), off.y()) <= kGrip;
}

void ProbeTool::drag(const MapPointer& pointer)
{
    m_held = pointer.place;
    look(pointer.place);
}

bool ProbeTool::click(const MapPointer& pointer)
{
    m_held = pointer.place;
    look(pointer.place);
    return true;
}

bool ProbeTool::doubleClick(const MapPointer& /*pointer*/)
{
    return true; // two clicks hold the rings in two places; the map stays
}

void ProbeTool::hover(const MapPointer& pointer)
{
    if (!m_held)
        look(pointer.place);
}

void ProbeTool::leave()
{
    if (!m_held)
        drop();
}

bool ProbeTool::key(QKeyEvent& event)
{
    if (event.key() != Qt::Key_Escape || !m_held)
        return false;
    m_held.reset();
    drop();
    return true;
}

void ProbeTool::paint(QPainter& painter, const MapView& view) const
{
    if (!m_answer)
        return;
    const QPointF at = view.mapToScreen(m_answer->place);
    const double scale = 1 / view.metresPerPixel;
    const QTransform toScreen(scale, 0, 0, -scale, at.x(), at.y());
    const std::vector<Colour> colours = bandColours(m_rings.size());
    for (std::size_t band = m_rings.size(); band-- > 0;) {
        const Colour& colour = colours[band];
        QPen edge(QColor(colour.r, colour.g, colour.b), 1.2);
        painter.setPen(edge);
        painter.setBrush(QColor(colour.r, colour.g, colour.b, kFillAlpha));
        painter.drawPath(toScreen.map(m_rings[band]));
    }
    const UiColours& ui = m_look.colours();
    const QPointF middle = m_held ? view.mapToScreen(*m_held) : at;
    painter.setPen(QPen(ui.card, 2));
    painter.setBrush(m_answer->reach.located ? ui.warm : ui.secondary);
    painter.drawEllipse(middle, m_held ? 7 : 5, m_held ? 7 : 5);
}

} // namespace yimi
