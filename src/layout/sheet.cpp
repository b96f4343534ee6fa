// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/sheet.h"

#include "render/fonts.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <vector>

namespace yimi {

namespace {

constexpr double kPoint = 25.4 / 72.0; // units of an A3 page per typographic point

QColor toColour(Colour c)
{
    return {c.r, c.g, c.b, c.a};
}

std::vector<QString> wrapped(const QString& text, const QFont& font, double width)
{
    std::vector<QString> lines;
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            lines.push_back(paragraph.mid(line.textStart(), line.textLength()).trimmed());
        }
        layout.endLayout();
    }
    return lines;
}

} // namespace

QRectF Sheet::mapped(const QRectF& rect) const
{
    return {rect.topLeft() * m_unit, rect.size() * m_unit};
}

QFont Sheet::font(const TextLook& look) const
{
    return mapFont(look.points * kPoint * m_unit, look.bold);
}

void Sheet::fill(const QRectF& rect, Colour colour, double radius) const
{
    if (measuring())
        return;
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(toColour(colour));
    if (radius > 0)
        m_painter->drawRoundedRect(mapped(rect), radius * m_unit, radius * m_unit);
    else
        m_painter->drawRect(mapped(rect));
}

void Sheet::frame(const QRectF& rect, Colour colour, double width) const
{
    if (measuring())
        return;
    m_painter->setPen(
        QPen(toColour(colour), width * m_unit, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawRect(mapped(rect));
}

void Sheet::line(QPointF a, QPointF b, Colour colour, double width) const
{
    if (measuring())
        return;
    m_painter->setPen(QPen(toColour(colour), width * m_unit, Qt::SolidLine, Qt::FlatCap));
    m_painter->drawLine(a * m_unit, b * m_unit);
}

void Sheet::polygon(std::initializer_list<QPointF> points,
                    Colour fill,
                    Colour edge,
                    double edgeWidth) const
{
    if (measuring())
        return;
    QPolygonF polygon;
    for (const QPointF point : points)
        polygon.append(point * m_unit);
    m_painter->setPen(
        QPen(toColour(edge), edgeWidth * m_unit, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    m_painter->setBrush(toColour(fill));
    m_painter->drawPolygon(polygon);
}

double Sheet::textWidth(const QString& text, const TextLook& look) const
{
    return QFontMetricsF(font(look)).horizontalAdvance(text) / m_unit;
}

double Sheet::lineHeight(const TextLook& look) const
{
    return look.points * kPoint * 1.5;
}

void Sheet::textLine(
    double left, double right, double y, const QString& text, const TextLook& look) const
{
    if (measuring() || text.isEmpty())
        return;
    TextLook fitting = look;
    if (const double width = textWidth(text, look); width > right - left)
        fitting.points *= (right - left) / width;
    const QFont chosen = font(fitting);
    const QFontMetricsF metrics(chosen);
    const double width = metrics.horizontalAdvance(text);
    double x = left * m_unit;
    if (look.align & Qt::AlignRight)
        x = right * m_unit - width;
    else if (look.align & Qt::AlignHCenter)
        x = (left + right) / 2 * m_unit - width / 2;
    m_painter->setFont(chosen);
    m_painter->setPen(toColour(look.colour));
    m_painter->drawText(
        QPointF(x, y * m_unit + (metrics.capHeight() + metrics.descent() * 0.2) / 2), text);
}

double Sheet::paragraph(double left,
                        double right,
                        double top,
                        const QString& text,
                        const TextLook& look,
                        double bottom) const
{
    if (text.isEmpty())
        return top;
    const std::vector<QString> lines = wrapped(text, font(look), (right - left) * m_unit);
    const double height = lineHeight(look);
    const auto room = static_cast<std::size_t>(
        std::clamp((bottom - top) / height + 1e-6, 0.0, static_cast<double>(lines.size())));
    double y = top;
    for (std::size_t i = 0; i < room; ++i) {
        const bool cut = i + 1 == room && room < lines.size();
        if (!measuring())
            paragraphLine(
                left, right, y, cut ? lines[i].chopped(1) + QChar(0x2026) : lines[i], look);
        y += height;
    }
    return y;
}

void Sheet::paragraphLine(
    double left, double right, double top, const QString& line, const TextLook& look) const
{
    const QFont chosen = font(look);
    const double width = QFontMetricsF(chosen).horizontalAdvance(line);
    double x = left * m_unit;
    if (look.align & Qt::AlignRight)
        x = right * m_unit - width;
    else if (look.align & Qt::AlignHCenter)
        x = (left + right) / 2 * m_unit - width / 2;
    m_painter->setFont(chosen);
    m_painter->setPen(toColour(look.colour));
    m_painter->drawText(QPointF(x, (top + lineHeight(look) * 0.72) * m_unit), line);
}

} // namespace yimi
