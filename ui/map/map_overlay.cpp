// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_overlay.h"

#include <QLocale>
#include <QPainter>

#include <cmath>

namespace yimi {

namespace {

constexpr double kMargin = 12;
constexpr double kBarPixels = 120;
constexpr double kMarkerRadius = 11;

void addLine(QPainterPath& path,
             const std::vector<Coordinate>& line,
             const MapView& view,
             bool close)
{
    for (std::size_t i = 0; i < line.size(); ++i) {
        const QPointF point = view.mapToScreen(line[i]);
        if (i == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    if (close)
        path.closeSubpath();
}

struct PathOf
{
    QPainterPath& path;
    const MapView& view;

    void operator()(std::monostate) const {}

    void operator()(const Points& points) const
    {
        for (const Coordinate& point : points)
            path.addEllipse(view.mapToScreen(point), kMarkerRadius, kMarkerRadius);
    }

    void operator()(const Lines& lines) const
    {
        for (const LineString& line : lines)
            addLine(path, line, view, false);
    }

    void operator()(const Polygons& polygons) const
    {
        for (const Polygon& polygon : polygons) {
            addLine(path, polygon.outer, view, true);
            for (const Ring& hole : polygon.holes)
                addLine(path, hole, view, true);
        }
    }
};

/// A chip that stays readable on every map.
void paintChip(QPainter& painter, const QRectF& rect, const UiColours& colours)
{
    QColor back = colours.card;
    back.setAlphaF(0.9F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(rect, 6, 6);
}

} // namespace

double roundScaleLength(double metresPerPixel, double pixels)
{
    const double longest = metresPerPixel * pixels;
    const double power = std::pow(10.0, std::floor(std::log10(longest)));
    for (const double step : {5.0, 2.0}) {
        if (step * power <= longest)
            return step * power;
    }
    return power;
}

QString scaleLengthText(double metres)
{
    const QLocale plain = QLocale::c();
    return metres >= 1000 ? QStringLiteral("%1 km").arg(plain.toString(metres / 1000, 'g', 6))
                          : QStringLiteral("%1 m").arg(plain.toString(metres, 'g', 6));
}

QString scaleText(const MapView& view)
{
    const double exact = view.scaleDenominator();
    const double digit = std::pow(10.0, std::max(0.0, std::floor(std::log10(exact)) - 2));
    const auto rounded = static_cast<qlonglong>(std::round(exact / digit) * digit);
    return QStringLiteral("1:%1").arg(QLocale(QLocale::English).toString(rounded));
}

void paintScale(QPainter& painter,
                const MapView& view,
                const QString& mark,
                const UiColours& colours)
{
    const QFontMetricsF metrics(painter.font());
    const double length = roundScaleLength(view.metresPerPixel, kBarPixels);
    const double bar = length / view.metresPerPixel;
    const QString lengthText = scaleLengthText(length);
    const QString scale = scaleText(view);
    const double texts =
        metrics.horizontalAdvance(lengthText) + metrics.horizontalAdvance(scale) + 24;
    const QRectF chip(kMargin, view.size.height() - kMargin - 28, bar + texts + 20, 28);
    paintChip(painter, chip, colours);
    const double middle = chip.center().y();
    const double left = chip.left() + 10;
    painter.setPen(QPen(colours.text, 1.5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(left, middle), QPointF(left + bar, middle));
    painter.drawLine(QPointF(left, middle - 4), QPointF(left, middle + 4));
    painter.drawLine(QPointF(left + bar, middle - 4), QPointF(left + bar, middle + 4));
    const double first = left + bar + 8;
    const QRectF lengthRect(
        first, chip.top(), metrics.horizontalAdvance(lengthText) + 1, chip.height());
    painter.drawText(lengthRect, Qt::AlignVCenter | Qt::AlignLeft, lengthText);
    painter.setPen(colours.secondary);
    painter.drawText(QRectF(lengthRect.right() + 14, chip.top(), 200, chip.height()),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     scale);
    if (mark.isEmpty())
        return;
    const QRectF markChip(
        chip.right() + 8, chip.top(), metrics.horizontalAdvance(mark) + 36, chip.height());
    paintChip(painter, markChip, colours);
    const QPointF dot(markChip.left() + 15, middle);
    painter.setPen(QPen(colours.warm, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(dot, 6, 6);
    painter.drawLine(dot + QPointF(0, -0.5), dot + QPointF(0, 3));
    painter.drawPoint(dot + QPointF(0, -3));
    painter.setPen(colours.text);
    painter.drawText(markChip.adjusted(27, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, mark);
}

void paintPin(QPainter& painter, QPointF at, const UiColours& colours)
{
    constexpr double kRadius = 9;
    const QPointF head = at - QPointF(0, 2.2 * kRadius);
    QPainterPath pin;
    pin.moveTo(at);
    pin.cubicTo(at - QPointF(2, 8), head + QPointF(-kRadius, 8), head - QPointF(kRadius, 0));
    pin.arcTo(
        QRectF(head - QPointF(kRadius, kRadius), QSizeF(2 * kRadius, 2 * kRadius)), 180, -180);
    pin.cubicTo(head + QPointF(kRadius, 8), at - QPointF(-2, 8), at);
    painter.setPen(QPen(colours.card, 2));
    painter.setBrush(colours.warm);
    painter.drawPath(pin);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.card);
    painter.drawEllipse(head, 3.5, 3.5);
}

void paintRoute(QPainter& painter,
                const MapView& view,
                const LineString& way,
                const std::optional<std::pair<Coordinate, Coordinate>>& straight,
                const UiColours& colours)
{
    constexpr double kEnd = 5;
    painter.setBrush(Qt::NoBrush);
    if (straight) {
        QPainterPath line;
        addLine(line, {straight->first, straight->second}, view, false);
        painter.setPen(QPen(colours.card, 4.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(line);
        painter.setPen(QPen(colours.warm, 2, Qt::CustomDashLine, Qt::FlatCap));
        QPen dashed = painter.pen();
        dashed.setDashPattern({4, 3});
        painter.setPen(dashed);
        painter.drawPath(line);
    }
    if (way.empty())
        return;
    QPainterPath path;
    addLine(path, way, view, false);
    painter.setPen(QPen(colours.card, 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(QPen(colours.accent, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(QPen(colours.accent, 2.5));
    painter.setBrush(colours.card);
    painter.drawEllipse(view.mapToScreen(way.front()), kEnd, kEnd);
    painter.setBrush(colours.warm);
    painter.setPen(QPen(colours.card, 2));
    painter.drawEllipse(view.mapToScreen(way.back()), kEnd + 1.5, kEnd + 1.5);
}

void paintHoverChip(QPainter& painter,
                    QPointF pointer,
                    const QSizeF& canvas,
                    const HoverText& text,
                    const UiColours& colours)
{
    constexpr double kWidest = 300;
    const QFontMetricsF metrics(painter.font());
    const QSizeF name = metrics.size(Qt::TextSingleLine, text.name);
    const QRectF why = text.why.isEmpty() ? QRectF()
                                          : metrics.boundingRect(QRectF(0, 0, kWidest, 1000),
                                                                 Qt::AlignLeft | Qt::TextWordWrap,
                                                                 text.why);
    const double gap = text.why.isEmpty() ? 0 : 2;
    QRectF chip(
        pointer + QPointF(14, 14),
        QSizeF(std::max(name.width(), why.width()) + 16, name.height() + why.height() + gap + 8));
    if (chip.right() > canvas.width())
        chip.moveRight(pointer.x() - 10);
    if (chip.bottom() > canvas.height())
        chip.moveBottom(pointer.y() - 10);
    painter.setPen(colours.line);
    painter.setBrush(colours.card);
    painter.drawRoundedRect(chip, 4, 4);
    const QRectF inner = chip.adjusted(8, 4, -8, -4);
    painter.setPen(colours.text);
    painter.drawText(QRectF(inner.topLeft(), QSizeF(inner.width(), name.height())),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     text.name);
    if (text.why.isEmpty())
        return;
    painter.setPen(colours.secondary);
    painter.drawText(
        inner.adjusted(0, name.height() + gap, 1, 1), Qt::AlignLeft | Qt::TextWordWrap, text.why);
}

QPainterPath screenPath(const Geometry& geometry, const MapView& view)
{
    QPainterPath path;
    std::visit(PathOf{path, view}, geometry);
    return path;
}

void paintHighlight(QPainter& painter,
                    const QPainterPath& path,
                    const UiColours& colours,
                    bool selected)
{
    painter.setBrush(Qt::NoBrush);
    if (selected) {
        painter.setPen(QPen(colours.card, 5.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
        painter.setPen(QPen(colours.text, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    } else {
        painter.setPen(QPen(colours.text, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.drawPath(path);
}

} // namespace yimi
