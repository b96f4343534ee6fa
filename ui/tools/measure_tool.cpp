// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/measure_tool.h"

#include "geometry/measures.h"
#include "ui/look/look.h"
#include "ui/tools/map_ink.h"
#include "ui/tools/travel_desk.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace yimi {

namespace {

constexpr double kLeastLabelled = 56; ///< px: a shorter piece has no room for its label
constexpr std::size_t kMostLabels = 60;

} // namespace

MeasureTool::MeasureTool(TravelDesk& desk, const Look& look, QObject* parent)
    : MapTool(parent), m_desk(desk), m_look(look)
{
    connect(&desk, &TravelDesk::inputsChanged, this, [this] {
        m_ways.clear();
        measure();
    });
}

void MeasureTool::setKind(MeasureKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    measure();
}

void MeasureTool::clear()
{
    m_desk.drop();
    m_points.clear();
    m_hand.reset();
    m_ways.clear();
    m_ended = false;
    measure();
}

void MeasureTool::deactivate()
{
    clear();
}

bool MeasureTool::click(const MapPointer& pointer)
{
    if (m_ended) {
        m_points.clear();
        m_ways.clear();
        m_ended = false;
    }
    if (m_points.empty() || m_points.back() != pointer.place)
        m_points.push_back(pointer.place);
    m_hand.reset();
    measure();
    return true;
}

bool MeasureTool::doubleClick(const MapPointer& /*pointer*/)
{
    m_ended = true;
    m_hand.reset();
    measure();
    return true;
}

void MeasureTool::hover(const MapPointer& pointer)
{
    if (m_points.empty() || m_ended)
        return;
    m_hand = pointer.place;
    measure();
}

void MeasureTool::leave()
{
    if (!m_hand)
        return;
    m_hand.reset();
    measure();
}

void MeasureTool::takeBack()
{
    if (m_points.empty())
        return;
    m_points.pop_back();
    m_ended = false;
    if (m_points.empty())
        m_hand.reset();
    measure();
}

bool MeasureTool::key(QKeyEvent& event)
{
    if (event.matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Escape:
        if (m_points.empty())
            return false;
        clear();
        return true;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        takeBack();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_ended = !m_points.empty();
        m_hand.reset();
        measure();
        return true;
    default:
        return false;
    }
}

void MeasureTool::measure()
{
    std::vector<Coordinate> points = m_points;
    if (m_hand)
        points.push_back(*m_hand);
    m_measurement = measured(m_kind, points);
    if (m_kind == MeasureKind::Network)
        fillWays();
    Q_EMIT changed();
    Q_EMIT measurementChanged();
}

/// What is known goes into the pieces; what is not is asked. Until the answer is there, the last
/// way that was found stands for the one to the hand.
void MeasureTool::fillWays()
{
    std::vector<KnownWay> wanted;
    for (MeasuredPiece& piece : m_measurement.pieces) {
        const auto exact = std::ranges::find_if(m_ways, [&](const KnownWay& way) {
            return way.from == piece.from && way.to == piece.to;
        });
        auto known = exact;
        if (exact == m_ways.end()) {
            wanted.push_back({piece.from, piece.to, {}});
            if (piece.to == m_hand)
                known = std::ranges::find(m_ways, piece.from, &KnownWay::from);
        }
        if (known != m_ways.end()) {
            piece.way = known->way;
            if (!piece.unreachable())
                piece.length = known->way.length;
        }
        m_measurement.complete =
            m_measurement.complete && exact != m_ways.end() && !piece.unreachable();
    }
    if (!wanted.empty())
        askWays(std::move(wanted));
}

void MeasureTool::askWays(std::vector<KnownWay> wanted)
{
    m_desk.ask([this, wanted = std::move(wanted)](ReadyTravel& ready) -> TravelDesk::Answer {
        std::vector<KnownWay> found = wanted;
        for (KnownWay& one : found)
            one.way = ready.travel.way(one.from, one.to);
        return [this, found = std::move(found)] { takeWays(found); };
    });
}

void MeasureTool::takeWays(const std::vector<KnownWay>& ways)
{
    // Ways to where the hand was are of no use any more, but for the newest, which comes first.
    std::erase_if(m_ways, [&](const KnownWay& known) {
        return std::ranges::none_of(m_measurement.pieces, [&](const MeasuredPiece& piece) {
            return piece.from == known.from && piece.to == known.to;
        });
    });
    m_ways.insert(m_ways.begin(), ways.begin(), ways.end());
    if (m_kind == MeasureKind::Network)
        measure();
}

void MeasureTool::paint(QPainter& painter, const MapView& view) const
{
    if (m_points.empty())
        return;
    if (m_kind == MeasureKind::Network)
        paintWays(painter, view);
    else
        paintLine(painter, view);
    for (const Coordinate& point : m_points)
        paintHandle(painter, view.mapToScreen(point), m_look.colours());
    paintLabels(painter, view);
}

void MeasureTool::paintLine(QPainter& painter, const MapView& view) const
{
    QPolygonF line;
    for (const Coordinate& point : m_points)
        line << view.mapToScreen(point);
    if (m_hand)
        line << view.mapToScreen(*m_hand);
    if (m_kind == MeasureKind::Area && line.size() >= 3) {
        paintSoftArea(painter, line, m_look.colours());
        line << line.front();
    }
    paintInkLine(painter, line, m_look.colours());
}

void MeasureTool::paintWays(QPainter& painter, const MapView& view) const
{
    for (const MeasuredPiece& piece : m_measurement.pieces) {
        const bool reached = piece.way && !piece.unreachable();
        QPolygonF line;
        if (reached) {
            for (const Coordinate& point : piece.way->line)
                line << view.mapToScreen(point);
            paintInkLine(painter, line, m_look.colours());
        } else {
            line << view.mapToScreen(piece.from) << view.mapToScreen(piece.to);
            paintBrokenLine(painter, line, m_look.colours(), piece.unreachable());
        }
    }
}

void MeasureTool::paintLabels(QPainter& painter, const MapView& view) const
{
    painter.setFont(secondaryFont(painter.font()));
    const auto& pieces = m_measurement.pieces;
    if (pieces.size() > 1) {
        for (std::size_t i = 0; i < std::min(pieces.size(), kMostLabels); ++i) {
            const LineString straight{pieces[i].from, pieces[i].to};
            const bool along = pieces[i].way && pieces[i].way->line.size() > 1;
            const LineString& line = along ? pieces[i].way->line : straight;
            if (length(straight) / view.metresPerPixel < kLeastLabelled)
                continue;
            paintInkLabel(painter,
                          view.mapToScreen(pointAlong(line, length(line) / 2)),
                          pieceText(m_measurement, pieces[i]),
                          m_look.colours(),
                          false);
        }
    }
    const QString total = totalText(m_measurement);
    const Coordinate end = m_hand.value_or(m_points.back());
    if (!total.isEmpty())
        paintInkLabel(
            painter, view.mapToScreen(end) + QPointF(0, -24), total, m_look.colours(), true);
}

} // namespace yimi
