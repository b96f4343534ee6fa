// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/map_ink.h"

#include "ui/look/look.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace yimi {

namespace {

constexpr double kHalo = 6;
constexpr double kLine = 3;
constexpr double kHandle = 4.5;
constexpr double kEdge = 4; ///< of the window that stays free

QPen roundPen(const QColor& colour, double width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

} // namespace

void paintInkLine(QPainter& painter, const QPolygonF& line, const UiColours& colours)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(roundPen(colours.card, kHalo));
    painter.drawPolyline(line);
    painter.setPen(roundPen(colours.accent, kLine));
    painter.drawPolyline(line);
}

void paintBrokenLine(QPainter& painter, const QPolygonF& line, const UiColours& colours, bool warm)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(roundPen(colours.card, kHalo - 1));
    painter.drawPolyline(line);
    QPen pen(warm ? colours.warm : colours.accent, 2, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.drawPolyline(line);
}

void paintSoftArea(QPainter& painter, const QPolygonF& area, const UiColours& colours)
{
    QColor soft = colours.accent;
    soft.setAlphaF(0.18F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft);
    painter.drawPolygon(area);
}

void paintHandle(QPainter& painter, QPointF at, const UiColours& colours)
{
    painter.setPen(QPen(colours.accent, 2));
    painter.setBrush(colours.card);
    painter.drawEllipse(at, kHandle, kHandle);
}

void paintInkLabel(
    QPainter& painter, QPointF at, const QString& text, const UiColours& colours, bool strong)
{
    const QSizeF size =
        QFontMetricsF(painter.font()).size(Qt::TextSingleLine, text) + QSizeF(14, 6);
    QRectF chip(at - QPointF(size.width() / 2, size.height() / 2), size);
    const QRectF window = QRectF(painter.viewport()).adjusted(kEdge, kEdge, -kEdge, -kEdge);
    if (strong) {
        chip.moveLeft(std::clamp(
            chip.left(), window.left(), std::max(window.left(), window.right() - chip.width())));
        chip.moveTop(std::clamp(
            chip.top(), window.top(), std::max(window.top(), window.bottom() - chip.height())));
    } else if (!window.intersects(chip)) {
        return;
    }
    painter.setPen(strong ? QPen(colours.accent, 1) : QPen(colours.line, 1));
    painter.setBrush(strong ? colours.accent : colours.card);
    painter.drawRoundedRect(chip, 5, 5);
    painter.setPen(strong ? colours.onAccent : colours.text);
    painter.drawText(chip, Qt::AlignCenter, text);
}

} // namespace yimi
