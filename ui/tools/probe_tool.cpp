// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/probe_tool.h"

#include "project/place_travel_inputs.h"
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
constexpr int kRestMilliseconds = 120;
constexpr double kGrip = 12; ///< px around the held place
constexpr double kDot = 5;   ///< radius, px
constexpr double kHeldDot = 7;
constexpr double kEntrance = 4;

ProbeStart startIn(Coordinate place)
{
    return {{place, {}, 0}, {}, {place}};
}

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
        addArea(path, answer.reach.areas[band], answer.start.picked.at);
        if (band > 0)
            addArea(path, answer.reach.areas[band - 1], answer.start.picked.at);
        rings.push_back(std::move(path));
    }
    return rings;
}

} // namespace

ProbeTool::ProbeTool(const Document& document,
                     TravelDesk& desk,
                     const MapCanvas& canvas,
                     const Look& look,
                     QObject* parent)
    : MapTool(parent), m_document(document), m_desk(desk), m_canvas(canvas), m_look(look)
{
    connect(&desk, &TravelDesk::inputsChanged, this, [this] {
        if (m_asked)
            this->look(*m_asked, Hand::Rests);
    });
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_asked)
            this->look(*m_asked, Hand::Rests);
    });
    connect(&document, &Document::layersChanged, this, &ProbeTool::followLayers);
}

ProbeStart ProbeTool::startAt(const PickedPlace& picked) const
{
    ProbeStart start = startIn(picked.at);
    if (picked.layer.isEmpty())
        return start;
    const auto facility = facilityAsked(m_document.contents(), picked.layer, picked.feature);
    if (!facility)
        return start; // gone: where it stood is a place like any other
    start.picked = {facility->position, picked.layer, picked.feature};
    start.name = QString::fromStdString(facility->name);
    start.entrances.clear();
    for (const Entrance& entrance : facility->entrances)
        start.entrances.push_back(entrance.position);
    return start;
}

/// The facility, or an entrance of it, may have been moved.
void ProbeTool::followLayers()
{
    if (!m_held || m_held->picked.layer.isEmpty())
        return;
    ProbeStart now = startAt(m_held->picked);
    if (now.entrances == m_held->entrances && now.name == m_held->name)
        return;
    m_held = now;
    look(std::move(now), Hand::Rests);
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
    m_rest.stop();
    m_desk.drop();
    m_asked.reset();
    m_answer.reset();
    m_rings.clear();
    Q_EMIT changed();
    Q_EMIT answered();
}

void ProbeTool::look(ProbeStart start, Hand hand)
{
    const bool moving = hand == Hand::Moves;
    if (moving)
        m_rest.start();
    else
        m_rest.stop();
    m_asked = start;
    m_desk.ask([this, start = std::move(start), moving](ReadyTravel& ready) -> TravelDesk::Answer {
        ProbeAnswer answer{start,
                           ready.inputs.cutoffs(),
                           ready.inputs.ages,
                           ready.reachFrom(start.entrances, moving)};
        return [this, answer = std::move(answer)] { take(answer); };
    });
}

void ProbeTool::take(ProbeAnswer answer)
{
    if (!m_asked)
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
    const QPointF off = m_canvas.view().mapToScreen(m_held->picked.at) - pointer.at;
    return std::hypot(off.x(), off.y()) <= kGrip;
}

void ProbeTool::drag(const MapPointer& pointer)
{
    m_held = startIn(pointer.place);
    look(*m_held, Hand::Moves);
}

bool ProbeTool::click(const MapPointer& pointer)
{
    m_held = startAt(pickedPlaceAt(m_canvas, m_document, pointer.at));
    look(*m_held, Hand::Rests);
    return true;
}

bool ProbeTool::doubleClick(const MapPointer& /*pointer*/)
{
    return true; // two clicks hold the rings in two places; the map stays
}

void ProbeTool::hover(const MapPointer& pointer)
{
    if (!m_held)
        look(startIn(pointer.place), Hand::Moves);
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
    const QPointF at = view.mapToScreen(m_answer->start.picked.at);
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
    paintStart(painter, view);
}

/// Where it is asked from, and the entrances where that is a facility.
void ProbeTool::paintStart(QPainter& painter, const MapView& view) const
{
    const UiColours& ui = m_look.colours();
    const ProbeStart& start = m_held ? *m_held : m_answer->start;
    painter.setPen(QPen(ui.card, 2));
    painter.setBrush(m_answer->reach.located ? ui.warm : ui.secondary);
    if (start.entered()) {
        for (const Coordinate entrance : start.entrances)
            painter.drawEllipse(view.mapToScreen(entrance), kEntrance, kEntrance);
    }
    const double radius = m_held ? kHeldDot : kDot;
    painter.drawEllipse(view.mapToScreen(start.picked.at), radius, radius);
}

} // namespace yimi
