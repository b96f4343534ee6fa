// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit/edit_paint.h"

#include "ui/map/map_overlay.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace yimi {

namespace {

constexpr double kHandle = 4;        ///< half its side, px
constexpr double kMiddle = 3;        ///< radius, px
constexpr double kShortestEdge = 28; ///< px; shorter ones have no handle in the middle
constexpr double kRing = 11;
constexpr double kMark = 7;

QPainterPath linePath(const LineString& line, const MapView& view)
{
    QPainterPath path;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const QPointF at = view.mapToScreen(line[i]);
        i == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    return path;
}

} // namespace

void paintDraft(QPainter& painter,
                const Geometry& geometry,
                const MapView& view,
                const UiColours& colours,
                bool moving)
{
    const QColor colour = moving ? colours.warm : colours.accent;
    const QPen halo(colours.card, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QPen line(colour, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setBrush(Qt::NoBrush);
    if (const auto* points = std::get_if<Points>(&geometry)) {
        for (const Coordinate point : *points) {
            const QPointF at = view.mapToScreen(point);
            painter.setPen(halo);
            painter.drawEllipse(at, kRing, kRing);
            painter.setPen(line);
            painter.drawEllipse(at, kRing, kRing);
            painter.setBrush(colour);
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(at, 2.5, 2.5);
            painter.setBrush(Qt::NoBrush);
        }
        return;
    }
    QPainterPath path;
    if (const auto* lines = std::get_if<Lines>(&geometry)) {
        for (const LineString& one : *lines)
            path.addPath(linePath(one, view));
    } else {
        path = screenPath(geometry, view);
        QColor fill = colour;
        fill.setAlpha(28);
        painter.fillPath(path, fill);
    }
    painter.setPen(halo);
    painter.drawPath(path);
    painter.setPen(line);
    painter.drawPath(path);
}

std::optional<QPointF>
middleHandle(const Geometry& geometry, VertexPlace place, const MapView& view)
{
    const auto next = nextVertex(geometry, place);
    if (!next)
        return std::nullopt;
    const QPointF a = view.mapToScreen(vertexAt(geometry, place));
    const QPointF b = view.mapToScreen(vertexAt(geometry, *next));
    if (std::hypot(b.x() - a.x(), b.y() - a.y()) < kShortestEdge)
        return std::nullopt;
    return (a + b) / 2;
}

void paintHandles(QPainter& painter,
                  const Geometry& geometry,
                  const MapView& view,
                  const UiColours& colours,
                  const std::optional<VertexPlace>& active)
{
    if (std::holds_alternative<Points>(geometry))
        return;
    const QRectF seen(QPointF(-kHandle, -kHandle), view.size + QSizeF(2 * kHandle, 2 * kHandle));
    painter.setPen(QPen(colours.accent, 1.4));
    for (const VertexPlace place : verticesOf(geometry)) {
        if (const auto middle = middleHandle(geometry, place, view);
            middle && seen.contains(*middle)) {
            painter.setBrush(colours.card);
            painter.drawEllipse(*middle, kMiddle, kMiddle);
        }
    }
    for (const VertexPlace place : verticesOf(geometry)) {
        const QPointF at = view.mapToScreen(vertexAt(geometry, place));
        if (!seen.contains(at))
            continue;
        painter.setBrush(active == place ? colours.warm : colours.card);
        painter.drawRect(QRectF(at.x() - kHandle, at.y() - kHandle, 2 * kHandle, 2 * kHandle));
    }
}

void paintSnap(QPainter& painter,
               SnapKind kind,
               Coordinate place,
               const QString& text,
               const MapView& view,
               const UiColours& colours)
{
    const QPointF at = view.mapToScreen(place);
    QPainterPath mark;
    switch (kind) {
    case SnapKind::Vertex:
        mark.addRect(QRectF(at.x() - kMark, at.y() - kMark, 2 * kMark, 2 * kMark));
        break;
    case SnapKind::Crossing:
        mark.moveTo(at - QPointF(kMark, kMark));
        mark.lineTo(at + QPointF(kMark, kMark));
        mark.moveTo(at - QPointF(kMark, -kMark));
        mark.lineTo(at + QPointF(kMark, -kMark));
        break;
    case SnapKind::Edge:
        mark.addPolygon(QPolygonF({at - QPointF(0, kMark),
                                   at + QPointF(kMark, 0),
                                   at + QPointF(0, kMark),
                                   at - QPointF(kMark, 0),
                                   at - QPointF(0, kMark)}));
        break;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.card, 4));
    painter.drawPath(mark);
    painter.setPen(QPen(colours.warm, 2));
    painter.drawPath(mark);
    paintChip(painter, at, text, view.size, colours);
}

void paintChip(QPainter& painter,
               QPointF beside,
               const QString& text,
               const QSizeF& canvas,
               const UiColours& colours)
{
    if (text.isEmpty())
        return;
    painter.save();
    painter.setFont(secondaryFont(painter.font()));
    const QSizeF size = QFontMetricsF(painter.font()).size(Qt::TextSingleLine, text);
    QRectF chip(beside + QPointF(14, 14), size + QSizeF(16, 8));
    if (chip.right() > canvas.width())
        chip.moveRight(beside.x() - 10);
    if (chip.bottom() > canvas.height())
        chip.moveBottom(beside.y() - 10);
    painter.setPen(colours.line);
    painter.setBrush(colours.card);
    painter.drawRoundedRect(chip, 4, 4);
    painter.setPen(colours.text);
    painter.drawText(chip, Qt::AlignCenter, text);
    painter.restore();
}

void paintFault(QPainter& painter, QPointF at, const UiColours& colours)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.card, 5));
    painter.drawEllipse(at, kRing, kRing);
    painter.setPen(QPen(colours.outOfRange, 2.4));
    painter.drawEllipse(at, kRing, kRing);
    painter.drawLine(at - QPointF(4, 4), at + QPointF(4, 4));
    painter.drawLine(at - QPointF(4, -4), at + QPointF(4, -4));
}

} // namespace yimi
